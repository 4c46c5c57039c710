import { Link } from '#web/parts/button.tsx';
import { FactTriple } from '#web/parts/fact-triple.tsx';
import { fullAxis, sampleAxis } from '#web/parts/gallery-axis.ts';
import { HouseholdHead } from '#web/parts/household-head.tsx';
import { Section, Stack } from '#web/parts/layout.tsx';
import { PersonCard, PersonMarker, PersonName, PersonRow } from '#web/parts/person.tsx';
import { Observation, OwnWords } from '#web/parts/quote.tsx';
import { Steps } from '#web/parts/steps.tsx';
import { Summary } from '#web/parts/summary.tsx';
import { Tabs } from '#web/parts/tabs.tsx';
import { Tag } from '#web/parts/tag.tsx';
import { TimeAxis } from '#web/parts/time-axis.tsx';

const long = "Wolfeschlegelsteinhausenbergerdorff-van der Heijden-O'Brien";
const words = { unknown: 'niet bekend', of: 'van 10' };

/** Head, tabs, cards, phase. */
export function HouseholdPages() {
  return (
    <div className="la-section">
      <HouseholdHead
        over="LA-2024-0187"
        name="Huishouden Lindegracht"
        safety={
          <p>
            Het is nu niet veilig: één voorwaarde is niet voldaan en Youssef is 63 dagen niet alleen
            gesproken.
          </p>
        }
        facts={[
          { term: 'Casusregisseur', value: 'Noor van Achterberg, Veilig Thuis Waterkant' },
          { term: 'Plaatsvervanger', value: 'Bram Oosterhuis, wijkteam Noord' },
          { term: 'Eerstvolgende moment', value: 'Huisbezoek, 6 maart 2026, 15:30' },
        ]}
        steps={
          <Steps
            label="Fase"
            steps={[
              { name: 'Fase 1: directe veiligheid', state: 'nu, opnieuw sinds 4 maart 2026', kind: 'now' },
              { name: 'Fase 2: stabiele veiligheid', state: 'nog niet', kind: 'next', stable: true },
            ]}
          />
        }
      />
      <Tabs
        label="Onderdelen van dit huishouden"
        tabs={[
          'Veiligheid',
          'Gezin',
          'Screening en profielen',
          'Plan',
          'Netwerk',
          'Contacten',
          'Follow-up',
          'Tijdlijn',
          'Meldingen',
        ].map((label, i) => ({
          href: `#t${i}`,
          label,
          current: i === 0,
          ...(i === 5 ? { count: 214 } : {}),
        }))}
      />
      <Section id="personen" title="Personen">
        <PersonRow label="Personen">
          <PersonCard
            index={0}
            name="Samira Bakkali"
            href="#p0"
            about="34 jaar, moeder van Youssef"
            rows={[
              { term: 'Laatst gezien', value: '2 maart' },
              { term: 'Alleen gesproken', value: '2 maart' },
              { term: 'Gevraagd naar veiligheid', value: '2 maart' },
            ]}
            own={{ label: 'Eigen cijfer', value: 4 }}
            professional={{ label: 'Professional', value: 3 }}
            series={{
              values: [2, 4, 6, 6, null, 7, 4],
              label: 'Eigen cijfer over de tijd: 2, 4, 6, 6, niet gevraagd, 7, 4',
            }}
            words={words}
          />
          <PersonCard
            index={1}
            name="Rick de Wit"
            href="#p1"
            about="37 jaar, ex-partner van Samira, vader van Youssef"
            danger={<a href="#d">Kwam 4 maart bij de woning</a>}
            rows={[
              { term: 'Laatst gezien', value: '19 januari' },
              { term: 'Alleen gesproken', value: '45 dagen geleden', tone: 'late' },
              { term: 'Gevraagd naar veiligheid', value: '19 januari' },
            ]}
            own={{ label: 'Eigen cijfer', value: 8 }}
            professional={{ label: 'Professional', value: 3 }}
            words={words}
          />
          <PersonCard
            index={2}
            name="Youssef"
            href="#p2"
            about="6 jaar, kind van Samira en Rick"
            rows={[
              { term: 'Laatst gezien', value: '63 dagen geleden', tone: 'late' },
              { term: 'Alleen gesproken', value: 'nooit', tone: 'unknown' },
              { term: 'Gevraagd naar veiligheid', value: 'niet bekend', tone: 'unknown' },
            ]}
            own={{ label: 'Eigen cijfer', value: null }}
            professional={{ label: 'Professional', value: 4 }}
            words={words}
          />
          <PersonCard
            index={3}
            name={long}
            about="Leeftijd niet bekend, grootmoeder van moederszijde, woont bij haar zus"
            rows={[{ term: 'Laatst gezien', value: 'niet bekend', tone: 'unknown' }]}
            own={{ label: 'Eigen cijfer', value: null }}
            professional={{ label: 'Professional', value: null }}
            words={words}
          />
        </PersonRow>
      </Section>
      <Section id="vormen" title="Vormen" level={3}>
        <div className="la-actions">
          {Array.from({ length: 10 }, (_, i) => `Persoon ${i + 1}`).map((name, i) => (
            <PersonName key={name} index={i} name={name} />
          ))}
          <PersonMarker index={4} size={32} />
        </div>
      </Section>
    </div>
  );
}

