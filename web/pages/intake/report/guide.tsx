import type { Lang } from '#web/words/format.ts';
import { reportFormWords } from './words.ts';

/**
 * The parts of this long form, each a place to go to, and the way to saving: beside the form where there is room,
 * above it elsewhere. Links within the page, so that nothing that was typed is lost.
 */
export function Guide({ lang }: { lang: Lang }) {
  const w = reportFormWords[lang];
  const parts = [
    ['received', w.receivedSection],
    ['reporter', w.reporterSection],
    ['told', w.toldSection],
    ['violence', w.violenceSection],
    ['persons', w.personsSection],
    ['save', w.saveSection],
  ] as const;
  return (
    <nav className="la-guide" aria-label={w.guide}>
      <ol className="la-guide__list">
        {parts.map(([id, name]) => (
          <li key={id}>
            <a href={`#${id}`}>{name}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
