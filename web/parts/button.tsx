import type { ReactNode } from 'react';

export type ButtonKind = 'primary' | 'secondary' | 'quiet' | 'danger';

const looks: Record<ButtonKind, string> = {
  primary: 'utrecht-button--primary-action',
  secondary: 'utrecht-button--secondary-action',
  quiet: 'utrecht-button--subtle',
  danger: 'utrecht-button--primary-action utrecht-button--danger',
};

function classes(kind: ButtonKind, small: boolean | undefined): string {
  return `utrecht-button ${looks[kind]}${small ? ' la-button--small' : ''}`;
}

/** Sends the form it stands in. One primary button a page; danger only for what cannot be taken back. */
export function Button(props: {
  kind?: ButtonKind | undefined;
  small?: boolean | undefined;
  name?: string | undefined;
  value?: string | undefined;
  /** For a button outside its form. */
  form?: string | undefined;
  formAction?: string | undefined;
  /** Says more than the visible words, e.g. for whom; must begin with them. */
  label?: string | undefined;
  children: ReactNode;
}) {
  return (
    <button
      type="submit"
      className={classes(props.kind ?? 'primary', props.small)}
      name={props.name}
      value={props.value}
      form={props.form}
      formAction={props.formAction}
      aria-label={props.label}
    >
      {props.children}
    </button>
  );
}

/** Goes to a page where something is done. */
export function ButtonLink(props: {
  href: string;
  kind?: ButtonKind | undefined;
  small?: boolean | undefined;
  label?: string | undefined;
  children: ReactNode;
}) {
  return (
    <a className={classes(props.kind ?? 'secondary', props.small)} href={props.href} aria-label={props.label}>
      {props.children}
    </a>
  );
}

/** An ordinary link. */
export function Link(props: { href: string; label?: string | undefined; children: ReactNode }) {
  return (
    <a className="utrecht-link utrecht-link--html-a" href={props.href} aria-label={props.label}>
      {props.children}
    </a>
  );
}
