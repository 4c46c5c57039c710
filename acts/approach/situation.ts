import { type DangerOut, dangerOf, inDanger, judgingOf } from '#acts/safety/danger-out.ts';
import { gateFacts, type Moment } from '#acts/safety/gate.ts';
import { ageOn, isMinor } from '#domain/household/age.ts';
import type {
  Control,
  ShakyCondition,
  StepFacts,
  StepKind,
  StepPerson,
} from '#domain/profile/contra-indications.ts';
import { conditionState, isActive } from '#domain/safety/conditions.ts';
import type { LocalDate } from '#domain/shared/calendar.ts';
import { type ConditionRow, conditions } from '#store/condition.ts';
import { latestSigns } from '#store/danger.ts';
import { type PersonRow, personsOf } from '#store/person.ts';
import { tiesBetween } from '#store/planned-step.ts';
import type { Tx } from '#store/session.ts';
import { type ProfilesNow, profilesNow } from './profiles-now.ts';

/** What stands now around a household, as far as the visitor may see it: nothing here looks over their head. */
export interface Situation {
  readonly persons: readonly PersonRow[];
  /** By person; nobody is in it around whom danger is not asked. */
  readonly danger: ReadonlyMap<string, DangerOut>;
  readonly conditions: readonly ShakyCondition[];
  readonly profiles: ProfilesNow;
  /** Two who are known to be something else to each other than a couple, such as mother and son. */
  readonly notCouples: ReadonlySet<string>;
}

const coupleKinds: readonly string[] = ['partner', 'ex_partner', 'new_partner'];
const pair = (a: string, b: string): string => [a, b].sort().join(' ');

export async function situationOf(tx: Tx, householdId: string, moment: Moment): Promise<Situation> {
  const persons = await personsOf(tx, householdId);
  const signs = await latestSigns(tx, householdId);
  const judging = await judgingOf(tx, householdId, moment);
  const facts = await gateFacts(tx, householdId, moment);
  const violent = new Set(facts.members.map(each => each.personId));
  const rows = new Map((await conditions(tx, householdId)).map(row => [row.id, row]));
  const ties = await tiesBetween(tx, householdId);
  const couples = new Set(
    ties.filter(tie => coupleKinds.includes(tie.kind)).map(tie => pair(tie.from, tie.to)),
  );
  return {
    persons,
    danger: new Map(
      inDanger(persons, signs, moment.today).map(person => [person.id, dangerOf(person, signs, judging)]),
    ),
    conditions: facts.conditions.flatMap(condition => {
      const row = rows.get(condition.id);
      if (row === undefined || !isActive(condition, moment.today)) return [];
      return shaky(row, conditionState(condition, facts.checks, violent, moment.today).state);
    }),
    profiles: await profilesNow(tx, householdId, moment),
    notCouples: new Set(ties.map(tie => pair(tie.from, tie.to)).filter(between => !couples.has(between))),
  };
}

function shaky(
  { protects, askedOf }: ConditionRow,
  state: ReturnType<typeof conditionState>['state'],
): ShakyCondition[] {
  return state === 'met' ? [] : [{ protects, askedOf, broken: state === 'not_met' }];
}

/** Child or not; who is of the network, or uses violence, and whose age is not known, counts as grown up. */
function childOf(person: PersonRow, today: LocalDate): boolean | null {
  const minor = isMinor(ageOn(person.birthDate, person.birthPrecision, today));
  if (minor !== null) return minor;
  return person.kind === 'network' || person.violenceRoles.includes('uses') ? false : null;
}

/** The facts by which a step is judged. */
export function factsOfStep(
  situation: Situation,
  kind: StepKind,
  personIds: readonly string[],
  today: LocalDate,
): StepFacts {
  const persons = situation.persons
    .filter(person => personIds.includes(person.id))
    .map((person): StepPerson => {
      const danger = situation.danger.get(person.id);
      return {
        id: person.id,
        roles: person.violenceRoles,
        child: childOf(person, today),
        network: person.kind === 'network',
        level: danger?.level ?? null,
        safeAddress: person.safeAddress,
        orderBreached: danger?.amplifiers.includes('order_breached') ?? false,
      };
    });
  return {
    kind,
    persons,
    controls: [...situation.profiles.controls, ...notJudged(situation, persons)],
    conditions: situation.conditions,
    stress: situation.profiles.stands('family_under_stress'),
    separation: situation.profiles.stands('complex_conflict_separation'),
  };
}

/** Two adults who may be a couple and of whom nobody reckoned anything yet: all is still possible. */
function notJudged(situation: Situation, persons: readonly StepPerson[]): Control[] {
  const judged = new Set(situation.profiles.controls.map(each => pair(each.from, each.to)));
  const adults = persons.filter(person => person.child !== true && !person.network);
  return adults.flatMap(from =>
    adults
      .filter(to => {
        const between = pair(from.id, to.id);
        return to.id !== from.id && !judged.has(between) && !situation.notCouples.has(between);
      })
      .map(to => ({ from: from.id, to: to.id, high: 1, confirmed: false })),
  );
}
