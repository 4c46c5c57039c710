import { beginsAtRight } from './lines.ts';
import type { Block, Item, Paper } from './paper.ts';

/** A paper as a page: the same words as the PDF, in the browser's own type. */
export function PaperView({ paper }: { paper: Paper }) {
  return (
    <article className={paper.large ? 'la-paper la-paper--large' : 'la-paper'}>
      <h1 className="utrecht-heading-1 la-h1">{paper.title}</h1>
      <div className="la-paper__top">
        {paper.top.map(line => (
          <p key={line}>{line}</p>
        ))}
      </div>
      {paper.blocks.map((block, at) => (
        // A paper is drawn once and never changed: its place is its key.
        <BlockView block={block} key={`${block.kind}-${String(at)}`} />
      ))}
    </article>
  );
}

function BlockView({ block }: { block: Block }) {
  if (block.kind === 'text')
    return (
      <p className="la-paper__text" dir="auto">
        {block.text}
      </p>
    );
  if (block.kind === 'items') return <Items items={block.items} />;
  if (block.level === 2) return <h2 className="la-h2">{block.text}</h2>;
  return block.level === 3 ? (
    <h3 className="la-h3">{block.text}</h3>
  ) : (
    <h4 className="la-h4">{block.text}</h4>
  );
}

function Items({ items }: { items: readonly Item[] }) {
  return (
    <ul className="la-paper__items" dir="ltr">
      {items.map((item, at) => (
        <li
          key={`${String(at)}-${item.text.slice(0, 40)}`}
          dir={beginsAtRight(item.text) ? 'rtl' : undefined}
        >
          {item.quote ? (
            <q className="la-paper__text" dir="auto">
              {item.text}
            </q>
          ) : (
            <span className="la-paper__text" dir="auto">
              {item.text}
            </span>
          )}
          {item.facts === undefined || item.facts.length === 0 ? null : (
            <span className="la-paper__facts" dir="ltr">
              {item.facts.join(' · ')}
            </span>
          )}
          {item.under === undefined || item.under.length === 0 ? null : <Items items={item.under} />}
        </li>
      ))}
    </ul>
  );
}
