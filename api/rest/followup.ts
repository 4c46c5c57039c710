import { readMeasurements } from '#acts/followup/read-measurements.ts';
import type { AnyDeed } from '#acts/shared/deed.ts';

export const followupRoutes = [readMeasurements] as unknown as readonly AnyDeed[];
