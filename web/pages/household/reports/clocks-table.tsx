import { Link } from '#web/parts/button.tsx';
import { Heading } from '#web/parts/heading.tsx';
import { Stack } from '#web/parts/layout.tsx';
import { Table } from '#web/parts/table.tsx';
import { formatDate, type Lang } from '#web/words/format.ts';
import { ClockTag } from '../../intake/clock-tag.tsx';
import type { ClockView } from '../../intake/clock-words.ts';
import { codeWords, wordOf } from '../../intake/codes.ts';
import type { Report } from './load.ts';
import { reportsWords } from './words.ts';

/** The legal clocks of a report: when each is due, and how late it honestly is. */
export function ClocksTable({
  clocks,
  householdId,
  lang,
}: {
  clocks: Report['clocks'];
  householdId: string;
  lang: Lang;
}) {
  const w = reportsWords[lang];
  const name = (code: string) => wordOf(codeWords[lang].clock, code);
  return (
    <Stack>
      <Heading level={3}>{w.clocks}</Heading>
      <Table
        caption={w.clocks}
        captionHidden
        columns={[
          { key: 'clock', label: w.clock },
          { key: 'due', label: w.due },
          { key: 'state', label: w.state },
          { key: 'update', label: w.update },
        ]}
        rows={[...clocks].sort(runningFirst).map(clock => {
          const open = clock.may.meet || clock.may.extend || clock.may.leaveOut;
          return {
            key: clock.id,
            cells: {
              clock: name(clock.code),
              due: formatDate(clock.dueOn, lang),
              state: <ClockTag clock={clock} lang={lang} />,
              update: (
                <Link
                  href={`/households/${householdId}/clocks/${clock.id}`}
                  label={`${open ? w.update : w.look}: ${name(clock.code)}`}
                >
                  {open ? w.update : w.look}
                </Link>
              ),
            },
          };
        })}
      />
    </Stack>
  );
}

/** What still runs stands on top, in the order in which it is due. */
function runningFirst(a: ClockView, b: ClockView): number {
  const ended = (clock: ClockView) => Number(clock.metOn !== null || clock.stoppedOn !== null);
  return ended(a) - ended(b);
}
