import { CompiledQuery } from 'kysely';
import { z } from 'zod';
import { birthPrecisions, personKinds } from '#domain/household/codes.ts';
import { leftWhys } from '#domain/household/people-of-file.ts';
import { relationKinds } from '#domain/household/relations.ts';
import { handoverStates } from '#domain/network/handover.ts';
import { checkStatuses, phases, sourceKinds } from '#domain/safety/codes.ts';
import type { LocalDate } from '#domain/shared/calendar.ts';
import type { HouseholdFacts, WatchedPerson } from '#domain/watch/facts.ts';
import type { Tx } from './session.ts';
import { watchFactsSql } from './watch-facts-sql.ts';

/** A column of the type date: the database wrote it, so it is one. */
const day = z.custom<LocalDate>(value => typeof value === 'string');
const id = z.string();

/** What each branch of the statement answers for one household: a list, the order of which says nothing. */
const lists = {
  household: z.array(
    z.object({
      stage: z.enum(['intake', 'open', 'closed']),
      phase: z.enum(phases),
      phaseSince: day,
      openedOn: day,
    }),
  ),
  person: z.array(
    z.object({
      id,
      kind: z.enum(personKinds),
      date: day.nullable(),
      precision: z.enum(birthPrecisions),
      leftOn: day.nullable(),
      leftWhy: z.enum(leftWhys).nullable(),
      knownSince: day,
      roles: z.array(z.string()),
    }),
  ),
  stood: z.array(
    z.object({
      personId: id,
      kind: z.enum(personKinds),
      date: day.nullable(),
      precision: z.enum(birthPrecisions),
      leftOn: day.nullable(),
      leftWhy: z.enum(leftWhys).nullable(),
      roles: z.array(z.string()),
      on: day,
      at: z.coerce.date(),
    }),
  ),
  contact: z.array(
    z.object({
      personId: id,
      askedAt: z.coerce.date().nullable(),
      spokenAt: z.coerce.date().nullable(),
      asked: day.nullable(),
      seen: day.nullable(),
      alone: day.nullable(),
      spoken: day.nullable(),
    }),
  ),
  met: z.array(z.object({ personId: id, on: day })),
  heard: z.array(
    z.object({ personId: id, spoken: day.nullable(), seen: day.nullable(), again: day.nullable() }),
  ),
  untold: z.array(z.object({ id, personId: id, on: day })),
  screened: z.array(z.object({ personId: id, held: z.boolean(), measured: day.nullable() })),
  unscreened: z.array(z.object({ personId: id, again: day, on: day })),
  reported: z.array(z.object({ on: day })),
  planned: z.array(z.object({ personId: id, from: day })),
  version: z.array(z.object({ from: day })),
  review: z.array(z.object({ next: day })),
  relation: z.array(z.object({ from: id, to: id, kind: z.enum(relationKinds), untilOn: day.nullable() })),
  direction: z.array(
    z.object({
      directorId: id,
      deputyId: id.nullable(),
      from: day,
      until: day.nullable(),
      absences: z.array(z.object({ userId: id, fromOn: day, untilOn: day.nullable() })),
    }),
  ),
  condition: z.array(
    z.object({
      id,
      agreedOn: day,
      firstCheckOn: day,
      everyDays: z.number(),
      checks: z.array(
        z.object({
          on: day,
          recordedAt: z.coerce.date(),
          status: z.enum(checkStatuses),
          sources: z.array(z.enum(sourceKinds)),
          sourcePersonIds: z.array(id),
        }),
      ),
    }),
  ),
  red: z.array(z.object({ personId: id, since: day })),
  handover: z.array(z.object({ id, state: z.enum(handoverStates), deadlineOn: day })),
  missed: z.array(
    z.object({
      id,
      personId: id,
      outcome: z.enum(['drop_out', 'no_show']),
      on: day,
      recordedAt: z.coerce.date(),
      open: z.boolean(),
      lastCame: day.nullable(),
      lastCheck: z.object({ on: day, recordedAt: z.coerce.date() }).nullable(),
    }),
  ),
  clock: z.array(z.object({ id, dueOn: day })),
  reopened: z.array(z.object({ on: day })),
  closing: z.array(z.object({ id, proposedOn: day })),
  moment: z.array(z.object({ id, dueOn: day })),
  warning: z.array(z.object({ id, personId: id.nullable(), reviewOn: day })),
  woken: z.array(
    z.object({
      on: day,
      aboutId: id.nullable(),
      asked: z.array(z.object({ userId: id, doneBy: id.nullable(), doneOn: day.nullable() })),
    }),
  ),
  mute: z.array(z.object({ code: z.string(), personId: id.nullable(), until: day })),
} as const;
type Lists = { readonly [What in keyof typeof lists]: z.output<(typeof lists)[What]> };

