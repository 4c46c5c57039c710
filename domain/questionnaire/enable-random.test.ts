import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entry, formOf, on, type Raw, shown } from '#tests/questionnaire/forms.ts';
import type { Entry } from './model.ts';
import { stand } from './stand.ts';

/** A condition as a random form has it; `round` lets it ask about any item, itself included. */
const conditions = (names: readonly string[]) =>
  names.length === 0
    ? fc.constant([])
    : fc.array(
        fc.record({
          question: fc.constantFrom(...names),
          operator: fc.constantFrom('=', '!=', 'exists', '>', '<='),
          yes: fc.boolean(),
          number: fc.integer({ min: 0, max: 3 }),
        }),
        { maxLength: 2 },
      );

interface Made {
  readonly linkId: string;
  readonly under: number | null;
  readonly when: readonly { question: string; operator: string; yes: boolean; number: number }[];
  readonly every: boolean;
}

const trees = (round: boolean): fc.Arbitrary<readonly Made[]> =>
  fc.integer({ min: 1, max: 12 }).chain(count => {
    const names = Array.from({ length: count }, (_, at) => `i${at}`);
    return fc.tuple(
      ...names.map((linkId, at) =>
        fc.record({
          linkId: fc.constant(linkId),
          under: fc
            .option(at === 0 ? fc.constant(0) : fc.integer({ min: 0, max: at - 1 }), { nil: null })
            .map(under => (at === 0 ? null : under)),
          when: conditions(round ? names : names.slice(0, at)),
          every: fc.boolean(),
        }),
      ),
    );
  });

function formFrom(made: readonly Made[]) {
  const raw = made.map(one => ({
    linkId: one.linkId,
    type: 'integer',
    enableBehavior: one.every ? 'all' : 'any',
    enableWhen: one.when.map(({ question, operator, yes, number }) =>
      operator === 'exists'
        ? { question, operator, answerBoolean: yes }
        : { question, operator, answerInteger: number },
    ),
    item: [] as Raw[],
  }));
  const roots: Raw[] = [];
  for (const [at, one] of made.entries()) {
    const item = raw[at];
    if (item !== undefined) (one.under === null ? roots : (raw[one.under]?.item ?? roots)).push(item);
  }
  return formOf(roots);
}

/** The rule as one would tell it, without order, places or rounds. */
function naive(made: readonly Made[], answers: ReadonlyMap<string, number>): ReadonlySet<string> {
  const enabled = (at: number): boolean => {
    const one = made[at];
    if (one === undefined) return true;
    if (one.under !== null && !enabled(one.under)) return false;
    const met = one.when.map(({ question, operator, yes, number }) => {
      const index = made.findIndex(other => other.linkId === question);
      const answer = enabled(index) ? answers.get(question) : undefined;
      if (operator === 'exists') return (answer !== undefined) === yes;
      if (operator === '!=') return answer !== number;
      if (answer === undefined) return false;
      return operator === '=' ? answer === number : operator === '>' ? answer > number : answer <= number;
    });
    return met.length === 0 || (one.every ? met.every(Boolean) : met.some(Boolean));
  };
  return new Set(made.flatMap((one, at) => (enabled(at) ? [one.linkId] : [])));
}

const answered = (made: readonly Made[]): fc.Arbitrary<readonly Entry[]> =>
  fc
    .tuple(...made.map(() => fc.option(fc.integer({ min: 0, max: 3 }))))
    .map(values =>
      values.flatMap((value, at) =>
        value === null ? [] : [entry(made[at]?.linkId ?? '', { valueInteger: value as number })],
      ),
    );

const withAnswers = (round: boolean) =>
  trees(round).chain(made => fc.tuple(fc.constant(made), answered(made)));

describe('over random forms', () => {
  test('the same items are enabled as by the naive rule', () => {
    fc.assert(
      fc.property(withAnswers(false), ([made, entries]) => {
        const answers = new Map(
          entries.map(one => [one.linkId, Number(Object.values(one.values[0] ?? {})[0])]),
        );
        const expected = naive(made, answers);
        const standing = on(formFrom(made), ...entries);
        expect(new Set(shown(standing))).toEqual(expected);
        expect(standing.counted.map(one => one.linkId).sort()).toEqual(
          entries
            .map(one => one.linkId)
            .filter(linkId => expected.has(linkId))
            .sort(),
        );
      }),
      { numRuns: 300 },
    );
  });

  test.each([false, true])('wiping twice is wiping once, also where conditions go round: %s', round => {
    fc.assert(
      fc.property(withAnswers(round), ([made, entries]) => {
        const form = formFrom(made);
        const once = on(form, ...entries);
        const twice = on(form, ...once.counted);
        expect(twice.counted).toEqual(once.counted);
        expect(shown(twice)).toEqual(shown(once));
        expect(twice.wiped).toEqual([]);
        expect(once.wiped.length + once.counted.length).toBe(entries.length);
      }),
      { numRuns: 300 },
    );
  });

  test('the order in which answers come does not matter', () => {
    fc.assert(
      fc.property(
        withAnswers(true).chain(([made, entries]) =>
          fc.tuple(
            fc.constant(made),
            fc.constant(entries),
            fc.shuffledSubarray([...entries], { minLength: entries.length }),
          ),
        ),
        ([made, entries, shuffled]) => {
          const form = formFrom(made);
          expect(stand(form, shuffled, { today: '2026-11-25' })).toEqual(
            stand(form, entries, { today: '2026-11-25' }),
          );
        },
      ),
      { numRuns: 200 },
    );
  });
});
