import { explainTogether } from '#acts/contact/explain-contact.ts';
import { readContact } from '#acts/contact/read-contact.ts';
import { readContacts } from '#acts/contact/read-contacts.ts';
import { readIncidents } from '#acts/contact/read-incidents.ts';
import { readNotes } from '#acts/contact/read-notes.ts';
import { recordContact } from '#acts/contact/record-contact.ts';
import { recordIncident } from '#acts/contact/record-incident.ts';
import { writeNote } from '#acts/contact/write-note.ts';
import type { AnyDeed } from '#acts/shared/deed.ts';

export const contactRoutes = [
  readContacts,
  readContact,
  recordContact,
  explainTogether,
  readIncidents,
  recordIncident,
  readNotes,
  writeNote,
] as unknown as readonly AnyDeed[];
