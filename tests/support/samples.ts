import { z } from 'zod';

/** The part of JSON Schema that inputs of deeds are made of. */
export interface Schema {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly format?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly minItems?: number;
  readonly minimum?: number;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
}

export type Path = readonly (string | number)[];

/** Gives an id for a field of this name: `personId`, `audience.users`, … */
export type Pick = (field: string) => string;

export function schemaOf(schema: z.ZodType): Schema {
  return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Schema;
}

/** What a schema is when one of its choices is taken. */
export function chosen(schema: Schema): Schema {
  const choice = (schema.anyOf ?? schema.oneOf ?? schema.allOf)?.find(one => one.type !== 'null');
  return choice === undefined ? schema : chosen(choice);
}

/**
 * An input that the schema takes, made from its JSON Schema and mended by what the schema itself says is wrong: a new
 * deed is sampled without a line here. `full` fills in what may be left out, too.
 */
export function sampleOf(schema: z.ZodType, pick: Pick, full = false): Record<string, unknown> {
  const described = schemaOf(schema);
  let sample = build(described, '', pick, full) as Record<string, unknown>;
  for (let round = 0; round < 24; round += 1) {
    const answer = schema.safeParse(sample);
    if (answer.success) return sample;
    const issue = answer.error.issues[0];
    if (issue === undefined) break;
    sample = mend(sample, issue, round, described, pick);
  }
  const answer = schema.safeParse(sample);
  if (answer.success) return sample;
  throw new Error(
    `no sample: ${JSON.stringify(answer.error.issues.slice(0, 3))} for ${JSON.stringify(sample)}`,
  );
}

function build(given: Schema, name: string, pick: Pick, full: boolean): unknown {
  const schema = chosen(given);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) return schema.enum[0];
  if (schema.format === 'uuid') return pick(name);
  if (schema.format === 'date-time') return '2026-02-27T10:00:00Z';
  switch (schema.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {})
          .filter(([key]) => full || schema.required?.includes(key))
          .map(([key, below]) => [key, build(below, key, pick, full)]),
      );
    case 'array':
      return full || (schema.minItems ?? 0) > 0 ? [build(schema.items ?? {}, name, pick, full)] : [];
    case 'integer':
    case 'number':
      return schema.minimum ?? 1;
    case 'boolean':
      return true;
    default:
      return 'Een gewone zin.';
  }
}

/** What to put where the schema said no, tried in turn. */
const kinds: readonly unknown[] = [
  '2026-02-27',
  '2026-03-20',
  'een.naam',
  'een lange zin met een wachtwoord 8273',
  '123456',
  'nl',
  true,
  1,
  undefined,
];

function mend(
  sample: Record<string, unknown>,
  issue: z.core.$ZodIssue,
  round: number,
  described: Schema,
  pick: Pick,
): Record<string, unknown> {
  const path = issue.path.filter(part => typeof part !== 'symbol');
  if (issue.message === 'not_of_this_kind') return put(sample, path, { valueString: 'Een gewone zin.' });
  if (issue.message === 'not_a_day') return put(sample, path, '2026-02-27');
  if (issue.message === 'not_a_moment') return put(sample, path, '2026-02-27T10:00:00Z');
  const below = at(described, path);
  if (below?.type === 'array')
    return put(sample, path, [build(below.items ?? {}, String(path.at(-1)), pick, true)]);
  if (below?.type === 'object') return put(sample, path, build(below, '', pick, true));
  if (get(sample, path) === undefined && below !== undefined)
    return put(sample, path, build(below, String(path.at(-1) ?? ''), pick, false));
  return put(sample, path, kinds[round % kinds.length]);
}

function at(schema: Schema, path: Path): Schema | undefined {
  const one = chosen(schema);
  const [head, ...rest] = path;
  if (head === undefined) return one;
  const next = typeof head === 'number' ? one.items : one.properties?.[head];
  return next === undefined ? undefined : at(next, rest);
}

export function get(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null
        ? (inner as Record<string | number, unknown>)[key]
        : undefined,
    value,
  );
}

/** A copy with another value at a place; undefined takes it out. */
export function put<T>(value: T, path: Path, fresh: unknown): T {
  const copy = structuredClone(value);
  const last = path.at(-1);
  if (last === undefined) return fresh as T;
  let holder = copy as Record<string | number, unknown>;
  for (const key of path.slice(0, -1)) {
    if (typeof holder[key] !== 'object' || holder[key] === null) holder[key] = {};
    holder = holder[key] as Record<string | number, unknown>;
  }
  if (fresh === undefined) delete holder[last];
  else holder[last] = fresh;
  return copy;
}

/** Every place in a sample with its description: where bad values are put in turn. */
export function placesOf(given: Schema, sample: unknown, path: Path = []): { path: Path; schema: Schema }[] {
  const schema = chosen(given);
  const here = path.length === 0 ? [] : [{ path, schema }];
  if (Array.isArray(sample))
    return [
      ...here,
      ...sample.slice(0, 1).flatMap((one, index) => placesOf(schema.items ?? {}, one, [...path, index])),
    ];
  if (typeof sample === 'object' && sample !== null)
    return [
      ...here,
      ...Object.entries(sample).flatMap(([key, one]) =>
        placesOf(schema.properties?.[key] ?? {}, one, [...path, key]),
      ),
    ];
  return here;
}

/** A sample as a form sends it: dot paths and words. */
export function formOf(sample: unknown, path = ''): [string, string][] {
  if (Array.isArray(sample))
    return sample.every(one => typeof one !== 'object' || one === null)
      ? sample.map(one => [path, wordOf(one)])
      : sample.flatMap((one, index) => formOf(one, `${path}.${index}`));
  if (typeof sample === 'object' && sample !== null)
    return Object.entries(sample).flatMap(([key, one]) => formOf(one, path === '' ? key : `${path}.${key}`));
  return sample === undefined ? [] : [[path, wordOf(sample)]];
}

const wordOf = (value: unknown) => (value === true ? 'yes' : value === false ? '' : String(value));
