import { z } from 'zod';
import { deed, done, type Visit } from '#acts/shared/deed.ts';
import { audience, audienceColumns, id, oneOf, optionalText, yesNo } from '#acts/shared/fields.ts';
import { textHoldsAddress } from '#acts/shared/guard-text.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { type Answered, afterAnswer, mayTake, nextTry, worstAnswer } from '#domain/followup/after.ts';
import { type AfterOutcome, afterAnswers, afterOutcomes } from '#domain/followup/codes.ts';
import { decidersOf } from '#domain/followup/escalation.ts';
import { refuse } from '#domain/shared/result.ts';
import * as store from '#store/closing.ts';
import { giveClosingTask } from '#store/closing-task.ts';
import { areInTeam } from '#store/contact.ts';
import { lockHousehold } from '#store/network.ts';
import { arePersonsOf } from '#store/people.ts';
import { personsUsingViolence } from '#store/phase.ts';
import type { Tx } from '#store/session.ts';
import { countedSince, teamNow } from './present.ts';
import { closingRefusals } from './refusals.ts';
import { reopen } from './reopen.ts';

/**
 * What each answered who belonged to the file when it was closed; everybody has an answer, silence is one of them. Violence
 * opens the household again in the same transaction; worries too, unless whoever asked says why it stays closed. Then who
 * directs and supervises hears it. Who was not reached, a family of which nobody but who used violence answers, and one with
 * worries is asked again soon.
 */
export const recordAfterMoment = deed({
  code: 'record_after_moment',
  kind: 'write',
  method: 'POST',
  path: '/households/:householdId/closing/moments/:momentId',
  summary: 'Record what each member answered after closing',
  access: { who: 'team' },
  reach: 'household',
  input: z.strictObject({
    householdId: id(),
    momentId: id(),
    answers: z
      .array(
        z.strictObject({
          personId: id(),
          answer: z.preprocess(value => (value === '' ? undefined : value), oneOf(afterAnswers).optional()),
          ownWords: optionalText(4_000),
          note: optionalText(4_000),
        }),
      )
      .max(60, 'too_big'),
    /** With worries: open the household again, or say why it stays closed. With violence it opens anyway. */
    reopen: yesNo().default(false),
    staysClosedWhy: optionalText(1_000),
    audience: audience(),
  }),
  output: z.object({ outcome: z.enum(afterOutcomes), reopened: z.boolean() }),
  refusals: { ...commonRefusals, ...closingRefusals },
  async run(tx, input, visit) {
    const { householdId, momentId } = input;
    const household = await lockHousehold(tx, householdId);
    const moments = await store.momentsOf(tx, householdId);
    const moment = moments.find(each => each.id === momentId);
    if (household === undefined || moment === undefined) return refuse('not_found');
    if (moment.doneOn !== null) return refuse('moment_done');
    const closing = (await store.closingsOf(tx, householdId, visit.timeZone)).find(
      each => each.id === moment.closingId,
    );
    if (household.stage !== 'closed' || closing?.state !== 'confirmed') return refuse('moment_over');
    if (!mayTake(moment.dueOn, visit.today)) return refuse('moment_too_early');
    const answers = input.answers.flatMap(({ answer, ownWords, note, personId }) =>
      answer === undefined ? [] : [{ personId, answer, ownWords: ownWords ?? null, note: note ?? null }],
    );
    const answered = new Set(answers.map(each => each.personId));
    if (answered.size < answers.length) return refuse('person_twice');
    const { persons, users } = input.audience;
    if (!(await arePersonsOf(tx, householdId, [...answered, ...persons]))) return refuse('unknown_person');
    const { living } = await countedSince(tx, householdId, closing.decidedOn ?? moment.dueOn, visit);
    const missing = living.map(each => each.id).filter(each => !answered.has(each));
    if (missing.length > 0) return refuse('answer_missing', { persons: missing.join(' ') });
    if (!(await areInTeam(tx, householdId, users))) return refuse('colleague_not_in_team');
    const texts = answers.flatMap(each => [each.ownWords ?? '', each.note ?? '']);
    if (await textHoldsAddress(tx, householdId, [...texts, input.staysClosedWhy]))
      return refuse('address_in_text');
    const outcome = worstAnswer(answers.map(each => each.answer));
    const next = afterAnswer(outcome, input.reopen, input.staysClosedWhy);
    if (next === 'choose') return refuse('worries_reason_missing');

    const answerIds = await store.addAnswers(
      tx,
      householdId,
      momentId,
      answers,
      audienceColumns(input.audience),
    );
    await store.endMoment(tx, momentId, {
      on: visit.today,
      outcome,
      by: visit.userId,
      staysClosedWhy: next === 'stays_closed' ? (input.staysClosedWhy ?? null) : null,
    });
    const reopened = next === 'reopen';
    if (reopened) await reopen(tx, householdId, 'answer', reasonOf(outcome), visit);
    else {
      const violent = await personsUsingViolence(tx, householdId);
      const told = answers.map(({ answer, personId }) => ({ answer, usesViolence: violent.has(personId) }));
      await tryAgain(tx, householdId, { closingId: closing.id, moments, momentId, told }, visit);
    }
    if (next === 'stays_closed')
      await giveClosingTask(tx, {
        householdId,
        code: 'closing_worries',
        to: decidersOf(await teamNow(tx, householdId), visit.userId),
        closingId: closing.id,
        dueOn: visit.today,
      });
    return done(
      { outcome, reopened },
      {
        householdId,
        personIds: [...answered],
        returned: {
          after_moment: [momentId],
          after_answer: answerIds,
          ...(reopened ? { household: [householdId] } : {}),
        },
      },
    );
  },
});

/** The outcome is a fact of the team; what was said keeps its own readers, so it is not repeated as the reason. */
const reasonOf = (outcome: AfterOutcome): string => `after_moment:${outcome}`;

async function tryAgain(
  tx: Tx,
  householdId: string,
  after: {
    closingId: string;
    moments: readonly store.MomentRow[];
    momentId: string;
    told: readonly Answered[];
  },
  visit: Visit,
): Promise<void> {
  const open = after.moments.filter(
    each => each.doneOn === null && each.id !== after.momentId && each.closingId === after.closingId,
  );
  const on = nextTry(
    after.told,
    visit.today,
    open.map(each => each.dueOn),
  );
  if (on !== null) await store.addMoments(tx, householdId, after.closingId, [on]);
}
