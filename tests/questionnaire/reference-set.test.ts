import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { refusedCodes } from '#domain/questionnaire/findings.ts';
import { initialEntries } from '#domain/questionnaire/initial.ts';
import type { Form, Value } from '#domain/questionnaire/model.ts';
import { fromResponse } from '#domain/questionnaire/response.ts';
import { counted, entry, no, on, scores, shown, today, yes } from './forms.ts';
import {
  comesThrough,
  files,
  form,
  isThere,
  questionnaires,
  read,
  responses,
  tables,
  throughAndThrough,
} from './reference.ts';

const document = join(import.meta.dirname, '../../docs/questionnaires.md');
const [from, to] = ['<!-- reference set -->', '<!-- end of reference set -->'];

/** Without the folder of real questionnaires beside the repository these are skipped, and the run says so. */
describe.skipIf(!isThere)('the reference set', () => {
  test('is whole', () => {
    expect(files.length).toBe(273);
    expect(questionnaires.length + responses.length).toBe(273);
  });

  test.each(questionnaires.map(file => [`${file.set}/${file.name}`, file] as const))('%s', (_, file) => {
    const made = read(file);
    if (!made.ok) {
      const reasons = made.findings.filter(one => one.kind === 'refused');
      expect(reasons.length).toBeGreaterThan(0);
      for (const one of reasons) expect(refusedCodes).toContain(one.code);
      return;
    }
    expect(throughAndThrough(made.form)).toEqual([]);
    expect(on(made.form, ...initialEntries(made.form, today)).rows.length).toBeGreaterThan(0);
  });

  test.each(responses.map(file => [`${file.set}/${file.name}`, file] as const))('%s', (_, file) => {
    const { same, told } = comesThrough(file);
    expect(same || told.length > 0).toBe(true);
  });

  test('the table in docs/questionnaires.md is true (WRITE_DOCS=yes writes it)', () => {
    const text = readFileSync(document, 'utf8');
    const begin = text.indexOf(from) + from.length;
    const end = text.indexOf(to);
    const table = `\n${tables()}\n`;
    if (process.env['WRITE_DOCS'] === 'yes')
      writeFileSync(document, text.slice(0, begin) + table + text.slice(end));
    else expect(text.slice(begin, end)).toBe(table);
  });
});

/** The option of an item with this code or words. */
function option(made: Form, linkId: string, named: string): Value {
  const found = made.byLinkId
    .get(linkId)
    ?.options.find(
      one => one.label.text === named || JSON.stringify(one.value).includes(`"code":"${named}"`),
    );
  if (found === undefined) throw new Error(`${linkId} has no ${named}`);
  return found.value;
}

const at = (made: Form, linkId: string, index: number): Value => {
  const found = made.byLinkId.get(linkId)?.options[index];
  if (found === undefined) throw new Error(`${linkId} has no option ${index}`);
  return found.value;
};

const reducers = (name: string) => form(`src__reducers____tests______data____${name}__q.json`);
const scoring = (name: string) => form(`src__components____tests______data____scoring__${name}__q.json`);

