import { type RegionText, readApproachTexts } from '#acts/approach/read-approach-texts.ts';
import { approachTexts } from '#domain/profile/approach/approach.ts';
import { approachHeadings, approachWhoms } from '#domain/profile/approach/codes.ts';
import { type Profile, profileCodes } from '#domain/profile/model.ts';
import { type Page, page, type Showing } from '#web/page.ts';
import { profileWords } from '#web/pages/household/profiles/profile-words.ts';
import { knowledgeHref } from '#web/parts/knowledge-link.tsx';
import { Section } from '#web/parts/layout.tsx';
import { ApproachPlace } from '../approach-view.tsx';
import { approachWords } from '../approach-words.ts';
import { Article } from '../article.tsx';
import { profileKnowledgeWords } from './words.ts';

/** What the recognition of each profile rests on, beside the sources of the approach. */
export const profileSources = ['SEED', 'AUG-GP'];

/** Each profile a page of its own: how to see it, what to mind, and the approach for each person. */
export const profileKnowledgePages: readonly Page[] = profileCodes.map(profile =>
  page<{ texts: readonly RegionText[] }>({
    path: knowledgeHref.profile(profile),
    access: { who: 'signed_in' },
    title: lang => profileWords[lang].names[profile],
    load: loading => loading.read(readApproachTexts, {}),
    view: (loaded, showing) => <View profile={profile} texts={loaded.texts} showing={showing} />,
  }),
);

function View({
  profile,
  texts,
  showing,
}: {
  profile: Profile;
  texts: readonly RegionText[];
  showing: Showing;
}) {
  const { lang, visit } = showing;
  const w = profileKnowledgeWords[lang];
  const a = approachWords[lang];
  const one = w.profiles[profile];
  const sources = Object.values(approachTexts[profile]).flatMap(texts =>
    Object.values(texts).flatMap(text => text.sources),
  );
  return (
    <Article
      lang={lang}
      title={profileWords[lang].names[profile]}
      lead={one.lead}
      sources={[...profileSources, ...sources]}
    >
      <div className="la-know__pair">
        <Section id="see" title={w.seeTitle}>
          <List items={one.see} />
        </Section>
        <Section id="mind" title={w.notThisTitle}>
          <List items={[...one.notThis, w.always]} />
        </Section>
      </div>
      {approachHeadings.map(heading => (
        <Section key={heading} id={heading} title={a.headings[heading]}>
          <div className={`la-four la-four--${heading}`}>
            {approachWhoms.map(whom => (
              <div className={`la-four__one la-four__one--${whom}`} key={whom}>
                <p className="la-know__label">{a.whoms[whom]}</p>
                <ApproachPlace
                  subject={profile}
                  heading={heading}
                  whom={whom}
                  region={{ texts, zone: visit.timeZone }}
                  lang={lang}
                />
              </div>
            ))}
          </div>
        </Section>
      ))}
      <p className="la-know__legend">{a.basisLegend}</p>
    </Article>
  );
}

function List({ items }: { items: readonly string[] }) {
  return (
    <ul className="la-know__list">
      {items.map(item => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}
