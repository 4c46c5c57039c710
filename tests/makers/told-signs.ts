import { type ScreenedPerson, signsFrom } from '#domain/safety/signs-from-screening.ts';
import type { Construct } from '#domain/screening/constructs.ts';
import type { Fact } from '#domain/screening/facts.ts';

/** A made-up family, what somebody answered, and the signs that follow, each on a line. */
export const person = (id: string, more: Partial<ScreenedPerson> = {}): ScreenedPerson => ({
  id,
  child: false,
  infant: false,
  usesViolence: false,
  mayUseViolence: more.child !== true && more.undergoesViolence !== true,
  undergoesViolence: false,
  ...more,
});
export const people = [
  person('mara', { undergoesViolence: true }),
  person('dirk', { usesViolence: true }),
  person('noor', { child: true }),
  person('bo', { child: true, infant: true }),
  person('oma'),
];
let moment = 0;
export const fact = (construct: Construct, value: string | null, more: Partial<Fact> = {}): Fact => {
  moment += 1;
  const personId = more.personId ?? 'mara';
  return {
    screeningId: 's1',
    construct,
    state: value === null ? 'does_not_know' : 'answered',
    value,
    personId,
    answeredBy: 'self',
    informantId: more.answeredBy === 'professional' ? null : personId,
    partnerId: personId === 'mara' ? 'dirk' : personId === 'dirk' ? 'mara' : null,
    alone: 'yes',
    on: '2026-03-02',
    recordedAt: new Date(Date.UTC(2026, 2, 2, 9, 0, moment)),
    ...more,
  };
};
export const told = (...facts: Fact[]) =>
  signsFrom(facts, people).map(each => `${each.personId} ${each.code} ${each.state} ${each.informant}`);
