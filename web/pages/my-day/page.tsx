import { myDay } from '#acts/day/my-day.ts';
import { readRegionWatch } from '#acts/watch/read-region-watch.ts';
import { lineGroups } from '#domain/day/lines.ts';
import { diffDays } from '#domain/shared/calendar.ts';
import { displayName } from '#domain/shared/names.ts';
import { navigation } from '#web/navigation.ts';
import { page, type Showing } from '#web/page.ts';
import { personWords } from '#web/pages/household/person-words.ts';
import { Link } from '#web/parts/button.tsx';
import { DayLine, DayLines } from '#web/parts/day-line.tsx';
import { Empty } from '#web/parts/empty.tsx';
import { Heading, PageHead } from '#web/parts/heading.tsx';
import { Section, Stack } from '#web/parts/layout.tsx';
import { Notice } from '#web/parts/notice.tsx';
import { PersonName } from '#web/parts/person.tsx';
import { formatDate, formatDateTime, formatWeek, type Lang, relativeDays } from '#web/words/format.ts';
import { byHousehold } from './groups.ts';
import { type Day, hrefOf, type Line, sinceOf, whatOf, whyOf } from './line.ts';
import { nothingWords } from './nothing-words.ts';
import { togetherWords } from './together-words.ts';
import { dayWords } from './words.ts';

interface Loaded {
  day: Day;
  /** For who coordinates the region: how many signals climbed to it. */
  climbed: number;
}

/** What this colleague has to do, the most dangerous first. The first page after signing in. */
export const myDayPage = page<Loaded>({
  path: '/my-day',
  access: { who: 'signed_in' },
  title: lang => dayWords[lang].title,
  load: async loading => ({
    day: await loading.read(myDay, {}),
    climbed: loading.visit.roles.includes('region_coordinator')
      ? (await loading.read(readRegionWatch, {})).climbed.reduce((sum, row) => sum + row.households, 0)
      : 0,
  }),
  view: (loaded, showing) => <View {...loaded} showing={showing} />,
});

function View({ day, climbed, showing }: Loaded & { showing: Showing }) {
  const { lang } = showing;
  const w = dayWords[lang];
  const date = `${formatDate(day.today, lang, 'weekday')}, ${formatWeek(day.today, lang)}`;
  return (
    <>
      <PageHead over={date} title={w.title} lead={day.lines.length === 0 ? undefined : w.lead} />
      <RedWaits day={day} lang={lang} />
      <PlacesEnded day={day} lang={lang} />
      {day.redWaits.length +
        day.placesEnded.length +
        day.lines.length +
        day.bottlenecks.length +
        day.conferences.length ===
      0 ? (
        <Nothing climbed={climbed} showing={showing} />
      ) : climbed === 0 ? null : (
        <Climbed count={climbed} lang={lang} />
      )}
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

/** An empty day. Whoever does no work at households is told where theirs stands instead of to go and speak with somebody. */
function Nothing({ climbed, showing }: { climbed: number; showing: Showing }) {
  const { lang, visit } = showing;
  const [w, n] = [dayWords[lang], nothingWords[lang]];
  if (climbed > 0) return <Climbed count={climbed} lang={lang} />;
  if (visit.roles.some(role => ['worker', 'supervisor'].includes(role)))
    return <Empty heading={w.nothing}>{w.nothingMore}</Empty>;
  const places = navigation.filter(item => item.href !== '/my-day' && item.for(visit));
  return (
    <Empty heading={n.noHouseholds}>
      {n.noHouseholdsMore}
      <ul>
        {places.map(item => (
          <li key={item.href}>
            <Link href={item.href}>{item.label[lang]}</Link>
          </li>
        ))}
      </ul>
    </Empty>
  );
}

/** What waits with the region: work of the coordinator, of which the household is not theirs to see. */
function Climbed({ count, lang }: { count: number; lang: Lang }) {
  const w = nothingWords[lang];
  return (
    <Notice tone="late" heading={w.climbed(count)}>
      <p>
        <Link href="/steering/watch">{w.toWatch}</Link>
      </p>
    </Notice>
  );
}

/** For a supervisor: red in a household whose team has nobody who supervises. The code, and whom to ask for a place. */
function RedWaits({ day, lang }: { day: Day; lang: Lang }) {
  const w = dayWords[lang].redWithout;
  if (day.redWaits.length === 0) return null;
  return (
    <Notice tone="danger" heading={w.heading(day.redWaits.length)}>
      <ul>
        {day.redWaits.map(each => (
          <li key={each.code}>
            <strong>{each.code}</strong>:{' '}
            {w.line(formatDate(each.since, lang), displayName(each.ask), each.directed)}
          </li>
        ))}
      </ul>
      <p>{w.more}</p>
    </Notice>
  );
}

/** A place in a team that ended: the code, and whom to speak with. */
function PlacesEnded({ day, lang }: { day: Day; lang: Lang }) {
  const w = togetherWords[lang].placeEnded;
  if (day.placesEnded.length === 0) return null;
  return (
    <Notice tone="plain" heading={w.heading}>
      <ul>
        {day.placesEnded.map(each => (
          <li key={each.code}>
            <strong>{each.code}</strong>:{' '}
            {w.line(each.place, formatDate(each.on, lang), displayName(each.ask))}
          </li>
        ))}
      </ul>
      <p>{w.more}</p>
    </Notice>
  );
}

/** What one is expected at: of which households is said there, to their own teams. */
function Conferences({ day, showing }: { day: Day; showing: Showing }) {
  const { lang, visit } = showing;
  const w = togetherWords[lang];
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
            why={[
              each.chairSince === null
                ? each.chair
                  ? w.chairs
                  : ''
                : w.chairSince(formatDate(each.chairSince, lang, 'short')),
              each.place ?? '',
            ]
              .filter(part => part !== '')
              .join(' ')}
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
  const w = togetherWords[lang];
  if (day.bottlenecks.length === 0) return null;
  return (
    <Section id="bottlenecks" title={`${w.bottlenecks} (${day.bottlenecks.length})`}>
      <DayLines>
        {day.bottlenecks.map(each => (
          <DayLine
            key={`${each.what}:${each.id}`}
            tone={each.late ? 'late' : 'neutral'}
            what={w.bottleneck[each.what]}
            href={`/bottlenecks/${each.id}${each.what === 'to_take' ? '#own' : ''}`}
            who={dayWords[lang].since(formatDate(each.since, lang, 'short'))}
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
    <Stack>
      {byHousehold(props.lines).map(({ household, place, lines }) => (
        <div key={`${household.id}:${place}`}>
          <Heading
            level={3}
          >{`${dayWords[lang].household(household.code)}, ${dayWords[lang].places[place]}`}</Heading>
          <DayLines>
            {lines.map(line => (
              <DayLine
                key={`${line.kind}:${line.aboutId ?? ''}:${line.person?.id ?? ''}:${line.signal ?? line.clock ?? ''}`}
                tone={line.tone}
                what={whatOf(line, lang)}
                href={hrefOf(line, veiligThuis)}
                who={<Who line={line} lang={lang} />}
                why={whyOf(line, props.day.today, lang)}
                since={sinceOf(line, props.day.today, lang)}
              />
            ))}
          </DayLines>
        </div>
      ))}
    </Stack>
  );
}

/** The person whom a line is about; the household stands above. */
function Who({ line, lang }: { line: Line; lang: Lang }) {
  if (line.person === null) return null;
  return (
    <PersonName
      index={line.person.marker}
      name={displayName(line.person.name) || personWords[lang].unknownName}
    />
  );
}
