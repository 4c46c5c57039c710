import type { ChangeOut, NormOut } from '#acts/norms/norms-out.ts';
import type { Showing } from '#web/page.ts';
import { colleagueName } from '#web/pages/household/safety/people.tsx';
import { Source } from '#web/parts/quote.tsx';
import { Tag } from '#web/parts/tag.tsx';
import { formatDateTime, type Lang } from '#web/words/format.ts';
import { valueLines, valueText } from './shown.ts';
import { normsWords } from './words.ts';

/** A value, a line per part. */
export function Value({ norm, value, lang }: { norm: NormOut; value: NormOut['value']; lang: Lang }) {
  return (
    <div>
      {valueLines(norm, value, lang).map(({ label, text }) => (
        <div key={label}>{label === '' ? text : `${label}: ${text}`}</div>
      ))}
    </div>
  );
}

/** Whether a norm is the region's own, and whether it asks less; nothing where it is the default. */
export function Standing({ norm, lang }: { norm: NormOut; lang: Lang }) {
  const w = normsWords[lang];
  if (!norm.own) return <Source>{w.asProduct}</Source>;
  return <Tag tone={norm.looser ? 'late' : 'neutral'}>{norm.looser ? w.looser : w.own}</Tag>;
}

/** Since when and by which two, of a norm of the region's own. */
export function Since({ norm, showing }: { norm: NormOut; showing: Showing }) {
  const { lang } = showing;
  const w = normsWords[lang];
  const { since } = norm;
  if (since === null || since.decidedAt === null || since.decidedBy === null)
    return norm.own ? <Source>{w.sinceFounding}</Source> : null;
  return (
    <Source>
      {w.since(
        moment(since.decidedAt, showing),
        colleagueName(since.by, lang),
        colleagueName(since.decidedBy, lang),
      )}
    </Source>
  );
}

const moment = (at: Date, { lang, visit }: Showing) => formatDateTime(at, lang, visit.timeZone);

/** What a proposal changes, why, and who did what with it when. */
export function Change({ change, showing }: { change: ChangeOut; showing: Showing }) {
  const { lang } = showing;
  const w = normsWords[lang];
  return (
    <>
      <p>
        {w.change(valueText(change.norm, change.from, lang), valueText(change.norm, change.to, lang))}{' '}
        {change.looser ? <Tag tone="late">{w.looser}</Tag> : null}
      </p>
      <p>{change.why}</p>
      <div>
        <Source>{w.by(colleagueName(change.by, lang), moment(change.at, showing))}</Source>
        {change.state === 'proposed' || change.decidedBy === null || change.decidedAt === null ? null : (
          <Source>
            {w.decided[change.state](
              colleagueName(change.decidedBy, lang),
              moment(change.decidedAt, showing),
            )}
          </Source>
        )}
      </div>
      {change.decisionReason === null ? null : <p>{change.decisionReason}</p>}
    </>
  );
}
