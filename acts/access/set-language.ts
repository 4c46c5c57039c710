import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { oneOf } from '#acts/shared/fields.ts';

export const setLanguage = deed({
  code: 'set_language',
  kind: 'write',
  method: 'PUT',
  path: '/me/language',
  summary: 'Choose Dutch or English for yourself',
  access: { who: 'signed_in' },
  input: z.strictObject({ language: oneOf(['nl', 'en']) }),
  output: z.object({ language: z.string() }),
  refusals: {},
  async run(tx, input, visit) {
    await tx
      .updateTable('user_account')
      .set({ language: input.language })
      .where('id', '=', visit.userId)
      .execute();
    return done({ language: input.language }, {});
  },
});
