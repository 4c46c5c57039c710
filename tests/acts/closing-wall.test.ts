import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { decideClosing } from '#acts/closing/decide-closing.ts';
import { readClosing } from '#acts/closing/read-closing.ts';
import { takeBackClosing } from '#acts/closing/take-back-closing.ts';
import { recordIncident } from '#acts/contact/record-incident.ts';
import { recordDangerSigns } from '#acts/safety/record-danger-signs.ts';
import { enter } from '#acts/shared/perform.ts';
import { addMembers } from '#tests/makers/members.ts';
import { refusedAs } from '#tests/makers/report.ts';
import { type Actor, makeWorld } from '#tests/makers/world.ts';
import { askedAbout, closableHousehold, closingActs, rowOf } from './closing-scene.ts';
import { type Scene, scene, todayOf } from './safety-scene.ts';

const world = await makeWorld();
const { as } = world;
const { decide, escalate, proposed, endedUnsafe, lookAt } = closingActs(world);
let number = 0;
const code = () => {
  number += 1;
  return `T5W-${number}`;
};
const hiddenIncident = (at: Scene) =>
  as.wk.must(recordIncident, {
    householdId: at.householdId,
    on: todayOf(world),
    natures: ['physical_abuse'],
    severity: 'serious',
    facts: 'Er is geduwd in de keuken.',
    source: 'Mara zelf.',
    toldBy: 'victim',
  });

