import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { readDanger } from '#acts/safety/read-danger.ts';
import { beginScreening } from '#acts/screening/begin-screening.ts';
import { readAsking } from '#acts/screening/read-asking.ts';
import { saveAnswers } from '#acts/screening/save-answers.ts';
import { type Construct, constructs, kindOf } from '#domain/screening/constructs.ts';
import { openHousehold } from '#tests/makers/household.ts';
import { addMembers } from '#tests/makers/members.ts';
import { makeWorld } from '#tests/makers/world.ts';
import { audited, tasksOf, unknown } from './safety-scene.ts';
import { type AnswerIn, begin, beginOf, codingOf, rowsOf, say, screeningScene } from './screening-scene.ts';

const world = await makeWorld();
const { as } = world;

/** Items of the short list for adults that take a code. */
async function coded(householdId: string, screeningId: string): Promise<Construct[]> {
  const { document } = await as.wk.must(readAsking, { householdId, screeningId });
  const text = JSON.stringify(document);
  return (Object.keys(constructs) as Construct[]).filter(
    code => text.includes(`"linkId":"${code}"`) && kindOf(code) === 'how_often',
  );
}

describe('saving', async () => {
  const at = await screeningScene(world, 'T3S-A1');
  const { householdId } = at;
  const screeningId = await begin(world, at);
  const save = (version: number, answers: AnswerIn[], who = as.wk) =>
    who.do(saveAnswers, { householdId, screeningId, version, answers });
  const saved = async () =>
    new Map(
      (await as.wk.must(readAsking, { householdId, screeningId })).saved.map(each => [each.item, each]),
    );

  test('states are answers of their own, kept apart from "no", and never overwrite what was there', async () => {
    const first = await as.wk.must(saveAnswers, {
      householdId,
      screeningId,
      version: 1,
      answers: [
        say('by_other.hit', 'few_times'),
        say('safe_number', 3),
        say('safe_words', 'Als de auto er staat, slaap ik niet.'),
        { item: 'fear', state: 'does_not_want' },
        { item: 'worse_lately', state: 'does_not_know' },
        { item: 'believes_lethal', state: 'not_asked' },
      ],
    });
    expect(first).toMatchObject({ version: 2, saved: 6, wiped: 0, conflicts: [] });
    expect(first.parts).toMatchObject({
      violence: 'partly',
      safety: expect.any(String),
      control: 'not_asked',
    });
    const there = await saved();
    expect(there.get('fear')).toMatchObject({ state: 'does_not_want', answers: [] });
    expect(there.get('by_other.hit')?.answers).toEqual([
      { valueCoding: codingOf('by_other.hit', 'few_times') },
    ]);
    const rows = await rowsOf(world, screeningId);
    await as.wk.must(saveAnswers, { householdId, screeningId, version: 2, answers: [say('safe_number', 5)] });
    expect(await rowsOf(world, screeningId)).toBe(rows + 1);
    expect(await audited(world, householdId)).toContain('save_answers:wk');
  });

  test('what did not change makes no row and no version', async () => {
    const { screening } = await as.wk.must(readAsking, { householdId, screeningId });
    const rows = await rowsOf(world, screeningId);
    const again = await save(screening.version, [
      say('safe_number', 5),
      { item: 'fear', state: 'does_not_want' },
    ]);
    expect(again).toMatchObject({ kind: 'done', answer: { version: screening.version, saved: 0 } });
    expect(await rowsOf(world, screeningId)).toBe(rows);
  });

  test('a branch that closes takes its answers along, and they count nowhere', async () => {
    const at3 = async () => (await as.wk.must(readAsking, { householdId, screeningId })).screening.version;
    await save(await at3(), [say('together', 'apart_under_12_months'), say('contact_dispute', 'very')]);
    expect((await saved()).has('contact_dispute')).toBe(true);
    const closed = await save(await at3(), [say('together', 'together')]);
    expect(closed).toMatchObject({ kind: 'done', answer: { saved: 1, wiped: 1 } });
    expect((await saved()).has('contact_dispute')).toBe(false);
    await save(await at3(), [say('together', 'apart_under_12_months')]);
    expect((await saved()).has('contact_dispute')).toBe(false);
  });

  test('a form drawn before another save takes nothing away from it, and says where the two differ', async () => {
    const { screening } = await as.wk.must(readAsking, { householdId, screeningId });
    await save(screening.version, [
      say('by_other.threatened_to_kill', 'weekly'),
      say('by_other.forced_sex', 'daily'),
    ]);
    const stale = await save(screening.version, [
      { item: 'by_other.threatened_to_kill', state: 'cleared' },
      say('by_other.forced_sex', 'never'),
      say('by_self.hit', 'once'),
    ]);
    expect(stale).toMatchObject({
      kind: 'done',
      answer: { saved: 1, conflicts: [{ item: 'by_other.forced_sex', place: '' }] },
    });
    const there = await saved();
    expect(there.get('by_other.threatened_to_kill')?.answers).toEqual([
      { valueCoding: codingOf('by_other.threatened_to_kill', 'weekly') },
    ]);
    expect(there.get('by_other.forced_sex')?.answers).toEqual([
      { valueCoding: codingOf('by_other.forced_sex', 'daily') },
    ]);
    expect(there.has('by_self.hit')).toBe(true);
  });

  test.each([
    [[say('by_other.hit', 'perhaps')], 'unknown_value', { 'by_other.hit': 'not_an_option' }],
    [[say('safe_number', 11)], 'unknown_value', { safe_number: 'too_large' }],
    [
      [{ item: 'safe_number', state: 'answered', answers: [{ valueString: 'veilig' }] }],
      'unknown_value',
      { safe_number: 'not_of_this_kind' },
    ],
    [[{ item: 'no-such', state: 'does_not_know' }], 'unknown_item', { 'no-such': 'unknown' }],
    [[say('childhood_hit', 'yes')], 'unknown_item', { childhood_hit: 'unknown' }],
    [[say('safe_number', 1), say('safe_number', 2)], 'answer_twice', {}],
  ] as [AnswerIn[], string, Record<string, string>][])('%j is refused', async (answers, code, detail) => {
    const rows = await rowsOf(world, screeningId);
    const answer = await save(1_000, answers);
    expect(answer).toMatchObject({ kind: 'refused', code, ...(code === 'answer_twice' ? {} : { detail }) });
    expect(await rowsOf(world, screeningId)).toBe(rows);
  });

  test('bad input of any shape is answered with a reason', async () => {
    for (const answers of [
      [{ item: 'safe_words', state: 'answered', answers: [{ valueString: 'a\u0000b' }] }],
      [{ item: 'safe_words', state: 'answered', answers: [{ valueString: '\ud800' }] }],
      [{ item: 'safe_number', state: 'answered', answers: [{ valueInteger: 1, valueString: 'x' }] }],
      [{ item: 'safe_number', state: 'answered', answers: [{ constructor: 1 }] }],
      [{ item: 'safe_number', state: 'perhaps' }],
      [{ item: 'safe_number', place: '1.x', state: 'not_asked' }],
      Array(2_001).fill({ item: 'fear', state: 'not_asked' }),
    ])
      expect((await as.wk.do(saveAnswers, { householdId, screeningId, version: 1, answers })).kind).toBe(
        'invalid',
      );
  });

  test('only its author goes on', async () => {
    for (const who of [as.case, as.jb]) {
      expect(await save(1, [say('safe_number', 1)], who)).toMatchObject({ code: 'not_yours' });
      expect(await who.do(readAsking, { householdId, screeningId })).toMatchObject({ code: 'not_found' });
    }
    expect(
      await as.wk.do(saveAnswers, { householdId, screeningId: unknown, version: 1, answers: [] }),
    ).toMatchObject({ code: 'not_found' });
  });

  test('an address in own words is stopped where somebody has a safe address', async () => {
    const hidden = await openHousehold(world, as.vera, 'T3S-A2');
    const [person = ''] = await addMembers(world, hidden, [
      { given: 'Mara', born: '1988-05-04', safeAddressSince: '2026-01-05' },
    ]);
    const { screeningId: own } = await as.vera.must(beginScreening, {
      ...beginOf(world, at),
      householdId: hidden,
      personId: person,
      partnerId: undefined,
    });
    const words = (text: string) =>
      as.vera.do(saveAnswers, {
        householdId: hidden,
        screeningId: own,
        version: 1,
        answers: [say('safe_words', text)],
      });
    expect(await words('Ik zit nu op Dorpsstraat 12, 1234 AB.')).toMatchObject({ code: 'address_in_text' });
    expect((await words('Ik zit nu ergens anders.')).kind).toBe('done');
  });
});