/** The signature: eighteen months, and an empty one. */
export function AxisPages() {
  return (
    <Section id="as" title="De lange adem" lead="Achttien maanden. Wat niet gebeurde, is ook te zien.">
      <TimeAxis {...sampleAxis} />
      <Section id="as-vol" title="Veel te vol" level={3}>
        <TimeAxis {...fullAxis} />
      </Section>
      <Section id="as-leeg" title="Pas begonnen" level={3}>
        <TimeAxis
          {...sampleAxis}
          id="axis-empty"
          words={{
            ...sampleAxis.words,
            title: 'Tijdlijn van een nieuw huishouden',
            description: 'Eén melding, nog geen contact.',
          }}
          household={[{ on: '2026-02-20', kind: 'report', label: 'Melding van de politie' }]}
          phases={[{ from: '2026-02-20', kind: 'intake', label: 'Intake' }]}
          lanes={[{ personIndex: 3, name: long, marks: [] }]}
        />
      </Section>
    </Section>
  );
}

/** Words, observations, facts apart from views. */
export function WordPages() {
  return (
    <Section id="woorden" title="Wat is gezegd, wat is gezien">
      <Stack wide>
        <OwnWords
          words="Als hij thuiskomt ga ik altijd even luisteren hoe hij de deur dichtdoet. Dan weet ik of ik boven moet blijven."
          speaker="Youssef"
          personIndex={2}
          date="1 januari 2026, alleen, op school"
        />
        <OwnWords
          short
          words="Ik wil gewoon dat het stopt, niet dat hij weg moet."
          speaker={long}
          date="12 februari 2026"
        />
        <Observation
          text="Youssef kijkt bij elk geluid op de gang naar de deur. Hij eet zijn brood pas op als de juf naast hem zit."
          source="Gezien door Bram Oosterhuis, wijkteam Noord, 1 januari 2026"
        />
        <FactTriple
          words={{ facts: 'Feiten', views: 'Meningen en zorgen', source: 'Bron' }}
          facts={
            <p>
              Op 4 maart om 21:10 stond Rick voor de deur van de Lindegracht. Hij belde vier keer aan en
              vertrok toen de buurvrouw het raam opende.
            </p>
          }
          views={
            <p>
              De buurvrouw denkt dat hij gedronken had. Samira vreest dat hij terugkomt als Youssef naar
              school gaat.
            </p>
          }
          source={<p>Buurvrouw (eigen waarneming), telefonisch aan de wijkagent, 4 maart 2026, 21:40</p>}
        />
        <Summary
          rows={[
            {
              term: 'Veilig contact',
              value: 'Bellen tussen 9 en 12 uur, nooit een bericht achterlaten',
              note: 'Samira, 2 maart 2026',
              action: <Link href="#w">Wijzigen</Link>,
            },
            { term: 'Gezag', value: <Tag tone="unknown">Niet bekend</Tag> },
            { term: 'Woonplaats', value: 'Afgeschermd' },
          ]}
        />
      </Stack>
    </Section>
  );
}
