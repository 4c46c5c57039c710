import { z } from 'zod';
import { organisationKinds } from '#acts/access/account-fields.ts';
import { deed, done } from '#acts/shared/deed.ts';
import { id, outDay } from '#acts/shared/fields.ts';
import { refuse } from '#domain/shared/result.ts';
import { caseOf, householdCases, wordsOf } from '#store/conference-case.ts';
import { actionsIn, caseOut, outCase, outWord, personsIn } from './conference-out.ts';

/** Everything said about one household in one conference, as far as the reader may see it. */
export const readCase = deed({
  code: 'read_conference_case',
  kind: 'read',
  method: 'GET',
  path: '/households/:householdId/conferences/:caseId',
  summary: 'What was said about one household in one case conference',
  access: { who: 'team' },
  reach: 'household',
  input: z.strictObject({ householdId: id(), caseId: id() }),
  output: outCase.extend({
    words: z.array(outWord),
    /** What was decided in conferences before this one, newest first, with what came of it. */
    before: z.array(outWord.extend({ on: outDay() })),
    /** The discipline that the visitor speaks for, unless they say otherwise. */
    ownDiscipline: z.enum(organisationKinds),
  }),
  refusals: {},
  async run(tx, input, visit) {
    const { householdId, caseId } = input;
    const row = await caseOf(tx, householdId, caseId, visit.timeZone);
    if (row === undefined) return refuse('not_found');
    const words = z.array(outWord).parse(await wordsOf(tx, householdId, { caseId }));
    const earlier = new Map(
      (await householdCases(tx, householdId, visit.timeZone))
        .filter(each => each.at < row.at && each.id !== caseId)
        .map(each => [each.id, each.on]),
    );
    const before = z
      .array(outWord)
      .parse(await wordsOf(tx, householdId, { decisionsOnly: true }))
      .flatMap(word => {
        const on = earlier.get(word.caseId);
        return on === undefined ? [] : [{ ...word, on }];
      })
      .reverse();
    const ownDiscipline = z.enum(organisationKinds).catch('other').parse(visit.organisationKind);
    return done(
      { ...caseOut(row, visit.today), words, before, ownDiscipline },
      {
        householdId,
        personIds: personsIn([...words, ...before]),
        returned: {
          conference_case: [caseId],
          conference_word: [...words, ...before].map(each => each.id),
          plan_entry: actionsIn([...words, ...before]),
        },
      },
    );
  },
});
