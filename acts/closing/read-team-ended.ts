import { z } from 'zod';
import { outName } from '#acts/contact/item-out.ts';
import { deed, done } from '#acts/shared/deed.ts';
import { outDay } from '#acts/shared/fields.ts';
import { escalationWhys } from '#domain/followup/codes.ts';
import { teamEnded } from '#store/ended-unsafe.ts';

const counted = (least: number, most: number) =>
  z.coerce
    .number('not_a_number')
    .pipe(z.int('not_a_number').min(least, 'number_too_small').max(most, 'number_too_large'));

/**
 * What ended without safety in the organisation of a supervisor stays work: which household, why, since when, who owns
 * it and when they are asked again. Codes and colleagues; the way in only where the supervisor has a place
 * (docs/decisions/2026-11-26-ended-without-safety-stays.md).
 */
export const readTeamEnded = deed({
  code: 'read_team_ended',
  kind: 'read',
  method: 'GET',
  path: '/team/ended-without-safety',
  summary: 'For a supervisor: households of the organisation that ended without safety',
  access: { who: 'role', roles: ['supervisor'] },
  input: z.strictObject({ limit: counted(1, 200).default(50), offset: counted(0, 100_000).default(0) }),
  output: z.object({
    households: z.array(
      z.object({
        /** Only where the supervisor has a place in the team. */
        id: z.string().nullable(),
        code: z.string(),
        why: z.enum(escalationWhys),
        sinceOn: outDay(),
        /** Null when no day to ask again is left. */
        nextOn: outDay().nullable(),
        late: z.boolean(),
        owner: outName.nullable(),
        director: outName.nullable(),
      }),
    ),
    more: z.boolean(),
  }),
  refusals: {},
  async run(tx, { limit, offset }, visit) {
    const rows = await teamEnded(tx, { limit: limit + 1, offset });
    const shown = rows.slice(0, limit);
    return done(
      {
        households: shown.map(({ householdId, hasPlace, ...row }) => ({
          ...row,
          id: hasPlace ? householdId : null,
          late: row.nextOn !== null && row.nextOn < visit.today,
        })),
        more: rows.length > limit,
      },
      { returned: { household: shown.map(row => row.householdId) } },
    );
  },
});
