import type { z } from 'zod';
import { readTimeline } from '#acts/household/read-timeline.ts';
import { addDays, addMonths } from '#domain/shared/calendar.ts';
import { page, type Showing } from '#web/page.ts';
import { Section } from '#web/parts/layout.tsx';
import { TimeAxis } from '#web/parts/time-axis.tsx';
import { type Lane, type Mark, type Phase, silences } from '#web/parts/time-axis-layout.ts';
import { formatDate } from '#web/words/format.ts';
import { type Head, HouseholdPage, loadHead } from '../frame.tsx';
import { nameOf } from '../person.ts';
import { Silences } from './silences.tsx';
import { timeAxisWords } from './words.ts';

type Timeline = z.output<typeof readTimeline.output>;
interface Loaded {
  head: Head;
  line: Timeline;
}

/** Eighteen months and more on one line, silence included. */
export const timeAxisPage = page<Loaded>({
  path: '/households/:householdId/time-axis',
  access: { who: 'team' },
  title: lang => timeAxisWords[lang].page,
  load: async loading => ({
    head: await loadHead(loading),
    line: await loading.read(readTimeline, { householdId: loading.params['householdId'] }),
  }),
  view: (loaded, showing) => <View {...loaded} showing={showing} />,
});

/** A silence longer than this is drawn and told. */
const silenceDays = 28;

function View({ head, line, showing }: Loaded & { showing: Showing }) {
  const { lang } = showing;
  const { today } = showing.visit;
  const w = timeAxisWords[lang];
  const first = [line.since, ...line.marks.map(mark => mark.on)].sort()[0] ?? line.since;
  const from = [addDays(first, -14), addMonths(today, -17)].sort()[0] ?? first;
  const until = addMonths(today, 1);
  const lanes = lanesOf(line, lang);
  const gaps = lanes
    .flatMap(lane =>
      silences(lane, line.since, today, silenceDays).map(gap => ({ name: lane.name, days: gap.days })),
    )
    .sort((a, b) => b.days - a.days);
  const longest = gaps[0];
  const short = (day: Parameters<typeof formatDate>[0]) => formatDate(day, lang);
  return (
    <HouseholdPage head={head} showing={showing} tab="time-axis">
      <Section id="axis" title={w.heading} lead={w.lead}>
        <Silences lanes={lanes} since={line.since} today={today} days={silenceDays} lang={lang} />
        <TimeAxis
          id="time"
          lang={lang}
          from={from}
          until={until}
          today={today}
          phases={phasesOf(line, lang)}
          household={householdMarks(line, lang)}
          lanes={lanes}
          silenceDays={silenceDays}
          words={{
            ...w,
            title: w.title(short(from), short(until)),
            description:
              longest === undefined ? w.descriptionNone : w.description(longest.name, longest.days),
          }}
        />
      </Section>
    </HouseholdPage>
  );
}

/** Phase by phase; intake is the time before the first director. */
function phasesOf(line: Timeline, lang: 'nl' | 'en'): Phase[] {
  const w = timeAxisWords[lang];
  const begins = line.marks.filter(mark => mark.kind === 'phase');
  const directed = line.marks.find(mark => mark.kind === 'director')?.on;
  const phases: Phase[] = [];
  if (directed === undefined || directed > line.since)
    phases.push({ from: line.since, until: directed, kind: 'intake', label: w.phases.intake });
  begins.forEach((mark, index) => {
    const kind = mark.what === 'stable_safety' ? 'stable_safety' : 'direct_safety';
    const from = directed !== undefined && mark.on < directed ? directed : mark.on;
    const until = begins[index + 1]?.on;
    if (directed === undefined || (until !== undefined && until <= from)) return;
    phases.push({ from, until, kind, label: w.phases[kind] });
  });
  return phases;
}

function householdMarks(line: Timeline, lang: 'nl' | 'en'): Mark[] {
  const w = timeAxisWords[lang];
  return line.marks.flatMap((mark): Mark[] => {
    switch (mark.kind) {
      case 'report':
        return [{ on: mark.on, kind: 'report', label: w.report(mark.label ?? '') }];
      case 'incident':
        return [
          {
            on: mark.on,
            kind: 'incident',
            label: w.severities[mark.what as keyof typeof w.severities] ?? w.kinds.incident,
          },
        ];
      case 'director':
        return [{ on: mark.on, kind: 'director', label: w.director(mark.label ?? '') }];
      case 'check':
        // A check that told nothing is no mark: it would look like one that did.
        return mark.what === 'met' || mark.what === 'not_met'
          ? [
              {
                on: mark.on,
                kind: mark.what === 'met' ? 'check_met' : 'check_failed',
                label: w.checks[mark.what],
              },
            ]
          : [];
      default:
        return [];
    }
  });
}

/** A lane for everybody but the network, with the meetings and the questions about safety. */
function lanesOf(line: Timeline, lang: 'nl' | 'en'): Lane[] {
  const w = timeAxisWords[lang];
  const contact = (what: string | null) =>
    what === null ? w.someContact : (w.contacts[what as keyof typeof w.contacts] ?? w.someContact);
  return line.persons
    .filter(person => person.kind !== 'network' && person.birthPrecision !== 'unborn')
    .map(person => ({
      personIndex: person.position,
      name: nameOf(person, lang),
      since: line.marks
        .filter(mark => mark.personIds.includes(person.id))
        .reduce((first, mark) => (mark.on < first ? mark.on : first), person.since),
      ...(person.leftOn === null ? {} : { until: person.leftOn }),
      marks: line.marks
        .filter(mark => mark.personIds.includes(person.id))
        .map((mark): Mark => {
          if (mark.kind === 'asked') return { on: mark.on, kind: 'safety_asked', label: w.asked };
          const what =
            mark.kind === 'hearing'
              ? mark.what === 'spoken'
                ? w.heard
                : w.seenAtReport
              : contact(mark.what);
          return mark.alone
            ? { on: mark.on, kind: 'contact_alone', label: w.alone(what) }
            : { on: mark.on, kind: 'contact', label: what };
        }),
    }));
}
