import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { id } from '#acts/shared/fields.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { refuse } from '#domain/shared/result.ts';
import { oneHand } from '#store/accounts.ts';
import { confirmOpening as confirm, openings } from '#store/seal.ts';
import { askedHours } from './ask-opening.ts';
import { reportRefusals } from './refusals.ts';

const openMinutes = 60;

/**
 * Confirms, as the second person, that the identity of a reporter may be opened: for an hour, for the asker only. The
 * database holds the same rule (app.guard_opening).
 */
export const confirmOpening = deed({
  code: 'confirm_opening',
  kind: 'write',
  method: 'POST',
  path: '/households/:householdId/reports/:reportId/openings/:openingId/confirmation',
  summary: 'Confirm as the second person that the asker may open the identity of the reporter for an hour',
  access: { who: 'team' },
  input: z.strictObject({ householdId: id(), reportId: id(), openingId: id() }),
  output: z.object({ openUntil: z.date() }),
  refusals: { ...commonRefusals, ...reportRefusals },
  async run(tx, input, visit) {
    const { householdId, reportId, openingId } = input;
    const asked = (await openings(tx, householdId)).find(
      row => row.id === openingId && row.reportId === reportId,
    );
    if (asked === undefined) return refuse('not_found');
    if (visit.organisationKind !== 'veilig_thuis') return refuse('only_veilig_thuis');
    if (asked.by === visit.userId) return refuse('second_person_needed');
    if (await oneHand(tx, asked.by, visit.userId)) return refuse('one_hand');
    if (asked.askedAt.getTime() <= visit.now.getTime() - askedHours * 3_600_000)
      return refuse('asked_too_long_ago');
    const openUntil = new Date(visit.now.getTime() + openMinutes * 60_000);
    if (!(await confirm(tx, openingId, visit.userId, visit.now, openUntil)))
      return refuse('at_the_same_time');
    return done({ openUntil }, { householdId, returned: { report: [reportId], seal_opening: [openingId] } });
  },
});
