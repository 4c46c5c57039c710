import { z } from 'zod';
import { audienceFault } from '#acts/safety/audience.ts';
import { holdingOverride } from '#acts/safety/gate.ts';
import { deed, done } from '#acts/shared/deed.ts';
import { audience, id, oneOf, yesNo } from '#acts/shared/fields.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { entryKinds, layers } from '#domain/plan/codes.ts';
import { entryFault, firstState } from '#domain/plan/entry.ts';
import { mayRun } from '#domain/plan/gate.ts';
import { refuse } from '#domain/shared/result.ts';
import { lockHousehold } from '#store/network.ts';
import { arePersonsOf } from '#store/people.ts';
import { insertEntry, lastVersion } from '#store/plan.ts';
import { contentFault, contentFields, widened } from './entry-fields.ts';
import { planRefusals } from './refusals.ts';

/**
 * Writes an entry into the part of one person. Whoever does an action can read it, whatever readers were chosen. Work
 * under the second and third layer is prepared until direct safety is there, or runs with a reason.
 */
export const writeEntry = deed({
  code: 'write_entry',
  kind: 'write',
  method: 'POST',
  path: '/households/:householdId/plan/entries',
  summary: 'Write into the plan: what goes well, a worry, a wish, a goal or an action',
  access: { who: 'team' },
  reach: 'household',
  input: z.strictObject({
    householdId: id(),
    personId: id(),
    kind: oneOf(entryKinds),
    layer: oneOf(layers).optional(),
    goalEntryId: id().optional(),
    ...contentFields(),
    /** Goals and actions: begin now instead of preparing it. */
    start: yesNo().optional(),
    audience: audience(),
  }),
  output: z.object({ entryId: z.string(), version: z.number(), state: z.string() }),
  refusals: { ...commonRefusals, ...planRefusals },
  async run(tx, input, visit) {
    const { householdId, personId, kind } = input;
    const { domain, text, effect, saidBy, sinceOn, untilOn, doneByUser, doneByPerson } = input;
    const { layer, goalEntryId, effectOnSafety, start, servesSafety } = input;
    const wrong =
      entryFault({
        kind,
        layer,
        goalEntryId,
        saidBy,
        sinceOn,
        effect,
        doneByUser,
        doneByPerson,
        untilOn,
        effectOnSafety,
        start,
        servesSafety,
      }) ?? (await audienceFault(tx, householdId, input.audience));
    if (wrong !== undefined) return refuse(wrong);
    if (!(await arePersonsOf(tx, householdId, [personId]))) return refuse('unknown_person');
    const household = await lockHousehold(tx, householdId);
    if (household === undefined) return refuse('not_found');
    const fault = await contentFault(tx, input, visit.today);
    if (fault !== undefined) return refuse(fault);
    const goal = goalEntryId === undefined ? undefined : await lastVersion(tx, householdId, goalEntryId);
    if (kind === 'action' && (goal?.kind !== 'goal' || goal.personId !== personId || goal.state === 'ended'))
      return refuse('unknown_goal');
    const holds = await holdingOverride(tx, householdId, visit.today);
    const entry = {
      kind,
      layer: goal?.layer ?? layer ?? null,
      state: firstState(kind, start === true),
      servesSafety: servesSafety ?? null,
    };
    if (!mayRun({ ...entry, ranIn: null }, household.phase, holds !== undefined).may)
      return refuse('work_without_safety');
    const entryId = await insertEntry(
      tx,
      householdId,
      {
        ...entry,
        personId,
        domain,
        text,
        goalEntryId: goalEntryId ?? null,
        saidBy: saidBy ?? null,
        sinceOn: sinceOn ?? null,
        effect: effect ?? null,
        doneByUser: doneByUser ?? null,
        doneByPerson: doneByPerson ?? null,
        untilOn: untilOn ?? null,
        effectOnSafety: effectOnSafety ?? null,
        overrideId: entry.state === 'running' && entry.layer !== 'safety' ? (holds?.id ?? null) : null,
        why: null,
      },
      widened(input.audience, [doneByUser === undefined || doneByUser === visit.userId ? null : doneByUser]),
    );
    return done(
      { entryId, version: 1, state: entry.state },
      { householdId, personIds: [personId], returned: { plan_entry: [entryId] } },
    );
  },
});
