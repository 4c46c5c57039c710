import { createHash } from 'node:crypto';
import type { House } from '#acts/shared/house.ts';
import { addDays, type LocalDate, toLocalDate } from '#domain/shared/calendar.ts';
import { signalLevels } from '#domain/watch/codes.ts';
import type { WatchSettings } from '#domain/watch/due.ts';
import { type Raised, raise, watchSettings } from '#domain/watch/raise.ts';
import { watchVersion } from '#domain/watch/region-rules.ts';
import { regionSettings } from '#store/clock.ts';
import { regions } from '#store/phase.ts';
import { asJob, type Tx } from '#store/session.ts';
import { watchFacts } from '#store/watch-facts.ts';
import * as store from '#store/watch-sweep.ts';

/** Households at a time: one transaction each. */
const batch = 500;
/** However quiet a household is, it is looked at again after this many days: a net under what nothing announced. */
const longestDays = 28;

/**
 * The sweep of the watch: looks at each household whose day has come or about which something was written, and lets
 * signals rise, climb and go. Safe to run at any hour, again, and twice at once; what a crash leaves undone stays on the
 * list. Answers how many signals rose, climbed or went.
 */
export async function raiseSignals(house: House, most = batch): Promise<number> {
  const now = house.clock.now();
  let done = 0;
  for (const region of await asJob(house.db, now, undefined, regions)) {
    const today = toLocalDate(now, region.zone);
    const settings = await asJob(house.db, now, region.id, async tx => {
      const read = watchSettings(await regionSettings(tx), region.zone);
      await store.listForToday(tx, today, hashOf(read));
      return read;
    });
    for (;;) {
      const swept = await asJob(house.db, now, region.id, tx => sweepBatch(tx, today, settings, most));
      done += swept.changed;
      if (swept.looked < most) break;
    }
  }
  return done;
}

const hashOf = (settings: WatchSettings): string =>
  createHash('sha256')
    .update(JSON.stringify([watchVersion, settings]))
    .digest('hex');

async function sweepBatch(
  tx: Tx,
  today: LocalDate,
  settings: WatchSettings,
  most: number,
): Promise<{ looked: number; changed: number }> {
  const ids = await store.takeBatch(tx, today, most);
  if (ids.length === 0) return { looked: 0, changed: 0 };
  // Read after the rows were locked: whoever writes from now on puts the household on the list again.
  const facts = await watchFacts(tx, ids, settings.timeZone);
  const standing = Map.groupBy(await store.standingSignals(tx, ids), each => each.householdId);
  const latest = addDays(today, longestDays);
  const days = new Map<string, LocalDate>();
  const changes = ids.map(id => {
    const known = facts.get(id);
    const watch = known === undefined ? { signals: [], lookOn: null } : raise(known, today, settings);
    days.set(id, watch.lookOn !== null && watch.lookOn < latest ? watch.lookOn : latest);
    return changesOf(id, standing.get(id) ?? [], watch.signals);
  });
  const fresh = changes.flatMap(each => each.fresh);
  const changed = changes.flatMap(each => each.changed);
  const gone = changes.flatMap(each => each.gone);
  const climbed = changes.flatMap(each => each.climbed);
  await store.resolveSignals(tx, gone);
  await store.changeSignals(tx, changed);
  await store.tellTrail(tx, [...(await store.addSignals(tx, fresh)), ...climbed]);
  await store.lookAgain(tx, days);
  return { looked: ids.length, changed: fresh.length + climbed.length + gone.length };
}

const keyOf = (signal: Pick<Raised, 'code' | 'personId' | 'aboutId'> | store.StandingSignal): string =>
  `${signal.code} ${signal.personId} ${signal.aboutId}`;

/** What is to be written so that what stands is what was raised. */
function changesOf(
  householdId: string,
  standing: readonly store.StandingSignal[],
  raised: readonly Raised[],
): {
  fresh: store.NewSignal[];
  changed: store.StandingSignal[];
  climbed: store.StandingSignal[];
  gone: string[];
} {
  const before = new Map(standing.map(each => [keyOf(each), each]));
  const fresh: store.NewSignal[] = [];
  const changed: store.StandingSignal[] = [];
  const climbed: store.StandingSignal[] = [];
  for (const each of raised) {
    const known = before.get(keyOf(each));
    before.delete(keyOf(each));
    const now = { ...each, householdId };
    if (known === undefined) fresh.push(now);
    else {
      const { dueOn, level, mutedUntil } = each;
      if (known.dueOn !== dueOn || known.level !== level || known.mutedUntil !== mutedUntil)
        changed.push({ ...now, id: known.id });
      if (signalLevels.indexOf(level) > signalLevels.indexOf(known.level))
        climbed.push({ ...now, id: known.id });
    }
  }
  return { fresh, changed, climbed, gone: [...before.values()].map(each => each.id) };
}
