import type { ReactNode } from 'react';
import { Button } from '#web/parts/button.tsx';
import { fieldId } from '#web/parts/form.tsx';
import { type Shown, wordsIn } from './drawing.ts';
import { bare, isMany, kindOf, recordOf } from './kinds.ts';
import { partName } from './names.ts';
import { Choices, Folded } from './options.tsx';
import { formWords } from './words.ts';

/** The control of one question; the question around it gives label, hint and error. */
export function Control(shown: Shown) {
  const kind = kindOf(shown.row.item);
  switch (kind) {
    case 'yes_no':
      return <Choices {...shown} many={shown.row.item.repeats} />;
    case 'scale':
    case 'radios':
      return <Choices {...shown} many={false} />;
    case 'boxes':
      return <Choices {...shown} many />;
    case 'select':
      return isMany(shown.row.item) ? null : <Folded {...shown} />;
    case 'date':
    case 'moment':
      return (
        <Turns {...shown} parts={kind === 'date' ? ['d', 'm', 'y'] : ['d', 'm', 'y', 't']} one={DateParts} />
      );
    case 'quantity':
      return <Turns {...shown} parts={['n']} one={Quantity} />;
    case 'none':
      return null;
    default:
      return <Turns {...shown} parts={['']} one={Typed} />;
  }
}

type One = Shown & { at: number };

/** As many fields as there are answers, with buttons for one more and one less where several may be given. */
function Turns(props: Shown & { parts: readonly string[]; one: (props: One) => ReactNode }) {
  const { row, d, filled, one: Turn, parts } = props;
  const w = formWords[d.lang];
  if (!isMany(row.item)) return <Turn {...props} at={0} />;
  const has = (at: number) =>
    parts.some(part =>
      part === ''
        ? filled.of(filled.name)[at] !== undefined
        : filled.of(partName(filled.name, `${at === 0 ? '' : at}${part}`)).length > 0,
    );
  let count = row.values.length;
  while (has(count)) count += 1;
  const most = row.item.mostTimes ?? 100;
  const total = Math.min(Math.max(count, 1) + (d.blanks?.get(filled.name) ?? 0), most);
  return (
    <div className="la-ask__turns">
      {Array.from({ length: total }, (_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: drawn once on the server, never reordered
        <div className="la-ask__turn" key={at}>
          <Turn {...props} label={`${props.label} ${at + 1}`} at={at} />
          {d.buttons && total > 1 ? (
            <Button
              kind="quiet"
              small
              name="_go"
              value={`less:${filled.name}:${at}`}
              label={w.lessOf(props.label, at + 1)}
            >
              {w.less}
            </Button>
          ) : null}
        </div>
      ))}
      {d.buttons && total < most ? (
        <div>
          <Button
            kind="secondary"
            small
            name="_go"
            value={`more:${filled.name}:${total}`}
            label={w.moreOf(props.label)}
          >
            {w.more}
          </Button>
        </div>
      ) : null}
    </div>
  );
}

/** Id and name of the field; the first of a question is the one that its label and its error lead to. */
const common = ({ filled, described, invalid, label, row }: One, at: number) => ({
  id: at === 0 ? fieldId(filled.name) : `${fieldId(filled.name)}_${at + 1}`,
  'aria-describedby': described,
  'aria-invalid': invalid ? (true as const) : undefined,
  'aria-required': row.required ? (true as const) : undefined,
  'aria-label': isMany(row.item) ? label : undefined,
  autoComplete: 'off',
});

function Typed(props: One) {
  const { row, d, filled, at } = props;
  const value = filled.of(filled.name)[at] ?? '';
  const kind = kindOf(row.item);
  if (kind === 'area' || value.includes('\n'))
    return (
      <textarea
        {...common(props, at)}
        name={filled.name}
        className={`utrecht-textarea utrecht-textarea--html-textarea${d.ownWords ? ' la-ask__words' : ''}`}
        rows={4}
        dir="auto"
        defaultValue={value}
        spellCheck
      />
    );
  const number = kind === 'number';
  const unit = row.item.unit;
  const box = (
    <input
      {...common(props, at)}
      name={filled.name}
      className={`utrecht-textbox utrecht-textbox--html-input${number || kind === 'time' ? ' la-ask__number' : ''}`}
      type="text"
      dir={number ? undefined : 'auto'}
      inputMode={number ? (row.item.type === 'integer' ? 'numeric' : 'decimal') : undefined}
      defaultValue={value}
    />
  );
  return number && unit !== null ? (
    <span className="la-ask__with-unit">
      {box}
      <span>{unit}</span>
    </span>
  ) : (
    box
  );
}

