import type { ReactNode } from 'react';
import { PersonMarker } from '#web/parts/person.tsx';

/**
 * What people write in a file is theirs, and Dutch unless something tells otherwise: a page in English says so, for who
 * hears it read aloud.
 */
export const writtenLang = 'nl';

/** What a person said, in the serif, with name and date. Never for what somebody concluded about them. */
export function OwnWords(props: {
  words: string;
  speaker: string;
  /** Already formatted. */
  date: ReactNode;
  personIndex?: number | undefined;
  /** The language they spoke, when it is not that of the page. */
  lang?: string | undefined;
  short?: boolean | undefined;
}) {
  return (
    <figure className={`la-words${props.short ? ' la-words--short' : ''}`}>
      <blockquote className="la-words__text" lang={props.lang ?? writtenLang}>
        <Paragraphs text={props.words} />
      </blockquote>
      <figcaption className="la-words__who">
        {props.personIndex === undefined ? null : <PersonMarker index={props.personIndex} size={14} />}
        <span className="la-words__name">{props.speaker}</span>
        <span>{props.date}</span>
      </figcaption>
    </figure>
  );
}

/** What a professional saw or concluded, in the sans. */
export function Observation({ text, source }: { text: string; source: ReactNode }) {
  return (
    <div className="la-observed">
      <Paragraphs text={text} lang={writtenLang} />
      <Source>{source}</Source>
    </div>
  );
}

/** Who says so, and since when. */
export function Source({ children }: { children: ReactNode }) {
  return <p className="la-source">{children}</p>;
}

/** Typed text with its own paragraphs kept; each goes in the direction in which it was written. */
export function Paragraphs({ text, lang }: { text: string; lang?: string | undefined }) {
  return text
    .split(/\n\s*\n/)
    .filter(part => part.trim() !== '')
    .map((part, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: drawn once on the server, never reordered
      <p key={index} dir="auto" lang={lang}>
        {part.trim()}
      </p>
    ));
}
