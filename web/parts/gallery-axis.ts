import { addDays } from '#domain/shared/calendar.ts';
import type { TimeAxisProps } from '#web/parts/time-axis-props.ts';
import type { LocalDate } from '#web/words/format.ts';

const on = (...days: LocalDate[]) => days;

/** A made-up household over eighteen months. */
export const sampleAxis: TimeAxisProps = {
  id: 'axis',
  lang: 'nl',
  from: '2024-10-01',
  until: '2026-04-01',
  today: '2026-03-05',
  phases: [
    { from: '2024-11-04', until: '2024-12-20', kind: 'intake', label: 'Intake' },
    { from: '2024-12-20', until: '2025-07-14', kind: 'direct_safety', label: 'Directe veiligheid' },
    { from: '2025-07-14', until: '2026-03-04', kind: 'stable_safety', label: 'Stabiele veiligheid' },
    { from: '2026-03-04', kind: 'direct_safety', label: 'Directe veiligheid, opnieuw' },
  ],
  household: [
    { on: '2024-11-04', kind: 'report', label: 'Melding van de politie' },
    { on: '2024-12-20', kind: 'director', label: 'Casusregisseur Bram Oosterhuis' },
    { on: '2025-02-11', kind: 'incident', label: 'Geweld in de woning' },
    { on: '2025-03-03', kind: 'check_met', label: 'Rick slaapt bij zijn broer' },
    { on: '2025-05-06', kind: 'check_met', label: 'Rick slaapt bij zijn broer' },
    { on: '2025-09-01', kind: 'director', label: 'Casusregisseur Noor van Achterberg' },
    { on: '2026-03-02', kind: 'report', label: 'Melding van de school' },
    { on: '2026-03-04', kind: 'check_failed', label: 'Rick stond voor de deur' },
    { on: '2026-03-04', kind: 'incident', label: 'Bedreiging aan de deur' },
  ],
  lanes: [
    {
      personIndex: 0,
      name: 'Samira Bakkali',
      marks: [
        ...on(
          '2024-11-12',
          '2024-11-28',
          '2024-12-13',
          '2025-01-07',
          '2025-01-30',
          '2025-02-12',
          '2025-02-13',
          '2025-02-20',
        ).map(on => ({ on, kind: 'contact_alone' as const, label: 'Gesprek, alleen' })),
        ...on(
          '2025-03-14',
          '2025-04-09',
          '2025-05-02',
          '2025-05-28',
          '2025-06-20',
          '2025-07-11',
          '2025-08-05',
        ).map(on => ({
          on,
          kind: 'contact' as const,
          label: 'Huisbezoek',
        })),
        { on: '2025-02-12', kind: 'safety_asked', label: 'Cijfer 2' },
        { on: '2025-06-20', kind: 'safety_asked', label: 'Cijfer 6' },
        { on: '2025-10-24', kind: 'contact_alone', label: 'Gesprek, alleen' },
        { on: '2025-11-14', kind: 'safety_asked', label: 'Cijfer 7' },
        { on: '2025-12-08', kind: 'contact', label: 'Huisbezoek' },
        { on: '2026-01-01', kind: 'contact', label: 'Huisbezoek' },
        { on: '2026-01-26', kind: 'contact', label: 'Gebeld' },
        { on: '2026-02-14', kind: 'contact', label: 'Gebeld' },
        { on: '2026-03-02', kind: 'contact_alone', label: 'Gesprek, alleen' },
      ],
    },
    {
      personIndex: 1,
      name: 'Rick de Wit',
      marks: [
        { on: '2024-11-20', kind: 'contact', label: 'Huisbezoek' },
        { on: '2025-01-13', kind: 'contact_alone', label: 'Gesprek, alleen' },
        { on: '2025-02-18', kind: 'contact_alone', label: 'Gesprek, alleen' },
        { on: '2025-03-14', kind: 'contact', label: 'Huisbezoek' },
        { on: '2025-06-20', kind: 'contact', label: 'Huisbezoek' },
        { on: '2026-01-19', kind: 'contact_alone', label: 'Gesprek, alleen' },
      ],
    },
    {
      personIndex: 2,
      name: 'Youssef',
      marks: [
        { on: '2024-11-28', kind: 'contact', label: 'Huisbezoek' },
        { on: '2025-03-14', kind: 'contact', label: 'Huisbezoek' },
        { on: '2026-01-01', kind: 'contact_alone', label: 'Op school gesproken' },
      ],
    },
    {
      personIndex: 3,
      name: "Wolfeschlegelsteinhausenbergerdorff-van der Heijden-O'Brien",
      since: '2025-09-01',
      marks: [{ on: '2025-10-02', kind: 'contact', label: 'Gebeld' }],
    },
  ],
  words: {
    title: 'Tijdlijn van oktober 2024 tot april 2026',
    description:
      'Per persoon de contacten, gevraagde veiligheid, controles en voorvallen. De langste stilte is die rond Youssef: 293 dagen.',
    household: 'Huishouden',
    today: 'vandaag',
    legend: 'Betekenis van de tekens',
    showTable: 'Dezelfde gegevens als tabel',
    wholePeriod: from => `In één blik, van ${from} tot vandaag`,
    swipe: 'Veeg opzij: links staat wat eerder was.',
    kinds: {
      contact_alone: 'Alleen gesproken',
      contact: 'Contact, niet alleen',
      safety_asked: 'Gevraagd naar veiligheid',
      check_met: 'Controle: voldaan',
      check_failed: 'Controle: niet voldaan',
      incident: 'Voorval',
      report: 'Melding',
      director: 'Andere casusregisseur',
    },
    phases: { intake: 'Intake', direct_safety: 'Directe veiligheid', stable_safety: 'Stabiele veiligheid' },
    silence: 'Geen contact',
    silenceShort: days => `${days} d`,
    silenceLong: (days, open) => `${days} dagen geen contact${open ? ', nog steeds' : ''}`,
    columns: { date: 'Datum', who: 'Wie', what: 'Wat', note: 'Toelichting' },
  },
};

/** Three years, nine persons, a contact a week: far too much, and still to be read. */
export const fullAxis: TimeAxisProps = {
  ...sampleAxis,
  id: 'axis-full',
  from: '2023-04-01',
  words: {
    ...sampleAxis.words,
    title: 'Tijdlijn over drie jaar',
    description: 'Negen personen, elke week contact.',
  },
  lanes: Array.from({ length: 9 }, (_, person) => ({
    personIndex: person,
    name: `Persoon ${person + 1}`,
    marks: Array.from({ length: person === 8 ? 3 : 68 - person * 6 }, (_, week) => ({
      on: addDays('2024-11-05', week * (7 + person) + person),
      kind:
        week % 5 === 0
          ? ('safety_asked' as const)
          : week % 2 === 0
            ? ('contact_alone' as const)
            : ('contact' as const),
      label: `Contact ${week + 1}`,
    })).filter(mark => mark.on <= '2026-03-05'),
  })),
};
