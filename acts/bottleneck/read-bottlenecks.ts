import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { levels } from '#domain/conference/bottleneck.ts';
import { diffDays, toLocalDate } from '#domain/shared/calendar.ts';
import { bottlenecksOf, figuresPerLevel } from '#store/bottleneck.ts';
import { bottleneckOut, outBottleneck } from './bottleneck-out.ts';
import { concernedRoles } from './seen.ts';

/**
 * Bottlenecks that one raised, owns or steers: open ones first, oldest first. Figures per level for who steers, over
 * what they may read.
 */
export const readBottlenecks = deed({
  code: 'read_bottlenecks',
  kind: 'read',
  method: 'GET',
  path: '/bottlenecks',
  summary: 'Bottlenecks of the visitor, and per level for who steers',
  access: { who: 'role', roles: concernedRoles },
  input: z.strictObject({}),
  output: z.object({
    bottlenecks: z.array(outBottleneck),
    /** Empty for who does not steer. */
    figures: z.array(
      z.object({
        level: z.enum(levels),
        open: z.number(),
        /** Days; null when none is open. */
        oldest: z.number().nullable(),
        answered: z.number(),
        /** Open ones without an owner, and for how many days the oldest of them; null when there is none. */
        unowned: z.number(),
        oldestUnowned: z.number().nullable(),
      }),
    ),
  }),
  refusals: {},
  async run(tx, _, visit) {
    const rows = await bottlenecksOf(tx);
    const steering = visit.roles.some(role => role === 'supervisor' || role === 'region_coordinator');
    const counted = steering ? await figuresPerLevel(tx) : [];
    const age = (since: Date | null) =>
      since === null ? null : Math.max(0, diffDays(toLocalDate(since, visit.timeZone), visit.today));
    const figures = levels.map(level => {
      const row = counted.find(each => each.level === level);
      return {
        level,
        open: row?.open ?? 0,
        oldest: age(row?.oldest ?? null),
        answered: row?.answered ?? 0,
        unowned: row?.unowned ?? 0,
        oldestUnowned: age(row?.oldestUnowned ?? null),
      };
    });
    return done(
      { bottlenecks: rows.map(row => bottleneckOut(row, visit)), figures: steering ? figures : [] },
      { returned: { bottleneck: rows.map(row => row.id) } },
    );
  },
});
