import { endScreening } from '#acts/screening/end-screening.ts';
import { saveAnswers } from '#acts/screening/save-answers.ts';
import { page, post } from '#web/page.ts';
import { type Head, loadHead } from '../../frame.tsx';
import { screeningHref } from '../people.tsx';
import { type Asking, loadAsking } from './asking.ts';
import { goAfter, quietWords } from './next.ts';
import { OwnView } from './own.tsx';
import { saveInput } from './take.ts';
import { AskView } from './view.tsx';
import { askWords } from './words.ts';

interface Loaded {
  head: Head;
  asking: Asking;
}

/** One talk with one person over one list: asked by the professional, or on a screen that is handed over (`?own=1`). */
export const askPage = page<Loaded>({
  path: '/households/:householdId/screening/ask/:screeningId',
  access: { who: 'team' },
  reach: 'household',
  title: lang => askWords[lang].title,
  load: async loading => ({ head: await loadHead(loading), asking: await loadAsking(loading) }),
  bare: ({ asking }, showing) =>
    showing.query.get('own') === '1' && asking.screening.mayGoOn
      ? { lang: asking.screening.language }
      : undefined,
  view: ({ head, asking }, showing) =>
    showing.query.get('own') === '1' && asking.screening.mayGoOn ? (
      <OwnView head={head} asking={asking} showing={showing} />
    ) : (
      <AskView head={head} asking={asking} showing={showing} />
    ),
  posts: {
    save: post({
      deed: saveAnswers,
      before: loadAsking,
      input: (raw, fields, _, sent) => saveInput(raw, fields, sent),
      goTo: (answer, params, sent) =>
        goAfter(answer?.conflicts.length ?? 0, params['householdId'] ?? '', sent),
      quiet: (answer, sent) => quietWords(answer, sent),
    }),
    finish: post({
      deed: endScreening,
      goTo: ({ screeningId }, params) => screeningHref(params['householdId'] ?? '', `/read/${screeningId}`),
    }),
    stop: post({
      deed: endScreening,
      goTo: (_, params) => screeningHref(params['householdId'] ?? ''),
    }),
  },
});
