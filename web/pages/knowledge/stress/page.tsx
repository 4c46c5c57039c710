import { page, type Showing } from '#web/page.ts';
import { Section } from '#web/parts/layout.tsx';
import { Article, Blocks } from '../article.tsx';
import { Letter, StressCircle } from './circle.tsx';
import { ForWhom } from './for-whom.tsx';
import { circleWords } from './words.ts';

export const stressSources = ['SEED', 'CZW'];
const letters = ['a', 'b', 'c', 'd', 'e', 'f'] as const;

/** What stress and trauma do, as a drawing with the whole text beside it. */
export const stressPage = page<null>({
  path: '/knowledge/stress',
  access: { who: 'signed_in' },
  title: lang => circleWords[lang].title,
  load: () => Promise.resolve(null),
  view: (_, showing) => <View showing={showing} />,
});

function View({ showing: { lang } }: { showing: Showing }) {
  const w = circleWords[lang];
  return (
    <Article lang={lang} title={w.title} lead={w.lead} sources={stressSources}>
      <ForWhom current="professional" lang={lang} />
      <div className="la-round">
        <figure className="la-round__figure">
          <StressCircle
            id="circle"
            look="professional"
            title={w.drawing}
            description={w.steps.map((step, at) => `${at + 1}: ${step.title}.`).join(' ')}
            steps={w.steps}
            middle={w.middle}
            doors={letters.map(letter => <Letter key={letter}>{letter}</Letter>)}
          />
        </figure>
        <Section id="steps" title={w.stepsTitle}>
          <ol className="la-round__steps">
            {w.steps.map(step => (
              <li key={step.title}>
                <strong>{step.title}</strong> {step.text}
              </li>
            ))}
          </ol>
        </Section>
      </div>
      <Section id="helps" title={w.helpsTitle} lead={w.helpsLead}>
        <ul className="la-round__helps">
          {w.helps.map((help, at) => (
            <Help key={help.title} letter={letters[at] ?? ''} {...help} />
          ))}
        </ul>
      </Section>
      <div className="la-know__pair">
        <Blocks blocks={w.more} />
      </div>
    </Article>
  );
}

/** A way out of the circle, with the letter that stands in the drawing. */
function Help({ letter, title, text }: { letter: string; title: string; text: string }) {
  return (
    <li>
      <svg viewBox="-16 -16 32 32" width="32" height="32" aria-hidden="true" focusable="false">
        <circle className="la-circle__door" r={15} />
        <Letter>{letter}</Letter>
      </svg>
      <div>
        <strong>{title}</strong>
        <p>{text}</p>
      </div>
    </li>
  );
}
