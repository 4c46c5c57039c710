import { expect, inject, test } from 'vitest';
import { makeWorld } from '#tests/makers/world.ts';
import { boundary, multipart, type Part } from '#tests/support/multipart.ts';
import { buildApp } from '#web/app.tsx';
import { fieldsOf } from '#web/http.ts';
import { loadLook } from '#web/look/assets.ts';
import { readMultipart } from '#web/multipart.ts';
import { pages } from '#web/routes.ts';

const world = await makeWorld();
const app = buildApp({ house: world.house, look: loadLook(inject('root')) });
const token = await world.as.adm.token();
const url = '/administration/questionnaires/new';

const send = (parts: readonly Part[], to = url, more: Record<string, string> = {}) => {
  const { headers, payload } = multipart(parts);
  return app.inject({
    method: 'POST',
    url: to,
    payload: payload ?? '',
    headers: { ...headers, cookie: `lange-adem=${token}`, ...more },
  });
};
const form: Part = { name: '_do', value: 'bring_in' };

test('fields and the text of a file arrive as fields, byte for byte', async () => {
  const text = '\ufeff{"a": "é 👩‍👧"}\r\n\r\n--x';
  const { headers, payload } = multipart([
    form,
    { name: 'licence', value: 'vrij, O’Brien' },
    { name: 'file', value: text, fileName: '../../etc/passwd' },
    { name: 'empty', value: '', fileName: '' },
    { name: 'licence', value: 'nog een' },
  ]);
  const read = fieldsOf(await readMultipart(payload as Buffer, String(headers?.['content-type'])));
  expect([...read]).toEqual([
    ['_do', ['bring_in']],
    ['licence', ['vrij, O’Brien', 'nog een']],
    ['file', [text]],
    ['empty', ['']],
  ]);
});

test('a JSON body is never taken for a form', () => {
  expect(fieldsOf({ fields: [['_do', 'x']] }).size).toBe(0);
  expect(fieldsOf([['_do', 'x']]).size).toBe(0);
});

test('only a page that says so takes a file; everywhere else it is refused', async () => {
  expect((await send([form])).statusCode).toBe(422);
  expect(pages.filter(page => page.takesFile === true).map(page => page.path)).toEqual([url]);
  for (const other of ['/administration/people/new', '/sign-in', '/language', '/sign-out']) {
    const answer = await send([form], other);
    expect([404, 415], other).toContain(answer.statusCode);
    expect(answer.headers['content-security-policy']).toBeDefined();
  }
});

test('a file from another origin is refused, and without a session it goes to the door', async () => {
  const foreign = await send([form], url, { origin: 'https://evil.example' });
  expect(foreign.statusCode).toBe(403);
  const nobody = await send([form], url, { cookie: '' });
  expect(nobody.statusCode).toBe(303);
  expect(nobody.headers['location']).toMatch(/^\/sign-in/);
});

const file = (value: string | Uint8Array): Part => ({ name: 'file', value, fileName: 'x.json' });
const withParts = (count: number): Part[] =>
  Array.from({ length: count }, (_, at) => ({ name: `f${at}`, value: 'x' }));

test.each<[string, number, readonly Part[]]>([
  ['not UTF-8', 400, [form, file(new Uint8Array([0x7b, 0xff, 0xfe, 0x7d]))]],
  ['UTF-16 that says so', 422, [form, file(new Uint8Array([0xff, 0xfe, 0x7b, 0x00, 0x7d, 0x00]))]],
  ['UTF-16 cut in half', 400, [form, file(new Uint8Array([0xfe, 0xff, 0x00]))]],
  ['UTF-16 that does not say so', 422, [form, file(new Uint8Array([0x7b, 0x00, 0x7d, 0x00]))]],
  ['51 parts', 413, withParts(51)],
  ['20,000 parts', 413, withParts(20_000)],
  ['a name of 300 characters', 413, [{ name: 'n'.repeat(300), value: 'x' }]],
  ['3 MB and more', 413, [form, file('x'.repeat(3_000_001))]],
  [
    'a field of the prototype',
    422,
    [form, { name: '__proto__', value: 'x' }, { name: 'a.__proto__.b', value: 'x' }],
  ],
  ['a field of the database', 422, [form, { name: 'region_id', value: 'x' }]],
  ['fifty empty parts', 422, [form, ...withParts(49)]],
])('%s: %i with a sentence', async (_, status, parts) => {
  const answer = await send(parts);
  expect(answer.statusCode).toBe(status);
  expect(answer.body).toMatch(/<h1[\s>]/);
});

test.each([
  ['no boundary', 'multipart/form-data', 'x'],
  ['an empty boundary', 'multipart/form-data; boundary=', 'x'],
  ['an endless boundary', `multipart/form-data; boundary=${'b'.repeat(5_000)}`, 'x'],
  ['nothing', `multipart/form-data; boundary=${boundary}`, ''],
  ['another boundary', `multipart/form-data; boundary=${boundary}`, '--other\r\n\r\nx\r\n--other--'],
  [
    'cut off in the middle',
    `multipart/form-data; boundary=${boundary}`,
    `--${boundary}\r\ncontent-disposition: form-data; name="a"`,
  ],
  [
    'no header of a part',
    `multipart/form-data; boundary=${boundary}`,
    `--${boundary}\r\n\r\nx\r\n--${boundary}--`,
  ],
  [
    'a header without end',
    `multipart/form-data; boundary=${boundary}`,
    `--${boundary}\r\ncontent-disposition: ${'x'.repeat(500_000)}`,
  ],
  ['only dashes', `multipart/form-data; boundary=${boundary}`, '-'.repeat(900_000)],
  ['two types', 'multipart/form-data, application/json', '{}'],
])('%s is refused with a sentence', async (_, type, payload) => {
  const answer = await app.inject({
    method: 'POST',
    url,
    payload,
    headers: { 'content-type': type, cookie: `lange-adem=${token}` },
  });
  expect(answer.statusCode).toBeGreaterThanOrEqual(400);
  expect(answer.statusCode).toBeLessThan(500);
  expect(answer.body).toMatch(/<h1[\s>]/);
});
