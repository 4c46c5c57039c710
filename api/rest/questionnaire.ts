import type { AnyDeed } from '#acts/shared/deed.ts';

export const questionnaireRoutes = [] as unknown as readonly AnyDeed[];
