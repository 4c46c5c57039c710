import type { Lang } from '#web/words/format.ts';
import type { CircleWords } from './words.ts';

type FamilyWords = Pick<
  CircleWords,
  'title' | 'lead' | 'drawing' | 'middle' | 'steps' | 'helps' | 'helpsTitle'
> & {
  readonly last: string;
};

/** For families, B1: few words, no blame, nobody named. */
export const familyWords: Readonly<Record<Lang, FamilyWords>> = {
  nl: {
    title: 'Als het vaak niet veilig was',
    lead: 'Je lijf leert opletten. Dat is knap van je lijf. Maar soms stopt het niet meer vanzelf.',
    drawing: 'Een cirkel: hoe je lijf blijft opletten, en hoe er weer rust komt',
    middle: 'Weer rust',
    steps: [
      {
        lines: ['Het was', 'vaak niet', 'veilig'],
        title: 'Het was vaak niet veilig',
        text: 'Er was ruzie, dreiging of geweld. Ook als je het alleen hoorde.',
      },
      {
        lines: ['Je lijf', 'blijft', 'opletten'],
        title: 'Je lijf blijft opletten',
        text: 'Je hart gaat snel. Je slaapt licht. Je luistert naar elk geluid.',
      },
      {
        lines: ['Je schrikt,', 'wordt boos', 'of stil'],
        title: 'Je schrikt, wordt boos of juist stil',
        text: 'Dat gaat vanzelf. Je kiest er niet voor.',
      },
      {
        lines: ['Slapen en', 'leren gaan', 'moeilijk'],
        title: 'Slapen, leren en samenzijn gaan moeilijk',
        text: 'Dan komt er weer ruzie of zorg bij. En je lijf let nog meer op.',
      },
    ],
    helpsTitle: 'Wat helpt',
    helps: [
      {
        title: 'Het wordt veilig',
        text: 'Dat komt eerst. Mensen spreken af wat er niet meer gebeurt, en kijken of dat lukt.',
      },
      {
        title: 'Iemand is rustig bij je',
        text: 'Eén mens die niet schrikt en niet boos wordt, maakt al verschil.',
      },
      {
        title: 'Je snapt wat er gebeurt',
        text: 'Je bent niet gek en je bent niet de enige. Het is een gewone reactie.',
      },
      {
        title: 'Hulp die blijft',
        text: 'Er is hulp voor kinderen en voor grote mensen. Het mag tijd kosten.',
      },
    ],
    last: 'Een lijf dat leerde opletten, kan ook weer leren uitrusten.',
  },
  en: {
    title: 'When it was often not safe',
    lead: 'Your body learns to watch out. That is clever of your body. But sometimes it does not stop by itself.',
    drawing: 'A circle: how your body stays on guard, and how calm comes back',
    middle: 'Calm again',
    steps: [
      {
        lines: ['It was', 'often', 'not safe'],
        title: 'It was often not safe',
        text: 'There were quarrels, threats or violence. Also when you only heard it.',
      },
      {
        lines: ['Your body', 'stays on', 'guard'],
        title: 'Your body stays on guard',
        text: 'Your heart goes fast. You sleep lightly. You listen to every sound.',
      },
      {
        lines: ['You startle,', 'get angry', 'or quiet'],
        title: 'You startle, get angry or go quiet',
        text: 'It happens by itself. You do not choose it.',
      },
      {
        lines: ['Sleep and', 'learning', 'get hard'],
        title: 'Sleeping, learning and being together get hard',
        text: 'Then there are more quarrels or worries. And your body watches out even more.',
      },
    ],
    helpsTitle: 'What helps',
    helps: [
      {
        title: 'It becomes safe',
        text: 'That comes first. People agree what will not happen any more, and look whether it works.',
      },
      {
        title: 'Somebody is calm with you',
        text: 'One person who does not startle or get angry makes a difference.',
      },
      {
        title: 'You understand what happens',
        text: 'You are not mad and not the only one. It is an ordinary response.',
      },
      { title: 'Help that stays', text: 'There is help for children and for grown-ups. It may take time.' },
    ],
    last: 'A body that learned to watch out can learn to rest again.',
  },
};
