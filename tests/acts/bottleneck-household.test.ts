import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { answerBottleneck } from '#acts/bottleneck/answer-bottleneck.ts';
import { moveBottleneck } from '#acts/bottleneck/move-bottleneck.ts';
import { ownBottleneck } from '#acts/bottleneck/own-bottleneck.ts';
import { raiseBottleneck } from '#acts/bottleneck/raise-bottleneck.ts';
import { raiseHouseholdBottleneck } from '#acts/bottleneck/raise-household-bottleneck.ts';
import { readBottleneck } from '#acts/bottleneck/read-bottleneck.ts';
import { readBottlenecks } from '#acts/bottleneck/read-bottlenecks.ts';
import { readHouseholdBottlenecks } from '#acts/bottleneck/read-household-bottlenecks.ts';
import { enter } from '#acts/shared/perform.ts';
import { addDays } from '#domain/shared/calendar.ts';
import { addMembers } from '#tests/makers/members.ts';
import { makeWorld } from '#tests/makers/world.ts';
import { conferenceScenes } from './conference-scene.ts';
import { todayOf, unknown } from './safety-scene.ts';

const world = await makeWorld();
const { as } = world;
const { fresh, steersRegion } = conferenceScenes(world);
await steersRegion(as.sh);

const text = 'De wachttijd voor hulp aan dit kind is een half jaar.';
const about = (householdId: string, more: object = {}) => ({ householdId, kind: 'waiting', text, ...more });
const codeOf = async (householdId: string) =>
  (
    await sql<{ code: string }>`select code from household where id = ${householdId}`.execute(
      world.database.db,
    )
  ).rows[0]?.code ?? '';

describe('a bottleneck about a household', () => {
  test('is raised by its team, and a stranger gets the answer of the unknown', async () => {
    const at = await fresh();
    const hidden = { code: 'not_found' };
    for (const householdId of [at.householdId, unknown]) {
      expect(await as.stranger.do(raiseHouseholdBottleneck, about(householdId))).toMatchObject(hidden);
      expect(await as.stranger.do(readHouseholdBottlenecks, { householdId })).toMatchObject(hidden);
    }
    const { bottleneckId } = await as.wk.must(raiseHouseholdBottleneck, about(at.householdId));
    const trail = await sql<{
      household_id: string;
      returned: unknown;
    }>`select household_id, returned from audit
      where event = 'raise_household_bottleneck' and outcome = 'done' order by at desc limit 1`.execute(
      world.database.db,
    );
    expect(trail.rows).toEqual([{ household_id: at.householdId, returned: { bottleneck: [bottleneckId] } }]);
  });

  test('names nobody of it, a first name included', async () => {
    const at = await fresh();
    await addMembers(world, at.householdId, [{ given: 'Isra', family: 'Zwanenburg' }]);
    const raise = (said: string) => as.wk.do(raiseHouseholdBottleneck, about(at.householdId, { text: said }));
    expect(await raise('Voor Isra is er geen plek.')).toMatchObject({ code: 'first_name' });
    expect(await raise('Voor ISRA is er geen plek.')).toMatchObject({ code: 'first_name' });
    expect(await raise('Mevrouw Zwanenburg wacht.')).toMatchObject({ code: 'tells_who' });
    expect(await raise(`In ${await codeOf(at.householdId)} wacht een kind.`)).toMatchObject({
      code: 'tells_who',
    });
    expect(await raise('Er is geen plek, en disraeli is een ander woord.')).toMatchObject({ kind: 'done' });
  });

  test('goes up without saying which household, and its answer comes back there', async () => {
    const at = await fresh();
    const code = await codeOf(at.householdId);
    const { bottleneckId } = await as.wk.must(raiseHouseholdBottleneck, about(at.householdId));
    // Its team reads it, whoever raised it, and may do nothing with it but read.
    const seen = await as.case.must(readBottleneck, { bottleneckId });
    expect(seen).toMatchObject({
      aboutHousehold: true,
      household: { id: at.householdId, code },
      mine: false,
    });
    expect(seen.may).toEqual({ own: false, up: false, down: false, answer: false });
    expect(
      await as.case.do(moveBottleneck, { bottleneckId, version: 1, direction: 'up', note: 'x' }),
    ).toMatchObject({
      code: 'not_yours',
    });
    // Who steers the region has no place there: about a household, no code, no id.
    for (const version of [1, 2, 3]) {
      world.clock.addDays(1 / 86_400);
      const up = { bottleneckId, version, direction: 'up', note: 'Dit lossen wij hier niet op.' };
      await as.wk.must(moveBottleneck, up);
    }
    const above = await as.sh.must(readBottleneck, { bottleneckId });
    expect(above).toMatchObject({ aboutHousehold: true, household: null });
    expect(JSON.stringify(above)).not.toContain(at.householdId);
    expect(JSON.stringify(above)).not.toContain(code);
    const due = addDays(todayOf(world), 14);
    await as.sh.must(ownBottleneck, { bottleneckId, version: 4, ownerId: as.sh.id, dueOn: due });
    await as.sh.must(answerBottleneck, { bottleneckId, version: 5, answer: 'Er komt een plek vrij.' });
    const { bottlenecks } = await as.case.must(readHouseholdBottlenecks, { householdId: at.householdId });
    expect(bottlenecks).toMatchObject([
      { id: bottleneckId, state: 'answered', answer: 'Er komt een plek vrij.' },
    ]);
    // What is read without a place leaves no household in the trail either.
    const trail = await sql<{ household_id: string | null }>`select household_id from audit
      where user_id = ${as.sh.id} and event in ('read_bottleneck', 'own_bottleneck', 'answer_bottleneck')`.execute(
      world.database.db,
    );
    expect(new Set(trail.rows.map(row => row.household_id))).toEqual(new Set([null]));
  });

  test('is linked by nobody but who raised it, and only where it says so', async () => {
    const at = await fresh();
    const { bottleneckId } = await as.wk.must(raiseBottleneck, { kind: 'waiting', text });
    const link = (who: 'wk' | 'case', id: string) =>
      as[who]
        .token()
        .then(token =>
          enter(world.house, { token, requestId: 'straight', householdId: at.householdId }, ({ tx }) =>
            sql`insert into bottleneck_household (household_id, bottleneck_id) values (${at.householdId}, ${id})`.execute(
              tx,
            ),
          ),
        );
    expect(await link('wk', bottleneckId)).toMatchObject({ code: 'not_found' });
    const other = await as.wk.must(raiseHouseholdBottleneck, about(at.householdId));
    expect(await link('case', other.bottleneckId)).toMatchObject({ code: 'not_found' });
  });

  test('counts beside the others for who steers', async () => {
    const at = await fresh();
    const before = await as.sh.must(readBottlenecks, {});
    await as.wk.must(raiseHouseholdBottleneck, about(at.householdId));
    await as.wk.must(raiseBottleneck, { kind: 'waiting', text });
    const after = await as.sh.must(readBottlenecks, {});
    const open = (read: typeof before) => read.figures.find(row => row.level === 'team')?.open ?? 0;
    expect(open(after)).toBe(open(before) + 2);
  });
});
