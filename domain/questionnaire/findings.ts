import { limits } from './limits.ts';
import type { Finding } from './model.ts';

/** Why a document cannot be used. */
export const refusedCodes = [
  'not_a_questionnaire',
  'in_a_bundle',
  'older_fhir',
  'implicit_rules',
  'too_large',
  'too_deep',
  'text_not_storable',
  'no_items',
  'item_malformed',
  'item_under_display',
  'too_many_items',
  'too_many_options',
  'too_many_expressions',
  'link_id_missing',
  'link_id_twice',
  'type_unknown',
  'condition_malformed',
  'condition_unknown_link_id',
  'regex_broken',
  'expression_broken',
  'calculation_never_settles',
  'modifier_extension',
  'cannot_be_read',
] as const;

/** What is shown, asked or counted without. */
export const leftAsideCodes = [
  'extension_unknown',
  'extension_not_used',
  'look_only',
  'support_link',
  'media',
  'other_system',
  'field_malformed',
  'field_not_used',
  'field_unknown',
  'condition_of_other_kind',
  'condition_inside_itself',
  'options_missing',
  'file_not_taken',
  'language_not_carried_out',
  'variable_unknown',
  'value_set_external',
  'value_set_circular',
  'option_malformed',
  'option_twice',
  'range_empty',
  'initial_malformed',
  'control_unknown',
  'markup_as_text',
  'behaviour_not_given',
  // In a response.
  'not_a_response',
  'other_questionnaire',
  'item_unknown',
  'items_not_under_answer',
  'item_repeated',
  'answer_malformed',
  'answer_of_other_kind',
  'repetitions_too_many',
] as const;

export type RefusedCode = (typeof refusedCodes)[number];
export type LeftAsideCode = (typeof leftAsideCodes)[number];

/** Gathers findings: the same thing about the same extension is one finding with how often, at its first place. */
export class Findings {
  readonly #all = new Map<string, { -readonly [key in keyof Finding]: Finding[key] }>();
  #refused = false;

  refuse(path: string, code: RefusedCode, about: string | null = null): void {
    this.#refused = true;
    this.#add(`${code} ${path}`, { path, kind: 'refused', code, about: short(about), times: 1 });
  }

  leave(path: string, code: LeftAsideCode, about: string | null = null): void {
    this.#add(`${code} ${about}`, { path, kind: 'left_aside', code, about: short(about), times: 1 });
  }

  /** `code` says what kind of thing is carried out: an `extension` by its address, or a feature of the standard. */
  understand(path: string, code: 'extension' | 'feature', about: string): void {
    this.#add(`+${code} ${about}`, { path, kind: 'understood', code, about: short(about), times: 1 });
  }

  #add(key: string, finding: Finding): void {
    const known = this.#all.get(key);
    if (known !== undefined) known.times += 1;
    else if (this.#all.size < limits.findings) this.#all.set(key, finding);
  }

  get refused(): boolean {
    return this.#refused;
  }

  /** Refused first, then left aside, then understood; inside in the order of the document. */
  list(): readonly Finding[] {
    const order = { refused: 0, left_aside: 1, understood: 2 };
    return [...this.#all.values()].sort((a, b) => order[a.kind] - order[b.kind]);
  }
}

const short = (about: string | null): string | null =>
  about === null || about.length <= 200 ? about : `${about.slice(0, 199)}…`;
