import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { recordIncident } from '#acts/contact/record-incident.ts';
import { markSafeAddress } from '#acts/household/mark-safe-address.ts';
import { proposeMda } from '#acts/mda/propose-mda.ts';
import { readMda } from '#acts/mda/read-mda.ts';
import { moveToStableSafety } from '#acts/safety/move-to-stable-safety.ts';
import { enter } from '#acts/shared/perform.ts';
import { received } from '#tests/makers/report.ts';
import { makeWorld } from '#tests/makers/world.ts';
import { mdaScenes } from './mda-scene.ts';
import { scene, soundCondition, todayOf } from './safety-scene.ts';

const world = await makeWorld();
const { as } = world;
const { proposal, propose, accepted, mdaIn, helped } = mdaScenes(world);

describe('what MDA++ rests on, and its second wall', { timeout: 60_000 }, () => {
  test('reports, judged structural, and a file that was closed and came back count by their rows', async () => {
    const { householdId } = await received(world, { receivedAt: '2026-03-02T08:30:00Z' });
    await sql`insert into closing (region_id, household_id, kind, reason, state, decided_by, decided_at, created_by,
        reopened_at, reopened_why) select region_id, id, 'evidence', 'Voor de proef.', 'reopened', ${as.wim.id}::uuid, now(),
        ${as.vera.id}::uuid, '2026-03-01T10:00:00Z', 'report' from household where id = ${householdId}`.execute(
      world.database.db,
    );
    const mda = await as.vera.must(readMda, { householdId });
    expect(mda.firstReportOn).toBe('2026-03-02');
    expect(mda.criteria[0]?.facts.map(fact => fact.kind)).toEqual(
      expect.arrayContaining(['report', 'structural_unsafety']),
    );
    expect(mda.criteria[1]).toMatchObject({
      standing: 'fulfilled',
      facts: [{ kind: 'reopened', on: '2026-03-01', shared: true }],
    });
    expect(mda.criteria[2]?.facts).toMatchObject([{ label: 'Veilig Thuis Proefregio', sector: null }]);
    expect(mda.may.propose).toBe(false);
  });

  test('the database holds the same: a coordinator of the team, an end with lasting safety, two persons', async () => {
    const at = await scene(world, 'T4M-12');
    const { householdId } = at;
    const mdaId = await accepted(at);
    const write = async (set: string) => {
      const request = { token: await as.case.token(), requestId: 'maker', householdId };
      return enter(world.house, request, ({ tx }) =>
        sql`update mda set ${sql.raw(set)} where id = ${mdaId}::uuid`.execute(tx),
      );
    };
    const asked = `end_asked_by = '${as.wk.id}', end_asked_at = now(), end_asked_reason = 'Het is veilig nu.'`;
    const looked = (by: string) =>
      `end_looked_by = '${by}', end_looked_at = now(), end_looked_reason = 'Ik zie het ook.'`;
    const over = `state = 'ended', ended_at = now(), ended_reason = 'Het is veilig nu.'`;
    for (const set of [
      `coordinator_id = '${as.stranger.id}'`,
      'coordinator_id = null',
      `${over}, ${asked}, ${looked(as.case.id)}`,
      `${asked}, ${looked(as.wk.id)}`,
      `decided_by = created_by`,
      `proposal = 'anders'`,
    ])
      await expect(
        write(set).then(answer => {
          if (answer.kind !== 'done') throw new Error(answer.kind);
        }),
        set,
      ).rejects.toThrow();
    await soundCondition(world, at);
    await as.case.must(moveToStableSafety, { householdId });
    expect(await write(`${over}, ${asked}, ${looked(as.case.id)}`)).toMatchObject({ kind: 'done' });
  });

  test('an address never comes in where somebody has a safe one', async () => {
    const at = await scene(world, 'T4M-10');
    await as.case.must(markSafeAddress, {
      householdId: at.householdId,
      personId: at.mara,
      since: todayOf(world),
    });
    const words = { several_sectors_needed: 'Zij woont nu op Lindelaan 12.' };
    expect(await as.case.do(proposeMda, proposal(at, { words }))).toMatchObject({ code: 'address_in_text' });
  });

  test('what fulfils the criteria is what the reader may see; only what the team may read is kept', async () => {
    const at = await scene(world, 'T4M-11');
    const { householdId } = at;
    await helped(at, 'Groep bij de reclassering', 'team');
    const before = await mdaIn(at, as.sup);
    await helped(at, 'Gesprekken bij de ggz', 'author_and_director');
    await as.wk.must(recordIncident, {
      householdId,
      on: todayOf(world),
      natures: ['physical_abuse'],
      severity: 'serious',
      byPerson: at.dirk,
      towardPersons: [at.mara],
      facts: 'Een duw op de trap.',
      source: 'Mara',
      toldBy: 'victim',
    });
    const standing = (mda: typeof before) => mda.criteria[1]?.standing;
    expect(standing(before)).toBe('not_known');
    expect(await mdaIn(at, as.sup)).toEqual(before);
    const director = await mdaIn(at);
    expect(standing(director)).toBe('fulfilled');
    expect(director.criteria[1]?.facts.map(fact => [fact.kind, fact.label, fact.shared])).toEqual(
      expect.arrayContaining([
        ['help_ended', 'Groep bij de reclassering', true],
        ['help_ended', 'Gesprekken bij de ggz', false],
      ]),
    );
    await propose(at);
    const { present } = await mdaIn(at, as.sup);
    expect(present?.criteria?.criteria.map(each => each.standing)).toEqual([
      'not_known',
      'not_known',
      'not_known',
    ]);
    expect(present?.criteria?.criteria[1]?.facts.filter(fact => fact.kind === 'help_ended').length).toBe(1);
    expect(present?.criteria?.criteria[0]?.facts).toEqual([]);
  });
});
