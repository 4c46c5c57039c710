import { type DangerGroup, dangerSignCodes, dangerSigns } from '#domain/safety/danger.ts';
import { page, type Showing } from '#web/page.ts';
import { signWords } from '#web/pages/household/safety/sign-words.ts';
import { Section } from '#web/parts/layout.tsx';
import { Article } from '../article.tsx';
import { dangerSignWords } from './words.ts';

export const signSources = ['HGC-RV', 'IDEM', 'EENV', 'SEED'];
const groups: readonly DangerGroup[] = ['red_alone', 'child_red', 'red_in_pairs', 'amplifier'];

/** What each danger sign means, and what one asks or does then. The groups are those of our own rules. */
export const dangerSignsPage = page<null>({
  path: '/knowledge/danger-signs',
  access: { who: 'signed_in' },
  title: lang => dangerSignWords[lang].title,
  load: () => Promise.resolve(null),
  view: (_, showing) => <View showing={showing} />,
});

function View({ showing: { lang } }: { showing: Showing }) {
  const w = dangerSignWords[lang];
  return (
    <Article
      lang={lang}
      title={w.title}
      lead={w.lead}
      contents={groups.map(group => ({ id: group, title: w.groups[group][0] }))}
      sources={signSources}
    >
      {groups.map(group => (
        <Section key={group} id={group} title={w.groups[group][0]} lead={w.groups[group][1]}>
          <dl className="la-know__terms">
            {dangerSignCodes
              .filter(sign => dangerSigns[sign] === group)
              .map(sign => (
                <div key={sign} id={sign}>
                  <dt>{signWords[lang][sign]}</dt>
                  <dd>{w.signs[sign][0]}</dd>
                  <dd className="la-know__ask">
                    <span className="la-know__label">{w.ask}</span> {w.signs[sign][1]}
                  </dd>
                </div>
              ))}
          </dl>
        </Section>
      ))}
    </Article>
  );
}
