import type { AnyDeed } from '#acts/shared/deed.ts';

export const profileRoutes = [] as unknown as readonly AnyDeed[];
