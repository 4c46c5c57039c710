import fc from 'fast-check';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { changePerson } from '#acts/household/change-person.ts';
import { endRelation } from '#acts/household/end-relation.ts';
import { readFamily } from '#acts/household/read-family.ts';
import { recordRelation } from '#acts/household/record-relation.ts';
import { outByTies, outOfSight } from '#domain/household/out-of-sight.ts';
import type { PersonState } from '#domain/household/people-of-file.ts';
import { addDays, localDate, toLocalDate } from '#domain/shared/calendar.ts';
import { filePersons } from '#store/people-of-file.ts';
import { relationsOf } from '#store/relation.ts';
import type { Tx } from '#store/session.ts';
import { addMembers } from '#tests/makers/members.ts';
import { makeWorld } from '#tests/makers/world.ts';
import { neverCommitted, standAs, stateOf, trying } from '#tests/policies/catalogue.ts';
import { sightActs, why } from './out-of-sight-scene.ts';
import { scene, tasksOf } from './safety-scene.ts';

const world = await makeWorld();
const { as } = world;
const { db } = world.database;
const timeZone = 'Europe/Amsterdam';
const now = '2026-02-28T23:30:00Z';
const today = toLocalDate(new Date(now), timeZone);
const { change } = sightActs(world);

const birth = fc.constantFrom(
  { precision: 'not_known' as const, date: null },
  { precision: 'unborn' as const, date: null },
  { precision: 'day' as const, date: localDate('2008-03-01') },
  { precision: 'day' as const, date: localDate('2008-03-02') },
  { precision: 'month' as const, date: localDate('2008-03-01') },
  { precision: 'year' as const, date: localDate('2008-01-01') },
  { precision: 'day' as const, date: localDate('1990-01-01') },
);
const state = fc.record({
  kind: fc.constantFrom('member' as const, 'member' as const, 'elsewhere' as const, 'network' as const),
  birth,
  roles: fc.constantFrom<string[][]>([], ['uses'], ['not_known'], ['undergoes', 'witnesses']),
  leftOn: fc.option(fc.constantFrom(addDays(today, -1), today, addDays(today, 1)), { freq: 2 }),
  leftWhy: fc.constantFrom(null, 'left' as const, 'died' as const, 'wrongly_entered' as const),
});
const who = fc.constantFrom('mara' as const, 'noor' as const, 'sem' as const);
const tie = fc.record({
  from: who,
  to: who,
  kind: fc.constantFrom('parent', 'step_parent', 'guardian', 'partner', 'grandparent', 'sibling'),
  until: fc.option(fc.integer({ min: -1, max: 1 }), { freq: 2 }),
});

