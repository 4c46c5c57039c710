import type { Form, Item, Option, Row, Value, Words } from '#domain/questionnaire/model.ts';
import type { Drawing } from './drawing.ts';

/** Small made-up questionnaires for tests of the drawing. */
export const said = (text: string, en?: string): Words => ({
  text,
  translations: en === undefined ? {} : { en },
});

export const itemOf = (more: Partial<Item> & Pick<Item, 'number' | 'type'>): Item => ({
  linkId: `link ${more.number}`,
  text: said(`Vraag ${more.number}?`, `Question ${more.number}?`),
  prefix: null,
  required: false,
  repeats: false,
  readOnly: false,
  hidden: false,
  control: null,
  horizontal: false,
  options: [],
  unit: null,
  unitOptions: [],
  entryFormat: null,
  shortText: null,
  least: null,
  most: null,
  leastLength: null,
  mostLength: null,
  mostDecimals: null,
  leastTimes: null,
  mostTimes: null,
  mostBytes: null,
  mimeTypes: [],
  regex: null,
  help: [],
  calculated: false,
  children: [],
  ...more,
});

export const optionOf = (code: string, text = code, system = 'urn:made-up'): Option => ({
  value: { valueCoding: { system, code, display: text } },
  label: said(text),
  weight: null,
  exclusive: false,
  initiallySelected: false,
});

export const rowOf = (item: Item, values: readonly Value[] = [], more: Partial<Row> = {}): Row => ({
  item,
  place: '',
  values,
  text: item.text,
  options: item.options,
  required: item.required,
  issues: [],
  locked: item.readOnly || item.calculated,
  repetitions: [],
  ...more,
});

export function formOf(items: readonly Item[]): Form {
  const byLinkId = new Map<string, Item>();
  const walk = (list: readonly Item[]): void => {
    for (const item of list) {
      byLinkId.set(item.linkId, item);
      walk(item.children);
    }
  };
  walk(items);
  return {
    fhir: 'R4',
    url: null,
    version: null,
    title: said('Verzonnen'),
    description: null,
    languages: ['nl', 'en'],
    designNote: null,
    items,
    byLinkId,
    count: byLinkId.size,
    stepwise: false,
  };
}

export const plain: Drawing = { lang: 'nl', zone: 'Europe/Amsterdam', level: 2, buttons: true };

const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#x27;': "'",
  '&amp;': '&',
};
const plainText = (text: string) =>
  text.replaceAll(/&(?:lt|gt|quot|#x27|amp);/g, one => entities[one] ?? one);
const attribute = (tag: string, name: string): string | undefined => {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
  return found === undefined ? undefined : plainText(found);
};

/** What a browser would send of a form that nobody touched. */
export function sentBy(html: string): Map<string, string[]> {
  const fields = new Map<string, string[]>();
  const add = (name: string | undefined, value: string) => {
    if (name === undefined) return;
    fields.set(name, [...(fields.get(name) ?? []), value.replaceAll('\n', '\r\n')]);
  };
  const controls =
    /<input[^>]*>|<textarea([^>]*)>([\s\S]*?)<\/textarea>|<select([^>]*)>([\s\S]*?)<\/select>/g;
  for (const found of html.matchAll(controls)) {
    const [tag, area, text, select, options] = found;
    if (area !== undefined)
      // The parser of a browser leaves out one newline right after the tag.
      add(attribute(`<textarea${area}>`, 'name'), plainText((text ?? '').replace(/^\n/, '')));
    else if (select !== undefined) {
      const picked = [...(options ?? '').matchAll(/<option[^>]*>/g)].map(one => one[0]);
      const chosen = picked.find(one => one.includes(' selected')) ?? picked[0] ?? '';
      add(attribute(`<select${select}>`, 'name'), attribute(chosen, 'value') ?? '');
    } else if (!/type="(?:radio|checkbox)"/.test(tag) || tag.includes(' checked'))
      add(attribute(tag, 'name'), attribute(tag, 'value') ?? '');
  }
  return fields;
}
