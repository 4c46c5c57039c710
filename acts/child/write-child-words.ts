import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { audience, audienceColumns, day, id, neededText, oneOf } from '#acts/shared/fields.ts';
import { textHoldsAddress } from '#acts/shared/guard-text.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { refuse } from '#domain/shared/result.ts';
import * as store from '#store/child.ts';
import { areInTeam } from '#store/contact.ts';
import { arePersonsOf } from '#store/people.ts';
import { childRefusals } from './refusals.ts';

/** What may be added to a talk afterwards; what was told back has a deed of its own. */
export const writtenKinds = ['own_words', 'wish', 'interpretation', 'decided', 'evaluation'] as const;

/** Adds to a talk with a child: its own words, what it wants, what was made of it, how it looks back. */
export const writeChildWords = deed({
  code: 'write_child_words',
  kind: 'write',
  method: 'POST',
  path: '/households/:householdId/children/:personId/heard/:heardId/words',
  summary: 'Add to a talk with a child: own words, wish, interpretation, decision or evaluation',
  access: { who: 'team' },
  reach: 'household',
  input: z.strictObject({
    householdId: id(),
    personId: id(),
    heardId: id(),
    kind: oneOf(writtenKinds),
    text: neededText(10_000),
    on: day(),
    audience: audience(),
  }),
  output: z.object({ wordsId: z.string() }),
  refusals: { ...commonRefusals, ...childRefusals },
  async run(tx, input, visit) {
    const { householdId, personId, heardId, kind, text, on } = input;
    const heard = await store.lockHeard(tx, householdId, personId, heardId);
    if (heard === undefined) return refuse('not_found');
    if (heard.outcome === 'not_yet') return refuse('words_without_talk');
    if (on > visit.today) return refuse('in_the_future');
    if (on < heard.on) return refuse('before_talk');
    if (!(await arePersonsOf(tx, householdId, input.audience.persons))) return refuse('unknown_person');
    if (!(await areInTeam(tx, householdId, input.audience.users))) return refuse('colleague_not_in_team');
    if (await textHoldsAddress(tx, householdId, [text])) return refuse('address_in_text');
    const [wordsId = ''] = await store.addWords(
      tx,
      householdId,
      [{ heardId, personId, kind, text, on }],
      audienceColumns(input.audience),
    );
    return done({ wordsId }, { householdId, personIds: [personId], returned: { child_words: [wordsId] } });
  },
});
