import { recordDangerSigns } from '#acts/safety/record-danger-signs.ts';
import { dangerSignCodes } from '#domain/safety/danger.ts';
import { addDays } from '#domain/shared/calendar.ts';
import type { World } from '#tests/makers/world.ts';
import { type Scene, todayOf } from './safety-scene.ts';

/** A talk of Mara and Dirk together, as a form would send it. */
export const stepOf = (world: World, at: Scene, more: object = {}) => ({
  householdId: at.householdId,
  kind: 'joint_session',
  personIds: [at.mara, at.dirk],
  on: addDays(todayOf(world), 3),
  purpose: 'Samen de overdracht van Sem doorspreken.',
  audience: { team: 'team' },
  ...more,
});

export const reason = 'De rechter vraagt dit gesprek; de politie staat klaar.';

/** Everything asked around one person, all answered alike, for the whole team. */
export async function allAsked(world: World, at: Scene, personId: string, state = 'absent'): Promise<void> {
  await world.as.case.must(recordDangerSigns, {
    householdId: at.householdId,
    personId,
    on: todayOf(world),
    informant: 'own_observation',
    answers: dangerSignCodes.map(code => ({ code, state })),
    audience: { team: 'team' },
  });
}
