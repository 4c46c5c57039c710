import type { Showing } from './page.ts';
import { aboutField } from './words/issues.ts';

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

/** Field name → its label, as it stands above the field on the page. */
export type FieldLabels = Readonly<Record<string, string>>;

/** For a form that asks nothing but the button itself. */
export const noFields: FieldLabels = {};

/**
 * State of the form that posts `_do=name` on this page. `labels` lets the summary on top say which field each line is
 * about; whoever leaves them out does not compile, since five times ‘fill this in’ tells nobody anything.
 */
export function formState(showing: Showing, name: string, labels: FieldLabels): FormState {
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
        message: aboutField(words, labels[field])[lang],
      })),
    ],
    returned: returned !== undefined,
    hidden: { _do: name },
    key: showing.key,
  };
}
