import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { day, id, oneOf, optionalDay, optionalText } from '#acts/shared/fields.ts';
import { textHoldsAddress } from '#acts/shared/guard-text.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { checkException } from '#domain/report/hearing.ts';
import { toLocalDate } from '#domain/shared/calendar.ts';
import { refuse } from '#domain/shared/result.ts';
import { addHearing, reportsOf } from '#store/report.ts';
import { personsOfFile } from '#store/search.ts';
import { reportRefusals } from './refusals.ts';

const unset = (value: unknown) => (value === '' ? undefined : value);

/**
 * Records that somebody was heard at a report, or why not yet and when it is tried again. Everybody concerned is heard,
 * children from four years on are spoken with, younger ones are seen (Handelingsprotocol VT 2019; field.md 3.2).
 */
export const recordHearing = deed({
  code: 'record_hearing',
  kind: 'write',
  method: 'POST',
  path: '/households/:householdId/reports/:reportId/hearings',
  summary: 'Record that a person was heard or seen at a report, or why not yet',
  access: { who: 'team' },
  input: z.strictObject({
    householdId: id(),
    reportId: id(),
    personId: id(),
    outcome: oneOf(['spoken', 'seen', 'not_yet']),
    on: day(),
    how: z.preprocess(unset, oneOf(['in_person', 'video', 'phone']).optional()),
    alone: z.preprocess(unset, oneOf(['yes', 'no']).optional()),
    reason: optionalText(500),
    tryAgainOn: optionalDay(),
    contactId: z.preprocess(unset, id().optional()),
  }),
  output: z.object({ hearingId: z.string() }),
  refusals: { ...commonRefusals, ...reportRefusals },
  async run(tx, input, visit) {
    const { householdId, reportId, personId, outcome, on } = input;
    const report = (await reportsOf(tx, [householdId])).find(row => row.id === reportId);
    if (report === undefined) return refuse('not_found');
    const person = (await personsOfFile(tx, householdId)).find(row => row.id === personId);
    if (person === undefined) return refuse('unknown_person');
    if (person.birthPrecision === 'unborn') return refuse('not_needed');
    if (on > visit.today) return refuse('in_the_future');
    if (on < toLocalDate(report.receivedAt, visit.timeZone)) return refuse('before_report');
    if (input.contactId !== undefined && !(await isVisibleContact(tx, householdId, input.contactId)))
      return refuse('not_found');
    if (await textHoldsAddress(tx, householdId, [input.reason])) return refuse('address_in_text');

    const base = { reportId, personId, outcome, on, contactId: input.contactId ?? null };
    if (outcome === 'not_yet') {
      if (input.tryAgainOn === undefined) return refuse('retry_not_after');
      const exception = { personId, on, reason: input.reason ?? '', retryOn: input.tryAgainOn };
      const judged = checkException(exception, visit.today);
      if (!judged.ok) return judged;
      if (input.tryAgainOn <= visit.today) return refuse('retry_not_after');
      const hearingId = await addHearing(tx, householdId, {
        ...base,
        alone: null,
        how: null,
        reason: exception.reason,
        tryAgainOn: exception.retryOn,
      });
      return done({ hearingId }, { householdId, personIds: [personId], returned: { hearing: [hearingId] } });
    }
    // Seen needs no way of its own: it is in the room or on a screen.
    const how = outcome === 'seen' ? 'seen' : input.how;
    if (how === undefined || input.alone === undefined) return refuse('how_missing');
    const hearingId = await addHearing(tx, householdId, {
      ...base,
      alone: input.alone,
      how,
      reason: input.reason ?? null,
      tryAgainOn: null,
    });
    return done({ hearingId }, { householdId, personIds: [personId], returned: { hearing: [hearingId] } });
  },
});

async function isVisibleContact(
  tx: Parameters<typeof personsOfFile>[0],
  householdId: string,
  contactId: string,
): Promise<boolean> {
  const row = await tx
    .selectFrom('contact')
    .select('id')
    .where('household_id', '=', householdId)
    .where('id', '=', contactId)
    .executeTakeFirst();
  return row !== undefined;
}
