import { z } from 'zod';
import { textTellsWho } from '#acts/conference/conference-fields.ts';
import { deed, done } from '#acts/shared/deed.ts';
import { id, neededText, oneOf } from '#acts/shared/fields.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { bottleneckKinds } from '#domain/conference/bottleneck.ts';
import { holdsGivenName } from '#domain/conference/no-names.ts';
import { refuse } from '#domain/shared/result.ts';
import { addHouseholdBottleneck, givenNamesOf } from '#store/bottleneck.ts';
import { bottleneckRefusals } from './refusals.ts';

/**
 * Raises an obstacle that was met in a household. Its team reads which household; who owns, steers or answers it without a
 * place there reads that it is about one. So the text names nobody, a first name included. Whole reach: names of the
 * writer's other households are taken out, too.
 */
export const raiseHouseholdBottleneck = deed({
  code: 'raise_household_bottleneck',
  kind: 'write',
  method: 'POST',
  path: '/households/:householdId/bottlenecks',
  summary: 'Raise an obstacle in the collaboration that was met in one household, without names',
  access: { who: 'team' },
  input: z.strictObject({ householdId: id(), kind: oneOf(bottleneckKinds), text: neededText(2_000) }),
  output: z.object({ bottleneckId: z.string() }),
  refusals: { ...commonRefusals, ...bottleneckRefusals },
  async run(tx, { householdId, kind, text }) {
    if (await textTellsWho(tx, [text])) return refuse('tells_who');
    if (holdsGivenName(text, await givenNamesOf(tx, householdId))) return refuse('first_name');
    const bottleneckId = await addHouseholdBottleneck(tx, householdId, { kind, text });
    return done({ bottleneckId }, { householdId, returned: { bottleneck: [bottleneckId] } });
  },
});
