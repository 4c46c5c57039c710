import { describe, expect, test } from 'vitest';
import { expressions } from '#acts/questionnaire/expressions.ts';
import { readIn } from '#domain/questionnaire/read-in.ts';
import { stand } from '#domain/questionnaire/stand.ts';
import { type Construct, kindOf } from './constructs.ts';
import { instrumentOf, instruments } from './instruments/all.ts';
import { answersSystem, questionnaireOf } from './questionnaire-of.ts';

/** What the engine makes of these answers to a list. */
function standOf(code: string, answers: Partial<Record<Construct, string>>) {
  const one = instrumentOf(code, '1');
  const read = one === undefined ? null : readIn(questionnaireOf(one), expressions);
  if (read?.ok !== true) throw new Error(code);
  const entries = Object.entries(answers).map(([linkId, value]) => ({
    linkId,
    place: '',
    values: [{ valueCoding: { system: answersSystem(kindOf(linkId as Construct)), code: value } }],
  }));
  return stand(read.form, entries, { today: '2026-11-25' });
}

describe('our lists in the engine', () => {
  test.each(instruments.map(one => [one.code, one] as const))('%s is read in whole', (_code, one) => {
    const read = readIn(JSON.parse(JSON.stringify(questionnaireOf(one))), expressions);
    expect(read.findings.filter(finding => finding.kind === 'refused')).toEqual([]);
    expect(read.ok).toBe(true);
    if (!read.ok) return;
    expect(
      read.findings.filter(finding => finding.kind === 'left_aside').map(finding => finding.about),
    ).toEqual(['urn:lange-adem:minutes']);
    expect(read.form.url).toBe(`urn:lange-adem:screening:${one.code}`);
    expect(read.form.version).toBe(one.edition);
    expect([...read.form.languages]).toEqual(['nl', 'en']);
    expect(read.form.title).toEqual({ text: one.title.nl, translations: { en: one.title.en } });
  });

  test('questions for those who are apart are shown to them alone', () => {
    const shown = (together: string) =>
      standOf('adult_short', { together })
        .rows.flatMap(row => row.repetitions.flat())
        .map(row => row.item.linkId);
    const apart = ['contact_dispute', 'court_cases', 'words_at_handover', 'child_between', 'direct_contact'];
    expect(shown('apart_under_12_months')).toEqual(expect.arrayContaining(apart));
    expect(shown('together').filter(code => apart.includes(code))).toEqual([]);
    expect(shown('together')).toContain('children_as_lever');
    const wiped = standOf('adult_short', { together: 'together', contact_dispute: 'very' }).wiped;
    expect(wiped.map(one => one.linkId)).toEqual(['contact_dispute']);
  });

  test('a score tells of how many questions it was made, and is never shown in the form', () => {
    const some = standOf('adult_deep', {
      trauma_alert: 'very',
      trauma_numb: 'quite',
      trauma_reliving: 'not',
      'by_other.control_money': 'very',
    });
    const scores = some.scores.map(score => [score.linkId, score.value, score.answered, score.asked]);
    expect(scores).toEqual([
      ['score:trauma_signs:1', 5, 3, 4],
      ['score:control_by_other:1', null, 1, 5],
      ['score:control_by_self:1', null, 0, 5],
      ['score:burden:1', null, 0, 5],
    ]);
    expect(some.rows.map(row => row.item.linkId)).not.toContain('scores');
    expect(some.issues).toEqual([]);
  });
});

describe('scores', () => {
  const scoreOf = (code: string, score: string, answers: Partial<Record<Construct, string>>) =>
    standOf(code, answers).scores.find(each => each.linkId === `score:${score}:1`)?.value;

  test('a sum of the weights, once two thirds are answered', () => {
    const trauma = (answers: Partial<Record<Construct, string>>) =>
      scoreOf('adult_deep', 'trauma_signs', answers);
    expect(trauma({})).toBeNull();
    expect(trauma({ trauma_alert: 'very', trauma_numb: 'very' })).toBeNull();
    expect(trauma({ trauma_alert: 'very', trauma_numb: 'very', trauma_reliving: 'not' })).toBe(6);
    expect(
      trauma({
        trauma_alert: 'very',
        trauma_numb: 'very',
        trauma_reliving: 'very',
        trauma_avoiding: 'very',
      }),
    ).toBe(12);
    expect(
      trauma({ trauma_alert: 'not', trauma_numb: 'not', trauma_reliving: 'not', trauma_avoiding: 'not' }),
    ).toBe(0);
  });

  test('sleeping well is turned round', () => {
    const signals = (sleeps: string) =>
      scoreOf('child_8_11', 'child_signals', {
        child_sleeps: sleeps,
        child_sad: 'not',
        child_scared: 'little',
        child_startles: 'not',
      });
    expect([signals('very'), signals('not')]).toEqual([1, 4]);
  });

  test('fields of control: those that are quite or very much so', () => {
    expect(
      scoreOf('adult_deep', 'control_by_other', {
        'by_other.control_money': 'very',
        'by_other.control_phone': 'quite',
        'by_other.control_daily_life': 'little',
        'by_other.control_children': 'not',
        'by_self.control_care': 'very',
      }),
    ).toBe(2);
    expect(
      scoreOf('adult_deep', 'control_by_self', {
        'by_self.control_money': 'not',
        'by_self.control_phone': 'not',
        'by_self.control_daily_life': 'not',
        'by_self.control_children': 'not',
      }),
    ).toBe(0);
    expect(
      scoreOf('adult_deep', 'control_by_other', {
        'by_other.control_money': 'very',
        'by_other.control_phone': 'quite',
        'by_other.control_daily_life': 'very',
      }),
    ).toBeNull();
  });
});
