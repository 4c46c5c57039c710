import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { id, outDay } from '#acts/shared/fields.ts';
import { outChild } from './child-out.ts';
import { childrenNow } from './children-now.ts';

/** The children of a household beside each other: last spoken with, alone, told back, and how each stands. */
export const readChildren = deed({
  code: 'read_children',
  kind: 'read',
  method: 'GET',
  path: '/households/:householdId/children',
  summary: 'How each child of a household was heard, and what is lacking',
  access: { who: 'team' },
  reach: 'household',
  input: z.strictObject({ householdId: id() }),
  output: z.object({
    children: z.array(
      outChild.extend({
        lastHeard: outDay().nullable(),
        lastAlone: outDay().nullable(),
        /** Day of the last talk that waits for an answer to the child. */
        waitsSince: outDay().nullable(),
        tryAgainOn: outDay().nullable(),
      }),
    ),
  }),
  refusals: {},
  async run(tx, { householdId }, visit) {
    const children = await childrenNow(tx, householdId, visit);
    return done(
      {
        children: children.map(({ heard, exceptions: _, ...child }) => {
          const talks = heard.filter(each => each.outcome !== 'not_yet');
          const kept = talks.find(each => each.toldBack !== null);
          const [latest] = heard;
          return {
            ...child,
            lastHeard: talks[0]?.on ?? null,
            lastAlone: talks.find(each => each.alone === 'yes' && each.outcome === 'spoken')?.on ?? null,
            waitsSince: kept?.toldBack === false ? kept.on : null,
            tryAgainOn: latest?.outcome === 'not_yet' ? latest.tryAgainOn : null,
          };
        }),
      },
      {
        householdId,
        personIds: children.map(each => each.id),
        returned: { child_heard: children.flatMap(each => each.heard).length },
      },
    );
  },
});
