import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Tx } from '#store/session.ts';
import { readCatalogue } from './catalogue.ts';
import { fillEveryTable, type Ground } from './fill.ts';
import type { Scene } from './wall.ts';

/** Fills three households in every table, as superuser, and says who stands where. */
export async function setScene(tx: Tx, text?: string): Promise<Scene> {
  const catalogue = await readCatalogue(tx);
  const accounts = await sql<{
    id: string;
    name: string;
    region: string;
    organisation: string;
  }>`select id, sign_in_name "name", region_id "region", organisation_id "organisation" from user_account`.execute(
    tx,
  );
  const account = (name: string) => {
    const found = accounts.rows.find(row => row.name === name);
    if (found === undefined) throw new Error(`no account ${name}`);
    return found;
  };
  const ground = async (author: string, other: string): Promise<Ground> => {
    const made: Ground = {
      regionId: account(author).region,
      organisationId: account(author).organisation,
      householdId: randomUUID(),
      authorId: account(author).id,
      otherId: account(other).id,
      ...(text === undefined ? {} : { text }),
    };
    await sql`insert into household (id, region_id, code, created_by) values (${made.householdId}, ${made.regionId}, ${made.householdId}, ${made.authorId})`.execute(
      tx,
    );
    await fillEveryTable(tx, catalogue, made);
    return made;
  };
  const ours = await ground('vera', 'wim');
  const neighbours = await ground('wk', 'dep');
  const away = await ground('elsewhere', 'elsewhere');
  const standing = (name: string, household: Ground | undefined, roles: readonly string[]) => ({
    actor: account(name).id,
    region: account(name).region,
    organisation: account(name).organisation,
    roles,
    places: household === undefined ? [] : [household.householdId],
    directs: household === undefined ? [] : [household.householdId],
  });
  const everyRole = [
    'worker',
    'supervisor',
    'region_coordinator',
    'analyst',
    'functional_administrator',
    'privacy_officer',
  ];
  return {
    catalogue,
    ours,
    neighbours,
    away,
    insider: standing('vera', ours, ['worker']),
    outsiders: {
      stranger: standing('stranger', undefined, ['worker']),
      neighbour: standing('wk', neighbours, ['worker', 'supervisor']),
      elsewhere: standing('elsewhere', away, everyRole),
    },
  };
}
