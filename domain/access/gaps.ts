/** Somebody whose account stands, as far as it matters who watches. */
export interface Watcher {
  readonly organisationId: string;
  readonly roles: readonly string[];
  readonly away: boolean;
}

export interface Gaps {
  /** Whether anybody is there who steers the region: what climbed ends with them. */
  readonly steered: boolean;
  /** Organisations that work with households and in which nobody is there who supervises. */
  readonly unsupervised: readonly string[];
}

/**
 * Where a signal would find nobody: levels climb from worker to director to supervisor to region. Somebody who is away is
 * not there. The database asks the same for what the region sees (app.unsupervised_today).
 */
export function gapsOf(people: readonly Watcher[]): Gaps {
  const holds = (role: string) => (each: Watcher) => each.roles.includes(role) && !each.away;
  const supervised = new Set(people.filter(holds('supervisor')).map(each => each.organisationId));
  const working = people.filter(each => each.roles.includes('worker')).map(each => each.organisationId);
  return {
    steered: people.some(holds('region_coordinator')),
    unsupervised: [...new Set(working)].filter(each => !supervised.has(each)).sort(),
  };
}