describe('the wall against being edited out of sight', () => {
  const at = async () => scene(world, 'OSW-1');
  let made: Awaited<ReturnType<typeof at>> | undefined;

  test('asks for the row where the rule asks for it, whatever somebody is and becomes', {
    timeout: 240_000,
  }, async () => {
    made ??= await at();
    const { householdId, ...ids } = made;
    const idOf = (name: 'mara' | 'noor' | 'sem') => ids[name];
    const tried = { asked: 0, easy: 0 };
    const put = (each: PersonState, id: string) =>
      sql`update person set kind = ${each.kind}, birth_precision = ${each.birth.precision}, birth_date = ${each.birth.date}::date,
        violence_roles = ${[...each.roles]}::text[], left_on = ${each.leftOn}::date, left_why = ${each.leftWhy} where id = ${id}`;
    const relate = (each: {
      from: 'mara' | 'noor' | 'sem';
      to: 'mara' | 'noor' | 'sem';
      kind: string;
      until: number | null;
    }) =>
      sql`insert into relation (region_id, household_id, created_by, from_person_id, to_person_id, kind, until_on)
        values (${world.regionId}, ${householdId}, ${as.case.id}, ${idOf(each.from)}, ${idOf(each.to)}, ${each.kind},
          ${each.until === null ? null : addDays(today, each.until)}::date) returning id`;
    const standing = {
      ...{ actor: as.case.id, region: world.regionId, roles: ['worker'] },
      ...{ places: [householdId], directs: [householdId] },
    };
    const asked = async (tx: Tx, statement: ReturnType<typeof sql>) => {
      await standAs(tx, 'lange_adem_worker', standing);
      return statement.execute(tx).then(
        () => 'done',
        (problem: unknown) => stateOf(problem),
      );
    };
    await neverCommitted(db, async tx => {
      await sql`select set_config('app.now', ${now}, true)`.execute(tx);
      await sql`delete from relation where household_id = ${householdId}`.execute(tx);
      await fc.assert(
        fc.asyncProperty(
          who,
          state,
          state,
          fc.array(tie, { maxLength: 2 }),
          fc.constantFrom('person', 'tie', 'end'),
          tie,
          async (name, was, becomes, ties, what, more) =>
            trying(tx, async () => {
              const id = idOf(name);
              await put(was, id).execute(tx);
              const some = [...ties, ...(what === 'end' ? [{ ...more, until: null }] : [])].filter(
                (each, n, all) =>
                  each.from !== each.to &&
                  all.findIndex(
                    one => one.kind === each.kind && one.from === each.from && one.to === each.to,
                  ) === n,
              );
              const rows: string[] = [];
              for (const each of some) {
                const { rows: added } = await relate(each).execute(tx);
                rows.push((added[0] as { id: string }).id);
              }
              const persons = await filePersons(tx, householdId, timeZone);
              const one = persons.find(each => each.id === id);
              const before = await relationsOf(tx, householdId);
              if (one === undefined) throw new Error('nobody');
              let ruled: boolean;
              let answer: string;
              if (what === 'person') {
                ruled = outOfSight(one, becomes, before, today).length > 0;
                answer = await asked(tx, put(becomes, id));
              } else if (what === 'end' && rows.length > 0) {
                const last = rows.at(-1) ?? '';
                const until = addDays(today, more.until ?? 0);
                const after = before.map(each => (each.id === last ? { ...each, endedOn: until } : each));
                ruled = outByTies(persons, before, after, today).length > 0;
                answer = await asked(
                  tx,
                  sql`update relation set until_on = ${until}::date where id = ${last}`,
                );
              } else {
                const added = { ...more, from: idOf(more.from), to: idOf(more.to) };
                if (more.from === more.to) return;
                if (
                  before.some(
                    each => each.from === added.from && each.to === added.to && each.kind === added.kind,
                  )
                )
                  return;
                const endedOn = more.until === null ? null : addDays(today, more.until);
                const after = [...before, { ...added, kind: added.kind as 'parent', endedOn }];
                ruled = outByTies(persons, before, after, today).length > 0;
                answer = await asked(tx, relate(more));
              }
              tried[ruled ? 'asked' : 'easy'] += 1;
              expect(answer).toBe(ruled ? 'LA003' : 'done');
            }),
        ),
        { numRuns: 500 },
      );
    });
    expect(Math.min(tried.asked, tried.easy)).toBeGreaterThan(60);
  });

  test('takes nothing for that row but the whole of it, by who directs', async () => {
    made ??= await at();
    const { householdId, noor } = made;
    const standing = (actor: string, directs: string[]) => ({
      ...{ actor, region: world.regionId, roles: ['worker'], places: [householdId], directs },
    });
    const attempt = async (
      parts: readonly ('change' | 'lie' | 'reason' | 'short' | 'task')[],
      who: 'case' | 'wk',
    ) =>
      neverCommitted(db, async tx => {
        await standAs(tx, 'lange_adem_worker', standing(as[who].id, who === 'case' ? [householdId] : []));
        try {
          if (parts.includes('change') || parts.includes('lie'))
            await sql`insert into person_change (household_id, person_id, version, ways, kind, violence_roles, birth_date, birth_precision)
              select household_id, id, version, '{birth}', case when ${parts.includes('lie')} then 'network' else kind end, violence_roles, birth_date, birth_precision
              from person where id = ${noor}`.execute(tx);
          if (parts.includes('reason') || parts.includes('short'))
            await sql`insert into person_change_reason (household_id, change_id, reason)
              select household_id, id, ${parts.includes('short') ? 'weg' : why} from person_change where person_id = ${noor}`.execute(
              tx,
            );
          if (parts.includes('task'))
            await sql`insert into task (household_id, assigned_to, code, weight, person_id, due_on)
              values (${householdId}, ${as.sup.id}, 'person_out_of_sight', 76, ${noor}, current_date)`.execute(
              tx,
            );
          await sql`update person set birth_date = '1990-01-01', version = version + 1 where id = ${noor}`.execute(
            tx,
          );
          return 'done';
        } catch (problem) {
          return stateOf(problem);
        }
      });
    expect(await attempt(['change', 'reason', 'task'], 'case')).toBe('done');
    for (const parts of [
      [],
      ['change'],
      ['change', 'reason'],
      ['change', 'task'],
      ['lie', 'reason', 'task'],
      ['change', 'short', 'task'],
    ] as const)
      expect(await attempt(parts, 'case'), parts.join()).toBe('LA003');
    expect(await attempt(['change', 'reason', 'task'], 'wk')).toBe('LA003');
  });
});

