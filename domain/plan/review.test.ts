import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FilePerson } from '#domain/household/people-of-file.ts';
import { addDays, type LocalDate } from '#domain/shared/calendar.ts';
import { entryKinds, entryStates } from './codes.ts';
import { isComplete, isJudged, mayBeNext, mustBeAsked, reviewMissing } from './review.ts';

const today: LocalDate = '2028-02-29';
const ids = ['a', 'b', 'c', 'd', 'e'] as const;
const id = fc.constantFrom(...ids);
const goals = fc.uniqueArray(
  fc.record({ entryId: id, kind: fc.constantFrom(...entryKinds), state: fc.constantFrom(...entryStates) }),
  { selector: each => each.entryId },
);
const children = fc.uniqueArray(fc.record({ personId: id, ok: fc.boolean() }), {
  selector: each => each.personId,
});
const reviews = fc.record({
  toAsk: fc.uniqueArray(id),
  asked: fc.array(id),
  goals,
  judged: fc.array(id),
  children,
});

describe('what a review lacks', () => {
  it('is nothing only when each present member answered, each running goal was judged, each child was heard', () => {
    fc.assert(
      fc.property(reviews, about => {
        const whole =
          about.toAsk.every(each => about.asked.includes(each)) &&
          about.goals.every(
            each => each.kind !== 'goal' || each.state !== 'running' || about.judged.includes(each.entryId),
          ) &&
          about.children.every(each => each.ok);
        expect(isComplete(reviewMissing(about))).toBe(whole);
      }),
    );
  });
  it('never grows by an answer, and shrinks by exactly that one', () => {
    fc.assert(
      fc.property(reviews, id, (about, who) => {
        const before = reviewMissing(about);
        const after = reviewMissing({ ...about, asked: [...about.asked, who] });
        expect(after.safety).toEqual(before.safety.filter(each => each !== who));
        expect(after.goals).toEqual(before.goals);
        const judged = reviewMissing({ ...about, judged: [...about.judged, who] });
        expect(judged.goals).toEqual(before.goals.filter(each => each !== who));
        expect(judged.safety).toEqual(before.safety);
      }),
    );
  });
  it('asks about the people of the file and who was one since the review before, never about who was not born', () => {
    const person: FilePerson = {
      id: 'a',
      kind: 'member',
      birth: { date: '1990-01-01', precision: 'day' },
      roles: [],
      leftOn: null,
      leftWhy: null,
      before: [],
    };
    const since: LocalDate = '2028-01-01';
    const of = (more: Partial<FilePerson>) => mustBeAsked([{ ...person, ...more }], [], since, today);
    expect(of({})).toEqual(['a']);
    expect(of({ birth: { date: null, precision: 'unborn' } })).toEqual([]);
    expect(of({ kind: 'network' })).toEqual([]);
    expect(of({ kind: 'elsewhere' })).toEqual([]);
    expect(of({ kind: 'elsewhere', roles: ['uses'] })).toEqual(['a']);
    expect(of({ leftOn: since })).toEqual([]);
    expect(of({ leftOn: addDays(since, 1) })).toEqual(['a']);
  });
  it('judges goals that run or are prepared, and nothing else', () => {
    fc.assert(
      fc.property(fc.constantFrom(...entryKinds), fc.constantFrom(...entryStates), (kind, state) => {
        expect(isJudged({ kind, state })).toBe(kind === 'goal' && ['running', 'prepared'].includes(state));
      }),
    );
  });
});

describe('the next review', () => {
  it('lies after this one and after today and within half a year, over a leap day', () => {
    fc.assert(
      fc.property(fc.integer({ min: -800, max: 0 }), fc.integer({ min: -800, max: 800 }), (held, next) => {
        const [on, nextOn] = [addDays(today, held), addDays(today, next)];
        const refused = next <= 0 ? 'next_not_after' : next > 183 ? 'next_too_far' : null;
        expect(mayBeNext(nextOn, on, today)).toMatchObject(
          refused === null ? { ok: true, value: nextOn } : { ok: false, refused },
        );
      }),
    );
    expect(mayBeNext('2028-03-01', today, today).ok).toBe(true);
    expect(mayBeNext(today, today, today).ok).toBe(false);
  });
});
