import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { neededText, oneOf } from '#acts/shared/fields.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { type DangerGroup, type DangerSign, dangerGroups, dangerSignCodes } from '#domain/safety/danger.ts';
import { proposeRules } from '#domain/safety/danger-rules.ts';
import { isReason, refuse } from '#domain/shared/result.ts';
import { insertRules, rulesVersions } from '#store/danger-rules.ts';
import { rulesInForce } from './danger-out.ts';
import { safetyRefusals } from './refusals.ts';

/**
 * Proposes a version of the danger rules: signs that this region takes graver than the product does. Signs that are not
 * named stand as in the product. It holds only after a second person published it, who has seen what it would change.
 */
export const draftDangerRules = deed({
  code: 'draft_danger_rules',
  kind: 'write',
  method: 'POST',
  path: '/steering/danger-rules',
  summary: 'Propose danger rules in which some signs are graver than in the product',
  access: { who: 'role', roles: ['region_coordinator', 'supervisor'] },
  input: z.strictObject({
    signs: z
      .array(z.strictObject({ code: oneOf(dangerSignCodes), group: oneOf(dangerGroups) }))
      .max(dangerSignCodes.length, 'too_big'),
    why: neededText(2_000),
  }),
  output: z.object({ rulesId: z.string(), number: z.number() }),
  refusals: { ...commonRefusals, ...safetyRefusals },
  async run(tx, input) {
    if (!isReason(input.why)) return refuse('reason_missing');
    const versions = await rulesVersions(tx);
    if (versions.some(row => row.state === 'draft')) return refuse('draft_open');
    const number = Math.max(1, ...versions.map(row => row.number)) + 1;
    const groups = Object.fromEntries(input.signs.map(each => [each.code, each.group])) as Partial<
      Record<DangerSign, DangerGroup>
    >;
    const proposed = proposeRules(groups, number, await rulesInForce(tx));
    if (!proposed.ok) return refuse(proposed.refused, proposed.detail);
    const rulesId = await insertRules(tx, { number, raised: proposed.value.raised, why: input.why });
    return done({ rulesId, number }, { returned: { danger_rules: [rulesId] } });
  },
});
