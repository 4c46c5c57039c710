import type { z } from 'zod';
import { worklist } from '#acts/household/worklist.ts';
import { diffDays, toLocalDate } from '#domain/shared/calendar.ts';
import { displayName } from '#domain/shared/names.ts';
import { page, type Showing } from '#web/page.ts';
import { ButtonLink, Link } from '#web/parts/button.tsx';
import { Empty } from '#web/parts/empty.tsx';
import { PageHead } from '#web/parts/heading.tsx';
import { Stack } from '#web/parts/layout.tsx';
import { Table } from '#web/parts/table.tsx';
import { Tag } from '#web/parts/tag.tsx';
import { formatDate } from '#web/words/format.ts';
import { householdsWords } from './words.ts';

type Worklist = z.output<typeof worklist.output>;
type Row = Worklist['households'][number];
const sorts = ['silent_person', 'last_contact_newest', 'code'] as const;
const pageSize = 50;

interface Terms {
  sort: (typeof sorts)[number];
  closed: boolean;
  offset: number;
}
interface Loaded {
  list: Worklist;
  terms: Terms;
}

/** The households somebody works for, the longest silence first. */
export const householdsPage = page<Loaded>({
  path: '/households',
  access: { who: 'signed_in' },
  title: lang => householdsWords[lang].title,
  load: async loading => {
    const terms = termsOf(loading.query);
    const list = await loading.read(worklist, {
      sort: terms.sort,
      stage: terms.closed ? 'all' : 'present',
      limit: pageSize,
      offset: terms.offset,
    });
    return { list, terms };
  },
  view: (loaded, showing) => <View {...loaded} showing={showing} />,
});

/** Reads the address line; whatever it does not know counts as not said. */
function termsOf(query: URLSearchParams): Terms {
  const offset = Number(query.get('offset') ?? '0');
  return {
    sort: sorts.find(each => each === query.get('sort')) ?? 'silent_person',
    closed: query.get('closed') === 'yes',
    offset: Number.isInteger(offset) && offset >= 0 && offset <= 100_000 ? offset : 0,
  };
}

function hrefOf(terms: Terms): string {
  const query = new URLSearchParams();
  if (terms.sort !== 'silent_person') query.set('sort', terms.sort);
  if (terms.closed) query.set('closed', 'yes');
  if (terms.offset > 0) query.set('offset', String(terms.offset));
  return `/households${query.size > 0 ? `?${query}` : ''}`;
}

function View({ list, terms, showing }: Loaded & { showing: Showing }) {
  const w = householdsWords[showing.lang];
  return (
    <>
      <PageHead title={w.title} lead={w.lead} />
      <nav className="la-tabs" aria-label={w.sortBy}>
        <ul className="la-tabs__list">
          {sorts.map(sort => (
            <li key={sort}>
              <a
                className="la-tabs__link"
                href={hrefOf({ ...terms, sort, offset: 0 })}
                aria-current={sort === terms.sort ? 'page' : undefined}
              >
                {w.sorts[sort]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <Stack wide>
        <Table
          caption={w.title}
          captionHidden
          empty={
            <Empty heading={w.empty}>
              <p>{w.emptyLead}</p>
            </Empty>
          }
          columns={[
            { key: 'code', label: w.household },
            { key: 'safety', label: w.safety },
            { key: 'silent', label: w.silent },
            { key: 'last', label: w.last },
            { key: 'phase', label: w.phase },
            { key: 'director', label: w.director },
            { key: 'persons', label: w.persons, kind: 'number' },
            { key: 'terms', label: w.terms },
          ]}
          rows={list.households.map(row => ({ key: row.id, cells: cellsOf(row, showing) }))}
        />
        <p className="la-actions">
          <Link href={hrefOf({ ...terms, closed: !terms.closed, offset: 0 })}>
            {terms.closed ? w.hideClosed : w.showClosed}
          </Link>
          {terms.offset > 0 ? <ButtonLink href={hrefOf({ ...terms, offset: 0 })}>{w.back}</ButtonLink> : null}
          {list.more ? (
            <ButtonLink href={hrefOf({ ...terms, offset: terms.offset + pageSize })}>{w.more}</ButtonLink>
          ) : null}
        </p>
      </Stack>
    </>
  );
}

function cellsOf(row: Row, showing: Showing) {
  const { lang, visit } = showing;
  const w = householdsWords[lang];
  const last = row.lastContactAt === null ? null : toLocalDate(row.lastContactAt, visit.timeZone);
  const stage = row.endedWithoutSafety ? w.endedWithoutSafety : w.stages[row.stage];
  return {
    code: <Link href={`/households/${row.id}`}>{row.code}</Link>,
    safety: <Tag tone={tones[row.safety]}>{w.safeties[row.safety]}</Tag>,
    silent: <Silent row={row} showing={showing} />,
    last: last === null ? <Tag tone="unknown">{w.never}</Tag> : formatDate(last, lang, 'short'),
    phase: stage === '' ? w.phases[row.phase] : `${w.phases[row.phase]} (${stage})`,
    director: row.director === null ? <Tag tone="danger">{w.noDirector}</Tag> : displayName(row.director),
    persons: row.persons,
    terms:
      row.late > 0 || row.overdue ? (
        <Tag tone="late">{row.late > 0 ? w.lateTimes(row.late) : w.late}</Tag>
      ) : (
        w.onTime
      ),
  };
}

const tones = { red: 'danger', not_met: 'danger', orange: 'late', not_known: 'unknown' } as const;

/** Who was out of sight the longest, by name: a call with one person says nothing of the others. */
function Silent({ row: { silent }, showing }: { row: Row; showing: Showing }) {
  const { lang, visit } = showing;
  const w = householdsWords[lang];
  if (silent === null) return <Tag tone="unknown">{w.nobody}</Tag>;
  const days = diffDays(silent.since, visit.today);
  const said = w.outOfSight(silent.name.given || w.unnamed, days, silent.met);
  if (silent.late) return <Tag tone="late">{said}</Tag>;
  return silent.met ? said : <Tag tone="unknown">{said}</Tag>;
}
