import { z } from 'zod';
import { reopen } from '#acts/closing/reopen.ts';
import { deed, done } from '#acts/shared/deed.ts';
import { audience, audienceColumns, day, id, oneOf, optionalText } from '#acts/shared/fields.ts';
import { textHoldsAddress } from '#acts/shared/guard-text.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { sourceKinds } from '#domain/safety/codes.ts';
import { type DangerSign, dangerLevels, dangerSignCodes, signStates } from '#domain/safety/danger.ts';
import { refuse } from '#domain/shared/result.ts';
import { fileOf } from '#store/closing-facts.ts';
import { insertSigns, latestSigns } from '#store/danger.ts';
import { safetyPersons } from '#store/safety-person.ts';
import { askDecisionOnRed } from '#store/safety-task.ts';
import { audienceFault } from './audience.ts';
import { dangerOf, judgingOf } from './danger-out.ts';
import { safetyRefusals } from './refusals.ts';

/** Most answers in one go: every sign from each of three informants. */
export const mostAnswers = 60;

const signs = z.array(z.enum(dangerSignCodes));

/**
 * What somebody said about danger signs around one person: who undergoes violence, or a child. An answer may name
 * another informant than the form does. A level that turns red by it asks a decision of director, deputy and supervisors;
 * where it only does so with a sign that the writer may not see, a job asks (jobs/red.ts) and nothing here tells.
 *
 * A form sends every sign, most of them "not asked". Those are no answers and are not kept: a form on which nothing was
 * filled in is refused, or it would say that somebody asked about danger on a day on which nobody did.
 */
export const recordDangerSigns = deed({
  code: 'record_danger_signs',
  kind: 'write',
  method: 'POST',
  path: '/households/:householdId/danger-signs',
  summary: 'Record answers on danger signs around one person',
  access: { who: 'team' },
  reach: 'household',
  input: z.strictObject({
    householdId: id(),
    personId: id(),
    on: day(),
    informant: oneOf(sourceKinds),
    /** Was it said out of the hearing of the others of the family? Left out: nobody recorded it, and a "no" does not count. */
    alone: oneOf(['yes', 'no']).optional(),
    assessmentId: id().optional(),
    answers: z
      .array(
        z.strictObject({
          code: oneOf(dangerSignCodes),
          state: oneOf(signStates),
          remark: optionalText(1_000),
          informant: oneOf(sourceKinds).optional(),
        }),
      )
      .min(1, 'too_small')
      .max(mostAnswers, 'too_big'),
    audience: audience(),
  }),
  output: z.object({
    saved: z.number(),
    level: z.enum(dangerLevels),
    why: signs,
    amplifiers: signs,
    unanswered: signs,
  }),
  refusals: { ...commonRefusals, ...safetyRefusals },
  async run(tx, input, visit) {
    const { householdId, personId } = input;
    if (input.on > visit.today) return refuse('in_the_future');
    if (input.answers.some(each => each.state === 'not_asked' && (each.remark ?? '') !== ''))
      return refuse('remark_without_answer');
    const answers = input.answers
      .filter(each => each.state !== 'not_asked')
      .map(each => ({ ...each, informant: each.informant ?? input.informant }));
    if (answers.length === 0) return refuse('nothing_told');
    if (new Set(answers.map(each => `${each.code} ${each.informant}`)).size < answers.length)
      return refuse('sign_twice');
    const [person] = await safetyPersons(tx, householdId, personId);
    if (person === undefined) return refuse('unknown_person');
    const fault = await audienceFault(tx, householdId, input.audience);
    if (fault !== undefined) return refuse(fault);
    if (
      await textHoldsAddress(
        tx,
        householdId,
        answers.map(each => each.remark),
      )
    )
      return refuse('address_in_text');
    const { assessmentId, on, alone } = input;
    const before = await latestSigns(tx, householdId, personId);
    await insertSigns(tx, {
      householdId,
      personId,
      assessmentId,
      on,
      alone,
      answers,
      audience: audienceColumns(input.audience),
    });
    const judging = await judgingOf(tx, householdId, visit);
    const was = dangerOf(person, before, judging);
    const is = dangerOf(person, await latestSigns(tx, householdId, personId), judging);
    if (is.level === 'red' && is.why.some((sign: DangerSign) => !was.why.includes(sign))) {
      await askDecisionOnRed(tx, householdId, personId);
      if ((await fileOf(tx, householdId))?.stage === 'closed')
        await reopen(tx, householdId, 'answer', 'red_sign', visit);
    }
    const { level, why, amplifiers, unanswered } = is;
    return done(
      { saved: answers.length, level, why, amplifiers, unanswered },
      { householdId, personIds: [personId], returned: { danger_sign: answers.length } },
    );
  },
});
