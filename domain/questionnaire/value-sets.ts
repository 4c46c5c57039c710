import { extension, urls } from './extensions.ts';
import type { Findings } from './findings.ts';
import { field, type Json, numberOf, objects, textOf } from './json.ts';
import { limits } from './limits.ts';
import type { Option, Words } from './model.ts';
import { words } from './texts.ts';

/** The weight that a document gives to an option or concept, under either name. */
export const weightOf = (element: unknown): number | null =>
  numberOf(
    extension(element, urls.ordinal, 'valueDecimal') ??
      extension(element, urls.weight, 'valueDecimal') ??
      extension(element, urls.ordinal, 'valueInteger') ??
      extension(element, urls.weight, 'valueInteger'),
  );

/** The value sets and code systems that travel inside a document. */
export class ValueSets {
  readonly #contained: readonly Json[];
  readonly #findings: Findings;
  readonly #known = new Map<string, readonly Option[] | null>();

  constructor(document: Json, findings: Findings) {
    this.#contained = objects(field(document, 'contained'));
    this.#findings = findings;
  }

  /** The options of a value set, or null when it is not in the document or cannot be written out. */
  options(reference: string, path: string): readonly Option[] | null {
    const known = this.#known.get(reference);
    if (known !== undefined) return known;
    const set = this.#find('ValueSet', reference);
    const options = set === undefined ? null : this.#expand(set, path, new Set([set]));
    this.#known.set(reference, options);
    return options;
  }

  #find(type: 'ValueSet' | 'CodeSystem', reference: string): Json | undefined {
    const [address] = reference.split('|');
    return this.#contained.find(
      one =>
        field(one, 'resourceType') === type &&
        (reference.startsWith('#')
          ? `#${String(field(one, 'id')).replace(/^#/, '')}` === reference
          : field(one, 'url') === address),
    );
  }

  #expand(set: Json, path: string, above: ReadonlySet<Json>): readonly Option[] | null {
    const expansion = field(set, 'expansion');
    const contains = objects(field(expansion, 'contains'));
    if (contains.length > 0) return flatten(contains, null);
    const compose = field(set, 'compose');
    const options: Option[] = [];
    for (const include of objects(field(compose, 'include'))) {
      const found = this.#include(include, path, above);
      if (found === null) return null;
      options.push(...found);
      if (options.length > limits.optionsOfAnItem) break;
    }
    const excluded = objects(field(compose, 'exclude')).flatMap(one =>
      objects(field(one, 'concept')).map(concept => `${field(one, 'system')}|${field(concept, 'code')}`),
    );
    const left = options.filter(option => {
      const coding = option.value['valueCoding'];
      return !excluded.includes(`${field(coding, 'system')}|${field(coding, 'code')}`);
    });
    return left.length === 0 ? null : left;
  }

  #include(include: Json, path: string, above: ReadonlySet<Json>): readonly Option[] | null {
    const system = textOf(field(include, 'system'));
    const concepts = objects(field(include, 'concept'));
    if (concepts.length > 0) return concepts.flatMap(concept => optionOf(concept, system) ?? []);
    if (objects(field(include, 'filter')).length > 0) return null;
    const sets = field(include, 'valueSet');
    if (Array.isArray(sets)) {
      const options: Option[] = [];
      for (const reference of sets) {
        const set = typeof reference === 'string' ? this.#find('ValueSet', reference) : undefined;
        if (set === undefined) return null;
        if (above.has(set)) {
          this.#findings.leave(path, 'value_set_circular');
          return null;
        }
        const found = this.#expand(set, path, new Set([...above, set]));
        if (found === null || options.length > limits.optionsOfAnItem) return null;
        options.push(...found);
      }
      return options;
    }
    const codes = system === null ? undefined : this.#find('CodeSystem', system);
    return codes === undefined ? null : flatten(objects(field(codes, 'concept')), system);
  }
}

/** Concepts with those below them; abstract ones only head a list. */
function flatten(concepts: readonly Json[], system: string | null): readonly Option[] {
  const options: Option[] = [];
  for (const concept of concepts) {
    if (options.length > limits.optionsOfAnItem) break;
    const option = field(concept, 'abstract') === true ? null : optionOf(concept, system);
    if (option !== null) options.push(option);
    options.push(
      ...flatten([...objects(field(concept, 'contains')), ...objects(field(concept, 'concept'))], system),
    );
  }
  return options;
}

function optionOf(concept: Json, around: string | null): Option | null {
  const code = textOf(field(concept, 'code'));
  if (code === null) return null;
  const system = textOf(field(concept, 'system')) ?? around;
  const display = textOf(field(concept, 'display'));
  const coding = {
    ...(system === null ? {} : { system }),
    code,
    ...(display === null ? {} : { display }),
  };
  return {
    value: { valueCoding: coding },
    label: labelOf(concept, display ?? code),
    weight: weightOf(concept),
    exclusive: false,
    initiallySelected: false,
  };
}

/** Concepts carry their translations as designations as well. */
function labelOf(concept: Json, display: string): Words {
  const own = words(concept, 'display') ?? { text: display, translations: {} };
  const translations: Record<string, string> = { ...own.translations };
  for (const one of objects(field(concept, 'designation'))) {
    const language = textOf(field(one, 'language'));
    const value = textOf(field(one, 'value'));
    if (language !== null && value !== null && /^[A-Za-z-]{2,20}$/.test(language))
      translations[language] ??= value;
  }
  return { text: own.text, translations };
}
