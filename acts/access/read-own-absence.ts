import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { outDay } from '#acts/shared/fields.ts';
import { isAwayOn } from '#domain/access/absence.ts';
import { absencesNow, directedByMe } from '#store/absence.ts';

const name = z.object({ given: z.string(), prefix: z.string(), family: z.string() });

export const outAbsence = z.object({
  id: z.string(),
  from: outDay(),
  /** Null: not known yet. */
  until: outDay().nullable(),
  version: z.number(),
  /** False for one that is still to come. */
  now: z.boolean(),
});

/** Whether one is away oneself, and for each household one directs: who stands in. */
export const readOwnAbsence = deed({
  code: 'read_own_absence',
  kind: 'read',
  method: 'GET',
  path: '/me/absence',
  summary: 'Whether you are away, and who stands in for you in each household that you direct',
  access: { who: 'signed_in' },
  input: z.strictObject({}),
  output: z.object({
    absence: outAbsence.nullable(),
    households: z.array(
      z.object({
        id: z.string(),
        code: z.string(),
        deputy: name.nullable(),
        /** The deputy is away today too: nobody is there. */
        deputyAway: z.boolean(),
      }),
    ),
  }),
  refusals: {},
  async run(tx, _input, visit) {
    const directed = await directedByMe(tx);
    const deputies = directed.flatMap(row => row.deputyId ?? []);
    const absences = await absencesNow(tx, visit.today, [visit.userId, ...deputies]);
    const own = absences.find(row => row.userId === visit.userId);
    const away = new Set(absences.filter(row => isAwayOn(row, visit.today)).map(row => row.userId));
    return done(
      {
        absence: own === undefined ? null : absenceOut(own, visit.today),
        households: directed.map(row => ({
          id: row.id,
          code: row.code,
          deputy: name.nullable().parse(row.deputy),
          deputyAway: row.deputyId !== null && away.has(row.deputyId),
        })),
      },
      {
        returned: {
          household: directed.map(row => row.id),
          absence: own === undefined ? [] : [own.id],
        },
      },
    );
  },
});

export const absenceOut = (
  row: Awaited<ReturnType<typeof absencesNow>>[number],
  today: Parameters<typeof isAwayOn>[1],
): z.output<typeof outAbsence> => ({
  id: row.id,
  from: row.from,
  until: row.until,
  version: row.version,
  now: isAwayOn(row, today),
});
