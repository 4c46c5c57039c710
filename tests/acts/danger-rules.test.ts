import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { readOverview } from '#acts/household/read-overview.ts';
import { decideOnRed } from '#acts/safety/decide-on-red.ts';
import { draftDangerRules } from '#acts/safety/draft-danger-rules.ts';
import { publishDangerRules } from '#acts/safety/publish-danger-rules.ts';
import { readDanger } from '#acts/safety/read-danger.ts';
import { readDangerRules } from '#acts/safety/read-danger-rules.ts';
import { readSafety } from '#acts/safety/read-safety.ts';
import { recordDangerSigns } from '#acts/safety/record-danger-signs.ts';
import { withdrawDangerRules } from '#acts/safety/withdraw-danger-rules.ts';
import {
  type DangerGroup,
  type DangerSign,
  dangerGroups,
  dangerSignCodes,
  floorRules,
} from '#domain/safety/danger.ts';
import { raisesOf } from '#domain/safety/danger-rules.ts';
import { dangerRules } from '#jobs/danger-rules.ts';
import { redWithoutDecision } from '#jobs/red.ts';
import { addMembers } from '#tests/makers/members.ts';
import { makeWorld } from '#tests/makers/world.ts';
import { scene, tasksOf, todayOf, unknown } from './safety-scene.ts';

const world = await makeWorld();
const { as } = world;
const db = world.database.db;
await sql`update user_account set roles = roles || '{region_coordinator}'::text[] where id = ${as.jb.id}`.execute(
  db,
);
const why = 'Jaloezie ging in deze regio vaak aan ernstig geweld vooraf.';
const draft = (signs: { code: string; group: string }[], by = as.sup) =>
  by.do(draftDangerRules, { signs, why });
const jealousy = [{ code: 'extreme_jealousy', group: 'red_in_pairs' }];
const versions = async (by = as.jb) => (await by.must(readDangerRules, {})).versions;
const newest = async (by = as.jb) => {
  const [first] = await versions(by);
  if (first === undefined) throw new Error('no version');
  return first;
};
const at = await scene(world, 'T3S-R1');
const { householdId, mara } = at;
const say = (code: string, state = 'present', personId = mara) =>
  as.wk.must(recordDangerSigns, {
    householdId,
    personId,
    on: todayOf(world),
    informant: 'victim',
    answers: [{ code, state }],
    audience: { team: 'team' },
  });

