import { Link } from '#web/parts/button.tsx';
import { Heading } from '#web/parts/heading.tsx';
import { Stack } from '#web/parts/layout.tsx';
import { PersonName } from '#web/parts/person.tsx';
import { Table } from '#web/parts/table.tsx';
import { Tag, type Tone } from '#web/parts/tag.tsx';
import { formatDate, type Lang, type LocalDate } from '#web/words/format.ts';
import { wordOf } from '../../intake/codes.ts';
import { type Report, type ReportPerson, reportPersonName } from './load.ts';
import { reportsWords } from './words.ts';

type Line = Report['hearing'][number];

const tones: Readonly<Record<string, Tone>> = {
  done: 'done',
  due: 'late',
  retry_due: 'late',
  excused: 'neutral',
  not_needed: 'neutral',
};

/** Who was heard at this report, and what is missing per person. */
export function HearingTable(props: {
  report: Report;
  persons: readonly ReportPerson[];
  here: string;
  today: LocalDate;
  lang: Lang;
}) {
  const { report, persons, here, today, lang } = props;
  const w = reportsWords[lang];
  return (
    <Stack>
      <Heading level={3}>{w.hearing}</Heading>
      <p>{w.hearingLead}</p>
      <Table
        caption={w.hearing}
        captionHidden
        columns={[
          { key: 'who', label: w.who },
          { key: 'needs', label: w.needs },
          { key: 'state', label: w.state },
          { key: 'tries', label: w.tries },
          { key: 'record', label: w.record },
        ]}
        rows={report.hearing.flatMap(line => {
          const person = persons.find(each => each.id === line.personId);
          if (person === undefined) return [];
          const name = reportPersonName(person, today, lang);
          return {
            key: line.personId,
            cells: {
              who: <PersonName index={person.marker} name={name} />,
              needs: line.needs === null ? w.noNeed : wordOf(w.needWords, line.needs),
              state: <State line={line} lang={lang} />,
              tries: <Tries line={line} lang={lang} />,
              record:
                line.state === 'not_needed' ? null : (
                  <Link href={`${here}/hear/${line.personId}`} label={w.recordFor(name)}>
                    {w.record}
                  </Link>
                ),
            },
          };
        })}
      />
    </Stack>
  );
}

function State({ line, lang }: { line: Line; lang: Lang }) {
  const w = reportsWords[lang];
  const word = wordOf(w.hearingState, line.state);
  const day = line.retryOn === null ? '' : formatDate(line.retryOn, lang);
  const when = day === '' ? '' : ` ${line.state === 'excused' ? w.until(day) : w.since(day)}`;
  return (
    <>
      <Tag tone={tones[line.state] ?? 'unknown'}>
        {word}
        {when}
      </Tag>
      {line.state === 'not_needed' ? null : (
        <span className="la-summary__note">{line.spokenAlone ? w.alone : w.notAlone}</span>
      )}
    </>
  );
}

function Tries({ line, lang }: { line: Line; lang: Lang }) {
  const w = reportsWords[lang];
  return line.tries.map((attempt, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: drawn once on the server, never reordered
    <div key={at}>
      {formatDate(attempt.on, lang)}: {wordOf(w.tryWords, attempt.outcome)}
      {attempt.how === null || attempt.how === 'seen' ? null : `, ${wordOf(w.how, attempt.how)}`}
      {attempt.alone === null ? null : `, ${wordOf(w.aloneWords, attempt.alone)}`}
      {attempt.reason === null ? null : `: ${attempt.reason}`}
    </div>
  ));
}
