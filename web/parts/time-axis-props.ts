import type { Lane, Mark, MarkKind, Phase, PhaseKind } from '#web/parts/time-axis-layout.ts';
import type { Lang, LocalDate } from '#web/words/format.ts';

export type TimeAxisWords = {
  title: string;
  /** One or two sentences: what the axis shows, longest silence first. */
  description: string;
  household: string;
  today: string;
  legend: string;
  showTable: string;
  /** Over the small drawing of all of it, where the axis shows only its end. */
  wholePeriod: (from: string) => string;
  /** That there is more to the side. */
  swipe: string;
  kinds: Readonly<Record<MarkKind, string>>;
  phases: Readonly<Record<PhaseKind, string>>;
  /** 'No contact' for the legend. */
  silence: string;
  /** Inside the gap, short: '63 d'. */
  silenceShort: (days: number) => string;
  /** In the table: '63 days without contact, still lasting'. */
  silenceLong: (days: number, open: boolean) => string;
  columns: { date: string; who: string; what: string; note: string };
};

export type TimeAxisProps = {
  /** Unique in the page; patterns and titles hang on it. */
  id: string;
  lang: Lang;
  from: LocalDate;
  until: LocalDate;
  today: LocalDate;
  phases: readonly Phase[];
  lanes: readonly Lane[];
  /** Reports, incidents, change of director: what concerns the whole household. */
  household: readonly Mark[];
  silenceDays?: number | undefined;
  words: TimeAxisWords;
};

// Kept equal to --la-lane and --la-axis-top in parts.css.
export const lane = 56;
export const top = 68;
