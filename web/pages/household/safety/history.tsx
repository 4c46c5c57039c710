import type { SafetyOut } from '#acts/safety/safety-out.ts';
import { toLocalDate } from '#domain/shared/calendar.ts';
import type { Showing } from '#web/page.ts';
import { Section, Stack } from '#web/parts/layout.tsx';
import { Table } from '#web/parts/table.tsx';
import { formatDate } from '#web/words/format.ts';
import { codeWords } from './code-words.ts';
import { colleagueName } from './people.tsx';
import { safetyWords } from './words.ts';

/** Every phase until now with why it began. */
export function History({ safety, showing }: { safety: SafetyOut; showing: Showing }) {
  const { lang } = showing;
  const w = safetyWords[lang];
  const day = (instant: Date | null) =>
    instant === null ? w.now : formatDate(toLocalDate(instant, showing.visit.timeZone), lang);
  return (
    <Section id="history" title={w.history}>
      <Stack>
        <Table
          caption={w.history}
          captionHidden
          columns={[
            { key: 'phase', label: w.phase },
            { key: 'from', label: w.from },
            { key: 'until', label: w.until },
            { key: 'why', label: w.why },
            { key: 'by', label: w.by },
          ]}
          rows={safety.periods.map(period => ({
            key: period.id,
            cells: {
              phase: codeWords[lang].phase[period.phase],
              from: day(period.from),
              until: day(period.until),
              why: codeWords[lang].why[period.why],
              by: period.by === null ? w.house : colleagueName(period.by, lang),
            },
          }))}
        />
        <p>{w.overrideCount(safety.overrideCount.asked, safety.overrideCount.confirmed)}</p>
      </Stack>
    </Section>
  );
}
