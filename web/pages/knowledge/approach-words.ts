import type { ApproachHeading, ApproachLevel, ApproachWhom } from '#domain/profile/approach/codes.ts';
import type { Lang } from '#web/words/format.ts';

interface ApproachWords {
  headings: Readonly<Record<ApproachHeading, string>>;
  whoms: Readonly<Record<ApproachWhom, string>>;
  levels: Readonly<Record<ApproachLevel, string>>;
  /** What the mark of our own inference says. */
  ours: string;
  basisLegend: string;
  region: string;
  regionFrom: (source: string, day: string) => string;
}

/** Words of the approach, wherever it shows. */
export const approachWords: Readonly<Record<Lang, ApproachWords>> = {
  nl: {
    headings: {
      first: 'Wat eerst komt',
      helps: 'Wat helpt',
      avoid: 'Wat je beter laat',
      ask_next: 'Wat je nu vraagt',
      expertise: 'Wie je erbij haalt',
    },
    whoms: {
      all: 'Voor iedereen',
      uses: 'Wie geweld gebruikt',
      undergoes: 'Wie geweld ondergaat',
      child: 'Elk kind',
    },
    levels: {
      red: 'Rood: direct gevaar',
      orange: 'Oranje: ernstig signaal',
      not_established: 'Gevaar niet vastgesteld',
      none_seen_all_asked: 'Alles gevraagd, geen signaal gezien',
    },
    ours: 'onze gevolgtrekking',
    basisLegend:
      'Zo staat het in wat we lazen, in onze woorden. Staat er ° achter, dan is het onze gevolgtrekking daaruit.',
    region: 'Toevoeging van de regio',
    regionFrom: (source, day) => `${source}, ${day}`,
  },
  en: {
    headings: {
      first: 'What comes first',
      helps: 'What helps',
      avoid: 'What you had better not do',
      ask_next: 'What you ask now',
      expertise: 'Whom you bring in',
    },
    whoms: {
      all: 'For everybody',
      uses: 'Who uses violence',
      undergoes: 'Who undergoes violence',
      child: 'Each child',
    },
    levels: {
      red: 'Red: direct danger',
      orange: 'Orange: grave sign',
      not_established: 'Danger not established',
      none_seen_all_asked: 'All asked, no sign seen',
    },
    ours: 'our inference',
    basisLegend: 'It stands so in what we read, in our words. Where ° follows, it is our inference from it.',
    region: 'Addition of the region',
    regionFrom: (source, day) => `${source}, ${day}`,
  },
};
