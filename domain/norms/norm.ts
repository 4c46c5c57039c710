import type { ClockCode } from '#domain/report/clock-rules.ts';
import { ok, type Result, refuse } from '#domain/shared/result.ts';
import type { SignalCode } from '#domain/watch/codes.ts';
import { type Settings, withSetting } from './setting.ts';

/** In which part of the page a norm stands. */
export const normGroups = ['sight', 'watch', 'climbs', 'help', 'closing', 'measuring', 'legal'] as const;
export type NormGroup = (typeof normGroups)[number];

/** Norms with words of their own; those of a signal or a clock take the words of what they are about. */
export const plainNorms = [
  'sightNorms.direct_safety',
  'sightNorms.stable_safety',
  'motivateDays',
  'handoverDays',
  'closing.periodDays',
  'closing.leastInformantKinds',
  'closing.afterMonths',
  'measurement.months',
  'holidays',
] as const;
export type PlainNorm = (typeof plainNorms)[number];

export type NormAbout =
  | { readonly what: 'plain'; readonly code: PlainNorm }
  | { readonly what: 'within'; readonly signal: SignalCode }
  | { readonly what: 'climbs'; readonly signal: SignalCode }
  | { readonly what: 'clock'; readonly clock: ClockCode };

/** One number, list or choice of a norm, with how far a region may go. */
export type NormPart = { readonly key: string } & (
  | {
      readonly kind: 'whole';
      readonly min: number;
      readonly max: number;
      readonly unit: 'days' | 'kinds' | 'term';
    }
  | {
      readonly kind: 'months';
      readonly min: number;
      readonly max: number;
      readonly most: number;
      /** Months that are in it whatever a region says. */
      readonly always: readonly number[];
    }
  | { readonly kind: 'choice'; readonly options: readonly string[] }
  | { readonly kind: 'yes_no' }
);

/** A value per part. */
export type NormValue = Readonly<Record<string, number | string | boolean | readonly number[]>>;

/** Where a default comes from: the product itself, the study that it follows, or a law or practice by its name. */
export type NormSource =
  | { readonly kind: 'own' | 'study' }
  | { readonly kind: 'ground'; readonly ground: string };

/** Something that a region may set within bounds: never switched off, never unseen. */
export interface Norm {
  /** Also its place in the settings of the region, dots between the levels. */
  readonly code: string;
  readonly group: NormGroup;
  readonly about: NormAbout;
  readonly parts: readonly NormPart[];
  /** The settings hold the only part itself, not a record of parts. */
  readonly bare: boolean;
  readonly default: NormValue;
  readonly version: number;
  readonly source: NormSource;
  /** What holds with these settings: through the one reader that the rules themselves use. */
  readonly read: (settings: Settings) => NormValue;
  /** Does this ask less of professionals than `than` does? */
  readonly looser: (value: NormValue, than: NormValue) => boolean;
}

export const sameValue = ({ parts }: Norm, a: NormValue, b: NormValue): boolean =>
  parts.every(({ key }) => JSON.stringify(a[key]) === JSON.stringify(b[key]));

/** As it is written into the settings, and as a proposal keeps it. */
export const jsonOf = ({ bare, parts }: Norm, value: NormValue): unknown =>
  bare ? value[parts[0]?.key ?? ''] : Object.fromEntries(parts.map(({ key }) => [key, value[key]]));

/** The settings with this norm so. */
export const writeNorm = (norm: Norm, value: NormValue, settings: Settings): Settings =>
  withSetting(settings, norm.code, jsonOf(norm, value));

/**
 * What a proposal kept, read again; undefined where it is nothing that this norm could be. It is judged by the reader
 * alone: what that does not hear cannot be set.
 */
export function heardValue(norm: Norm, json: unknown): NormValue | undefined {
  const { parts, bare } = norm;
  const value = norm.read(withSetting({}, norm.code, json));
  const said = bare ? { [parts[0]?.key ?? '']: json } : asRecord(json);
  return said !== undefined &&
    parts.every(({ key }) => JSON.stringify(said[key]) === JSON.stringify(value[key]))
    ? value
    : undefined;
}

const asRecord = (json: unknown): Record<string, unknown> | undefined =>
  typeof json === 'object' && json !== null ? (json as Record<string, unknown>) : undefined;

/** Does a region have something else here than the product? */
export const isOwn = (norm: Norm, settings: Settings): boolean =>
  !sameValue(norm, norm.read(settings), norm.default);

/** What somebody typed for each part, made into a value; it is refused with the first part that is wrong. */
export function readTyped(
  norm: Norm,
  typed: Readonly<Record<string, string | undefined>>,
): Result<NormValue, 'out_of_bounds' | 'does_not_fit'> {
  const value: Record<string, NormValue[string]> = {};
  for (const part of norm.parts) {
    const read = partOf(part, (Object.hasOwn(typed, part.key) ? typed[part.key] : undefined)?.trim() ?? '');
    if (read === undefined) return refuse('out_of_bounds', { part: part.key });
    value[part.key] = read;
  }
  return heardValue(norm, jsonOf(norm, value)) === undefined ? refuse('does_not_fit') : ok(value);
}

function partOf(part: NormPart, text: string): NormValue[string] | undefined {
  switch (part.kind) {
    case 'whole':
      return wholeOf(text, part);
    case 'months': {
      const months = text.split(/[\s,;]+/).filter(each => each !== '');
      const read = months.flatMap(each => wholeOf(each, part) ?? []);
      if (read.length !== months.length || read.length === 0) return undefined;
      return [...new Set([...part.always, ...read])].sort((a, b) => a - b);
    }
    case 'choice':
      return part.options.includes(text) ? text : undefined;
    case 'yes_no':
      return text === 'yes' ? true : text === 'no' ? false : undefined;
  }
}

function wholeOf(text: string, { min, max }: { min: number; max: number }): number | undefined {
  const read = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
  return read >= min && read <= max ? read : undefined;
}

/** A value as it is typed, the other way round. */
export const typedOf = (value: NormValue[string] | undefined): string =>
  value === true
    ? 'yes'
    : value === false
      ? 'no'
      : Array.isArray(value)
        ? value.join(', ')
        : String(value ?? '');
