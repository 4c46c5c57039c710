import { myDay } from '#acts/day/my-day.ts';
import { lineGroups } from '#domain/day/lines.ts';
import { diffDays } from '#domain/shared/calendar.ts';
import { displayName } from '#domain/shared/names.ts';
import { page, type Showing } from '#web/page.ts';
import { personWords } from '#web/pages/household/person-words.ts';
import { DayLine, DayLines } from '#web/parts/day-line.tsx';
import { Empty } from '#web/parts/empty.tsx';
import { PageHead } from '#web/parts/heading.tsx';
import { Section } from '#web/parts/layout.tsx';
import { Notice } from '#web/parts/notice.tsx';
import { PersonName } from '#web/parts/person.tsx';
import { formatDate, formatDateTime, formatWeek, type Lang, relativeDays } from '#web/words/format.ts';
import { type Day, hrefOf, type Line, sinceOf, whatOf, whyOf } from './line.ts';
import { dayWords } from './words.ts';

/** What this colleague has to do, the most dangerous first. The first page after signing in. */
export const myDayPage = page<Day>({
  path: '/my-day',
  access: { who: 'signed_in' },
  title: lang => dayWords[lang].title,
  load: loading => loading.read(myDay, {}),
  view: (day, showing) => <View day={day} showing={showing} />,
});

function View({ day, showing }: { day: Day; showing: Showing }) {
  const { lang } = showing;
  const w = dayWords[lang];
  const date = `${formatDate(day.today, lang, 'weekday')}, ${formatWeek(day.today, lang)}`;
  return (
    <>
      <PageHead over={date} title={w.title} lead={day.lines.length === 0 ? undefined : w.lead} />
      {day.lines.length + day.bottlenecks.length + day.conferences.length === 0 ? (
        <Empty heading={w.nothing}>{w.nothingMore}</Empty>
      ) : null}
      {day.lines.length === 0
        ? null
        : lineGroups.map(group => (
            <Section
              key={group}
              id={group}
              title={`${w.groups[group]} (${day.counts[group]})`}
              lead={
                group === 'week'
                  ? w.until(formatDate(day.until, lang))
                  : day.counts[group] === 0
                    ? undefined
                    : w.groupLead[group]
              }
            >
              <Group
                lines={day.lines.filter(line => line.group === group)}
                empty={w.empty[group]}
                day={day}
                showing={showing}
              />
            </Section>
          ))}
      <Conferences day={day} showing={showing} />
      <Bottlenecks day={day} showing={showing} />
      {day.more === 0 ? null : <Notice tone="late" heading={w.more(day.more)} />}
    </>
  );
}

/** What one is expected at: of which households is said there, to their own teams. */
function Conferences({ day, showing }: { day: Day; showing: Showing }) {
  const { lang, visit } = showing;
  const w = dayWords[lang];
  if (day.conferences.length === 0) return null;
  return (
    <Section id="conferences" title={`${w.conferences} (${day.conferences.length})`}>
      <DayLines>
        {day.conferences.map(each => (
          <DayLine
            key={each.id}
            tone="neutral"
            what={each.title}
            href={`/conferences/${each.id}`}
            who={formatDateTime(each.at, lang, visit.timeZone)}
            why={each.place ?? ''}
            since={relativeDays(diffDays(day.today, each.on), lang)}
          />
        ))}
      </DayLines>
    </Section>
  );
}

/** Obstacles in the collaboration: they hold no household, so they stand apart. */
function Bottlenecks({ day, showing }: { day: Day; showing: Showing }) {
  const { lang } = showing;
  const w = dayWords[lang];
  if (day.bottlenecks.length === 0) return null;
  return (
    <Section id="bottlenecks" title={`${w.bottlenecks} (${day.bottlenecks.length})`}>
      <DayLines>
        {day.bottlenecks.map(each => (
          <DayLine
            key={`${each.what}:${each.id}`}
            tone={each.late ? 'late' : 'neutral'}
            what={w.bottleneck[each.what]}
            href={`/bottlenecks/${each.id}`}
            who={w.since(formatDate(each.since, lang, 'short'))}
            why={w.bottleneckWhy[each.what]}
            since={
              each.what === 'to_read' || each.dueOn === null
                ? ''
                : relativeDays(diffDays(day.today, each.dueOn), lang)
            }
          />
        ))}
      </DayLines>
    </Section>
  );
}

function Group(props: { lines: Line[]; empty: string; day: Day; showing: Showing }) {
  const { lang, visit } = props.showing;
  const veiligThuis = visit.organisationKind === 'veilig_thuis';
  if (props.lines.length === 0) return <p>{props.empty}</p>;
  return (
    <DayLines>
      {props.lines.map(line => (
        <DayLine
          key={`${line.kind}:${line.household.id}:${line.aboutId ?? ''}:${line.clock ?? ''}`}
          tone={line.tone}
          what={whatOf(line, lang)}
          href={hrefOf(line, veiligThuis)}
          who={<Who line={line} lang={lang} />}
          why={whyOf(line, props.day.today, lang)}
          since={sinceOf(line, props.day.today, lang)}
        />
      ))}
    </DayLines>
  );
}

/** Household, the place from which one looks at it, and the person whom it is about. */
function Who({ line, lang }: { line: Line; lang: Lang }) {
  const w = dayWords[lang];
  const household = `${w.household(line.household.code)}, ${w.places[line.place]}`;
  if (line.person === null) return household;
  return (
    <>
      <PersonName
        index={line.person.marker}
        name={displayName(line.person.name) || personWords[lang].unknownName}
      />
      {` · ${household}`}
    </>
  );
}
