import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { outDay } from '#acts/shared/fields.ts';
import { looserThanDefault } from '#domain/norms/list.ts';
import { diffDays, localDate } from '#domain/shared/calendar.ts';
import { signalCodes } from '#domain/watch/codes.ts';
import { asSignalCode, byGravity } from '#domain/watch/gravity.ts';
import { regionSettings } from '#store/clock.ts';
import { regionWatch, regionWatchFigures } from '#store/team.ts';

const times = z.array(z.object({ month: z.string(), times: z.number().nullable() }));

/**
 * What is with the region, by its days or because nobody supervises there, per organisation and signal; how often organisations mute; and how often a household ended
 * without safety. No household and no person. What climbed is work, so its numbers are exact; of the rest a count of
 * fewer than ten, none included, is null: it is not told.
 */
export const readRegionWatch = deed({
  code: 'read_region_watch',
  kind: 'read',
  method: 'GET',
  path: '/steering/watch',
  summary:
    'For the region: signals that climbed per organisation, mutes and endings without safety per month',
  access: { who: 'role', roles: ['region_coordinator'] },
  input: z.strictObject({}),
  output: z.object({
    climbed: z.array(
      z.object({
        /** Of who directs or takes in; null when there is nobody. */
        organisation: z.string().nullable(),
        signal: z.enum(signalCodes),
        households: z.number(),
        oldestOn: outDay(),
        daysLate: z.number(),
        /** Nobody supervises there today: what is with a supervisor came here at once. */
        noSupervisor: z.boolean(),
      }),
    ),
    /** The last six months, the newest first. */
    mutes: z.array(z.object({ organisation: z.string(), months: times })),
    withoutSafety: times,
    /** How many norms this region has looser than the product: waiting takes longer there before it is seen here. */
    looserNorms: z.number(),
  }),
  refusals: {},
  async run(tx, _, visit) {
    const climbed = (await regionWatch(tx))
      .flatMap(({ code, ...row }) => {
        const signal = asSignalCode(code);
        const daysLate = diffDays(localDate(row.oldestOn), visit.today);
        return signal === undefined ? [] : [{ ...row, signal, daysLate }];
      })
      .sort((a, b) => byGravity.indexOf(a.signal) - byGravity.indexOf(b.signal) || b.daysLate - a.daysLate);
    const figures = await regionWatchFigures(tx);
    const monthsOf = (organisationId: string | null) =>
      figures
        .filter(row => row.organisationId === organisationId)
        .map(row => ({ month: row.month, times: row.times }));
    const organisations = new Map(
      figures.flatMap(row =>
        row.organisationId === null ? [] : [[row.organisationId, row.organisation ?? '']],
      ),
    );
    return done(
      {
        climbed,
        mutes: [...organisations].map(([id, organisation]) => ({ organisation, months: monthsOf(id) })),
        withoutSafety: monthsOf(null),
        looserNorms: looserThanDefault(await regionSettings(tx)).length,
      },
      { returned: { watch_region_rows: climbed.length } },
    );
  },
});
