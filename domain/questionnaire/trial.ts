import { initialEntries } from './initial.ts';
import type { Form } from './model.ts';
import { plausibleEntries } from './plausible.ts';
import { standing } from './stand.ts';

/** Any day will do to see whether calculations come to rest. */
const context = { today: '2026-01-15' };

/** Tries a form on nothing, on what it begins with, and on made-up answers: whether its calculations come to rest. */
export function settles(form: Form): boolean {
  const trials = [[], initialEntries(form, context), plausibleEntries(form, 0), plausibleEntries(form, 1)];
  return trials.every(entries => standing(form, entries, context).settled);
}
