import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { endConference } from '#acts/conference/end-conference.ts';
import { nameChair } from '#acts/conference/name-chair.ts';
import { readConference } from '#acts/conference/read-conference.ts';
import { readConferences } from '#acts/conference/read-conferences.ts';
import { myDay } from '#acts/day/my-day.ts';
import { enter } from '#acts/shared/perform.ts';
import { lastAudit } from '#tests/makers/report.ts';
import { type Actor, makeWorld } from '#tests/makers/world.ts';
import { onServer } from '#tests/support/database.ts';
import { conferenceScenes } from './conference-scene.ts';
import { todayOf, unknown } from './safety-scene.ts';

const world = await makeWorld();
const { as } = world;
const { moment, plan } = conferenceScenes(world);
const name = (conferenceId: string, chair: Actor | string, by: Actor = as.case, version = 1) =>
  by.do(nameChair, { conferenceId, version, chairId: typeof chair === 'string' ? chair : chair.id });
const chairOf = async (conferenceId: string, by: Actor = as.case) =>
  (await by.must(readConference, { conferenceId })).chairId;

describe('another chair', () => {
  test('is named by chair or maker among who is invited; who chaired stays, and the new chair is told', async () => {
    const conferenceId = await plan({ at: moment(20) });
    expect(await name(conferenceId, as.sup, as.wk)).toMatchObject({ code: 'chair_not_yours' });
    expect(await name(conferenceId, as.sup, as.stranger)).toMatchObject({ code: 'not_found' });
    expect(await name(unknown, as.sup)).toMatchObject({ code: 'not_found' });
    expect(await name(conferenceId, as.dep)).toMatchObject({ code: 'chair_not_invited' });
    expect(await name(conferenceId, as.case)).toMatchObject({ code: 'chair_not_invited' });
    expect(await name(conferenceId, unknown)).toMatchObject({ code: 'chair_not_invited' });
    expect(await name(conferenceId, as.jb, as.case, 2)).toMatchObject({ code: 'stale' });
    const linesOf = async (who: Actor) =>
      (await who.must(myDay, {})).conferences.filter(each => each.id === conferenceId);
    // Too far ahead for this week, until somebody named them for it.
    expect(await linesOf(as.jb)).toEqual([]);
    const read = await as.case.must(readConference, { conferenceId });
    expect(read.chairs.toSorted()).toEqual([as.wk.id, as.sup.id, as.jb.id].toSorted());
    expect((await as.wk.must(readConference, { conferenceId })).chairs).toEqual([]);
    expect(await name(conferenceId, as.jb)).toMatchObject({ kind: 'done', answer: { seat: true } });
    expect((await lastAudit(world, 'name_conference_chair'))?.returned).toEqual({
      conference: [conferenceId],
    });
    expect(await linesOf(as.jb)).toMatchObject([{ chair: true, chairSince: todayOf(world) }]);
    const after = await as.jb.must(readConference, { conferenceId });
    expect(after).toMatchObject({ chairId: as.jb.id, mayLead: true, version: 2 });
    expect(after.seats.map(each => each.id)).toContain(as.case.id);
    // Back again, by the maker, and once it was said to be over no more.
    expect((await name(conferenceId, as.case, as.case, 2)).kind).toBe('done');
    await as.case.must(endConference, { conferenceId, version: 3, state: 'called_off' });
    expect(await name(conferenceId, as.jb, as.case, 4)).toMatchObject({ code: 'conference_over' });
    expect((await as.case.must(readConference, { conferenceId })).chairs).toEqual([]);
  });

  test('is no one who is away that day, or left', async () => {
    const conferenceId = await plan({ at: moment(2) });
    const away = (days: number | null) =>
      sql`insert into absence (region_id, user_id, from_on, until_on, created_by) values (${world.regionId}, ${as.wk.id},
        ${todayOf(world)}, ${todayOf(world)}::date + ${days}::integer, ${as.sup.id})`.execute(
        world.database.db,
      );
    await away(2);
    expect(await name(conferenceId, as.wk)).toMatchObject({ code: 'colleague_away' });
    expect((await as.case.must(readConference, { conferenceId })).chairs).not.toContain(as.wk.id);
    await sql`update absence set until_on = from_on + 1`.execute(world.database.db);
    expect((await as.case.must(readConference, { conferenceId })).chairs).toContain(as.wk.id);
    expect((await name(conferenceId, as.wk)).kind).toBe('done');
    await sql`update absence set ended_at = now()`.execute(world.database.db);
  });

  test('a supervisor of the chair sees when and where, names another, and nothing more', async () => {
    // sup supervises the organisation of case and has no seat; jb works elsewhere.
    const conferenceId = await plan({ at: moment(5), userIds: [as.jb.id, as.wk.id] });
    const { overseen, coming } = await as.sup.must(readConferences, {});
    expect(overseen.map(each => each.id)).toContain(conferenceId);
    expect(coming.map(each => each.id)).not.toContain(conferenceId);
    const read = await as.sup.must(readConference, { conferenceId });
    expect(read).toMatchObject({ mayLead: false, agenda: [], colleagues: [] });
    expect(read.chairs.toSorted()).toEqual([as.jb.id, as.wk.id].toSorted());
    expect(await as.sup.do(endConference, { conferenceId, version: 1, state: 'called_off' })).toMatchObject({
      code: 'not_found',
    });
    expect(await name(conferenceId, as.jb, as.sup)).toMatchObject({ kind: 'done', answer: { seat: false } });
    // Now a colleague of another organisation chairs: their own supervisor looks after it.
    expect(await as.sup.do(readConference, { conferenceId })).toMatchObject({ code: 'not_found' });
    expect(await chairOf(conferenceId, as.jb)).toBe(as.jb.id);
  });

  test('the database holds the same rule', async () => {
    const conferenceId = await plan({ at: moment(5) });
    const asking = async (who: Actor, statement: ReturnType<typeof sql>) => {
      const answer = await enter(
        world.house,
        { token: await who.token(), requestId: 'wall' },
        async ({ tx }) => {
          await statement.execute(tx);
          return true;
        },
      ).catch(() => undefined);
      return answer?.kind === 'done';
    };
    const chair = (who: Actor) => sql`select app.name_chair(${conferenceId}::uuid, 1, ${who.id}::uuid)`;
    expect(await asking(as.wk, chair(as.jb))).toBe(false);
    expect(await asking(as.stranger, chair(as.jb))).toBe(false);
    expect(await asking(as.case, chair(as.dep))).toBe(false);
    for (const who of [as.case, as.sup, as.wk])
      expect(
        await asking(who, sql`update conference set chair_id = ${as.jb.id} where id = ${conferenceId}`),
      ).toBe(false);
    expect(await chairOf(conferenceId)).toBe(as.case.id);
    expect(await asking(as.case, chair(as.jb))).toBe(true);
    expect(await chairOf(conferenceId)).toBe(as.jb.id);
  });

  test.skipIf(!onServer)('of two at once one is first', async () => {
    const conferenceId = await plan({ at: moment(5) });
    const both = await Promise.all([name(conferenceId, as.jb), name(conferenceId, as.wk)]);
    expect(both.map(each => (each.kind === 'refused' ? each.code : each.kind)).sort()).toEqual([
      'done',
      'stale',
    ]);
  });
});
