import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { id, neededText } from '#acts/shared/fields.ts';
import { textHoldsAddress } from '#acts/shared/guard-text.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { refuse } from '#domain/shared/result.ts';
import { conferenceOf } from '#store/conference.ts';
import { addCase } from '#store/conference-case.ts';
import { conferenceRefusals } from './refusals.ts';

/**
 * Puts a household on the agenda of a conference at which one has a seat, with the question to the others. Who is invited
 * and is not in its team learns nothing of it: not that it is there, and not how many there are.
 */
export const putOnAgenda = deed({
  code: 'put_on_agenda',
  kind: 'write',
  method: 'POST',
  path: '/households/:householdId/conferences',
  summary: 'Put a household on the agenda of a case conference',
  access: { who: 'team' },
  reach: 'household',
  input: z.strictObject({ householdId: id(), conferenceId: id(), question: neededText(1_000) }),
  output: z.object({ caseId: z.string() }),
  refusals: { ...commonRefusals, ...conferenceRefusals },
  async run(tx, input, visit) {
    const { householdId, conferenceId, question } = input;
    const conference = await conferenceOf(tx, conferenceId, visit.timeZone);
    if (conference === undefined) return refuse('not_found');
    if (conference.state !== 'planned') return refuse('conference_over');
    if (await textHoldsAddress(tx, householdId, [question])) return refuse('address_in_text');
    const caseId = await addCase(tx, householdId, { conferenceId, question });
    if (caseId === undefined) return refuse('on_agenda_already');
    return done({ caseId }, { householdId, returned: { conference_case: [caseId] } });
  },
});
