import type { ReactNode } from 'react';
import { ToneMark } from '#web/parts/tag.tsx';

/** The id of a field, and so the place its error links to. */
export function fieldId(name: string): string {
  return `f-${name.replace(/[^\w-]+/g, '-')}`;
}

/** What every field takes. `aside` stands behind the label ('optional'). */
export type FieldBase = {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  aside?: ReactNode;
  required?: boolean | undefined;
  /** What the id is made of, where two forms of a page have a field of this name. */
  as?: string | undefined;
};

/** A form that posts. The key makes sending twice harmless; the server judges, never the browser. */
export function Form(props: {
  action?: string | undefined;
  method?: 'post' | 'get' | undefined;
  id?: string | undefined;
  idempotencyKey?: string | undefined;
  hidden?: Readonly<Record<string, string>> | undefined;
  label?: string | undefined;
  /** Holds a file; the page must say so, too (`takesFile`). */
  takesFile?: boolean | undefined;
  children: ReactNode;
}) {
  return (
    <form
      className="la-form"
      method={props.method ?? 'post'}
      encType={props.takesFile ? 'multipart/form-data' : undefined}
      action={props.action}
      id={props.id}
      aria-label={props.label}
      noValidate
      autoComplete="off"
    >
      {props.idempotencyKey ? <Hidden name="_key" value={props.idempotencyKey} /> : null}
      {Object.entries(props.hidden ?? {}).map(([name, value]) => (
        <Hidden key={name} name={name} value={value} />
      ))}
      {props.children}
    </form>
  );
}

/** A value the reader does not see. */
export function Hidden({ name, value }: { name: string; value: string }) {
  return <input type="hidden" name={name} value={value} />;
}

/** The ids of hint and error that exist, for aria-describedby; error first, it is read first. */
export function describedBy(id: string, hint: ReactNode, error: string | undefined): string | undefined {
  const ids = [...(error ? [`${id}-error`] : []), ...(hint ? [`${id}-hint`] : [])];
  return ids.length > 0 ? ids.join(' ') : undefined;
}

/** Hint and error of a field or a group. */
export function FieldNotes({
  id,
  hint,
  error,
}: {
  id: string;
  hint?: ReactNode;
  error?: string | undefined;
}) {
  return (
    <>
      {hint ? (
        <div className="la-field__hint" id={`${id}-hint`}>
          {hint}
        </div>
      ) : null}
      {error ? (
        <div className="la-field__error" id={`${id}-error`}>
          <ToneMark tone="danger" />
          {error}
        </div>
      ) : null}
    </>
  );
}

/** Label above, hint and error below it, then the control. Used by every single field. */
export function Field(
  props: FieldBase & { look?: 'short' | 'medium' | 'number' | undefined; children: ReactNode },
) {
  const id = fieldId(props.as ?? props.name);
  const look = props.look ? ` la-field--${props.look}` : '';
  return (
    <div className={`la-field${look}${props.error ? ' la-field--error' : ''}`}>
      <label className="la-field__label" htmlFor={id}>
        {props.label}
        {props.aside ? <span className="la-field__aside"> {props.aside}</span> : null}
      </label>
      <FieldNotes id={id} hint={props.hint} error={props.error} />
      {props.children}
    </div>
  );
}

/** The attributes a control shares with its label, hint and error. */
export function controlProps(props: FieldBase) {
  const id = fieldId(props.as ?? props.name);
  return {
    id,
    name: props.name,
    'aria-describedby': describedBy(id, props.hint, props.error),
    'aria-invalid': props.error ? (true as const) : undefined,
    'aria-required': props.required ? (true as const) : undefined,
  };
}

/** What went wrong, on top of the page, each line leading to its field. */
export function ErrorSummary(props: {
  title: string;
  errors: readonly { name?: string | undefined; message: string }[];
}) {
  if (props.errors.length === 0) return null;
  return (
    <div className="la-errors" role="alert" tabIndex={-1}>
      <h2 className="la-h3">{props.title}</h2>
      <ul className="la-errors__list">
        {props.errors.map(error => (
          <li key={`${error.name ?? ''}:${error.message}`}>
            {error.name ? <a href={`#${fieldId(error.name)}`}>{error.message}</a> : error.message}
          </li>
        ))}
      </ul>
    </div>
  );
}