/** What the tests of refero itself expect of these forms, told in our words. */
describe.skipIf(!isThere)('what refero expects of branching', () => {
  test.each(['enableWhenAndWipingAnswers', 'multipleEnableWhen', 'enableWhenBooleanPersists'])(
    '%s: a chain closes from its beginning',
    name => {
      const made = reducers(name);
      const chain =
        name === 'enableWhenAndWipingAnswers' ? ['1', '1.1', '1.1.1', '1.1.1.1'] : ['1.1', '2.1', '3.1'];
      const answers = (first: Value) =>
        chain.map((linkId, index) => {
          const { type, options } = made.byLinkId.get(linkId) ?? {};
          return entry(
            linkId,
            index === 0 ? first : type === 'boolean' ? yes : (options?.[0]?.value ?? { valueString: 'x' }),
          );
        });
      expect(Object.keys(counted(on(made, ...answers(yes))))).toEqual(chain);
      const closed = on(made, ...answers(no));
      expect(Object.keys(counted(closed))).toEqual(chain.slice(0, 1));
      expect(closed.wiped.map(one => one.linkId)).toEqual(chain.slice(1));
    },
  );

  test('any is met by one, all by all', () => {
    const t = entry('T.1', yes);
    expect(shown(on(form('any.json'), entry('A.1', yes), t))).toContain('T.1');
    expect(counted(on(form('any.json'), entry('A.1', no), t))['T.1']).toBeUndefined();
    expect(shown(on(form('all.json'), entry('A.1', yes), t))).not.toContain('T.1');
    expect(counted(on(form('all.json'), entry('A.1', yes), entry('A.2', yes), t))['T.1']).toEqual([true]);
    expect(counted(on(form('all.json'), entry('A.1', yes), entry('A.2', no), t))['T.1']).toBeUndefined();
    const behaviour = reducers('enableWhenBehaviorAll');
    expect(shown(on(behaviour, entry('1.1', yes)))).not.toContain('2.1');
    expect(shown(on(behaviour, entry('1.1', yes), entry('1.2', yes)))).toContain('2.1');
  });

  test('a choice, a text and what is deep inside are wiped', () => {
    const choice = reducers('enableWhenCodingWipe');
    const c = entry('C.1', at(choice, 'C.1', 0));
    expect(Object.keys(counted(on(choice, entry('A', yes), c)))).toEqual(['A', 'C.1']);
    expect(Object.keys(counted(on(choice, entry('A', no), c)))).toEqual(['A']);
    const text = reducers('enableWhenExcists');
    expect(shown(on(text, entry('A.1', { valueString: 'x' })))).toContain('T.1');
    expect(counted(on(text, entry('T.1', { valueString: 'x' })))).toEqual({});
    const deep = reducers('enableWhenDeepTransitive');
    const below = [entry('B.1', yes), entry('C.1', { valueString: 'x' })];
    expect(Object.keys(counted(on(deep, entry('A', yes), ...below)))).toEqual(['A', 'B.1', 'C.1']);
    expect(Object.keys(counted(on(deep, entry('A', no), ...below)))).toEqual(['A']);
  });

  test('repetitions look at themselves; opened ones that close begin with the least again', () => {
    const own = reducers('repeatableEnableWhen');
    const standing = on(own, entry('8.1.1', yes, '0'), entry('8.1.1', no, '1'));
    expect(shown(standing)).toEqual(['8', '8.1', '8.1.1@0', '8.1.2@0', '8.1.1@1']);
    const least = reducers('enableWhenRepeatMinOccurs');
    const opened = { linkId: 'G', place: '', values: [], times: 3 };
    expect(shown(on(least, entry('A', yes), opened))).toEqual(['A', 'G', 'G.1@0', 'G.1@1', 'G.1@2']);
    const closed = on(least, entry('A', no), opened);
    expect(closed.wiped).toEqual([{ linkId: 'G', place: '' }]);
    expect(shown(on(least, entry('A', yes), ...closed.counted.filter(one => one.linkId !== 'A')))).toEqual([
      'A',
      'G',
      'G.1@0',
      'G.1@1',
    ]);
  });

  test('several answers of which one opens', () => {
    const made = form('src__components____tests______data____enableWhen__q.json');
    expect(shown(on(made, entry('9_1', [at(made, '9_1', 0)])))).not.toContain('9_2');
    expect(shown(on(made, entry('9_1', [at(made, '9_1', 0), option(made, '9_1', '18')])))).toContain('9_2');
  });

  test('a boolean that repeats keeps its answers apart', () => {
    const made = reducers('repeatableBoolean');
    const standing = on(made, entry('1.0.3', yes, '0'), entry('1.0.3', no, '1'));
    expect(shown(standing)).toContain('1.0.3.1@0');
    expect(shown(standing)).not.toContain('1.0.3.1@1');
  });
});

