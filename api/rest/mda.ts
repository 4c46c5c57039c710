import type { AnyDeed } from '#acts/shared/deed.ts';

export const mdaRoutes: readonly AnyDeed[] = [];
