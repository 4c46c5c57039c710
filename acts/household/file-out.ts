import { z } from 'zod';
import { outDay } from '#acts/shared/fields.ts';

/**
 * Everything that leaves the house with a household file. The statement in store/household-file.ts builds exactly this;
 * it is not parsed at run time, because that would cost as much as reading it. tests/acts/household-file.test.ts parses.
 * Instants are ISO strings here. Strict: a field that is not listed would fail the test.
 */
const instant = z.iso.datetime({ offset: true });
const text = z.string();
const uuid = z.uuid();
const day = outDay();
const uuids = z.array(uuid);
const texts = z.array(text);
const audience = z.strictObject({ team: text, users: uuids, persons: uuids });
const number = z.number().nullable();

export const outFilePerson = z.strictObject({
  id: uuid,
  position: z.int(),
  kind: text,
  given: text,
  prefix: text,
  family: text,
  alsoSpelled: texts,
  birthDate: day.nullable(),
  birthPrecision: text,
  sex: text,
  violenceRoles: texts,
  networkTie: text.nullable(),
  /** True: where this person lives stands nowhere in the file. */
  safeAddress: z.boolean(),
  leftOn: day.nullable(),
  version: z.int(),
});

const outRelation = z.strictObject({
  id: uuid,
  from: uuid,
  to: uuid,
  kind: text,
  authority: text.nullable(),
  startedOn: day.nullable(),
  endedOn: day.nullable(),
  version: z.int(),
});

const outResidence = z.strictObject({
  id: uuid,
  personId: uuid,
  /** Empty when hidden. */
  home: text,
  address: text.nullable(),
  hidden: z.boolean(),
  share: text.nullable(),
  from: day,
  until: day.nullable(),
});

const outSafeContact = z.strictObject({
  id: uuid,
  personId: uuid,
  channel: text,
  allowed: z.boolean(),
  detail: text.nullable(),
  hours: text.nullable(),
  wording: text.nullable(),
  agreedOn: day,
  expiresOn: day.nullable(),
  endedOn: day.nullable(),
});

const outReport = z.strictObject({
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

const outAssessment = z.strictObject({
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

const outClock = z.strictObject({
  id: uuid,
  reportId: uuid.nullable(),
  rule: text,
  ruleVersion: z.int(),
  startedOn: day,
  dueOn: day,
  metOn: day.nullable(),
  stoppedOn: day.nullable(),
  stoppedWhy: text.nullable(),
});

const outHearing = z.strictObject({
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

const outSign = z.strictObject({
  id: uuid,
  personId: uuid,
  assessmentId: uuid.nullable(),
  code: text,
  state: text,
  informant: text,
  on: day,
  remark: text.nullable(),
  audience,
  by: uuid,
});

const outView = z.strictObject({
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

const outCondition = z.strictObject({
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

const outContact = z.strictObject({
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

const outIncident = z.strictObject({
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

const outNote = z.strictObject({
  id: uuid,
  on: day,
  about: uuids,
  facts: text,
  views: text,
  source: text,
  audience,
  by: uuid,
});

export const outFile = z.strictObject({
  id: uuid,
  code: text,
  stage: text,
  phase: text,
  phaseSince: instant,
  lastContactAt: instant.nullable(),
  createdAt: instant,
  version: z.int(),
  persons: z.array(outFilePerson),
  relations: z.array(outRelation),
  residences: z.array(outResidence),
  safeContacts: z.array(outSafeContact),
  reports: z.array(outReport),
  assessments: z.array(outAssessment),
  clocks: z.array(outClock),
  hearing: z.array(outHearing),
  /** What each informant said last about each sign, and when it was last not known or not asked. */
  dangerSigns: z.array(outSign),
  safetyViews: z.array(outView),
  conditions: z.array(outCondition),
  /** The newest first, at most fifty. */
  contacts: z.array(outContact),
  incidents: z.array(outIncident),
  notes: z.array(outNote),
  phases: z.array(
    z.strictObject({
      id: uuid,
      phase: text,
      why: text,
      overrideId: uuid.nullable(),
      checkId: uuid.nullable(),
      from: instant,
      until: instant.nullable(),
    }),
  ),
  directions: z.array(
    z.strictObject({
      id: uuid,
      directorId: uuid,
      deputyId: uuid.nullable(),
      reason: text,
      from: instant,
      until: instant.nullable(),
    }),
  ),
  team: z.array(
    z.strictObject({ userId: uuid, place: text, from: instant, given: text, prefix: text, family: text }),
  ),
});
export type HouseholdFile = z.output<typeof outFile>;
