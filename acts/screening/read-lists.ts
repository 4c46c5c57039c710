import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { id, outDay } from '#acts/shared/fields.ts';
import { ageOn } from '#domain/household/age.ts';
import { parts } from '#domain/screening/constructs.ts';
import { answeredBys } from '#domain/screening/facts.ts';
import { answererOf, listFor, listsFor } from '#domain/screening/fits.ts';
import { audiences } from '#domain/screening/instruments/instrument.ts';
import { partnersOf } from '#domain/screening/partners.ts';
import { refuse } from '#domain/shared/result.ts';
import { offeredQuestionnaires } from '#store/questionnaire.ts';
import { relationsOf } from '#store/relation.ts';
import { safetyPersons } from '#store/safety-person.ts';
import { screeningsOf } from '#store/screening.ts';
import { newestLists } from './lists.ts';

const outText = z.object({ nl: z.string(), en: z.string() });

/** What can be asked of one person today: the lists of ours that fit, and what the region offers. */
export const readLists = deed({
  code: 'read_lists',
  kind: 'read',
  method: 'GET',
  path: '/households/:householdId/persons/:personId/screening-lists',
  summary: 'Lists of questions that fit a person, with what they cover',
  access: { who: 'team' },
  reach: 'household',
  input: z.strictObject({ householdId: id(), personId: id() }),
  output: z.object({
    unborn: z.boolean(),
    /** The age is not known well enough to say which list fits. */
    ageNotKnown: z.boolean(),
    lists: z.array(
      z.object({
        code: z.string(),
        for: z.enum(audiences),
        fit: z.enum(['yes', 'perhaps']),
        depth: z.enum(['short', 'deep']),
        minutes: z.number(),
        title: outText,
        parts: z.array(z.enum(parts)),
        answeredBy: z.enum(answeredBys),
        asksPartner: z.boolean(),
      }),
    ),
    offered: z.array(
      z.object({
        questionnaireId: z.string(),
        title: z.string(),
        items: z.number(),
        licenceEndsOn: outDay().nullable(),
      }),
    ),
    /** Who is, or was, a partner of this person. */
    partnerIds: z.array(z.string()),
    /** What the visitor has open with this person. */
    open: z.array(z.object({ screeningId: z.string(), title: outText, on: outDay() })),
  }),
  refusals: {},
  async run(tx, { householdId, personId }, visit) {
    const [person] = await safetyPersons(tx, householdId, personId);
    if (person === undefined) return refuse('not_found');
    const age = ageOn(person.birthDate, person.birthPrecision, visit.today);
    const partnerIds = partnersOf(await relationsOf(tx, householdId), personId);
    const fitting = listsFor(newestLists, age);
    const offered = age.kind === 'unborn' ? [] : await offeredQuestionnaires(tx, visit.today);
    const open = (await screeningsOf(tx, householdId, personId)).filter(
      each => each.state === 'open' && each.by === visit.userId,
    );
    const titles = new Map(newestLists.map(list => [list.code, list.title]));
    return done(
      {
        unborn: age.kind === 'unborn',
        ageNotKnown: fitting.some(({ fit }) => fit === 'perhaps'),
        lists: fitting.map(({ list, fit }) => {
          const put = listFor(list, partnerIds.length > 0);
          return {
            code: list.code,
            for: list.for,
            fit,
            depth: list.depth,
            minutes: list.minutes,
            title: list.title,
            parts: [...new Set(put.sections.map(section => section.part))],
            answeredBy: answererOf(list),
            asksPartner: list.asksPartner && partnerIds.length > 0,
          };
        }),
        offered: offered.map(({ id: questionnaireId, title, items, licenceEndsOn }) => ({
          questionnaireId,
          title,
          items,
          licenceEndsOn,
        })),
        partnerIds,
        open: open.map(each => ({
          screeningId: each.id,
          title: titles.get(each.instrument) ?? titleOf(offered, each),
          on: each.on,
        })),
      },
      {
        householdId,
        personIds: [personId],
        returned: { screening: open.map(each => each.id) },
      },
    );
  },
});

function titleOf(
  offered: readonly { readonly id: string; readonly title: string }[],
  row: { readonly questionnaireId: string | null; readonly instrument: string },
) {
  const title = offered.find(each => each.id === row.questionnaireId)?.title ?? row.instrument;
  return { nl: title, en: title };
}
