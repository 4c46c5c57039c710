import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { id, neededText, optionalText } from '#acts/shared/fields.ts';
import { textHoldsAddress } from '#acts/shared/guard-text.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { type CriterionCode, criterionCodes } from '#domain/mda/codes.ts';
import { mdaCriteria } from '#domain/mda/criteria.ts';
import { addDays } from '#domain/shared/calendar.ts';
import { refuse } from '#domain/shared/result.ts';
import { addMda, askToDecide, hasOpenMda, secondPersons } from '#store/mda.ts';
import { lockHousehold } from '#store/network.ts';
import { factsNow, snapshotOf } from './facts.ts';
import { mdaRefusals } from './refusals.ts';

/** Days within which a second person decides: somebody's safety waits for it. */
export const decideWithinDays = 7;

/**
 * Proposes MDA++: the criteria with what of the file fulfils them, filled in, and own words beside each. Nothing is
 * decided by it: a second person of this team is asked, and without one it cannot be asked.
 */
export const proposeMda = deed({
  code: 'propose_mda',
  kind: 'write',
  method: 'POST',
  path: '/households/:householdId/mda',
  summary: 'Propose MDA++, with the criteria and what of the file fulfils them',
  access: { who: 'direction' },
  reach: 'household',
  input: z.strictObject({
    householdId: id(),
    proposal: neededText(4_000),
    /** Own words per criterion, read by the whole team. */
    words: z
      .strictObject({
        structurally_unsafe: optionalText(2_000),
        regular_efforts_tried: optionalText(2_000),
        several_sectors_needed: optionalText(2_000),
      } satisfies Record<CriterionCode, unknown>)
      .default({}),
  }),
  output: z.object({ mdaId: z.string() }),
  refusals: { ...commonRefusals, ...mdaRefusals },
  async run(tx, input, visit) {
    const { householdId, proposal, words } = input;
    const household = await lockHousehold(tx, householdId);
    if (household === undefined) return refuse('not_found');
    if (household.stage === 'closed') return refuse('household_closed');
    if (await hasOpenMda(tx, householdId)) return refuse('mda_open');
    const texts = [proposal, ...criterionCodes.map(code => words[code])];
    if (await textHoldsAddress(tx, householdId, texts)) return refuse('address_in_text');
    const deciders = await secondPersons(tx, householdId, visit.userId);
    if (deciders.length === 0) return refuse('no_second_person');
    const kept = snapshotOf(await factsNow(tx, householdId, visit), visit.today);
    const mdaId = await addMda(tx, householdId, {
      proposal,
      criteria: {
        version: mdaCriteria.version,
        criteria: kept.map(each => ({ ...each, words: words[each.code] ?? null })),
      },
    });
    await askToDecide(tx, householdId, mdaId, deciders, addDays(visit.today, decideWithinDays));
    return done({ mdaId }, { householdId, returned: { mda: [mdaId] } });
  },
});
