import { scaleLinear } from 'd3-scale';
import { diffDays, fromParts } from '#domain/shared/calendar.ts';
import type { LocalDate } from '#web/words/format.ts';

export type MarkKind =
  | 'contact_alone'
  | 'contact'
  | 'safety_asked'
  | 'check_met'
  | 'check_failed'
  | 'incident'
  | 'report'
  | 'director';

export type PhaseKind = 'intake' | 'direct_safety' | 'stable_safety';

export type Mark = { on: LocalDate; kind: MarkKind; label: string };
export type Phase = { from: LocalDate; until?: LocalDate | undefined; kind: PhaseKind; label: string };
export type Lane = {
  personIndex: number;
  name: string;
  /** When this person came into the file; silence is reckoned from here. */
  since?: LocalDate | undefined;
  /** When this person left it. */
  until?: LocalDate | undefined;
  marks: readonly Mark[];
};

/** A stretch in which nobody met or asked this person. `open`: it still lasts today. */
export type Silence = { from: LocalDate; until: LocalDate; days: number; open: boolean };

/** Only meeting a person, or asking how safe they are, breaks the silence. A report about them does not. */
const breaks: ReadonlySet<MarkKind> = new Set(['contact_alone', 'contact', 'safety_asked']);

/** The silences of one lane that are longer than `silenceDays`. */
export function silences(lane: Lane, start: LocalDate, today: LocalDate, silenceDays: number): Silence[] {
  const first = lane.since ?? start;
  const end = lane.until && lane.until < today ? lane.until : today;
  const met = lane.marks
    .filter(mark => breaks.has(mark.kind) && mark.on >= first && mark.on <= end)
    .map(mark => mark.on)
    .sort();
  const stops = [first, ...met, end];
  return stops.slice(1).flatMap((until, index) => {
    const from = stops[index] ?? first;
    const days = diffDays(from, until);
    if (days <= silenceDays) return [];
    return [{ from, until, days, open: index === stops.length - 2 && end === today }];
  });
}

/** The first day of each month after `from`, up to `until`. */
export function months(from: LocalDate, until: LocalDate): { on: LocalDate; month: number; year: number }[] {
  const [year = 0, month = 1] = from.split('-').map(Number);
  const out: { on: LocalDate; month: number; year: number }[] = [];
  for (let i = from.endsWith('-01') ? 0 : 1; ; i++) {
    const y = year + Math.floor((month - 1 + i) / 12);
    const m = ((month - 1 + i) % 12) + 1;
    const on = fromParts(y, m, 1);
    if (on > until || i > 600) return out;
    out.push({ on, month: m, year: y });
  }
}

/** Days to pixels: eighteen months fill a desk screen, longer spans scroll rather than shrink away. */
export function axisScale(from: LocalDate, until: LocalDate) {
  const days = Math.max(1, diffDays(from, until));
  const monthWidth = Math.min(54, Math.max(30, 940 / (days / 30.44)));
  const width = Math.round((days / 30.44) * monthWidth) + 24;
  const scale = scaleLinear()
    .domain([0, days])
    .range([12, width - 12])
    .clamp(true);
  return { width, monthWidth, x: (on: LocalDate) => Math.round(scale(diffDays(from, on)) * 10) / 10 };
}

/** Marks that would lie on each other step up and down instead: 0, -1, 1. */
export function dodge<T extends { on: LocalDate }>(
  marks: readonly T[],
  x: (on: LocalDate) => number,
  gap: number,
) {
  const last: [number, number, number] = [-1e9, -1e9, -1e9];
  return [...marks]
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
    .map(mark => {
      const at = x(mark.on);
      const free = last.findIndex(taken => at - taken >= gap);
      const level = free >= 0 ? free : last.indexOf(Math.min(...last));
      last[level] = at;
      return { mark, x: at, level: [0, -1, 1][level] ?? 0 };
    });
}
