import { isFollowed, unmeasured, wavesFrom } from '#domain/followup/waves.ts';
import { birthRange, reachesAge } from '#domain/household/age.ts';
import { childrenIn, peopleOf, type Tie } from '#domain/household/people-of-file.ts';
import { directsSince, metBefore } from '#domain/network/first-contact.ts';
import { hearingNeed } from '#domain/report/hearing.ts';
import { addDays, type LocalDate, partsOf } from '#domain/shared/calendar.ts';
import type { Due, WatchSettings } from './due.ts';
import type { HouseholdFacts, WatchedPerson } from './facts.ts';
import { dueWithin } from './in-phase.ts';
import { signalOfGap } from './mute.ts';
import { sightDues, speaksFrom } from './norms.ts';

const later = (a: LocalDate, b: LocalDate | null): LocalDate => (b !== null && b > a ? b : a);

const tiesOf = (facts: HouseholdFacts): Tie[] =>
  facts.relations.map(({ from, to, kind, untilOn }) => ({ from, to, kind, endedOn: untilOn }));

/** What is to be done around each person by when, whether or not that day has passed. */
export function peopleDues(facts: HouseholdFacts, today: LocalDate, settings: WatchSettings): Due[] {
  const people = peopleOf(facts.persons, tiesOf(facts), today);
  return [
    ...people.flatMap(person => personDues(facts, person, today, settings)),
    ...metDues(facts, people, settings),
    ...childDues(facts, today, settings),
    ...measurementDues(facts, people, today, settings),
    ...facts.red.map(({ personId, since }) => ({
      code: 'red_undecided' as const,
      personId,
      aboutId: null,
      dueOn: dueWithin(since, settings.rules.red_undecided.norm, facts),
    })),
  ];
}

function personDues(
  facts: HouseholdFacts,
  person: WatchedPerson,
  today: LocalDate,
  { rules, sight }: WatchSettings,
): Due[] {
  const due = (code: Due['code'], dueOn: LocalDate): Due => ({
    code,
    personId: person.id,
    aboutId: null,
    dueOn,
  });
  const gaps = sightDues(person, sight, facts, today).map(each => due(signalOfGap[each.what], each.dueOn));
  const screening = person.screened
    ? []
    : [
        due(
          'screening_missing',
          later(dueWithin(person.knownSince, rules.screening_missing.norm, facts), person.screenAgainOn),
        ),
      ];
  // Somebody directs from then on; a plan that was begun earlier counts from its own first day.
  const { directedFrom, planFrom } = facts;
  const planFor =
    planFrom !== null && (directedFrom === null || planFrom < directedFrom) ? planFrom : directedFrom;
  const part =
    person.inPlan || planFor === null
      ? []
      : [due('part_missing', dueWithin(later(planFor, person.knownSince), rules.part_missing.norm, facts))];
  return [...gaps, ...screening, ...part];
}

/**
 * Who directs meets each of the people of the file themself: a plan is not made with one of them about the others. It counts
 * from the day on which this person began to direct, or from which somebody stands in the file. A talk together of a warm
 * handover names nobody, so it counts as the contact that was recorded of it.
 */
function metDues(facts: HouseholdFacts, people: readonly WatchedPerson[], { rules }: WatchSettings): Due[] {
  const began = facts.direction === null ? null : directsSince(facts.directions);
  if (began === null) return [];
  const since = addDays(began, -metBefore);
  return people
    .filter(({ metByDirector }) => metByDirector === null || metByDirector < since)
    .map(({ id, knownSince }) => ({
      code: 'director_not_met',
      personId: id,
      aboutId: null,
      dueOn: dueWithin(later(began, knownSince), rules.director_not_met.norm, facts),
    }));
}

/**
 * Everybody of the family is asked about violence again at the moments after the report: who lives elsewhere, who left
 * and after closing too, for that is how families are lost. Who was never asked at all is said once, by
 * `screening_missing`, where that watches. Who left, and of whom somebody said since then why not, is at rest.
 */
