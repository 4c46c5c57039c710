import type { RulesOut } from '#acts/safety/danger-rules-out.ts';
import type { Showing } from '#web/page.ts';
import { colleagueName } from '#web/pages/household/safety/people.tsx';
import { signWords } from '#web/pages/household/safety/sign-words.ts';
import { Source } from '#web/parts/quote.tsx';
import { formatDateTime, type Lang } from '#web/words/format.ts';
import { dangerRulesWords } from './words.ts';

export type Version = RulesOut;

/** Signs that stand elsewhere than before, in words. */
export function Changes({ changes, lang }: { changes: Version['changes']; lang: Lang }) {
  const w = dangerRulesWords[lang];
  return (
    <ul>
      {changes.map(({ sign, from, to }) => (
        <li key={sign}>{w.change(signWords[lang][sign], w.groups[from], w.groups[to])}</li>
      ))}
    </ul>
  );
}

/** Who proposed and who published, and when. */
export function Names({ version, showing }: { version: Version; showing: Showing }) {
  const { lang, visit } = showing;
  const w = dangerRulesWords[lang];
  const moment = (at: Date) => formatDateTime(at, lang, visit.timeZone);
  return (
    <div>
      <Source>{w.by(colleagueName(version.by, lang), moment(version.at))}</Source>
      {version.publishedBy === null || version.publishedAt === null ? null : (
        <Source>{w.published(colleagueName(version.publishedBy, lang), moment(version.publishedAt))}</Source>
      )}
    </div>
  );
}
