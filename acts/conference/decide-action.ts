import { z } from 'zod';
import { someoneIsAway } from '#acts/access/away.ts';
import { writeEntry } from '#acts/plan/write-entry.ts';
import { deed, done } from '#acts/shared/deed.ts';
import { day, id } from '#acts/shared/fields.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { refuse } from '#domain/shared/result.ts';
import { addActionDecision } from '#store/conference-case.ts';
import { lockHousehold } from '#store/network.ts';
import { lastVersion } from '#store/plan.ts';
import { conferenceRefusals } from './refusals.ts';
import { checkSaid } from './said.ts';

/**
 * Decides something that stands in the plan from that moment on: an action under a goal, in the part of whose goal it is.
 * It is written by the deed of the plan itself (`write_entry`), so that the gate and whatever else the plan asks are the
 * same. As a decision it is for the whole team, and so is the action. Who does it may be a colleague, somebody of the
 * family or of its network; of the last two the one who records it keeps an eye on it.
 */
export const decideAction = deed({
  code: 'decide_action_in_conference',
  kind: 'write',
  method: 'POST',
  path: '/households/:householdId/conferences/:caseId/actions',
  summary: 'Record a decision, which becomes an action in the plan',
  access: { who: 'team' },
  reach: 'household',
  input: writeEntry.input
    .omit({ personId: true, kind: true, layer: true, audience: true })
    .extend({ caseId: id(), goalEntryId: id(), untilOn: day() }),
  output: z.object({ wordId: z.string(), entryId: z.string(), state: z.string() }),
  refusals: { ...commonRefusals, ...writeEntry.refusals, ...conferenceRefusals },
  async run(tx, { caseId, ...action }, visit) {
    const { householdId, text, goalEntryId, untilOn, doneByUser } = action;
    if ((await lockHousehold(tx, householdId)) === undefined) return refuse('not_found');
    const found = await checkSaid(tx, 'decision', { householdId, caseId, text }, visit);
    if (!found.ok) return found;
    if (untilOn < visit.today) return refuse('due_in_the_past');
    const goal = await lastVersion(tx, householdId, goalEntryId);
    if (goal === undefined) return refuse('unknown_goal');
    // As a decision it is read by the whole team: under a goal that not all of them may read it would tell of that goal.
    if (goal.audienceTeam !== 'team') return refuse('goal_not_for_team');
    const { personId } = goal;
    if (doneByUser !== undefined && (await someoneIsAway(tx, [doneByUser], visit.today, untilOn)))
      return refuse('colleague_away');
    const audience = { team: 'team' as const, users: [], persons: [] };
    const written = await writeEntry.run(tx, { ...action, personId, kind: 'action', audience }, visit);
    if (!written.ok) return written;
    const { entryId, state } = written.value.answer;
    const ownerId = doneByUser ?? visit.userId;
    const kept = { caseId, text, ownerId, dueOn: untilOn, personId, entryId };
    const wordId = await addActionDecision(tx, householdId, kept);
    return done(
      { wordId, entryId, state },
      {
        householdId,
        personIds: [personId],
        returned: { conference_word: [wordId], plan_entry: [entryId] },
      },
    );
  },
});
