import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { audience, audienceColumns, day, id, oneOf, optionalText, whole } from '#acts/shared/fields.ts';
import { textHoldsAddress } from '#acts/shared/guard-text.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { isGap, viewAskeds } from '#domain/safety/view.ts';
import { refuse } from '#domain/shared/result.ts';
import { arePersonsOf } from '#store/people.ts';
import { insertView } from '#store/safety-view.ts';
import { audienceFault } from './audience.ts';
import { safetyRefusals } from './refusals.ts';

const number = () => whole(0, 10).optional();

/** Somebody's own view on their safety beside the professional's: two things, never one. Own words are kept as said. */
export const recordSafetyView = deed({
  code: 'record_safety_view',
  kind: 'write',
  method: 'POST',
  path: '/households/:householdId/safety-views',
  summary: "Record a person's own view on safety beside the professional's",
  access: { who: 'team' },
  input: z.strictObject({
    householdId: id(),
    personId: id(),
    on: day(),
    asked: oneOf(viewAskeds),
    ownNumber: number(),
    ownWords: optionalText(4_000),
    workerNumber: number(),
    workerView: optionalText(4_000),
    contactId: id().optional(),
    audience: audience(),
  }),
  output: z.object({ viewId: z.string(), gap: z.boolean() }),
  refusals: { ...commonRefusals, ...safetyRefusals },
  async run(tx, input, visit) {
    if (input.on > visit.today) return refuse('in_the_future');
    const told = input.ownNumber !== undefined || Boolean(input.ownWords);
    if (input.asked === 'asked' && !told) return refuse('own_view_missing');
    if (input.asked !== 'asked' && told) return refuse('own_view_not_asked');
    if (!(await arePersonsOf(tx, input.householdId, [input.personId]))) return refuse('unknown_person');
    const fault = await audienceFault(tx, input.householdId, input.audience);
    if (fault !== undefined) return refuse(fault);
    if (await textHoldsAddress(tx, input.householdId, [input.ownWords, input.workerView]))
      return refuse('address_in_text');
    const viewId = await insertView(tx, input, audienceColumns(input.audience));
    return done(
      { viewId, gap: isGap(input.ownNumber ?? null, input.workerNumber ?? null) },
      { householdId: input.householdId, personIds: [input.personId], returned: { safety_view: [viewId] } },
    );
  },
});
