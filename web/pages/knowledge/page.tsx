import { profileCodes } from '#domain/profile/model.ts';
import { page, type Showing } from '#web/page.ts';
import { profileWords } from '#web/pages/household/profiles/profile-words.ts';
import { PageHead } from '#web/parts/heading.tsx';
import { knowledgeHref } from '#web/parts/knowledge-link.tsx';
import { Section } from '#web/parts/layout.tsx';
import { knowledgeWords } from './words.ts';

/** Where knowledge begins: three small groups of pages. Nothing of a household is on it. */
export const knowledgePage = page<null>({
  path: '/knowledge',
  access: { who: 'signed_in' },
  title: lang => knowledgeWords[lang].title,
  load: () => Promise.resolve(null),
  view: (_, showing) => <View showing={showing} />,
});

function View({ showing: { lang } }: { showing: Showing }) {
  const w = knowledgeWords[lang];
  return (
    <>
      <PageHead title={w.title} lead={w.lead} />
      <div className="la-shelf">
        <Section id="meet" title={w.groups.meet}>
          <Door href={knowledgeHref.talking} {...w.pages.talking} />
        </Section>
        <Section id="see" title={w.groups.see}>
          <Door href={knowledgeHref.signs} {...w.pages.signs} />
          <Door href={knowledgeHref.stress} {...w.pages.stress} />
        </Section>
        <Section id="do" title={w.groups.do}>
          <div className="la-door">
            <p className="la-door__title">{w.pages.profiles.title}</p>
            <p>{w.pages.profiles.about}</p>
            <ul className="la-door__list">
              {profileCodes.map(profile => (
                <li key={profile}>
                  <a className="utrecht-link utrecht-link--html-a" href={knowledgeHref.profile(profile)}>
                    {profileWords[lang].names[profile]}
                  </a>
                </li>
              ))}
            </ul>
          </div>
          <Door href={knowledgeHref.meldcode} {...w.pages.meldcode} />
          <Door href="/steering/norms" {...w.pages.norms} />
        </Section>
      </div>
    </>
  );
}

function Door({ href, title, about }: { href: string; title: string; about: string }) {
  return (
    <div className="la-door">
      <p className="la-door__title">
        <a className="utrecht-link utrecht-link--html-a" href={href}>
          {title}
        </a>
      </p>
      <p>{about}</p>
    </div>
  );
}
