import type { Lang } from '#web/words/format.ts';

type What = 'to_answer' | 'to_take' | 'to_read';

interface TogetherWords {
  conferences: string;
  chairs: string;
  chairSince: (day: string) => string;
  bottlenecks: string;
  bottleneck: Readonly<Record<What, string>>;
  bottleneckWhy: Readonly<Record<What, string>>;
  /** A place in a team that ended for the reader. */
  placeEnded: {
    heading: string;
    line: (place: Place, on: string, who: string) => string;
    more: string;
  };
}

type Place = 'director' | 'deputy' | 'supervisor';
const places: Readonly<Record<Lang, Readonly<Record<Place, string>>>> = {
  nl: { director: 'casusregisseur', deputy: 'vervanger', supervisor: 'leidinggevende' },
  en: { director: 'case director', deputy: 'deputy', supervisor: 'supervisor' },
};

/** Words for what stands on a day without a household: conferences, bottlenecks, a place that ended. */
export const togetherWords: Readonly<Record<Lang, TogetherWords>> = {
  nl: {
    conferences: 'Overleg waar je verwacht wordt',
    chairs: 'Jij zit voor.',
    chairSince: day => `Jij zit voor, sinds ${day}. Een collega koos jou daarvoor.`,
    bottlenecks: 'Knelpunten in het samenwerken',
    bottleneck: {
      to_answer: 'Los een knelpunt op, of antwoord',
      to_take: 'Niemand is eigenaar van dit knelpunt',
      to_read: 'Lees het antwoord op jouw knelpunt',
    },
    bottleneckWhy: {
      to_answer: 'Jij bent de eigenaar. Wie het meldde, wacht op antwoord.',
      to_take: 'Jij stuurt op dit niveau: neem het op je, of wijs iemand aan.',
      to_read: 'Je meldde het, en er is iets mee gedaan.',
    },
    placeEnded: {
      heading: 'Een plek van jou in een team is gestopt',
      line: (place, on, who) =>
        `je plek als ${places.nl[place]} stopte op ${on}. De casusregie is bij ${who}.`,
      more: 'Je ziet dit dossier niet meer. Weet je iets dat niet verloren mag gaan, of klopt het niet? Spreek dan wie de casusregie heeft. Dit bericht staat hier twee weken.',
    },
  },
  en: {
    conferences: 'Conferences where you are expected',
    chairs: 'You chair it.',
    chairSince: day => `You chair it, since ${day}. A colleague named you for it.`,
    bottlenecks: 'Bottlenecks in working together',
    bottleneck: {
      to_answer: 'Resolve a bottleneck, or answer',
      to_take: 'Nobody owns this bottleneck',
      to_read: 'Read the answer to your bottleneck',
    },
    bottleneckWhy: {
      to_answer: 'You are the owner. Whoever raised it waits for an answer.',
      to_take: 'You steer at this level: take it, or name somebody.',
      to_read: 'You raised it, and something was done about it.',
    },
    placeEnded: {
      heading: 'A place of yours in a team has ended',
      line: (place, on, who) => `your place as ${places.en[place]} ended on ${on}. ${who} directs the case.`,
      more: 'You do not see this file any more. Do you know something that must not be lost, or is this not right? Then speak with who directs the case. This message stands here for two weeks.',
    },
  },
};
