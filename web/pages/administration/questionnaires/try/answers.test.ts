import { expect, test } from 'vitest';
import { previewOf } from '#acts/questionnaire/preview.ts';
import type { Row } from '#domain/questionnaire/model.ts';
import type { Fields } from '#web/form.ts';
import { triedOf } from '#web/pages/administration/questionnaires/try/answers.ts';

const document = {
  resourceType: 'Questionnaire',
  status: 'active',
  title: 'Wie wonen hier?',
  item: [
    {
      linkId: 'kind',
      type: 'group',
      text: 'Kind',
      repeats: true,
      item: [
        { linkId: 'naam', type: 'string', text: 'Naam' },
        {
          linkId: 'school',
          type: 'group',
          text: 'School',
          repeats: true,
          item: [{ linkId: 'welke', type: 'string', text: 'Welke?' }],
        },
      ],
    },
    { linkId: 'dier', type: 'string', text: 'Huisdieren', repeats: true },
  ],
};

/** Every question that stands, as place:linkId=values. */
const toldOf = (rows: readonly Row[]): string[] =>
  rows.flatMap(row => [
    ...(row.item.type === 'group'
      ? []
      : [
          `${row.item.linkId}${row.place === '' ? '' : `@${row.place}`}=${row.values.map(value => value['valueString']).join('+')}`,
        ]),
    ...row.repetitions.flatMap(toldOf),
  ]);

function sent(fields: Record<string, string[]>): string[] {
  const given: Fields = new Map(Object.entries(fields));
  const preview = previewOf(
    document,
    { today: '2026-03-02' },
    form => triedOf(form, given, 'Europe/Amsterdam').entries,
  );
  return toldOf(preview?.standing.rows ?? []);
}

// Numbers of the items: 0 kind, 1 naam, 2 school, 3 welke, 4 dier.
const page = {
  _shown: ['q1@0:0 q3@0.0:0 q1@1:x q3@1.0:0 q3@1.1:x q4:0'],
  'q1@0': ['Noor'],
  'q3@0.0': ['Linde'],
  'q1@1': ['Sem'],
  'q3@1.0': [''],
  'q3@1.1': ['Eik'],
  q4: ['poes', 'hond'],
};

test('all of a page comes back, also what did not change and how often each group was open', () => {
  expect(sent(page)).toEqual([
    'naam@0=Noor',
    'welke@0.0=Linde',
    'naam@1=Sem',
    'welke@1.0=',
    'welke@1.1=Eik',
    'dier=poes+hond',
  ]);
  // A group that was opened and left empty stays open.
  expect(sent({ _shown: ['q1@0: q1@1: q1@2: q4:'] })).toEqual([
    'naam@0=',
    'welke@0.0=',
    'naam@1=',
    'welke@1.0=',
    'naam@2=',
    'welke@2.0=',
    'dier=',
  ]);
});

test('one more opens, also inside one repetition only', () => {
  expect(sent({ ...page, _go: ['more:q0:2'] })).toEqual([
    ...sent(page).slice(0, 5),
    'naam@2=',
    'welke@2.0=',
    'dier=poes+hond',
  ]);
  expect(sent({ ...page, _go: ['more:q2@0:1'] })).toContain('welke@0.1=');
  expect(sent({ ...page, _go: ['more:q2@0:1'] })).not.toContain('welke@1.2=');
});

test('one less takes away what stands in it, and what came after moves up', () => {
  expect(sent({ ...page, _go: ['less:q0:0'] })).toEqual([
    'naam@0=Sem',
    'welke@0.0=',
    'welke@0.1=Eik',
    'dier=poes+hond',
  ]);
  expect(sent({ ...page, _go: ['less:q2@1:0'] })).toEqual([
    'naam@0=Noor',
    'welke@0.0=Linde',
    'naam@1=Sem',
    'welke@1.0=Eik',
    'dier=poes+hond',
  ]);
  expect(sent({ ...page, _go: ['less:q4:0'] }).at(-1)).toBe('dier=hond');
});

test.each(['more:q99:1', 'less:q0@7:1', 'less:q0:99', 'more:__proto__:1', 'more:q0:', 'x', ''])(
  'a button that is none changes nothing: %s',
  go => expect(sent({ ...page, _go: [go] })).toEqual(sent(page)),
);
