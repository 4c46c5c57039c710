import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { id, oneOf, optionalText, whole } from '#acts/shared/fields.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { normWith } from '#domain/norms/list.ts';
import { heardValue, type Norm, sameValue } from '#domain/norms/norm.ts';
import { isReason, refuse } from '#domain/shared/result.ts';
import { regionSettings } from '#store/clock.ts';
import { decideNormChange, type NormChangeRow, normChange } from '#store/norms.ts';
import { keepers } from './norms-out.ts';
import { normRefusals } from './refusals.ts';

/**
 * A second person confirms or refuses a proposal; who made it can only withdraw it. With a confirmation the settings of
 * the region change in the same transaction, and the watch looks at every household again at its next round.
 */
export const decideNorm = deed({
  code: 'decide_norm',
  kind: 'write',
  method: 'POST',
  path: '/steering/norm-changes/:changeId/decide',
  summary: 'Confirm or refuse a proposed norm as the second person, or withdraw one’s own',
  access: { who: 'role', roles: keepers },
  input: z.strictObject({
    changeId: id(),
    version: whole(1, 1_000_000),
    decision: oneOf(['confirmed', 'refused', 'withdrawn']),
    reason: optionalText(2_000),
  }),
  output: z.object({ changeId: z.string(), norm: z.string() }),
  refusals: { ...commonRefusals, ...normRefusals },
  async run(tx, input) {
    const row = await normChange(tx, input.changeId);
    const norm = row === undefined ? undefined : normWith(row.norm);
    if (row === undefined || norm === undefined) return refuse('not_found');
    if (row.state === 'proposed') {
      if (input.decision === 'refused' && !isReason(input.reason)) return refuse('reason_missing');
      if (input.decision === 'confirmed' && hasMoved(norm, row, norm.read(await regionSettings(tx))))
        return refuse('norm_moved');
    }
    const said = await decideNormChange(
      tx,
      { id: row.id, version: input.version },
      input.decision,
      input.reason,
    );
    if (said !== 'done') return refuse(said);
    return done({ changeId: row.id, norm: norm.code }, { returned: { norm_change: [row.id] } });
  },
});

/** What the proposal was judged against is no longer so: another value holds, another default, or other bounds. */
function hasMoved(norm: Norm, row: NormChangeRow, holds: ReturnType<Norm['read']>): boolean {
  const [from, to] = [heardValue(norm, row.from), heardValue(norm, row.to)];
  return (
    from === undefined ||
    to === undefined ||
    norm.version !== row.normVersion ||
    !sameValue(norm, from, holds)
  );
}
