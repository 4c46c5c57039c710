import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { day, id } from '#acts/shared/fields.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { refuse } from '#domain/shared/result.ts';
import { endResidence as end, residencesOf } from '#store/residence.ts';
import { householdRefusals } from './refusals.ts';

/** Says since when a person no longer lives in a home. It stays readable. */
export const endResidence = deed({
  code: 'end_residence',
  kind: 'write',
  method: 'POST',
  path: '/households/:householdId/residences/:residenceId/end',
  summary: 'Say that a person no longer lives in a home',
  access: { who: 'team' },
  input: z.strictObject({ householdId: id(), residenceId: id(), until: day() }),
  output: z.object({ residenceId: z.string() }),
  refusals: { ...commonRefusals, ...householdRefusals },
  async run(tx, input, visit) {
    const stay = (await residencesOf(tx, input.householdId)).find(row => row.id === input.residenceId);
    if (stay === undefined) return refuse('not_found');
    if (stay.until !== null) return refuse('has_ended');
    if (input.until > visit.today) return refuse('in_the_future');
    if (input.until <= stay.from) return refuse('ends_before_start');
    if (!(await end(tx, input.householdId, stay.id, input.until))) return refuse('has_ended');
    return done(
      { residenceId: stay.id },
      { householdId: input.householdId, personIds: [stay.personId], returned: { residence: [stay.id] } },
    );
  },
});
