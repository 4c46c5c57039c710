import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { keyOf } from '#acts/screening/asked.ts';
import type { Standing } from '#domain/questionnaire/model.ts';
import type { Showing } from '#web/page.ts';
import { formOf, itemOf, rowOf, said } from '#web/parts/questionnaire/fixture.ts';
import { Rows } from '#web/parts/questionnaire/rows.tsx';
import { shownOf } from '#web/parts/questionnaire/shown.tsx';
import type { Asking, SavedAnswer } from './asking.ts';
import { drawingOf } from './drawing.tsx';
import { fieldsWanted, goOf } from './go.ts';
import { stepsOf } from './steps.ts';
import { oneLess, withoutTurn } from './take-away.ts';
import { hrefOf, whereOf } from './where.ts';

const fear = itemOf({ number: 1, type: 'string', linkId: 'fear', text: said('Hoe bang ben je?') });
const safe = itemOf({ number: 3, type: 'string', linkId: 'safe', text: said('Hoe veilig is het?') });
const first = itemOf({ number: 0, type: 'group', text: said('Bang'), children: [fear] });
const second = itemOf({ number: 2, type: 'group', text: said('Veilig'), children: [safe] });
const form = formOf([first, second]);
const standing = (values: Partial<Record<'fear' | 'safe', string>>, withSecond = true): Standing => ({
  rows: [
    rowOf(first, [], {
      repetitions: [[rowOf(fear, values.fear === undefined ? [] : [{ valueString: values.fear }])]],
    }),
    ...(withSecond ? [rowOf(second, [], { repetitions: [[rowOf(safe)]] })] : []),
  ],
  counted: [],
  wiped: [],
  issues: [],
  scores: [],
});

const asking = (more: Partial<Asking> = {}): Asking => ({
  screening: {
    id: '7c1d2f66-9d70-4d31-8f4b-0a8f1c2d3e4f',
    personId: 'p',
    answeredBy: 'self',
    carerId: null,
    partnerId: null,
    instrument: 'x',
    edition: '1',
    questionnaireId: null,
    title: { nl: 'Lijst', en: 'List' },
    depth: 'deep',
    on: '2026-03-04',
    alone: 'yes',
    notAloneReason: null,
    language: 'nl',
    state: 'open',
    endedAt: null,
    parts: {},
    version: 3,
    audience: { team: 'author_and_director', users: [], persons: [] },
    by: 'u',
    mayGoOn: true,
    mayRead: true,
  },
  list: {
    title: { nl: 'Lijst', en: 'List' },
    document: {},
    form: { ...form, stepwise: true },
    instrument: null,
  },
  zone: 'Europe/Amsterdam',
  saved: new Map(),
  known: [],
  standing: standing({}),
  ...more,
});

const query = (text = '') => new URLSearchParams(text);
const showing = (text = ''): Showing => ({
  visit: {} as Showing['visit'],
  lang: 'nl',
  params: {},
  query: query(text),
  key: 'k',
  returned: undefined,
  path: '/',
});

describe('what was answered in an earlier talk', () => {
  const known = asking({
    known: [{ item: 'fear', answers: [{ valueString: 'heel bang' }], on: '2026-02-01', screeningId: 's' }],
    standing: standing({ fear: 'heel bang' }),
  });
  const html = (text: string) => {
    const where = whereOf(known, query(text));
    const d = drawingOf(known, where, showing(text), 'h');
    const rows = known.standing?.rows ?? [];
    return `${renderToStaticMarkup(<Rows rows={rows} d={d} />)}|${shownOf(rows, d)}`;
  };
  test('is said, folded away, with a way to ask it again', () => {
    expect(html('')).toContain('Al gevraagd op 1 februari 2026');
    expect(html('')).toMatch(/<details(?![^>]* open)/);
    expect(html('')).toContain('heel bang');
    expect(html('')).toContain('again=1');
    expect(html('')).not.toContain('name="q1"');
    expect(html('again=1')).toContain('name="q1"');
    expect(html('again=1')).not.toContain('Al gevraagd');
  });
  test('is not taken for emptied when the page is sent', () => {
    expect(html('').split('|')[1]).toBe('q3:0');
  });
  test('stays off a screen that is handed over, and so does a part that holds nothing else', () => {
    expect(html('own=1')).not.toContain('heel bang');
    expect(html('own=1')).not.toContain('Hoe bang ben je?');
    expect(whereOf(known, query('own=1')).steps.map(step => step.number)).toEqual([2]);
  });
});

