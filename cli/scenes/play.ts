import { z } from 'zod';
import type { House } from '#acts/shared/house.ts';
import { addDays, localDate, toLocalDate } from '#domain/shared/calendar.ts';
import type { Db } from '#store/database.ts';
import { accountsOf, foundedRegions, foundRegion, settleRegion } from '#store/found.ts';
import { playAbsences } from './absences.ts';
import { playAfterClosing } from './after-closing.ts';
import { playChildBehaviour } from './families/child-behaviour.ts';
import { playFellSilent } from './families/fell-silent.ts';
import { playIntimateTerror } from './families/intimate-terror.ts';
import { playLongTermCare } from './families/long-term-care.ts';
import { playMovedAway } from './families/moved-away.ts';
import { playNewReports } from './families/new-reports.ts';
import { playSeparation } from './families/separation.ts';
import { playStayedSafe } from './families/stayed-safe.ts';
import { playStressReunited } from './families/stress-reunited.ts';
import { playWokenAgain } from './families/woken-again.ts';
import { playFirstMeasurements, playLaterMeasurements } from './measurements.ts';
import { madeUpRegion } from './region.ts';
import { playRegionTexts } from './region-texts.ts';
import { makeStage, type Stage } from './stage.ts';
import { playTogether } from './together.ts';

const playedScenes = z.array(z.string());

/** The made-up histories, in the order in which they are played. */
const scenes: readonly [name: string, play: (stage: Stage) => Promise<void>][] = [
  ['region-texts', playRegionTexts],
  ['intimate-terror', playIntimateTerror],
  ['stress-reunited', playStressReunited],
  ['long-term-care', playLongTermCare],
  ['child-behaviour', playChildBehaviour],
  ['separation', playSeparation],
  ['fell-silent', playFellSilent],
  ['new-reports', playNewReports],
  ['stayed-safe', playStayedSafe],
  ['moved-away', playMovedAway],
  ['woken-again', playWokenAgain],
  ['first-measurements', playFirstMeasurements],
  ['after-closing', playAfterClosing],
  ['later-measurements', playLaterMeasurements],
  ['together', playTogether],
  ['absences', playAbsences],
];

/**
 * Founds the made-up region in an empty installation and plays its histories, or goes on where that stopped.
 * Does nothing where a real region lives. `owner` is the connection that may found regions.
 * Answers true when a made-up region is there.
 */
export async function playMadeUpRegion(house: House, owner: Db): Promise<boolean> {
  const regions = await foundedRegions(owner);
  const madeUp = regions.find(region => region.madeUp);
  if (madeUp === undefined && regions.length > 0) return false;
  if (madeUp?.settings['played'] === true) return true;
  const today =
    typeof madeUp?.settings['playedUpTo'] === 'string'
      ? localDate(madeUp.settings['playedUpTo'])
      : toLocalDate(house.clock.now(), 'Europe/Amsterdam');
  let regionId = madeUp?.id;
  if (regionId === undefined) {
    const founding = await madeUpRegion(new Date(`${addDays(today, -760)}T08:00:00Z`));
    regionId = (
      await foundRegion(owner, {
        ...founding,
        region: { ...founding.region, settings: { playedUpTo: today } },
      })
    ).regionId;
  }
  const stage = makeStage(house, { regionId, users: await accountsOf(owner, regionId) }, today);
  const played = new Set(playedScenes.catch([]).parse(madeUp?.settings['playedScenes']));
  for (const [name, play] of scenes) {
    if (played.has(name)) continue;
    await play(stage.scene(name));
    played.add(name);
    await settleRegion(owner, regionId, { playedScenes: [...played] });
  }
  await settleRegion(owner, regionId, { played: true });
  return true;
}
