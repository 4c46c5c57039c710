import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { id, oneOf, outDay } from '#acts/shared/fields.ts';
import { diffDays, localDate } from '#domain/shared/calendar.ts';
import { signalCodes } from '#domain/watch/codes.ts';
import { asSignalCode, chosenSignals, signalGroupNames } from '#domain/watch/gravity.ts';
import { type ClimbedRow, type LoadRow, teamLoad, teamSignals } from '#store/team.ts';

const counted = (least: number, most: number) =>
  z.coerce
    .number('not_a_number')
    .pipe(z.int('not_a_number').min(least, 'number_too_small').max(most, 'number_too_large'));

const name = z.object({ given: z.string(), prefix: z.string(), family: z.string() });
const number = z.number();

const outLoad = z.object({
  id: z.string(),
  name,
  jobTitle: z.string().nullable(),
  directs: number,
  deputies: number,
  places: number,
  tasksLate: number,
  /** Open signals of the households that they direct (or take in), by who is to act. */
  at: z.object({ worker: number, director: number, supervisor: number, region: number }),
  silence: number,
  red: number,
  /** How often they muted a signal in the last 92 days. */
  mutes: number,
  away: z.object({ from: outDay(), until: outDay().nullable() }).nullable(),
});

const outClimbed = z.object({
  household: z.object({
    /** Only where the supervisor has a place in the team. */
    id: z.string().nullable(),
    code: z.string(),
    stage: z.enum(['intake', 'open', 'closed']),
  }),
  signal: z.enum(signalCodes),
  level: z.enum(['supervisor', 'region']),
  /** It did not climb by its days: nobody is there below. */
  atOnce: z.boolean(),
  dueOn: outDay(),
  daysLate: number,
  /** Who directs; who takes in, while `directed` is false; null when there is nobody. */
  carrier: name.nullable(),
  directed: z.boolean(),
});

/**
 * The team of a supervisor: what each colleague carries, and what climbed in households of the organisation, also where
 * the supervisor has no place, so that nothing hangs because nobody added them. Codes and colleagues; no person of a
 * family and no words (docs/decisions/2026-11-26-what-a-supervisor-sees.md).
 */
export const readTeam = deed({
  code: 'read_team',
  kind: 'read',
  method: 'GET',
  path: '/team',
  summary: 'For a supervisor: the load of each colleague, and signals that climbed, gravest first',
  access: { who: 'role', roles: ['supervisor'] },
  input: z.strictObject({
    group: oneOf(signalGroupNames).optional(),
    code: oneOf(signalCodes).optional(),
    /** Of households that this colleague directs or takes in. */
    colleague: id().optional(),
    limit: counted(1, 200).default(50),
    offset: counted(0, 100_000).default(0),
    /** From which colleague on; fifty at a time. */
    from: counted(0, 100_000).default(0),
  }),
  output: z.object({
    colleagues: z.array(outLoad),
    moreColleagues: z.boolean(),
    signals: z.array(outClimbed),
    more: z.boolean(),
    /** The name of the colleague that was chosen, if they work here. */
    chosen: name.nullable(),
  }),
  refusals: {},
  async run(tx, input, visit) {
    const { group, code, colleague, limit, offset, from } = input;
    const loads = (await teamLoad(tx)).sort(heaviestFirst);
    const rows = await teamSignals(tx, {
      codes: chosenSignals({ group, code }),
      carrier: colleague ?? null,
      limit: limit + 1,
      offset,
    });
    const shown = rows.slice(0, limit);
    const chosen = loads.find(row => row.userId === colleague);
    return done(
      {
        colleagues: loads.slice(from, from + colleaguesAtOnce).map(loadOut),
        moreColleagues: loads.length > from + colleaguesAtOnce,
        signals: shown.flatMap(row => {
          const signal = asSignalCode(row.code);
          return signal === undefined ? [] : [climbedOut(row, signal, visit.today)];
        }),
        more: rows.length > limit,
        chosen: chosen === undefined ? null : nameOf(chosen),
      },
      {
        returned: { household: [...new Set(shown.map(row => row.householdId))], user_account: loads.length },
      },
    );
  },
});

const colleaguesAtOnce = 50;

const nameOf = ({ given, prefix, family }: Pick<LoadRow, 'given' | 'prefix' | 'family'>) => ({
  given,
  prefix,
  family,
});

/** Red before what reached the region, before what waits here, before silence and late tasks; then by name. */
function heaviestFirst(a: LoadRow, b: LoadRow): number {
  return (
    b.red - a.red ||
    b.atRegion - a.atRegion ||
    b.atSupervisor - a.atSupervisor ||
    b.silence - a.silence ||
    b.tasksLate - a.tasksLate ||
    a.family.localeCompare(b.family, 'nl') ||
    a.given.localeCompare(b.given, 'nl') ||
    (a.userId < b.userId ? -1 : 1)
  );
}

const loadOut = (row: LoadRow): z.output<typeof outLoad> => ({
  id: row.userId,
  name: nameOf(row),
  jobTitle: row.jobTitle,
  directs: row.directs,
  deputies: row.deputies,
  places: row.places,
  tasksLate: row.tasksLate,
  at: {
    worker: row.atWorker,
    director: row.atDirector,
    supervisor: row.atSupervisor,
    region: row.atRegion,
  },
  silence: row.silence,
  red: row.red,
  mutes: row.mutes,
  away: row.awayFrom === null ? null : { from: row.awayFrom, until: row.awayUntil },
});

function climbedOut(
  row: ClimbedRow,
  signal: z.output<typeof outClimbed>['signal'],
  today: Parameters<typeof diffDays>[1],
): z.output<typeof outClimbed> {
  const { given, prefix, family } = row;
  return {
    household: { id: row.hasPlace ? row.householdId : null, code: row.householdCode, stage: row.stage },
    signal,
    level: row.level,
    atOnce: row.atOnce,
    dueOn: row.dueOn,
    daysLate: diffDays(localDate(row.dueOn), today),
    carrier: given === null || family === null ? null : { given, prefix: prefix ?? '', family },
    directed: row.directed,
  };
}
