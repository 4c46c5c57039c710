import type { AnyDeed } from '#acts/shared/deed.ts';

export const closingRoutes: readonly AnyDeed[] = [];
