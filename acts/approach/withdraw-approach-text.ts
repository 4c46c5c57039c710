import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { id } from '#acts/shared/fields.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { refuse } from '#domain/shared/result.ts';
import { lockText, withdrawText } from '#store/approach.ts';
import { approachRefusals } from './refusals.ts';

/** Takes a text of the region out of use, draft or published. One person may: less of the region shows more of ours. */
export const withdrawApproachText = deed({
  code: 'withdraw_approach_text',
  kind: 'write',
  method: 'POST',
  path: '/approach-texts/:textId/withdraw',
  summary: 'Withdraw a text of the region',
  access: { who: 'role', roles: ['region_coordinator', 'functional_administrator'] },
  input: z.strictObject({ textId: id() }),
  output: z.object({ textId: z.string() }),
  refusals: { ...commonRefusals, ...approachRefusals },
  async run(tx, input, visit) {
    const text = await lockText(tx, input.textId);
    if (text === undefined) return refuse('not_found');
    if (text.state === 'withdrawn') return refuse('withdrawn_already');
    await withdrawText(tx, text.id, visit.userId, visit.now);
    return done({ textId: text.id }, { returned: { approach_text: [text.id] } });
  },
});
