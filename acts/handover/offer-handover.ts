import { z } from 'zod';
import { someoneIsAway } from '#acts/access/away.ts';
import { checkGround, groundFields } from '#acts/network/ground.ts';
import { groundRefusals } from '#acts/network/ground-refusals.ts';
import { deed, done } from '#acts/shared/deed.ts';
import { id, neededText, optionalDay, optionalText } from '#acts/shared/fields.ts';
import { textHoldsAddress } from '#acts/shared/guard-text.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { answerDays, deadlineOf, handoverDaysOf } from '#domain/network/handover.ts';
import { addDays } from '#domain/shared/calendar.ts';
import { refuse } from '#domain/shared/result.ts';
import { regionSettings } from '#store/clock.ts';
import { areInTeam } from '#store/contact.ts';
import * as store from '#store/handover.ts';
import * as network from '#store/network.ts';
import { lockNetworkTask } from '#store/network-task.ts';
import { areWorkers } from '#store/people.ts';
import { handoverRefusals } from './refusals.ts';

const leftOut = (value: unknown) => (value === '' ? undefined : value);

/**
 * Offers direction, or one network task, to a colleague of any organisation. They get a place in the team, so that they
 * can read what they are asked to take over; to another organisation that is on a legal ground. Until it is done the sender
 * stays responsible.
 */
export const offerHandover = deed({
  code: 'offer_handover',
  kind: 'write',
  method: 'POST',
  path: '/households/:householdId/handovers',
  summary: 'Offer direction or a network task to a colleague',
  access: { who: 'team' },
  reach: 'household',
  input: z.strictObject({
    householdId: id(),
    /** Left out: direction. */
    networkTaskId: z.preprocess(leftOut, id().optional()),
    toUserId: id(),
    toDeputyId: z.preprocess(leftOut, id().optional()),
    reason: neededText(500),
    summary: neededText(4_000),
    /** One point a line. */
    checklist: optionalText(2_000),
    deadlineOn: optionalDay(),
    ...groundFields(),
  }),
  output: z.object({ handoverId: z.string() }),
  refusals: { ...commonRefusals, ...handoverRefusals, ...groundRefusals },
  async run(tx, input, visit) {
    const { householdId, toUserId, networkTaskId = null } = input;
    if ((await network.lockHousehold(tx, householdId)) === undefined) return refuse('not_found');
    const toDeputyId = networkTaskId === null ? (input.toDeputyId ?? null) : null;
    if (toUserId === visit.userId || toDeputyId === visit.userId) return refuse('not_yourself');
    let fromUserId: string;
    if (networkTaskId === null) {
      const current = (await network.directions(tx, householdId)).find(row => row.until === null);
      if (current === undefined || !visit.directs) return refuse('only_direction_hands_over');
      if (toDeputyId === null || toDeputyId === toUserId) return refuse('deputy_needed');
      fromUserId = current.directorId;
    } else {
      const task = await lockNetworkTask(tx, householdId, networkTaskId);
      if (task === undefined || task.until !== null) return refuse('not_found');
      if (task.userId === null) return refuse('not_of_a_colleague');
      if (task.userId !== visit.userId && !visit.directs) return refuse('only_owner_hands_over');
      fromUserId = task.userId;
    }
    if (toUserId === fromUserId) return refuse('same_person');
    if (!(await areWorkers(tx, [toUserId, ...(toDeputyId === null ? [] : [toDeputyId])])))
      return refuse('unknown_colleague');
    if (await someoneIsAway(tx, [toUserId, ...(toDeputyId === null ? [] : [toDeputyId])], visit.today))
      return refuse('colleague_away');
    const term = handoverDaysOf((await regionSettings(tx))['handoverDays']);
    const deadline = deadlineOf(input.deadlineOn ?? null, term, visit.today);
    if (!deadline.ok) return refuse(deadline.refused);
    const deadlineOn = deadline.value;
    if (await store.openHandoverOf(tx, householdId, networkTaskId)) return refuse('offered_already');
    const checklist = (input.checklist ?? '')
      .split('\n')
      .map(line => line.trim())
      .filter(line => line !== '');
    if (await textHoldsAddress(tx, householdId, [input.reason, input.summary, ...checklist]))
      return refuse('address_in_text');
    const to = toDeputyId === null ? [toUserId] : [toUserId, toDeputyId];
    const ground = await checkGround(tx, { ...input, to }, visit);
    if (!ground.ok) return refuse(ground.refused);
    if (!(await areInTeam(tx, householdId, [toUserId]))) {
      const place = { userId: toUserId, place: 'worker', reason: input.reason } as const;
      await network.givePlace(tx, householdId, { ...place, ...ground.value });
    }
    const handoverId = await store.addHandover(tx, householdId, {
      what: networkTaskId === null ? 'direction' : 'task',
      networkTaskId,
      fromUserId,
      toUserId,
      toDeputyId,
      reason: input.reason,
      summary: input.summary,
      checklist,
      deadlineOn,
      ...ground.value,
    });
    const soon = addDays(visit.today, answerDays);
    const dueOn = soon < deadlineOn ? soon : deadlineOn;
    const next = { to: [toUserId], code: 'handover_to_answer', dueOn } as const;
    await store.askNextStep(tx, householdId, handoverId, next, visit.now);
    return done({ handoverId }, { householdId, returned: { handover: [handoverId] } });
  },
});
