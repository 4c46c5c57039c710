import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { id } from '#acts/shared/fields.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { refuse } from '#domain/shared/result.ts';
import { oneHand } from '#store/accounts.ts';
import { lockText, publishText, withdrawText } from '#store/approach.ts';
import { approachRefusals } from './refusals.ts';

/** A second person publishes a draft; the text that it replaces is withdrawn at the same moment. */
export const publishApproachText = deed({
  code: 'publish_approach_text',
  kind: 'write',
  method: 'POST',
  path: '/approach-texts/:textId/publish',
  summary: 'Publish a draft of the region as second person',
  access: { who: 'role', roles: ['region_coordinator', 'functional_administrator'] },
  input: z.strictObject({ textId: id() }),
  output: z.object({ textId: z.string() }),
  refusals: { ...commonRefusals, ...approachRefusals },
  async run(tx, input, visit) {
    const text = await lockText(tx, input.textId);
    if (text === undefined) return refuse('not_found');
    if (text.state !== 'draft') return refuse('not_a_draft');
    if (text.by === visit.userId) return refuse('own_text');
    if (await oneHand(tx, text.by, visit.userId)) return refuse('one_hand');
    await publishText(tx, text.id, visit.userId, visit.now);
    if (text.replacesId !== null) await withdrawText(tx, text.replacesId, visit.userId, visit.now);
    return done({ textId: text.id }, { returned: { approach_text: [text.id] } });
  },
});
