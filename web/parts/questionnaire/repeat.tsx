import type { Row } from '#domain/questionnaire/model.ts';
import { Button } from '#web/parts/button.tsx';
import type { Drawing } from './drawing.ts';
import { questionName } from './names.ts';
import { formWords } from './words.ts';

/** Takes one repetition away; what stood in those after it moves up. */
export function Less({ name, at, what, d }: { name: string; at: number; what: string; d: Drawing }) {
  const w = formWords[d.lang];
  return (
    <Button kind="quiet" small name="_go" value={`less:${name}:${at}`} label={w.lessOf(what, at + 1)}>
      {w.less}
    </Button>
  );
}

/** One more repetition of a group. */
export function More({ row, d, what }: { row: Row; d: Drawing; what: string }) {
  const w = formWords[d.lang];
  const count = row.repetitions.length;
  if (!d.buttons || count >= Math.min(row.item.mostTimes ?? 99, 99)) return null;
  return (
    <div>
      <Button
        kind="secondary"
        small
        name="_go"
        value={`more:${questionName(row.item.number, row.place)}:${count}`}
        label={w.moreOf(what)}
      >
        {w.more}
      </Button>
    </div>
  );
}
