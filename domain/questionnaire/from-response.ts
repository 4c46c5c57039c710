import { Findings } from './findings.ts';
import { copy, field, isObject, type Json, textOf, unfit } from './json.ts';
import { type Around, type Kept, keyOf } from './kept.ts';
import { limits } from './limits.ts';
import type { Entry, Finding, Form, Value } from './model.ts';
import { type Plan, type Planned, planOf } from './plan.ts';
import { inside } from './tree.ts';
import { bare, fits, kindOf } from './values.ts';

export interface FromResponse {
  readonly entries: readonly Entry[];
  readonly findings: readonly Finding[];
  /** Fields of the response itself, for `toResponse`. */
  readonly meta: Readonly<Record<string, unknown>>;
  readonly kept: Kept;
}

/** Reads a QuestionnaireResponse in; whatever JSON comes, what it cannot place is told and left aside. Never throws. */
export function fromResponse(form: Form, response: unknown): FromResponse {
  const findings = new Findings();
  const trouble = unfit(response);
  if (trouble !== null) {
    findings.refuse(trouble.path, trouble.code);
    return { entries: [], findings: findings.list(), meta: {}, kept: new Map() };
  }
  const document = copy(response);
  if (!isObject(document) || field(document, 'resourceType') !== 'QuestionnaireResponse') {
    findings.leave('', 'not_a_response', textOf(field(document, 'resourceType')));
    return { entries: [], findings: findings.list(), meta: {}, kept: new Map() };
  }
  const about = field(document, 'questionnaire');
  const [address] = typeof about === 'string' ? about.split('|') : [];
  if (address !== undefined && form.url !== null && address !== form.url)
    findings.leave('questionnaire', 'other_questionnaire', address);
  const { item, ...meta } = document;
  const reader = new Reader(planOf(form), findings);
  reader.list(item, null, '', 'item');
  return { entries: reader.entries, findings: findings.list(), meta, kept: reader.kept };
}

class Reader {
  readonly entries: Entry[] = [];
  readonly kept = new Map<string, Around>();
  readonly #plan: Plan;
  readonly #findings: Findings;

  constructor(plan: Plan, findings: Findings) {
    this.#plan = plan;
    this.#findings = findings;
  }

  list(value: unknown, parent: Planned | null, place: string, path: string): void {
    if (value === undefined) return;
    if (!Array.isArray(value)) {
      this.#findings.leave(path, 'field_malformed', 'item');
      return;
    }
    const by = new Map<Planned, { raw: Json; path: string }[]>();
    for (const [at, raw] of value.entries()) {
      const here = `${path}[${at}]`;
      const linkId = textOf(field(raw, 'linkId'));
      const planned = linkId === null ? undefined : this.#plan.byLinkId.get(linkId);
      if (planned === undefined || planned.parent !== parent || !isObject(raw)) {
        this.#findings.leave(here, 'item_unknown', linkId);
        continue;
      }
      const known = by.get(planned);
      if (known === undefined) by.set(planned, [{ raw, path: here }]);
      else known.push({ raw, path: here });
    }
    for (const [planned, found] of by) {
      if (planned.item.type === 'group') this.#group(planned, found, place);
      else this.#question(planned, found, place);
    }
  }

  #group(planned: Planned, found: readonly { raw: Json; path: string }[], place: string): void {
    let emptyEnd = false;
    for (const [index, { raw, path }] of found.entries()) {
      if (index > 0 && !planned.splits) {
        this.#findings.leave(path, 'item_repeated', planned.item.linkId);
        return;
      }
      if (index >= limits.repetitions) {
        this.#findings.leave(path, 'repetitions_too_many', planned.item.linkId);
        break;
      }
      if (field(raw, 'answer') !== undefined)
        this.#findings.leave(path, 'answer_of_other_kind', planned.item.linkId);
      const here = planned.splits ? inside(place, index) : place;
      const before = this.entries.length;
      this.list(field(raw, 'item'), planned, here, `${path}.item`);
      emptyEnd = this.entries.length === before;
      const { linkId: _, item, answer: __, ...around } = raw;
      const filled = Array.isArray(item) && item.length > 0;
      this.kept.set(keyOf(planned.item.linkId, here), { item: around, answers: filled ? [{}] : [] });
    }
    if (planned.splits && emptyEnd)
      this.entries.push({
        linkId: planned.item.linkId,
        place,
        values: [],
        times: Math.min(found.length, limits.repetitions),
      });
  }

  #question(planned: Planned, found: readonly { raw: Json; path: string }[], place: string): void {
    const { linkId } = planned.item;
    const values: Value[] = [];
    const answers: Readonly<Record<string, unknown>>[] = [];
    let around: Readonly<Record<string, unknown>> = {};
    for (const [index, { raw, path }] of found.entries()) {
      if (index > 0) this.#findings.leave(path, 'item_repeated', linkId);
      const { linkId: _, item, answer, ...rest } = raw;
      if (index === 0) around = rest;
      const list = Array.isArray(answer) ? answer : [];
      if (answer !== undefined && !Array.isArray(answer))
        this.#findings.leave(path, 'field_malformed', 'answer');
      for (const [at, one] of list.entries()) {
        if (answers.length >= limits.repetitions) {
          this.#findings.leave(path, 'repetitions_too_many', linkId);
          break;
        }
        this.#answer(planned, one, place, `${path}.answer[${at}]`, values, answers);
      }
      if (item !== undefined) {
        // Items under a question belong under its answer; some writers put them beside it.
        if (planned.item.type !== 'display') this.#findings.leave(path, 'items_not_under_answer', linkId);
        this.list(item, planned, planned.splits ? inside(place, 0) : place, `${path}.item`);
      }
    }
    if (values.length > 0) this.entries.push({ linkId, place, values });
    this.kept.set(keyOf(linkId, place), { item: around, answers });
  }

  #answer(
    planned: Planned,
    raw: unknown,
    place: string,
    path: string,
    values: Value[],
    answers: Readonly<Record<string, unknown>>[],
  ): void {
    const { linkId } = planned.item;
    if (!isObject(raw)) {
      this.#findings.leave(path, 'answer_malformed', linkId);
      return;
    }
    const kind = kindOf(raw);
    const value = bare(raw);
    const { item, ...rest } = raw;
    const around: Record<string, unknown> = rest;
    if (kind === null || value === null) {
      if (Object.keys(raw).some(name => name.startsWith('value')) || item === undefined) {
        this.#findings.leave(path, 'answer_malformed', linkId);
        return;
      }
    } else if (!fits(planned.item, value)) {
      this.#findings.leave(path, 'answer_of_other_kind', linkId);
      return;
    } else {
      delete around[kind];
      values.push(value);
    }
    const index = answers.length;
    answers.push(around);
    if (planned.splits || index === 0)
      this.list(item, planned, planned.splits ? inside(place, index) : place, `${path}.item`);
    else if (item !== undefined) this.#findings.leave(path, 'items_not_under_answer', linkId);
  }
}
