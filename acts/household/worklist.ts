import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { oneOf } from '#acts/shared/fields.ts';
import { worklist as listOf } from '#store/worklist.ts';

const counted = (least: number, most: number) =>
  z.coerce
    .number('not_a_number')
    .pipe(z.int('not_a_number').min(least, 'number_too_small').max(most, 'number_too_large'));

/** The households that the visitor works for, the longest silence first. No name of a family member leaves with it. */
export const worklist = deed({
  code: 'worklist',
  kind: 'read',
  method: 'GET',
  path: '/households',
  summary: 'The households you work for, sorted by last contact',
  access: { who: 'signed_in' },
  input: z.strictObject({
    /** last_contact: the longest silence first. */
    sort: oneOf(['last_contact', 'last_contact_newest', 'code']).default('last_contact'),
    stage: oneOf(['present', 'closed', 'all']).default('present'),
    limit: counted(1, 200).default(50),
    offset: counted(0, 100_000).default(0),
  }),
  output: z.object({
    households: z.array(
      z.object({
        id: z.string(),
        code: z.string(),
        stage: z.enum(['intake', 'open', 'closed']),
        /** Closed, and not because it was safe. */
        endedWithoutSafety: z.boolean(),
        phase: z.enum(['direct_safety', 'stable_safety']),
        lastContactAt: z.date().nullable(),
        director: z.object({ given: z.string(), prefix: z.string(), family: z.string() }).nullable(),
        persons: z.number(),
        /** A legal clock is past its day. */
        overdue: z.boolean(),
      }),
    ),
    more: z.boolean(),
  }),
  refusals: {},
  async run(tx, input, visit) {
    const stages = { present: ['intake', 'open'], closed: ['closed'], all: ['intake', 'open', 'closed'] }[
      input.stage
    ];
    const found = await listOf(tx, { ...input, limit: input.limit + 1, stages, today: visit.today });
    const households = found.slice(0, input.limit);
    return done(
      { households, more: found.length > input.limit },
      { returned: { household: households.map(row => row.id) } },
    );
  },
});
