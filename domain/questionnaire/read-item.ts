import { extension, extensions, urls } from './extensions.ts';
import type { Findings } from './findings.ts';
import { countOf, field, type Json, numberOf, objects, textOf } from './json.ts';
import {
  type Control,
  controls,
  type Item,
  type ItemType,
  itemTypes,
  type Value,
  type Words,
} from './model.ts';
import { readOptions } from './read-options.ts';
import { hasMarkup, plainOfMarkdown, words } from './texts.ts';
import type { ValueSets } from './value-sets.ts';
import { bare, compare, kindOf, sound } from './values.ts';

/** An item without what stands under it. */
export type ItemAlone = Omit<Item, 'children' | 'help' | 'number'>;

/** How other guides call a control that we know under another name. */
const controlsElsewhere: Readonly<Record<string, Control>> = {
  step: 'page',
  'visual-checkbox-group': 'check-box',
  'visual-checkbox-cloud': 'check-box',
  'visual-radio-group': 'radio-button',
  'visual-radio-cloud': 'radio-button',
  'radio-group': 'radio-button',
  lookup: 'autocomplete',
};

const isControl = (code: string): code is Control => (controls as readonly string[]).includes(code);
const isType = (type: unknown): type is ItemType =>
  typeof type === 'string' && (itemTypes as readonly string[]).includes(type);

export function codesOf(raw: Json, url: string): readonly string[] {
  return extensions(raw, url).flatMap(one =>
    objects(field(field(one, 'valueCodeableConcept'), 'coding')).flatMap(
      coding => textOf(field(coding, 'code')) ?? [],
    ),
  );
}

/** Types of which R5 lets the answers be chosen, with the kind of option that is one. */
const chosen: Readonly<Partial<Record<ItemType, string>>> = {
  integer: 'valueInteger',
  decimal: 'valueDecimal',
  date: 'valueDate',
  dateTime: 'valueDateTime',
  time: 'valueTime',
  string: 'valueString',
  text: 'valueString',
  url: 'valueUri',
  quantity: 'valueQuantity',
  reference: 'valueReference',
};

/** The type as R4 knows it: R5 says `coding`, and whether other words may be given in a field of its own. */
export function typeOf(raw: Json): ItemType | null {
  const type = field(raw, 'type');
  const constraint = field(raw, 'answerConstraint') ?? extension(raw, urls.answerConstraint, 'valueCode');
  if (type === 'coding')
    return constraint === undefined || constraint === 'optionsOnly' ? 'choice' : 'open-choice';
  if (!isType(type)) return null;
  const kind = chosen[type];
  if (kind === undefined) return type;
  const listed = objects(field(raw, 'answerOption')).some(option => field(option, kind) !== undefined);
  const chooses = listed || (constraint !== undefined && field(raw, 'answerValueSet') !== undefined);
  if (!chooses) return type;
  if (constraint === undefined || constraint === 'optionsOnly') return 'choice';
  return constraint === 'optionsOrString' || type === 'string' || type === 'text' ? 'open-choice' : type;
}

export function readItem(
  raw: Json,
  path: string,
  linkId: string,
  type: ItemType,
  sets: ValueSets,
  several: boolean,
  findings: Findings,
): ItemAlone {
  const chooses = type === 'choice' || type === 'open-choice';
  const { options, external } = chooses
    ? readOptions(raw, path, type, sets, findings)
    : { options: [], external: null };
  const control = readControl(raw, path, findings);
  const question = type !== 'group' && type !== 'display';
  if (hasMarkup(raw, 'text')) findings.leave(`${path}._text`, 'markup_as_text');
  const closed = type === 'choice' && (external !== null || hasNoOptions(raw, options, path, findings));
  const required = field(raw, 'required') === true && type !== 'display';
  // A page of this product takes no files.
  if (required && type === 'attachment') findings.leave(path, 'file_not_taken');
  const repeats = field(raw, 'repeats') === true || (several && control === 'check-box' && chooses);
  return {
    linkId,
    type,
    text: words(raw, 'text'),
    prefix: textOf(field(raw, 'prefix')),
    // Nobody can answer a choice of which the options are elsewhere, so it must not keep the form from being finished.
    required: required && !closed && type !== 'attachment',
    repeats: repeats && type !== 'display',
    readOnly: (field(raw, 'readOnly') === true && question) || closed,
    hidden: extension(raw, urls.hidden, 'valueBoolean') === true,
    control,
    horizontal: extension(raw, urls.orientation, 'valueCode') === 'horizontal',
    options,
    ...readUnits(raw, path, sets),
    entryFormat: textOf(extension(raw, urls.entryFormat, 'valueString')),
    shortText: shortTextOf(raw),
    ...readEnds(raw, path, type, findings),
    leastLength: countOf(extension(raw, urls.leastLength, 'valueInteger')),
    mostLength: countOf(field(raw, 'maxLength')),
    mostDecimals: countOf(extension(raw, urls.mostDecimals, 'valueInteger')),
    ...readTimes(raw, path, findings),
    mostBytes: numberOf(extension(raw, urls.mostBytes, 'valueDecimal')),
    mimeTypes: extensions(raw, urls.mimeType).flatMap(one => textOf(field(one, 'valueCode')) ?? []),
    regex: textOf(extension(raw, urls.regex, 'valueString')),
    calculated: false,
  };
}