describe('many at once', async () => {
  const at = await screeningScene(world, 'T3S-A3');
  const { householdId } = at;

  test('a hundred saves of one key have one effect', async () => {
    const screeningId = await begin(world, at);
    const key = randomUUID();
    const input = { householdId, screeningId, version: 1, answers: [say('by_other.hit', 'once')] };
    const answers = await Promise.all(Array.from({ length: 100 }, () => as.wk.do(saveAnswers, input, key)));
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(await rowsOf(world, screeningId)).toBe(1);
    const { screening } = await as.wk.must(readAsking, { householdId, screeningId });
    expect(screening.version).toBe(2);
  });

  test('a hundred saves of different answers from the same version all hold', async () => {
    const screeningId = await begin(world, at, { personId: at.dirk, partnerId: at.mara });
    const items = (await coded(householdId, screeningId)).slice(0, 10);
    expect(items.length).toBe(10);
    const saves = items.flatMap(item => Array.from({ length: 10 }, () => say(item, 'monthly')));
    const answers = await Promise.all(
      saves.map(answer => as.wk.do(saveAnswers, { householdId, screeningId, version: 1, answers: [answer] })),
    );
    expect(answers.every(each => each.kind === 'done')).toBe(true);
    expect(answers.filter(each => each.kind === 'done' && each.answer.saved === 1)).toHaveLength(10);
    expect(await rowsOf(world, screeningId)).toBe(10);
    const { screening, saved } = await as.wk.must(readAsking, { householdId, screeningId });
    expect(screening.version).toBe(11);
    expect(saved.map(each => each.item).sort()).toEqual([...items].sort());
    const { rows } = await sql<{ n: number }>`select count(distinct saved_in)::int n from screening_answer
      where screening_id = ${screeningId}`.execute(world.database.db);
    expect(rows[0]?.n).toBe(10);
  });
});

