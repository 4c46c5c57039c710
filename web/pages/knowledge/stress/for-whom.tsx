import { knowledgeHref } from '#web/parts/knowledge-link.tsx';
import type { Lang } from '#web/words/format.ts';
import { stressLinks } from './words.ts';

const versions = [
  ['professional', knowledgeHref.stress],
  ['family', knowledgeHref.stressFamily],
  ['child', knowledgeHref.stressChild],
] as const;

/** The three versions of the same drawing. */
export function ForWhom({ current, lang }: { current: (typeof versions)[number][0]; lang: Lang }) {
  const w = stressLinks[lang];
  return (
    <nav className="la-no-print" aria-label={w.which}>
      <ul className="la-rooms">
        {versions.map(([code, href]) => (
          <li key={code}>
            <a className="la-rooms__link" href={href} aria-current={code === current ? 'page' : undefined}>
              {w[code]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
