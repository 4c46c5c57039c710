import { z } from 'zod';
import { outDay } from '#acts/shared/fields.ts';

/** The items of a household file as they leave the house: what was reported, judged, agreed, said and seen. */
const instant = z.iso.datetime({ offset: true });
const text = z.string();
const uuid = z.uuid();
const day = outDay();
const uuids = z.array(uuid);
const texts = z.array(text);
const audience = z.strictObject({ team: text, users: uuids, persons: uuids });
const number = z.number().nullable();

export const outReport = z.strictObject({
  id: uuid,
  number: text,
  receivedAt: instant,
  receivedBy: text,
  reporterRole: text,
  anonymousToFamily: z.boolean(),
  reasons: texts,
  natures: texts,
  unsafety: text,
  facts: text,
  views: text,
  source: text,
  personIds: uuids,
  earlierInvolvement: text,
});

export const outAssessment = z.strictObject({
  id: uuid,
  reportId: uuid,
  followsId: uuid.nullable(),
  decidedOn: day,
  unsafety: text,
  outcome: text,
  handOverTo: texts,
  reason: text,
  audience,
  by: uuid,
});

export const outClock = z.strictObject({
  id: uuid,
  reportId: uuid.nullable(),
  rule: text,
  ruleVersion: z.int(),
  startedOn: day,
  dueOn: day,
  metOn: day.nullable(),
  stoppedOn: day.nullable(),
  stoppedWhy: text.nullable(),
  stoppedBy: z.string().nullable(),
});

export const outHearing = z.strictObject({
  id: uuid,
  reportId: uuid,
  personId: uuid,
  outcome: text,
  alone: text.nullable(),
  on: day,
  how: text.nullable(),
  reason: text.nullable(),
  tryAgainOn: day.nullable(),
  contactId: uuid.nullable(),
});

export const outSign = z.strictObject({
  id: uuid,
  personId: uuid,
  assessmentId: uuid.nullable(),
  code: text,
  state: text,
  informant: text,
  on: day,
  remark: text.nullable(),
  corrected: z.boolean(),
  audience,
  by: uuid,
});

export const outView = z.strictObject({
  id: uuid,
  personId: uuid,
  on: day,
  asked: text,
  ownNumber: number,
  ownWords: text.nullable(),
  workerNumber: number,
  workerView: text.nullable(),
  contactId: uuid.nullable(),
  audience,
  by: uuid,
});

export const outCondition = z.strictObject({
  id: uuid,
  text,
  protects: uuids,
  askedOf: uuids,
  checkedByUser: uuid.nullable(),
  checkedByPerson: uuid.nullable(),
  checkHow: text,
  checkEveryDays: z.int(),
  firstCheckOn: day,
  state: text,
  endedOn: day.nullable(),
  endedReason: text.nullable(),
  version: z.int(),
  agreements: z.array(
    z.strictObject({ id: uuid, personId: uuid, answer: text, reason: text.nullable(), on: day }),
  ),
  checks: z.array(
    z.strictObject({
      id: uuid,
      on: day,
      status: text,
      sources: texts,
      sourcePersons: uuids,
      evidence: text,
      by: uuid,
    }),
  ),
  audience,
  by: uuid,
});

export const outContact = z.strictObject({
  id: uuid,
  kind: text,
  at: instant,
  place: text.nullable(),
  facts: text,
  views: text,
  source: text,
  persons: z.array(
    z.strictObject({
      personId: uuid,
      seen: z.boolean(),
      spoken: z.boolean(),
      alone: text,
      safetyAsked: text,
      couldNotReason: text.nullable(),
    }),
  ),
  texts: z.array(
    z.strictObject({
      id: uuid,
      personId: uuid,
      safetyNumber: number,
      ownWords: text.nullable(),
      facts: text,
      views: text,
      source: text,
      audience,
      by: uuid,
    }),
  ),
  audience,
  by: uuid,
});

export const outIncident = z.strictObject({
  id: uuid,
  on: day,
  precision: text,
  natures: texts,
  severity: text,
  byPerson: uuid.nullable(),
  toward: uuids,
  childrenPresent: uuids,
  facts: text,
  source: text,
  toldBy: text,
  contactId: uuid.nullable(),
  reportId: uuid.nullable(),
  audience,
  by: uuid,
});

export const outNote = z.strictObject({
  id: uuid,
  on: day,
  about: uuids,
  facts: text,
  views: text,
  source: text,
  audience,
  by: uuid,
});
