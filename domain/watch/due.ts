import type { LocalDate } from '#domain/shared/calendar.ts';
import type { SignalCode } from './codes.ts';
import type { SightNorms } from './norms.ts';
import type { WatchRules } from './region-rules.ts';

/** Something that is to be done, and the last day on which it is in time. */
export interface Due {
  readonly code: SignalCode;
  readonly personId: string | null;
  /** The row that it is about, where one person or household can have several. */
  readonly aboutId: string | null;
  readonly dueOn: LocalDate;
}

/** What a region chose: `watch`, `sightNorms`, `motivateDays` and `measurement` of its settings, read. */
export interface WatchSettings {
  readonly rules: WatchRules;
  readonly sight: SightNorms;
  readonly motivateDays: number;
  /** Months after the report at which everybody is asked about violence again. */
  readonly measureMonths: readonly number[];
  readonly timeZone: string;
}
