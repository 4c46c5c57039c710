import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { recentAdvices } from '#store/advice.ts';
import { adviceOut, outAdvice } from './advice-out.ts';

/** Advices of one's own Veilig Thuis, open ones first. */
export const listAdvices = deed({
  code: 'list_advices',
  kind: 'read',
  method: 'GET',
  path: '/advices',
  summary: 'The fifty latest advices of one’s own organisation, open ones first',
  access: { who: 'role', roles: ['worker'], organisationKind: 'veilig_thuis' },
  input: z.strictObject({}),
  output: z.object({ advices: z.array(outAdvice) }),
  refusals: {},
  async run(tx) {
    const advices = await recentAdvices(tx, 50);
    return done({ advices: advices.map(adviceOut) }, { returned: { advice: advices.map(row => row.id) } });
  },
});
