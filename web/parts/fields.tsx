import { controlProps, Field, type FieldBase } from '#web/parts/form.tsx';

type Text = FieldBase & { value?: string | undefined };

function Box(
  props: Text & {
    type: 'text' | 'email' | 'tel' | 'search' | 'password' | 'date' | 'datetime-local';
    look?: 'short' | 'medium' | undefined;
    autoComplete?: string | undefined;
    inputMode?: 'numeric' | 'decimal' | undefined;
    min?: string | undefined;
    max?: string | undefined;
    maxLength?: number | undefined;
  },
) {
  const { type, look, autoComplete, inputMode, min, max, maxLength, value, ...base } = props;
  return (
    <Field {...base} look={look}>
      <input
        {...controlProps(base)}
        className="utrecht-textbox utrecht-textbox--html-input"
        type={type}
        // The box follows what is typed: from right to left for who writes so.
        dir={type === 'text' || type === 'search' ? 'auto' : undefined}
        defaultValue={value}
        autoComplete={autoComplete ?? 'off'}
        inputMode={inputMode}
        min={min}
        max={max}
        maxLength={maxLength}
      />
    </Field>
  );
}

/** One line of text. */
export function TextField(
  props: Text & {
    type?: 'text' | 'email' | 'tel' | 'search' | 'password' | undefined;
    autoComplete?: string | undefined;
    inputMode?: 'numeric' | 'decimal' | undefined;
    look?: 'short' | 'medium' | undefined;
    maxLength?: number | undefined;
  },
) {
  return <Box {...props} type={props.type ?? 'text'} />;
}

/** A day, by the browser's own control. */
export function DateField(props: Text & { min?: string | undefined; max?: string | undefined }) {
  return <Box {...props} type="date" look="short" />;
}

/** A day and a time ('2026-03-04T14:05'), in the zone of the region. */
export function DateTimeField(props: Text & { min?: string | undefined; max?: string | undefined }) {
  return <Box {...props} type="datetime-local" look="medium" />;
}

/** A whole number. A text box: spin buttons and scroll wheels change answers unseen. */
export function NumberField(props: FieldBase & { value?: number | string | undefined }) {
  const { value, ...base } = props;
  return (
    <Field {...base} look="number">
      <input
        {...controlProps(base)}
        className="utrecht-textbox utrecht-textbox--html-input"
        type="text"
        inputMode="numeric"
        defaultValue={value}
        autoComplete="off"
      />
    </Field>
  );
}

/** Several lines of text; grows with what is typed. */
export function TextArea(props: Text & { rows?: number | undefined }) {
  const { value, rows, ...base } = props;
  return (
    <Field {...base}>
      <textarea
        {...controlProps(base)}
        className="utrecht-textarea utrecht-textarea--html-textarea"
        rows={rows ?? 4}
        dir="auto"
        defaultValue={value}
        spellCheck
      />
    </Field>
  );
}

export type Option = { value: string; label: string };

/** One of many; with few choices use RadioGroup, which shows them all. `empty` is the first, unset line. */
export function Select(
  props: FieldBase & { value?: string | undefined; options: readonly Option[]; empty?: string | undefined },
) {
  const { value, options, empty, ...base } = props;
  return (
    <Field {...base}>
      <select
        {...controlProps(base)}
        className="utrecht-select utrecht-select--html-select"
        defaultValue={value ?? ''}
      >
        {empty === undefined ? null : <option value="">{empty}</option>}
        {options.map(option => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}

/** A password; never shown again after a refused form. */
export function PasswordField(props: FieldBase & { autoComplete: 'current-password' | 'new-password' }) {
  return <Box type="password" {...props} />;
}

/** A file from the own computer, sent with the form. A browser never fills it in again: what was chosen is chosen once. */
export function FileField(props: FieldBase & { accept?: string | undefined }) {
  const { accept, ...base } = props;
  return (
    <Field {...base}>
      <input {...controlProps(base)} className="la-file" type="file" accept={accept} />
    </Field>
  );
}