function measurementDues(
  facts: HouseholdFacts,
  people: readonly WatchedPerson[],
  today: LocalDate,
  { rules, measureMonths }: WatchSettings,
): Due[] {
  const waves = wavesFrom(facts.reportedOn ?? facts.openedOn, measureMonths);
  return facts.persons.flatMap(person => {
    const { birth, leftOn, notScreenedOn } = person;
    if (!isFollowed(person)) return [];
    if (!person.screened && facts.stage !== 'closed' && people.includes(person)) return [];
    if (leftOn !== null && leftOn <= today && notScreenedOn !== null && notScreenedOn >= leftOn) return [];
    const thereFrom = later(person.knownSince, birthRange(birth)?.first ?? null);
    const wave = unmeasured(waves, { thereFrom, measuredOn: person.measuredOn });
    if (wave === undefined) return [];
    const norm = dueWithin(later(wave.dueOn, thereFrom), rules.measurement_overdue.norm, {
      ...facts,
      reopenedOn: null,
    });
    return [
      {
        code: 'measurement_overdue' as const,
        personId: person.id,
        aboutId: null,
        dueOn: later(norm, person.screenAgainOn),
      },
    ];
  });
}

/** Each child of the file is heard, wherever it lives, and told what came of its last talk. */
function childDues(facts: HouseholdFacts, today: LocalDate, { rules }: WatchSettings): Due[] {
  const persons = facts.persons.map(person => asBorn(person, today));
  const byId = new Map(persons.map(person => [person.id, person]));
  return childrenIn(persons, tiesOf(facts), today).flatMap(({ id, birth }): Due[] => {
    const person = byId.get(id);
    const need = hearingNeed(birth, today);
    if (person === undefined || need === null) return [];
    const seen = need === 'be_seen';
    const since = heardSince(person, seen);
    const heard: Due = {
      code: 'child_not_heard',
      personId: id,
      aboutId: null,
      dueOn: later(dueWithin(since, rules.child_not_heard.norm, facts), person.hearAgainOn),
    };
    const told = seen ? [] : facts.untold.filter(talk => talk.personId === id);
    return [
      heard,
      ...told.map(talk => ({
        code: 'not_told_back' as const,
        personId: id,
        aboutId: talk.id,
        dueOn: dueWithin(talk.on, rules.not_told_back.norm, facts),
      })),
    ];
  });
}

/** A child that was to be born by now is there until somebody says otherwise: from that day on it is to be seen. */
function asBorn(person: WatchedPerson, today: LocalDate): WatchedPerson {
  const { birth, knownSince } = person;
  if (birth.precision !== 'unborn' || birth.date === null || birth.date > today) return person;
  return {
    ...person,
    birth: { date: birth.date, precision: 'day' },
    knownSince: later(knownSince, birth.date),
  };
}

/**
 * The last day on which a child was heard. Who becomes four was heard when it was last seen before: a birthday answers
 * nothing that was late. Seen after it counts no more, and then the days count from the birthday.
 */
function heardSince(person: WatchedPerson, beSeen: boolean): LocalDate {
  const { heardBySeeing, heardBySpeaking, knownSince, birth } = person;
  if (beSeen) return heardBySeeing ?? knownSince;
  const four = speaksFrom(birth);
  const asSmall =
    four === null || heardBySeeing === null
      ? null
      : heardBySeeing < four
        ? heardBySeeing
        : later(knownSince, four);
  return heardBySpeaking === null ? (asSmall ?? knownSince) : later(heardBySpeaking, asSmall);
}

/** The days on which time alone makes somebody another in the eyes of these rules: four, grown, gone, no parent any more. */
export function peopleDays(facts: HouseholdFacts, today: LocalDate): LocalDate[] {
  const grownBefore = `${partsOf(today).year - 18}-01-01`;
  return [
    ...facts.persons.flatMap(({ birth, leftOn }) => {
      const range =
        birth.precision === 'unborn' && birth.date !== null
          ? { first: birth.date, last: birth.date }
          : birthRange(birth);
      const ages =
        range === null || range.last < grownBefore
          ? []
          : [
              range.first,
              ...[4, 18].flatMap(years => [reachesAge(range.first, years), reachesAge(range.last, years)]),
            ];
      return leftOn === null ? ages : [...ages, leftOn];
    }),
    ...facts.relations.flatMap(each => each.untilOn ?? []),
  ];
}
