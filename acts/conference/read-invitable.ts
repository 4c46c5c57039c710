import { z } from 'zod';
import { colleagueOut, outColleague } from '#acts/network/colleague-out.ts';
import { deed, done } from '#acts/shared/deed.ts';
import { compareNames } from '#domain/shared/names.ts';
import { colleagues } from '#store/people.ts';

/** Colleagues of the region who can be invited to a conference. */
export const readInvitable = deed({
  code: 'read_invitable_colleagues',
  kind: 'read',
  method: 'GET',
  path: '/conferences/colleagues',
  summary: 'Colleagues who can be invited to a case conference',
  access: { who: 'role', roles: ['worker', 'supervisor'] },
  input: z.strictObject({}),
  output: z.object({ colleagues: z.array(outColleague) }),
  refusals: {},
  async run(tx) {
    const found = (await colleagues(tx)).filter(
      each => each.roles.includes('worker') || each.roles.includes('supervisor'),
    );
    return done(
      { colleagues: found.map(colleagueOut).sort((a, b) => compareNames(a.name, b.name)) },
      { returned: { user_account: found.length } },
    );
  },
});
