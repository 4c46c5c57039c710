import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { id } from '#acts/shared/fields.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { refuse } from '#domain/shared/result.ts';
import * as store from '#store/bottleneck.ts';
import { bottleneckRefusals } from './refusals.ts';
import { concernedRoles } from './seen.ts';

/** Who raised it says that they read the answer. Saying so twice is saying so once. */
export const markAnswerRead = deed({
  code: 'mark_answer_read',
  kind: 'write',
  method: 'POST',
  path: '/bottlenecks/:bottleneckId/read',
  summary: 'Say that the answer to an own bottleneck was read',
  access: { who: 'role', roles: concernedRoles },
  input: z.strictObject({ bottleneckId: id() }),
  output: z.object({ bottleneckId: z.string() }),
  refusals: { ...commonRefusals, ...bottleneckRefusals },
  async run(tx, { bottleneckId }, visit) {
    const row = await store.bottleneckOf(tx, bottleneckId);
    if (row === undefined) return refuse('not_found');
    if (row.by !== visit.userId) return refuse('not_yours');
    if (row.state !== 'answered') return refuse('not_answered');
    if (row.answerReadAt === null && !(await store.changeBottleneck(tx, row, { answer_read_at: visit.now })))
      return refuse('at_the_same_time');
    return done({ bottleneckId }, { returned: { bottleneck: [bottleneckId] } });
  },
});
