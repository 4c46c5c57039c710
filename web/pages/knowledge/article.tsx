import type { ReactNode } from 'react';
import { BackLink } from '#web/parts/back.tsx';
import { PageHead } from '#web/parts/heading.tsx';
import { knowledgeHref } from '#web/parts/knowledge-link.tsx';
import { Section } from '#web/parts/layout.tsx';
import type { Lang } from '#web/words/format.ts';
import { sourceNames } from './source-words.ts';
import { knowledgeWords } from './words.ts';

/** A piece of text with a place of its own to link to. */
export interface Block {
  readonly id: string;
  readonly title: string;
  readonly lead?: string;
  readonly items: readonly string[];
}

/** One page of knowledge: what it is, where to find what, the text, and what it rests on. */
export function Article(props: {
  lang: Lang;
  title: string;
  lead: string;
  /** Left out on a short page. */
  contents?: readonly { readonly id: string; readonly title: string }[] | undefined;
  actions?: ReactNode;
  sources: readonly string[];
  children: ReactNode;
}) {
  const w = knowledgeWords[props.lang];
  return (
    <article className="la-know">
      <PageHead
        title={props.title}
        lead={props.lead}
        over={<BackLink href={knowledgeHref.start}>{w.back}</BackLink>}
        actions={props.actions}
      />
      <div className={props.contents === undefined ? 'la-know__body' : 'la-know__body la-know__body--wide'}>
        {props.contents === undefined ? null : (
          <nav className="la-know__contents la-no-print" aria-label={w.contents}>
            <p className="la-know__label">{w.contents}</p>
            <ul>
              {props.contents.map(({ id, title }) => (
                <li key={id}>
                  <a className="utrecht-link utrecht-link--html-a" href={`#${id}`}>
                    {title}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        )}
        <div className="la-know__text">{props.children}</div>
      </div>
      <Sources tags={props.sources} lang={props.lang} />
    </article>
  );
}

/** Blocks under each other, each a named place. */
export function Blocks({ blocks, level }: { blocks: readonly Block[]; level?: 2 | 3 | undefined }) {
  return blocks.map(block => (
    <Section key={block.id} id={block.id} title={block.title} level={level} lead={block.lead}>
      <ul className="la-know__list">
        {block.items.map(item => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </Section>
  ));
}

/** What a page rests on. */
export function Sources({ tags, lang }: { tags: readonly string[]; lang: Lang }) {
  const w = knowledgeWords[lang];
  return (
    <footer className="la-know__sources">
      <p className="la-know__label">{w.sources}</p>
      <p>{w.sourcesLead}</p>
      <ul>
        {[...new Set(tags)].map(tag => (
          <li key={tag}>{sourceNames[tag] ?? tag}</li>
        ))}
      </ul>
    </footer>
  );
}
