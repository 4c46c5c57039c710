import { extension, urls } from './extensions.ts';
import type { Findings } from './findings.ts';
import { field, type Json, objects, textOf } from './json.ts';
import { limits } from './limits.ts';
import type { ItemType, Option, Value, Words } from './model.ts';
import { translationsOf, words } from './texts.ts';
import { type ValueSets, weightOf } from './value-sets.ts';
import { bare, contentOf, kindOf, sound } from './values.ts';

export interface Options {
  readonly options: readonly Option[];
  /** Address of a value set that is not in the document and cannot be written out. */
  readonly external: string | null;
}

/** The answers to choose from: `answerOption`, or a value set that travels in the document. */
export function readOptions(
  raw: Json,
  path: string,
  type: ItemType,
  sets: ValueSets,
  findings: Findings,
): Options {
  const chosen = objects(field(raw, 'answerOption'));
  if (chosen.length > limits.optionsOfAnItem) {
    findings.refuse(path, 'too_many_options');
    return { options: [], external: null };
  }
  if (chosen.length > 0) {
    const met = new Set<string>();
    const options = chosen.flatMap((one, at) => {
      const option = readOption(one);
      const key = option === null ? '' : keyOf(option.value);
      // Two options with one code cannot be told apart in an answer; the first one stands.
      const code = option === null ? 'option_malformed' : met.has(key) ? 'option_twice' : null;
      met.add(key);
      if (code !== null) findings.leave(`${path}.answerOption[${at}]`, code);
      return code === null && option !== null ? [option] : [];
    });
    return { options, external: null };
  }
  const reference = textOf(field(raw, 'answerValueSet'));
  if (reference === null) return { options: [], external: null };
  const options = sets.options(reference, path);
  if (options !== null && options.length <= limits.optionsOfAnItem) {
    findings.understand(path, 'feature', 'answerValueSet');
    return { options, external: null };
  }
  if (type === 'choice' || type === 'open-choice')
    findings.leave(`${path}.answerValueSet`, 'value_set_external', reference);
  return { options: [], external: reference };
}

/** What an answer is known again by: of a coding its code, or its words where it has none. */
function keyOf(value: Value): string {
  const coding = value['valueCoding'];
  const code = field(coding, 'code');
  return JSON.stringify(
    coding === undefined
      ? value
      : [field(coding, 'system'), code ?? null, code === undefined ? field(coding, 'display') : null],
  );
}

/** FHIR knows no options of these kinds, and there are no words for them. */
const noOptions: readonly string[] = ['valueAttachment', 'valueBoolean'];

function readOption(raw: Json): Option | null {
  const kind = kindOf(raw);
  if (kind === null || noOptions.includes(kind) || !sound(raw)) return null;
  const content = contentOf(raw);
  const value = answerOf(raw);
  if (value === null) return null;
  const prefix = textOf(extension(raw, urls.optionPrefix, 'valueString'));
  const label = labelOf(raw, kind, content);
  return {
    value,
    label: prefix === null ? label : { ...label, text: `${prefix} ${label.text}` },
    weight: weightOf(raw) ?? weightOf(content) ?? weightOf(field(raw, `_${kind}`)),
    exclusive: extension(raw, urls.exclusive, 'valueBoolean') === true,
    initiallySelected: field(raw, 'initialSelected') === true,
  };
}

/** Of a coding only what an answer repeats. */
export function answerOf(raw: Json): Value | null {
  if (kindOf(raw) !== 'valueCoding') return bare(raw);
  const coding = contentOf(raw);
  const kept: Record<string, unknown> = {};
  for (const name of ['system', 'version', 'code', 'display', 'userSelected']) {
    const part = field(coding, name);
    if (part !== undefined) kept[name] = part;
  }
  return { valueCoding: kept };
}

function labelOf(raw: Json, kind: string, content: unknown): Words {
  if (kind === 'valueCoding')
    return words(content, 'display') ?? { text: textOf(field(content, 'code')) ?? '', translations: {} };
  if (kind === 'valueReference')
    return words(content, 'display') ?? { text: textOf(field(content, 'reference')) ?? '', translations: {} };
  const text =
    kind === 'valueQuantity'
      ? [field(content, 'value'), field(content, 'unit') ?? field(content, 'code')]
          .filter(part => part !== undefined)
          .join(' ')
      : String(content);
  return { text, translations: translationsOf(field(raw, `_${kind}`)) };
}
