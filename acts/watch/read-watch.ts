import { z } from 'zod';
import { deed, done, type Visit } from '#acts/shared/deed.ts';
import { id, outDay } from '#acts/shared/fields.ts';
import { birthPrecisions } from '#domain/household/codes.ts';
import { diffDays, toLocalDate } from '#domain/shared/calendar.ts';
import type { SignalCode } from '#domain/watch/codes.ts';
import { asSignalCode, byGravity } from '#domain/watch/gravity.ts';
import { muteHolds, muteOf, signalOfGap } from '#domain/watch/mute.ts';
import { signals } from '#domain/watch/signals.ts';
import * as store from '#store/watch.ts';
import { type MuteOut, outMute, outResolved, outSignal, type SignalOut } from './watch-out.ts';

/** For how long what is over stays on the page. */
const historyDays = 184;

/** What has risen by itself in a household, who is to act, what is quiet for a while, and what is over. */
export const readWatch = deed({
  code: 'read_watch',
  kind: 'read',
  method: 'GET',
  path: '/households/:householdId/watch',
  summary:
    'Signals of a household that rose by themselves, mutes, and what was resolved in the last half year',
  access: { who: 'team' },
  reach: 'household',
  input: z.strictObject({ householdId: id() }),
  output: z.object({
    open: z.array(outSignal),
    resolved: z.array(outResolved),
    mutes: z.array(outMute),
    /** Of whom a signal or mute is: what is needed to say how old they are. */
    persons: z.array(
      z.object({ id: z.string(), birthDate: outDay().nullable(), birthPrecision: z.enum(birthPrecisions) }),
    ),
    /** Whether this visitor may mute: who directs. */
    mayMute: z.boolean(),
  }),
  refusals: {},
  async run(tx, { householdId }, visit) {
    const since = new Date(visit.now.getTime() - historyDays * 86_400_000);
    const rows = known(await store.signalsOf(tx, householdId, since));
    const mutes = known(await store.mutesOf(tx, householdId, visit.today)).map(row => muteOut(row, visit));
    const sights = new Map(
      (await store.lastSights(tx, householdId, visit.timeZone)).map(row => [row.personId, row]),
    );
    const order = [...sights.keys()];
    const open = rows
      .filter(row => row.resolvedAt === null)
      .map(row => signalOut(row, mutes, sights.get(row.personId ?? ''), visit))
      .sort(
        (a, b) =>
          Number(a.mute !== null) - Number(b.mute !== null) ||
          byGravity.indexOf(a.code) - byGravity.indexOf(b.code) ||
          b.daysLate - a.daysLate ||
          order.indexOf(a.personId ?? '') - order.indexOf(b.personId ?? ''),
      );
    const resolved = rows
      .flatMap(({ resolvedAt, ...row }) =>
        resolvedAt === null
          ? []
          : [outResolved.parse({ ...row, resolvedOn: toLocalDate(resolvedAt, visit.timeZone) })],
      )
      .sort(
        (a, b) =>
          diffDays(a.resolvedOn, b.resolvedOn) ||
          byGravity.indexOf(a.code) - byGravity.indexOf(b.code) ||
          order.indexOf(a.personId ?? '') - order.indexOf(b.personId ?? ''),
      );
    const about = [...new Set([...rows, ...mutes].flatMap(row => row.personId ?? []))];
    const persons = about.flatMap(personId => {
      const row = sights.get(personId);
      const birthPrecision = birthPrecisions.find(code => code === row?.birthPrecision) ?? 'not_known';
      return row === undefined ? [] : [{ id: personId, birthDate: row.birthDate, birthPrecision }];
    });
    return done(
      { open, resolved, mutes, persons, mayMute: visit.directs },
      {
        householdId,
        personIds: about,
        returned: { watch_signal: rows.map(row => row.id), watch_mute: mutes.map(mute => mute.id) },
      },
    );
  },
});

/** Rows whose code this version of the product knows. */
const known = <R extends { code: string }>(rows: readonly R[]): (R & { code: SignalCode })[] =>
  rows.flatMap(row => {
    const code = asSignalCode(row.code);
    return code === undefined ? [] : [{ ...row, code }];
  });

function muteOut(row: store.MuteRow & { code: SignalCode }, visit: Visit): MuteOut {
  const day = (instant: Date) => toLocalDate(instant, visit.timeZone);
  return outMute.parse({
    ...row,
    since: day(row.createdAt),
    holds: row.endedAt === null && muteHolds(row, visit.today),
    endedOn: row.endedAt === null ? null : day(row.endedAt),
  });
}

function signalOut(
  row: store.SignalRow & { code: SignalCode },
  mutes: readonly MuteOut[],
  sight: store.SeenRow | undefined,
  visit: Visit,
): SignalOut {
  const last =
    sight === undefined
      ? undefined
      : {
          [signalOfGap.asked]: sight.asked,
          [signalOfGap.seen]: sight.seen,
          [signalOfGap.spoken_alone]: sight.spokenAlone,
        }[row.code as string];
  const mute = muteOf(
    row,
    mutes.filter(each => each.holds),
    visit.today,
  );
  return outSignal.parse({
    ...row,
    daysLate: diffDays(row.dueOn, visit.today),
    days: sight === undefined || last === undefined ? null : diffDays(last ?? sight.knownSince, visit.today),
    never: last === null,
    levelSince: toLocalDate(row.levelAt, visit.timeZone),
    mute: mute ?? null,
    mayMute: visit.directs && mute === undefined && signals[row.code].mutable,
  });
}