describe('where one is', () => {
  test('a part that is hidden now is skipped, and the others keep their number', () => {
    expect(stepsOf(asking(), false).map(step => step.number)).toEqual([1, 2]);
    expect(stepsOf(asking({ standing: standing({}, false) }), false).map(step => step.number)).toEqual([1]);
    expect(whereOf(asking({ standing: standing({}, false) }), query('step=2')).at).toBe(1);
  });
  test.each(['step=-1', 'step=x', 'step=1e9', 'step=', 'again=x&again=1', 'more=q1:999', 'more=<script>'])(
    '?%s is somewhere',
    text => {
      const where = whereOf(asking(), query(text));
      expect(where.at).toBeGreaterThanOrEqual(0);
      expect(where.at).toBeLessThanOrEqual(where.steps.length);
      expect(where.wanted.size).toBe(0);
      const href = hrefOf(asking(), 'h', where, { step: 1 });
      expect(href).not.toContain('NaN');
    },
  );
  test('an address tells nothing of answers', () => {
    const where = whereOf(asking({ saved: savedOf([['fear', '', 'heel bang']]) }), query('own=1'));
    expect(hrefOf(asking(), 'h', where, { step: 2 })).toBe(
      '/households/h/screening/ask/7c1d2f66-9d70-4d31-8f4b-0a8f1c2d3e4f?own=1&step=2',
    );
  });
});

const savedOf = (list: readonly (readonly [string, string, string])[]) =>
  new Map<string, SavedAnswer>(
    list.map(([item, place, valueString]) => {
      const answer = { item, place, state: 'answered' as const, answers: [{ valueString }] };
      return [keyOf(answer), answer];
    }),
  );

describe('buttons', () => {
  test.each([
    '',
    'nothing',
    'more',
    'more:q1',
    'less:q1:x',
    'less:s1:0',
    'more:q1~d:1',
    'less:q1:100',
    'more:__proto__:1',
  ])('%s stays', text => expect(goOf(text)).toEqual({ to: 'stay' }));
  test('one more and one less name their question', () =>
    expect(goOf('less:q12@0.1:2')).toEqual({ to: 'less', name: 'q12@0.1', number: 12, place: '0.1', at: 2 }));
  test('how many fields are wanted stands in the address', () =>
    expect(fieldsWanted(query('more=q12@0:3&more=q1:2'))).toEqual(
      new Map([
        ['q12@0', 3],
        ['q1', 2],
      ]),
    ));
  test('one answer of several is taken away, of the others nothing', () => {
    const fields = new Map([
      ['q1', ['een', 'twee', 'drie']],
      ['q3~y', ['2020']],
      ['q3~1y', ['2021']],
    ]);
    expect(withoutTurn(fields, goOf('less:q1:1')).get('q1')).toEqual(['een', 'drie']);
    expect([...withoutTurn(fields, goOf('less:q3:1')).keys()]).toEqual(['q1', 'q3~y']);
  });
});

describe('one repetition less', () => {
  const name = itemOf({ number: 11, type: 'string', linkId: 'name' });
  const toy = itemOf({ number: 13, type: 'string', linkId: 'toy' });
  const toys = itemOf({ number: 12, type: 'group', linkId: 'toys', repeats: true, children: [toy] });
  const child = itemOf({ number: 10, type: 'group', linkId: 'child', repeats: true, children: [name, toys] });
  const other = itemOf({ number: 20, type: 'string', linkId: 'other' });
  const whole = formOf([child, other]);
  const held = savedOf([
    ['name', '0', 'Noor'],
    ['name', '1', 'Sem'],
    ['name', '2', 'Bo'],
    ['toy', '0.0', 'fiets'],
    ['toy', '2.0', 'beer'],
    ['toy', '2.1', 'bal'],
    ['other', '', 'blijft'],
  ]);
  const left = (group: typeof child, place: string, at: number, times: number) =>
    Object.fromEntries(
      oneLess(whole, group, place, at, times, held).map(each => [
        `${each.item}@${each.place}`,
        each.state === 'cleared' ? null : Object.values(each.answers[0] ?? {})[0],
      ]),
    );
  test('what stood in later ones moves up with all that is in it', () =>
    expect(left(child, '', 1, 3)).toEqual({
      'name@1': 'Bo',
      'name@2': null,
      'toy@1.0': 'beer',
      'toy@1.1': 'bal',
      'toy@2.0': null,
      'toy@2.1': null,
      'child@': 2,
    }));
  test('inside another one only its own', () =>
    expect(left(toys, '2', 0, 2)).toEqual({ 'toy@2.0': 'bal', 'toy@2.1': null, 'toys@2': 1 }));
});
