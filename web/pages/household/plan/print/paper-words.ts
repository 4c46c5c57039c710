import type { EntryState, Layer, PlanAnswer } from '#domain/plan/codes.ts';
import type { Lang } from '#web/words/format.ts';

interface PaperWords {
  title: string;
  for: (name: string) => string;
  on: (day: string) => string;
  keep: string;
  about: string;
  safety: string;
  wanted: string;
  goals: string;
  layer: Readonly<Record<Layer, string>>;
  actions: string;
  goesWell: string;
  worries: string;
  agreement: string;
  answer: Readonly<Record<PlanAnswer, string>>;
  answeredOn: (day: string) => string;
  who: Readonly<Record<'you' | 'somebody', string>>;
  colleague: (name: string) => string;
  until: (day: string) => string;
  state: Readonly<Partial<Record<EntryState, string>>>;
  empty: string;
  end: (director: string | undefined) => string;
  /** Left open on the paper, for who hands it over. */
  number: string;
}

/** What stands on the paper of one person: short words, and for a child its own. */
export const paperWords: Readonly<Record<Lang, Readonly<Record<'adult' | 'child', PaperWords>>>> = {
  nl: {
    adult: {
      title: 'Jouw deel van het plan',
      for: name => `Dit is voor ${name}.`,
      on: day => `Gemaakt op ${day}.`,
      keep: 'Laat dit niet liggen waar een ander het kan lezen. Is dat thuis lastig? Vraag of wij het bewaren.',
      about: 'Hier staat alleen jouw deel. Klopt iets niet? Zeg het, dan passen we het aan.',
      safety: 'Wat is afgesproken voor de veiligheid',
      wanted: 'Wat jij wilt',
      goals: 'Waar we aan werken',
      layer: {
        safety: 'Om het veilig te maken',
        risk: 'Om te zorgen dat het zo blijft',
        recovery: 'Om weer verder te kunnen',
      },
      actions: 'Wat er verder gebeurt',
      goesWell: 'Wat goed gaat',
      worries: 'Waar zorgen over zijn',
      agreement: 'Wat jij van het plan vond',
      answer: {
        yes: 'Je was het ermee eens.',
        no: 'Je was het er niet mee eens.',
        could_not_answer: 'Je kon nog geen antwoord geven.',
        not_asked: 'Het is je nog niet gevraagd.',
      },
      answeredOn: day => `Dat was op ${day}.`,
      who: { you: 'dit doe jij', somebody: 'dit doet een ander' },
      colleague: name => `dit doet ${name}`,
      until: day => `tot ${day}`,
      state: {
        prepared: 'begint later',
        running: 'loopt nu',
        reached: 'gelukt',
        done: 'gedaan',
        not_done: 'niet gelukt',
      },
      empty: 'Er is nog niets gekozen om hier te zetten.',
      end: director =>
        `Heb je vragen of wordt het onveilig? Bel ${director ?? 'je hulpverlener'}. Is er nu gevaar? Bel 112.`,
      number: 'Het nummer: ……………………………',
    },
    child: {
      title: 'Jouw stukje van het plan',
      for: name => `Dit is voor ${name}.`,
      on: day => `Gemaakt op ${day}.`,
      keep: 'Dit is van jou. Wil je niet dat een ander het leest? Dan bewaren wij het voor je.',
      about: 'Hier staat wat van jou is. Klopt iets niet? Zeg het maar, dan maken we het goed.',
      safety: 'Afspraken, zodat het veilig is',
      wanted: 'Wat jij graag wilt',
      goals: 'Wat we gaan doen',
      layer: {
        safety: 'Zodat het veilig is',
        risk: 'Zodat het goed blijft gaan',
        recovery: 'Zodat jij weer fijn verder kunt',
      },
      actions: 'Wat er nog meer gebeurt',
      goesWell: 'Wat goed gaat',
      worries: 'Wat nog moeilijk is',
      agreement: 'Wat jij ervan vond',
      answer: {
        yes: 'Je vond het goed.',
        no: 'Je vond het niet goed.',
        could_not_answer: 'Je wist het nog niet.',
        not_asked: 'We hebben het je nog niet gevraagd.',
      },
      answeredOn: day => `Dat was op ${day}.`,
      who: { you: 'dat doe jij', somebody: 'dat doet iemand anders' },
      colleague: name => `dat doet ${name}`,
      until: day => `tot ${day}`,
      state: {
        prepared: 'dat komt later',
        running: 'we zijn bezig',
        reached: 'gelukt',
        done: 'gedaan',
        not_done: 'nog niet gelukt',
      },
      empty: 'Er is nog niets gekozen om hier te zetten.',
      end: director =>
        `Wil je iets vragen of vertellen? Dat mag altijd${director === undefined ? '' : `, ook aan ${director}`}. De Kindertelefoon is er ook: 0800 0432. Is er nu gevaar? Bel 112.`,
      number: 'Het nummer: ……………………………',
    },
  },
  en: {
    adult: {
      title: 'Your part of the plan',
      for: name => `This is for ${name}.`,
      on: day => `Made on ${day}.`,
      keep: 'Do not leave this where somebody else can read it. Is that hard at home? Ask us to keep it.',
      about: 'Only your part stands here. Is something not right? Say so, and we change it.',
      safety: 'What was agreed for safety',
      wanted: 'What you want',
      goals: 'What we work on',
      layer: { safety: 'To make it safe', risk: 'To keep it that way', recovery: 'To be able to go on' },
      actions: 'What happens besides',
      goesWell: 'What goes well',
      worries: 'What worries there are',
      agreement: 'What you thought of the plan',
      answer: {
        yes: 'You agreed with it.',
        no: 'You did not agree with it.',
        could_not_answer: 'You could not answer yet.',
        not_asked: 'You have not been asked yet.',
      },
      answeredOn: day => `That was on ${day}.`,
      who: { you: 'you do this', somebody: 'somebody else does this' },
      colleague: name => `${name} does this`,
      until: day => `until ${day}`,
      state: {
        prepared: 'begins later',
        running: 'goes on now',
        reached: 'it worked',
        done: 'done',
        not_done: 'it did not work',
      },
      empty: 'Nothing has been chosen to stand here yet.',
      end: director =>
        `Do you have questions, or is it getting unsafe? Call ${director ?? 'your helper'}. Is there danger now? Call 112.`,
      number: 'The number: ……………………………',
    },
    child: {
      title: 'Your piece of the plan',
      for: name => `This is for ${name}.`,
      on: day => `Made on ${day}.`,
      keep: 'This is yours. You do not want somebody else to read it? Then we keep it for you.',
      about: 'Here is what is yours. Is something not right? Just say so, and we make it right.',
      safety: 'What was agreed, so that it is safe',
      wanted: 'What you would like',
      goals: 'What we are going to do',
      layer: {
        safety: 'So that it is safe',
        risk: 'So that it stays good',
        recovery: 'So that you feel good again',
      },
      actions: 'What else happens',
      goesWell: 'What goes well',
      worries: 'What is still hard',
      agreement: 'What you thought of it',
      answer: {
        yes: 'You thought it was good.',
        no: 'You thought it was not good.',
        could_not_answer: 'You did not know yet.',
        not_asked: 'We have not asked you yet.',
      },
      answeredOn: day => `That was on ${day}.`,
      who: { you: 'you do that', somebody: 'somebody else does that' },
      colleague: name => `${name} does that`,
      until: day => `until ${day}`,
      state: {
        prepared: 'that comes later',
        running: 'we are busy with it',
        reached: 'it worked',
        done: 'done',
        not_done: 'it did not work yet',
      },
      empty: 'Nothing has been chosen to stand here yet.',
      end: director =>
        `Do you want to ask or tell something? You always can${director === undefined ? '' : `, also to ${director}`}. Is there danger now? Call 112.`,
      number: 'The number: ……………………………',
    },
  },
};
