import { z } from 'zod';
import { textTellsWho } from '#acts/conference/conference-fields.ts';
import { deed, done } from '#acts/shared/deed.ts';
import { neededText, oneOf } from '#acts/shared/fields.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { bottleneckKinds } from '#domain/conference/bottleneck.ts';
import { refuse } from '#domain/shared/result.ts';
import { addBottleneck } from '#store/bottleneck.ts';
import { bottleneckRefusals } from './refusals.ts';
import { concernedRoles } from './seen.ts';

/** Raises an obstacle in the collaboration, without saying about whom. It starts at the team and has no owner yet. */
export const raiseBottleneck = deed({
  code: 'raise_bottleneck',
  kind: 'write',
  method: 'POST',
  path: '/bottlenecks',
  summary: 'Raise an obstacle in the collaboration, without names',
  access: { who: 'role', roles: concernedRoles },
  input: z.strictObject({ kind: oneOf(bottleneckKinds), text: neededText(2_000) }),
  output: z.object({ bottleneckId: z.string() }),
  refusals: { ...commonRefusals, ...bottleneckRefusals },
  async run(tx, input) {
    if (await textTellsWho(tx, [input.text])) return refuse('tells_who');
    const bottleneckId = await addBottleneck(tx, input);
    return done({ bottleneckId }, { returned: { bottleneck: [bottleneckId] } });
  },
});
