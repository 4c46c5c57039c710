import type { MeasurementsOut } from '#acts/followup/measurements-out.ts';
import { readMeasurements } from '#acts/followup/read-measurements.ts';
import { page, type Showing } from '#web/page.ts';
import { ButtonLink } from '#web/parts/button.tsx';
import { Empty } from '#web/parts/empty.tsx';
import { Section, Stack } from '#web/parts/layout.tsx';
import { Table } from '#web/parts/table.tsx';
import { Tag } from '#web/parts/tag.tsx';
import { formatDate, type LocalDate } from '#web/words/format.ts';
import { type Head, HouseholdPage, loadHead, tabHref } from '../frame.tsx';
import { peopleOf } from '../safety/people.tsx';
import { askedBy } from '../screening/people.tsx';
import { MeasuredCard } from './person.tsx';
import { measurementWords } from './words.ts';

interface Loaded {
  head: Head;
  measurements: MeasurementsOut;
}

/** At which moments everybody was asked about the violence again, and whom nobody asked: facts, nothing that was said. */
export const measurementsPage = page<Loaded>({
  path: '/households/:householdId/measurements',
  access: { who: 'team' },
  reach: 'household',
  title: lang => measurementWords[lang].title,
  load: async loading => ({
    head: await loadHead(loading),
    measurements: await loading.read(readMeasurements, { householdId: loading.params['householdId'] }),
  }),
  view: (loaded, showing) => <View {...loaded} showing={showing} />,
});

function View({ head, measurements, showing }: Loaded & { showing: Showing }) {
  const { lang } = showing;
  const w = measurementWords[lang];
  const people = peopleOf(head, lang);
  const { from, persons, colleagues } = measurements;
  const day = formatDate(from.on, lang);
  return (
    <HouseholdPage head={head} showing={showing} tab="screening">
      <Section id="moments" title={w.title} lead={w.lead}>
        <Stack wide>
          <p>{from.what === 'report' ? w.fromReport(day) : w.fromOpened(day)}</p>
          <Moments measurements={measurements} showing={showing} />
        </Stack>
      </Section>
      <Section id="persons" title={w.persons} lead={w.personsLead}>
        <Stack wide>
          {persons.length === 0 ? (
            <Empty
              heading={w.none}
              action={
                <ButtonLink href={`${tabHref(head.id, 'family')}/persons/new`}>{w.addPerson}</ButtonLink>
              }
            >
              <p>{w.noneMore}</p>
            </Empty>
          ) : persons.every(each => each.lastOn === null) ? (
            <Empty heading={w.nothing}>
              <p>{w.nothingMore}</p>
            </Empty>
          ) : null}
          {persons.length === 0 ? null : (
            <ul className="la-covers" aria-label={w.persons}>
              {persons.map(measured => (
                <MeasuredCard
                  key={measured.personId}
                  householdId={head.id}
                  measured={measured}
                  dues={new Map(measurements.waves.map(wave => [wave.month, wave.dueOn]))}
                  people={people}
                  nameOfColleague={id => askedBy(colleagues, id, lang)}
                  showing={showing}
                />
              ))}
            </ul>
          )}
        </Stack>
      </Section>
    </HouseholdPage>
  );
}

/** Each moment with its days, and of how many it is known: who was not asked stays in the number. */
function Moments({ measurements, showing }: { measurements: MeasurementsOut; showing: Showing }) {
  const { lang, visit } = showing;
  const w = measurementWords[lang];
  const day = (on: LocalDate) => formatDate(on, lang, 'short');
  return (
    <Table
      caption={w.moments}
      captionHidden
      columns={[
        { key: 'moment', label: w.moment },
        { key: 'day', label: w.day },
        { key: 'window', label: w.window },
        { key: 'count', label: w.count },
      ]}
      rows={measurements.waves.map(({ month, dueOn, opensOn, closesOn, of, measured, asked }) => ({
        key: String(month),
        cells: {
          moment: w.month(month),
          day: day(dueOn),
          window: w.between(day(opensOn), day(closesOn)),
          count:
            opensOn > visit.today ? (
              w.notYet
            ) : of === 0 ? (
              '–'
            ) : (
              <>
                <Tag tone={measured === of ? 'done' : 'unknown'}>{w.measuredOf(measured, of)}</Tag>
                {asked === 0 ? null : ` ${w.askedOnly(asked)}`}
              </>
            ),
        },
      }))}
    />
  );
}
