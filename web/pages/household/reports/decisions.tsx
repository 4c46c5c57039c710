import type { ReactNode } from 'react';
import { displayName } from '#domain/shared/names.ts';
import { Heading } from '#web/parts/heading.tsx';
import { Stack } from '#web/parts/layout.tsx';
import { Paragraphs } from '#web/parts/quote.tsx';
import { formatDate, type Lang } from '#web/words/format.ts';
import { codeWords, wordOf } from '../../intake/codes.ts';
import { Unsafe } from '../../intake/unsafe.tsx';
import type { Report } from './load.ts';
import { reportsWords } from './words.ts';

/** The decisions on a report, the first one first: each follows the one above it. */
export function Decisions(props: { assessments: Report['assessments']; lang: Lang; action?: ReactNode }) {
  const { assessments, lang } = props;
  const w = reportsWords[lang];
  const codes = codeWords[lang];
  return (
    <Stack>
      <Heading level={3}>{w.decisions}</Heading>
      {assessments.length === 0 ? (
        <p>{w.notAssessed}</p>
      ) : (
        <>
          <p>{w.decisionsLead}</p>
          <ol className="la-chain">
            {assessments.map(decision => (
              <li key={decision.id} className="la-chain__step">
                <p className="la-chain__what">{wordOf(codes.outcome, decision.outcome)}</p>
                <p className="la-chain__who">
                  {w.decidedBy(displayName(decision.by), formatDate(decision.decidedOn, lang))}
                </p>
                <Unsafe code={decision.unsafety} lang={lang} />
                {decision.handOverTo.length === 0 ? null : (
                  <p>{w.to(decision.handOverTo.map(code => wordOf(codes.target, code)).join(', '))}</p>
                )}
                <Paragraphs text={decision.reason} />
              </li>
            ))}
          </ol>
        </>
      )}
      {props.action ? <div className="la-actions">{props.action}</div> : null}
    </Stack>
  );
}
