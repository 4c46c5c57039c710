import { renderToStaticMarkup } from 'react-dom/server';
import { plainFrame } from '#web/frame.tsx';
import type { Look } from '#web/look/assets.ts';
import type { Lang } from '#web/words/format.ts';
import { errorWords } from './words.ts';

/** What somebody sees when something went wrong: one sentence, what to do, and no more. */
export function errorPage(
  code: keyof typeof errorWords.nl,
  lang: Lang,
  look: Look,
  reference?: string,
): { html: string; sentence: string } {
  const { title, sentence } = errorWords[lang][code];
  const body = plainFrame({
    lang,
    title,
    look,
    back: '/',
    children: (
      <>
        <h1 className="la-h1">{title}</h1>
        <p>{sentence}</p>
        {reference === undefined ? null : <p className="la-small">{reference}</p>}
        <p>
          <a className="utrecht-link" href="/my-day">
            {lang === 'nl' ? 'Naar mijn dag' : 'To my day'}
          </a>
        </p>
      </>
    ),
  });
  return { html: `<!doctype html>${renderToStaticMarkup(body)}`, sentence };
}
