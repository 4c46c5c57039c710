import type { AnyDeed } from '#acts/shared/deed.ts';

export const approachRoutes = [] as unknown as readonly AnyDeed[];
