import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { id, outDay } from '#acts/shared/fields.ts';
import { likelySame } from '#domain/shared/matching.ts';
import { likeness, personKeys } from '#domain/shared/spellings.ts';
import { personsOfFile, personsToCompare } from '#store/search.ts';
import { outName } from './fields.ts';

/** Who in this file looks like somebody else: twice in this file, or in another one that the visitor may see. */
export const readLikenesses = deed({
  code: 'read_likenesses',
  kind: 'read',
  method: 'GET',
  path: '/households/:householdId/likenesses',
  summary: 'Possible duplicates inside a file, and the same human in other files that one may see',
  access: { who: 'team' },
  input: z.strictObject({ householdId: id() }),
  output: z.object({
    inside: z.array(z.object({ personId: z.string(), otherId: z.string() })),
    elsewhere: z.array(
      z.object({
        personId: z.string(),
        otherId: z.string(),
        otherName: outName,
        otherBirthDate: outDay().nullable(),
        householdId: z.string(),
        householdCode: z.string(),
        linked: z.boolean(),
      }),
    ),
  }),
  refusals: {},
  async run(tx, input) {
    const here = await personsOfFile(tx, input.householdId);
    if (here.length === 0) return done({ inside: [], elsewhere: [] }, { householdId: input.householdId });
    const others = (await personsToCompare(tx, here.flatMap(personKeys))).filter(
      person => person.householdId !== input.householdId,
    );
    const inside = here.flatMap((person, at) =>
      here
        .slice(at + 1)
        .filter(other => likeness(person, other) >= likelySame)
        .map(other => ({ personId: person.id, otherId: other.id })),
    );
    const elsewhere = here.flatMap(person =>
      others
        .filter(other => other.identityId === person.identityId || likeness(person, other) >= likelySame)
        .map(other => ({ person, other })),
    );
    const seen = [...here, ...elsewhere.map(pair => pair.other)].map(person => person.id);
    return done(
      {
        inside,
        elsewhere: elsewhere.map(({ person, other }) => ({
          personId: person.id,
          otherId: other.id,
          otherName: { given: other.given, prefix: other.prefix, family: other.family },
          otherBirthDate: other.birthDate,
          householdId: other.householdId,
          householdCode: other.householdCode,
          linked: other.identityId === person.identityId,
        })),
      },
      { householdId: input.householdId, personIds: seen, returned: { person: seen } },
    );
  },
});
