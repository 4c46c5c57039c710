import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { neededText } from '#acts/shared/fields.ts';
import { personKeys } from '#domain/shared/spellings.ts';
import { askAboutKnown } from '#store/search.ts';
import { asKnown, personQuery } from './fields.ts';

/**
 * Asks whoever directs a file that one may not see to get in touch. The answer is the same whether there is such a
 * file or not; who directs it decides what the asker hears.
 */
export const askAboutKnownPerson = deed({
  code: 'ask_about_known_person',
  kind: 'write',
  method: 'POST',
  path: '/persons/ask',
  summary: 'Ask the director of a file beyond one’s own to get in touch about a person',
  access: { who: 'role', roles: ['worker'], organisationKind: 'veilig_thuis' },
  input: z
    .strictObject({ ...personQuery, question: neededText(500) })
    .refine(query => query.given || query.family || query.birthDate, { path: ['family'], message: 'needed' }),
  output: z.object({ asked: z.literal(true) }),
  refusals: {},
  async run(tx, input) {
    await askAboutKnown(tx, personKeys(asKnown(input)), input.question);
    return done({ asked: true as const }, {});
  },
});
