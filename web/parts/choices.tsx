import type { ReactNode } from 'react';
import { describedBy, type FieldBase, FieldNotes, fieldId } from '#web/parts/form.tsx';

export type Choice = { value: string; label: ReactNode; hint?: ReactNode };

function ChoiceInput(props: {
  type: 'radio' | 'checkbox';
  id: string;
  name: string;
  choice: Choice;
  checked: boolean;
  describedby?: string | undefined;
  invalid?: boolean | undefined;
}) {
  const { id, choice } = props;
  const hintId = choice.hint ? `${id}-more` : undefined;
  return (
    <label className="la-choice" htmlFor={id}>
      <input
        className="la-choice__input"
        type={props.type}
        id={id}
        name={props.name}
        value={choice.value}
        defaultChecked={props.checked}
        aria-describedby={[props.describedby, hintId].filter(Boolean).join(' ') || undefined}
        aria-invalid={props.invalid ? true : undefined}
      />
      <span className="la-choice__text">{choice.label}</span>
      {choice.hint ? (
        <span className="la-choice__hint" id={hintId}>
          {choice.hint}
        </span>
      ) : null}
    </label>
  );
}

/** Fields that belong together under one question or one heading. */
export function Fieldset(props: {
  legend: ReactNode;
  name?: string | undefined;
  /** A place to link to. */
  id?: string | undefined;
  hint?: ReactNode;
  error?: string | undefined;
  aside?: ReactNode;
  /** A part of a long form: set off by a line, larger legend. */
  section?: boolean | undefined;
  children: ReactNode;
}) {
  const id = props.name ? fieldId(props.name) : undefined;
  return (
    <fieldset
      id={props.id}
      className={`la-fieldset${props.section ? ' la-fieldset--section' : ''}${props.error ? ' la-field--error' : ''}`}
      aria-describedby={id ? describedBy(id, props.hint, props.error) : undefined}
    >
      <legend className="la-fieldset__legend">
        {props.legend}
        {props.aside ? <span className="la-field__aside"> {props.aside}</span> : null}
      </legend>
      {id ? (
        <FieldNotes id={id} hint={props.hint} error={props.error} />
      ) : props.hint ? (
        <div className="la-field__hint">{props.hint}</div>
      ) : null}
      <div className="la-stack">{props.children}</div>
    </fieldset>
  );
}

type Group = FieldBase & { choices: readonly Choice[]; row?: boolean | undefined };

function choiceId(name: string, index: number): string {
  return index === 0 ? fieldId(name) : `${fieldId(name)}-${index + 1}`;
}

/** One of a few, all in view. Three-valued answers keep their third choice. */
export function RadioGroup(props: Group & { value?: string | undefined }) {
  return (
    <Fieldset
      legend={props.label}
      name={props.name}
      hint={props.hint}
      error={props.error}
      aside={props.aside}
    >
      <div className={`la-choices${props.row ? ' la-choices--row' : ''}`}>
        {props.choices.map((choice, index) => (
          <ChoiceInput
            key={choice.value}
            type="radio"
            id={choiceId(props.name, index)}
            name={props.name}
            choice={choice}
            checked={choice.value === props.value}
          />
        ))}
      </div>
    </Fieldset>
  );
}

/** Any number of a few. All boxes share one name. */
export function CheckboxGroup(props: Group & { values?: readonly string[] | undefined }) {
  return (
    <Fieldset
      legend={props.label}
      name={props.name}
      hint={props.hint}
      error={props.error}
      aside={props.aside}
    >
      <div className={`la-choices${props.row ? ' la-choices--row' : ''}`}>
        {props.choices.map((choice, index) => (
          <ChoiceInput
            key={choice.value}
            type="checkbox"
            id={choiceId(props.name, index)}
            name={props.name}
            choice={choice}
            checked={props.values?.includes(choice.value) ?? false}
          />
        ))}
      </div>
    </Fieldset>
  );
}

/** One yes-or-nothing box. */
export function Checkbox(props: {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  value?: string | undefined;
  checked?: boolean | undefined;
}) {
  const id = fieldId(props.name);
  return (
    <div className={`la-field${props.error ? ' la-field--error' : ''}`}>
      <FieldNotes id={id} error={props.error} />
      <ChoiceInput
        type="checkbox"
        id={id}
        name={props.name}
        choice={{ value: props.value ?? 'yes', label: props.label, hint: props.hint }}
        checked={props.checked ?? false}
        describedby={describedBy(id, undefined, props.error)}
        invalid={props.error !== undefined}
      />
    </div>
  );
}
