import type { ReactNode } from 'react';
import type { Row } from '#domain/questionnaire/model.ts';
import { Fieldset } from '#web/parts/choices.tsx';
import { describedBy, Field, fieldId } from '#web/parts/form.tsx';
import { Control, hintOf } from './controls.tsx';
import { type Drawing, errorOf, filledOf, questionText, type Shown } from './drawing.ts';
import { isMany, isRadio, kindOf } from './kinds.ts';
import { States } from './options.tsx';
import { answerWords } from './show-value.ts';
import { formWords } from './words.ts';

/** Kinds that are several controls under one question. */
const grouped = ['yes_no', 'scale', 'radios', 'boxes', 'date', 'moment'];

/** One question with what belongs to it. In a table its words are the heads of row and column, and shown when stacked. */
export function Question({ row, d, cell }: { row: Row; d: Drawing; cell?: boolean }) {
  const w = formWords[d.lang];
  const { item } = row;
  const kind = kindOf(item);
  const label = questionText(row, d.lang);
  const look = `la-ask${cell ? ' la-ask--cell' : ''} la-ask--${kind}`;
  if (row.locked) return <Fixed row={row} d={d} look={look} />;
  if (kind === 'none')
    return (
      <div className={look}>
        <p className="la-field__label">{label}</p>
        <p className="la-ask__note">{item.type === 'attachment' ? w.noFile : w.noOptions}</p>
        {answerWords(row, d.lang, d.zone).map(words => (
          <p key={words}>{words}</p>
        ))}
      </div>
    );
  const instead = d.instead?.(row);
  if (instead !== undefined) return <div className={look}>{instead}</div>;
  const filled = filledOf(row, d);
  const error = errorOf(row, d);
  const hint = hintOf({ row, d, cell: cell === true });
  const shown: Shown = {
    row,
    d,
    filled,
    label,
    described: describedBy(fieldId(filled.name), hint, error),
    invalid: error !== undefined,
  };
  const base = {
    name: filled.name,
    hint,
    error,
    aside: row.required ? w.required : undefined,
  };
  const words = <Label row={row} d={d} text={label} />;
  const inside = (
    <>
      <Control {...shown} />
      <States {...shown} same={isRadio(item)} />
    </>
  );
  return (
    <div className={look}>
      {grouped.includes(kind) || isMany(item) ? (
        <Fieldset {...base} legend={words}>
          {inside}
        </Fieldset>
      ) : (
        <Field {...base} label={words}>
          {inside}
        </Field>
      )}
    </div>
  );
}

function Label({ row, d, text }: { row: Row; d: Drawing; text: string }): ReactNode {
  const { prefix } = row.item;
  const picture = d.picture?.(row.item);
  return (
    <span className={picture === undefined ? 'la-ask__text' : 'la-ask__text la-ask__text--picture'}>
      {picture}
      {prefix !== null && prefix !== text ? <span className="la-ask__prefix">{prefix} </span> : null}
      {text}
    </span>
  );
}

/** Shown and not to be answered: worked out from other answers, or fixed beforehand. */
function Fixed({ row, d, look }: { row: Row; d: Drawing; look: string }) {
  const w = formWords[d.lang];
  const words = answerWords(row, d.lang, d.zone);
  return (
    <div className={`${look} la-ask--fixed`}>
      <p className="la-field__label">
        <Label row={row} d={d} text={questionText(row, d.lang)} />{' '}
        <span className="la-field__aside">{row.item.calculated ? w.calculated : w.locked}</span>
      </p>
      {words.length === 0 ? <p className="la-ask__empty">{w.empty}</p> : null}
      {words.map(text => (
        <p key={text}>{text}</p>
      ))}
    </div>
  );
}
