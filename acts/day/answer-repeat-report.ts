import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { id, neededText, oneOf } from '#acts/shared/fields.ts';
import { textHoldsAddress } from '#acts/shared/guard-text.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { answersRepeat, repeatAnswers } from '#domain/day/tasks.ts';
import { isReason, refuse } from '#domain/shared/result.ts';
import { lockHousehold } from '#store/network.ts';
import * as tasks from '#store/task.ts';
import { mayAnswerRepeat } from './may-answer-repeat.ts';
import { dayRefusals } from './refusals.ts';

/**
 * Answers a report again, with a reason: it is not the same person, there is no reason to open the file again, or it was
 * looked at. For oneself only: of three who were woken, one tick does not put the others back to sleep. Who directs now also
 * answers for who directed when it came. Opening the file again ends it for all (acts/closing/reopen.ts).
 */
export const answerRepeatReport = deed({
  code: 'answer_repeat_report',
  kind: 'write',
  method: 'POST',
  path: '/households/:householdId/tasks/:taskId/repeat-report',
  summary: 'Answer a report again that one was woken by',
  access: { who: 'team' },
  reach: 'household',
  input: z.strictObject({
    householdId: id(),
    taskId: id(),
    answer: oneOf(repeatAnswers),
    reason: neededText(2_000),
  }),
  output: z.object({ answered: z.boolean() }),
  refusals: { ...commonRefusals, ...dayRefusals },
  async run(tx, { householdId, taskId, answer, reason }, visit) {
    const household = await lockHousehold(tx, householdId);
    const task = household === undefined ? undefined : await tasks.lockTask(tx, householdId, taskId);
    if (household === undefined || task === undefined) return refuse('not_found');
    if (task.code !== 'repeat_report') return refuse('not_a_repeat_report');
    if (!(await mayAnswerRepeat(tx, householdId, task, visit))) return refuse('not_yours_to_answer');
    if (task.done_at !== null) return refuse('done_already');
    if (!answersRepeat(answer, household.stage)) return refuse('answer_does_not_fit');
    if (!isReason(reason)) return refuse('reason_missing');
    if (await textHoldsAddress(tx, householdId, [reason])) return refuse('address_in_text');
    await tasks.answerTask(tx, householdId, taskId, { answer, reason, by: visit.userId, at: visit.now });
    const personIds = task.person_id === null ? [] : [task.person_id];
    return done({ answered: true }, { householdId, personIds, returned: { task: [taskId] } });
  },
});
