import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readJson } from '#acts/questionnaire/read-json.ts';
import { deep } from '#tests/bad-input/values.ts';

describe('JSON of somebody else', () => {
  test('is read as it is, with or without a byte order mark', () => {
    const text = '{"a": [1, 1.50, "é\\u00e9", {"b": null}], "c": true}';
    expect(readJson(text)).toEqual({ ok: true, text, value: JSON.parse(text) });
    expect(readJson(`\ufeff${text}`)).toEqual({ ok: true, text, value: JSON.parse(text) });
  });

  test.each([
    ['key_twice', '{\n"item": [\n{"linkId": "1", "text": "a",\n"text": "b"}]}', 'item[0].text', 4],
    ['key_twice', '{"a": 1, "\\u0061": 2}', 'a', 1],
    ['key_twice', '{"a": {"b": 1}, "a": 2}', 'a', 1],
    ['forbidden_key', '{"item": [{}, {"__proto__": {"x": 1}}]}', 'item[1].__proto__', 1],
    ['forbidden_key', '{"__pro\\u0074o__": 1}', '__proto__', 1],
    ['forbidden_characters', '{"text": "a\\u0000b"}', 'text', 1],
    ['forbidden_characters', '{"text": "a\\ud800b"}', 'text', 1],
    ['forbidden_characters', '{"text": ["x", "a\u202eb"]}', 'text[1]', 1],
    ['forbidden_characters', '{"te\\u2066xt": 1}', 'text', 1],
    ['number_out_of_range', '{"n": 1e999}', 'n', 1],
    ['number_out_of_range', '{"n": [0, -1e-999]}', 'n[1]', 1],
    ['number_out_of_range', `{"n": ${'9'.repeat(80)}}`, 'n', 1],
  ])('%s: %s', (code, text, path, line) => {
    expect(readJson(text)).toEqual({ ok: false, code, path, line });
  });

  test.each([
    '',
    'x',
    '{',
    '{"a":',
    '[1,]',
    '"a',
    '{"a" 1}',
    'NaN',
    '{"a":"\t"}',
    '{"a":01}',
    '\u0000',
    '{}x',
  ])('is no JSON: %j', text => expect(readJson(text)).toMatchObject({ ok: false, code: 'not_json' }));

  test.each([
    ['is_xml', '<?xml version="1.0"?>\n<Questionnaire xmlns="http://hl7.org/fhir"/>'],
    ['is_xml', '\ufeff\n <Questionnaire/>'],
    ['several_documents', '{"resourceType":"Questionnaire"}\n\n{"resourceType":"Questionnaire"}\n'],
    ['not_json', '{"resourceType":\n"Questionnaire"'],
    ['not_json', '1\n2'],
  ])('%s: %j', (code, text) => expect(readJson(text)).toMatchObject({ ok: false, code }));

  test('a million brackets are too deep, at once', () => {
    expect(readJson(deep(1_000_000))).toMatchObject({ ok: false, code: 'too_deep' });
    expect(readJson('{"a":'.repeat(100_000))).toMatchObject({ ok: false, code: 'too_deep' });
    expect(readJson(deep(100)).ok).toBe(true);
  });

  test('whatever a plain reader makes of it, this one makes of it too, or says why not', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 5 }), text => {
        const read = readJson(text);
        if (read.ok) expect(read.value).toEqual(JSON.parse(text));
        else expect(['key_twice', 'forbidden_key', 'forbidden_characters']).toContain(read.code);
      }),
    );
    fc.assert(fc.property(fc.string(), text => void readJson(text)));
  });
});