describe('the acts', () => {
  test('a first birth date that makes somebody grown who stood as a child is for who directs, with a reason, and told', async () => {
    const { householdId } = await scene(world, 'OSW-2');
    const [bo = ''] = await addMembers(world, householdId, [{ given: 'Bo' }], as.case);
    const grown = { birthDate: '1990-01-01', birthPrecision: 'day' as const };
    expect(await change(householdId, bo, grown, as.wk)).toMatchObject({
      code: 'direction_takes_out_of_sight',
    });
    expect(await change(householdId, bo, grown, as.case, 'kort')).toMatchObject({
      code: 'out_of_sight_reason',
      detail: { field: 'reason' },
    });
    const child = { birthDate: '2015-01-01', birthPrecision: 'day' as const };
    const { persons } = await as.case.must(readFamily, { householdId });
    expect(persons.find(each => each.id === bo)?.birthDate).toBeNull();
    expect((await change(householdId, bo, grown)).kind).toBe('done');
    expect(await tasksOf(world, householdId)).toContain('person_out_of_sight:sup');
    // Back to a child is easy, for anybody of the team.
    expect((await change(householdId, bo, child, as.wk, undefined)).kind).toBe('done');
  });

  test('so is a relation that makes them grown, and the end of one by which they belonged', async () => {
    const { householdId, sem } = await scene(world, 'OSW-3');
    const [bo = '', voogd = ''] = await addMembers(
      world,
      householdId,
      [{ given: 'Bo' }, { given: 'Voogd', born: '1970-01-01', kind: 'elsewhere' }],
      as.case,
    );
    const relation = { householdId, fromPersonId: bo, kind: 'parent', toPersonId: sem } as const;
    expect(await as.wk.do(recordRelation, { ...relation, reason: why })).toMatchObject({
      code: 'direction_takes_out_of_sight',
    });
    expect(await as.case.do(recordRelation, relation)).toMatchObject({ code: 'out_of_sight_reason' });
    await as.case.must(recordRelation, { ...relation, reason: why });
    expect(await tasksOf(world, householdId)).toContain('person_out_of_sight:sup');
    // The form that was open before it is an older one now.
    expect(
      await as.case.do(changePerson, { householdId, personId: bo, version: 1, given: 'Bo' }),
    ).toMatchObject({ code: 'stale' });

    const guards = { householdId, fromPersonId: voogd, kind: 'guardian', toPersonId: sem } as const;
    const { relationId } = await as.wk.must(recordRelation, guards);
    const end = { householdId, relationId, endedOn: toLocalDate(world.clock.now(), timeZone) };
    expect(await as.wk.do(endRelation, end)).toMatchObject({ code: 'direction_takes_out_of_sight' });
    expect(await as.case.do(endRelation, end)).toMatchObject({ code: 'out_of_sight_reason' });
    await as.case.must(endRelation, { ...end, reason: why });
  });
});
