import type { z } from 'zod';
import type { readHouseholdApproach } from '#acts/approach/read-household-approach.ts';
import type { ApproachWhom } from '#domain/profile/approach/codes.ts';

export type HouseholdApproach = z.output<typeof readHouseholdApproach.output>;
export type ApproachPerson = HouseholdApproach['persons'][number];

/** Which parts a person has, by what was recorded of them; several at once, and none when nothing is known. */
export function whomsOf(person: Pick<ApproachPerson, 'roles' | 'child'>): ApproachWhom[] {
  return [
    ...(person.child === true ? ['child' as const] : []),
    ...(person.roles.includes('uses') ? ['uses' as const] : []),
    ...(person.roles.includes('undergoes') && person.child !== true ? ['undergoes' as const] : []),
  ];
}
