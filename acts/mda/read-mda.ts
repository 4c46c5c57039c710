import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { id, outDay } from '#acts/shared/fields.ts';
import { mdaCriteria } from '#domain/mda/criteria.ts';
import { whatFulfils } from '#domain/mda/fulfils.ts';
import { lastsSafely } from '#domain/mda/lasting.ts';
import { refuse } from '#domain/shared/result.ts';
import { householdStands, mdaOf, secondPersons } from '#store/mda.ts';
import { judges } from '#store/safety-task.ts';
import { factsNow } from './facts.ts';
import { mdaOut, outCriterion, outMda } from './mda-out.ts';

/** MDA++ of a household: how the criteria stand by what this visitor may see, what was proposed and decided, and before. */
export const readMda = deed({
  code: 'read_mda',
  kind: 'read',
  method: 'GET',
  path: '/households/:householdId/mda',
  summary: 'Criteria of MDA++ with what fulfils them, the proposal, the decision and the coordinator',
  access: { who: 'team' },
  reach: 'household',
  input: z.strictObject({ householdId: id() }),
  output: z.object({
    criteriaVersion: z.number(),
    criteria: z.array(outCriterion),
    /** The day of the first report, if there is one. */
    firstReportOn: outDay().nullable(),
    /** What is proposed or under way. */
    present: outMda.nullable(),
    earlier: z.array(outMda),
    lastsSafely: z.boolean(),
    /** There is somebody who can decide when this visitor proposes. */
    secondPerson: z.boolean(),
    may: z.object({
      propose: z.boolean(),
      decide: z.boolean(),
      changeCoordinator: z.boolean(),
      /** The coordinator and who directs see whether they may ask to end it. */
      seeEnd: z.boolean(),
      askEnd: z.boolean(),
      lookAtEnd: z.boolean(),
    }),
  }),
  refusals: {},
  async run(tx, { householdId }, visit) {
    const stands = await householdStands(tx, householdId);
    if (stands === undefined) return refuse('not_found');
    const facts = await factsNow(tx, householdId, visit);
    const all = (await mdaOf(tx, householdId)).map(mdaOut);
    const present = all.find(each => each.state === 'proposed' || each.state === 'accepted') ?? null;
    const judge = (await judges(tx, householdId)).includes(visit.userId);
    const me = visit.userId;
    const accepted = present?.state === 'accepted' ? present : null;
    const endWaits = accepted !== null && accepted.endAskedBy !== null && accepted.endLookedBy === null;
    const lasts = lastsSafely(stands);
    const ends = accepted !== null && !endWaits && (visit.directs || accepted.coordinator?.id === me);
    return done(
      {
        criteriaVersion: mdaCriteria.version,
        criteria: whatFulfils(facts, visit.today).map(each => outCriterion.parse(each)),
        firstReportOn: facts.findLast(fact => fact.kind === 'report')?.on ?? null,
        present,
        earlier: all.filter(each => each !== present),
        lastsSafely: lasts,
        secondPerson: (await secondPersons(tx, householdId, me)).length > 0,
        may: {
          propose: visit.directs && present === null && stands.stage !== 'closed',
          decide: present?.state === 'proposed' && judge && present.proposedBy?.id !== me,
          changeCoordinator: accepted !== null && (judge || accepted.coordinator?.id === me),
          seeEnd: ends,
          askEnd: ends && lasts,
          lookAtEnd: endWaits && judge && accepted.endAskedBy?.id !== me,
        },
      },
      {
        householdId,
        personIds: [...new Set(facts.flatMap(fact => fact.personId ?? []))],
        returned: { mda: all.map(each => each.id), mda_fact: facts.length },
      },
    );
  },
});
