import type { ConditionOut } from '#acts/safety/safety-out.ts';
import { type PeriodRow, Periods, Rows } from '#web/parts/periods.tsx';
import { Paragraphs, writtenLang } from '#web/parts/quote.tsx';
import { Tag, type Tone } from '#web/parts/tag.tsx';
import { formatDate, type Lang } from '#web/words/format.ts';
import { codeWords } from './code-words.ts';
import { colleagueName, type KnownPerson } from './people.tsx';
import { safetyWords } from './words.ts';

type Check = ConditionOut['checks'][number];
interface Props {
  readonly condition: ConditionOut;
  readonly people: ReadonlyMap<string, KnownPerson>;
  readonly lang: Lang;
  /** How many checks are shown; of all, those that were met are folded by year, but for the newest. */
  readonly most: number | 'all';
}

const tones: Readonly<Record<Check['status'], Tone>> = {
  met: 'done',
  not_met: 'danger',
  not_known: 'unknown',
};

/** The checks, newest first, each with its source. */
export function Checks({ condition, people, lang, most }: Props) {
  const w = safetyWords[lang];
  if (condition.checks.length === 0)
    return condition.ended === null ? <Tag tone="unknown">{w.noCheck}</Tag> : null;
  const rows = condition.checks
    .slice(0, most === 'all' ? undefined : most)
    .map((check): PeriodRow => checkRow(check, people, lang));
  return (
    <div>
      <p className="la-condition__label">{most === 'all' ? w.allChecks : w.lastChecks}</p>
      {most === 'all' ? (
        <Periods
          rows={rows}
          per="year"
          open={{ rows: 3 }}
          level={4}
          folded={w.checksFolded}
          lang={lang}
          even
        />
      ) : (
        <Rows rows={rows} even />
      )}
    </div>
  );
}

function checkRow(check: Check, people: Props['people'], lang: Lang): PeriodRow {
  const w = safetyWords[lang];
  const told = check.sourcePersonIds.map(id => people.get(id)?.name ?? '').join(', ');
  const kinds = check.sources.map(kind => codeWords[lang].sources[kind]).join(', ');
  return {
    key: check.id,
    on: check.on,
    routine: check.counts && check.status === 'met',
    row: (
      <>
        <p className="la-row__when">
          <Tag tone={check.counts ? tones[check.status] : 'unknown'}>
            {codeWords[lang].status[check.status]}, {formatDate(check.on, lang, 'short')}
          </Tag>
        </p>
        <div>
          {check.counts ? null : <p>{w.notCounting}</p>}
          <Paragraphs text={check.evidence} lang={writtenLang} />
        </div>
        <p className="la-row__who">
          {`${w.according} ${kinds}${told === '' ? '' : ` (${told})`}. ${colleagueName(check.by, lang)}`}
        </p>
      </>
    ),
  };
}
