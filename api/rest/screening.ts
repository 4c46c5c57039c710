import type { AnyDeed } from '#acts/shared/deed.ts';

export const screeningRoutes = [] as unknown as readonly AnyDeed[];
