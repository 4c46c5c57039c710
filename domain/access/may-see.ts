import type { Audience } from '#domain/shared/audience.ts';

/** A professional as the session and the team places of this moment know them. */
export interface Actor {
  userId: string;
  /** Comes from the session only (V10). */
  regionId: string;
  /** Households in whose team this person has a place now (V2). */
  placesNow: readonly string[];
  /** Households that this person directs now, as director or deputy. */
  directs: readonly string[];
}

/** What a row carries about who may see it. */
export interface Item {
  regionId: string;
  householdId: string;
  authorId: string;
  audience: Audience;
}

/**
 * May this professional see this item? The reference policy (safety-by-design.md V1–V3, V10), the same rule as the
 * row security in store/security.sql and compared with it over random triples. Deny by default: the region and a
 * place now come first, and neither author, director nor a name in the audience gets past them.
 */
export function maySee(actor: Actor, item: Item): boolean {
  if (actor.regionId !== item.regionId || !actor.placesNow.includes(item.householdId)) return false;
  if (item.authorId === actor.userId || actor.directs.includes(item.householdId)) return true;
  if (item.audience.team === 'team') return true;
  return item.audience.team === 'named' && item.audience.users.includes(actor.userId);
}
