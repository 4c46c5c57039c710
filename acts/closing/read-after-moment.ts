import { z } from 'zod';
import { outAudience, outName } from '#acts/contact/item-out.ts';
import { deed, done } from '#acts/shared/deed.ts';
import { id, outDay } from '#acts/shared/fields.ts';
import { mayTake } from '#domain/followup/after.ts';
import { afterAnswers } from '#domain/followup/codes.ts';
import { refuse } from '#domain/shared/result.ts';
import * as store from '#store/closing.ts';
import { fileOf } from '#store/closing-facts.ts';
import { momentOut, outMoment } from './closing-out.ts';
import { countedSince } from './present.ts';

const outAnswer = z.object({
  id: z.string(),
  personId: z.string(),
  answer: z.enum(afterAnswers),
  ownWords: z.string().nullable(),
  note: z.string().nullable(),
  by: outName.nullable(),
  audience: outAudience,
});

/** One moment after closing: whom to ask, and what was answered as far as the visitor may see it. */
export const readAfterMoment = deed({
  code: 'read_after_moment',
  kind: 'read',
  method: 'GET',
  path: '/households/:householdId/closing/moments/:momentId',
  summary: 'One moment after closing with what each answered',
  access: { who: 'team' },
  reach: 'household',
  input: z.strictObject({ householdId: id(), momentId: id() }),
  output: z.object({
    moment: outMoment,
    closedOn: outDay(),
    personIds: z.array(z.string()),
    answers: z.array(outAnswer),
    may: z.object({ record: z.boolean(), early: z.boolean() }),
  }),
  refusals: {},
  async run(tx, { householdId, momentId }, visit) {
    const file = await fileOf(tx, householdId);
    const moment = (await store.momentsOf(tx, householdId)).find(each => each.id === momentId);
    if (file === undefined || moment === undefined) return refuse('not_found');
    const closing = (await store.closingsOf(tx, householdId, visit.timeZone)).find(
      each => each.id === moment.closingId,
    );
    const closedOn = closing?.decidedOn ?? moment.dueOn;
    const { living } = await countedSince(tx, householdId, closedOn, visit);
    const personIds = living.map(each => each.id);
    const answers = z.array(outAnswer).parse(await store.answersOf(tx, householdId, momentId));
    return done(
      {
        moment: momentOut(moment),
        closedOn,
        personIds,
        answers,
        may: {
          record:
            moment.doneOn === null &&
            file.stage === 'closed' &&
            closing?.state === 'confirmed' &&
            mayTake(moment.dueOn, visit.today),
          /** It stands, and its day is still far off. */
          early:
            moment.doneOn === null && closing?.state === 'confirmed' && !mayTake(moment.dueOn, visit.today),
        },
      },
      {
        householdId,
        personIds,
        returned: { after_moment: [momentId], after_answer: answers.map(each => each.id) },
      },
    );
  },
});
