import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import type { Item, Row } from '#domain/questionnaire/model.ts';
import type { Drawing } from './drawing.ts';
import { fieldsOf } from './fields-of.ts';
import { formOf, itemOf, optionOf, plain, rowOf, said, sentBy } from './fixture.ts';
import { IssueSummary } from './issues.tsx';
import { ReadAnswers } from './read-only.tsx';
import { readGroups } from './read-rows.ts';
import { Rows } from './rows.tsx';

const draw = (rows: readonly Row[], d: Drawing = plain) => renderToStaticMarkup(<Rows rows={rows} d={d} />);
const names = (html: string) => [...html.matchAll(/ name="([^"]*)"/g)].map(found => found[1]);
const options = [optionOf('a', 'Nooit'), optionOf('b', 'Soms'), optionOf('c', 'Vaak')];

describe('a question', () => {
  test('says its number, its words, that it is needed, its help and its unit', () => {
    const item = itemOf({
      number: 3,
      type: 'decimal',
      prefix: '1a',
      required: true,
      unit: 'kg',
      help: [said('Weeg zonder kleren.', 'Weigh without clothes.')],
    });
    const html = draw([rowOf(item)]);
    for (const words of ['1a', 'Vraag 3?', '(verplicht)', 'Weeg zonder kleren.', '<span>kg</span>'])
      expect(html).toContain(words);
    expect(html).toMatch(/<label[^>]*for="f-q3"/);
    expect(html).toMatch(/<input[^>]*id="f-q3"[^>]*aria-describedby="f-q3-hint"/);
    expect(draw([rowOf(item)], { ...plain, lang: 'en' })).toContain('Question 3?');
    expect(draw([rowOf(item)], { ...plain, lang: 'en' })).toContain('Weigh without clothes.');
  });

  test('that is worked out or fixed is shown and cannot be answered', () => {
    const item = itemOf({ number: 3, type: 'integer', calculated: true, readOnly: true });
    const html = draw([rowOf(item, [{ valueInteger: 12 }])]);
    expect(html).toContain('12');
    expect(html).toContain('wordt berekend');
    expect(names(html)).toEqual([]);
  });

  test('that needs a file says so', () => {
    const html = draw([rowOf(itemOf({ number: 3, type: 'attachment' }))]);
    expect(html).toContain('Hier hoort een bestand bij');
    expect(names(html)).toEqual([]);
  });

  test('a reason for no answer is one of the same circles, so that only one holds without a script', () => {
    const d: Drawing = {
      ...plain,
      states: {
        codes: ['does_not_want'],
        words: { not_asked: '', does_not_want: 'wil niet', does_not_know: '' },
        of: () => undefined,
      },
    };
    expect(new Set(names(draw([rowOf(itemOf({ number: 3, type: 'choice', options }))], d)))).toEqual(
      new Set(['q3']),
    );
    expect(new Set(names(draw([rowOf(itemOf({ number: 3, type: 'string' }))], d)))).toEqual(
      new Set(['q3', 's3']),
    );
  });

  test('an answer that is no option any more can be kept', () => {
    const item = itemOf({ number: 3, type: 'choice', options });
    const gone = { valueCoding: { system: 'urn:old', code: 'z', display: 'Zelden' } };
    const sent = sentBy(`<form>${draw([rowOf(item, [gone])])}</form>`);
    expect(sent.get('q3')).toEqual(['=0']);
    const saved = () => ({ state: undefined, values: [gone] });
    expect(fieldsOf(formOf([item]), sent, { zone: plain.zone, saved }).answers[0]?.values).toEqual([gone]);
  });
});

