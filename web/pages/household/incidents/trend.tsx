import { Details } from '#web/parts/details.tsx';
import { Table } from '#web/parts/table.tsx';
import { formatMonth, type Lang } from '#web/words/format.ts';
import { incidentWords } from './words.ts';

export interface Trend {
  readonly months: readonly { readonly month: string; readonly count: number }[];
  readonly earlier: number;
  readonly yearOnly: number;
}

const width = 720;
const height = 150;
const ground = 118;

/** Known incidents per month as bars, with the sentence that says them and the table under them. No red: a count is no level. */
export function IncidentTrend({ trend, lang }: { trend: Trend; lang: Lang }) {
  const w = incidentWords[lang];
  const { months } = trend;
  const total = months.reduce((sum, each) => sum + each.count, 0);
  const most = Math.max(1, ...months.map(each => each.count));
  const step = width / Math.max(1, months.length);
  const name = (month: string) => formatMonth(Number(month.slice(5)), lang);
  const sentence = [
    w.trendSentence(total, months.length),
    ...(trend.earlier > 0 ? [w.earlier(trend.earlier)] : []),
    ...(trend.yearOnly > 0 ? [w.yearOnly(trend.yearOnly)] : []),
  ].join(' ');
  return (
    <div className="la-stack">
      <p>{sentence}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className="la-months__scroll" aria-label={w.figure} tabIndex={0}>
        <svg
          className="la-months"
          viewBox={`0 0 ${width} ${height}`}
          role="img"
          aria-label={`${w.trendTitle}. ${sentence}`}
        >
          <path className="la-months__ground" d={`M0 ${ground}H${width}`} />
          {months.map((each, index) => {
            const tall = (each.count / most) * (ground - 22);
            const middle = index * step + step / 2;
            const newYear = index === 0 || each.month.endsWith('-01');
            return (
              <g key={each.month}>
                {each.count === 0 ? null : (
                  <rect
                    className="la-months__bar"
                    x={middle - step * 0.32}
                    y={ground - tall}
                    width={step * 0.64}
                    height={tall}
                  />
                )}
                {each.count === 0 ? null : (
                  <text className="la-months__text" x={middle} y={ground - tall - 5} textAnchor="middle">
                    {each.count}
                  </text>
                )}
                <text className="la-months__text" x={middle} y={ground + 14} textAnchor="middle">
                  {name(each.month)}
                </text>
                {newYear ? (
                  <text className="la-months__text" x={middle} y={ground + 28} textAnchor="middle">
                    {each.month.slice(0, 4)}
                  </text>
                ) : null}
              </g>
            );
          })}
        </svg>
      </section>
      <Details summary={w.table}>
        <Table
          caption={w.trendTitle}
          captionHidden
          narrow="scroll"
          columns={[
            { key: 'month', label: w.month },
            { key: 'count', label: w.count, kind: 'number' },
          ]}
          rows={months.map(each => ({
            key: each.month,
            cells: { month: `${name(each.month)} ${each.month.slice(0, 4)}`, count: each.count },
          }))}
        />
      </Details>
    </div>
  );
}