describe.skipIf(!isThere)('what refero expects of sums', () => {
  test.each([
    ['choice-radio-button', 2],
    ['choice-radio-button', 1],
    ['open-choice', 2],
  ])('%s: the total is that of option %i', (name, index) => {
    const made = scoring(name);
    expect(scores(on(made))).toEqual({ '3.1': null });
    expect(scores(on(made, entry('2.1', at(made, '2.1', index))))).toEqual({ '3.1': index });
  });

  test('words of one own weigh nothing', () => {
    expect(scores(on(scoring('open-choice'), entry('2.1', { valueString: 'x' })))).toEqual({ '3.1': null });
  });

  test('several boxes are added up', () => {
    const made = scoring('choice-check-box');
    const pick = (...codes: string[]) =>
      on(
        made,
        entry(
          '2.1',
          codes.map(code => option(made, '2.1', code)),
        ),
      );
    expect(scores(pick('c'))).toEqual({ '3.1': 2 });
    expect(scores(pick('c', 'b'))).toEqual({ '3.1': 3 });
    expect(scores(pick('b'))).toEqual({ '3.1': 1 });
    expect(pick('c', 'b').issues).toEqual([]);
  });

  test('sections and the whole, step by step', () => {
    const made = scoring('section-score');
    const given = new Map<string, readonly Value[]>();
    const answer = (linkId: string, ...values: Value[]) => {
      given.set(linkId, values);
      const { sectionscore_213, sectionscore_223, sectionscore_230, totalscore_31 } = scores(
        on(made, ...[...given].map(([one, all]) => entry(one, all))),
      );
      return [sectionscore_213, sectionscore_223, sectionscore_230, totalscore_31];
    };
    expect(scores(on(made))).toEqual({
      sectionscore_213: null,
      sectionscore_223: null,
      sectionscore_230: null,
      totalscore_31: null,
    });
    expect(answer('2.1.1', at(made, '2.1.1', 2))).toEqual([4, null, null, 4]);
    expect(answer('2.2.2', option(made, '2.2.2', 'd'))).toEqual([4, 8, null, 12]);
    expect(answer('2.3.2.2.1', at(made, '2.3.2.2.1', 0))).toEqual([4, 8, 1, 13]);
    expect(answer('2.3.1', at(made, '2.3.1', 1))).toEqual([4, 8, 3, 15]);
    expect(answer('2.3.2.1', option(made, '2.3.2.1', 'a'), option(made, '2.3.2.1', 'b'))).toEqual([
      4, 8, 6, 18,
    ]);
    expect(answer('2.1.2', option(made, '2.1.2', 'd'))).toEqual([12, 8, 6, 26]);
  });

  test('calculated by expressions: decimals as many as asked, integers, quantities with their unit', () => {
    const made = scoring('code-scoring');
    const kilo = (value: number) => ({ valueQuantity: { value } });
    expect(
      counted(on(made, entry('1.1', { valueDecimal: 42.451 }), entry('1.2', { valueDecimal: 1.041 }))),
    ).toMatchObject({ '1.3': [43.49], '1.4': [43] });
    expect(
      counted(on(made, entry('2.1', { valueInteger: 42 }), entry('2.2', { valueInteger: 1 })))['2.3'],
    ).toEqual([43]);
    expect(counted(on(made, entry('3.1', kilo(165.234)), entry('3.2', kilo(45.234))))['3.3']).toMatchObject([
      { value: 210.47, unit: 'centimeter' },
    ]);
    const boxes = (...codes: string[]) =>
      entry(
        '4.1',
        codes.map(code => option(made, '4.1', code)),
      );
    expect(counted(on(made, boxes('1')))['4.2']).toMatchObject([{ value: 50 }]);
    expect(counted(on(made, boxes('1', '3')))['4.2']).toMatchObject([{ value: 100 }]);
    expect(
      scores(on(made, entry('5.1', option(made, '5.1', '1')), entry('6.1', at(made, '6.1', 2)))),
    ).toMatchObject({ '5.2': 25, '7.1': 35 });
  });

  test('sums of sums, a mean and a copy', () => {
    const made = form('src__calculators____tests______data____q.json');
    const weights: readonly [string, number][] = [
      ['verdi1', 0],
      ['verdi2', 0],
      ['verdi3', 1],
      ['verdi4', 0],
    ];
    expect(Object.values(scores(on(made))).every(one => one === null)).toBe(true);
    expect(
      scores(on(made, ...weights.map(([linkId, index]) => entry(linkId, at(made, linkId, index))))),
    ).toEqual({
      Delsum: 500,
      Totalsum: 500,
      aritmetisk_gjennomsnitt: 125,
      kopiert_felt: 500,
      aritmetisk_gjennomsnitt_kopi: 125,
    });
    expect(
      counted(on(made, entry('Tall1', { valueInteger: 10 }), entry('Tall2', { valueInteger: 20 }))),
    ).toMatchObject({ Sum: [30], Gjennomsnitt: [15] });
  });

  test('what was answered before and is no longer in the form is told and left aside', () => {
    const old = responses.find(file => file.name === 'qrWithOldLinkIds.json');
    const made = reducers('nestedInitialValues');
    expect(fromResponse(made, old?.json).findings.map(one => one.code)).toContain('item_unknown');
  });

  test('a repetition begins with the initial value; an answer stands before it', () => {
    const made = reducers('nestedInitialValues');
    expect(counted(on(made, ...initialEntries(made, today)))).toEqual({
      '1.1@0': ['Dette er en initial verdi'],
    });
    const given = responses.find(file => file.name.includes('nestedInitialValues__qr'));
    expect(counted(on(made, ...fromResponse(made, given?.json).entries))).toEqual({
      '1.1@0': ['Brukersvar overskriver initial verdi'],
    });
  });
});
