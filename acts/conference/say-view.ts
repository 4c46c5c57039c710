import { z } from 'zod';
import { organisationKinds } from '#acts/access/account-fields.ts';
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

/** The view of one discipline. A second view of the same discipline stands beside the first; nothing is overwritten. */
export const sayView = deed({
  code: 'say_view',
  kind: 'write',
  method: 'POST',
  path: '/households/:householdId/conferences/:caseId/views',
  summary: 'Record the view of one discipline',
  access: { who: 'team' },
  reach: 'household',
  input: z.strictObject({
    ...wordFields(),
    discipline: z.preprocess(
      value => (value === '' ? undefined : value),
      oneOf(organisationKinds).optional(),
    ),
    audience: wordAudience(),
  }),
  output: z.object({ wordId: z.string() }),
  refusals: { ...commonRefusals, ...conferenceRefusals },
  async run(tx, input, visit) {
    const { householdId, caseId, text, personId } = input;
    const found = await checkSaid(tx, 'view', input, visit);
    if (!found.ok) return found;
    if (!(await areInTeam(tx, householdId, input.audience.users))) return refuse('colleague_not_in_team');
    if (!(await arePersonsOf(tx, householdId, input.audience.persons))) return refuse('unknown_person');
    const word = {
      caseId,
      kind: 'view' as const,
      discipline: input.discipline ?? visit.organisationKind,
      personId: personId ?? null,
      text,
    };
    const wordId = await addWord(tx, householdId, word, audienceColumns(input.audience));
    const personIds = personId === undefined ? [] : [personId];
    return done({ wordId }, { householdId, personIds, returned: { conference_word: [wordId] } });
  },
});
