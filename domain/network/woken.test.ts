import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type LocalDate } from '#domain/shared/calendar.ts';
import { directsSince } from './first-contact.ts';
import { type Asked, answersFor, type Directed, isHeard, type Wake } from './woken.ts';

const day: LocalDate = '2028-02-28';
const at = (days: number) => addDays(day, days);
const before: Directed = { directorId: 'old', deputyId: 'dep', from: at(-100), until: at(10) };
const now: Directed = { directorId: 'new', deputyId: 'dep2', from: at(10), until: null };
const open = (userId: string): Asked => ({ userId, doneBy: null, doneOn: null });
const said = (userId: string, doneOn: LocalDate = at(1)): Asked => ({ userId, doneBy: userId, doneOn });
const wake = (asked: readonly Asked[], aboutId: string | null = 'vera'): Wake => ({
  on: day,
  aboutId,
  asked,
});

describe('a report again is answered by who holds direction', () => {
  it('when it came, when they answered, or now; what a supervisor found answers for nobody else', () => {
    const history = [before, now];
    expect(isHeard(wake([open('old'), open('dep'), said('sup')]), history)).toBe(false);
    expect(isHeard(wake([open('old'), said('dep'), open('sup')]), history)).toBe(true);
    expect(isHeard(wake([said('old', at(40)), open('dep')]), history)).toBe(true);
    // The question went with the direction: the new one answered what the old one was asked.
    expect(isHeard(wake([{ ...said('old'), doneBy: 'new', doneOn: at(12) }, open('sup')]), history)).toBe(
      true,
    );
    expect(isHeard(wake([said('worker', at(12)), open('old')]), history)).toBe(false);
  });
  it('by whoever was asked, where nobody directs or they took the report in themselves', () => {
    expect(isHeard(wake([said('sup'), open('sup2')]), [])).toBe(true);
    expect(isHeard(wake([open('sup'), open('sup2')]), [])).toBe(false);
    expect(isHeard(wake([open('sup')], 'old'), [before, now])).toBe(true);
    expect(isHeard(wake([open('dep')], 'old'), [before, now])).toBe(true);
  });
  it('is over where nothing is open any more, and waits as long as nobody answered', () => {
    const who = fc.constantFrom('old', 'dep', 'new', 'dep2', 'sup');
    const history = fc.constantFrom([], [before], [now], [before, now], [now, before]);
    fc.assert(
      fc.property(fc.array(who, { minLength: 1 }), history, (asked, directed) => {
        expect(isHeard(wake(asked.map(userId => said(userId))), directed)).toBe(true);
        expect(isHeard(wake(asked.map(open)), directed)).toBe(false);
      }),
    );
  });
});

describe('who answers for somebody else', () => {
  it('is only who directs now, for who directed then and does not now', () => {
    const ask = (assignedTo: string, userId: string) =>
      answersFor({ assignedTo, on: day }, userId, [before, now]);
    expect([ask('old', 'new'), ask('dep', 'dep2')]).toEqual([true, true]);
    expect([ask('sup', 'new'), ask('old', 'sup'), ask('new', 'dep2'), ask('old', 'dep')]).toEqual([
      false,
      false,
      false,
      false,
    ]);
    expect(answersFor({ assignedTo: 'old', on: day }, 'old', [before])).toBe(false);
  });
});

describe('since when somebody directs', () => {
  it('goes back over other deputies, and stops at another director or a day without one', () => {
    expect(directsSince([before, now])).toBe(at(10));
    expect(directsSince([{ ...now, directorId: 'old' }, before])).toBe(at(-100));
    expect(directsSince([{ ...now, directorId: 'old', from: at(11) }, before])).toBe(at(11));
    expect([directsSince([]), directsSince([before])]).toEqual([null, null]);
    const back = { ...now, directorId: 'old', from: at(20) };
    expect(directsSince([back, before, { ...now, until: at(20) }])).toBe(at(20));
  });
});
