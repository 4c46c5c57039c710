import { displayName, type PersonName } from '#domain/shared/names.ts';
import type { Showing } from '#web/page.ts';
import { closingCodes } from '#web/pages/household/closing/code-words.ts';
import { closingHref } from '#web/pages/household/closing/href.ts';
import { ButtonLink, Link } from '#web/parts/button.tsx';
import { Empty } from '#web/parts/empty.tsx';
import { Section } from '#web/parts/layout.tsx';
import { Table } from '#web/parts/table.tsx';
import { Tag } from '#web/parts/tag.tsx';
import { formatDate } from '#web/words/format.ts';
import { hrefOf, type Loaded, pageSize } from './terms.ts';
import { teamWords } from './words.ts';

type Props = Loaded & { showing: Showing };
type One = Loaded['ended']['households'][number];

/** Households that ended without safety: they stay work, with an owner and a day on which somebody asks again. */
export function EndedTable({ ended, terms, showing }: Props) {
  const { lang } = showing;
  const w = teamWords[lang].ended;
  return (
    <Section id="ended" title={w.title} lead={w.lead}>
      <Table
        caption={w.title}
        captionHidden
        narrow="lines"
        empty={
          <Empty heading={terms.ended > 0 ? w.noMore : w.empty}>
            {terms.ended > 0 ? null : <p>{w.emptyLead}</p>}
          </Empty>
        }
        columns={[
          { key: 'household', label: w.household },
          { key: 'why', label: w.why },
          { key: 'since', label: w.since },
          { key: 'owner', label: w.owner },
          { key: 'next', label: w.next },
        ]}
        rows={ended.households.map(row => ({
          key: row.code,
          cells: {
            household: <Household row={row} showing={showing} />,
            why: closingCodes[lang].whys[row.why],
            since: formatDate(row.sinceOn, lang, 'short'),
            owner: named(row.owner) ?? <Tag tone="danger">{w.nobody}</Tag>,
            next: <Next row={row} showing={showing} />,
          },
        }))}
      />
      {ended.more || terms.ended > 0 ? (
        <p className="la-actions">
          {terms.ended > 0 ? (
            <ButtonLink href={hrefOf(terms, { ended: 0 }, '#ended')}>{teamWords[lang].back}</ButtonLink>
          ) : null}
          {ended.more ? (
            <ButtonLink href={hrefOf(terms, { ended: terms.ended + pageSize }, '#ended')}>
              {w.more}
            </ButtonLink>
          ) : null}
        </p>
      ) : null}
    </Section>
  );
}

const named = (name: PersonName | null): string | undefined =>
  name === null ? undefined : displayName(name);

/** The way in where the supervisor has a place; elsewhere whom to ask. */
function Household({ row, showing }: { row: One; showing: Showing }) {
  if (row.id !== null) return <Link href={closingHref(row.id)}>{row.code}</Link>;
  const who = named(row.director) ?? named(row.owner);
  return (
    <>
      <strong>{row.code}</strong>
      {who === undefined ? null : <p className="la-source">{teamWords[showing.lang].ask(who)}</p>}
    </>
  );
}

function Next({ row, showing }: { row: One; showing: Showing }) {
  const { lang } = showing;
  const w = teamWords[lang].ended;
  if (row.nextOn === null) return <Tag tone="late">{w.noDay}</Tag>;
  const day = formatDate(row.nextOn, lang, 'short');
  return row.late ? (
    <>
      {day} <Tag tone="late">{w.late}</Tag>
    </>
  ) : (
    day
  );
}
