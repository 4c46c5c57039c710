import { sql } from 'kysely';
import { dangerOf, rulesInForce } from '#acts/safety/danger-out.ts';
import type { House } from '#acts/shared/house.ts';
import { ageOn, isMinor } from '#domain/household/age.ts';
import { violenceRoles } from '#domain/household/codes.ts';
import { type StepPerson, warningsOf } from '#domain/profile/contra-indications.ts';
import { type LocalDate, toLocalDate } from '#domain/shared/calendar.ts';
import * as danger from '#store/danger-jobs.ts';
import { regions } from '#store/phase.ts';
import type { SafetyPerson } from '#store/safety-person.ts';
import { asJob, json, type Tx } from '#store/session.ts';
import * as store from '#store/step-jobs.ts';
import { judgings, standingSince } from './red.ts';

/** What is certain by danger signs alone. What nobody knows yet warned the planner already. */
const certain: ReadonlySet<string> = new Set(['danger_red', 'child_red', 'order_breached']);

/**
 * Tells who directs of a planned step in which danger speaks against it that its planner may not see, or that came after it
 * was planned: judged by every sign there is, which is what a director sees. The planner is answered and shown the same as
 * without it, at the same time. Safe to run at any hour and again. Answers how many tasks were given.
 */
export async function stepsAgainstDanger(house: House): Promise<number> {
  const now = house.clock.now();
  let given = 0;
  for (const region of await asJob(house.db, now, undefined, regions))
    given += await asJob(house.db, now, region.id, tx =>
      tell(tx, { today: toLocalDate(now, region.zone), zone: region.zone }),
    );
  return given;
}

async function tell(tx: Tx, day: { today: LocalDate; zone: string }): Promise<number> {
  const { today } = day;
  await store.endToldOfEndedSteps(tx);
  const steps = await store.stepsBesideSigns(tx, today);
  if (steps.length === 0) return 0;
  const householdIds = [...new Set(steps.map(step => step.householdId))];
  const rules = await rulesInForce(tx);
  const persons = await store.personsOfSteps(tx, householdIds);
  const signs = Map.groupBy(await danger.signsForJob(tx, householdIds), row => row.personId);
  const judging = await judgings(tx, householdIds, day);
  const standing = standingSince(
    await danger.signsStandingSince(tx, householdIds),
    persons,
    householdId => judging(householdId, rules).reports,
  );
  let given = 0;
  for (const step of steps) {
    const there = persons.filter(each => step.personIds.includes(each.id));
    const known = new Map(
      there.map(each => [
        each.id,
        dangerOf(each, signs.get(each.id) ?? [], judging(each.householdId, rules)),
      ]),
    );
    const touched = warningsOf({
      kind: step.kind,
      persons: there.map(each => stepPerson(each, known.get(each.id), today)),
      controls: [],
      conditions: [],
      stress: false,
      separation: false,
    })
      .filter(each => certain.has(each.code))
      .flatMap(each => each.personIds);
    const since = standing
      .filter(each => {
        const around = known.get(each.personId);
        const weighs = [...(around?.level === 'red' ? around.why : []), 'order_breached'];
        return touched.includes(each.personId) && weighs.includes(each.sign);
      })
      .map(each => each.since.getTime());
    if (since.length === 0) continue;
    const told = await store.tellOfStep(tx, step, new Date(Math.max(...since)));
    given += told;
    if (told > 0)
      await sql`insert into audit (event, kind, household_id, person_ids, returned)
        values ('tell_of_step', 'job', ${step.householdId}, ${[...new Set(touched)]}, ${json({ task: told })})`.execute(
        tx,
      );
  }
  return given;
}

function stepPerson(
  person: SafetyPerson,
  around: ReturnType<typeof dangerOf> | undefined,
  today: LocalDate,
): StepPerson {
  const network = person.kind === 'network';
  const minor = isMinor(ageOn(person.birthDate, person.birthPrecision, today));
  return {
    id: person.id,
    roles: violenceRoles.filter(role => person.violenceRoles.includes(role)),
    child: minor ?? (network || person.violenceRoles.includes('uses') ? false : null),
    network,
    level: around?.level ?? null,
    safeAddress: false,
    orderBreached: around?.amplifiers.includes('order_breached') ?? false,
  };
}
