import { z } from 'zod';
import { whoIsWho } from '#acts/safety/condition-out.ts';
import { deed, done } from '#acts/shared/deed.ts';
import { text } from '#acts/shared/fields.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { normWith } from '#domain/norms/list.ts';
import { signalsOf } from '#domain/norms/touches.ts';
import { refuse } from '#domain/shared/result.ts';
import { signalCodes, signalLevels } from '#domain/watch/codes.ts';
import { regionSettings } from '#store/clock.ts';
import { normChanges, signalsOfChange } from '#store/norms.ts';
import { changeOut, isKeeper, normOut, outChange, outNorm } from './norms-out.ts';

/** One norm with its changes and, for who may decide on an open proposal, what that touches today. */
export const readNorm = deed({
  code: 'read_norm',
  kind: 'read',
  method: 'GET',
  path: '/steering/norms/:norm',
  summary: 'One norm of the region, its changes, and how many open signals a proposal touches',
  access: { who: 'signed_in' },
  input: z.strictObject({ norm: text(80) }),
  output: z.object({
    norm: outNorm,
    proposal: outChange.nullable(),
    history: z.array(outChange),
    mayPropose: z.boolean(),
    /** Null: there is no proposal to decide on, or it is about nothing that signals rise from. */
    touched: z
      .object({
        signals: z.array(z.enum(signalCodes)),
        /** `now` and `later` null: fewer than ten. */
        levels: z.array(
          z.object({
            level: z.enum(signalLevels),
            now: z.number().nullable(),
            later: z.number().nullable(),
          }),
        ),
        /** Only where nothing but the climbing changes can it be said how many would stand at each level. */
        saysLater: z.boolean(),
      })
      .nullable(),
  }),
  refusals: { ...commonRefusals },
  async run(tx, input, visit) {
    const norm = normWith(input.norm);
    if (norm === undefined) return refuse('not_found');
    const rows = await normChanges(tx, norm.code);
    const seeing = { userId: visit.userId, roles: visit.roles, name: await whoIsWho(tx) };
    const changes = rows.map(row => changeOut(norm, row, seeing));
    const proposal = changes.find(each => each.state === 'proposed') ?? null;
    const signals = signalsOf(norm);
    const touches = proposal !== null && signals.length > 0 && isKeeper(visit);
    return done(
      {
        norm: normOut(norm, await regionSettings(tx), rows, seeing),
        proposal,
        history: changes.filter(each => each.state !== 'proposed'),
        mayPropose: isKeeper(visit),
        touched: touches
          ? {
              signals: [...signals],
              levels: z
                .array(
                  z.object({
                    level: z.enum(signalLevels),
                    now: z.number().nullable(),
                    later: z.number().nullable(),
                  }),
                )
                .parse(await signalsOfChange(tx, proposal.id, signals)),
              saysLater: norm.about.what === 'climbs',
            }
          : null,
      },
      { returned: { norm_change: changes.map(each => each.id) } },
    );
  },
});
