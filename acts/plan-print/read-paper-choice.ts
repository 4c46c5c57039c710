import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { id, outDay } from '#acts/shared/fields.ts';
import { entryKinds, lifeDomains } from '#domain/plan/codes.ts';
import { conditionMayBeGiven, isOnPaper, mayBeGiven } from '#domain/plan/paper.ts';
import { refuse } from '#domain/shared/result.ts';
import { safeContactsOf } from '#store/safe-contact.ts';
import { activeConditions, asPaper, asPaperCondition, lastEntries, paperPerson } from './paper-facts.ts';

/**
 * What whoever directs weighs before a person is handed a paper: what of their own part may stand on it, and what was
 * agreed about reaching them safely. Nothing of it is on the paper itself.
 */
export const readPaperChoice = deed({
  code: 'read_paper_choice',
  kind: 'read',
  method: 'GET',
  path: '/households/:householdId/plan/print/:personId/choice',
  summary: 'What may stand on the paper of one person, and what was agreed about reaching them safely',
  access: { who: 'direction' },
  reach: 'household',
  input: z.strictObject({ householdId: id(), personId: id() }),
  output: z.object({
    entries: z.array(
      z.object({
        entryId: z.string(),
        kind: z.enum(entryKinds),
        domain: z.enum(lifeDomains),
        text: z.string(),
        own: z.boolean(),
        chosen: z.boolean(),
      }),
    ),
    conditions: z.array(z.object({ conditionId: z.string(), text: z.string(), chosen: z.boolean() })),
    /** Agreements about paper and visits that hold now; none: it is not known. */
    safeContact: z.array(
      z.object({
        channel: z.string(),
        allowed: z.boolean(),
        detail: z.string().nullable(),
        agreedOn: outDay(),
      }),
    ),
  }),
  refusals: {},
  async run(tx, input, visit) {
    const { householdId, personId } = input;
    const person = await paperPerson(tx, householdId, personId, visit.today);
    if (person === undefined) return refuse('not_found');
    const entries = (await lastEntries(tx, householdId)).filter(row => mayBeGiven(asPaper(row), personId));
    const active = (await activeConditions(tx, householdId)).filter(row =>
      conditionMayBeGiven(asPaperCondition(row), person.reader),
    );
    const agreed = (await safeContactsOf(tx, householdId)).filter(
      row =>
        row.personId === personId &&
        row.endedOn === null &&
        (row.expiresOn === null || row.expiresOn >= visit.today),
    );
    return done(
      {
        entries: entries.map(row => ({
          entryId: row.entryId,
          kind: row.kind,
          domain: row.domain,
          text: row.text,
          own: row.saidBy === personId,
          chosen: isOnPaper(asPaper(row), personId),
        })),
        conditions: active.map(row => ({
          conditionId: row.id,
          text: row.text,
          chosen: row.audience.persons.includes(personId),
        })),
        safeContact: agreed.map(({ channel, allowed, detail, agreedOn }) => ({
          channel,
          allowed,
          detail,
          agreedOn,
        })),
      },
      {
        householdId,
        personIds: [personId],
        returned: {
          plan_entry: entries.map(row => row.entryId),
          safety_condition: active.map(row => row.id),
          safe_contact: agreed.map(row => row.id),
        },
      },
    );
  },
});
export type PaperChoiceOut = z.output<typeof readPaperChoice.output>;
