import { z } from 'zod';
import { outDay } from '#acts/shared/fields.ts';
import {
  outAssessment,
  outClock,
  outCondition,
  outContact,
  outHearing,
  outIncident,
  outNote,
  outReport,
  outSign,
  outView,
} from './file-items-out.ts';

/**
 * Everything that leaves the house with a household file. The statement in store/household-file.ts builds exactly this;
 * it is not parsed at run time, because that would cost as much as reading it. tests/acts/household-file.test.ts parses.
 * Instants are ISO strings here. Strict: a field that is not listed would fail the test.
 */
const instant = z.iso.datetime({ offset: true });
const text = z.string();
const uuid = z.uuid();
const day = outDay();
const texts = z.array(text);

const outFilePerson = z.strictObject({
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
