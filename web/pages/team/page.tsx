import { readTeamEnded } from '#acts/closing/read-team-ended.ts';
import { readTeam } from '#acts/watch/read-team.ts';
import { displayName } from '#domain/shared/names.ts';
import { byGravity, signalGroupNames } from '#domain/watch/gravity.ts';
import { page, type Showing } from '#web/page.ts';
import { watchHref } from '#web/pages/household/watch/href.ts';
import { signalWords } from '#web/pages/household/watch/signal-words.ts';
import { Button, ButtonLink, Link } from '#web/parts/button.tsx';
import { Empty } from '#web/parts/empty.tsx';
import { Select } from '#web/parts/fields.tsx';
import { Form } from '#web/parts/form.tsx';
import { PageHead } from '#web/parts/heading.tsx';
import { Section, Stack } from '#web/parts/layout.tsx';
import { Table } from '#web/parts/table.tsx';
import { Tag } from '#web/parts/tag.tsx';
import { formatDate, relativeDays } from '#web/words/format.ts';
import { EndedTable } from './ended-table.tsx';
import { LoadTable } from './load-table.tsx';
import { hrefOf, type Loaded, pageSize, type Team, termsOf } from './terms.ts';
import { teamWords } from './words.ts';

/** What waits too long in the organisation of who supervises, what ended without safety, and what each colleague carries. */
export const teamPage = page<Loaded>({
  path: '/team',
  access: readTeam.access,
  title: lang => teamWords[lang].title,
  load: async loading => {
    const terms = termsOf(loading.query);
    const { ended: skip, ...asked } = terms;
    return {
      team: await loading.read(readTeam, { ...asked, limit: pageSize }),
      ended: await loading.read(readTeamEnded, { limit: pageSize, offset: skip }),
      terms,
    };
  },
  view: (loaded, showing) => <View {...loaded} showing={showing} />,
});

type Props = Loaded & { showing: Showing };

function View(props: Props) {
  const { team, terms, showing } = props;
  const w = teamWords[showing.lang];
  return (
    <>
      <PageHead title={w.title} lead={w.lead} />
      <Stack wide>
        <Section id="signals" title={w.signals} lead={w.signalsLead}>
          <Filters {...props} />
          <Climbed {...props} />
          {terms.offset === 0 && !team.more ? null : (
            <p className="la-actions">
              {terms.offset > 0 ? (
                <ButtonLink href={hrefOf(terms, { offset: 0 }, '#signals')}>{w.back}</ButtonLink>
              ) : null}
              {team.more ? (
                <ButtonLink href={hrefOf(terms, { offset: terms.offset + pageSize }, '#signals')}>
                  {w.more}
                </ButtonLink>
              ) : null}
            </p>
          )}
        </Section>
        <EndedTable {...props} />
        <LoadTable {...props} />
      </Stack>
    </>
  );
}

function Filters({ team, terms, showing }: Props) {
  const { lang } = showing;
  const w = teamWords[lang];
  const s = signalWords[lang];
  const fresh = { offset: 0, code: undefined };
  return (
    <>
      <nav className="la-tabs" aria-label={w.filter}>
        <ul className="la-tabs__list">
          {[undefined, ...signalGroupNames].map(group => (
            <li key={group ?? 'all'}>
              <a
                className="la-tabs__link"
                href={hrefOf(terms, { ...fresh, group })}
                aria-current={group === terms.group && terms.code === undefined ? 'page' : undefined}
              >
                {group === undefined ? w.all : s.groups[group]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div className="la-watch__filter">
        <Form
          method="get"
          action="/team"
          label={w.code}
          hidden={terms.colleague === undefined ? {} : { colleague: terms.colleague }}
        >
          <Select
            name="code"
            label={w.code}
            empty={w.anyCode}
            value={terms.code}
            options={byGravity.map(code => ({ value: code, label: s.short[code] }))}
          />
          <Button kind="secondary">{w.show}</Button>
        </Form>
      </div>
      {terms.colleague === undefined ? null : (
        <p className="la-actions">
          {team.chosen === null ? null : <strong>{w.of(displayName(team.chosen))}</strong>}
          <Link href={hrefOf(terms, { colleague: undefined, offset: 0 })}>{w.everybody}</Link>
        </p>
      )}
    </>
  );
}

function Climbed({ team, terms, showing }: Props) {
  const { lang } = showing;
  const w = teamWords[lang];
  const s = signalWords[lang];
  const filtered = terms.group !== undefined || terms.code !== undefined || terms.colleague !== undefined;
  return (
    <Table
      caption={w.signals}
      captionHidden
      narrow="lines"
      empty={
        <Empty heading={filtered || terms.offset > 0 ? w.emptyFilter : w.empty}>
          {filtered ? null : <p>{w.emptyLead}</p>}
        </Empty>
      }
      columns={[
        { key: 'what', label: w.what },
        { key: 'due', label: w.due },
        { key: 'level', label: w.level },
      ]}
      groups={perHousehold(team.signals).map(rows => ({
        key: keyOf(rows[0]),
        head: <HouseholdHead row={rows[0]} lang={lang} />,
        rows: rows.map(row => ({
          key: row.signal,
          cells: {
            what:
              row.signal === 'red_undecided' ? (
                <Tag tone="danger">{s.short[row.signal]}</Tag>
              ) : (
                s.short[row.signal]
              ),
            due: (
              <>
                <Tag tone="late">{relativeDays(-row.daysLate, lang)}</Tag>{' '}
                {formatDate(row.dueOn, lang, 'short')}
              </>
            ),
            level: (
              <>
                {row.level === 'region' ? w.region : w.you}{' '}
                {row.atOnce ? <Tag tone="late">{w.atOnce}</Tag> : null}
              </>
            ),
          },
        })),
      }))}
    />
  );
}

type Signal = Team['signals'][number];
type SomeSignals = readonly [Signal, ...Signal[]];

/** A household and who carries it there: a handover may have two. */
const keyOf = (row: Signal): string =>
  `${row.household.code} ${row.carrier === null ? '' : displayName(row.carrier)} ${row.directed}`;

/** What belongs to one household together, in the order of its gravest. */
function perHousehold(signals: readonly Signal[]): SomeSignals[] {
  const found = new Map<string, [Signal, ...Signal[]]>();
  for (const row of signals) {
    const there = found.get(keyOf(row));
    if (there === undefined) found.set(keyOf(row), [row]);
    else there.push(row);
  }
  return [...found.values()];
}

/** Which household, and who directs it; where the supervisor cannot look, whom to ask. */
function HouseholdHead({ row, lang }: { row: Signal; lang: Showing['lang'] }) {
  const w = teamWords[lang];
  const { id, code, stage } = row.household;
  const name = row.carrier === null ? undefined : displayName(row.carrier);
  const said = name === undefined || row.directed ? name : w.intake(name);
  return (
    <>
      {id === null ? <strong>{code}</strong> : <Link href={watchHref(id)}>{code}</Link>}
      {stage === 'closed' ? ` (${w.closed})` : ''}
      {' · '}
      {said === undefined ? <Tag tone="danger">{w.nobody}</Tag> : id === null ? w.ask(said) : w.with(said)}
    </>
  );
}