/** A choice with nothing to choose from, also not by an expression. */
function hasNoOptions(raw: Json, options: readonly unknown[], path: string, findings: Findings): boolean {
  const given = [urls.answers, urls.calculated, urls.calculatedNorway, urls.expression];
  if (options.length > 0 || given.some(url => extensions(raw, url).length > 0)) return false;
  findings.leave(path, 'options_missing');
  return true;
}

function readControl(raw: Json, path: string, findings: Findings): Control | null {
  const codes = codesOf(raw, urls.control);
  for (const code of codes) {
    const control = isControl(code)
      ? code
      : Object.hasOwn(controlsElsewhere, code)
        ? controlsElsewhere[code]
        : undefined;
    if (control !== undefined) return control;
  }
  // What is calculated there is calculated here; it looks like any other field.
  const unknown = codes.find(code => code !== 'data-receiver');
  if (unknown !== undefined) findings.leave(path, 'control_unknown', unknown);
  return null;
}

function readUnits(raw: Json, path: string, sets: ValueSets): Pick<Item, 'unit' | 'unitOptions'> {
  const coding = extension(raw, urls.unit, 'valueCoding');
  const unitOptions: Value[] = extensions(raw, urls.unitOption).flatMap(one => {
    const value = bare(one);
    return value !== null && kindOf(value) === 'valueCoding' && sound(value) ? [value] : [];
  });
  const set = textOf(extension(raw, urls.unitValueSet, 'valueCanonical'));
  if (unitOptions.length === 0 && set !== null)
    unitOptions.push(...(sets.options(set, path) ?? []).map(option => option.value));
  return {
    unit: textOf(field(coding, 'display')) ?? textOf(field(coding, 'code')),
    unitOptions,
  };
}

type Ends = Pick<Item, 'least' | 'most'>;

/** The least and most of an answer. Those that no answer could be between would keep everybody from finishing. */
function readEnds(raw: Json, path: string, type: ItemType, findings: Findings): Ends {
  const end = (url: string, quantity: string) =>
    readEnd(raw, url, path, type, findings) ?? readEnd(raw, quantity, path, type, findings);
  const [least, most] = [end(urls.least, urls.leastQuantity), end(urls.most, urls.mostQuantity)];
  if (least === null || most === null || (compare(least, most) ?? 0) <= 0) return { least, most };
  findings.leave(path, 'range_empty');
  return { least: null, most: null };
}

function readEnd(raw: Json, url: string, path: string, type: ItemType, findings: Findings): Value | null {
  for (const one of extensions(raw, url)) {
    const value = bare(one);
    // Calculated ones have no value of their own.
    if (value === null) continue;
    if (sound(value) && comparable(kindOf(value), type)) return value;
    findings.leave(path, 'extension_not_used', url);
  }
  return null;
}

const numbers: readonly ItemType[] = ['integer', 'decimal', 'quantity'];
const moments: readonly ItemType[] = ['date', 'dateTime', 'time'];

/** Whether an answer of this type can lie before or after a value of this kind. */
function comparable(kind: string | null, type: ItemType): boolean {
  if (kind === 'valueInteger' || kind === 'valueDecimal') return numbers.includes(type) || type === 'choice';
  if (kind === 'valueQuantity') return type === 'quantity';
  return (kind === 'valueDate' || kind === 'valueDateTime' || kind === 'valueTime') && moments.includes(type);
}

function readTimes(raw: Json, path: string, findings: Findings): Pick<Item, 'leastTimes' | 'mostTimes'> {
  const leastTimes = countOf(extension(raw, urls.leastTimes, 'valueInteger'));
  const mostTimes = countOf(extension(raw, urls.mostTimes, 'valueInteger'));
  if (leastTimes === null || mostTimes === null || leastTimes <= mostTimes) return { leastTimes, mostTimes };
  findings.leave(path, 'range_empty');
  return { leastTimes: null, mostTimes: null };
}

function shortTextOf(raw: Json): Words | null {
  const [one] = extensions(raw, urls.shortText);
  return one === undefined ? null : words(one, 'valueString');
}

/** A child that only explains the item it stands under: its text goes with that item. */
export function isHelp(raw: Json): boolean {
  if (field(raw, 'type') !== 'display' || objects(field(raw, 'enableWhen')).length > 0) return false;
  if (extensions(raw, urls.enableWhen).length > 0) return false;
  return (
    codesOf(raw, urls.control).some(code => ['help', 'flyover', 'legal'].includes(code)) ||
    codesOf(raw, urls.category).some(code => ['help', 'security'].includes(code))
  );
}

/** A child that holds the unit of the number above it. */
export const isUnit = (raw: Json): boolean =>
  field(raw, 'type') === 'display' && codesOf(raw, urls.control).includes('unit');

/** A line under the question, as Norwegian forms have it. */
export function subLabelOf(raw: Json): Words | null {
  const text = textOf(extension(raw, urls.subLabel, 'valueMarkdown'));
  const plain = text === null ? null : textOf(plainOfMarkdown(text));
  return plain === null ? null : { text: plain, translations: {} };
}
