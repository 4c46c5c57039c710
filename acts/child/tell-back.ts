import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { audience, audienceColumns, day, id, neededText } from '#acts/shared/fields.ts';
import { textHoldsAddress } from '#acts/shared/guard-text.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { refuse } from '#domain/shared/result.ts';
import * as store from '#store/child.ts';
import { areInTeam } from '#store/contact.ts';
import { arePersonsOf } from '#store/people.ts';
import { childRefusals } from './refusals.ts';

/**
 * A child is told what was decided about what it said: what, by whom, on which day, and in which words. Also when
 * nothing changes: then that is what it is told. Once per talk; a new talk asks for a new answer.
 */
export const tellBack = deed({
  code: 'tell_back',
  kind: 'write',
  method: 'POST',
  path: '/households/:householdId/children/:personId/heard/:heardId/told-back',
  summary: 'Record what was decided and in which words the child was told',
  access: { who: 'team' },
  reach: 'household',
  input: z.strictObject({
    householdId: id(),
    personId: id(),
    heardId: id(),
    on: day(),
    decided: neededText(4_000),
    words: neededText(4_000),
    audience: audience(),
  }),
  output: z.object({ heardId: z.string() }),
  refusals: { ...commonRefusals, ...childRefusals },
  async run(tx, input, visit) {
    const { householdId, personId, heardId, on } = input;
    const heard = await store.lockHeard(tx, householdId, personId, heardId);
    if (heard === undefined) return refuse('not_found');
    if (heard.outcome === 'not_yet') return refuse('words_without_talk');
    if (heard.toldBack) return refuse('told_back_already');
    if (on > visit.today) return refuse('in_the_future');
    if (on < heard.on) return refuse('before_talk');
    if (!(await arePersonsOf(tx, householdId, input.audience.persons))) return refuse('unknown_person');
    if (!(await areInTeam(tx, householdId, input.audience.users))) return refuse('colleague_not_in_team');
    if (await textHoldsAddress(tx, householdId, [input.decided, input.words]))
      return refuse('address_in_text');
    const wordIds = await store.addWords(
      tx,
      householdId,
      [
        { heardId, personId, kind: 'decided', text: input.decided, on },
        { heardId, personId, kind: 'told_back', text: input.words, on },
      ],
      audienceColumns(input.audience),
    );
    await store.markToldBack(tx, heardId);
    return done(
      { heardId },
      { householdId, personIds: [personId], returned: { child_heard: [heardId], child_words: wordIds } },
    );
  },
});
