import { z } from 'zod';
import { toldColumns } from '#acts/approach/told.ts';
import { deed, done } from '#acts/shared/deed.ts';
import {
  audience,
  audienceColumns,
  id,
  ids,
  instant,
  oneOf,
  optionalText,
  whole,
  yesNo,
} from '#acts/shared/fields.ts';
import { textHoldsAddress } from '#acts/shared/guard-text.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { metTogether, stepKinds, warningCodes } from '#domain/profile/contra-indications.ts';
import {
  alones,
  checkSafetyAnswers,
  contactKinds,
  partFault,
  safetyAskeds,
} from '#domain/safety/contact-safety.ts';
import { refuse } from '#domain/shared/result.ts';
import * as contacts from '#store/contact.ts';
import { giveTask } from '#store/safety-task.ts';
import { judgeTogether } from './judge-together.ts';
import { contactRefusals } from './refusals.ts';

const blank = (value: unknown) => (value === '' ? undefined : value);

const part = z.strictObject({
  personId: id(),
  seen: yesNo().default(false),
  spoken: yesNo().default(false),
  alone: oneOf(alones).default('not_applicable'),
  /** Left out: refused with the names of who lacks an answer. */
  safetyAsked: z.preprocess(blank, oneOf(safetyAskeds).optional()),
  couldNotReason: optionalText(1_000),
  /** How safe this person feels, in their own number: 0 not at all, 10 wholly. */
  safetyNumber: z.preprocess(blank, whole(0, 10).optional()),
  ownWords: optionalText(),
  facts: optionalText(20_000),
  views: optionalText(20_000),
  source: optionalText(1_000),
  /** Of this person's text; nothing is taken over from the contact. */
  audience: audience(),
});
type Part = z.output<typeof part>;

/**
 * Records a visit, talk, call or message. Safety stays on the table: for each person the contact is about there is an
 * answer, or a reason why it could not be asked (A3). Each person's text has an audience of its own. What has been is
 * never refused because something spoke against it: it is recorded with that, and who directs is told.
 */
export const recordContact = deed({
  code: 'record_contact',
  kind: 'write',
  method: 'POST',
  path: '/households/:householdId/contacts',
  summary: 'Record a contact, with for each person whether safety was asked about',
  access: { who: 'team' },
  reach: 'household',
  input: z.strictObject({
    householdId: id(),
    kind: oneOf(contactKinds),
    at: instant(),
    /** What it was, when several were there at once; left out, it is read from who was met and was not alone. */
    together: z.preprocess(blank, oneOf(stepKinds).optional()),
    place: optionalText(200),
    facts: optionalText(20_000),
    views: optionalText(20_000),
    source: optionalText(1_000),
    audience: audience(),
    persons: z.array(part).min(1, 'needed').max(12),
    /** Earlier incidents that came back in this contact. */
    incidentIds: ids().default([]),
  }),
  output: z.object({
    contactId: z.string(),
    /** What speaks against being together so, by what the recorder may see. */
    warnings: z.array(z.enum(warningCodes)),
  }),
  refusals: { ...commonRefusals, ...contactRefusals },
  async run(tx, input, visit) {
    const { householdId, persons } = input;
    if (input.at > visit.now) return refuse('in_the_future');
    const personIds = persons.map(each => each.personId);
    if (new Set(personIds).size < persons.length) return refuse('person_twice');
    const answers = persons.map(each => ({
      ...each,
      asked: each.safetyAsked,
      reason: each.couldNotReason,
      number: each.safetyNumber,
    }));
    const safety = checkSafetyAnswers(personIds, answers);
    if (!safety.ok) return safety;
    for (const answer of answers) {
      const fault = partFault(input.kind, answer);
      if (fault !== undefined) return refuse(fault, { persons: answer.personId });
    }
    const texts = [input.place, input.facts, input.views, input.source, ...persons.flatMap(textsOf)];
    if (await textHoldsAddress(tx, householdId, texts)) return refuse('address_in_text');
    if (input.together !== undefined && metTogether(persons).length < 2) return refuse('together_needs_two');
    const judged = await judgeTogether(tx, input, visit);
    const saved = await contacts.addContact(tx, householdId, {
      kind: input.kind,
      at: input.at,
      place: input.place ?? null,
      facts: input.facts ?? '',
      views: input.views ?? '',
      source: input.source ?? '',
      together: judged.kind,
      warnings: judged.warnings,
      incidentIds: input.incidentIds,
      ...toldColumns(input.audience, judged.told),
      parts: persons.map(partColumns),
    });
    if (!saved.persons) return refuse('unknown_person');
    if (!saved.users) return refuse('not_in_team');
    if (!saved.incidents || saved.id === null) return refuse('unknown_incident');
    await giveTask(tx, {
      householdId,
      code: 'contra_indicated_contact',
      to: judged.told,
      aboutId: saved.id,
      dueOn: visit.today,
    });
    return done(
      { contactId: saved.id, warnings: [...judged.warnings] },
      { householdId, personIds, returned: { contact: [saved.id] } },
    );
  },
});

const textsOf = (each: Part) => [each.couldNotReason, each.ownWords, each.facts, each.views, each.source];

const partColumns = (each: Part): contacts.NewPart => ({
  person_id: each.personId,
  seen: each.seen,
  spoken: each.spoken,
  alone: each.alone,
  safety_asked: each.safetyAsked ?? 'could_not_ask',
  could_not_reason: each.couldNotReason ?? null,
  has_text:
    each.safetyNumber !== undefined ||
    [each.ownWords, each.facts, each.views, each.source].some(text => text !== undefined && text !== ''),
  safety_number: each.safetyNumber ?? null,
  own_words: each.ownWords ?? null,
  facts: each.facts ?? '',
  views: each.views ?? '',
  source: each.source ?? '',
  ...audienceColumns(each.audience),
});
