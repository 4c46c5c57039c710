import type { z } from 'zod';
import { publishDangerRules } from '#acts/safety/publish-danger-rules.ts';
import { readDangerRules } from '#acts/safety/read-danger-rules.ts';
import { withdrawDangerRules } from '#acts/safety/withdraw-danger-rules.ts';
import { dangerGroups, dangerSignCodes, floorRules } from '#domain/safety/danger.ts';
import { formState, noFields } from '#web/form-state.ts';
import { page, post, type Showing } from '#web/page.ts';
import { signWords } from '#web/pages/household/safety/sign-words.ts';
import { ButtonLink } from '#web/parts/button.tsx';
import { ErrorSummary } from '#web/parts/form.tsx';
import { PageHead } from '#web/parts/heading.tsx';
import { Section, Stack } from '#web/parts/layout.tsx';
import { Tag } from '#web/parts/tag.tsx';
import type { Lang } from '#web/words/format.ts';
import { SteeringTabs } from '../tabs.tsx';
import { Draft } from './draft.tsx';
import { Changes, Names, type Version } from './version.tsx';
import { dangerRulesWords } from './words.ts';

type Rules = z.output<typeof readDangerRules.output>;

/** Versions of the danger rules of the region: what differs, what a proposal would change, and putting it into force. */
export const dangerRulesPage = page<Rules>({
  path: '/steering/danger-rules',
  access: readDangerRules.access,
  title: lang => dangerRulesWords[lang].title,
  load: loading => loading.read(readDangerRules, {}),
  view: (loaded, showing) => <View {...loaded} showing={showing} />,
  posts: {
    publish: post({ deed: publishDangerRules, goTo: () => '/steering/danger-rules' }),
    withdraw: post({ deed: withdrawDangerRules, goTo: () => '/steering/danger-rules' }),
  },
});

function View({ inForce, versions, showing }: Rules & { showing: Showing }) {
  const { lang } = showing;
  const w = dangerRulesWords[lang];
  const draft = versions.find(each => each.state === 'draft');
  const errors = ['publish', 'withdraw'].flatMap(name => formState(showing, name, noFields).errors);
  return (
    <>
      <PageHead
        title={w.title}
        lead={w.lead}
        actions={
          draft === undefined ? (
            <ButtonLink href="/steering/danger-rules/new" kind="primary">
              {w.propose}
            </ButtonLink>
          ) : null
        }
      />
      <SteeringTabs current="/steering/danger-rules" visit={showing.visit} lang={lang} />
      <Stack wide>
        <ErrorSummary title={w.problem} errors={errors} />
        <p>{w.inForce(inForce.number)}</p>
        {draft === undefined ? null : <Draft version={draft} showing={showing} />}
        {versions
          .filter(each => each.state !== 'draft')
          .map(version => (
            <Section key={version.id} id={`version-${version.number}`} title={w.version(version.number)}>
              <Stack>
                <Tag tone={version.inForce ? 'done' : 'neutral'}>
                  {version.inForce ? w.now : w.states[version.state]}
                </Tag>
                <p>{version.why}</p>
                <Raised version={version} lang={lang} />
                <Names version={version} showing={showing} />
              </Stack>
            </Section>
          ))}
        <Product lang={lang} />
      </Stack>
    </>
  );
}

/** What this version has graver than the product. */
function Raised({ version, lang }: { version: Version; lang: Lang }) {
  const w = dangerRulesWords[lang];
  return (
    <div>
      <p className="la-condition__label">{w.raised}</p>
      {version.raised.length === 0 ? <p>{w.none}</p> : <Changes changes={version.raised} lang={lang} />}
    </div>
  );
}

function Product({ lang }: { lang: Lang }) {
  const w = dangerRulesWords[lang];
  return (
    <Section id="version-1" title={w.product} lead={w.productLead}>
      <Stack>
        {dangerGroups.map(group => (
          <div key={group}>
            <p className="la-condition__label">{w.groups[group]}</p>
            <ul>
              {dangerSignCodes
                .filter(sign => floorRules.groups[sign] === group)
                .map(sign => (
                  <li key={sign}>{signWords[lang][sign]}</li>
                ))}
            </ul>
          </div>
        ))}
      </Stack>
    </Section>
  );
}
