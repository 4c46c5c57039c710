import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { decideClosing } from '#acts/closing/decide-closing.ts';
import { readClosing } from '#acts/closing/read-closing.ts';
import { recordIncident } from '#acts/contact/record-incident.ts';
import { enter } from '#acts/shared/perform.ts';
import { refusedAs } from '#tests/makers/report.ts';
import { type Actor, makeWorld } from '#tests/makers/world.ts';
import { closableHousehold, closingActs, rowOf } from './closing-scene.ts';
import { type Scene, scene, todayOf } from './safety-scene.ts';

const world = await makeWorld();
const { as } = world;
const { escalate, proposed, endedUnsafe, lookAt } = closingActs(world);
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
