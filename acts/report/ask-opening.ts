import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { id, neededText } from '#acts/shared/fields.ts';
import { textHoldsAddress } from '#acts/shared/guard-text.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { isReason, refuse } from '#domain/shared/result.ts';
import { reportsOf } from '#store/report.ts';
import { askOpening as ask, openings } from '#store/seal.ts';
import { reportRefusals } from './refusals.ts';

/** A request that nobody confirmed is worth nothing after this many hours. */
export const askedHours = 24;

/** Asks to open the sealed identity of a reporter. A second person of Veilig Thuis has to confirm. */
export const askOpening = deed({
  code: 'ask_opening',
  kind: 'write',
  method: 'POST',
  path: '/households/:householdId/reports/:reportId/openings',
  summary: 'Ask a second person to open the identity of the reporter for an hour',
  access: { who: 'team' },
  input: z.strictObject({ householdId: id(), reportId: id(), reason: neededText(500) }),
  output: z.object({ openingId: z.string() }),
  refusals: { ...commonRefusals, ...reportRefusals },
  async run(tx, input, visit) {
    const { householdId, reportId } = input;
    const report = (await reportsOf(tx, [householdId])).find(row => row.id === reportId);
    if (report === undefined) return refuse('not_found');
    if (visit.organisationKind !== 'veilig_thuis') return refuse('only_veilig_thuis');
    if (!report.reporterSealed) return refuse('nothing_sealed');
    if (!isReason(input.reason)) return refuse('reason_missing');
    if (await textHoldsAddress(tx, householdId, [input.reason])) return refuse('address_in_text');
    const own = (await openings(tx, householdId)).filter(
      row => row.reportId === reportId && row.by === visit.userId,
    );
    const since = visit.now.getTime() - askedHours * 3_600_000;
    if (own.some(row => row.confirmedBy === null && row.askedAt.getTime() > since))
      return refuse('already_asked');
    const openingId = await ask(tx, householdId, reportId, input.reason);
    return done({ openingId }, { householdId, returned: { report: [reportId], seal_opening: [openingId] } });
  },
});
