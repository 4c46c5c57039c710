import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { id, instant } from '#acts/shared/fields.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { refuse } from '#domain/shared/result.ts';
import { oneHand } from '#store/accounts.ts';
import { lockRules, publishRules } from '#store/danger-rules.ts';
import { previewedToday } from './danger-rules-out.ts';
import { safetyRefusals } from './refusals.ts';

/**
 * A second person puts a proposal into force, having seen what it changes: the reckoning must be of today, and the one
 * that was on the page. A job then asks a decision for everybody who became red by it.
 */
export const publishDangerRules = deed({
  code: 'publish_danger_rules',
  kind: 'write',
  method: 'POST',
  path: '/steering/danger-rules/:rulesId/publish',
  summary: 'Put proposed danger rules into force, as the second person',
  access: { who: 'role', roles: ['region_coordinator', 'supervisor'] },
  input: z.strictObject({
    rulesId: id(),
    /** When the reckoning was made that the publisher saw. */
    previewedAt: instant(),
  }),
  output: z.object({ number: z.number() }),
  refusals: { ...commonRefusals, ...safetyRefusals },
  async run(tx, input, visit) {
    const draft = await lockRules(tx, input.rulesId);
    if (draft === undefined) return refuse('not_found');
    if (draft.state !== 'draft') return refuse('not_a_draft');
    if (draft.by === visit.userId) return refuse('own_draft');
    if (await oneHand(tx, draft.by, visit.userId)) return refuse('one_hand');
    if (!previewedToday(draft, visit.today, visit.timeZone)) return refuse('preview_missing');
    if (draft.previewedAt?.getTime() !== input.previewedAt.getTime()) return refuse('preview_not_seen');
    await publishRules(tx, draft.id, visit.userId, visit.now);
    return done({ number: draft.number }, { returned: { danger_rules: [draft.id] } });
  },
});
