import type { HandoverOut } from '#acts/handover/read-handovers.ts';
import { isOver } from '#domain/network/handover.ts';
import { displayName } from '#domain/shared/names.ts';
import type { Showing } from '#web/page.ts';
import { ButtonLink, Link } from '#web/parts/button.tsx';
import { Empty } from '#web/parts/empty.tsx';
import { Section } from '#web/parts/layout.tsx';
import { Table } from '#web/parts/table.tsx';
import { Tag } from '#web/parts/tag.tsx';
import { formatDate, type Lang } from '#web/words/format.ts';
import type { Head } from '../frame.tsx';
import { handoverWords } from './handover-words.ts';
import { networkHref } from './tasks.tsx';

export const whoOf = (colleague: HandoverOut['to'], lang: Lang): string =>
  colleague === null ? handoverWords[lang].gone : `${displayName(colleague.name)}, ${colleague.organisation}`;

/** Handovers under way first, then what was. */
export function Handovers({
  head,
  handovers,
  showing,
}: {
  head: Head;
  handovers: readonly HandoverOut[];
  showing: Showing;
}) {
  const { lang, visit } = showing;
  const w = handoverWords[lang];
  const sorted = [...handovers].sort((a, b) => Number(isOver(a.state)) - Number(isOver(b.state)));
  const directing = handovers.some(row => row.what === 'direction' && !isOver(row.state));
  return (
    <Section
      id="handovers"
      title={w.list}
      lead={w.listLead}
      actions={
        head.directs && !directing ? (
          <ButtonLink kind="primary" href={networkHref(head.id, '/handovers/new')}>
            {w.newDirection}
          </ButtonLink>
        ) : undefined
      }
    >
      <Table
        caption={w.list}
        captionHidden
        columns={[
          { key: 'what', label: w.whatLabel },
          { key: 'from', label: w.from },
          { key: 'to', label: w.to },
          { key: 'state', label: w.state },
          { key: 'deadline', label: w.deadline },
        ]}
        rows={sorted.map(row => ({
          key: row.id,
          cells: {
            what: (
              <Link
                href={networkHref(head.id, `/handovers/${row.id}`)}
                label={`${w.what[row.what]}: ${whoOf(row.to, lang)}`}
              >
                {w.what[row.what]}
              </Link>
            ),
            from: whoOf(row.from, lang),
            to: whoOf(row.to, lang),
            state: w.states[row.state],
            deadline:
              !isOver(row.state) && row.deadlineOn < visit.today ? (
                <Tag tone="late">{`${formatDate(row.deadlineOn, lang)}, ${w.late}`}</Tag>
              ) : (
                formatDate(row.deadlineOn, lang)
              ),
          },
        }))}
        empty={<Empty heading={w.none} />}
      />
    </Section>
  );
}
