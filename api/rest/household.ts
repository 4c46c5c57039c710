import { householdFile } from '#acts/household/household-file.ts';
import { readHead } from '#acts/household/read-head.ts';
import { worklist } from '#acts/household/worklist.ts';
import type { AnyDeed } from '#acts/shared/deed.ts';

export const householdRoutes = [worklist, readHead, householdFile] as unknown as readonly AnyDeed[];
