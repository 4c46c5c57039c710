import type { Lang } from '#web/words/format.ts';

interface NewStepWords {
  title: string;
  lead: string;
  kind: string;
  persons: string;
  personsHint: string;
  on: string;
  purpose: string;
  purposeHint: string;
  audience: string;
  audienceHint: string;
  save: string;
  back: string;
  stop: string;
  stopLead: string;
  reason: string;
  reasonHint: string;
  anyway: string;
  instead: string;
  insteadMore: string;
}

export const newStepWords: Readonly<Record<Lang, NewStepWords>> = {
  nl: {
    title: 'Een stap samen plannen',
    lead: 'Voor gesprekken en bezoeken waarbij twee of meer van hen elkaar zien. Voordat het vaststaat, kijken we of het kan.',
    kind: 'Wat voor stap?',
    persons: 'Wie zijn erbij?',
    personsHint: 'Minstens twee. Ook een kind dat mee is.',
    on: 'Op welke dag?',
    purpose: 'Wat moet het opleveren?',
    purposeHint: 'Noem geen plaats waar iemand woont of verblijft.',
    audience: 'Wie in het team ziet deze stap?',
    audienceHint: 'Meestal het hele team: wie met een van hen werkt, moet weten dat zij elkaar zien.',
    save: 'Plannen',
    back: 'Terug naar stappen',
    stop: 'Wacht: deze stap kan schade doen',
    stopLead: 'Er is nog niets opgeslagen. Lees waarom, en kies.',
    reason: 'Waarom toch, en hoe blijft ieder veilig?',
    reasonHint: 'In een hele zin. De casusregie krijgt deze stap met je reden op Mijn dag.',
    anyway: 'Toch plannen',
    instead: 'Liever eerst ieder apart',
    insteadMore: 'Kijk bij Aanpak wat er voor ieder van hen eerst komt.',
  },
  en: {
    title: 'Plan a step together',
    lead: 'For talks and visits at which two or more of them meet. Before it is settled, we look whether it can be.',
    kind: 'What kind of step?',
    persons: 'Who takes part?',
    personsHint: 'Two at least. Also a child that comes along.',
    on: 'On which day?',
    purpose: 'What should it bring?',
    purposeHint: 'Name no place where somebody lives or stays.',
    audience: 'Who in the team sees this step?',
    audienceHint: 'Mostly the whole team: whoever works with one of them has to know that they meet.',
    save: 'Plan',
    back: 'Back to steps',
    stop: 'Wait: this step may do harm',
    stopLead: 'Nothing has been saved yet. Read why, and choose.',
    reason: 'Why still, and how does everybody stay safe?',
    reasonHint: 'In a whole sentence. The direction gets this step with your reason on My day.',
    anyway: 'Plan it anyway',
    instead: 'Rather each apart first',
    insteadMore: 'Look under Approach what comes first for each of them.',
  },
};
