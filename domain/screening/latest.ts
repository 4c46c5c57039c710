import { type Fact, saidInHearing } from './facts.ts';

/**
 * Per person, construct, informant and (former) partner the answer that holds: the latest that was really given.
 * "Not asked", "does not want" and "does not know" take back nothing that was told before; they hold only where nothing
 * was told. Each professional is an informant of their own, told apart by `authorOf`.
 */
export function latestFacts<F extends Fact>(facts: readonly F[], authorOf: (fact: F) => string): F[] {
  const held = new Map<string, F>();
  for (const fact of [...facts].sort(inTime)) {
    const key = keyOf(fact, authorOf);
    const before = held.get(key);
    if (before?.state === 'answered' && fact.state !== 'answered') continue;
    held.set(key, fact);
  }
  return [...held.values()].sort(inTime);
}

/**
 * The same, but no answer that others could hear takes the place of another: somebody who takes back with the other one
 * beside them took nothing back. Such answers stand beside what was told before, until the same is asked and answered alone.
 */
export function latestUnheard<F extends Fact>(facts: readonly F[], authorOf: (fact: F) => string): F[] {
  const held = new Map<string, F[]>();
  for (const fact of [...facts].sort(inTime)) {
    const key = keyOf(fact, authorOf);
    const before = held.get(key) ?? [];
    const answered = before.filter(each => each.state === 'answered');
    if (fact.state !== 'answered') held.set(key, answered.length > 0 ? answered : [fact]);
    else held.set(key, saidInHearing(fact) ? [...answered, fact] : [fact]);
  }
  return [...held.values()].flat().sort(inTime);
}

const keyOf = <F extends Fact>(fact: F, authorOf: (fact: F) => string): string => {
  const who = fact.answeredBy === 'professional' ? authorOf(fact) : (fact.informantId ?? '');
  return [fact.personId, fact.construct, fact.answeredBy, who, fact.partnerId ?? ''].join(' ');
};

const inTime = (a: Fact, b: Fact): number =>
  a.on.localeCompare(b.on) ||
  a.recordedAt.getTime() - b.recordedAt.getTime() ||
  a.screeningId.localeCompare(b.screeningId) ||
  a.construct.localeCompare(b.construct);