describe('what is wrong', () => {
  const item = itemOf({ number: 3, type: 'integer', required: true, least: { valueInteger: 1 } });
  const issue = (code: 'needed' | 'too_small') =>
    ({ linkId: item.linkId, place: '', code, human: null, severity: 'error' }) as const;
  test('stands beside the field and on top, and leads to it', () => {
    const rows = [rowOf(item, [{ valueInteger: 0 }], { issues: [issue('too_small')] })];
    const html = renderToStaticMarkup(
      <>
        <IssueSummary rows={rows} d={plain} />
        <Rows rows={rows} d={plain} />
      </>,
    );
    expect(html).toContain('<a href="#f-q3">Vraag 3?: Dit is te laag: minstens 1.</a>');
    expect(html).toMatch(/<input[^>]*aria-describedby="f-q3-error"[^>]*aria-invalid="true"/);
  });
  test('not answered yet is not wrong until somebody asks', () => {
    const rows = [rowOf(item, [], { issues: [issue('needed')] })];
    expect(draw(rows)).not.toContain('nog niet beantwoord');
    expect(draw(rows, { ...plain, pointOutMissing: true })).toContain('nog niet beantwoord');
  });
  test('keeps what was typed, with a sentence of its kind', () => {
    const d: Drawing = {
      ...plain,
      typed: new Map([['q3', ['<b>drie</b>']]]),
      wrong: new Map([['q3', { code: 'not_of_this_kind', human: null }]]),
    };
    const html = draw([rowOf(item)], d);
    expect(html).toContain('value="&lt;b&gt;drie&lt;/b&gt;"');
    expect(html).toContain('Vul een heel getal in.');
  });
});

describe('groups', () => {
  const leaf = (number: number, more: Partial<Item> = {}) =>
    itemOf({ number, type: 'choice', options, ...more });
  test('have headings that go down one by one, however deep', () => {
    const deep = (level: number): Row => {
      const below = level === 7 ? rowOf(itemOf({ number: 99, type: 'string' })) : deep(level + 1);
      return rowOf(itemOf({ number: level, type: 'group' }), [], { repetitions: [[below]] });
    };
    const levels = [...draw([deep(0)]).matchAll(/<h(\d)/g)].map(found => Number(found[1]));
    expect(levels).toEqual([2, 3, 4, 5, 6, 6, 6, 6]);
  });

  test('that repeat have buttons that work without a script', () => {
    const inner = itemOf({ number: 2, type: 'string' });
    const group = itemOf({ number: 1, type: 'group', repeats: true, children: [inner], text: said('Kind') });
    const turn = (place: string) => [rowOf(inner, [], { place })];
    const html = draw([rowOf(group, [], { repetitions: [turn('0'), turn('1')] })]);
    expect(html).toContain('value="less:q1:0"');
    expect(html).toContain('value="more:q1:2"');
    expect(names(html)).toEqual(expect.arrayContaining(['q2@0', 'q2@1']));
    expect(html).toContain('Kind 2');
    expect(
      draw([rowOf(group, [], { repetitions: [turn('0')] })], { ...plain, buttons: false }),
    ).not.toContain('_go');
  });

  test.each(['htable', 'table'] as const)('%s: one choice a row, each named by its question', control => {
    const children = [leaf(2), leaf(3)];
    const row = rowOf(itemOf({ number: 1, type: 'group', control, children }), [], {
      repetitions: [children.map(child => rowOf(child))],
    });
    const html = draw([row]);
    expect(html.match(/<th[^>]*scope="col"/g)).toHaveLength(4);
    expect(html.match(/<tr/g)).toHaveLength(3);
    expect(html).toContain('<span class="la-hidden">Vraag 2?: </span>Nooit');
  });

  test('a table of choices that differ is a list', () => {
    const children = [leaf(2), leaf(3, { options: options.slice(1) })];
    const row = rowOf(itemOf({ number: 1, type: 'group', control: 'htable', children }), [], {
      repetitions: [children.map(child => rowOf(child))],
    });
    expect(draw([row])).not.toContain('<table');
  });

  test('gtable: a row each time, a column each question; grid: a row each group', () => {
    const children = [itemOf({ number: 2, type: 'string' }), itemOf({ number: 3, type: 'integer' })];
    const times = rowOf(
      itemOf({ number: 1, type: 'group', control: 'gtable', repeats: true, children }),
      [],
      {
        repetitions: ['0', '1'].map(place => children.map(child => rowOf(child, [], { place }))),
      },
    );
    expect(draw([times]).match(/<tr/g)).toHaveLength(3);
    expect(names(draw([times]))).toEqual(expect.arrayContaining(['q2@0', 'q3@1']));
    const line = (number: number) =>
      rowOf(itemOf({ number, type: 'group' }), [], {
        repetitions: [
          [
            rowOf(itemOf({ number: number + 1, type: 'string' })),
            rowOf(itemOf({ number: number + 2, type: 'date' })),
          ],
        ],
      });
    const grid = rowOf(itemOf({ number: 1, type: 'group', control: 'grid' }), [], {
      repetitions: [[line(10), line(20)]],
    });
    expect(draw([grid]).match(/<tr/g)).toHaveLength(3);
    expect(names(draw([grid]))).toEqual(expect.arrayContaining(['q11', 'q12~y', 'q22~d']));
  });
});

