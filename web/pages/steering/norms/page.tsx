import type { z } from 'zod';
import type { NormOut } from '#acts/norms/norms-out.ts';
import { readNorms } from '#acts/norms/read-norms.ts';
import { normGroups } from '#domain/norms/norm.ts';
import { type Page, page, type Showing } from '#web/page.ts';
import { ButtonLink, Link } from '#web/parts/button.tsx';
import { Details } from '#web/parts/details.tsx';
import { Heading, PageHead } from '#web/parts/heading.tsx';
import { Actions, Section, Stack } from '#web/parts/layout.tsx';
import { Notice } from '#web/parts/notice.tsx';
import { Source } from '#web/parts/quote.tsx';
import { Table } from '#web/parts/table.tsx';
import { SteeringTabs } from '../tabs.tsx';
import { normPage } from './norm/page.tsx';
import { Change, Since, Standing, Value } from './parts.tsx';
import { boundsText, fullLabel, naming, normHref, sourceText } from './shown.ts';
import { normsWords } from './words.ts';

type Loaded = z.output<typeof readNorms.output>;
type Props = Loaded & { showing: Showing };

/** What is late after how many days, and who decided that: for everybody who meets a norm. */
const normsPage = page<Loaded>({
  path: '/steering/norms',
  access: readNorms.access,
  title: lang => normsWords[lang].title,
  load: loading => loading.read(readNorms, {}),
  view: (loaded, showing) => <View {...loaded} showing={showing} />,
});

/** The list and the page of one norm. */
export const normsPages: readonly Page[] = [normsPage, normPage];

function View(props: Props) {
  const { lang, visit } = props.showing;
  const w = normsWords[lang];
  return (
    <>
      <PageHead title={w.title} lead={w.lead} />
      <SteeringTabs current="/steering/norms" visit={visit} lang={lang} />
      <Stack wide>
        {props.mayPropose ? <Proposals {...props} /> : <p>{w.readOnly}</p>}
        <Looser {...props} />
        {normGroups.map(group => (
          <Section key={group} id={group} title={w.groups[group]} lead={w.leads[group]}>
            <Group group={group} {...props} />
          </Section>
        ))}
        <History {...props} />
      </Stack>
    </>
  );
}

function Proposals({ proposals, showing }: Props) {
  const { lang } = showing;
  const w = normsWords[lang];
  return (
    <Section id="proposals" title={w.proposals} lead={w.proposalsLead}>
      {proposals.length === 0 ? (
        <p>
          {w.noProposals} {w.noProposalsMore}
        </p>
      ) : (
        <Stack wide>
          {proposals.map(change => (
            <article className="la-step-plan" key={change.id}>
              <Heading level={3}>{fullLabel(change.norm, lang)}</Heading>
              <Change change={change} showing={showing} />
              <Actions>
                <ButtonLink
                  href={`${normHref(change.norm)}#proposal`}
                  label={`${change.own ? w.lookOwn : w.look}: ${fullLabel(change.norm, lang)}`}
                >
                  {change.own ? w.lookOwn : w.look}
                </ButtonLink>
              </Actions>
            </article>
          ))}
        </Stack>
      )}
    </Section>
  );
}

/** What asks less than the product advises is said on top, not only in its row. */
function Looser({ norms, showing }: Props) {
  const { lang } = showing;
  const w = normsWords[lang];
  const looser = norms.filter(norm => norm.looser);
  if (looser.length === 0) return null;
  return (
    <Notice tone="late" heading={w.looserCount(looser.length)}>
      <p>{w.looserMore}</p>
      <ul>
        {looser.map(norm => (
          <li key={norm.code}>
            <Link href={normHref(norm.code)}>{fullLabel(norm.code, lang)}</Link>
            {norm.since === null ? null : `: ${norm.since.why}`}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** Twenty signals climb in the same way: those stand folded up. */
function Group({ group, norms, showing }: Props & { group: NormOut['group'] }) {
  const { lang } = showing;
  const w = normsWords[lang];
  const mine = norms.filter(norm => norm.group === group);
  const table = (
    <Table
      caption={w.groups[group]}
      captionHidden
      columns={[
        { key: 'norm', label: w.norm },
        { key: 'here', label: w.here },
        { key: 'product', label: w.product },
      ]}
      rows={mine.map(norm => ({
        key: norm.code,
        cells: {
          norm: (
            <>
              <Link href={normHref(norm.code)}>{naming(norm.code, lang).label}</Link>
              <Source>{naming(norm.code, lang).does}</Source>
            </>
          ),
          here: (
            <>
              <Value norm={norm} value={norm.value} lang={lang} />
              <Standing norm={norm} lang={lang} />
              <Since norm={norm} showing={showing} />
            </>
          ),
          product: (
            <>
              {norm.own ? <Value norm={norm} value={norm.default} lang={lang} /> : null}
              <Source>{`${w.bounds}: ${boundsText(norm, lang)}`}</Source>
              <Source>{`${w.source}: ${sourceText(norm, lang)}`}</Source>
            </>
          ),
        },
      }))}
    />
  );
  return group === 'climbs' ? (
    <Details summary={`${w.groups[group]} (${mine.length})`}>{table}</Details>
  ) : (
    table
  );
}

function History({ history, showing }: Props) {
  const { lang } = showing;
  const w = normsWords[lang];
  return (
    <Section id="history" title={w.history}>
      {history.length === 0 ? (
        <p>{w.historyNone}</p>
      ) : (
        <Stack wide>
          {history.map(change => (
            <article className="la-step-plan" key={change.id}>
              <Heading level={3}>{fullLabel(change.norm, lang)}</Heading>
              <Change change={change} showing={showing} />
            </article>
          ))}
        </Stack>
      )}
    </Section>
  );
}
