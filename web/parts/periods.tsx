import type { ReactNode } from 'react';
import { Details } from '#web/parts/details.tsx';
import { Heading } from '#web/parts/heading.tsx';
import { formatPeriod, type Lang, type LocalDate } from '#web/words/format.ts';

export type PeriodRow = {
  key: string;
  on: LocalDate;
  /** Nothing in it that a reader must not miss: it may be folded away. */
  routine: boolean;
  row: ReactNode;
};

export type Period = {
  label: string;
  shown: readonly PeriodRow[];
  folded: readonly PeriodRow[];
};

/** What stands whatever it tells: the newest rows, or all of the newest periods. */
export type Open = { readonly rows: number } | { readonly periods: number };

/**
 * Rows by month or year, in the order in which they came. What tells something stands; routine is folded, but for what
 * is `open`. One row alone is not folded: the fold would be as long as the row.
 */
export function periodsOf(
  rows: readonly PeriodRow[],
  per: 'month' | 'year',
  open: Open,
  lang: Lang,
): Period[] {
  const labels = [...new Set(rows.map(each => formatPeriod(each.on, per, lang)))];
  const first = new Set('rows' in open ? rows.slice(0, open.rows) : []);
  return labels.map((label, index) => {
    const all = rows.filter(each => formatPeriod(each.on, per, lang) === label);
    const stands = (each: PeriodRow) =>
      !each.routine || first.has(each) || ('periods' in open && index < open.periods);
    const folded = all.filter(each => !stands(each));
    return folded.length < 2
      ? { label, shown: all, folded: [] }
      : { label, shown: all.filter(stands), folded };
  });
}

/** A long list that stays short: one line a row, its periods beside it. Nothing is lost without a script, nor on paper. */
export function Periods(props: {
  rows: readonly PeriodRow[];
  per: 'month' | 'year';
  open: Open;
  level: 3 | 4;
  /** What is in the fold, with how many. */
  folded: (count: number) => string;
  lang: Lang;
  /** What stands last in a row weighs as much as the middle. */
  even?: boolean | undefined;
}) {
  return (
    <div className="la-periods">
      {periodsOf(props.rows, props.per, props.open, props.lang).map(period => (
        <div className="la-period" key={period.label}>
          <Heading level={props.level} look={4}>
            {period.label}
          </Heading>
          <div className="la-period__rows">
            <Rows rows={period.shown} even={props.even} />
            {period.folded.length === 0 ? null : (
              <Details
                onPaper
                summary={
                  <>
                    {props.folded(period.folded.length)}
                    <span className="la-hidden">{`, ${period.label}`}</span>
                  </>
                }
              >
                <Rows rows={period.folded} even={props.even} />
              </Details>
            )}
          </div>
        </div>
      ))}
    </div>
  );
}

/** The rows of one list. */
export function Rows({ rows, even }: { rows: readonly PeriodRow[]; even?: boolean | undefined }) {
  if (rows.length === 0) return null;
  return (
    <ol className="la-rows">
      {rows.map(each => (
        <li className={even ? 'la-row la-row--even' : 'la-row'} key={each.key}>
          {each.row}
        </li>
      ))}
    </ol>
  );
}
