import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { id, optionalDay, outDay } from '#acts/shared/fields.ts';
import * as notes from '#store/note.ts';
import { outAudience, outName } from './item-out.ts';

const outNote = z.object({
  id: z.string(),
  on: outDay(),
  aboutPersons: z.array(z.string()),
  facts: z.string(),
  views: z.string(),
  source: z.string(),
  by: outName.nullable(),
  writtenAt: z.coerce.date(),
  audience: outAudience,
});

/** The notes of a household that are for the reader, newest first. */
export const readNotes = deed({
  code: 'read_notes',
  kind: 'read',
  method: 'GET',
  path: '/households/:householdId/notes',
  summary: 'Notes of a household',
  access: { who: 'team' },
  input: z.strictObject({ householdId: id(), before: optionalDay() }),
  output: z.object({ notes: z.array(outNote), next: outDay().nullable() }),
  refusals: {},
  async run(tx, input) {
    const { householdId } = input;
    const list = z.array(outNote).parse(await notes.notesOf(tx, householdId, input.before));
    return done(
      { notes: list, next: list.length < 30 ? null : (list.at(-1)?.on ?? null) },
      {
        householdId,
        personIds: [...new Set(list.flatMap(each => each.aboutPersons))],
        returned: { note: list.map(each => each.id) },
      },
    );
  },
});
