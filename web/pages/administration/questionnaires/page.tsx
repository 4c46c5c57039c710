import type { z } from 'zod';
import { readQuestionnaires } from '#acts/questionnaire/read-questionnaires.ts';
import { page, type Showing } from '#web/page.ts';
import { ButtonLink, Link } from '#web/parts/button.tsx';
import { Details } from '#web/parts/details.tsx';
import { Empty } from '#web/parts/empty.tsx';
import { PageHead } from '#web/parts/heading.tsx';
import { Section, Stack } from '#web/parts/layout.tsx';
import { Table } from '#web/parts/table.tsx';
import { formatNumber } from '#web/words/format.ts';
import { administrators } from '../access.ts';
import { AdministrationTabs } from '../tabs.tsx';
import { LicenceEnd } from './licence-end.tsx';
import { questionnaireWords } from './words.ts';

type Questionnaire = z.output<typeof readQuestionnaires.output>['questionnaires'][number];

/** Every questionnaire that the region brought in, with its licence and how often it is used. */
export const questionnairesPage = page<readonly Questionnaire[]>({
  path: '/administration/questionnaires',
  access: administrators,
  title: lang => questionnaireWords[lang].title,
  load: async ({ read }) => (await read(readQuestionnaires, {})).questionnaires,
  view: (questionnaires, showing) => <View questionnaires={questionnaires} showing={showing} />,
});

function View({ questionnaires, showing }: { questionnaires: readonly Questionnaire[]; showing: Showing }) {
  const w = questionnaireWords[showing.lang];
  const [drafts, published, gone] = (['draft', 'published', 'withdrawn'] as const).map(state =>
    questionnaires.filter(one => one.state === state),
  );
  const list = (title: string, of: readonly Questionnaire[] | undefined) => (
    <List title={title} questionnaires={of ?? []} showing={showing} />
  );
  return (
    <>
      <PageHead
        title={w.title}
        lead={w.lead}
        actions={
          <ButtonLink href="/administration/questionnaires/new" kind="primary">
            {w.bringIn}
          </ButtonLink>
        }
      />
      <AdministrationTabs current="/administration/questionnaires" lang={showing.lang} />
      {questionnaires.length === 0 ? (
        <Empty heading={w.none}>{w.noneMore}</Empty>
      ) : (
        <Stack wide>
          {drafts?.length === 0 ? null : (
            <Section id="waiting" title={w.waiting}>
              {list(w.waiting, drafts)}
            </Section>
          )}
          <Section id="in-use" title={w.inUse}>
            {published?.length === 0 ? <p>{w.noneInUse}</p> : list(w.inUse, published)}
          </Section>
          {gone?.length === 0 ? null : (
            <Details summary={w.gone(gone?.length ?? 0)}>{list(w.gone(gone?.length ?? 0), gone)}</Details>
          )}
        </Stack>
      )}
    </>
  );
}

function List(props: { title: string; questionnaires: readonly Questionnaire[]; showing: Showing }) {
  const { lang } = props.showing;
  const w = questionnaireWords[lang];
  return (
    <Table
      caption={props.title}
      captionHidden
      columns={[
        { key: 'name', label: w.name },
        { key: 'edition', label: w.edition },
        { key: 'holder', label: w.holder },
        { key: 'until', label: w.until },
        { key: 'uses', label: w.uses, kind: 'number' },
      ]}
      rows={props.questionnaires.map(one => ({
        key: one.questionnaireId,
        cells: {
          name: <Link href={`/administration/questionnaires/${one.questionnaireId}`}>{one.title}</Link>,
          edition: one.edition,
          holder: one.licenceHolder,
          until: <LicenceEnd {...one} lang={lang} />,
          uses: one.uses === null ? w.few : formatNumber(one.uses, lang),
        },
      }))}
    />
  );
}