describe('a proposal', () => {
  test.each([
    [[{ code: 'weapon', group: 'red_in_pairs' }], 'rules_lighter'],
    [[{ code: 'forced_sex', group: 'amplifier' }], 'rules_lighter'],
    [[{ code: 'infant_injury', group: 'amplifier' }], 'rules_lighter'],
    [[], 'rules_unchanged'],
    [[{ code: 'stepchild', group: 'amplifier' }], 'rules_unchanged'],
  ])('%j is refused: %s', async (signs, code) => {
    expect(await draft(signs)).toMatchObject({ kind: 'refused', code });
    expect(await versions()).toEqual([]);
  });
  test('needs a reason, and a role that keeps the rules', async () => {
    expect(await as.sup.do(draftDangerRules, { signs: jealousy, why: 'zomaar' })).toMatchObject({
      code: 'reason_missing',
    });
    expect(
      await as.sup.do(draftDangerRules, { signs: [{ code: 'bad_luck', group: 'red_alone' }], why }),
    ).toMatchObject({ kind: 'invalid' });
    for (const who of [as.wk, as.case, as.adm, as.stranger]) {
      expect(await draft(jealousy, who)).toMatchObject({ code: 'not_found' });
      expect(await who.do(readDangerRules, {})).toMatchObject({ code: 'not_found' });
    }
  });
  test('the database refuses lighter ones too: every sign, every group', async () => {
    for (const sign of dangerSignCodes)
      for (const group of [...dangerGroups, 'off', '']) {
        const allowed = raisesOf(sign).some(each => each === group);
        const tried = db.transaction().execute(async tx => {
          await sql`insert into danger_rules (region_id, number, rules, why, created_by)
            values (${world.regionId}, 2, ${JSON.stringify({ raised: { [sign]: group } })}::jsonb, ${why}, ${as.sup.id})`.execute(
            tx,
          );
          throw new Error('taken');
        });
        await expect(tried, `${sign} to ${group}`).rejects.toThrow(
          allowed ? 'taken' : /danger_rules_only_graver/,
        );
      }
    for (const raised of [
      { bad_luck: 'red_alone' },
      { weapon: null },
      [],
      'all',
      { stepchild: ['red_alone'] },
    ])
      await expect(
        sql`insert into danger_rules (region_id, number, rules, why, created_by)
          values (${world.regionId}, 2, ${JSON.stringify({ raised })}::jsonb, ${why}, ${as.sup.id})`.execute(
          db,
        ),
        JSON.stringify(raised),
      ).rejects.toThrow(/danger_rules_only_graver/);
    expect(Object.keys(floorRules.groups)).toHaveLength(dangerSignCodes.length);
  });
  test('lies there with what differs, alone, until it is withdrawn', async () => {
    expect(await draft(jealousy)).toMatchObject({ kind: 'done', answer: { number: 2 } });
    expect(await draft([{ code: 'stepchild', group: 'red_alone' }], as.jb)).toMatchObject({
      code: 'draft_open',
    });
    const version = await newest();
    expect(version).toMatchObject({
      number: 2,
      state: 'draft',
      why,
      by: { id: as.sup.id },
      preview: null,
      mayPublish: false,
      inForce: false,
    });
    expect(version.changes).toEqual([{ sign: 'extreme_jealousy', from: 'amplifier', to: 'red_in_pairs' }]);
    expect(await as.jb.do(withdrawDangerRules, { rulesId: version.id })).toMatchObject({ kind: 'done' });
    expect(await as.jb.do(withdrawDangerRules, { rulesId: version.id })).toMatchObject({
      code: 'not_a_draft',
    });
    expect(await as.jb.do(withdrawDangerRules, { rulesId: unknown })).toMatchObject({ code: 'not_found' });
    expect(await draft(jealousy)).toMatchObject({ answer: { number: 3 } });
  });
});

