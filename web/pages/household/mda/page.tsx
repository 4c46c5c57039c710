import type { z } from 'zod';
import { changeMdaCoordinator } from '#acts/mda/change-mda-coordinator.ts';
import { decideMda } from '#acts/mda/decide-mda.ts';
import { endMda } from '#acts/mda/end-mda.ts';
import { lookAtMdaEnd } from '#acts/mda/look-at-mda-end.ts';
import { proposeMda } from '#acts/mda/propose-mda.ts';
import { readMda } from '#acts/mda/read-mda.ts';
import { readNetwork } from '#acts/network/read-network.ts';
import { page, post, type Showing } from '#web/page.ts';
import { Section, Stack } from '#web/parts/layout.tsx';
import { Notice } from '#web/parts/notice.tsx';
import { type TeamMember, teamOf } from '../audience-field.tsx';
import { type Head, HouseholdPage, loadHead } from '../frame.tsx';
import { Criterion } from './criteria.tsx';
import { AskEnd, ChangeCoordinator, Decide, LookAtEnd, Propose } from './forms.tsx';
import { mdaHref } from './href.ts';
import { Earlier, Stands } from './state.tsx';
import { mdaWords } from './words.ts';

type Mda = z.output<typeof readMda.output>;
interface Loaded {
  head: Head;
  mda: Mda;
  team: TeamMember[];
}

const saved =
  (what: keyof (typeof mdaWords)['nl']['saved']) =>
  (_: unknown, params: Readonly<Record<string, string>>): string =>
    mdaHref(params['householdId'] ?? '', `?saved=${what}`);

/** MDA++ on one page: how it stands, the criteria with what fulfils them, what can be done now, and what was before. */
export const mdaPage = page<Loaded>({
  path: '/households/:householdId/mda',
  access: { who: 'team' },
  title: lang => mdaWords[lang].title,
  load: async loading => {
    const { householdId } = loading.params;
    return {
      head: await loadHead(loading),
      mda: await loading.read(readMda, { householdId }),
      team: teamOf(await loading.read(readNetwork, { householdId })),
    };
  },
  view: (loaded, showing) => <View {...loaded} showing={showing} />,
  posts: {
    propose: post({ deed: proposeMda, goTo: saved('proposed') }),
    decide: post({ deed: decideMda, goTo: saved('decided') }),
    coordinator: post({ deed: changeMdaCoordinator, goTo: saved('coordinator') }),
    end: post({ deed: endMda, goTo: saved('asked') }),
    look: post({ deed: lookAtMdaEnd, goTo: saved('looked') }),
  },
});

function View({ head, mda, team, showing }: Loaded & { showing: Showing }) {
  const { lang, query } = showing;
  const w = mdaWords[lang];
  const { present, may } = mda;
  const said = query.get('saved') ?? '';
  const words: Readonly<Record<string, string>> = w.saved;
  const at = present === null ? null : { mda: present, showing };
  return (
    <HouseholdPage head={head} showing={showing} tab="network">
      <Section id="mda" title={w.title} lead={w.lead}>
        <Stack wide>
          {Object.hasOwn(words, said) ? <Notice tone="done" heading={words[said]} live /> : null}
          <Stands present={present} decides={may.decide} showing={showing} />
        </Stack>
      </Section>
      {at === null || !may.lookAtEnd ? null : <LookAtEnd {...at} />}
      <Section id="criteria" title={w.criteriaTitle} lead={w.criteriaLead}>
        <ol className="la-criteria">
          {mda.criteria.map(criterion => (
            <Criterion
              key={criterion.code}
              householdId={head.id}
              criterion={criterion}
              present={present}
              firstReportOn={mda.firstReportOn}
              showing={showing}
            />
          ))}
        </ol>
        <p className="la-source">{w.version(mda.criteriaVersion)}</p>
      </Section>
      {at === null || !may.decide ? null : <Decide {...at} team={team} />}
      {may.propose ? (
        <Propose householdId={head.id} secondPerson={mda.secondPerson} showing={showing} />
      ) : null}
      {at === null || !may.changeCoordinator ? null : (
        <ChangeCoordinator {...at} team={team} now={present?.coordinator?.id} />
      )}
      {at === null || !may.seeEnd ? null : <AskEnd {...at} lasts={mda.lastsSafely} />}
      <Earlier earlier={mda.earlier} showing={showing} />
    </HouseholdPage>
  );
}
