import { describe, expect, test } from 'vitest';
import {
  coding,
  core,
  entry,
  expression,
  findingsOf,
  formOf,
  issues,
  on,
  options,
  type Raw,
  shown,
  variable,
  yes,
} from '#tests/questionnaire/forms.ts';
import type { Words } from './model.ts';
import { itemTypes } from './model.ts';

describe('left aside, and said so', () => {
  const left = (items: readonly Raw[], more: Raw = {}) =>
    findingsOf(items, more).flatMap(one => (one.kind === 'left_aside' ? [`${one.code} ${one.about}`] : []));
  const q = { linkId: 'q', type: 'string' };

  test.each<[string, Raw, string]>([
    [
      'another language',
      {
        extension: [
          {
            url: 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-initialExpression',
            valueExpression: { language: 'text/cql', expression: 'Age' },
          },
        ],
      },
      'language_not_carried_out text/cql',
    ],
    [
      'what only another system knows',
      { extension: [expression('initialExpression', '%patient.name.given')] },
      'variable_unknown %patient',
    ],
    [
      'an address of help',
      { extension: [{ url: `${core}questionnaire-supportLink`, valueUri: 'https://example.org' }] },
      `support_link ${core}questionnaire-supportLink`,
    ],
    [
      'an unknown extension',
      { extension: [{ url: 'https://example.org/x', valueString: 'y' }] },
      'extension_unknown https://example.org/x',
    ],
    [
      'a control',
      {
        extension: [
          {
            url: `${core}questionnaire-itemControl`,
            valueCodeableConcept: { coding: [{ code: 'hologram' }] },
          },
        ],
      },
      'control_unknown hologram',
    ],
    ['a value that does not fit', { initial: [{ valueInteger: 3 }] }, 'initial_malformed null'],
    ['a field of another kind', { repeats: 'yes' }, 'field_malformed repeats'],
    [
      'markup',
      { text: 'a', _text: { extension: [{ url: `${core}rendering-xhtml`, valueString: '<b>a</b>' }] } },
      'markup_as_text null',
    ],
  ])('%s', (_, more, expected) => expect(left([{ ...q, ...more }])).toEqual([expected]));

  test('the same thing is told once, with how often', () => {
    const items = [1, 2, 3].map(at => ({
      linkId: `${at}`,
      type: 'string',
      extension: [{ url: 'https://example.org/x' }],
    }));
    expect(findingsOf(items)).toEqual([
      {
        path: 'item[0]',
        kind: 'left_aside',
        code: 'extension_unknown',
        about: 'https://example.org/x',
        times: 3,
      },
    ]);
  });
});

