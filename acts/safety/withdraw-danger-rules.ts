import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { id } from '#acts/shared/fields.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { refuse } from '#domain/shared/result.ts';
import { lockRules, withdrawRules } from '#store/danger-rules.ts';
import { safetyRefusals } from './refusals.ts';

/** Takes a proposal back. What is in force is changed by a next version only. */
export const withdrawDangerRules = deed({
  code: 'withdraw_danger_rules',
  kind: 'write',
  method: 'POST',
  path: '/steering/danger-rules/:rulesId/withdraw',
  summary: 'Withdraw proposed danger rules',
  access: { who: 'role', roles: ['region_coordinator', 'supervisor'] },
  input: z.strictObject({ rulesId: id() }),
  output: z.object({ number: z.number() }),
  refusals: { ...commonRefusals, ...safetyRefusals },
  async run(tx, input) {
    const draft = await lockRules(tx, input.rulesId);
    if (draft === undefined) return refuse('not_found');
    if (draft.state !== 'draft') return refuse('not_a_draft');
    await withdrawRules(tx, draft.id);
    return done({ number: draft.number }, { returned: { danger_rules: [draft.id] } });
  },
});
