import type { Row } from '#domain/questionnaire/model.ts';
import { ErrorSummary } from '#web/parts/form.tsx';
import { type Drawing, errorOf, everyRow, questionText } from './drawing.ts';
import { questionName } from './names.ts';
import { formWords } from './words.ts';

/** What is wrong on this page, on top of it; each line leads to its question. */
export function IssueSummary(props: {
  rows: readonly Row[];
  d: Drawing;
  /** Sentences about the form as a whole, such as why it could not be saved. */
  about?: readonly { message: string }[];
}) {
  const { d } = props;
  const errors = [...everyRow(props.rows)].flatMap(row => {
    if (['group', 'display'].includes(row.item.type)) return [];
    const error = errorOf(row, d);
    const name = questionName(row.item.number, row.place);
    return error === undefined ? [] : [{ name, message: `${questionText(row, d.lang)}: ${error}` }];
  });
  return <ErrorSummary title={formWords[d.lang].summary} errors={[...(props.about ?? []), ...errors]} />;
}
