import type { AnyDeed } from '#acts/shared/deed.ts';
import { endMute } from '#acts/watch/end-mute.ts';
import { muteSignal } from '#acts/watch/mute-signal.ts';
import { readRegionWatch } from '#acts/watch/read-region-watch.ts';
import { readTeam } from '#acts/watch/read-team.ts';
import { readWatch } from '#acts/watch/read-watch.ts';

export const watchRoutes = [
  readWatch,
  muteSignal,
  endMute,
  readTeam,
  readRegionWatch,
] as unknown as readonly AnyDeed[];
