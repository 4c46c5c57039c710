import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { id } from '#acts/shared/fields.ts';
import { refuse } from '#domain/shared/result.ts';
import { householdFile as fileOf } from '#store/household-file.ts';
import { type HouseholdFile, outFile } from './file-out.ts';

/** The whole file of a household, as far as the visitor may see it: one statement, one answer. */
export const householdFile = deed({
  code: 'household_file',
  kind: 'read',
  method: 'GET',
  path: '/households/:householdId/file',
  summary: 'The whole file of a household, as far as you may see it',
  access: { who: 'team' },
  reach: 'household',
  input: z.strictObject({ householdId: id() }),
  output: outFile,
  refusals: {},
  async run(tx, input) {
    const file = (await fileOf(tx, input.householdId)) as HouseholdFile | null;
    if (file === null) return refuse('not_found');
    return done(file, {
      householdId: input.householdId,
      personIds: file.persons.map(person => person.id),
      returned: {
        person: file.persons.length,
        report: file.reports.length,
        assessment: file.assessments.length,
        danger_sign: file.dangerSigns.length,
        safety_view: file.safetyViews.length,
        safety_condition: file.conditions.length,
        contact: file.contacts.length,
        incident: file.incidents.length,
        note: file.notes.length,
      },
    });
  },
});
