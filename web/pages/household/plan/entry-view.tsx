import type { EntryOut } from '#acts/plan/plan-out.ts';
import { isWork } from '#domain/plan/codes.ts';
import { toLocalDate } from '#domain/shared/calendar.ts';
import { displayName } from '#domain/shared/names.ts';
import type { Showing } from '#web/page.ts';
import { Link } from '#web/parts/button.tsx';
import { Observation, OwnWords, Source } from '#web/parts/quote.tsx';
import { Tag, type Tone } from '#web/parts/tag.tsx';
import { formatDate } from '#web/words/format.ts';
import type { KnownPerson } from '../safety/people.tsx';
import { planHref } from './href.ts';
import { planWords } from './words.ts';

export interface Around {
  readonly householdId: string;
  readonly people: ReadonlyMap<string, KnownPerson>;
  readonly showing: Showing;
  /** Entries of now have a page; those of an older version are only shown. */
  readonly linked: boolean;
  /** Whose part is shown and which of its groups in full; left out, nothing is folded. */
  readonly unfolded?: { readonly personId: string; readonly group: string };
}

const tones: Readonly<Record<EntryOut['state'], Tone>> = {
  standing: 'neutral',
  prepared: 'unknown',
  running: 'neutral',
  reached: 'done',
  done: 'done',
  not_done: 'late',
  ended: 'neutral',
};

/** Who does an action; null where nobody is meant to. */
function doerName(entry: EntryOut, around: Pick<Around, 'people' | 'showing'>): string | null {
  if (entry.doneByUser !== null)
    return displayName(entry.doneByUser.name) || planWords[around.showing.lang].gone;
  return entry.doneByPerson === null ? null : (around.people.get(entry.doneByPerson)?.name ?? null);
}

/** One entry: a person's words as a quotation, a professional's in plain type; then how it stands and who does it. */
export function EntryView({ entry, around }: { entry: EntryOut; around: Around }) {
  const { lang, visit } = around.showing;
  const w = planWords[lang];
  const speaker = entry.saidBy === null ? undefined : around.people.get(entry.saidBy);
  const on = formatDate(toLocalDate(entry.at, visit.timeZone), lang, 'short');
  const doer = doerName(entry, around);
  const open = entry.state === 'prepared' || entry.state === 'running';
  const late = open && entry.untilOn !== null && entry.untilOn < visit.today;
  return (
    <div className="la-plan-entry">
      {speaker === undefined ? (
        <Observation text={entry.text} source={w.written(displayName(entry.by.name) || w.gone, on)} />
      ) : (
        <OwnWords words={entry.text} speaker={speaker.name} personIndex={speaker.marker} date={on} short />
      )}
      {isWork(entry.kind) ? (
        <p className="la-plan-entry__facts">
          <Tag tone={tones[entry.state]}>{w.state[entry.state]}</Tag>
          {doer === null ? null : <span>{w.does(doer)}</span>}
          {entry.untilOn === null ? null : <span>{w.until(formatDate(entry.untilOn, lang, 'short'))}</span>}
          {late ? <Tag tone="late">{w.late}</Tag> : null}
          {entry.effectOnSafety === null ? null : <span>{w.effectOnSafety[entry.effectOnSafety]}</span>}
        </p>
      ) : null}
      {entry.sinceOn === null && entry.effect === null ? null : (
        <Source>
          {[
            entry.sinceOn === null ? '' : w.since(formatDate(entry.sinceOn, lang, 'short')),
            entry.effect === null ? '' : `${w.effect}: ${entry.effect}`,
          ]
            .filter(Boolean)
            .join(' · ')}
        </Source>
      )}
      {entry.servesSafety === null ? null : (
        <Source>
          {w.servesSafety}: {entry.servesSafety}
        </Source>
      )}
      {around.linked ? (
        <Link
          href={planHref(around.householdId, `/entry/${entry.entryId}`)}
          label={`${w.open}: ${entry.text.slice(0, 80)}`}
        >
          {w.open}
        </Link>
      ) : null}
    </div>
  );
}
