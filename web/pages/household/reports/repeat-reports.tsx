import type { z } from 'zod';
import type { readRepeatReports } from '#acts/report/read-repeat-reports.ts';
import { displayName } from '#domain/shared/names.ts';
import type { Showing } from '#web/page.ts';
import { Link } from '#web/parts/button.tsx';
import { Details } from '#web/parts/details.tsx';
import { Heading } from '#web/parts/heading.tsx';
import { Section, Stack } from '#web/parts/layout.tsx';
import { Notice } from '#web/parts/notice.tsx';
import { Table } from '#web/parts/table.tsx';
import { Tag } from '#web/parts/tag.tsx';
import { formatDate, formatDateTime } from '#web/words/format.ts';
import { repeatAnswerWords } from '../tasks/repeat-report.tsx';
import { type Reports, reportPersonName } from './load.ts';
import { repeatWords } from './repeat-words.ts';

export type RepeatReports = z.output<typeof readRepeatReports.output>;
type Wake = RepeatReports['wakes'][number];
type Asked = Wake['asked'][number];

interface Props {
  readonly householdId: string;
  readonly repeats: RepeatReports;
  readonly reports: Reports;
  readonly showing: Showing;
}

/** How many are shown at once; older ones stand folded. */
const shownAtOnce = 3;

/**
 * Each report that came again about somebody of this file: who was woken, who answered what and why, who did not. Nothing
 * at all for who was not asked: that there was one is not for everybody (store/security.sql).
 */
export function RepeatReportsSection(props: Props) {
  const { householdId, repeats, showing } = props;
  const w = repeatWords[showing.lang];
  const { wakes, unansweredSince } = repeats;
  if (wakes.length === 0 && unansweredSince === null) return null;
  const older = wakes.slice(shownAtOnce);
  return (
    <Section
      id="repeat"
      title={w.title}
      lead={w.lead}
      actions={<Link href={`/households/${householdId}/closing/history`}>{w.history}</Link>}
    >
      <Stack wide>
        {unansweredSince === null ? null : (
          <Notice tone="late" heading={w.late(formatDate(unansweredSince, showing.lang))}>
            <p>{w.lateMore}</p>
          </Notice>
        )}
        {wakes.slice(0, shownAtOnce).map(wake => (
          <One key={keyOf(wake)} wake={wake} {...props} />
        ))}
        {older.length === 0 ? null : (
          <Details summary={w.before(older.length)}>
            <Stack wide>
              {older.map(wake => (
                <One key={keyOf(wake)} wake={wake} {...props} />
              ))}
            </Stack>
          </Details>
        )}
        {repeats.whole ? null : <p className="la-source">{w.narrow}</p>}
      </Stack>
    </Section>
  );
}

const keyOf = (wake: Wake): string => wake.asked.map(each => each.taskId).join(' ');

function One({ wake, ...props }: Props & { wake: Wake }) {
  const { reports, showing } = props;
  const { lang, visit } = showing;
  const w = repeatWords[lang];
  const person = reports.persons.find(each => each.id === wake.personId);
  const moment = formatDateTime(wake.at, lang, visit.timeZone);
  const day = formatDate(wake.dueOn, lang);
  return (
    <Stack>
      <Heading level={3}>
        {wake.report !== null
          ? w.what.here(wake.report.number)
          : wake.what === 'reopened'
            ? w.what.reopened
            : person === undefined
              ? w.what.elsewhere
              : w.what.elsewhereAbout(reportPersonName(person, visit.today, lang))}
      </Heading>
      <p>
        {wake.what === 'reopened'
          ? moment
          : w.takenIn(moment, wake.takenInBy === null ? w.somebodyGone : displayName(wake.takenInBy))}
      </p>
      {wake.heard === null ? null : wake.heard ? (
        <Tag tone="done">{w.heard}</Tag>
      ) : (
        <Tag tone={wake.dueOn < visit.today ? 'late' : 'neutral'}>{w.waits(day)}</Tag>
      )}
      <Table
        caption={w.title}
        captionHidden
        columns={[
          { key: 'who', label: w.who },
          { key: 'place', label: w.place },
          { key: 'answer', label: w.answer },
          { key: 'why', label: w.why },
          { key: 'on', label: w.on },
        ]}
        rows={wake.asked.map(asked => rowOf(asked, props))}
      />
    </Stack>
  );
}

function rowOf(asked: Asked, { householdId, showing }: Props) {
  const { lang } = showing;
  const w = repeatWords[lang];
  const name = asked.name === null ? w.somebodyGone : displayName(asked.name);
  const said =
    asked.answer !== null
      ? repeatAnswerWords[lang][asked.answer]
      : asked.doneOn !== null
        ? w.noneNeeded
        : undefined;
  return {
    key: asked.taskId,
    cells: {
      who: name,
      place: w.places[asked.place ?? 'none'],
      answer:
        said ??
        (asked.mayAnswer ? (
          <Link href={`/households/${householdId}/tasks#open`} label={w.giveFor(name)}>
            {w.give}
          </Link>
        ) : (
          <Tag tone="unknown">{w.notYet}</Tag>
        )),
      why: asked.reason === null ? asked.doneOn === null ? w.noReason : '–' : <q>{asked.reason}</q>,
      on:
        asked.doneOn === null
          ? '–'
          : [
              formatDate(asked.doneOn, lang),
              ...(asked.answer === null || asked.answeredBy === null
                ? []
                : [w.insteadOf(displayName(asked.answeredBy))]),
            ].join(', '),
    },
  };
}
