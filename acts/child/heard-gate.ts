import {
  type ChildException,
  type ChildStands,
  childrenHeard,
  type GateMoment,
  type Heard,
  heardFrom,
} from '#domain/child/heard.ts';
import { closingNorms } from '#domain/followup/closing.ts';
import { childrenIn, childrenSince, type FilePerson } from '#domain/household/people-of-file.ts';
import { addDays, type LocalDate, toLocalDate } from '#domain/shared/calendar.ts';
import type { HeardRow } from '#store/child.ts';
import * as store from '#store/child.ts';
import { filePersons } from '#store/people-of-file.ts';
import { relationsOf } from '#store/relation.ts';
import type { Tx } from '#store/session.ts';

/** The day on which something is judged, in the region's own time. A visit is one; a job makes one. */
export interface ChildDay {
  readonly today: LocalDate;
  readonly timeZone: string;
}

/** The children of a file as the rules know them; given a day, those too who were one since. */
export async function childrenOfFile(
  tx: Tx,
  householdId: string,
  day: ChildDay,
  since?: LocalDate,
): Promise<FilePerson[]> {
  const persons = await filePersons(tx, householdId, day.timeZone);
  const relations = await relationsOf(tx, householdId);
  return since === undefined
    ? childrenIn(persons, relations, day.today)
    : childrenSince(persons, relations, since, day.today);
}

/** Whom any gate can still wait for: the children of a file, and who was one as far back as a closing may look. */
export const childrenOfGates = (tx: Tx, householdId: string, day: ChildDay): Promise<FilePerson[]> =>
  childrenOfFile(tx, householdId, day, addDays(day.today, -closingNorms.longestPeriodDays));

/** What was recorded as the rule counts it; what did not work yet is no talk. */
export const asHeard = (rows: readonly HeardRow[]): Heard[] =>
  rows.flatMap((row, at) =>
    row.outcome === 'not_yet'
      ? []
      : [
          {
            personId: row.personId,
            on: row.on,
            // A talk that tells no more was in the room: the form asks for the way, older records do too.
            way: row.how ?? (row.outcome === 'seen' ? 'seen' : 'in_person'),
            alone: row.alone === 'yes',
            toldBack: row.toldBack,
            order: -at,
          },
        ],
  );

export const asExceptions = (rows: readonly store.ExceptionRow[]): ChildException[] =>
  rows.map(({ personId, moment, on, reason, tryAgainOn }) => ({
    personId,
    moment,
    on,
    reason,
    retryOn: tryAgainOn,
  }));

/** Since when the present phase of this household lasts, as a local day. */
export async function phaseBegan(tx: Tx, householdId: string, day: ChildDay): Promise<LocalDate> {
  const row = await tx
    .selectFrom('household')
    .select('phase_since')
    .where('id', '=', householdId)
    .executeTakeFirst();
  return row === undefined ? day.today : toLocalDate(row.phase_since, day.timeZone);
}

/**
 * How each child stands before a moment that waits for the children. Facts of the team only, so that it answers the
 * same to everybody who may ask; what a child said is never looked at. `since`: left out, the start of the present phase.
 */
export async function childGate(
  tx: Tx,
  householdId: string,
  moment: GateMoment,
  since: LocalDate | undefined,
  day: ChildDay,
): Promise<ChildStands[]> {
  const began = since ?? (await phaseBegan(tx, householdId, day));
  const children = await childrenOfFile(tx, householdId, day, heardFrom(began, day.today));
  if (children.length === 0) return [];
  const heard = await store.heardOf(tx, householdId, day.timeZone);
  const exceptions = await store.exceptionsOf(tx, householdId);
  const stands = childrenHeard(children, asHeard(heard), asExceptions(exceptions), moment, began, day.today);
  // Whose age was changed stands here for each age; what is still lacking outweighs.
  const open = new Set(stands.filter(each => !each.ok).map(each => each.personId));
  const first = new Map(
    stands.filter(each => !each.ok || !open.has(each.personId)).map(each => [each.personId, each]),
  );
  return [...first.values()];
}

/** What is lacking, for the detail of a refusal: why → ids of the children. Undefined when nothing is. */
export function lackingChildren(stands: readonly ChildStands[]): Record<string, string> | undefined {
  const open = stands.filter(each => !each.ok);
  if (open.length === 0) return undefined;
  return Object.fromEntries(
    [...new Set(open.map(each => each.why))].map(why => [
      why,
      open
        .filter(each => each.why === why)
        .map(each => each.personId)
        .join(' '),
    ]),
  );
}
