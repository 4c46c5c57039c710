import { z } from 'zod';
import { colleagueOut, outColleague } from '#acts/network/colleague-out.ts';
import { groundOut, outGround } from '#acts/network/ground.ts';
import { networkSight, untold } from '#acts/network/sight.ts';
import { deed, done } from '#acts/shared/deed.ts';
import { id, outDay } from '#acts/shared/fields.ts';
import { handoverStates, isOver } from '#domain/network/handover.ts';
import { toLocalDate } from '#domain/shared/calendar.ts';
import { refuse } from '#domain/shared/result.ts';
import * as store from '#store/handover.ts';
import { colleagues } from '#store/people.ts';

const outHandover = z.object({
  id: z.string(),
  what: z.enum(['direction', 'task']),
  networkTaskId: z.string().nullable(),
  /** Null for who does not work here any more. */
  from: outColleague.nullable(),
  to: outColleague.nullable(),
  deputy: outColleague.nullable(),
  reason: z.string(),
  /** Null for who may not read it: for who hands over, receives, directs or supervises. */
  summary: z.string().nullable(),
  checklist: z.array(z.string()),
  offeredOn: outDay(),
  deadlineOn: outDay(),
  state: z.enum(handoverStates),
  refusedReason: z.string().nullable(),
  jointTalkOn: outDay().nullable(),
  firstContactOn: outDay().nullable(),
  escalatedTo: z.enum(['supervisors', 'region']).nullable(),
  /** On which ground the file was opened to another organisation. */
  ground: outGround,
  /** What the visitor may do with it now. */
  may: z.object({ answer: z.boolean(), talk: z.boolean(), confirm: z.boolean(), withdraw: z.boolean() }),
});
export type HandoverOut = z.output<typeof outHandover>;

/** Handovers of a household, newest first; with `handoverId` that one and the contacts of its receiver. */
export const readHandovers = deed({
  code: 'read_handovers',
  kind: 'read',
  method: 'GET',
  path: '/households/:householdId/handovers',
  summary: 'Handovers of direction and of network tasks',
  access: { who: 'team' },
  reach: 'household',
  input: z.strictObject({ householdId: id(), handoverId: id().optional() }),
  output: z.object({
    handovers: z.array(outHandover),
    contacts: z.array(z.object({ id: z.string(), on: outDay() })),
  }),
  refusals: {},
  async run(tx, { householdId, handoverId }, visit) {
    const rows = await store.handovers(tx, householdId, handoverId);
    if (handoverId !== undefined && rows.length === 0) return refuse('not_found');
    const { told } = await networkSight(tx, householdId, visit);
    const known = new Map(
      (
        await colleagues(
          tx,
          rows.flatMap(row => [
            row.fromUserId,
            row.toUserId,
            ...(row.toDeputyId === null ? [] : [row.toDeputyId]),
          ]),
        )
      ).map(each => [each.id, told(colleagueOut(each))]),
    );
    const who = (userId: string | null) => (userId === null ? null : (known.get(userId) ?? null));
    const handovers = rows.map((row): HandoverOut => {
      const runs = !isOver(row.state);
      const mine = visit.directs || row.fromUserId === visit.userId;
      const receives = row.toUserId === visit.userId;
      return {
        id: row.id,
        what: row.what,
        networkTaskId: row.networkTaskId,
        from: who(row.fromUserId),
        to: who(row.toUserId),
        deputy: who(row.toDeputyId),
        reason: row.reason,
        summary: row.summary,
        checklist: [...row.checklist],
        offeredOn: toLocalDate(row.createdAt, visit.timeZone),
        deadlineOn: row.deadlineOn,
        state: row.state,
        // Who may not read what was to be known reads why it was refused no more than that.
        refusedReason: row.summary === null ? null : row.refusedReason,
        jointTalkOn: row.jointTalkOn,
        firstContactOn: row.firstContactOn,
        escalatedTo: row.escalatedTo,
        // It would tell that this is another organisation.
        ground: who(row.toUserId)?.organisationKind === untold ? null : groundOut(row),
        may: {
          answer: runs && receives,
          talk: runs && row.state !== 'offered' && (mine || receives),
          confirm: row.state === 'talked' && mine && !receives && row.toDeputyId !== visit.userId,
          withdraw: runs && mine,
        },
      };
    });
    const [one] = rows;
    const contacts =
      handoverId === undefined || one === undefined || one.state !== 'talked'
        ? []
        : await store.contactsBy(
            tx,
            householdId,
            one.toUserId,
            one.jointTalkOn ?? one.deadlineOn,
            visit.timeZone,
          );
    return done(
      { handovers, contacts },
      { householdId, returned: { handover: handovers.map(row => row.id), contact: contacts.length } },
    );
  },
});