describe('read', () => {
  test('every type of item', () => {
    const form = formOf(itemTypes.map(type => ({ linkId: type, type })));
    expect(form.items.map(one => one.type)).toEqual(itemTypes);
    expect(form.fhir).toBe('R4');
  });

  test('texts with translations; markup only as text', () => {
    const en = {
      url: `${core}translation`,
      extension: [
        { url: 'lang', valueCode: 'en' },
        { url: 'content', valueString: 'Hello' },
      ],
    };
    const form = formOf(
      [
        {
          linkId: 'q',
          type: 'choice',
          text: 'Hallo',
          _text: { extension: [en] },
          answerOption: [
            { valueCoding: { code: 'a', display: 'Hallo', _display: { extension: [en] } } },
            { valueString: 'Hallo', _valueString: { extension: [en] } },
          ],
        },
        {
          linkId: 'm',
          type: 'display',
          _text: {
            extension: [
              { url: `${core}rendering-markdown`, valueMarkdown: '## **Let** op: [hier](https://x.nl)' },
            ],
          },
        },
        {
          linkId: 'x',
          type: 'display',
          _text: {
            extension: [
              {
                url: `${core}rendering-xhtml`,
                valueString: '<div>een<br/>twee &lt;drie&gt;<script>x</script></div>',
              },
            ],
          },
        },
      ],
      { language: 'nl', _title: { extension: [en] } },
    );
    const hello: Words = { text: 'Hallo', translations: { en: 'Hello' } };
    expect(form.languages).toEqual(['nl', 'en']);
    expect(form.title).toEqual({ text: 'Made up', translations: { en: 'Hello' } });
    expect(form.items.map(one => one.text)).toEqual([
      hello,
      { text: 'Let op: hier', translations: {} },
      { text: 'een\ntwee <drie>x', translations: {} },
    ]);
    expect(form.items[0]?.options.map(one => one.label)).toEqual([hello, hello]);
  });

  test('value sets in the document: expansion, concepts, code systems, sets of sets, exclusions; not in a circle', () => {
    const set = (id: string, more: Raw) => ({ resourceType: 'ValueSet', id, ...more });
    const contained = [
      set('flat', {
        compose: {
          include: [
            {
              system: 'urn:s',
              concept: [
                { code: 'a', display: 'A', designation: [{ language: 'en', value: 'An A' }] },
                { code: 'b' },
              ],
            },
          ],
          exclude: [{ system: 'urn:s', concept: [{ code: 'b' }] }],
        },
      }),
      set('wide', {
        expansion: {
          contains: [
            {
              abstract: true,
              code: 'x',
              contains: [
                {
                  system: 'urn:s',
                  code: 'c',
                  display: 'C',
                  extension: [{ url: `${core}itemWeight`, valueDecimal: 3 }],
                },
              ],
            },
          ],
        },
      }),
      set('codes', { compose: { include: [{ system: 'urn:t' }] } }),
      { resourceType: 'CodeSystem', url: 'urn:t', concept: [{ code: 'd', concept: [{ code: 'e' }] }] },
      set('both', { compose: { include: [{ valueSet: ['#flat'] }, { valueSet: ['#wide', '#codes'] }] } }),
      set('round', { compose: { include: [{ valueSet: ['#round'] }] } }),
    ];
    const form = formOf(
      [
        { linkId: 'q', type: 'choice', answerValueSet: '#both' },
        { linkId: 'r', type: 'choice', answerValueSet: '#round' },
      ],
      { contained },
    );
    expect(
      form.items[0]?.options.map(one => [one.label.text, one.label.translations['en'], one.weight]),
    ).toEqual([
      ['A', 'An A', null],
      ['C', undefined, 3],
      ['d', undefined, null],
      ['e', undefined, null],
    ]);
    expect(form.items[1]?.options).toEqual([]);
  });

  test('R5: coding, and other words than the options', () => {
    const form = formOf([
      { linkId: 'a', type: 'coding', answerOption: options('ab') },
      { linkId: 'b', type: 'coding', answerConstraint: 'optionsOrString', answerOption: options('ab') },
      { linkId: 'c', type: 'string', answerConstraint: 'optionsOnly', answerOption: [{ valueString: 'x' }] },
      {
        linkId: 'd',
        type: 'string',
        answerConstraint: 'optionsOrType',
        answerOption: [{ valueString: 'x' }],
      },
    ]);
    expect(form.fhir).toBe('R5');
    expect(form.items.map(one => one.type)).toEqual(['choice', 'open-choice', 'choice', 'open-choice']);
    const standing = on(
      form,
      entry('a', coding('c')),
      entry('b', { valueString: 'z' }),
      entry('c', { valueString: 'z' }),
      entry('d', { valueString: 'z' }),
    );
    expect(issues(standing)).toEqual(['a not_an_option', 'c not_an_option']);
  });

  test('a variable with a dash, as authors write it', () => {
    const form = formOf(
      [
        { linkId: 'a', type: 'boolean' },
        { linkId: 'b', type: 'string', extension: [expression('enableWhenExpression', '%has-it')] },
      ],
      { extension: [variable('has-it', "%resource.item.where(linkId = 'a').answer.value")] },
    );
    expect(shown(on(form, entry('a', yes)))).toEqual(['a', 'b']);
    expect(shown(on(form))).toEqual(['a']);
  });

  test('steps', () => {
    const page = {
      url: `${core}questionnaire-itemControl`,
      valueCodeableConcept: { coding: [{ code: 'page' }] },
    };
    const group = { linkId: 'g', type: 'group', extension: [page], item: [{ linkId: 'q', type: 'string' }] };
    expect(formOf([group]).stepwise).toBe(true);
    expect(formOf([{ linkId: 'q', type: 'string' }]).stepwise).toBe(false);
  });
});
