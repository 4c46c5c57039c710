import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import {
  audience,
  audienceColumns,
  id,
  ids,
  neededText,
  optionalDay,
  optionalText,
} from '#acts/shared/fields.ts';
import { textHoldsAddress } from '#acts/shared/guard-text.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { refuse } from '#domain/shared/result.ts';
import { areInTeam } from '#store/contact.ts';
import * as notes from '#store/note.ts';
import { arePersonsOf } from '#store/people.ts';
import { contactRefusals } from './refusals.ts';

/** Writes a note: what is known, what people think of it and who says so, apart. */
export const writeNote = deed({
  code: 'write_note',
  kind: 'write',
  method: 'POST',
  path: '/households/:householdId/notes',
  summary: 'Write a note, with facts, views and source apart',
  access: { who: 'team' },
  input: z.strictObject({
    householdId: id(),
    /** Left out: today. */
    on: optionalDay(),
    aboutPersons: ids(20).default([]),
    facts: optionalText(20_000),
    views: optionalText(20_000),
    source: neededText(1_000),
    audience: audience(),
  }),
  output: z.object({ noteId: z.string() }),
  refusals: {
    ...commonRefusals,
    ...contactRefusals,
    nothing_written: {
      status: 422,
      nl: 'Schrijf feiten op, of wat iemand ervan vindt.',
      en: 'Write down facts, or what somebody thinks of them.',
    },
  },
  async run(tx, input, visit) {
    const { householdId } = input;
    if (input.on !== undefined && input.on > visit.today) return refuse('in_the_future');
    const [facts, views] = [input.facts ?? '', input.views ?? ''];
    if (facts === '' && views === '') return refuse('nothing_written');
    if (!(await arePersonsOf(tx, householdId, [...input.aboutPersons, ...input.audience.persons])))
      return refuse('unknown_person');
    if (!(await areInTeam(tx, householdId, input.audience.users))) return refuse('not_in_team');
    if (await textHoldsAddress(tx, householdId, [facts, views, input.source]))
      return refuse('address_in_text');
    const noteId = await notes.addNote(tx, householdId, {
      on: input.on ?? visit.today,
      aboutPersons: input.aboutPersons,
      facts,
      views,
      source: input.source,
      audience: audienceColumns(input.audience),
    });
    return done({ noteId }, { householdId, personIds: input.aboutPersons, returned: { note: [noteId] } });
  },
});