describe('the second wall', () => {
  const asWorker = async (
    who: Actor,
    householdId: string,
    statement: (id: string) => ReturnType<typeof sql>,
  ) =>
    enter(world.house, { token: await who.token(), requestId: 'wall', householdId }, async ({ tx }) => {
      await statement(householdId).execute(tx);
      return true;
    }).catch((problem: unknown) => problem);
  const close = (id: string) => sql`update household set stage = 'closed' where id = ${id}`;
  const confirmAndClose = (id: string) =>
    sql`with said as (update closing set state = 'confirmed', decided_by = app.actor(), decided_at = app.now(), decision_reason = 'Goed.'
      where household_id = ${id}) update household set stage = 'closed' where id = ${id}`;
  const takeBack = { reason: 'Er is weer iets gezegd, wij wachten.' };

  test('no statement closes a household without a closing that somebody else confirmed', async () => {
    const at = await scene(world, code());
    const closedNow = await asWorker(as.case, at.householdId, close);
    expect(closedNow).not.toMatchObject({ kind: 'done' });
    await escalate(at);
    expect(await asWorker(as.case, at.householdId, close)).not.toMatchObject({ kind: 'done' });
    const own = await asWorker(
      as.case,
      at.householdId,
      id => sql`with said as (update closing set state = 'confirmed', decided_by = app.actor(), decided_at = app.now()
        where household_id = ${id}) update household set stage = 'closed' where id = ${id}`,
    );
    expect(own).not.toMatchObject({ kind: 'done' });
    expect((await rowOf(world, at.householdId)).stage).toBe('open');
  });

  test('nor one that was never proposed, nor says of an unsafe end that it was safe', async () => {
    const at = await scene(world, code());
    expect(await asWorker(as.dep, at.householdId, close)).not.toMatchObject({ kind: 'done' });
    await endedUnsafe(at);
    const safely = await asWorker(
      as.case,
      at.householdId,
      id => sql`update household set ended_without_safety = false where id = ${id}`,
    );
    expect(safely).not.toMatchObject({ kind: 'done' });
    const open = await asWorker(
      as.case,
      at.householdId,
      id => sql`update household set stage = 'open', ended_without_safety = false where id = ${id}`,
    );
    expect(open).not.toMatchObject({ kind: 'done' });
    expect(await rowOf(world, at.householdId)).toMatchObject({ stage: 'closed', unsafe: true });
  });

  test('nobody writes down that somebody else decided, or takes back what is not theirs', async () => {
    const at = await scene(world, code());
    const forged = await asWorker(
      as.wk,
      at.householdId,
      id => sql`with said as (insert into closing (household_id, kind, why, reason, owner_id, state, decided_by, decided_at)
          values (${id}, 'without_safety', 'moved', 'Zij zijn weg.', ${as.sup.id}, 'confirmed', ${as.dep.id}, app.now()))
        update household set stage = 'closed', ended_without_safety = true where id = ${id}`,
    );
    expect(forged).not.toMatchObject({ kind: 'done' });
    await escalate(at);
    const inName = (who: Actor, what: string) =>
      asWorker(
        who,
        at.householdId,
        id => sql`update closing set ${sql.raw(what)} where household_id = ${id}`,
      );
    for (const [who, what] of [
      [as.wk, `state = 'refused', decided_by = '${as.dep.id}', decided_at = app.now()`],
      [
        as.wk,
        "state = 'withdrawn', withdrawn_by = app.actor(), withdrawn_at = app.now(), withdrawn_reason = 'x'",
      ],
      [
        as.wk,
        `state = 'withdrawn', withdrawn_by = '${as.case.id}', withdrawn_at = app.now(), withdrawn_reason = 'x'`,
      ],
    ] as const)
      expect(await inName(who, what), what).not.toMatchObject({ kind: 'done' });
    expect((await lookAt(at)).closings[0]?.state).toBe('proposed');
  });

  test('a statement gets the answer that the deed gets: no red, each child heard, two kinds of informants', async () => {
    const confirm = (id: string) =>
      sql`update closing set state = 'confirmed', decided_by = app.actor(), decided_at = app.now(), decision_reason = 'Goed.'
        where household_id = ${id} and state = 'proposed'`;
    const propose = (id: string) =>
      sql`insert into closing (household_id, kind, reason, evidence) values (${id}, 'evidence', 'Het is veilig, zeggen zij.', '{}')`;
    const isRefused = async (at: Scene, closingId: string) => {
      expect(refusedAs(await decide(at, closingId))).toBe('changed_meanwhile');
      expect(await asWorker(as.sup, at.householdId, confirm)).not.toMatchObject({ kind: 'done' });
      expect((await lookAt(at)).closings[0]?.state).toBe('proposed');
    };
    const red = await closableHousehold(world, code());
    const first = await proposed(red);
    await as.wk.must(recordDangerSigns, {
      householdId: red.householdId,
      personId: red.mara,
      on: todayOf(world),
      informant: 'victim',
      alone: 'yes',
      answers: [{ code: 'weapon', state: 'present' }],
    });
    await isRefused(red, first);

    const child = await closableHousehold(world, code());
    const second = await proposed(child);
    await addMembers(world, child.householdId, [{ given: 'Bo', born: '2015-02-03' }], as.case);
    await isRefused(child, second);

    const voices = await closableHousehold(world, code());
    const third = await proposed(voices);
    await askedAbout(world, voices, { [voices.mara]: 3 });
    await isRefused(voices, third);
    expect(
      (await as.case.do(takeBackClosing, { ...takeBack, householdId: voices.householdId, closingId: third }))
        .kind,
    ).toBe('done');
    expect(await asWorker(as.case, voices.householdId, propose)).not.toMatchObject({ kind: 'done' });

    const sound = await closableHousehold(world, code());
    expect(await asWorker(as.case, sound.householdId, propose)).toMatchObject({ kind: 'done' });
    expect(await asWorker(as.sup, sound.householdId, confirmAndClose)).toMatchObject({ kind: 'done' });
    expect((await rowOf(world, sound.householdId)).stage).toBe('closed');
  });

  test('whole sight is for who may decide, while a closing waits, and is given back', async () => {
    const at = await closableHousehold(world, code());
    const widen = (id: string) => sql`select app.whole_sight_for_closing(${id}::uuid)`;
    expect(await asWorker(as.sup, at.householdId, widen)).not.toMatchObject({ kind: 'done' });
    await proposed(at);
    expect(await asWorker(as.wk, at.householdId, widen)).not.toMatchObject({ kind: 'done' });
    expect(await asWorker(as.stranger, at.householdId, widen)).not.toMatchObject({ kind: 'done' });
    await hiddenIncident(at);
    const answer = await enter(
      world.house,
      { token: await as.sup.token(), requestId: 'wall', householdId: at.householdId },
      async ({ tx, read }) => {
        await read(readClosing, { householdId: at.householdId });
        const { rows } = await sql`select id from incident where household_id = ${at.householdId}`.execute(
          tx,
        );
        return rows.length;
      },
    );
    expect(answer).toMatchObject({ answer: 0 });
    expect(
      refusedAs(
        await as.sup.do(decideClosing, {
          householdId: at.householdId,
          closingId: (await lookAt(at)).closings[0]?.id ?? '',
          decision: 'confirmed',
          reason: 'Samen doorgesproken in het team.',
        }),
      ),
    ).toBe('changed_meanwhile');
  });
});
