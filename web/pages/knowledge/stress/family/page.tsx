import { page, type Showing } from '#web/page.ts';
import { Section } from '#web/parts/layout.tsx';
import { Article } from '../../article.tsx';
import { StressCircle } from '../circle.tsx';
import { familyWords } from '../family-words.ts';
import { ForWhom } from '../for-whom.tsx';
import { familyDoors } from '../icons.tsx';

/** The same circle for a family: larger, warmer, fewer words; made to lie on a table and to be printed. */
export const familyStressPage = page<null>({
  path: '/knowledge/stress/family',
  access: { who: 'signed_in' },
  title: lang => familyWords[lang].title,
  load: () => Promise.resolve(null),
  view: (_, showing) => <View showing={showing} />,
});

function View({ showing: { lang } }: { showing: Showing }) {
  const w = familyWords[lang];
  return (
    <Article lang={lang} title={w.title} lead={w.lead} sources={['SEED']}>
      <ForWhom current="family" lang={lang} />
      <div className="la-round la-round--family">
        <figure className="la-round__figure">
          <StressCircle
            id="circle"
            look="family"
            title={w.drawing}
            description={w.steps.map((step, at) => `${at + 1}: ${step.title}.`).join(' ')}
            steps={w.steps}
            middle={w.middle}
            doors={familyDoors}
          />
        </figure>
        <ol className="la-round__steps la-round__steps--family">
          {w.steps.map(step => (
            <li key={step.title}>
              <strong>{step.title}</strong> {step.text}
            </li>
          ))}
        </ol>
      </div>
      <Section id="helps" title={w.helpsTitle}>
        <ul className="la-round__helps la-round__helps--family">
          {w.helps.map((help, at) => (
            <li key={help.title}>
              <svg viewBox="-16 -16 32 32" width="40" height="40" aria-hidden="true" focusable="false">
                <circle className="la-circle__door" r={15} />
                {familyDoors[at]}
              </svg>
              <div>
                <strong>{help.title}</strong>
                <p>{help.text}</p>
              </div>
            </li>
          ))}
        </ul>
      </Section>
      <p className="la-round__last">{w.last}</p>
    </Article>
  );
}
