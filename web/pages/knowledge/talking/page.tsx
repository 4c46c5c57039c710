import { parts } from '#domain/screening/constructs.ts';
import { page, type Showing } from '#web/page.ts';
import { Section } from '#web/parts/layout.tsx';
import { Article, Blocks } from '../article.tsx';
import { talkingWords } from './words.ts';

export const talkingSources = ['SEED', 'AUG-MAG', 'EHGKM-K', 'KOK', 'NJI', 'HGC-RV', 'AUG-21', 'JW2026'];

/** How to begin, ask and respond; and for each part of the screening how to ask it. */
export const talkingPage = page<null>({
  path: '/knowledge/talking',
  access: { who: 'signed_in' },
  title: lang => talkingWords[lang].title,
  load: () => Promise.resolve(null),
  view: (_, showing) => <View showing={showing} />,
});

function View({ showing: { lang } }: { showing: Showing }) {
  const w = talkingWords[lang];
  return (
    <Article
      lang={lang}
      title={w.title}
      lead={w.lead}
      contents={[...w.blocks, { id: 'parts', title: w.partsTitle }]}
      sources={talkingSources}
    >
      <Blocks blocks={w.blocks} />
      <Section id="parts" title={w.partsTitle} lead={w.partsLead}>
        <dl className="la-know__terms">
          {parts.map(part => (
            <div key={part} id={`part-${part}`}>
              <dt>{w.parts[part][0]}</dt>
              <dd>{w.parts[part][1]}</dd>
            </div>
          ))}
        </dl>
      </Section>
    </Article>
  );
}
