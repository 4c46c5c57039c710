import { z } from 'zod';
import { type Who, who } from '#acts/safety/who.ts';
import { outDay } from '#acts/shared/fields.ts';
import {
  entryKinds,
  entryStates,
  isWork,
  layers,
  lifeDomains,
  planAnswers,
  safetyEffects,
} from '#domain/plan/codes.ts';
import { type Difference, differences } from '#domain/plan/differences.ts';
import { type GateNow, gateAnswers, mayRun } from '#domain/plan/gate.ts';
import { nextStates } from '#domain/plan/states.ts';
import type { EntryRow, PlanAgreementRow } from '#store/plan.ts';

export const outEntry = z.object({
  entryId: z.string(),
  version: z.number(),
  kind: z.enum(entryKinds),
  personId: z.string(),
  domain: z.enum(lifeDomains),
  layer: z.enum(layers).nullable(),
  goalEntryId: z.string().nullable(),
  text: z.string(),
  saidBy: z.string().nullable(),
  sinceOn: outDay().nullable(),
  effect: z.string().nullable(),
  doneByUser: who.nullable(),
  doneByPerson: z.string().nullable(),
  untilOn: outDay().nullable(),
  effectOnSafety: z.enum(safetyEffects).nullable(),
  state: z.enum(entryStates),
  servesSafety: z.string().nullable(),
  overrideId: z.string().nullable(),
  why: z.string().nullable(),
  audience: z.object({
    team: z.enum(['author_and_director', 'team', 'named']),
    users: z.array(z.string()),
    persons: z.array(z.string()),
  }),
  by: who,
  at: z.date(),
  /** Where it may go from here. */
  next: z.array(z.enum(entryStates)),
  /** What the gate would say to a start now; null where there is nothing to start. */
  start: z.enum(gateAnswers).nullable(),
});
export type EntryOut = z.output<typeof outEntry>;

/** One version of an entry as it leaves the house. */
export function entryOut(row: EntryRow, name: (userId: string) => Who, gate: GateNow): EntryOut {
  const { afterVersion: _, audienceTeam, audienceUsers, audiencePersons, ...rest } = row;
  return {
    ...rest,
    doneByUser: row.doneByUser === null ? null : name(row.doneByUser),
    audience: { team: audienceTeam, users: audienceUsers, persons: audiencePersons },
    by: name(row.by),
    next: [...nextStates(row.kind, row.state)],
    start:
      isWork(row.kind) && row.state !== 'running' && row.state !== 'ended'
        ? mayRun({ ...row, state: 'running', ranIn: null }, gate.phase, gate.override).by
        : null,
  };
}

/** Fields that a reader compares between two versions. */
export const comparedFields = [
  'text',
  'domain',
  'state',
  'saidBy',
  'sinceOn',
  'effect',
  'doneByUser',
  'doneByPerson',
  'untilOn',
  'effectOnSafety',
  'servesSafety',
] as const;

export const outChange = z.object({
  kind: z.enum(['added', 'changed', 'ended']),
  before: outEntry.nullable(),
  after: outEntry,
  fields: z.array(z.enum(comparedFields)),
});
export type ChangeOut = z.output<typeof outChange>;

/** What became of the plan between two moments, with who wrote it and both sides of what changed. */
export function changesOut(
  before: readonly EntryRow[],
  after: readonly EntryRow[],
  name: (userId: string) => Who,
  gate: GateNow,
): ChangeOut[] {
  const out = (row: EntryRow) => entryOut(row, name, gate);
  return differences(before, after, comparedFields).map(
    (each: Difference<EntryRow, (typeof comparedFields)[number]>) => ({
      kind: each.kind,
      before: each.kind === 'added' ? null : out(each.before),
      after: out(each.after),
      fields: each.kind === 'changed' ? [...each.fields] : [],
    }),
  );
}

export const outVersion = z.object({
  id: z.string(),
  number: z.number(),
  why: z.string(),
  by: who,
  at: z.date(),
});

export const outPlanAgreement = z.object({
  versionId: z.string(),
  personId: z.string(),
  answer: z.enum(planAnswers),
  reason: z.string().nullable(),
  howExplained: z.string().nullable(),
  ownWords: z.string().nullable(),
  on: outDay(),
  by: who,
});

/** What each person last said to each version. */
export function lastSaid(rows: readonly PlanAgreementRow[], name: (userId: string) => Who) {
  const seen = new Set<string>();
  return rows.flatMap(({ id: _, at: __, ...row }) => {
    const key = `${row.versionId} ${row.personId}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ ...row, by: name(row.by) }];
  });
}
