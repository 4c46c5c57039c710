import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { audienceColumns, oneOf } from '#acts/shared/fields.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { refuse } from '#domain/shared/result.ts';
import { addWord } from '#store/conference-case.ts';
import { areInTeam } from '#store/contact.ts';
import { arePersonsOf } from '#store/people.ts';
import { wordAudience, wordFields } from './conference-fields.ts';
import { conferenceRefusals } from './refusals.ts';
import { checkSaid } from './said.ts';

/** Somebody disagrees, or sees a dilemma: in their own words and under their own name, to be read later as it was. */
export const dissent = deed({
  code: 'say_dissent',
  kind: 'write',
  method: 'POST',
  path: '/households/:householdId/conferences/:caseId/dissent',
  summary: "Record dissent or a dilemma under one's own name",
  access: { who: 'team' },
  reach: 'household',
  input: z.strictObject({ ...wordFields(), kind: oneOf(['dissent', 'dilemma']), audience: wordAudience() }),
  output: z.object({ wordId: z.string() }),
  refusals: { ...commonRefusals, ...conferenceRefusals },
  async run(tx, input, visit) {
    const { householdId, caseId, text, personId } = input;
    const found = await checkSaid(tx, input.kind, input, visit);
    if (!found.ok) return found;
    if (!(await areInTeam(tx, householdId, input.audience.users))) return refuse('colleague_not_in_team');
    if (!(await arePersonsOf(tx, householdId, input.audience.persons))) return refuse('unknown_person');
    const word = {
      caseId,
      kind: input.kind,
      discipline: visit.organisationKind,
      personId: personId ?? null,
      text,
    };
    const wordId = await addWord(tx, householdId, word, audienceColumns(input.audience));
    const personIds = personId === undefined ? [] : [personId];
    return done({ wordId }, { householdId, personIds, returned: { conference_word: [wordId] } });
  },
});
