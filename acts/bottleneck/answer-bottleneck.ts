import { z } from 'zod';
import { textTellsWho } from '#acts/conference/conference-fields.ts';
import { deed, done } from '#acts/shared/deed.ts';
import { id, neededText, whole } from '#acts/shared/fields.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { checkAnswer } from '#domain/conference/bottleneck.ts';
import { refuse } from '#domain/shared/result.ts';
import * as store from '#store/bottleneck.ts';
import { bottleneckRefusals } from './refusals.ts';
import { concernedRoles, seenAs } from './seen.ts';

/** Answers a bottleneck: what is done about it, or why not. The answer goes back to who raised it. */
export const answerBottleneck = deed({
  code: 'answer_bottleneck',
  kind: 'write',
  method: 'POST',
  path: '/bottlenecks/:bottleneckId/answer',
  summary: 'Answer a bottleneck; the answer goes back to who raised it',
  access: { who: 'role', roles: concernedRoles },
  input: z.strictObject({
    bottleneckId: id(),
    version: whole(1, 1_000_000_000),
    answer: neededText(4_000),
  }),
  output: z.object({ bottleneckId: z.string() }),
  refusals: { ...commonRefusals, ...bottleneckRefusals },
  async run(tx, input, visit) {
    const { bottleneckId, answer } = input;
    const found = await seenAs(tx, input);
    if (!found.ok) return found;
    const judged = checkAnswer(found.value, visit);
    if (!judged.ok) return judged;
    if (await textTellsWho(tx, [answer])) return refuse('tells_who');
    const set = { state: 'answered' as const, answer, answered_at: visit.now, answered_by: visit.userId };
    if (!(await store.changeBottleneck(tx, found.value, set))) return refuse('stale');
    return done({ bottleneckId }, { returned: { bottleneck: [bottleneckId] } });
  },
});
