import { z } from 'zod';
import { audienceFault } from '#acts/safety/audience.ts';
import { deed, done } from '#acts/shared/deed.ts';
import { audience, audienceColumns, day, id, oneOf, optionalText, whole } from '#acts/shared/fields.ts';
import { textHoldsAddress } from '#acts/shared/guard-text.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { planAnswers } from '#domain/plan/codes.ts';
import { toLocalDate } from '#domain/shared/calendar.ts';
import { isReason, refuse } from '#domain/shared/result.ts';
import { arePersonsOf } from '#store/people.ts';
import { insertPlanAgreement, planVersions } from '#store/plan.ts';
import { anyUnborn } from './entry-fields.ts';
import { planRefusals } from './refusals.ts';

/**
 * What one person answered to one version, and how it was explained. The plan stays valid without: a no, or nobody to
 * ask, is written down and blocks nothing. Own words of one person are not for who works with the other (rule V3): left
 * to itself it is for who writes it and who directs.
 */
export const recordPlanAgreement = deed({
  code: 'record_plan_agreement',
  kind: 'write',
  method: 'POST',
  path: '/households/:householdId/plan/agreements',
  summary: 'Record what a person answered to a version of the plan',
  access: { who: 'team' },
  reach: 'household',
  input: z.strictObject({
    householdId: id(),
    personId: id(),
    number: whole(1, 1_000_000),
    answer: oneOf(planAnswers),
    reason: optionalText(1_000),
    howExplained: optionalText(1_000),
    ownWords: optionalText(2_000),
    on: day(),
    audience: audience(),
  }),
  output: z.object({ agreementId: z.string() }),
  refusals: { ...commonRefusals, ...planRefusals },
  async run(tx, input, visit) {
    const { householdId, personId, answer, reason, howExplained, ownWords, on } = input;
    const asked = answer === 'yes' || answer === 'no';
    if (asked && howExplained === undefined) return refuse('explained_missing');
    if (!asked && !isReason(reason)) return refuse('reason_missing');
    if (on > visit.today) return refuse('in_the_future');
    if (!(await arePersonsOf(tx, householdId, [personId]))) return refuse('unknown_person');
    if (asked && (await anyUnborn(tx, householdId, [personId]))) return refuse('not_asked_unborn');
    const fault = await audienceFault(tx, householdId, input.audience);
    if (fault !== undefined) return refuse(fault);
    if (await textHoldsAddress(tx, householdId, [reason, howExplained, ownWords]))
      return refuse('address_in_text');
    const version = (await planVersions(tx, householdId)).find(each => each.number === input.number);
    if (version === undefined) return refuse('no_version');
    if (on < toLocalDate(version.at, visit.timeZone)) return refuse('before_version');
    const agreementId = await insertPlanAgreement(
      tx,
      householdId,
      { versionId: version.id, personId, answer, reason, howExplained, ownWords, on },
      audienceColumns(input.audience),
    );
    return done(
      { agreementId },
      { householdId, personIds: [personId], returned: { plan_agreement: [agreementId] } },
    );
  },
});
