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
import { bare, contentOf, kindOf, sound } from './values.ts';

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

/** The type as R4 knows it: R5 says `coding`, and whether other words may be given in a field of its own. */
export function typeOf(raw: Json): ItemType | null {
  const type = field(raw, 'type');
  const constraint = field(raw, 'answerConstraint');
  const chooses = field(raw, 'answerOption') !== undefined || field(raw, 'answerValueSet') !== undefined;
  if (type === 'coding')
    return constraint === undefined || constraint === 'optionsOnly' ? 'choice' : 'open-choice';
  if (!isType(type)) return null;
  if (chooses && constraint !== undefined && type !== 'choice' && type !== 'open-choice') {
    if (constraint === 'optionsOnly') return 'choice';
    if (type === 'string' || type === 'text') return 'open-choice';
  }
  return type;
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
  const { options, external } = readOptions(raw, path, type, sets, findings);
  const control = readControl(raw, path, findings);
  const question = type !== 'group' && type !== 'display';
  if (hasMarkup(raw, 'text')) findings.leave(`${path}._text`, 'markup_as_text');
  const closed = external !== null && type === 'choice';
  const repeats =
    field(raw, 'repeats') === true ||
    (several && control === 'check-box' && (type === 'choice' || type === 'open-choice'));
  return {
    linkId,
    type,
    text: words(raw, 'text'),
    prefix: textOf(field(raw, 'prefix')),
    // Nobody can answer a choice of which the options are elsewhere, so it must not keep the form from being finished.
    required: field(raw, 'required') === true && type !== 'display' && !closed,
    repeats: repeats && type !== 'display',
    readOnly: (field(raw, 'readOnly') === true && question) || closed,
    hidden: extension(raw, urls.hidden, 'valueBoolean') === true,
    control,
    horizontal: extension(raw, urls.orientation, 'valueCode') === 'horizontal',
    options,
    ...readUnits(raw, path, sets),
    entryFormat: textOf(extension(raw, urls.entryFormat, 'valueString')),
    shortText: shortTextOf(raw),
    least: readEnd(raw, urls.least) ?? readEnd(raw, urls.leastQuantity),
    most: readEnd(raw, urls.most) ?? readEnd(raw, urls.mostQuantity),
    leastLength: countOf(extension(raw, urls.leastLength, 'valueInteger')),
    mostLength: countOf(field(raw, 'maxLength')),
    mostDecimals: countOf(extension(raw, urls.mostDecimals, 'valueInteger')),
    leastTimes: countOf(extension(raw, urls.leastTimes, 'valueInteger')),
    mostTimes: countOf(extension(raw, urls.mostTimes, 'valueInteger')),
    mostBytes: numberOf(extension(raw, urls.mostBytes, 'valueDecimal')),
    mimeTypes: extensions(raw, urls.mimeType).flatMap(one => textOf(field(one, 'valueCode')) ?? []),
    regex: textOf(extension(raw, urls.regex, 'valueString')),
    calculated: false,
  };
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

function readEnd(raw: Json, url: string): Value | null {
  for (const one of extensions(raw, url)) {
    const value = bare(one);
    if (value !== null && sound(value) && typeof contentOf(value) !== 'boolean') return value;
  }
  return null;
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
