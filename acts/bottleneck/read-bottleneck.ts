import { z } from 'zod';
import { outName } from '#acts/contact/item-out.ts';
import { colleagueOut, outColleague } from '#acts/network/colleague-out.ts';
import { deed, done } from '#acts/shared/deed.ts';
import { id, outDay } from '#acts/shared/fields.ts';
import { checkAnswer, checkMove, checkOwn, levels, mayOwn } from '#domain/conference/bottleneck.ts';
import { toLocalDate } from '#domain/shared/calendar.ts';
import { compareNames } from '#domain/shared/names.ts';
import { refuse } from '#domain/shared/result.ts';
import { bottleneckOf, stepsOf } from '#store/bottleneck.ts';
import { colleagues } from '#store/people.ts';
import { bottleneckOut, outBottleneck } from './bottleneck-out.ts';
import { concernedRoles } from './seen.ts';

/** One bottleneck with its way over the levels, and what the visitor may do with it. */
export const readBottleneck = deed({
  code: 'read_bottleneck',
  kind: 'read',
  method: 'GET',
  path: '/bottlenecks/:bottleneckId',
  summary: 'One bottleneck with its way over the levels',
  access: { who: 'role', roles: concernedRoles },
  input: z.strictObject({ bottleneckId: id() }),
  output: outBottleneck.extend({
    steps: z.array(
      z.object({
        id: z.string(),
        level: z.enum(levels),
        owner: outName.nullable(),
        dueOn: outDay().nullable(),
        note: z.string(),
        on: outDay(),
        by: outName.nullable(),
      }),
    ),
    may: z.object({ own: z.boolean(), up: z.boolean(), down: z.boolean(), answer: z.boolean() }),
    /** Who can be named as owner, for who may name one. */
    colleagues: z.array(outColleague),
  }),
  refusals: {},
  async run(tx, { bottleneckId }, visit) {
    const row = await bottleneckOf(tx, bottleneckId);
    if (row === undefined) return refuse('not_found');
    const own = checkOwn(row, visit).ok;
    const others = own ? (await colleagues(tx)).filter(each => mayOwn(each.roles)) : [];
    const steps = (await stepsOf(tx, bottleneckId)).map(({ at, ...step }) => ({
      ...step,
      on: toLocalDate(at, visit.timeZone),
    }));
    return done(
      {
        ...bottleneckOut(row, visit),
        steps,
        may: {
          own,
          up: checkMove(row, visit, 'up').ok,
          down: checkMove(row, visit, 'down').ok,
          answer: checkAnswer(row, visit).ok,
        },
        colleagues: others.map(colleagueOut).sort((a, b) => compareNames(a.name, b.name)),
      },
      { householdId: row.household?.id, returned: { bottleneck: [bottleneckId] } },
    );
  },
});
