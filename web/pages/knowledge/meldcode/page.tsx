import { page, type Showing } from '#web/page.ts';
import { Section } from '#web/parts/layout.tsx';
import { Article, Blocks } from '../article.tsx';
import { meldcodeWords } from './words.ts';

export const meldcodeSources = ['HPNL', 'MELDCODE-B', 'WTKM', 'AFW'];

/** The five questions of step 5, in our own words. */
export const meldcodePage = page<null>({
  path: '/knowledge/meldcode',
  access: { who: 'signed_in' },
  title: lang => meldcodeWords[lang].title,
  load: () => Promise.resolve(null),
  view: (_, showing) => <View showing={showing} />,
});

function View({ showing: { lang } }: { showing: Showing }) {
  const w = meldcodeWords[lang];
  return (
    <Article lang={lang} title={w.title} lead={w.lead} sources={meldcodeSources}>
      <Section id="questions" title={w.questionsTitle}>
        <ol className="la-weigh">
          {w.questions.map(each => (
            <li key={each.question}>
              <p className="la-weigh__question">{each.question}</p>
              <dl className="la-weigh__ways">
                <div>
                  <dt>{w.yes}</dt>
                  <dd>{each.yes}</dd>
                </div>
                <div>
                  <dt>{w.no}</dt>
                  <dd>{each.no}</dd>
                </div>
              </dl>
            </li>
          ))}
        </ol>
      </Section>
      <Blocks blocks={w.blocks} />
    </Article>
  );
}
