import type { Lang } from '#web/words/format.ts';
import type { Block } from '../article.tsx';

interface MeldcodeWords {
  title: string;
  lead: string;
  questionsTitle: string;
  /** Question, and what its answers lead to. */
  questions: readonly { question: string; yes: string; no: string }[];
  yes: string;
  no: string;
  blocks: readonly Block[];
}

export const meldcodeWords: Readonly<Record<Lang, MeldcodeWords>> = {
  nl: {
    title: 'Meldcode, stap 5',
    lead: 'Je hebt signalen opgeschreven, overlegd, gesproken en gewogen. Nu beslis je: zelf hulp bieden of organiseren, of melden bij Veilig Thuis.',
    questionsTitle: 'Vijf vragen, in deze volgorde',
    yes: 'Ja',
    no: 'Nee',
    questions: [
      {
        question:
          'Is er na stap 1 tot en met 4 nog een vermoeden van huiselijk geweld of kindermishandeling, of dreigt het?',
        yes: 'Ga naar vraag 2.',
        no: 'Sluit af en schrijf op waarom.',
      },
      {
        question: 'Is het nu acuut onveilig, of steeds weer onveilig?',
        yes: 'Meld bij Veilig Thuis. De stappen daarna doe je samen.',
        no: 'Ga naar vraag 3.',
      },
      {
        question: 'Kun je zelf, of met anderen, hulp bieden die echt werkt?',
        yes: 'Ga naar vraag 4.',
        no: 'Meld bij Veilig Thuis.',
      },
      {
        question: 'Nemen de mensen om wie het gaat die hulp aan, en doen zij mee?',
        yes: 'Ga naar vraag 5.',
        no: 'Meld bij Veilig Thuis.',
      },
      {
        question: 'Maakt de hulp het binnen de afgesproken tijd veiliger en beter, voor ieder van hen?',
        yes: 'Sluit af, en spreek af wie de veiligheid blijft volgen.',
        no: 'Meld, of meld opnieuw.',
      },
    ],
    blocks: [
      {
        id: 'report',
        title: 'Wanneer melden de norm is',
        items: [
          'Altijd bij acute of steeds terugkerende onveiligheid.',
          'Als je eigen mogelijkheden niet genoeg zijn.',
          'Als iemand het je zelf vertelt.',
        ],
      },
      {
        id: 'asked',
        title: 'Wat Veilig Thuis je zal vragen',
        items: [
          'Hoe onveilig is het nu, voor ieder van hen?',
          'Wat kun jij doen om het direct veilig te maken?',
          'Kun je met een veiligheidsplan werken, en zicht houden op de veiligheid?',
          'Werken zij mee, en wordt het daarmee ook op langere tijd veilig?',
        ],
      },
      {
        id: 'advice',
        title: 'Twijfel je?',
        items: [
          'Vraag advies aan Veilig Thuis. Dat kan zonder namen, en je blijft zelf verantwoordelijk.',
          'Meld je, vertel dat dan aan wie het gaat, behalve als dat gevaarlijk is.',
        ],
      },
    ],
  },
  en: {
    title: 'Reporting code, step 5',
    lead: 'You wrote down signs, consulted, talked and weighed. Now you decide: give or arrange help yourself, or report to Veilig Thuis.',
    questionsTitle: 'Five questions, in this order',
    yes: 'Yes',
    no: 'No',
    questions: [
      {
        question:
          'After steps 1 to 4, is there still a suspicion of domestic violence or child abuse, or is it threatening?',
        yes: 'Go to question 2.',
        no: 'Close, and write down why.',
      },
      {
        question: 'Is it unsafe right now, or unsafe time and again?',
        yes: 'Report to Veilig Thuis. You take the next steps together.',
        no: 'Go to question 3.',
      },
      {
        question: 'Can you, alone or with others, give help that really works?',
        yes: 'Go to question 4.',
        no: 'Report to Veilig Thuis.',
      },
      {
        question: 'Do the people concerned accept that help, and take part?',
        yes: 'Go to question 5.',
        no: 'Report to Veilig Thuis.',
      },
      {
        question: 'Does the help make it safer and better within the agreed time, for each of them?',
        yes: 'Close, and agree who keeps following safety.',
        no: 'Report, or report again.',
      },
    ],
    blocks: [
      {
        id: 'report',
        title: 'When reporting is the norm',
        items: [
          'Always where it is unsafe right now or time and again.',
          'Where your own means fall short.',
          'Where somebody tells you themselves.',
        ],
      },
      {
        id: 'asked',
        title: 'What Veilig Thuis will ask you',
        items: [
          'How unsafe is it now, for each of them?',
          'What can you do to make it safe at once?',
          'Can you work with a safety plan, and keep sight of safety?',
          'Do they cooperate, and will it make things safe for the longer time?',
        ],
      },
      {
        id: 'advice',
        title: 'In doubt?',
        items: [
          'Ask Veilig Thuis for advice. That can be done without names, and you stay responsible.',
          'When you report, tell whom it is about, except where that is dangerous.',
        ],
      },
    ],
  },
};
