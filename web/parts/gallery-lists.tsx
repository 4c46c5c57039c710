import { Link } from '#web/parts/button.tsx';
import { DayLine, DayLines } from '#web/parts/day-line.tsx';
import { Empty } from '#web/parts/empty.tsx';
import { Section } from '#web/parts/layout.tsx';
import { PersonName } from '#web/parts/person.tsx';
import { Table } from '#web/parts/table.tsx';
import { Tag } from '#web/parts/tag.tsx';

const long = "Wolfeschlegelsteinhausenbergerdorff-van der Heijden-O'Brien";

/** My day, tables, empty states. */
export function ListPages() {
  return (
    <>
      <Section id="nu" title="Nu" level={2}>
        <DayLines>
          <DayLine
            tone="danger"
            href="#a"
            who="Huishouden Lindegracht · Samira, Youssef (6)"
            what="Voorwaarde niet voldaan: fase 1 is weer open"
            why="De wijkagent zag Rick woensdag bij de woning, terwijl is afgesproken dat hij er niet komt."
            since="sinds gisteren"
          />
          <DayLine
            tone="late"
            href="#b"
            who={`Huishouden Kastanjelaan · ${long}`}
            what="Veiligheidsbeoordeling maken"
            why="De melding van 20 februari is nog niet beoordeeld; dat moest binnen 5 werkdagen."
            since="4 dagen te laat"
          />
          <DayLine
            tone="unknown"
            href="#c"
            who="Huishouden De Wiel · Jayden (11)"
            what="Alleen spreken en vragen hoe veilig het is"
            why="Nog nooit alleen gesproken."
            since="niet bekend"
          />
        </DayLines>
      </Section>
      <Section id="vandaag" title="Vandaag" level={2}>
        <DayLines>
          <DayLine
            tone="neutral"
            href="#d"
            who="Huishouden Zeilstraat · Anna"
            what="Controle: de buurvrouw belt om zeven uur"
            why="Afgesproken veiligheidsvoorwaarde, elke donderdag."
            since="vandaag"
          />
        </DayLines>
      </Section>
      <Section id="week" title="Deze week" level={2}>
        <Empty heading="Deze week staat er niets meer open.">
          <p>Wie lang niets van zich liet horen, vindt u bij Huishoudens, gesorteerd op laatste contact.</p>
        </Empty>
      </Section>
      <Section id="werkvoorraad" title="Werkvoorraad">
        <Table
          caption="Huishoudens, langste stilte eerst"
          columns={[
            { key: 'household', label: 'Huishouden' },
            { key: 'phase', label: 'Fase' },
            { key: 'director', label: 'Casusregisseur' },
            { key: 'state', label: 'Veiligheid' },
            { key: 'days', label: 'Dagen stil', kind: 'number' },
          ]}
          rows={[
            {
              key: '1',
              cells: {
                household: <Link href="#l">Lindegracht</Link>,
                phase: 'Directe veiligheid',
                director: 'Noor van Achterberg',
                state: <Tag tone="danger">Onveilig nu</Tag>,
                days: 63,
              },
            },
            {
              key: '2',
              cells: {
                household: <Link href="#k">Kastanjelaan-{long}</Link>,
                phase: 'Intake',
                director: <Tag tone="danger">Geen</Tag>,
                state: <Tag tone="unknown">Niet bekend</Tag>,
                days: 41,
              },
            },
            {
              key: '3',
              cells: {
                household: <Link href="#z">Zeilstraat</Link>,
                phase: 'Stabiele veiligheid',
                director: 'Bram Oosterhuis',
                state: <Tag tone="done">Voorwaarden voldaan</Tag>,
                days: 6,
              },
            },
          ]}
        />
      </Section>
      <Section id="breed" title="Brede tabel, eigen schuifgebied">
        <Table
          caption="Wie wanneer is gevraagd"
          narrow="scroll"
          columns={[
            'Persoon',
            'September',
            'Oktober',
            'November',
            'December',
            'Januari',
            'Februari',
            'Maart',
          ].map(label => ({
            key: label,
            label,
          }))}
          rows={['Samira', 'Rick', 'Youssef'].map((name, i) => ({
            key: name,
            cells: {
              Persoon: <PersonName index={i} name={name} />,
              September: '3 keer',
              Oktober: '2 keer',
              November: '1 keer',
              December: <Tag tone="unknown">niet gevraagd</Tag>,
              Januari: <Tag tone="unknown">niet gevraagd</Tag>,
              Februari: '1 keer',
              Maart: '1 keer',
            },
          }))}
        />
        <Table
          caption="Leeg"
          columns={[{ key: 'a', label: 'A' }]}
          rows={[]}
          empty={
            <Empty
              heading="Nog geen contact vastgelegd."
              action={<Link href="#n">Contact vastleggen</Link>}
            />
          }
        />
      </Section>
    </>
  );
}
