import type { Row } from '#domain/questionnaire/model.ts';
import { Hidden } from '#web/parts/form.tsx';
import { type Drawing, everyRow, filledOf } from './drawing.ts';
import { markOf } from './drawn.ts';
import { isAnswered } from './kinds.ts';

/** Which questions this page shows and a mark of what each held as it was drawn (fields-of.ts reads it). */
export function shownOf(rows: readonly Row[], d: Drawing): string {
  return [...everyRow(rows)]
    .filter(row => isAnswered(row.item) && !row.locked && d.instead?.(row) === undefined)
    .map(row => {
      const { name, pairs } = filledOf(row, d);
      return `${name}:${markOf(row.item, pairs)}`;
    })
    .join(' ');
}

/** The hidden field that makes an unticked box understood and an untouched answer left alone. */
export function ShownQuestions({ rows, d }: { rows: readonly Row[]; d: Drawing }) {
  return <Hidden name="_shown" value={shownOf(rows, d)} />;
}
