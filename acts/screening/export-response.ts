import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { id } from '#acts/shared/fields.ts';
import { absent, type Kept, keyOf, toResponse } from '#domain/questionnaire/response.ts';
import { refuse } from '#domain/shared/result.ts';
import { screeningOf } from '#store/screening.ts';
import { latestAnswers } from '#store/screening-answers.ts';
import { entriesOf } from './asked.ts';
import { knownOf } from './known-of.ts';
import { listOf, standingOf } from './list-of.ts';
import { screeningRefusals } from './refusals.ts';
import { mayRead } from './screening-out.ts';

const reasons = {
  not_asked: 'not-asked',
  does_not_want: 'asked-declined',
  does_not_know: 'asked-unknown',
} as const;
const statuses = { open: 'in-progress', finished: 'completed', stopped: 'stopped' } as const;

/**
 * One screening as a FHIR QuestionnaireResponse for another system. An answer that is none carries its reason. Persons
 * stand in it by their id here, never by name.
 */
export const exportResponse = deed({
  code: 'export_response',
  kind: 'read',
  method: 'GET',
  path: '/households/:householdId/screenings/:screeningId/response',
  summary: 'One screening as a FHIR QuestionnaireResponse',
  access: { who: 'team' },
  reach: 'household',
  input: z.strictObject({ householdId: id(), screeningId: id() }),
  output: z.record(z.string(), z.unknown()),
  refusals: screeningRefusals,
  async run(tx, { householdId, screeningId }, visit) {
    const row = await screeningOf(tx, householdId, screeningId);
    if (row === undefined || !mayRead(row, householdId, visit)) return refuse('not_found');
    const list = await listOf(tx, row);
    if (list === undefined) return refuse('unknown_list');
    const answers = await latestAnswers(tx, householdId, [screeningId]);
    const known = await knownOf(tx, householdId, row, list);
    const standing = standingOf(list, entriesOf(list, answers, known), row.on);
    if (standing === undefined) return refuse('takes_too_long');
    const without: Kept = new Map(
      answers.flatMap(({ item, place, state }) =>
        state === 'answered' || state === 'cleared'
          ? []
          : [[keyOf(item, place), absent(reasons[state])] as const],
      ),
    );
    const response = toResponse(
      list.form,
      standing,
      {
        questionnaire: `${list.form.url ?? row.instrument}|${row.edition}`,
        status: statuses[row.state],
        subject: { reference: `Patient/${row.personId}` },
        authored: (row.endedAt ?? row.createdAt).toISOString(),
        author: { reference: `Practitioner/${row.by}` },
        source: {
          reference:
            row.answeredBy === 'professional'
              ? `Practitioner/${row.by}`
              : row.answeredBy === 'carer'
                ? `RelatedPerson/${row.carerId}`
                : `Patient/${row.personId}`,
        },
      },
      without,
    );
    return done(response, {
      householdId,
      personIds: [row.personId],
      returned: { screening: [screeningId], screening_answer: answers.length },
    });
  },
});
