import { z } from 'zod';
import { outName } from '#acts/contact/item-out.ts';
import { whoIsWho } from '#acts/safety/condition-out.ts';
import { deed, done } from '#acts/shared/deed.ts';
import { id, outDay } from '#acts/shared/fields.ts';
import { entryStates, layers, lifeDomains, planAnswers } from '#domain/plan/codes.ts';
import { isConditionOnPaper, isOnPaper } from '#domain/plan/paper.ts';
import { refuse } from '#domain/shared/result.ts';
import { directions } from '#store/network.ts';
import { type EntryRow, planVersions } from '#store/plan.ts';
import { ownAgreement } from './own-agreement.ts';
import { activeConditions, asPaper, asPaperCondition, lastEntries, paperPerson } from './paper-facts.ts';

const outLine = z.object({
  domain: z.enum(lifeDomains),
  text: z.string(),
  /** In the person's own words; else a professional wrote it. */
  own: z.boolean(),
});
const outAction = z.object({
  text: z.string(),
  /** Who does it: the reader, a colleague by name, or somebody who is not named on this paper. */
  who: z.enum(['you', 'colleague', 'somebody']),
  colleague: outName.nullable(),
  untilOn: outDay().nullable(),
  state: z.enum(entryStates),
});

/**
 * The part of one person, for that person. What is in it is decided by who was named as a reader; that is why only who
 * directs makes it: they see every entry, so that the paper is never shorter by what a colleague may not see. Nothing of
 * others, no address, no reporter, no danger, no reasons of professionals.
 */
export const printPlanPart = deed({
  code: 'print_plan_part',
  kind: 'read',
  method: 'GET',
  path: '/households/:householdId/plan/print/:personId',
  summary: 'The part of one person of the plan, for that person: only what they were named for',
  access: { who: 'direction' },
  reach: 'household',
  input: z.strictObject({ householdId: id(), personId: id() }),
  output: z.object({
    on: outDay(),
    name: outName,
    child: z.boolean(),
    /** Who directs, by name: whom to ask or call. */
    director: outName.nullable(),
    conditions: z.array(z.string()),
    wanted: z.array(outLine),
    goals: z.array(
      outLine.extend({
        layer: z.enum(layers),
        state: z.enum(entryStates),
        untilOn: outDay().nullable(),
        actions: z.array(outAction),
      }),
    ),
    /** Actions whose goal does not stand on this paper. */
    actions: z.array(outAction),
    goesWell: z.array(outLine),
    worries: z.array(outLine),
    agreement: z
      .object({
        answer: z.enum(planAnswers),
        on: outDay(),
        number: z.number(),
        ownWords: z.string().nullable(),
      })
      .nullable(),
  }),
  refusals: {},
  async run(tx, input, visit) {
    const { householdId, personId } = input;
    const person = await paperPerson(tx, householdId, personId, visit.today);
    if (person === undefined) return refuse('not_found');
    const name = await whoIsWho(tx);
    const mine = (await lastEntries(tx, householdId)).filter(row => isOnPaper(asPaper(row), personId));
    const { reader, ...onPaper } = person;
    const named = (await activeConditions(tx, householdId)).filter(row =>
      isConditionOnPaper(asPaperCondition(row), reader),
    );
    const line = ({ domain, text, saidBy }: EntryRow) => ({ domain, text, own: saidBy === personId });
    const of = (kind: EntryRow['kind']) => mine.filter(row => row.kind === kind);
    const action = (row: EntryRow) => {
      const who: 'you' | 'colleague' | 'somebody' =
        row.doneByPerson === personId ? 'you' : row.doneByUser === null ? 'somebody' : 'colleague';
      const colleague = row.doneByUser === null ? null : name(row.doneByUser).name;
      return { text: row.text, who, colleague, untilOn: row.untilOn, state: row.state };
    };
    const directed = (await directions(tx, householdId)).find(row => row.until === null);
    const goals = of('goal');
    const shown = new Set(goals.map(row => row.entryId));
    return done(
      {
        on: visit.today,
        ...onPaper,
        director: directed === undefined ? null : name(directed.directorId).name,
        conditions: named.map(row => row.text),
        wanted: of('wanted').map(line),
        goals: layers.flatMap(layer =>
          goals
            .filter(row => row.layer === layer)
            .map(row => ({
              ...line(row),
              layer,
              state: row.state,
              untilOn: row.untilOn,
              actions: of('action')
                .filter(each => each.goalEntryId === row.entryId)
                .map(action),
            })),
        ),
        actions: of('action')
          .filter(row => !shown.has(row.goalEntryId ?? ''))
          .map(action),
        goesWell: of('goes_well').map(line),
        worries: of('worry').map(line),
        agreement: await ownAgreement(tx, householdId, personId, await planVersions(tx, householdId)),
      },
      {
        householdId,
        personIds: [personId],
        returned: {
          plan_entry: mine.map(row => row.entryId),
          safety_condition: named.map(row => row.id),
        },
      },
    );
  },
});
export type PaperOut = z.output<typeof printPlanPart.output>;