describe('what points to danger', async () => {
  const at = await screeningScene(world, 'T3S-A4');
  const { householdId, mara } = at;

  test('becomes a sign at once, with the task to decide, and a later "no" takes nothing back', async () => {
    const screeningId = await begin(world, at);
    await as.wk.must(saveAnswers, {
      householdId,
      screeningId,
      version: 1,
      answers: [say('by_other.throat', 'once')],
    });
    const level = async () =>
      (await as.case.must(readDanger, { householdId })).persons.find(each => each.personId === mara)?.level;
    expect(await level()).toBe('red');
    expect(await tasksOf(world, householdId)).toEqual(['decide_on_red:case', 'decide_on_red:dep']);
    await as.wk.must(saveAnswers, {
      householdId,
      screeningId,
      version: 2,
      answers: [say('by_other.throat', 'never')],
    });
    expect(await level()).toBe('red');
  });

  test('and when the save is refused, nothing of it stays', async () => {
    const own = await screeningScene(world, 'T3S-A5');
    const screeningId = await begin(world, own);
    expect(
      await as.wk.do(saveAnswers, {
        householdId: own.householdId,
        screeningId,
        version: 1,
        answers: [say('by_other.throat', 'once'), say('safe_number', 40)],
      }),
    ).toMatchObject({ code: 'unknown_value' });
    expect(await rowsOf(world, screeningId)).toBe(0);
    expect(await tasksOf(world, own.householdId)).toEqual([]);
  });
});
