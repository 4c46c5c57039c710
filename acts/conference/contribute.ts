import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { audienceColumns } from '#acts/shared/fields.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { refuse } from '#domain/shared/result.ts';
import { addWord } from '#store/conference-case.ts';
import { areInTeam } from '#store/contact.ts';
import { arePersonsOf } from '#store/people.ts';
import { wordAudience, wordFields } from './conference-fields.ts';
import { conferenceRefusals } from './refusals.ts';
import { checkSaid } from './said.ts';

/** Writes what one wants to bring in about a household before the meeting; anybody of its team may, invited or not. */
export const contribute = deed({
  code: 'contribute_to_conference',
  kind: 'write',
  method: 'POST',
  path: '/households/:householdId/conferences/:caseId/contributions',
  summary: 'Contribute beforehand about one household',
  access: { who: 'team' },
  reach: 'household',
  input: z.strictObject({ ...wordFields(), audience: wordAudience() }),
  output: z.object({ wordId: z.string() }),
  refusals: { ...commonRefusals, ...conferenceRefusals },
  async run(tx, input, visit) {
    const { householdId, caseId, text, personId } = input;
    const found = await checkSaid(tx, 'contribution', input, visit);
    if (!found.ok) return found;
    if (!(await areInTeam(tx, householdId, input.audience.users))) return refuse('colleague_not_in_team');
    if (!(await arePersonsOf(tx, householdId, input.audience.persons))) return refuse('unknown_person');
    const word = {
      caseId,
      kind: 'contribution' as const,
      discipline: visit.organisationKind,
      personId: personId ?? null,
      text,
    };
    const wordId = await addWord(tx, householdId, word, audienceColumns(input.audience));
    const personIds = personId === undefined ? [] : [personId];
    return done({ wordId }, { householdId, personIds, returned: { conference_word: [wordId] } });
  },
});
