import { z } from 'zod';
import { organisationKinds } from '#acts/access/account-fields.ts';
import { outAudience, outName } from '#acts/contact/item-out.ts';
import { outDay } from '#acts/shared/fields.ts';
import { conferenceStates, momentOf, moments, wordKinds } from '#domain/conference/conference.ts';
import { entryStates } from '#domain/plan/codes.ts';
import type { LocalDate } from '#domain/shared/calendar.ts';
import type { ConferenceRow } from '#store/conference.ts';
import type { CaseRow } from '#store/conference-case.ts';

/** A conference in a list: when, and how it stands. Nothing of a household. */
export const outMeeting = z.object({
  id: z.string(),
  title: z.string(),
  at: z.date(),
  on: outDay(),
  place: z.string().nullable(),
  state: z.enum(conferenceStates),
  moment: z.enum(moments),
  invited: z.number(),
});

export const meetingOut = (row: ConferenceRow, today: LocalDate): z.output<typeof outMeeting> => ({
  id: row.id,
  title: row.title,
  at: row.at,
  on: row.on,
  place: row.place,
  state: row.state,
  moment: momentOf(row, today),
  invited: row.userIds.length,
});

/** A household on the agenda, for its own team. */
export const outCase = z.object({
  id: z.string(),
  householdId: z.string(),
  code: z.string(),
  question: z.string(),
  by: outName.nullable(),
  conference: z.object({
    id: z.string(),
    at: z.date(),
    on: outDay(),
    state: z.enum(conferenceStates),
    moment: z.enum(moments),
  }),
  /** The visitor is invited, chairs it or planned it, so that the conference itself is open to them. */
  seat: z.boolean(),
});
export type CaseOut = z.output<typeof outCase>;

export const caseOut = (row: CaseRow, today: LocalDate): CaseOut => ({
  id: row.id,
  householdId: row.householdId,
  code: row.code,
  question: row.question,
  by: row.by,
  conference: {
    id: row.conferenceId,
    at: row.at,
    on: row.on,
    state: row.state,
    moment: momentOf(row, today),
  },
  seat: row.seat,
});

/** Something that was said about a household in a conference. */
export const outWord = z.object({
  id: z.string(),
  caseId: z.string(),
  kind: z.enum(wordKinds),
  discipline: z.enum(organisationKinds).catch('other').nullable(),
  personId: z.string().nullable(),
  text: z.string(),
  owner: outName.nullable(),
  dueOn: outDay().nullable(),
  /** When the task of a decision was done. */
  doneAt: z.coerce.date().nullable(),
  /** It stands in the plan as an action; how that stands now, for who may read the action. */
  inPlan: z.boolean(),
  action: z
    .object({
      entryId: z.string(),
      state: z.enum(entryStates),
      doneByUser: outName.nullable(),
      doneByPerson: z.string().nullable(),
      untilOn: outDay().nullable(),
      why: z.string().nullable(),
    })
    .nullable(),
  audience: outAudience,
  at: z.coerce.date(),
  by: outName.nullable(),
  jobTitle: z.string().nullable(),
});
export type WordOut = z.output<typeof outWord>;

/** Persons that words are about, for the audit line. */
export const personsIn = (words: readonly WordOut[]): string[] => [
  ...new Set(words.flatMap(word => (word.personId === null ? [] : [word.personId]))),
];

/** Actions of the plan whose state is told with them, for the audit line. */
export const actionsIn = (words: readonly WordOut[]): string[] =>
  words.flatMap(word => (word.action === null ? [] : [word.action.entryId]));
