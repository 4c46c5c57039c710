import type { ReactNode } from 'react';
import type { Item, Row } from '#domain/questionnaire/model.ts';
import { fieldId } from '#web/parts/form.tsx';
import { type Drawing, errorOf, filledOf, questionText, wordsIn } from './drawing.ts';
import { isRadio } from './kinds.ts';
import { questionName } from './names.ts';
import { Choice, picksOf } from './options.tsx';
import { Question } from './question.tsx';
import { Less, More } from './repeat.tsx';
import { formWords } from './words.ts';

// Said out loud because `display: block` on a small screen takes the meaning of a table away.
const roles = {
  table: { role: 'table' },
  group: { role: 'rowgroup' },
  row: { role: 'row' },
  columnheader: { role: 'columnheader' },
  rowheader: { role: 'rowheader' },
  cell: { role: 'cell' },
} as const;

/** Groups that ask to be a table and can be one: rows of plain questions. Others are drawn as a list. */
export function isTable(row: Row): boolean {
  const { control } = row.item;
  if (control === 'gtable') return row.repetitions.every(plain);
  if (control === 'grid')
    return columnsOf(row.repetitions.flat()) !== undefined && row.repetitions.flat().length > 0;
  if (control === 'table' || control === 'htable')
    return !row.item.repeats && sameChoices(row.repetitions.flat());
  return false;
}

const plain = (rows: readonly Row[]): boolean =>
  rows.every(row => row.item.type !== 'group' && row.repetitions.flat().length === 0);

/** In a grid each group is a row, and the questions in it are the same ones each time. */
function columnsOf(groups: readonly Row[]): readonly Row[] | undefined {
  const first = groups[0]?.repetitions.flat() ?? [];
  const alike = groups.every(
    group =>
      group.item.type === 'group' &&
      !group.item.repeats &&
      plain(group.repetitions.flat()) &&
      group.repetitions.flat().length === first.length,
  );
  return alike && first.length > 0 ? first : undefined;
}

/** Questions with the very same choices, one of which is picked. */
function sameChoices(rows: readonly Row[]): boolean {
  const told = (row: Row) => JSON.stringify(row.options.map(option => option.label.text));
  const [first] = rows;
  return (
    first !== undefined &&
    first.options.length > 0 &&
    first.options.length <= 8 &&
    plain(rows) &&
    rows.every(
      row => row.item.type === 'choice' && isRadio(row.item) && !row.locked && told(row) === told(first),
    )
  );
}

export function AsTable({ row, d }: { row: Row; d: Drawing }) {
  const { control } = row.item;
  if (control === 'gtable') return <RepeatedRows row={row} d={d} />;
  if (control === 'grid') return <Grid row={row} d={d} />;
  return <ChoiceTable row={row} d={d} />;
}

