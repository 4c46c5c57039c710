import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { day, id } from '#acts/shared/fields.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { refuse } from '#domain/shared/result.ts';
import { findAddress } from '#domain/shared/sharing.ts';
import * as store from '#store/person.ts';
import { hideResidence } from '#store/residence.ts';
import { emptySafeContact, safeContactsOf } from '#store/safe-contact.ts';
import { householdRefusals } from './refusals.ts';

/**
 * From `since` on this person lives at a safe address: it stands nowhere here any more (rule V6). Older homes end on
 * that day and stay history; what was typed about the present one is taken out, also where others live with them and
 * in agreements on contact. The mark goes along to every other file of the same human that the visitor may see.
 */
export const markSafeAddress = deed({
  code: 'mark_safe_address',
  kind: 'write',
  method: 'POST',
  path: '/households/:householdId/persons/:personId/safe-address',
  summary: 'Mark that a person lives at a safe address',
  access: { who: 'team' },
  input: z.strictObject({ householdId: id(), personId: id(), since: day() }),
  output: z.object({
    personId: z.string(),
    emptied: z.object({ residences: z.number(), agreements: z.number() }),
  }),
  refusals: { ...commonRefusals, ...householdRefusals },
  async run(tx, input, visit) {
    if (input.since > visit.today) return refuse('in_the_future');
    const person = await store.lockPerson(tx, input.householdId, input.personId);
    if (person === undefined) return refuse('not_found');
    if (person.safeAddress) return refuse('already_marked');
    const rows = [
      { id: person.id, householdId: input.householdId, safeAddress: false },
      ...(await store.sameHuman(tx, person.identityId, input.householdId)),
    ];
    const emptied = { residences: 0, agreements: 0 };
    for (const row of rows.filter(each => !each.safeAddress)) {
      const before = await store.lockPerson(tx, row.householdId, row.id);
      if (before === undefined) continue;
      await store.keepBefore(tx, row.householdId, before);
      await store.setSafeAddress(tx, row.id, input.since);
      emptied.residences += await hideResidence(tx, row.householdId, row.id, input.since);
      for (const agreement of await safeContactsOf(tx, row.householdId)) {
        const texts = [agreement.detail, agreement.hours, agreement.wording];
        if (
          agreement.personId !== row.id ||
          !texts.some(text => text !== null && findAddress(text) !== undefined)
        )
          continue;
        await emptySafeContact(tx, agreement.id);
        emptied.agreements += 1;
      }
    }
    return done(
      { personId: person.id, emptied },
      {
        householdId: input.householdId,
        personIds: rows.map(row => row.id),
        returned: { person: rows.map(row => row.id) },
      },
    );
  },
});
