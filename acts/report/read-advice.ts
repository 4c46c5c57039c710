import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { id } from '#acts/shared/fields.ts';
import { refuse } from '#domain/shared/result.ts';
import { adviceById } from '#store/advice.ts';
import { adviceOut, outAdvice } from './advice-out.ts';

/** One advice of one's own Veilig Thuis. */
export const readAdvice = deed({
  code: 'read_advice',
  kind: 'read',
  method: 'GET',
  path: '/advices/:adviceId',
  summary: 'One advice',
  access: { who: 'role', roles: ['worker'], organisationKind: 'veilig_thuis' },
  input: z.strictObject({ adviceId: id() }),
  output: outAdvice,
  refusals: {},
  async run(tx, input) {
    const advice = await adviceById(tx, input.adviceId);
    if (advice === undefined) return refuse('not_found');
    return done(adviceOut(advice), { returned: { advice: [advice.id] } });
  },
});
