import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { id } from '#acts/shared/fields.ts';
import { refuse } from '#domain/shared/result.ts';
import { wordsOf } from '#store/child.ts';
import { exceptionOut, heardOut, outChild, outException, outHeard, outWords } from './child-out.ts';
import { childrenNow } from './children-now.ts';

/** One child: each time it was heard, newest first, with what of it is for the visitor. */
export const readChild = deed({
  code: 'read_child',
  kind: 'read',
  method: 'GET',
  path: '/households/:householdId/children/:personId',
  summary: 'One child: when heard, its own words, what was decided and told back, its rights',
  access: { who: 'team' },
  reach: 'household',
  input: z.strictObject({ householdId: id(), personId: id() }),
  output: outChild.extend({
    heard: z.array(outHeard),
    exceptions: z.array(outException),
    /** Oldest first. */
    words: z.array(outWords),
    may: z.object({ except: z.boolean() }),
  }),
  refusals: {},
  async run(tx, { householdId, personId }, visit) {
    const child = (await childrenNow(tx, householdId, visit)).find(each => each.id === personId);
    if (child === undefined) return refuse('not_found');
    const words = z.array(outWords).parse(await wordsOf(tx, householdId, personId));
    return done(
      {
        ...child,
        heard: child.heard.map(heardOut),
        exceptions: child.exceptions.map(exceptionOut),
        words,
        may: { except: visit.directs },
      },
      {
        householdId,
        personIds: [personId],
        returned: {
          child_heard: child.heard.map(each => each.id),
          child_words: words.map(each => each.id),
          child_exception: child.exceptions.map(each => each.id),
        },
      },
    );
  },
});
