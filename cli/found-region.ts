import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { isTooEasy, newPassword, organisationKinds, signInName } from '#acts/access/account-fields.ts';
import { hashPassword } from '#acts/access/password.ts';
import { splitDutchName } from '#domain/shared/names.ts';
import { foundedRegions, foundRegion } from '#store/found.ts';
import { CannotStart } from './cannot-start.ts';
import { openHouse } from './open-house.ts';
import { readSettings } from './settings.ts';

const usage =
  'lange-adem found-region --region "Regio Rivierenland" --organisation "Veilig Thuis Rivierenland" --kind veilig_thuis --name "Anna van den Berg" --sign-in anna';

/** Makes a real region with its first organisation and functional administrator. Asks nothing: everything is an option. */
export async function foundRealRegion(root: string, words: readonly string[]): Promise<void> {
  const given = readOptions(words);
  const generated = process.env['FIRST_PASSWORD'] === undefined;
  const password = process.env['FIRST_PASSWORD'] ?? randomPassword();
  if (!newPassword().safeParse(password).success || isTooEasy(password, given.signIn))
    throw new CannotStart('FIRST_PASSWORD must have at least 12 characters and not hold the sign-in name.');
  const opened = await openHouse(readSettings(process.env), root);
  try {
    const regions = await foundedRegions(opened.owner.db);
    if (regions.some(region => region.name.toLowerCase() === given.region.toLowerCase()))
      throw new CannotStart(
        `There is a region ${given.region} already; add people and organisations on its page Administration.`,
      );
    const { given: givenName, prefix, family } = splitDutchName(given.name);
    await foundRegion(opened.owner.db, {
      region: { name: given.region, timeZone: 'Europe/Amsterdam', madeUp: false },
      organisations: [{ key: 'first', name: given.organisation, kind: given.kind }],
      accounts: [
        {
          signInName: given.signIn,
          given: givenName,
          prefix,
          family,
          jobTitle: 'functioneel beheerder',
          organisation: 'first',
          roles: ['functional_administrator'],
          passwordHash: await hashPassword(password),
        },
      ],
      at: opened.house.clock.now(),
    }).catch(problem => {
      if ((problem as { code?: unknown }).code === '23505')
        throw new CannotStart(`The sign-in name ${given.signIn} is in use already; choose another one.`);
      throw problem;
    });
    console.log(
      `Region ${given.region} was made. Sign in as ${given.signIn} and add colleagues on the page Administration.`,
    );
    if (generated) console.log(`First password, shown this once: ${password}`);
  } finally {
    await opened.close();
  }
}

interface Options {
  readonly region: string;
  readonly organisation: string;
  readonly kind: (typeof organisationKinds)[number];
  readonly name: string;
  readonly signIn: string;
}

function readOptions(words: readonly string[]): Options {
  const option = { type: 'string' } as const;
  const read = () => {
    try {
      return parseArgs({
        args: [...words],
        options: { region: option, organisation: option, kind: option, name: option, 'sign-in': option },
        strict: true,
      }).values;
    } catch (problem) {
      throw new CannotStart(`${(problem as Error).message.split('.')[0]}. Use: ${usage}`);
    }
  };
  const values = read();
  const needed = (name: keyof typeof values): string => {
    const value = values[name]?.trim() ?? '';
    if (value === '') throw new CannotStart(`Option --${name} is missing. Use: ${usage}`);
    return value;
  };
  const kind = organisationKinds.find(one => one === needed('kind'));
  if (kind === undefined)
    throw new CannotStart(`Option --kind must be one of: ${organisationKinds.join(', ')}.`);
  const signIn = signInName().safeParse(needed('sign-in'));
  if (!signIn.success)
    throw new CannotStart('Option --sign-in must be 2 to 60 letters, digits, dots or dashes.');
  return {
    region: needed('region'),
    organisation: needed('organisation'),
    kind,
    name: needed('name'),
    signIn: signIn.data,
  };
}

/** Five groups of letters and digits that are not mistaken for each other: about 115 bits. */
function randomPassword(): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
  const group = () => Array.from({ length: 5 }, () => letters[randomInt(letters.length)]).join('');
  return Array.from({ length: 5 }, group).join('-');
}
