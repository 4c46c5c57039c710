import { z } from 'zod';
import { someoneIsAway } from '#acts/access/away.ts';
import { textTellsWho } from '#acts/conference/conference-fields.ts';
import { deed, done } from '#acts/shared/deed.ts';
import { day, id, optionalText, whole } from '#acts/shared/fields.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { checkOwn, mayOwn } from '#domain/conference/bottleneck.ts';
import { refuse } from '#domain/shared/result.ts';
import * as store from '#store/bottleneck.ts';
import { colleagues } from '#store/people.ts';
import { bottleneckRefusals } from './refusals.ts';
import { concernedRoles, seenAs } from './seen.ts';

/** Who steers at this level names who takes it up, and before which day. The owner before is kept in its way. */
export const ownBottleneck = deed({
  code: 'own_bottleneck',
  kind: 'write',
  method: 'POST',
  path: '/bottlenecks/:bottleneckId/owner',
  summary: 'Name the owner of a bottleneck and the day of its answer',
  access: { who: 'role', roles: concernedRoles },
  input: z.strictObject({
    bottleneckId: id(),
    version: whole(1, 1_000_000_000),
    ownerId: id(),
    dueOn: day(),
    note: optionalText(1_000),
  }),
  output: z.object({ bottleneckId: z.string() }),
  refusals: { ...commonRefusals, ...bottleneckRefusals },
  async run(tx, input, visit) {
    const { ownerId, dueOn, bottleneckId } = input;
    const note = input.note ?? '';
    const found = await seenAs(tx, input);
    if (!found.ok) return found;
    const judged = checkOwn(found.value, visit);
    if (!judged.ok) return judged;
    const [owner] = await colleagues(tx, [ownerId]);
    if (owner === undefined || !mayOwn(owner.roles)) return refuse('unknown_colleague');
    if (dueOn < visit.today) return refuse('due_in_the_past');
    if (await someoneIsAway(tx, [ownerId], visit.today, dueOn)) return refuse('colleague_away');
    if (await textTellsWho(tx, [note])) return refuse('tells_who');
    const set = { owner_id: ownerId, due_on: dueOn, state: 'owned' as const };
    if (!(await store.changeBottleneck(tx, found.value, set))) return refuse('stale');
    await store.addStep(tx, bottleneckId, { level: found.value.level, ownerId, dueOn, note });
    return done({ bottleneckId }, { returned: { bottleneck: [bottleneckId] } });
  },
});