describe('seeing and publishing', () => {
  test('nobody publishes without a reckoning of today, nor their own, nor one that was not seen', async () => {
    const { id: rulesId } = await newest();
    const seen = world.clock.now().toISOString();
    const publish = async (by = as.jb, previewedAt = seen) =>
      by.do(publishDangerRules, { rulesId, previewedAt });
    expect(await publish()).toMatchObject({ code: 'preview_missing' });
    await dangerRules(world.house);
    expect(await publish(as.sup)).toMatchObject({ code: 'own_draft' });
    expect(await publish(as.wk)).toMatchObject({ code: 'not_found' });
    expect(await publish(as.jb, '2026-03-01T09:00:00Z')).toMatchObject({ code: 'preview_not_seen' });
    world.clock.addDays(1);
    expect(await publish()).toMatchObject({ code: 'preview_missing' });
    expect((await newest()).preview).toBeNull();
    await expect(
      sql`update danger_rules set state = 'published', published_by = created_by, published_at = now() where id = ${rulesId}`.execute(
        db,
      ),
    ).rejects.toThrow(/check constraint/);
    await expect(
      sql`update danger_rules set state = 'published', published_by = ${as.jb.id}, published_at = previewed_at + interval '2 days' where id = ${rulesId}`.execute(
        db,
      ),
    ).rejects.toThrow(/check constraint/);
    expect(await publish()).toMatchObject({ code: 'preview_missing' });
  });

  test('the reckoning tells whole tens, never fewer than ten, whether anybody moves or not', async () => {
    const wives = await addMembers(
      world,
      householdId,
      Array.from({ length: 25 }, (_, n) => ({ given: `P${n}`, born: '1990-01-01' })),
    );
    await say('violence_in_pregnancy');
    await say('extreme_jealousy');
    const lines = async () => (await newest()).preview;
    await dangerRules(world.house);
    const one = await lines();
    expect(one).toHaveLength(12);
    expect(one?.every(line => line.persons === null)).toBe(true);
    for (const person of wives.slice(0, 24)) {
      await say('violence_in_pregnancy', 'present', person);
      await say('extreme_jealousy', 'present', person);
    }
    world.clock.addDays(1);
    expect(await dangerRules(world.house)).toBe(1);
    expect(await dangerRules(world.house)).toBe(0);
    expect((await lines())?.filter(line => line.persons !== null)).toEqual([
      { from: 'orange', to: 'red', persons: 20 },
    ]);
    expect(JSON.stringify(await newest())).not.toContain(mara);
    expect((await as.case.must(readDanger, { householdId, personId: mara })).level).toBe('orange');
  });

  test('a second person publishes; every place judges by it, and who became red is asked about', async () => {
    const version = await newest();
    expect(version.mayPublish).toBe(true);
    expect((await newest(as.sup)).mayPublish).toBe(false);
    const input = { rulesId: version.id, previewedAt: version.previewedAt?.toISOString() };
    expect(await as.jb.do(publishDangerRules, input)).toMatchObject({ kind: 'done', answer: { number: 3 } });
    expect(await as.jb.do(publishDangerRules, input)).toMatchObject({ code: 'not_a_draft' });
    expect(await newest()).toMatchObject({
      state: 'published',
      inForce: true,
      publishedBy: { id: as.jb.id },
    });
    const danger = await as.wk.must(readDanger, { householdId, personId: mara });
    expect(danger).toMatchObject({ level: 'red' });
    expect(danger.persons[0]).toMatchObject({
      rules: 3,
      why: ['violence_in_pregnancy', 'extreme_jealousy'],
      amplifiers: [],
    });
    expect((await as.wk.must(readSafety, { householdId })).danger.level).toBe('red');
    const cards = (await as.wk.must(readOverview, { householdId })).persons;
    expect(cards.find(card => card.id === mara)?.danger?.level).toBe('red');
    expect(await tasksOf(world, householdId)).toEqual([]);
    await dangerRules(world.house);
    expect((await tasksOf(world, householdId)).filter(task => task === 'decide_on_red:sup')).toHaveLength(25);
    expect(await dangerRules(world.house)).toBe(0);
    await as.case.must(decideOnRed, {
      householdId,
      personId: mara,
      decision: 'Vandaag nog langs, met politie.',
      audience: { team: 'team' },
    });
    expect((await as.wk.must(readDanger, { householdId, personId: mara })).decisions[0]).toMatchObject({
      level: 'red',
      rules: 3,
    });
    world.clock.addDays(2 / 1_440);
    expect((await tasksOf(world, householdId)).filter(task => task === 'decide_on_red:sup')).toHaveLength(24);
    await redWithoutDecision()(world.house);
    expect((await tasksOf(world, householdId)).filter(task => task === 'decide_on_red:sup')).toHaveLength(24);
  });

  test('a raised sign is judged when it is told, and a next version may go back to the product, no lower', async () => {
    const { householdId: other, noor } = await scene(world, 'T3S-R2');
    const jealous = (code: DangerSign) =>
      as.wk.must(recordDangerSigns, {
        householdId: other,
        personId: noor,
        on: todayOf(world),
        informant: 'victim',
        answers: [{ code, state: 'present' }],
        audience: { team: 'team' },
      });
    expect((await jealous('extreme_jealousy')).level).toBe('orange');
    expect((await jealous('forced_sex')).level).toBe('red');
    expect(await tasksOf(world, other)).toHaveLength(3);
    expect(await draft([{ code: 'weapon', group: 'amplifier' satisfies DangerGroup }])).toMatchObject({
      code: 'rules_lighter',
    });
    expect(await draft(jealousy)).toMatchObject({ code: 'rules_unchanged' });
    expect(await draft([])).toMatchObject({ kind: 'done', answer: { number: 4 } });
    expect((await newest()).changes).toEqual([
      { sign: 'extreme_jealousy', from: 'red_in_pairs', to: 'amplifier' },
    ]);
    expect((await as.elsewhere.do(readDangerRules, {})).kind).toBe('refused');
  });
});
