import { describe, expect, test } from 'vitest';
import { plausibleEntries } from '#domain/questionnaire/plausible.ts';
import { readIn } from '#domain/questionnaire/read-in.ts';
import { stand } from '#domain/questionnaire/stand.ts';
import { core, document, entry, expression, today } from '#tests/questionnaire/forms.ts';
import { questionnaires } from '#tests/questionnaire/reference.ts';
import { rich } from '#tests/questionnaire/rich.ts';
import { initialApart, readApart, standApart } from './apart.ts';
import { expressions } from './expressions.ts';

/** Long enough for a busy machine, short beside work that would take years. */
const ms = 500;
/** Giving up, and another thread, on the busiest of machines; what is given up here would take half a minute, or years. */
const slack = 15_000;
const ample = 20_000;

const calculated = (text: string, type = 'string') =>
  document([
    { linkId: 'name', type: 'string' },
    { linkId: 'q', type, extension: [expression('calculatedExpression', text)] },
  ]);
const numbers = (most: number) => Array.from({ length: most }, (_, at) => at).join('|');

function within<T>(work: () => T): T {
  const began = performance.now();
  const value = work();
  expect(performance.now() - began).toBeLessThan(ms + slack);
  return value;
}

describe('a document of somebody else is given up in time', () => {
  test.each([
    ['a pattern', `'${'a'.repeat(60)}c'.matches('^(a+)+b$')`],
    [
      'a walk that multiplies itself',
      `(${numbers(9)}).select(${`(${numbers(9)}).select(`.repeat(12)}1${')'.repeat(12)}).count()`,
    ],
    ['words that grow tenfold, nine times', `'a'${".replace('a','aaaaaaaaaa')".repeat(9)}`],
    ['words that double, until nothing holds them', `(${numbers(40)}).aggregate($total & $total, 'a')`],
    ['a list that doubles, until nothing holds it', `(${numbers(40)}).aggregate($total.combine($total), 1)`],
  ])('%s, already when it is read in and tried', (_, text) => {
    const read = within(() => readApart(calculated(text), ms));
    // Either it did not end, or it was refused or left aside: never a form that hangs.
    if (read?.ok === true) within(() => standApart(read.form, [], today, ms));
  });

  test.each([
    ['to more than a thread can do in time', 9, ms],
    ['to more than an answer may hold', 6, ample],
  ])(
    'what grows for one answer only, %s, passes, and is given up when that answer is given',
    (_, times, most) => {
      const grown = `'a'${".replace('a','aaaaaaaaaa')".repeat(times)}`;
      const text = `iif(%resource.item.where(linkId = 'name').answer.value = 'Jan', ${grown}, 'b')`;
      const read = readApart(calculated(text), ample);
      if (read?.ok !== true) throw new Error(JSON.stringify(read));
      const { form } = read;
      const piet = standApart(form, [entry('name', { valueString: 'Piet' })], today, ample);
      expect(piet?.rows[1]?.values).toEqual([{ valueString: 'b' }]);
      const jan = standApart(form, [entry('name', { valueString: 'Jan' })], today, most);
      expect(jan?.rows[1]?.values ?? []).toEqual([]);
      // Another thread knows nothing yet, and is told.
      expect(standApart(form, [entry('name', { valueString: 'Piet' })], today, ample)).toEqual(piet);
    },
  );

  test('a pattern that an answer never comes back from', () => {
    const regex = { url: `${core}regex`, valueString: '(a+)+b' };
    const read = readApart(document([{ linkId: 'q', type: 'string', extension: [regex] }]), ample);
    if (read?.ok !== true) throw new Error(JSON.stringify(read));
    const entries = [entry('q', { valueString: `${'a'.repeat(60)}c` })];
    expect(within(() => standApart(read.form, entries, today, ms))).toBeUndefined();
  });
});

test('what is no questionnaire is refused with its reasons, as here', () => {
  const wrong = { resourceType: 'Patient' };
  expect(readApart(wrong, ample)).toEqual(readIn(wrong, expressions));
});

test('a form that came from elsewhere is not taken for one', () => {
  const here = readIn(document([{ linkId: 'q', type: 'string' }]), expressions);
  if (!here.ok) throw new Error('refused');
  expect(() => standApart(here.form, [], today, ample)).toThrow('readApart');
  expect(() => initialApart(here.form, today, ample)).toThrow('readApart');
});

test.each([{ name: 'everything at once', json: rich }, ...questionnaires])(
  'apart it is the same: $name',
  ({ json }) => {
    const here = readIn(json, expressions);
    const apart = readApart(json, ample);
    expect(apart?.findings).toEqual(here.findings);
    if (!here.ok || apart?.ok !== true) return;
    expect(apart.form).toEqual(here.form);
    for (const turn of [0, 1]) {
      const entries = plausibleEntries(here.form, turn);
      expect(standApart(apart.form, entries, today, ample)).toEqual(stand(here.form, entries, today));
    }
  },
);