/** Day, month and year apart, so that what is not known can stay empty. */
function DateParts(props: One) {
  const { row, d, filled, at } = props;
  const w = formWords[d.lang];
  const parts = [
    ['d', w.day, 2],
    ['m', w.month, 2],
    ['y', w.year, 4],
    ...(row.item.type === 'dateTime' ? [['t', w.time, 5] as const] : []),
  ] as const;
  return (
    <div className="la-ask__date">
      {parts.map(([part, label, size], nth) => {
        const field = partName(filled.name, `${at === 0 ? '' : at}${part}`);
        const { 'aria-label': _, ...rest } = common(props, at);
        const id = nth === 0 ? rest.id : fieldId(field);
        return (
          <div key={part}>
            <label htmlFor={id}>
              {label}
              {isMany(row.item) ? <span className="la-hidden"> {props.label}</span> : null}
            </label>
            <input
              {...rest}
              id={id}
              name={field}
              className={`utrecht-textbox utrecht-textbox--html-input la-ask__part la-ask__part--${part}`}
              type="text"
              inputMode={part === 't' ? undefined : 'numeric'}
              maxLength={size}
              defaultValue={filled.of(field)[0] ?? ''}
            />
          </div>
        );
      })}
    </div>
  );
}

function Quantity(props: One) {
  const { row, d, filled, at } = props;
  const { item } = row;
  const nth = at === 0 ? '' : String(at);
  const field = partName(filled.name, `${nth}n`);
  const unitField = partName(filled.name, `${nth}u`);
  const unit = filled.of(unitField)[0] ?? '';
  const only = item.unitOptions[0];
  const label = `${formWords[d.lang].unit}: ${props.label}`;
  return (
    <span className="la-ask__with-unit">
      <input
        {...common(props, at)}
        name={field}
        className="utrecht-textbox utrecht-textbox--html-input la-ask__number"
        type="text"
        inputMode="decimal"
        defaultValue={filled.of(field)[0] ?? ''}
      />
      {item.unitOptions.length > 1 ? (
        <select
          className="utrecht-select utrecht-select--html-select"
          name={unitField}
          id={fieldId(unitField)}
          aria-label={label}
          defaultValue={unit}
        >
          <option value="">{formWords[d.lang].unit}</option>
          {item.unitOptions.map((option, place) => (
            <option key={unitWords(option)} value={String(place)}>
              {unitWords(option)}
            </option>
          ))}
          {unit === '=' ? <option value="=">{formWords[d.lang].kept}</option> : null}
        </select>
      ) : only !== undefined || item.unit !== null ? (
        <span>{item.unit ?? (only === undefined ? '' : unitWords(only))}</span>
      ) : (
        <input
          className="utrecht-textbox utrecht-textbox--html-input la-ask__unit"
          type="text"
          name={unitField}
          id={fieldId(unitField)}
          aria-label={label}
          defaultValue={unit}
          autoComplete="off"
        />
      )}
    </span>
  );
}

function unitWords(option: Readonly<Record<string, unknown>>): string {
  const { display, unit, code } = recordOf(bare(option));
  return String(display ?? unit ?? code ?? '');
}

/** What helps to answer: the document's own help, and the limits of a number or a date. */
export function hintOf({ row, d, cell }: Pick<Shown, 'row' | 'd'> & { cell: boolean }): ReactNode {
  const { item } = row;
  const w = formWords[d.lang];
  const kind = kindOf(item);
  const lines = item.help.map(words => wordsIn(words, d.lang)).filter(text => text !== '');
  if (kind === 'boxes') lines.push(w.chooseSome);
  if (kind === 'time') lines.push(w.timeHint);
  if (!cell && (kind === 'date' || kind === 'moment')) lines.push(w.dateHint);
  if (item.entryFormat !== null) lines.push(item.entryFormat);
  return lines.length === 0 ? undefined : lines.map(line => <p key={line}>{line}</p>);
}
