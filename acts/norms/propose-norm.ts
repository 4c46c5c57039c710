import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { neededText, optionalText, text } from '#acts/shared/fields.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { normWith } from '#domain/norms/list.ts';
import { jsonOf, readTyped, sameValue } from '#domain/norms/norm.ts';
import { isReason, refuse } from '#domain/shared/result.ts';
import { regionSettings } from '#store/clock.ts';
import { insertNormChange } from '#store/norms.ts';
import { keepers } from './norms-out.ts';
import { normRefusals } from './refusals.ts';

/** Proposes another value of a norm, within its bounds and with a reason. It holds only after somebody else confirmed it. */
export const proposeNorm = deed({
  code: 'propose_norm',
  kind: 'write',
  method: 'POST',
  path: '/steering/norms/:norm/changes',
  summary: 'Propose another value of a norm of the region, with a reason',
  access: { who: 'role', roles: keepers },
  input: z.strictObject({
    norm: text(80),
    /** Per part of the norm, as it is typed: a number, a code, yes or no, months with commas. */
    value: z.record(z.string().max(40, 'text_too_long'), optionalText(400)).default({}),
    why: neededText(2_000),
  }),
  output: z.object({ changeId: z.string() }),
  refusals: { ...commonRefusals, ...normRefusals },
  async run(tx, input) {
    const norm = normWith(input.norm);
    if (norm === undefined) return refuse('not_found');
    if (!isReason(input.why)) return refuse('reason_missing');
    const value = readTyped(norm, input.value);
    if (!value.ok) return value;
    const holds = norm.read(await regionSettings(tx));
    if (sameValue(norm, value.value, holds)) return refuse('same_as_now');
    const changeId = await insertNormChange(tx, {
      norm: norm.code,
      normVersion: norm.version,
      from: jsonOf(norm, holds),
      to: jsonOf(norm, value.value),
      toDefault: sameValue(norm, value.value, norm.default),
      looser: norm.looser(value.value, norm.default),
      why: input.why,
    });
    return changeId === undefined
      ? refuse('proposal_open')
      : done({ changeId }, { returned: { norm_change: [changeId] } });
  },
});
