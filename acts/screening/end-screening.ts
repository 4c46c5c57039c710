import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { id, oneOf, optionalDay, optionalText } from '#acts/shared/fields.ts';
import { textHoldsAddress } from '#acts/shared/guard-text.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { wasPut } from '#domain/screening/part-state.ts';
import { isReason, refuse } from '#domain/shared/result.ts';
import { insertReason, lockScreening, updateScreening } from '#store/screening.ts';
import { latestAnswers } from '#store/screening-answers.ts';
import { entriesOf, keyOf, partsOf } from './asked.ts';
import { knownOf } from './known-of.ts';
import { listOf, standingOf } from './list-of.ts';
import { screeningRefusals } from './refusals.ts';
import { tryAgainFault } from './try-again.ts';

/** Gaps may stay: they are shown as such. Only what contradicts a rule of the list keeps it open. */
const gaps: ReadonlySet<string> = new Set(['needed', 'too_few']);

/**
 * Closes a screening: finished, with or without gaps, or stopped with a reason and a day to try again. Whoever directs
 * may stop a talk that its asker left behind; nobody else finishes it.
 */
export const endScreening = deed({
  code: 'end_screening',
  kind: 'write',
  method: 'POST',
  path: '/households/:householdId/screenings/:screeningId/end',
  summary: 'Finish a screening, or stop it with a reason',
  access: { who: 'team' },
  reach: 'household',
  input: z.strictObject({
    householdId: id(),
    screeningId: id(),
    how: oneOf(['finished', 'stopped']),
    reason: optionalText(1_000),
    tryAgainOn: optionalDay(),
  }),
  output: z.object({ screeningId: z.string(), gaps: z.number() }),
  refusals: { ...commonRefusals, ...screeningRefusals },
  async run(tx, input, visit) {
    const { householdId, screeningId, how } = input;
    const row = await lockScreening(tx, householdId, screeningId);
    if (row === undefined) return refuse('not_found');
    if (row.by !== visit.userId && !(how === 'stopped' && visit.directs)) return refuse('not_yours');
    if (row.state !== 'open') return refuse('screening_ended');
    const { reason, tryAgainOn } = input;
    if (how === 'stopped') {
      if (!isReason(reason)) return refuse('reason_missing');
      const fault = tryAgainFault(tryAgainOn, visit.today);
      if (fault !== undefined) return refuse(fault);
      if (await textHoldsAddress(tx, householdId, [reason])) return refuse('address_in_text');
    }
    const list = await listOf(tx, row);
    if (list === undefined && how === 'finished') return refuse('unknown_list');
    let parts: Readonly<Record<string, string>> = row.parts;
    let open = 0;
    // Whoever stops somebody else's talk may not see all of its answers: then the facts of its last save stay.
    if (list !== undefined && row.by === visit.userId) {
      const known = await knownOf(tx, householdId, row, list);
      const held = new Map(
        (await latestAnswers(tx, householdId, [screeningId])).map(each => [keyOf(each), each]),
      );
      const standing = standingOf(list, entriesOf(list, held.values(), known), row.on);
      if (standing === undefined) return refuse('takes_too_long');
      const wrong = standing.issues.filter(issue => issue.severity === 'error' && !gaps.has(issue.code));
      if (how === 'finished' && wrong.length > 0)
        return refuse('not_right_yet', Object.fromEntries(wrong.map(each => [each.linkId, each.code])));
      if (
        how === 'finished' &&
        ![...held.values()].some(each => each.state !== 'cleared' && wasPut(each.state))
      )
        return refuse('nothing_asked');
      parts = partsOf(list, standing, held, known);
      open = Object.values(parts).filter(state => state === 'partly' || state === 'not_asked').length;
    }
    await updateScreening(tx, householdId, screeningId, {
      parts,
      version: row.version + 1,
      ended: { state: how, at: visit.now },
    });
    if (how === 'stopped' && reason !== undefined && tryAgainOn !== undefined)
      await insertReason(tx, householdId, {
        personId: row.personId,
        on: visit.today,
        reason,
        tryAgainOn,
      });
    return done(
      { screeningId, gaps: open },
      { householdId, personIds: [row.personId], returned: { screening: [screeningId] } },
    );
  },
});
