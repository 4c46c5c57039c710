import { isAcute, type Unsafety } from '#domain/report/codes.ts';
import { toLocalDate } from '#domain/shared/calendar.ts';
import { displayName } from '#domain/shared/names.ts';
import type { Showing } from '#web/page.ts';
import { ButtonLink, Link } from '#web/parts/button.tsx';
import { FactTriple } from '#web/parts/fact-triple.tsx';
import { Heading } from '#web/parts/heading.tsx';
import { Notice } from '#web/parts/notice.tsx';
import { PersonName } from '#web/parts/person.tsx';
import { Paragraphs } from '#web/parts/quote.tsx';
import { Summary } from '#web/parts/summary.tsx';
import { formatDateTime } from '#web/words/format.ts';
import { codeWords, wordOf } from '../../intake/codes.ts';
import { Unsafe } from '../../intake/unsafe.tsx';
import { ClocksTable } from './clocks-table.tsx';
import { Decisions } from './decisions.tsx';
import { HearingTable } from './hearing-table.tsx';
import { type Report, type Reports, reportPersonAbout, reportPersonName, reportsHref } from './load.ts';
import { reportsWords } from './words.ts';

/** One report with everything that hangs on it. */
export function ReportView(props: { householdId: string; report: Report; all: Reports; showing: Showing }) {
  const { householdId, report, all, showing } = props;
  const { lang, visit } = showing;
  const w = reportsWords[lang];
  const codes = codeWords[lang];
  const here = `${reportsHref(householdId)}/${report.id}`;
  const moment = (at: Date) => formatDateTime(at, lang, visit.timeZone);
  const latest = report.assessments.at(-1)?.unsafety ?? report.unsafety;
  const late =
    toLocalDate(report.recordedAt, visit.timeZone) > toLocalDate(report.receivedAt, visit.timeZone);
  return (
    <article className="la-report" aria-labelledby={`report-${report.id}`}>
      <Heading level={2} id={`report-${report.id}`}>
        {w.report(report.number)}
      </Heading>
      <p>
        {w.received(moment(report.receivedAt), wordOf(codes.way, report.receivedBy).toLowerCase())}
        {late ? `; ${w.recordedLater(moment(report.recordedAt))}` : null}.{' '}
        {wordOf(w.involvement, report.earlierInvolvement)}.
      </p>
      {isAcute(latest as Unsafety) ? (
        <Notice tone="danger" heading={w.acute} />
      ) : (
        <Unsafe code={latest} lang={lang} />
      )}
      <FactTriple
        words={w}
        facts={<Paragraphs text={report.facts} />}
        views={report.views === '' ? w.noViews : <Paragraphs text={report.views} />}
        source={<Paragraphs text={report.source} />}
      />
      <Summary
        rows={[
          {
            term: w.concerned,
            value: all.persons
              .filter(person => report.personIds.includes(person.id))
              .map(person => (
                <div key={person.id}>
                  <PersonName index={person.marker} name={reportPersonName(person, visit.today, lang)} />{' '}
                  <span className="la-source">{reportPersonAbout(person, visit.today, lang)}</span>
                </div>
              )),
          },
          { term: w.reasons, value: report.reasons.map(code => wordOf(codes.reason, code)).join(', ') },
          { term: w.natures, value: report.natures.map(code => wordOf(codes.nature, code)).join(', ') },
          {
            term: w.reporter,
            value: wordOf(codes.role, report.reporterRole),
            note: [
              report.reporterSealed ? w.sealed : w.notSealed,
              ...(report.anonymousToFamily ? [w.anonymous] : []),
            ].join(', '),
            action:
              all.may.open && report.reporterSealed ? (
                <Link href={`${here}/reporter`}>{w.openSeal}</Link>
              ) : undefined,
          },
          { term: w.recordedBy, value: displayName(report.by) },
        ]}
      />
      <Decisions
        assessments={report.assessments}
        lang={lang}
        action={
          all.may.assess ? (
            <ButtonLink
              href={`${here}/assess`}
              kind={report.assessments.length === 0 ? 'primary' : 'secondary'}
            >
              {report.assessments.length === 0 ? w.assess : w.decideAgain}
            </ButtonLink>
          ) : undefined
        }
      />
      <ClocksTable clocks={report.clocks} householdId={householdId} lang={lang} />
      <HearingTable report={report} persons={all.persons} here={here} today={visit.today} lang={lang} />
    </article>
  );
}
