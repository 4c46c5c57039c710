import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { audience, audienceColumns, day, id, oneOf, optionalDay, optionalText } from '#acts/shared/fields.ts';
import { textHoldsAddress } from '#acts/shared/guard-text.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { checkChildException, heardMoments } from '#domain/child/heard.ts';
import { refuse } from '#domain/shared/result.ts';
import * as store from '#store/child.ts';
import { areInTeam } from '#store/contact.ts';
import { arePersonsOf } from '#store/people.ts';
import { childrenOfGates } from './heard-gate.ts';
import { childRefusals } from './refusals.ts';

const unset = (value: unknown) => (value === '' ? undefined : value);

/**
 * Records that a child was spoken with or seen, or why not yet and when it is tried again. That it happened is for the
 * team; what the child said and wants, and what the professional made of it, are kept apart and for chosen readers.
 */
export const hearChild = deed({
  code: 'hear_child',
  kind: 'write',
  method: 'POST',
  path: '/households/:householdId/children/:personId/heard',
  summary: 'Record that a child was spoken with or seen, or why not yet',
  access: { who: 'team' },
  reach: 'household',
  input: z.strictObject({
    householdId: id(),
    personId: id(),
    outcome: oneOf(['spoken', 'seen', 'not_yet']),
    on: day(),
    moment: oneOf(heardMoments),
    how: z.preprocess(unset, oneOf(['in_person', 'video', 'phone']).optional()),
    alone: z.preprocess(unset, oneOf(['yes', 'no']).optional()),
    place: optionalText(200),
    reason: optionalText(500),
    tryAgainOn: optionalDay(),
    ownWords: optionalText(10_000),
    wish: optionalText(4_000),
    interpretation: optionalText(10_000),
    audience: audience(),
  }),
  output: z.object({ heardId: z.string() }),
  refusals: { ...commonRefusals, ...childRefusals },
  async run(tx, input, visit) {
    const { householdId, personId, outcome, on, moment } = input;
    const child = (await childrenOfGates(tx, householdId, visit)).findLast(each => each.id === personId);
    if (child === undefined)
      return refuse((await arePersonsOf(tx, householdId, [personId])) ? 'not_a_child' : 'unknown_person');
    if (child.birth.precision === 'unborn') return refuse('not_born');
    if (on > visit.today) return refuse('in_the_future');
    const said = [
      { kind: 'own_words' as const, text: input.ownWords ?? '' },
      { kind: 'wish' as const, text: input.wish ?? '' },
      { kind: 'interpretation' as const, text: input.interpretation ?? '' },
    ].filter(each => each.text !== '');
    if (!(await arePersonsOf(tx, householdId, input.audience.persons))) return refuse('unknown_person');
    if (!(await areInTeam(tx, householdId, input.audience.users))) return refuse('colleague_not_in_team');
    const texts = [input.place, input.reason, ...said.map(each => each.text)];
    if (await textHoldsAddress(tx, householdId, texts)) return refuse('address_in_text');

    const none = { alone: null, place: null, how: null, reason: null, tryAgainOn: null };
    if (outcome === 'not_yet') {
      if (said.length > 0) return refuse('words_without_talk');
      if (input.tryAgainOn === undefined) return refuse('retry_not_after');
      const judged = checkChildException(
        { reason: input.reason ?? '', retryOn: input.tryAgainOn },
        visit.today,
      );
      if (!judged.ok) return judged;
      const heardId = await store.addHeard(tx, householdId, {
        ...none,
        personId,
        outcome,
        on,
        moment,
        reason: input.reason ?? '',
        tryAgainOn: input.tryAgainOn,
      });
      return done({ heardId }, { householdId, personIds: [personId], returned: { child_heard: [heardId] } });
    }
    // Seen needs no way of its own: it is in the room or on a screen.
    const how = outcome === 'seen' ? 'seen' : input.how;
    if (how === undefined || input.alone === undefined) return refuse('how_missing');
    const heardId = await store.addHeard(tx, householdId, {
      ...none,
      personId,
      outcome,
      on,
      moment,
      how,
      alone: input.alone,
      place: input.place ?? null,
    });
    const wordIds = await store.addWords(
      tx,
      householdId,
      said.map(each => ({ ...each, heardId, personId, on })),
      audienceColumns(input.audience),
    );
    return done(
      { heardId },
      { householdId, personIds: [personId], returned: { child_heard: [heardId], child_words: wordIds } },
    );
  },
});
