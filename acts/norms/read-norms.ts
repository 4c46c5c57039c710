import { z } from 'zod';
import { whoIsWho } from '#acts/safety/condition-out.ts';
import { deed, done } from '#acts/shared/deed.ts';
import { norms, normWith } from '#domain/norms/list.ts';
import { regionSettings } from '#store/clock.ts';
import { normChanges } from '#store/norms.ts';
import { changeOut, isKeeper, normOut, outChange, outNorm } from './norms-out.ts';

/**
 * Every norm of the region: what holds, what the product says, how far a region may go, since when and by whom. For
 * everybody who works here, as a norm that somebody meets should say whose it is; proposals only for who steers.
 */
export const readNorms = deed({
  code: 'read_norms',
  kind: 'read',
  method: 'GET',
  path: '/steering/norms',
  summary: 'The norms of the region beside the defaults, with proposed and past changes',
  access: { who: 'signed_in' },
  input: z.strictObject({}),
  output: z.object({
    norms: z.array(outNorm),
    proposals: z.array(outChange),
    history: z.array(outChange),
    mayPropose: z.boolean(),
  }),
  refusals: {},
  async run(tx, _, visit) {
    const settings = await regionSettings(tx);
    const rows = await normChanges(tx);
    const seeing = { userId: visit.userId, roles: visit.roles, name: await whoIsWho(tx) };
    const changes = rows.flatMap(row => {
      const norm = normWith(row.norm);
      return norm === undefined ? [] : [changeOut(norm, row, seeing)];
    });
    return done(
      {
        norms: norms.map(norm =>
          normOut(
            norm,
            settings,
            rows.filter(row => row.norm === norm.code),
            seeing,
          ),
        ),
        proposals: changes.filter(each => each.state === 'proposed'),
        history: changes.filter(each => each.state !== 'proposed'),
        mayPropose: isKeeper(visit),
      },
      { returned: { norm_change: changes.map(each => each.id) } },
    );
  },
});
