import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expressions } from '#acts/questionnaire/expressions.ts';
import { leftAsideCodes, refusedCodes } from '#domain/questionnaire/findings.ts';
import { initialEntries, initialOfRepetition } from '#domain/questionnaire/initial.ts';
import type { Entry, Form } from '#domain/questionnaire/model.ts';
import { plausibleEntries } from '#domain/questionnaire/plausible.ts';
import { readIn } from '#domain/questionnaire/read-in.ts';
import { fromResponse, toResponse } from '#domain/questionnaire/response.ts';
import { stand } from '#domain/questionnaire/stand.ts';
import { document, type Raw, today } from './forms.ts';
import { inTime } from './in-time.ts';
import { questionnaires } from './reference.ts';
import { rich } from './rich.ts';

const documents: readonly Raw[] = [rich, ...questionnaires.map(file => file.json)];

const anything = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom<unknown>(
    null,
    1e308,
    -0,
    1e-300,
    '',
    '\u0000',
    '\ud800',
    'Questionnaire',
    'group',
    '%resource',
    '#vs',
    'a',
    true,
    [],
    {},
    [[]],
    [null],
    { valueInteger: 3 },
    { url: 3 },
    JSON.parse('{"__proto__":{"linkId":"x"},"constructor":1}'),
  ),
);

type Container = Record<string, unknown> | unknown[];

/** A few places of a document changed at random: another value, gone, twice, or under the name of a prototype. */
const changes = fc.array(
  fc.record({
    steps: fc.array(fc.nat(), { minLength: 1, maxLength: 9 }),
    how: fc.constantFrom('replace', 'remove', 'double', 'rename'),
    value: anything,
  }),
  { minLength: 1, maxLength: 4 },
);

function mutate(
  given: Raw,
  all: readonly { steps: readonly number[]; how: string; value: unknown }[],
): unknown {
  const made = structuredClone(given);
  for (const { steps, how, value: shared } of all) {
    const value: unknown = structuredClone(shared);
    let here: Container = made;
    let name: string | undefined;
    for (const step of steps) {
      const names = Object.keys(here);
      name = names[step % Math.max(names.length, 1)];
      const next: unknown = name === undefined ? undefined : Reflect.get(here, name);
      if (typeof next !== 'object' || next === null || step === steps.at(-1)) break;
      here = next as Container;
    }
    if (name === undefined) continue;
    if (how === 'remove') Reflect.deleteProperty(here, name);
    else if (how === 'double' && Array.isArray(here)) here.push(structuredClone(here[Number(name)]));
    else {
      const under = how === 'rename' ? '__proto__' : name;
      Object.defineProperty(here, under, { value, enumerable: true, configurable: true, writable: true });
    }
  }
  return made;
}

/** Much longer than any takes, also on a busy machine. */
const ms = 30_000;

function survives(given: unknown, entries: readonly Entry[], response: unknown): void {
  const done = inTime(ms, () => {
    const read = readIn(given, expressions);
    for (const one of read.findings) {
      if (one.kind === 'refused') expect(refusedCodes).toContain(one.code);
      if (one.kind === 'left_aside') expect(leftAsideCodes).toContain(one.code);
      expect(one.code).not.toBe('cannot_be_read');
    }
    if (!read.ok) {
      expect(read.findings.some(one => one.kind === 'refused')).toBe(true);
      return;
    }
    use(read.form, entries, response);
  });
  expect(done.ok).toBe(true);
}

function use(form: Form, entries: readonly Entry[], response: unknown): void {
  const standing = stand(form, [...plausibleEntries(form, 1), ...entries], today);
  JSON.stringify(standing);
  initialEntries(form, today);
  initialOfRepetition(form, [...form.byLinkId.keys()][0] ?? '', '', 1, today);
  const back = fromResponse(form, response);
  toResponse(form, { counted: [...back.entries, ...entries] }, back.meta, back.kept);
  stand(form, back.entries, today);
  const again = fromResponse(form, toResponse(form, standing, {}));
  expect(again.findings.filter(one => one.kind === 'refused')).toEqual([]);
}

const entries: fc.Arbitrary<readonly Entry[]> = fc.array(
  fc.record({
    linkId: fc.constantFrom('a', 'b', 'b1', 'g', 'g1', 'g2', 'c', 's', '__proto__', '1', '1.1', '2'),
    place: fc.constantFrom('', '0', '1', '0.0', '99', '100', '-1', 'x', '1e9', '0.', '01'),
    values: fc.array(anything, { maxLength: 3 }),
    times: fc.constantFrom(0, 1, 99, 1e9, -3, Number.NaN),
  }),
  { maxLength: 5 },
) as fc.Arbitrary<readonly Entry[]>;

describe('whatever comes in, nothing throws and everything ends', { timeout: 180_000 }, () => {
  test('any JSON', () => {
    fc.assert(
      fc.property(fc.oneof(anything, fc.object({ withNullPrototype: true })), entries, (given, some) =>
        survives(given, some, given),
      ),
      { numRuns: 200 },
    );
  });

  test('any JSON in the place of items', () => {
    const item = fc.dictionary(
      fc.constantFrom(
        'linkId',
        'type',
        'text',
        'item',
        'enableWhen',
        'answerOption',
        'extension',
        '_text',
        'initial',
        'code',
        'repeats',
        'required',
        'answerValueSet',
      ),
      anything,
    );
    fc.assert(
      fc.property(fc.array(item, { maxLength: 4 }), entries, (items, some) =>
        survives(document(items.map((one, at) => ({ linkId: `${at}`, type: 'string', ...one }))), some, {
          resourceType: 'QuestionnaireResponse',
          item: items,
        }),
      ),
      { numRuns: 200 },
    );
  });

  test('real ones with things changed', () => {
    fc.assert(
      fc.property(fc.nat(), changes, entries, (at, all, some) => {
        const given = documents[at % documents.length] ?? rich;
        survives(mutate(given, all), some, null);
      }),
      { numRuns: 200 },
    );
  });

  test('responses with things changed', () => {
    const read = readIn(rich, expressions);
    if (!read.ok) throw new Error(JSON.stringify(read.findings));
    const { form } = read;
    const whole = toResponse(form, stand(form, plausibleEntries(form, 0), today), { status: 'completed' });
    fc.assert(
      fc.property(changes, entries, (all, some) => {
        const done = inTime(ms, () => use(form, some, mutate(whole, all)));
        expect(done.ok).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