function Frame({
  row,
  d,
  heads,
  children,
}: {
  row: Row;
  d: Drawing;
  heads: readonly ReactNode[];
  children: ReactNode;
}) {
  return (
    <div className="la-table la-ask-table">
      <table className="utrecht-table utrecht-table--html-table" {...roles.table}>
        <caption className="la-hidden">{wordsIn(row.text, d.lang) || formWords[d.lang].group}</caption>
        <thead {...roles.group}>
          <tr {...roles.row}>
            {heads.map((head, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns are told apart by their place
              <th key={at} scope="col" className="la-table__head" {...roles.columnheader}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...roles.group}>{children}</tbody>
      </table>
    </div>
  );
}

/** Each repetition is a row, each question a column. */
function RepeatedRows({ row, d }: { row: Row; d: Drawing }) {
  const w = formWords[d.lang];
  const what = wordsIn(row.text, d.lang) || w.group;
  const seen = new Map<number, Row>();
  for (const each of row.repetitions.flat())
    if (!seen.has(each.item.number)) seen.set(each.item.number, each);
  const columns = [...seen.values()].filter(each => each.item.type !== 'display').sort(byNumber);
  const name = questionName(row.item.number, row.place);
  const many = row.item.repeats;
  const buttons = d.buttons === true && many && row.repetitions.length > 1;
  const short = (item: Item, column: Row) => wordsIn(item.shortText, d.lang) || questionText(column, d.lang);
  return (
    <>
      <Frame
        row={row}
        d={d}
        heads={[
          <span className="la-hidden" key="n">
            {what}
          </span>,
          ...columns.map(column => short(column.item, column)),
          ...(buttons
            ? [
                <span className="la-hidden" key="less">
                  {w.less}
                </span>,
              ]
            : []),
        ]}
      >
        {row.repetitions.map((cells, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the number of a repetition is what it is
          <tr {...roles.row} key={at} id={`r-${fieldId(name)}_${at}`}>
            <th scope="row" {...roles.rowheader} className="la-table__cell">
              {at + 1}
            </th>
            {columns.map(column => {
              const cell = cells.find(each => each.item.number === column.item.number);
              return (
                <td {...roles.cell} className="la-table__cell" key={column.item.number}>
                  {cell === undefined ? null : <Question row={cell} d={d} cell />}
                </td>
              );
            })}
            {buttons ? (
              <td {...roles.cell} className="la-table__cell">
                <Less name={name} at={at} what={what} d={d} />
              </td>
            ) : null}
          </tr>
        ))}
      </Frame>
      {many ? <More row={row} d={d} what={what} /> : null}
    </>
  );
}

const byNumber = (one: Row, other: Row) => one.item.number - other.item.number;

/** Each group is a row, its questions the columns. */
function Grid({ row, d }: { row: Row; d: Drawing }) {
  const groups = row.repetitions.flat();
  const columns = columnsOf(groups) ?? [];
  return (
    <Frame
      row={row}
      d={d}
      heads={[
        <span className="la-hidden" key="n">
          {formWords[d.lang].question}
        </span>,
        ...columns.map(column => questionText(column, d.lang)),
      ]}
    >
      {groups.map(group => (
        <tr {...roles.row} key={group.item.number}>
          <th scope="row" {...roles.rowheader} className="la-table__cell">
            {questionText(group, d.lang)}
          </th>
          {group.repetitions.flat().map(cell => (
            <td {...roles.cell} className="la-table__cell" key={cell.item.number}>
              {cell.item.type === 'display' ? questionText(cell, d.lang) : <Question row={cell} d={d} cell />}
            </td>
          ))}
        </tr>
      ))}
    </Frame>
  );
}

/** Each question is a row, each choice a column. */
function ChoiceTable({ row, d }: { row: Row; d: Drawing }) {
  const rows = row.repetitions.flat();
  const [first] = rows;
  if (first === undefined) return null;
  const w = formWords[d.lang];
  const { states } = d;
  return (
    <Frame
      row={row}
      d={d}
      heads={[
        <span className="la-hidden" key="n">
          {w.question}
        </span>,
        ...picksOf({ ...first, values: [] }, d).map(pick => pick.label),
        ...(states === undefined ? [] : states.codes.map(code => states.words[code])),
      ]}
    >
      {rows.map(each => {
        const filled = filledOf(each, d);
        const chosen = filled.of(filled.name);
        const error = errorOf(each, d);
        const quiet = (states?.codes ?? []).map(code => ({
          value: `~${code}`,
          label: states?.words[code] ?? '',
        }));
        return (
          <tr {...roles.row} key={each.item.number}>
            <th scope="row" {...roles.rowheader} className="la-table__cell">
              {questionText(each, d.lang)}
              {each.required ? <span className="la-field__aside"> {w.required}</span> : null}
              {error === undefined ? null : (
                <span className="la-field__error" id={`${fieldId(filled.name)}-error`}>
                  {error}
                </span>
              )}
            </th>
            {[...picksOf(each, d), ...quiet].map((pick, at) => (
              <td {...roles.cell} className="la-table__cell la-ask-table__pick" key={pick.value}>
                <Choice
                  type="radio"
                  id={at === 0 ? fieldId(filled.name) : `${fieldId(filled.name)}_${at + 1}`}
                  name={filled.name}
                  pick={pick}
                  question={questionText(each, d.lang)}
                  checked={chosen.includes(pick.value)}
                />
              </td>
            ))}
          </tr>
        );
      })}
    </Frame>
  );
}
