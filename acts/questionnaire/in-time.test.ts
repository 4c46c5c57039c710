import { describe, expect, test } from 'vitest';
import { readIn } from '#domain/questionnaire/read-in.ts';
import { stand } from '#domain/questionnaire/stand.ts';
import { core, document, entry, expression, formOf, today } from '#tests/questionnaire/forms.ts';
import { expressions } from './expressions.ts';
import { inTime } from './in-time.ts';

/** Long enough for a busy machine, short beside work that would take years. */
const ms = 300;

describe('work is cut off in time', () => {
  test('quick work gives its value, work that throws throws', () => {
    expect(inTime(ms, () => 3)).toEqual({ ok: true, value: 3 });
    expect(() =>
      inTime(ms, () => {
        throw new TypeError('so');
      }),
    ).toThrow(new TypeError('so'));
  });

  test('a loop without end, also where it catches everything', () => {
    const stubborn = () => {
      for (;;) {
        try {
          for (;;);
        } catch {
          // Not to be caught.
        }
      }
    };
    expect(inTime(ms, stubborn)).toEqual({ ok: false });
    expect(inTime(ms, () => 'still alive')).toEqual({ ok: true, value: 'still alive' });
  });

  test('a pattern of a document that never comes back', () => {
    const form = formOf([
      { linkId: 'q', type: 'string', extension: [{ url: `${core}regex`, valueString: '(a+)+b' }] },
    ]);
    const entries = [entry('q', { valueString: `${'a'.repeat(60)}c` })];
    expect(inTime(ms, () => stand(form, entries, today))).toEqual({ ok: false });
  });

  test.each([
    ['a pattern in an expression', `'${'a'.repeat(60)}c'.matches('^(a+)+b$')`],
    ['an expression that doubles without end', `repeat($this | ${"('a' & $this)".repeat(1)})`],
    [
      'a walk that multiplies itself',
      `(1|2|3|4|5|6|7|8|9).select(${'(1|2|3|4|5|6|7|8|9).select('.repeat(12)}1${')'.repeat(12)}).count()`,
    ],
  ])('%s, already when it is read in and tried', (_, text) => {
    const item = { linkId: 'q', type: 'integer', extension: [expression('calculatedExpression', text)] };
    const read = inTime(ms, () => readIn(document([item]), expressions));
    // Either it did not end, or it was refused or left aside: never a form that hangs.
    if (read.ok && read.value.ok) {
      const { form } = read.value;
      expect(inTime(ms, () => stand(form, [], today)).ok).toBe(true);
    }
  });
});
