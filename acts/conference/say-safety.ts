import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { addWord, forTeam } from '#store/conference-case.ts';

import { wordFields } from './conference-fields.ts';
import { conferenceRefusals } from './refusals.ts';
import { checkSaid } from './said.ts';

/** How safe it is now in this household: first, before anything else is said at the meeting. For the whole team, as it is on the wall. */
export const saySafety = deed({
  code: 'say_safety',
  kind: 'write',
  method: 'POST',
  path: '/households/:householdId/conferences/:caseId/safety',
  summary: 'Record first how safe it is now',
  access: { who: 'team' },
  reach: 'household',
  input: z.strictObject({ ...wordFields() }),
  output: z.object({ wordId: z.string() }),
  refusals: { ...commonRefusals, ...conferenceRefusals },
  async run(tx, input, visit) {
    const { householdId, caseId, text, personId } = input;
    const found = await checkSaid(tx, 'safety', input, visit);
    if (!found.ok) return found;
    const word = {
      caseId,
      kind: 'safety' as const,
      discipline: visit.organisationKind,
      personId: personId ?? null,
      text,
    };
    const wordId = await addWord(tx, householdId, word, forTeam);
    const personIds = personId === undefined ? [] : [personId];
    return done({ wordId }, { householdId, personIds, returned: { conference_word: [wordId] } });
  },
});
