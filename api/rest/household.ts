import { readHead } from '#acts/household/read-head.ts';
import type { AnyDeed } from '#acts/shared/deed.ts';

export const householdRoutes = [readHead] as unknown as readonly AnyDeed[];
