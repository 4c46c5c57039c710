import { z } from 'zod';

/** What a browser sent: field name → values in order. Names are paths joined with dots: `persons.0.familyName`. */
export type Fields = ReadonlyMap<string, readonly string[]>;

type Node = { [key: string]: Node } | string[];

interface JsonSchema {
  type?: string | string[];
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  allOf?: JsonSchema[];
  format?: string;
  additionalProperties?: boolean | JsonSchema;
}

const schemas = new WeakMap<z.ZodType, JsonSchema>();

function jsonSchemaOf(schema: z.ZodType): JsonSchema {
  let known = schemas.get(schema);
  if (known === undefined) {
    known = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema;
    schemas.set(schema, known);
  }
  return known;
}

/**
 * Turns what a form sent into the shape that a deed's input schema expects: numbers, booleans, lists and groups.
 * Fields that the schema does not know are kept, so that the schema refuses them. Empty fields count as left out.
 */
export function inputOf(schema: z.ZodType, fields: Fields): unknown {
  const tree: { [key: string]: Node } = {};
  for (const [name, values] of fields) {
    if (name.startsWith('_')) continue;
    plant(tree, name.split('.'), values);
  }
  return shapeBy(jsonSchemaOf(schema), tree);
}

function plant(tree: { [key: string]: Node }, path: readonly string[], values: readonly string[]): void {
  const [head, ...rest] = path;
  if (head === undefined || head === '__proto__') return;
  if (rest.length === 0) {
    tree[head] = [...values];
    return;
  }
  const below = Object.hasOwn(tree, head) ? tree[head] : undefined;
  const next = below === undefined || Array.isArray(below) ? {} : below;
  tree[head] = next;
  plant(next, rest, values);
}

function shapeBy(schema: JsonSchema | undefined, node: Node): unknown {
  const one = schema?.anyOf?.find(option => option.type !== 'null') ?? schema?.allOf?.[0] ?? schema;
  if (Array.isArray(node)) {
    if (one?.type === 'array')
      return node.filter(value => value !== '').map(value => scalar(one.items, value));
    return scalar(one, node.at(-1) ?? '');
  }
  if (one?.type === 'array')
    return Object.keys(node)
      .sort((a, b) => Number(a) - Number(b))
      .map(key => shapeBy(one.items, node[key] ?? []))
      .filter(item => !isBlank(item));
  const open = typeof one?.additionalProperties === 'object' ? one.additionalProperties : undefined;
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => [key, shapeBy(one?.properties?.[key] ?? open, value)]),
  );
}

/** A group of a list in which nothing was filled in: an empty row of the form. */
function isBlank(item: unknown): boolean {
  if (item === undefined || item === '') return true;
  if (Array.isArray(item)) return item.length === 0;
  return typeof item === 'object' && item !== null && Object.values(item).every(isBlank);
}

/** What a box or a choice of yes and no may send; anything else is left as it is, for the schema to refuse. */
const truth = new Map([
  ...['true', 'yes', 'on', '1'].map((word): [string, boolean] => [word, true]),
  ...['false', 'no', 'off', '0'].map((word): [string, boolean] => [word, false]),
]);

function scalar(schema: JsonSchema | undefined, value: string): unknown {
  const one = schema?.anyOf?.find(option => option.type !== 'null') ?? schema;
  if (one?.type === 'boolean') return truth.get(value) ?? (value === '' ? undefined : value);
  if (one?.type === 'integer' || one?.type === 'number')
    return value.trim() === ''
      ? undefined
      : /^-?\d+([.,]\d+)?$/.test(value.trim())
        ? Number(value.replace(',', '.'))
        : value;
  return value === '' ? undefined : value;
}

/** `datetime-local` fields carry no zone: reads them in the region's zone. Leaves anything else as it is. */
export function localMoment(value: string, zone: string): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})$/.exec(value);
  if (!parts) return value;
  const [year, month, date, hour, minute] = parts.slice(1).map(Number) as [
    number,
    number,
    number,
    number,
    number,
  ];
  const asUtc = Date.UTC(year, month - 1, date, hour, minute);
  const shown = (instant: number) => {
    const text = new Intl.DateTimeFormat('sv-SE', {
      timeZone: zone,
      dateStyle: 'short',
      timeStyle: 'medium',
    }).format(instant);
    return Date.parse(`${text.replace(' ', 'T')}Z`);
  };
  const guess = asUtc - (shown(asUtc) - asUtc);
  return new Date(guess - (shown(guess) - asUtc)).toISOString();
}
