import type { AnyDeed } from '#acts/shared/deed.ts';

export const conferenceRoutes: readonly AnyDeed[] = [];
