import { sql } from 'kysely';
import { decideClosing } from '#acts/closing/decide-closing.ts';
import { escalateClosing } from '#acts/closing/escalate-closing.ts';
import { proposeClosing } from '#acts/closing/propose-closing.ts';
import { readClosing } from '#acts/closing/read-closing.ts';
import { recordContact } from '#acts/contact/record-contact.ts';
import { moveToStableSafety } from '#acts/safety/move-to-stable-safety.ts';
import { recordDangerSigns } from '#acts/safety/record-danger-signs.ts';
import { type DangerSign, dangerSignCodes } from '#domain/safety/danger.ts';
import type { World } from '#tests/makers/world.ts';
import { check, heardChild, type Scene, scene, soundCondition, todayOf } from './safety-scene.ts';

export interface Closable extends Scene {
  readonly conditionId: string;
}

/** Long enough for the period, with the last days in it. */
export const longEnough = 190;

/** A contact in which each of these persons is asked, with how safe they said they felt. */
export async function askedAbout(
  world: World,
  at: Scene,
  numbers: Readonly<Record<string, number | undefined>>,
) {
  await world.as.wk.must(recordContact, {
    householdId: at.householdId,
    kind: 'visit',
    at: world.clock.now().toISOString(),
    facts: 'Het was rustig in huis.',
    source: 'Eigen bezoek.',
    persons: Object.entries(numbers).map(([personId, safetyNumber]) => ({
      personId,
      seen: true,
      spoken: true,
      alone: 'yes',
      safetyAsked: 'yes',
      ...(safetyNumber === undefined ? {} : { safetyNumber }),
    })),
  });
}

/** Every danger sign was asked about and is not there, around whoever may be in danger. */
export async function noDanger(world: World, at: Scene) {
  for (const personId of [at.mara, at.noor, at.sem])
    await world.as.wk.must(recordDangerSigns, {
      householdId: at.householdId,
      personId,
      on: todayOf(world),
      informant: personId === at.mara ? 'victim' : 'child',
      alone: 'yes',
      answers: dangerSignCodes.map((code: DangerSign) => ({ code, state: 'absent' })),
      audience: { team: 'team' },
    });
}

/**
 * A household that may be closed on evidence today: half a year in phase 2, conditions held, everybody asked, each child
 * heard, two kinds of informant. Sets the clock to 190 days after 2 March 2026. case directs, dep is deputy, wk works, sup supervises.
 */
export async function closableHousehold(world: World, code: string): Promise<Closable> {
  world.clock.set('2026-03-02T09:00:00Z');
  const at = await scene(world, code);
  const conditionId = await soundCondition(world, at);
  await world.as.case.must(moveToStableSafety, { householdId: at.householdId });
  world.clock.addDays(longEnough);
  await check(world, at, conditionId);
  await check(world, at, conditionId, { sources: ['school'] });
  await askedAbout(world, at, { [at.mara]: 8, [at.dirk]: 9, [at.noor]: 8, [at.sem]: 7 });
  await noDanger(world, at);
  for (const child of [at.noor, at.sem]) await heardChild(world, at.householdId, child);
  return { ...at, conditionId };
}

/** What each of these tests does again and again. */
export function closingActs(world: World) {
  const { as } = world;
  const reason = 'Het is al een half jaar veilig, zeggen zij en de school.';
  const propose = (at: Scene, who = as.case) =>
    who.do(proposeClosing, { householdId: at.householdId, reason });
  const decide = (at: Scene, closingId: string, who = as.sup, decision = 'confirmed') =>
    who.do(decideClosing, {
      householdId: at.householdId,
      closingId,
      decision,
      reason: 'Samen doorgesproken in het team.',
    });
  const escalate = (at: Scene, more: object = {}, who = as.case) =>
    who.do(escalateClosing, {
      householdId: at.householdId,
      why: 'cannot_be_reached',
      reason: 'Zes keer aan de deur geweest en niemand deed open.',
      ownerId: as.sup.id,
      ...more,
    });
  const proposed = async (at: Scene) =>
    (await as.case.must(proposeClosing, { householdId: at.householdId, reason })).closingId;
  const closed = async (at: Scene) => {
    const closingId = await proposed(at);
    await as.sup.must(decideClosing, {
      householdId: at.householdId,
      closingId,
      decision: 'confirmed',
      reason: 'Samen doorgesproken in het team.',
    });
    return closingId;
  };
  const endedUnsafe = async (at: Scene) => {
    const { closingId } = await as.case.must(escalateClosing, {
      householdId: at.householdId,
      why: 'moved',
      reason: 'Zij zijn verhuisd naar het buitenland, adres onbekend.',
      ownerId: as.sup.id,
    });
    await as.dep.must(decideClosing, {
      householdId: at.householdId,
      closingId,
      decision: 'confirmed',
      reason: 'Alles geprobeerd, de andere gemeente is gebeld.',
    });
    return closingId;
  };
  const lookAt = (at: Scene, who = as.case) => who.must(readClosing, { householdId: at.householdId });
  const lacking = async (at: Scene) =>
    Object.fromEntries(
      ((await lookAt(at)).criteria ?? [])
        .filter(each => each.state !== 'met')
        .map(each => [each.code, each.state]),
    );
  return { propose, decide, escalate, proposed, closed, endedUnsafe, lookAt, lacking };
}

/** A household as its row says. */
export async function rowOf(world: World, householdId: string) {
  const { rows } = await sql<{
    stage: string;
    unsafe: boolean;
    phase: string;
    directors: number;
    places: string[];
  }>`
    select h.stage, h.ended_without_safety unsafe, h.phase,
      (select count(*)::int from direction d where d.household_id = h.id and d.until_at is null) directors,
      (select coalesce(array_agg(t.place order by t.place), '{}') from team_place t where t.household_id = h.id and t.until_at is null) places
    from household h where h.id = ${householdId}`.execute(world.database.db);
  const [row] = rows;
  if (row === undefined) throw new Error('no household');
  return row;
}
