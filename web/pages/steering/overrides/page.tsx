import type { z } from 'zod';
import { overrideFigures } from '#acts/safety/override-figures.ts';
import { page, type Showing } from '#web/page.ts';
import { PageHead } from '#web/parts/heading.tsx';
import { Stack } from '#web/parts/layout.tsx';
import { Table } from '#web/parts/table.tsx';
import { formatMonth, formatNumber } from '#web/words/format.ts';
import { SteeringTabs } from '../tabs.tsx';
import { steeringOverrideWords } from './words.ts';

type Figures = z.output<typeof overrideFigures.output>;

/** How often the phase gate was passed by in this region; small counts are not told. */
export const steeringOverridesPage = page<Figures>({
  path: '/steering/overrides',
  access: overrideFigures.access,
  title: lang => steeringOverrideWords[lang].title,
  load: loading => loading.read(overrideFigures, {}),
  view: (loaded, showing) => <View {...loaded} showing={showing} />,
});

function View({ months, showing }: Figures & { showing: Showing }) {
  const { lang } = showing;
  const w = steeringOverrideWords[lang];
  const count = (n: number | null) => (n === null ? w.few : formatNumber(n, lang));
  // Where nothing reaches ten, a grid of the same words twelve times over says no more than one sentence.
  const some = months.some(row => [row.asked, row.confirmed, row.refused, row.ended].some(n => n !== null));
  const name = (month: string) => `${formatMonth(Number(month.slice(5)), lang)} ${month.slice(0, 4)}`;
  return (
    <>
      <PageHead title={w.title} lead={w.lead} />
      <SteeringTabs current="/steering/overrides" visit={showing.visit} lang={lang} />
      <Stack wide>
        {some ? (
          <Table
            caption={w.title}
            captionHidden
            columns={[
              { key: 'month', label: w.month },
              { key: 'asked', label: w.asked, kind: 'number' },
              { key: 'confirmed', label: w.confirmed, kind: 'number' },
              { key: 'refused', label: w.refused, kind: 'number' },
              { key: 'ended', label: w.ended, kind: 'number' },
            ]}
            rows={months.map(row => ({
              key: row.month,
              cells: {
                month: name(row.month),
                asked: count(row.asked),
                confirmed: count(row.confirmed),
                refused: count(row.refused),
                ended: count(row.ended),
              },
            }))}
          />
        ) : (
          <p>{w.none}</p>
        )}
        <p>{w.cannot}</p>
      </Stack>
    </>
  );
}
