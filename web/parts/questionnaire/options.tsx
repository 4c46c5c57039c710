import type { ReactNode } from 'react';
import type { Item, Row } from '#domain/questionnaire/model.ts';
import { fieldId } from '#web/parts/form.tsx';
import { type Drawing, type Shown, wordsIn } from './drawing.ts';
import { optionAt, scaleOf } from './kinds.ts';
import { partName } from './names.ts';
import { optionWords } from './show-value.ts';
import { formWords } from './words.ts';

interface Pick {
  readonly value: string;
  readonly label: string;
  readonly picture?: ReactNode;
}

/** A circle or a box with its words. */
export function Choice(props: {
  type: 'radio' | 'checkbox';
  id: string;
  name: string;
  pick: Pick;
  checked: boolean;
  quiet?: boolean;
  /** For a choice that stands apart from its question, in a table. */
  question?: string;
}) {
  const { id, pick } = props;
  return (
    <label className={`la-choice${props.quiet ? ' la-choice--quiet' : ''}`} htmlFor={id}>
      <input
        className="la-choice__input"
        type={props.type}
        id={id}
        name={props.name}
        value={pick.value}
        defaultChecked={props.checked}
      />
      <span className="la-choice__text">
        {pick.picture}
        {props.question === undefined ? null : <span className="la-hidden">{props.question}: </span>}
        {pick.label}
      </span>
    </label>
  );
}

/** What can be chosen, in order: options, what was saved and is no option any more, and something else. */
export function picksOf(row: Row, d: Drawing): Pick[] {
  const { item } = row;
  const w = formWords[d.lang];
  if (item.type === 'boolean')
    return [
      { value: 'true', label: w.yes },
      { value: 'false', label: w.no },
    ];
  const scale = scaleOf(item);
  if (scale !== undefined) return scale.map(number => ({ value: String(number), label: String(number) }));
  const numbers = new Map(item.options.map((option, at) => [option, at]));
  const picks: Pick[] = row.options.map(option => ({
    value: String(numbers.get(option) ?? optionAt(item.options, option.value)),
    label: wordsIn(option.label, d.lang) || optionWords(option.value),
    picture: d.face?.(item, option.value),
  }));
  const shown = new Set(picks.map(pick => pick.value));
  row.values.forEach((value, at) => {
    const option = optionAt(item.options, value);
    if (option >= 0 && !shown.has(String(option)))
      picks.push({ value: String(option), label: wordsIn(item.options[option]?.label, d.lang) });
    else if (option < 0 && !(item.type === 'open-choice' && typeof value['valueString'] === 'string'))
      picks.push({ value: `=${at}`, label: `${optionWords(value)} (${w.kept})` });
  });
  return item.type === 'open-choice' ? [...picks, { value: 'other', label: w.other }] : picks;
}

/** All choices of a question under each other, or beside each other where it asks for that. */
export function Choices(shown: Shown & { many: boolean }) {
  const { row, d, filled, many } = shown;
  const picks = picksOf(row, d);
  const faces = picks.some(pick => pick.picture !== undefined);
  const chosen = filled.of(filled.name);
  const look = scaleOf(row.item) !== undefined ? ' la-choices--scale' : faces ? ' la-choices--faces' : '';
  return (
    <>
      <div className={`la-choices${look || rowLook(row.item)}`}>
        {picks.map((pick, at) => (
          <Choice
            key={pick.value}
            type={many ? 'checkbox' : 'radio'}
            id={at === 0 ? fieldId(filled.name) : `${fieldId(filled.name)}_${at + 1}`}
            name={filled.name}
            pick={pick}
            checked={chosen.includes(pick.value)}
          />
        ))}
      </div>
      {row.item.type === 'open-choice' ? <OtherWords {...shown} /> : null}
    </>
  );
}

const rowLook = (item: Item): string =>
  item.horizontal || item.type === 'boolean' ? ' la-choices--row' : '';

/** The words for "something else"; one field a time, and one more when several are allowed. */
function OtherWords({ d, filled, label, many }: Shown & { many: boolean }) {
  const field = partName(filled.name, 'other');
  const typed = filled.of(field);
  const boxes = many ? [...typed, ''] : [typed[0] ?? ''];
  return boxes.map((value, at) => (
    <input
      // biome-ignore lint/suspicious/noArrayIndexKey: drawn once on the server, never reordered
      key={at}
      className="utrecht-textbox utrecht-textbox--html-input la-ask__other"
      type="text"
      id={`${fieldId(field)}_${at}`}
      name={field}
      defaultValue={value}
      autoComplete="off"
      aria-label={formWords[d.lang].otherWords(label)}
    />
  ));
}

/** A list that folds open; on paper its choices stand under it. */
export function Folded(shown: Shown) {
  const { row, d, filled } = shown;
  const w = formWords[d.lang];
  const picks = picksOf(row, d);
  return (
    <>
      <select
        className="utrecht-select utrecht-select--html-select"
        id={fieldId(filled.name)}
        name={filled.name}
        defaultValue={filled.of(filled.name)[0] ?? ''}
        aria-describedby={shown.described}
        aria-invalid={shown.invalid ? true : undefined}
      >
        <option value="">{w.choose}</option>
        {picks.map(pick => (
          <option key={pick.value} value={pick.value}>
            {pick.label}
          </option>
        ))}
      </select>
      {picks.length <= 40 ? (
        <p className="la-ask__on-paper" aria-hidden="true">
          {w.chooseFrom} {picks.map(pick => `☐ ${pick.label}`).join('   ')}
        </p>
      ) : null}
      {row.item.type === 'open-choice' ? <OtherWords {...shown} many={false} /> : null}
    </>
  );
}

/** Why there is no answer: a quiet row under the answer, of the same circles where the answer is one of circles. */
export function States({ row, d, filled, label, same }: Shown & { same: boolean }) {
  if (d.states === undefined || row.locked) return null;
  const { codes, words } = d.states;
  const given = same ? filled.of(filled.name) : [filled.state ?? ''];
  const circles = codes.map((code, at) => {
    const value = same ? `~${code}` : code;
    return (
      <Choice
        key={code}
        type="radio"
        id={`${fieldId(filled.stateName)}_${at + 1}`}
        name={same ? filled.name : filled.stateName}
        pick={{ value, label: words[code] }}
        checked={given.includes(value)}
        quiet
      />
    );
  });
  if (same) return <div className="la-states">{circles}</div>;
  return (
    <fieldset className="la-states">
      <legend className="la-hidden">{formWords[d.lang].noAnswerTo(label)}</legend>
      {circles}
    </fieldset>
  );
}
