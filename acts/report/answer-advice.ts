import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { id, optionalText, whole, yesNo } from '#acts/shared/fields.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { refuse } from '#domain/shared/result.ts';
import { adviceById, changeAdvice } from '#store/advice.ts';
import { reportRefusals } from './refusals.ts';

/** Writes what was advised, and closes the advice at the last contact. A closed advice does not change any more. */
export const answerAdvice = deed({
  code: 'answer_advice',
  kind: 'write',
  method: 'PUT',
  path: '/advices/:adviceId',
  summary: 'Write what was advised, and close the advice',
  access: { who: 'role', roles: ['worker'], organisationKind: 'veilig_thuis' },
  input: z.strictObject({
    adviceId: id(),
    answer: optionalText(),
    close: yesNo().default(false),
    version: whole(1, 1_000_000),
  }),
  output: z.object({ closed: z.boolean() }),
  refusals: { ...commonRefusals, ...reportRefusals },
  async run(tx, input, visit) {
    const advice = await adviceById(tx, input.adviceId);
    if (advice === undefined) return refuse('not_found');
    if (advice.closedAt !== null) return refuse('advice_closed');
    if (input.close && input.answer === undefined) return refuse('answer_missing');
    const change = { answer: input.answer ?? '', closedAt: input.close ? visit.now : null };
    if (!(await changeAdvice(tx, advice.id, input.version, change))) return refuse('stale');
    return done({ closed: input.close }, { returned: { advice: [advice.id] } });
  },
});
