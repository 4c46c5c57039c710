import { usedAt, usedDays, usedSince } from '#domain/household/people-of-file.ts';
import { isHeard } from '#domain/network/woken.ts';
import { type AfterMissed, motivation, safetyCheck, whomToAsk } from '#domain/referral/drop-out.ts';
import { conditionState, reckonedFrom } from '#domain/safety/conditions.ts';
import { asChecks } from '#domain/safety/recorded-check.ts';
import { addDays, type LocalDate } from '#domain/shared/calendar.ts';
import type { Due, WatchSettings } from './due.ts';
import type { HouseholdFacts, WatchedMissed } from './facts.ts';
import { dueWithin, sinceOpen } from './in-phase.ts';

const of = (code: Due['code'], dueOn: LocalDate, aboutId: string | null = null): Due => ({
  code,
  personId: null,
  aboutId,
  dueOn,
});

/** What is to be done for the household as a whole, and about each row, by when. */
export function householdDues(facts: HouseholdFacts, today: LocalDate, settings: WatchSettings): Due[] {
  const { rules } = settings;
  const { closing } = facts;
  return [
    ...directionDues(facts, today, settings),
    ...wakeDues(facts, settings),
    ...reviewDues(facts, settings),
    ...conditionDues(facts, today),
    ...facts.handovers.map(({ id, state, deadlineOn }) =>
      of(state === 'offered' ? 'handover_unanswered' : 'first_contact_missing', deadlineOn, id),
    ),
    ...facts.missed.flatMap(missed => missedDue(facts, missed, today, settings)),
    ...facts.clocks.map(({ id, dueOn }) => of('clock_late', dueOn, id)),
    ...facts.moments.map(({ id, dueOn }) => of('follow_up_due', dueOn, id)),
    ...facts.warnings.map(({ id, personId, reviewOn }) => ({
      ...of('warning_to_review', reviewOn, id),
      personId,
    })),
    ...(closing === null
      ? []
      : [
          of(
            'closing_undecided',
            dueWithin(closing.proposedOn, rules.closing_undecided.norm, facts),
            closing.id,
          ),
        ]),
  ];
}

function directionDues(facts: HouseholdFacts, today: LocalDate, { rules }: WatchSettings): Due[] {
  const { direction, stage, openedOn, undirectedFrom } = facts;
  if (direction === null) {
    const since = undirectedFrom !== null && undirectedFrom > openedOn ? undirectedFrom : openedOn;
    // Intake is there to find a director; past it there is one without a day between.
    return [of('no_director', stage === 'intake' ? dueWithin(since, rules.no_director.norm, facts) : since)];
  }
  const director = awaySince(facts, direction.directorId, today);
  if (director === null) return [];
  if (direction.deputyId === null) return [of('director_away', addDays(director, -1))];
  const deputy = awaySince(facts, direction.deputyId, today);
  return deputy === null ? [] : [of('director_away', addDays(director > deputy ? director : deputy, -1))];
}

/** The report again that waits longest for who directs; one signal, however many came. */
function wakeDues(facts: HouseholdFacts, { rules }: WatchSettings): Due[] {
  const first = facts.wakes
    .filter(wake => !isHeard(wake, facts.directions))
    .map(wake => dueWithin(wake.on, rules.repeat_report_unanswered.norm, facts))
    .sort()[0];
  return first === undefined ? [] : [of('repeat_report_unanswered', first)];
}

/** Since when somebody is away, or null for somebody who is there. */
const awaySince = (facts: HouseholdFacts, userId: string, today: LocalDate): LocalDate | null =>
  facts.absences
    .filter(
      each =>
        each.userId === userId && each.fromOn <= today && (each.untilOn === null || each.untilOn >= today),
    )
    .map(each => each.fromOn)
    .sort()[0] ?? null;

function reviewDues(facts: HouseholdFacts, { rules }: WatchSettings): Due[] {
  const { nextReviewOn, versionFrom } = facts;
  if (nextReviewOn !== null) return [of('review_overdue', sinceOpen(nextReviewOn, facts))];
  return versionFrom === null
    ? []
    : [of('review_overdue', dueWithin(versionFrom, rules.review_overdue.norm, facts))];
}

function conditionDues(facts: HouseholdFacts, today: LocalDate): Due[] {
  const violent = new Set(
    facts.persons.filter(person => usedSince(person, addDays(today, -usedDays))).map(person => person.id),
  );
  return facts.conditions.map(({ id, agreedOn, firstCheckOn, everyDays, checks }) => {
    const condition = {
      id,
      activeFrom: reckonedFrom(agreedOn, firstCheckOn, everyDays),
      endedOn: null,
      checkEveryDays: everyDays,
    };
    const told = checks.flatMap(check => asChecks({ ...check, conditionId: id }, violent));
    const { nextCheckDueOn } = conditionState(condition, told, violent, today);
    return of('condition_unchecked', sinceOpen(nextCheckDueOn, facts), id);
  });
}

/** The first of the two, safety asked again and a new talk, that has not been done. */
function missedDue(
  facts: HouseholdFacts,
  missed: WatchedMissed,
  today: LocalDate,
  { motivateDays, timeZone }: WatchSettings,
): Due[] {
  const person = facts.persons.find(each => each.id === missed.personId);
  if (person === undefined || !usedAt(person, missed.recordedAt)) return [];
  const ask = whomToAsk(
    facts.persons.map(({ id, kind, birth, leftOn, roles }) => ({
      id,
      undergoes: roles.includes('undergoes'),
      there: birth.precision !== 'unborn' && kind !== 'network' && (leftOn === null || leftOn > today),
    })),
    missed.personId,
  );
  const after: AfterMissed = {
    ask,
    lastAsked: new Map(
      facts.persons.flatMap(each => (each.askedAt === null ? [] : [[each.id, each.askedAt] as const])),
    ),
    lastCheck: missed.lastCheck,
    lastSpoken: person.spokenAt,
    lastCame: missed.lastCame,
    open: missed.open,
  };
  const first = [
    safetyCheck(missed, after, today, timeZone),
    motivation(missed, after, motivateDays, today, timeZone),
  ]
    .filter(each => each.state !== 'done')
    .map(each => each.dueOn)
    .sort()[0];
  return first === undefined ? [] : [{ ...of(missed.outcome, first, missed.id), personId: missed.personId }];
}

/** The days on which time alone changes more than what is late: absences, checks dated ahead, a part taken away that counts no more. */
export const householdDays = (facts: HouseholdFacts): LocalDate[] => [
  ...facts.absences.flatMap(({ fromOn, untilOn }) =>
    untilOn === null ? [fromOn] : [fromOn, addDays(untilOn, 1)],
  ),
  ...facts.conditions.flatMap(each => each.checks.map(check => check.on)),
  ...facts.persons.flatMap(each => each.before.map(({ on }) => addDays(on, usedDays + 1))),
];
