import type { Visit } from '#acts/shared/deed.ts';
import { ageOn } from '#domain/household/age.ts';
import { type ScreenedPerson, signsFrom, type ToldSign } from '#domain/safety/signs-from-screening.ts';
import type { Fact } from '#domain/screening/facts.ts';
import type { LocalDate } from '#domain/shared/calendar.ts';
import type { AudienceColumns } from '#store/condition.ts';
import { insertSigns, latestSigns, type SignRow } from '#store/danger.ts';
import { type SafetyPerson, safetyPersons } from '#store/safety-person.ts';
import { askDecisionOnRed } from '#store/safety-task.ts';
import { audiencesOf } from '#store/screening-audience.ts';
import type { Tx } from '#store/session.ts';
import { dangerOf, judgingOf } from './danger-out.ts';

/**
 * Writes the danger signs that the answers of a household tell and that the file does not hold yet, and asks a decision
 * where it turns red by them. Call it inside the deed that saves answers, with what holds now (acts/screening/facts.ts)
 * and the audience of the screening that is saved. A sign is never for more people than each screening that it rests
 * on. Answers how many were written. Nothing is taken back: an answer that changes to "no" is one more answer.
 */
export async function takeSigns(
  tx: Tx,
  visit: Pick<Visit, 'today' | 'timeZone'>,
  householdId: string,
  facts: readonly Fact[],
  audience: AudienceColumns,
): Promise<number> {
  const persons = await safetyPersons(tx, householdId);
  const told = signsFrom(
    facts,
    persons.map(person => screened(person, visit.today)),
  ).filter(sign => persons.some(person => person.id === sign.personId));
  if (told.length === 0) return 0;
  const before = await latestSigns(tx, householdId);
  const audiences = await audiencesOf(tx, householdId, [...new Set(told.flatMap(sign => sign.screeningIds))]);
  const fresh = told
    .map(sign => ({
      sign,
      alone: aloneIn(sign.screeningIds, audiences),
      audience: narrowest([audience, ...sign.screeningIds.map(id => audiences.get(id))]),
    }))
    .filter(each => isNew(each.sign, each.alone, each.audience.audience_team === 'team', before));
  if (fresh.length === 0) return 0;
  for (const { sign, alone, audience: own } of fresh)
    await insertSigns(tx, {
      householdId,
      personId: sign.personId,
      assessmentId: undefined,
      on: sign.on,
      alone,
      carer: sign.carer,
      answers: [{ code: sign.code, state: sign.state, informant: sign.informant }],
      audience: own,
    });
  await askWhereRed(tx, visit, {
    householdId,
    persons,
    before,
    touched: fresh.map(each => each.sign.personId),
  });
  return fresh.length;
}

async function askWhereRed(
  tx: Tx,
  visit: Pick<Visit, 'today' | 'timeZone'>,
  at: {
    householdId: string;
    persons: readonly SafetyPerson[];
    before: readonly SignRow[];
    touched: readonly string[];
  },
): Promise<void> {
  const judging = await judgingOf(tx, at.householdId, visit);
  const after = await latestSigns(tx, at.householdId);
  for (const person of at.persons.filter(each => at.touched.includes(each.id))) {
    const was = dangerOf(person, at.before, judging);
    const is = dangerOf(person, after, judging);
    if (is.level === 'red' && is.why.some(sign => !was.why.includes(sign)))
      await askDecisionOnRed(tx, at.householdId, person.id);
  }
}

/**
 * A yes is new unless one stands already for as many people, or this very answer was taken before (and may have been
 * corrected since). Anything else is new where the same kind of informant said something else last, and earlier; said again
 * alone, or by who cares for the child, a "no" is something else.
 */
function isNew(sign: ToldSign, alone: 'yes' | 'no', wide: boolean, rows: readonly SignRow[]): boolean {
  const own = rows.filter(
    row => row.personId === sign.personId && row.sign === sign.code && row.informant === sign.informant,
  );
  if (sign.state === 'present')
    return !own.some(
      row =>
        row.state === 'present' &&
        (row.wide || !wide) &&
        (!row.corrected || row.recordedAt >= sign.recordedAt),
    );
  const last = own.toSorted((a, b) => a.recordedAt.getTime() - b.recordedAt.getTime()).at(-1);
  if (last === undefined) return true;
  const same = last.state === sign.state && last.alone === alone && last.carer === sign.carer;
  return !same && last.recordedAt < sign.recordedAt;
}

/** Alone where each talk was that the sign rests on. */
const aloneIn = (
  screeningIds: readonly string[],
  screenings: ReadonlyMap<string, { readonly alone: 'yes' | 'no' }>,
): 'yes' | 'no' => (screeningIds.every(id => screenings.get(id)?.alone === 'yes') ? 'yes' : 'no');

/** The audience that all of these have in common; where they differ, the writer and who directs. */
function narrowest(all: readonly (AudienceColumns | undefined)[]): AudienceColumns {
  const reaches = new Set(all.map(each => each?.audience_team ?? 'author_and_director'));
  const alone = reaches.has('author_and_director');
  const named = all.flatMap(each => (each?.audience_team === 'named' ? [each.audience_users] : []));
  const [first = [], ...others] = named;
  return {
    audience_team: alone ? 'author_and_director' : reaches.has('named') ? 'named' : 'team',
    audience_users: alone ? [] : first.filter(id => others.every(users => users.includes(id))),
    audience_persons: [],
  };
}

/** Under two years old: cannot be said to walk about safely by itself. */
const infantYears = 2;

function screened(person: SafetyPerson, today: LocalDate): ScreenedPerson {
  const age = ageOn(person.birthDate, person.birthPrecision, today);
  const youngest = age.kind === 'exact' ? age.years : age.kind === 'between' ? age.min : undefined;
  const here = person.kind !== 'network' && person.leftOn === null;
  return {
    id: person.id,
    child: here && youngest !== undefined && youngest < 18,
    infant: here && youngest !== undefined && youngest < infantYears,
    usesViolence: person.violenceRoles.includes('uses'),
    mayUseViolence:
      person.violenceRoles.length === 0 ||
      person.violenceRoles.some(role => role === 'uses' || role === 'not_known'),
    undergoesViolence: person.violenceRoles.includes('undergoes'),
  };
}
