import { z } from 'zod';
import { textTellsWho } from '#acts/conference/conference-fields.ts';
import { deed, done } from '#acts/shared/deed.ts';
import { id, neededText, oneOf, whole } from '#acts/shared/fields.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { checkMove, levels } from '#domain/conference/bottleneck.ts';
import { refuse } from '#domain/shared/result.ts';
import * as store from '#store/bottleneck.ts';
import { bottleneckRefusals } from './refusals.ts';
import { concernedRoles, seenAs } from './seen.ts';

/**
 * Brings a bottleneck to the next level, or back, with a note that stays. Who raised it may lift it. Its owner stays
 * until who steers there names another, so that it never has none.
 */
export const moveBottleneck = deed({
  code: 'move_bottleneck',
  kind: 'write',
  method: 'POST',
  path: '/bottlenecks/:bottleneckId/level',
  summary: 'Bring a bottleneck one level up or down, with a note',
  access: { who: 'role', roles: concernedRoles },
  input: z.strictObject({
    bottleneckId: id(),
    version: whole(1, 1_000_000_000),
    direction: oneOf(['up', 'down']),
    note: neededText(1_000),
  }),
  output: z.object({ bottleneckId: z.string(), level: z.enum(levels) }),
  refusals: { ...commonRefusals, ...bottleneckRefusals },
  async run(tx, input, visit) {
    const { bottleneckId, note } = input;
    const found = await seenAs(tx, input);
    if (!found.ok) return found;
    const judged = checkMove(found.value, visit, input.direction);
    if (!judged.ok) return judged;
    if (await textTellsWho(tx, [note])) return refuse('tells_who');
    const level = judged.value;
    if (!(await store.changeBottleneck(tx, found.value, { level }))) return refuse('stale');
    const { ownerId, dueOn } = found.value;
    await store.addStep(tx, bottleneckId, { level, ownerId, dueOn, note });
    return done({ bottleneckId, level }, { returned: { bottleneck: [bottleneckId] } });
  },
});
