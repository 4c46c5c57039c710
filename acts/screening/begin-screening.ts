import { z } from 'zod';
import { initialApart } from '#acts/questionnaire/apart.ts';
import { deed, done } from '#acts/shared/deed.ts';
import { day, id, ids, oneOf, optionalText } from '#acts/shared/fields.ts';
import { textHoldsAddress } from '#acts/shared/guard-text.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { answeredBys } from '#domain/screening/facts.ts';
import { isReason, refuse } from '#domain/shared/result.ts';
import { areInTeam } from '#store/contact.ts';
import { lockPerson } from '#store/person.ts';
import { offeredQuestionnaires } from '#store/questionnaire.ts';
import { safetyPersons } from '#store/safety-person.ts';
import { insertScreening, screeningsOf } from '#store/screening.ts';
import { insertAnswers } from '#store/screening-answers.ts';
import { type List, listOf } from './list-of.ts';
import { newestLists } from './lists.ts';
import { screeningRefusals } from './refusals.ts';
import { carerFault, partnerFault, personFault } from './who-answers.ts';

/**
 * Begins a talk with one person over one list. Each person is asked separately and alone; where that cannot be, the
 * reason is kept. The audience names colleagues only: no member of the family is offered the answers of another one.
 */
export const beginScreening = deed({
  code: 'begin_screening',
  kind: 'write',
  method: 'POST',
  path: '/households/:householdId/screenings',
  summary: 'Begin a screening of one person',
  access: { who: 'team' },
  reach: 'household',
  input: z.strictObject({
    householdId: id(),
    personId: id(),
    answeredBy: oneOf(answeredBys),
    carerId: id().optional(),
    /** Code of a list of ours; its newest edition is taken. Left out: `questionnaireId`. */
    instrument: optionalText(100),
    questionnaireId: id().optional(),
    partnerId: id().optional(),
    on: day(),
    alone: oneOf(['yes', 'no']),
    notAloneReason: optionalText(1_000),
    language: oneOf(['nl', 'en']),
    audience: z
      .strictObject({
        team: z.enum(['author_and_director', 'team', 'named'], 'choose_one').default('author_and_director'),
        users: ids().default([]),
      })
      .default({ team: 'author_and_director', users: [] }),
  }),
  output: z.object({ screeningId: z.string() }),
  refusals: { ...commonRefusals, ...screeningRefusals },
  async run(tx, input, visit) {
    const { householdId, personId, answeredBy } = input;
    if (input.on > visit.today) return refuse('in_the_future');
    // Of two who begin the same at once the second finds the first's.
    await lockPerson(tx, householdId, personId);
    const own = newestLists.find(list => list.code === input.instrument);
    const offered =
      input.questionnaireId === undefined
        ? undefined
        : (await offeredQuestionnaires(tx, visit.today)).find(each => each.id === input.questionnaireId);
    const [person] = await safetyPersons(tx, householdId, personId);
    const fault =
      personFault(person, own, input) ??
      (await carerFault(tx, input)) ??
      ((own === undefined) === (offered === undefined) ? 'unknown_list' : undefined) ??
      (await partnerFault(tx, input, own));
    if (fault !== undefined) return refuse(fault);
    const carerId = answeredBy === 'carer' ? input.carerId : undefined;
    const partnerId = own?.asksPartner === true ? input.partnerId : undefined;

    const observed = answeredBy === 'professional';
    const alone = observed ? 'yes' : input.alone;
    const notAloneReason = alone === 'no' ? input.notAloneReason : undefined;
    if (alone === 'no' && !isReason(notAloneReason)) return refuse('not_alone_reason_missing');
    if (!(await areInTeam(tx, householdId, input.audience.users))) return refuse('colleague_not_in_team');
    if (await textHoldsAddress(tx, householdId, [notAloneReason])) return refuse('address_in_text');

    const which = {
      instrument: own?.code ?? offered?.url ?? '',
      edition: own?.edition ?? offered?.edition ?? '',
      questionnaireId: offered?.id ?? null,
      partnerId: partnerId ?? null,
    };
    const open = (await screeningsOf(tx, householdId, personId)).find(
      each =>
        each.state === 'open' &&
        each.by === visit.userId &&
        each.instrument === which.instrument &&
        each.questionnaireId === which.questionnaireId &&
        each.partnerId === which.partnerId &&
        each.carerId === (carerId ?? null),
    );
    if (open !== undefined) return refuse('already_open', { screeningId: open.id });
    const list = await listOf(tx, which);
    if (list === undefined) return refuse('unknown_list');

    const screeningId = await insertScreening(tx, householdId, {
      ...which,
      personId,
      answeredBy,
      carerId: carerId ?? null,
      on: input.on,
      alone,
      notAloneReason: notAloneReason ?? null,
      language: input.language,
      audience: input.audience,
    });
    const first = firstAnswers(list, input.on);
    await insertAnswers(tx, householdId, { id: screeningId, audience: input.audience }, 1, first);
    return done(
      { screeningId },
      {
        householdId,
        personIds: [personId, ...(carerId === undefined ? [] : [carerId])],
        returned: { screening: [screeningId] },
      },
    );
  },
});

/** What a questionnaire of the region says it begins with. Lists of ours begin with nothing. */
function firstAnswers(list: List, today: string) {
  if (list.instrument !== null) return [];
  return (initialApart(list.form, { today }, 1_000) ?? []).map(each => ({
    item: each.linkId,
    place: each.place,
    state: 'answered' as const,
    answers: each.times === undefined ? each.values : [{ valueInteger: each.times }],
  }));
}
