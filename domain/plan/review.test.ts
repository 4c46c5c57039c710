import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { personKinds } from '#domain/household/codes.ts';
import { addDays, type LocalDate } from '#domain/shared/calendar.ts';
import { entryKinds, entryStates } from './codes.ts';
import { isComplete, isJudged, mayBeNext, reviewMissing } from './review.ts';

const today: LocalDate = '2028-02-29';
const ids = ['a', 'b', 'c', 'd', 'e'] as const;
const id = fc.constantFrom(...ids);
const persons = fc.uniqueArray(
  fc.record({
    id,
    kind: fc.constantFrom(...personKinds),
    unborn: fc.boolean(),
    leftOn: fc.option(fc.integer({ min: -40, max: 40 }).map(n => addDays(today, n))),
  }),
  { selector: each => each.id },
);
const goals = fc.uniqueArray(
  fc.record({ entryId: id, kind: fc.constantFrom(...entryKinds), state: fc.constantFrom(...entryStates) }),
  { selector: each => each.entryId },
);
const children = fc.uniqueArray(fc.record({ personId: id, ok: fc.boolean() }), {
  selector: each => each.personId,
});
const reviews = fc.record({
  persons,
  asked: fc.array(id),
  goals,
  judged: fc.array(id),
  children,
  today: fc.constant(today),
});

describe('what a review lacks', () => {
  it('is nothing only when each present member answered, each running goal was judged, each child was heard', () => {
    fc.assert(
      fc.property(reviews, about => {
        const whole =
          about.persons.every(
            each =>
              each.kind !== 'member' ||
              each.unborn ||
              (each.leftOn !== null && each.leftOn <= today) ||
              about.asked.includes(each.id),
          ) &&
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
  it('asks nothing about who was not born, has left, or is of the network', () => {
    const person = { id: 'a', kind: 'member' as const, unborn: false, leftOn: null };
    const of = (more: object) =>
      reviewMissing({
        persons: [{ ...person, ...more }],
        asked: [],
        goals: [],
        judged: [],
        children: [],
        today,
      }).safety;
    expect(of({})).toEqual(['a']);
    expect(of({ unborn: true })).toEqual([]);
    expect(of({ kind: 'network' })).toEqual([]);
    expect(of({ kind: 'elsewhere' })).toEqual([]);
    expect(of({ leftOn: today })).toEqual([]);
    expect(of({ leftOn: addDays(today, 1) })).toEqual(['a']);
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
  it('lies after this one and after today, over a leap day', () => {
    fc.assert(
      fc.property(fc.integer({ min: -800, max: 0 }), fc.integer({ min: -800, max: 800 }), (held, next) => {
        const [on, nextOn] = [addDays(today, held), addDays(today, next)];
        expect(mayBeNext(nextOn, on, today)).toBe(next > 0);
      }),
    );
    expect(mayBeNext('2028-03-01', today, today)).toBe(true);
    expect(mayBeNext(today, today, today)).toBe(false);
  });
});