test('script in any text of a document or an answer stays text', () => {
  const evil = '</textarea><script>alert(1)</script>"\'<img src=x onerror=alert(2)>';
  const item = (number: number, type: Item['type'], more: Partial<Item> = {}) =>
    rowOf(
      itemOf({
        number,
        type,
        text: said(evil),
        prefix: evil,
        help: [said(evil)],
        unit: evil,
        options: type === 'choice' ? [optionOf(evil, evil)] : [],
        entryFormat: evil,
        ...more,
      }),
      type === 'string' || type === 'text' ? [{ valueString: evil }] : [],
      { issues: [{ linkId: '', place: '', code: 'constraint', human: said(evil), severity: 'error' }] },
    );
  const rows = [
    item(1, 'string'),
    item(2, 'text'),
    item(3, 'choice'),
    item(4, 'choice', { control: 'drop-down' }),
    item(5, 'quantity'),
    item(6, 'display'),
    item(7, 'group'),
  ];
  const html = renderToStaticMarkup(
    <>
      <IssueSummary rows={rows} d={plain} />
      <Rows rows={rows} d={plain} />
      <ReadAnswers
        groups={readGroups(rows, { lang: 'nl', zone: plain.zone, own: true })}
        lang="nl"
        level={2}
        speaker={{ name: evil, date: evil }}
      />
    </>,
  );
  expect(html).not.toMatch(/<script|<img|" onerror/);
});

test('answers to read: in groups, in words, and what was not asked is no "no"', () => {
  const inner = itemOf({ number: 2, type: 'choice', options });
  const words = itemOf({ number: 3, type: 'text' });
  const when = itemOf({ number: 4, type: 'date' });
  const group = itemOf({ number: 1, type: 'group', children: [inner, words, when], text: said('Thuis') });
  const row = rowOf(group, [], {
    repetitions: [
      [
        rowOf(inner),
        rowOf(words, [{ valueString: 'Het is stil.' }]),
        rowOf(when, [{ valueDate: '2026-03' }]),
      ],
    ],
  });
  const groups = readGroups([row], {
    lang: 'nl',
    zone: plain.zone,
    own: true,
    stateOf: linkId => (linkId === inner.linkId ? 'does_not_want' : undefined),
  });
  const html = renderToStaticMarkup(
    <ReadAnswers groups={groups} lang="nl" level={3} speaker={{ name: 'Sem', date: '4 maart 2026' }} />,
  );
  expect(html).toContain('<h3 class="la-h3">Thuis</h3>');
  expect(html).toMatch(/la-tag--unknown.*wil niet/);
  expect(html).toMatch(/<blockquote[^>]*><p dir="auto">Het is stil\.<\/p>/);
  expect(html).toContain('mrt 2026');
});
