import type { AnyDeed } from '#acts/shared/deed.ts';

export const watchRoutes: readonly AnyDeed[] = [];
