import { appointDirector } from '#acts/network/appoint-director.ts';
import { endPlace } from '#acts/network/end-place.ts';
import { givePlace } from '#acts/network/give-place.ts';
import { readNetwork } from '#acts/network/read-network.ts';
import type { AnyDeed } from '#acts/shared/deed.ts';

export const networkRoutes = [
  readNetwork,
  appointDirector,
  givePlace,
  endPlace,
] as unknown as readonly AnyDeed[];
