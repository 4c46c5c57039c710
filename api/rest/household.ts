import { addPerson } from '#acts/household/add-person.ts';
import { changePerson } from '#acts/household/change-person.ts';
import { endRelation } from '#acts/household/end-relation.ts';
import { endResidence } from '#acts/household/end-residence.ts';
import { endSafeContact } from '#acts/household/end-safe-contact.ts';
import { householdFile } from '#acts/household/household-file.ts';
import { markSafeAddress } from '#acts/household/mark-safe-address.ts';
import { personLeft } from '#acts/household/person-left.ts';
import { readFamily } from '#acts/household/read-family.ts';
import { readHead } from '#acts/household/read-head.ts';
import { readOverview } from '#acts/household/read-overview.ts';
import { readPerson } from '#acts/household/read-person.ts';
import { readTimeline } from '#acts/household/read-timeline.ts';
import { recordRelation } from '#acts/household/record-relation.ts';
import { recordResidence } from '#acts/household/record-residence.ts';
import { recordSafeContact } from '#acts/household/record-safe-contact.ts';
import { unmarkSafeAddress } from '#acts/household/unmark-safe-address.ts';
import { worklist } from '#acts/household/worklist.ts';
import type { AnyDeed } from '#acts/shared/deed.ts';

export const householdRoutes = [
  worklist,
  readHead,
  readOverview,
  readFamily,
  readPerson,
  readTimeline,
  householdFile,
  addPerson,
  changePerson,
  personLeft,
  recordRelation,
  endRelation,
  recordResidence,
  endResidence,
  markSafeAddress,
  unmarkSafeAddress,
  recordSafeContact,
  endSafeContact,
] as unknown as readonly AnyDeed[];