interface Row {
  readonly what: keyof Lists;
  readonly householdId: string;
  readonly rows: unknown;
}

/**
 * What the watch knows of these households, in one statement whatever their number: days, states, codes and ids. The
 * role of the jobs may read no column with a text in it (store/security.sql).
 */
export async function watchFacts(
  tx: Tx,
  householdIds: readonly string[],
  zone: string,
): Promise<Map<string, HouseholdFacts>> {
  const { rows } = await tx.executeQuery<Row>(CompiledQuery.raw(watchFactsSql, [[...householdIds], zone]));
  const told = Map.groupBy(rows, row => row.householdId);
  const facts = new Map<string, HouseholdFacts>();
  for (const [householdId, own] of told) {
    const known = factsOf(new Map(own.map(row => [row.what, row.rows])));
    if (known !== undefined) facts.set(householdId, known);
  }
  return facts;
}

function factsOf(told: ReadonlyMap<keyof Lists, unknown>): HouseholdFacts | undefined {
  const read = <What extends keyof Lists>(what: What): Lists[What] =>
    lists[what].parse(told.get(what) ?? []) as Lists[What];
  const household = read('household')[0];
  if (household === undefined) return undefined;
  const planned = read('planned');
  const directions = read('direction');
  const direction = directions.find(each => each.until === null);
  return {
    ...household,
    reportedOn: read('reported')[0]?.on ?? null,
    persons: personsOf(read, planned),
    relations: read('relation'),
    untold: read('untold'),
    conditions: read('condition'),
    red: read('red'),
    handovers: read('handover'),
    missed: read('missed'),
    clocks: read('clock'),
    reopenedOn: read('reopened')[0]?.on ?? null,
    closing: read('closing')[0] ?? null,
    moments: read('moment'),
    warnings: read('warning'),
    wakes: read('woken'),
    mutes: read('mute'),
    planFrom: planned.map(each => each.from).sort()[0] ?? null,
    versionFrom: read('version')[0]?.from ?? null,
    nextReviewOn: read('review')[0]?.next ?? null,
    directedFrom: directions.map(each => each.from).sort()[0] ?? null,
    undirectedFrom:
      directions
        .flatMap(each => each.until ?? [])
        .sort()
        .at(-1) ?? null,
    direction:
      direction === undefined ? null : { directorId: direction.directorId, deputyId: direction.deputyId },
    directions: directions.map(({ absences: _, ...each }) => each),
    absences: direction?.absences ?? [],
  };
}

function personsOf(
  read: <What extends keyof Lists>(what: What) => Lists[What],
  planned: Lists['planned'],
): WatchedPerson[] {
  const contacts = new Map(read('contact').map(each => [each.personId, each]));
  const met = new Map(read('met').map(each => [each.personId, each.on]));
  const heard = new Map(read('heard').map(each => [each.personId, each]));
  const screened = new Map(read('screened').map(each => [each.personId, each]));
  const unscreened = new Map(read('unscreened').map(each => [each.personId, each]));
  const inPlan = new Set(planned.map(each => each.personId));
  const stood = Map.groupBy(read('stood'), each => each.personId);
  return read('person').map(({ id: personId, date, precision, knownSince, ...now }) => {
    const contact = contacts.get(personId);
    const talks = heard.get(personId);
    return {
      id: personId,
      ...now,
      birth: { date, precision },
      before: (stood.get(personId) ?? []).map(({ personId: _, date, precision, ...was }) => ({
        ...was,
        birth: { date, precision },
      })),
      knownSince,
      sight: {
        lastAsked: contact?.asked ?? null,
        lastSeen: contact?.seen ?? null,
        lastSpokenAlone: contact?.alone ?? null,
      },
      askedAt: contact?.askedAt ?? null,
      spokenAt: contact?.spokenAt ?? null,
      heardBySpeaking: latest(contact?.spoken, talks?.spoken),
      heardBySeeing: latest(contact?.seen, talks?.seen),
      hearAgainOn: talks?.again ?? null,
      screened: screened.get(personId)?.held ?? false,
      screenAgainOn: unscreened.get(personId)?.again ?? null,
      notScreenedOn: unscreened.get(personId)?.on ?? null,
      measuredOn: screened.get(personId)?.measured ?? null,
      inPlan: inPlan.has(personId),
      metByDirector: met.get(personId) ?? null,
    };
  });
}

function latest(a: LocalDate | null | undefined, b: LocalDate | null | undefined): LocalDate | null {
  if (a === undefined || a === null) return b ?? null;
  return b !== undefined && b !== null && b > a ? b : a;
}
