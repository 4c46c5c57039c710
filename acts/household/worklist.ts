import { z } from 'zod';
import { deed, done, type Visit } from '#acts/shared/deed.ts';
import { oneOf, outDay } from '#acts/shared/fields.ts';
import { diffDays, toLocalDate } from '#domain/shared/calendar.ts';
import { normsOf } from '#domain/watch/norms.ts';
import { worklist as listOf, type WorklistRow } from '#store/worklist.ts';
import { rowSafeties, rowSafety } from './row-safety.ts';

const counted = (least: number, most: number) =>
  z.coerce
    .number('not_a_number')
    .pipe(z.int('not_a_number').min(least, 'number_too_small').max(most, 'number_too_large'));

/**
 * The households that the visitor works for, the longest silence first. Of the family only who was out of sight for the
 * longest is named: a call with one person says nothing of the others.
 */
export const worklist = deed({
  code: 'worklist',
  kind: 'read',
  method: 'GET',
  path: '/households',
  summary: 'The households you work for, sorted by last contact',
  access: { who: 'signed_in' },
  input: z.strictObject({
    /** last_contact: longest without any contact; silent_person: longest without sight of somebody, whoever else was met. */
    sort: oneOf(['last_contact', 'last_contact_newest', 'code', 'silent_person']).default('last_contact'),
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
        /** Who was not seen or spoken with for the longest; `met` false: never yet, since they came into the file. */
        silent: z
          .object({
            personId: z.string(),
            name: z.object({ given: z.string(), prefix: z.string(), family: z.string() }),
            since: outDay(),
            met: z.boolean(),
            /** Longer than the norm of the phase lets somebody be unseen. */
            late: z.boolean(),
          })
          .nullable(),
        /** Signals that stand, as far as the visitor may see them. */
        late: z.number(),
        /** The gravest that the visitor may see; never that all is well. */
        safety: z.enum(rowSafeties),
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
    const households = found.slice(0, input.limit).map(({ safety, rules, sight, silent, ...row }) => ({
      ...row,
      silent: silent && silentOut(silent, normsOf(sight)[row.phase].seen, visit),
      safety: rowSafety({ safety, rules }, visit.today, visit.timeZone),
    }));
    return done(
      { households, more: found.length > input.limit },
      {
        personIds: households.flatMap(row => row.silent?.personId ?? []),
        returned: { household: households.map(row => row.id) },
      },
    );
  },
});

function silentOut(
  { since, ...silent }: NonNullable<WorklistRow['silent']>,
  norm: number,
  { today, timeZone }: Pick<Visit, 'today' | 'timeZone'>,
) {
  const on = toLocalDate(new Date(since), timeZone);
  return { ...silent, since: on, late: diffDays(on, today) > norm };
}
