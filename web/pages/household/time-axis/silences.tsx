import type { LocalDate } from '#domain/shared/calendar.ts';
import { PersonName } from '#web/parts/person.tsx';
import { type Lane, silences } from '#web/parts/time-axis-layout.ts';
import { formatDate, type Lang } from '#web/words/format.ts';
import { timeAxisWords } from './words.ts';

/** What the axis shows at its gravest, in words: of each person the longest silence, and the one that lasts now. */
export function Silences(props: {
  lanes: readonly Lane[];
  since: LocalDate;
  today: LocalDate;
  days: number;
  lang: Lang;
}) {
  const { lang } = props;
  const w = timeAxisWords[lang];
  const rows = props.lanes
    .map(lane => ({ lane, gaps: silences(lane, props.since, props.today, props.days) }))
    .map(({ lane, gaps }) => ({
      lane,
      longest: [...gaps].sort((a, b) => b.days - a.days)[0],
      now: gaps.find(gap => gap.open),
    }))
    .sort((a, b) => (b.longest?.days ?? 0) - (a.longest?.days ?? 0));
  if (rows.length === 0) return null;
  const day = (on: LocalDate) => formatDate(on, lang, 'short');
  return (
    <div className="la-silences">
      <p className="la-know__label">{w.silencesTitle}</p>
      <ul>
        {rows.map(({ lane, longest, now }) => (
          <li key={lane.personIndex}>
            <PersonName index={lane.personIndex} name={lane.name} />
            <span>
              {longest === undefined ? (
                w.notSilent(props.days)
              ) : (
                <>
                  {w.silent(
                    longest.days,
                    `${day(longest.from)} – ${longest.open ? w.silentStill : day(longest.until)}`,
                  )}
                  {now === undefined || now === longest ? null : `; ${w.silentNow(now.days)}`}
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
