import type { Fact } from './facts.ts';

/**
 * Per person, construct, informant and (former) partner the answer that holds: the latest that was really given.
 * "Not asked", "does not want" and "does not know" take back nothing that was told before; they hold only where nothing
 * was told. Each professional is an informant of their own, told apart by `authorOf`.
 */
export function latestFacts<F extends Fact>(facts: readonly F[], authorOf: (fact: F) => string): F[] {
  const held = new Map<string, F>();
  for (const fact of [...facts].sort(inTime)) {
    const who = fact.answeredBy === 'professional' ? authorOf(fact) : (fact.informantId ?? '');
    const key = [fact.personId, fact.construct, fact.answeredBy, who, fact.partnerId ?? ''].join(' ');
    const before = held.get(key);
    if (before?.state === 'answered' && fact.state !== 'answered') continue;
    held.set(key, fact);
  }
  return [...held.values()].sort(inTime);
}

const inTime = (a: Fact, b: Fact): number =>
  a.on.localeCompare(b.on) ||
  a.recordedAt.getTime() - b.recordedAt.getTime() ||
  a.screeningId.localeCompare(b.screeningId) ||
  a.construct.localeCompare(b.construct);
