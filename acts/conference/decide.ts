import { z } from 'zod';
import { someoneIsAway } from '#acts/access/away.ts';
import { deed, done } from '#acts/shared/deed.ts';
import { day, id } from '#acts/shared/fields.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { checkDecision } from '#domain/conference/conference.ts';
import { refuse } from '#domain/shared/result.ts';
import { addDecision } from '#store/conference-case.ts';
import { areInTeam } from '#store/contact.ts';
import { lockHousehold } from '#store/network.ts';
import { wordFields } from './conference-fields.ts';
import { conferenceRefusals } from './refusals.ts';
import { checkSaid } from './said.ts';

/** Decides: what is done, by whom of the team, before which day. It is a task of its owner from that moment on. */
export const decide = deed({
  code: 'decide_in_conference',
  kind: 'write',
  method: 'POST',
  path: '/households/:householdId/conferences/:caseId/decisions',
  summary: 'Record a decision, which becomes a task of its owner',
  access: { who: 'team' },
  reach: 'household',
  input: z.strictObject({ ...wordFields(), ownerId: id(), dueOn: day() }),
  output: z.object({ wordId: z.string(), taskId: z.string() }),
  refusals: { ...commonRefusals, ...conferenceRefusals },
  async run(tx, input, visit) {
    const { householdId, caseId, text, personId, ownerId, dueOn } = input;
    // The household's lock: who leaves the team at this moment leaves before or after, never in between.
    if ((await lockHousehold(tx, householdId)) === undefined) return refuse('not_found');
    const found = await checkSaid(tx, 'decision', input, visit);
    if (!found.ok) return found;
    const ownerInTeam = await areInTeam(tx, householdId, [ownerId]);
    const judged = checkDecision({ ownerInTeam, dueOn }, visit.today);
    if (!judged.ok) return judged;
    if (await someoneIsAway(tx, [ownerId], visit.today, dueOn)) return refuse('colleague_away');
    const kept = { caseId, text, ownerId, dueOn, personId: personId ?? null };
    const { wordId, taskId } = await addDecision(tx, householdId, kept);
    const personIds = personId === undefined ? [] : [personId];
    return done(
      { wordId, taskId },
      { householdId, personIds, returned: { conference_word: [wordId], task: [taskId] } },
    );
  },
});
