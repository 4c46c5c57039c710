import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { type DangerSign, dangerGroups, dangerSignCodes } from '#domain/safety/danger.ts';
import { rulesVersions } from '#store/danger-rules.ts';
import { whoIsWho } from './condition-out.ts';
import { rulesInForce } from './danger-out.ts';
import { outRules, rulesOut } from './danger-rules-out.ts';

/** The versions of the danger rules of the region, with what differs and, of a draft, what it would change. */
export const readDangerRules = deed({
  code: 'read_danger_rules',
  kind: 'read',
  method: 'GET',
  path: '/steering/danger-rules',
  summary: 'Versions of the danger rules of the region, newest first, with what a draft would change',
  access: { who: 'role', roles: ['region_coordinator', 'supervisor'] },
  input: z.strictObject({}),
  output: z.object({
    inForce: z.object({
      number: z.number(),
      groups: z.record(z.enum(dangerSignCodes), z.enum(dangerGroups)),
    }),
    versions: z.array(outRules),
  }),
  refusals: {},
  async run(tx, _, visit) {
    const { number, groups } = await rulesInForce(tx);
    const versions = rulesOut(await rulesVersions(tx), await whoIsWho(tx), visit);
    const listed = Object.fromEntries(
      dangerSignCodes.map((sign: DangerSign) => [sign, groups[sign]]),
    ) as Record<DangerSign, (typeof groups)[DangerSign]>;
    return done(
      { inForce: { number, groups: listed }, versions },
      { returned: { danger_rules: versions.map(each => each.id) } },
    );
  },
});
