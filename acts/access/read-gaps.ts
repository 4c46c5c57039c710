import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { isAwayOn } from '#domain/access/absence.ts';
import { gapsOf } from '#domain/access/gaps.ts';
import { absencesNow } from '#store/absence.ts';
import { accounts } from '#store/accounts.ts';

const byName = new Intl.Collator('nl', { sensitivity: 'base', numeric: true });

/**
 * Where nobody watches today: no account that steers the region, or an organisation without anybody who supervises. Only
 * who gives roles can mend it. Roles and absences, which they may know; no household is within reach from here.
 */
export const readGaps = deed({
  code: 'read_gaps',
  kind: 'read',
  method: 'GET',
  path: '/administration/gaps',
  summary: 'Whether somebody steers the region, and in which organisations nobody supervises today',
  access: { who: 'role', roles: ['functional_administrator'] },
  input: z.strictObject({}),
  output: z.object({
    steered: z.boolean(),
    unsupervised: z.array(z.object({ id: z.string(), name: z.string() })),
  }),
  refusals: {},
  async run(tx, _, visit) {
    const here = (await accounts(tx)).filter(each => each.endedAt === null);
    const absences = (await absencesNow(tx, visit.today)).filter(each => isAwayOn(each, visit.today));
    const away = new Set(absences.map(each => each.userId));
    const gaps = gapsOf(here.map(each => ({ ...each, away: away.has(each.id) })));
    const names = new Map(here.map(each => [each.organisationId, each.organisation]));
    const unsupervised = gaps.unsupervised
      .map(id => ({ id, name: names.get(id) ?? '' }))
      .sort((a, b) => byName.compare(a.name, b.name));
    return done({ steered: gaps.steered, unsupervised }, { returned: { organisation: unsupervised.length } });
  },
});
