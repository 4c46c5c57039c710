import type { Showing } from './page.ts';

/** What a form on a page should show: what was typed before, and what was wrong with it. */
export interface FormState {
  /** The value typed before, or `otherwise`. */
  value(name: string, otherwise?: string): string | undefined;
  /** All values typed before (checkboxes), or `otherwise`. */
  values(name: string, otherwise?: readonly string[]): readonly string[];
  error(name: string): string | undefined;
  /** For ErrorSummary. */
  readonly errors: readonly { name?: string; message: string }[];
  readonly returned: boolean;
  /** Hidden fields every form needs: which form it is. */
  readonly hidden: Readonly<Record<string, string>>;
  readonly key: string;
}

/**
 * State of the form that posts `_do=name` on this page. `labels` (field name → its label) lets the summary on top say
 * which field each line is about.
 */
export function formState(
  showing: Showing,
  name: string,
  labels: Readonly<Record<string, string>> = {},
): FormState {
  const returned = showing.returned?.form === name ? showing.returned : undefined;
  const { lang } = showing;
  return {
    value: (field, otherwise) =>
      returned?.values.get(field)?.at(-1) ?? (returned === undefined ? otherwise : undefined),
    values: (field, otherwise = []) =>
      returned?.values.get(field) ?? (returned === undefined ? otherwise : []),
    error: field => returned?.errors[field]?.[lang],
    errors: [
      ...(returned?.refusal === undefined ? [] : [{ message: returned.refusal[lang] }]),
      ...Object.entries(returned?.errors ?? {}).map(([field, words]) => ({
        name: field,
        message: labels[field] === undefined ? words[lang] : `${labels[field]}: ${words[lang]}`,
      })),
    ],
    returned: returned !== undefined,
    hidden: { _do: name },
    key: showing.key,
  };
}
