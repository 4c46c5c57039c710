import { countOf } from './json.ts';
import { type Around, type Kept, keyOf } from './kept.ts';
import { limits } from './limits.ts';
import type { Entry, Form, Standing } from './model.ts';
import { type Plan, type Planned, planOf } from './plan.ts';
import { inside } from './tree.ts';

/** For an item that has no answer for a reason, such as 'asked-declined'. */
export function absent(reason: 'not-asked' | 'asked-declined' | 'asked-unknown'): Around {
  return {
    item: {
      extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason', valueCode: reason }],
    },
    answers: [],
  };
}

type Mutable = Record<string, unknown>;

/**
 * A QuestionnaireResponse of what counts. `meta` holds the fields of the response itself (status, subject, authored …), which
 * come out as they stand; those that `fromResponse` gave are complete. An item that `kept` knows carries what it came with;
 * any other the text of its question, so that the answers can be read apart from the form.
 */
export function toResponse(
  form: Form,
  standing: Pick<Standing, 'counted'>,
  meta: Readonly<Record<string, unknown>>,
  kept?: Kept,
): Record<string, unknown> {
  const plan = planOf(form);
  const writer = new Writer(plan, standing.counted, kept);
  const item = plan.roots.flatMap(root => writer.write(root, ''));
  const reference =
    form.url === null ? null : form.version === null ? form.url : `${form.url}|${form.version}`;
  return {
    resourceType: 'QuestionnaireResponse',
    ...(reference === null || Object.hasOwn(meta, 'resourceType') ? {} : { questionnaire: reference }),
    ...meta,
    ...(item.length === 0 ? {} : { item }),
  };
}

/** It stood in the response with nothing in it, and may do so again; what held answers that are gone may not. */
const wasEmpty = (around: Around | undefined): boolean => around !== undefined && around.answers.length === 0;

class Writer {
  readonly #entries = new Map<string, Entry>();
  /** How often an item that numbers places occurs, by item and place: as far as anything below tells. */
  readonly #times = new Map<string, number>();
  readonly #kept: Kept | undefined;

  constructor(plan: Plan, entries: readonly Entry[], kept: Kept | undefined) {
    this.#kept = kept;
    for (const entry of entries) {
      this.#entries.set(keyOf(entry.linkId, entry.place), entry);
      this.#count(plan.byLinkId.get(entry.linkId), entry.place);
    }
    for (const key of kept?.keys() ?? []) {
      const at = key.indexOf(' ');
      this.#count(plan.byLinkId.get(key.slice(at + 1)), key.slice(0, at));
    }
  }

  #count(planned: Planned | undefined, place: string): void {
    if (planned === undefined || place === '') return;
    const chain = [...planned.repeatsIn, planned];
    let here = '';
    for (const [depth, part] of place.split('.').entries()) {
      const above = chain[depth];
      const index = Number(part);
      if (above === undefined || !Number.isSafeInteger(index) || index >= limits.repetitions) return;
      const key = keyOf(above.item.linkId, here);
      this.#times.set(key, Math.max(this.#times.get(key) ?? 0, index + 1));
      here = inside(here, index);
    }
  }

  #timesOf(planned: Planned, place: string): number {
    return this.#times.get(keyOf(planned.item.linkId, place)) ?? 0;
  }

  write(planned: Planned, place: string): readonly Mutable[] {
    return planned.item.type === 'group' ? this.#group(planned, place) : this.#question(planned, place);
  }

  #group(planned: Planned, place: string): readonly Mutable[] {
    const { linkId } = planned.item;
    const one = (here: string) => {
      const item = planned.children.flatMap(child => this.write(child, here));
      const around = this.#kept?.get(keyOf(linkId, here));
      return { made: this.#item(planned, around?.item, item), empty: item.length === 0 && !wasEmpty(around) };
    };
    if (!planned.splits) {
      const { made, empty } = one(place);
      return empty ? [] : [made];
    }
    const opened = countOf(this.#entries.get(keyOf(linkId, place))?.times) ?? 0;
    const times = Math.max(Math.min(opened, limits.repetitions), this.#timesOf(planned, place));
    return Array.from({ length: times }, (_, index) => one(inside(place, index)).made);
  }

  #question(planned: Planned, place: string): readonly Mutable[] {
    const { linkId } = planned.item;
    const values = this.#entries.get(keyOf(linkId, place))?.values ?? [];
    const around = this.#kept?.get(keyOf(linkId, place));
    const count = Math.max(
      values.length,
      planned.children.length === 0 ? 0 : planned.splits ? this.#timesOf(planned, place) : 1,
    );
    const answer: Mutable[] = [];
    for (let at = 0; at < count; at += 1) {
      const here = planned.splits ? inside(place, at) : place;
      const below =
        planned.splits || at === 0 ? planned.children.flatMap(child => this.write(child, here)) : [];
      const one = { ...around?.answers[at], ...values[at], ...(below.length === 0 ? {} : { item: below }) };
      if (Object.keys(one).length > 0) answer.push(one);
    }
    if (answer.length === 0 && !wasEmpty(around)) return [];
    return [this.#item(planned, around?.item, [], answer)];
  }

  #item(
    planned: Planned,
    around: Readonly<Record<string, unknown>> | undefined,
    item: readonly Mutable[],
    answer: readonly Mutable[] = [],
  ): Mutable {
    const { linkId, text } = planned.item;
    return {
      linkId,
      ...(around !== undefined || text === null ? {} : { text: text.text }),
      ...around,
      ...(answer.length === 0 ? {} : { answer }),
      ...(item.length === 0 ? {} : { item }),
    };
  }
}

export { fromResponse } from './from-response.ts';
export { type Around, type Kept, keyOf } from './kept.ts';
