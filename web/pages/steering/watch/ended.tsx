import type { z } from 'zod';
import type { readRegionEnded } from '#acts/closing/read-region-ended.ts';
import type { Showing } from '#web/page.ts';
import { Empty } from '#web/parts/empty.tsx';
import { Section } from '#web/parts/layout.tsx';
import { Table } from '#web/parts/table.tsx';
import { Tag } from '#web/parts/tag.tsx';
import { formatDate, formatNumber } from '#web/words/format.ts';
import { regionWatchWords } from './words.ts';

export type Ended = z.output<typeof readRegionEnded.output>['organisations'];

/** What ended without safety stays work of an organisation: exact, so that the region can speak with it. */
export function EndedWork({ ended, showing }: { ended: Ended; showing: Showing }) {
  const { lang } = showing;
  const w = regionWatchWords[lang].endedWork;
  const marked = (count: number) => (count === 0 ? '0' : <Tag tone="late">{formatNumber(count, lang)}</Tag>);
  return (
    <Section id="ended" title={w.title} lead={w.lead}>
      <Table
        caption={w.title}
        captionHidden
        narrow="lines"
        empty={
          <Empty heading={w.empty}>
            <p>{w.emptyLead}</p>
          </Empty>
        }
        columns={[
          { key: 'organisation', label: regionWatchWords[lang].org },
          { key: 'households', label: regionWatchWords[lang].households, kind: 'number' },
          { key: 'oldest', label: w.oldest },
          { key: 'late', label: w.late, kind: 'number' },
          { key: 'noDay', label: w.noDay, kind: 'number' },
        ]}
        rows={ended.map((row, index) => ({
          key: String(index),
          cells: {
            organisation: row.organisation ?? <Tag tone="danger">{w.nobody}</Tag>,
            households: formatNumber(row.households, lang),
            oldest: formatDate(row.oldestOn, lang, 'short'),
            late: marked(row.late),
            noDay: marked(row.noDay),
          },
        }))}
      />
    </Section>
  );
}
