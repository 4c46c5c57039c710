import type { Lang } from '#web/words/format.ts';

interface ChildWords {
  title: string;
  pictures: readonly { alt: string; text: string }[];
  last: string;
  grownUp: string;
}

/** For a child of about nine: one picture, two short sentences. Read together. */
export const childWords: Readonly<Record<Lang, ChildWords>> = {
  nl: {
    title: 'Het alarm in je lijf',
    pictures: [
      {
        alt: 'Een kind staat. In de buik zit een bel die rinkelt. Boven het kind hangt een donkere wolk.',
        text: 'In je lijf zit een alarm. Is er gevaar? Dan gaat het aan. Dat is goed, zo pas je op jezelf.',
      },
      {
        alt: 'Het kind ligt in bed. De maan schijnt en het is stil, maar de bel rinkelt nog.',
        text: 'Was het vaak eng? Dan blijft het alarm soms aan. Ook als het nu rustig is.',
      },
      {
        alt: 'Het kind houdt de hand vast van iemand die groot en rustig is. De zon schijnt. De bel is stil.',
        text: 'Het is niet jouw schuld. Met iemand die rustig is, wordt het alarm weer zachter.',
      },
    ],
    last: 'Bij wie voel jij je rustig?',
    grownUp: 'Lees dit samen. Vraag niet door als het kind niets wil zeggen.',
  },
  en: {
    title: 'The alarm in your body',
    pictures: [
      {
        alt: 'A child stands. In its tummy there is a bell that rings. A dark cloud hangs above the child.',
        text: 'There is an alarm in your body. Is there danger? Then it goes on. That is good: that is how you look after yourself.',
      },
      {
        alt: 'The child lies in bed. The moon shines and it is quiet, but the bell still rings.',
        text: 'Was it often scary? Then the alarm sometimes stays on. Even when it is calm now.',
      },
      {
        alt: 'The child holds the hand of somebody tall and calm. The sun shines. The bell is still.',
        text: 'It is not your fault. With somebody calm the alarm gets softer again.',
      },
    ],
    last: 'With whom do you feel calm?',
    grownUp: 'Read this together. Do not ask on if the child does not want to say anything.',
  },
};
