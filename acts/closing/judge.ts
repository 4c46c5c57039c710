import { childGate } from '#acts/child/heard-gate.ts';
import { dangerOf, inDanger, judgingOf, mayBeChild } from '#acts/safety/danger-out.ts';
import { asCondition, type Moment } from '#acts/safety/gate.ts';
import {
  type ClosingFacts,
  type Criterion,
  judgeClosing,
  periodFrom,
  type Said,
} from '#domain/followup/closing.ts';
import { type FilePerson, usedSince } from '#domain/household/people-of-file.ts';
import type { SourceKind } from '#domain/safety/codes.ts';
import { conditionState, isActive } from '#domain/safety/conditions.ts';
import { asChecks } from '#domain/safety/recorded-check.ts';
import { ratherSafeFrom } from '#domain/safety/view.ts';
import { type LocalDate, toLocalDate } from '#domain/shared/calendar.ts';
import { answeredSince, askedSince, fileOf, incidentDays, reportDays } from '#store/closing-facts.ts';
import { latestSigns } from '#store/danger.ts';
import * as phases from '#store/phase.ts';
import { safetyPersons } from '#store/safety-person.ts';
import { safetyViews } from '#store/safety-view.ts';
import type { Tx } from '#store/session.ts';
import { closingNormsOf } from './norms.ts';
import { countedSince } from './present.ts';

/** Which kind of informant somebody of the file is. Whoever used violence in the period is that first, whatever else they are. */
function kindOf(person: FilePerson, since: LocalDate, today: LocalDate): SourceKind {
  if (usedSince(person, since)) return 'person_using_violence';
  if (person.kind === 'network') return 'network';
  const { birth, roles } = person;
  if (mayBeChild({ birthDate: birth.date, birthPrecision: birth.precision, violenceRoles: roles }, today))
    return 'child';
  return roles.includes('undergoes') ? 'victim' : 'other_family';
}

/**
 * How each criterion of a closing stands, out of what the visitor may see: whoever directs sees it all, for who decides
 * see store/closing-facts.ts. Nothing that the rule counts was written for the closing itself.
 */
export async function judgeNow(tx: Tx, householdId: string, moment: Moment): Promise<Criterion[]> {
  const norms = await closingNormsOf(tx);
  const since = periodFrom(moment.today, norms);
  return judgeClosing(await factsOf(tx, householdId, since, moment), norms);
}

async function factsOf(tx: Tx, householdId: string, since: LocalDate, moment: Moment): Promise<ClosingFacts> {
  const { today, timeZone } = moment;
  const file = await fileOf(tx, householdId);
  const { persons, counted } = await countedSince(tx, householdId, since, moment);
  const rows = await phases.gateRows(tx, householdId);
  const asked = await askedSince(tx, householdId, since, timeZone);
  const views = await safetyViews(tx, householdId);
  const answers = await answeredSince(tx, householdId, since);
  const signs = await latestSigns(tx, householdId);
  const judging = await judgingOf(tx, householdId, moment);
  const children = await childGate(tx, householdId, 'closing', since, moment);
  const [period] = await phases.periods(tx, householdId);

  const kinds = new Map(persons.map(person => [person.id, kindOf(person, since, today)]));
  const checks = rows.checks.flatMap(row => asChecks(row, rows.usesViolence));
  const active = rows.conditions
    .map(row => asCondition(row, timeZone))
    .filter(condition => isActive(condition, today));
  const voice = (id: string, personId: string, on: LocalDate, number: number): Said => ({
    id,
    informant: kinds.get(personId) ?? 'other_family',
    personId,
    on,
    safe: number >= ratherSafeFrom,
  });
  const said: Said[] = [
    // That it is safe counts when nobody else listened; that it is not always counts.
    ...asked.flatMap(({ contactId, personId, on, number, alone }) =>
      number === null || (number >= ratherSafeFrom && !alone) ? [] : [voice(contactId, personId, on, number)],
    ),
    ...views.flatMap(({ id, personId, on, ownNumber }) =>
      ownNumber === null ? [] : [voice(id, personId, on, ownNumber)],
    ),
    // What was answered after an earlier closing is a word on safety as well.
    ...answers.flatMap(({ momentId, personId, on, answer }) =>
      answer === 'not_reached' || answer === 'does_not_want'
        ? []
        : [{ ...voice(momentId, personId, on, 0), safe: answer === 'safe' }],
    ),
    // That what was agreed is kept is a word on safety too; a paper is no informant.
    ...checks.flatMap(check =>
      check.status !== 'met' || check.source === 'document'
        ? []
        : [{ id: check.conditionId, informant: check.source, personId: null, on: check.on, safe: true }],
    ),
  ];
  return {
    today,
    openedOn: file === undefined ? today : toLocalDate(file.created_at, timeZone),
    members: counted.map(each => each.id),
    said,
    asked,
    children,
    reports: await reportDays(tx, householdId, timeZone),
    incidents: [
      ...(await incidentDays(tx, householdId, today)),
      ...answers.flatMap(({ momentId, on, answer }) => (answer === 'violence' ? [{ id: momentId, on }] : [])),
    ],
    conditions: active.map(condition => {
      const { state, decidedBy } = conditionState(condition, checks, rows.usesViolence, today);
      return { id: condition.id, state, on: decidedBy?.on ?? null };
    }),
    failed: rows.checks.flatMap(({ conditionId, on, status }) =>
      status === 'not_met' ? [{ id: conditionId, on }] : [],
    ),
    phase: {
      stable: file?.phase === 'stable_safety',
      override: (period?.overrideId ?? null) !== null,
      since: file === undefined ? today : toLocalDate(file.phase_since, timeZone),
    },
    danger: inDanger(await inSight(tx, householdId, counted), signs, today).map(person => {
      const { level, lastOn } = dangerOf(person, signs, judging);
      return { personId: person.id, level, on: lastOn };
    }),
  };
}

/** Everybody of the file as the rules of danger know them; whoever the closing counts is there, also who left since. */
async function inSight(tx: Tx, householdId: string, counted: readonly FilePerson[]) {
  const still = new Set(counted.map(each => each.id));
  return (await safetyPersons(tx, householdId)).map(person =>
    still.has(person.id) && person.leftOn !== null ? { ...person, leftOn: null } : person,
  );
}
