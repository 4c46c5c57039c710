import { clockUnits, defaultClockRules, regionClockRules, termBounds } from '#domain/report/clock-rules.ts';
import { type SignalCode, signalCodes } from '#domain/watch/codes.ts';
import { watchBounds, watchRules } from '#domain/watch/region-rules.ts';
import { type Signal, type Norm as SignalDays, signals } from '#domain/watch/signals.ts';
import { isLaterTerm, isLonger, termValue } from './looser.ts';
import type { Norm, NormGroup, NormPart, NormSource, NormValue, PlainNorm } from './norm.ts';
import type { Settings } from './setting.ts';

type Read<T> = (settings: Settings) => T;

export const days = (key: string, { min, max }: { min: number; max: number }): NormPart => ({
  ...{ key, kind: 'whole', unit: 'days' },
  ...{ min, max },
});

/** Days per part: more is looser. */
export const daysNorm = (
  code: PlainNorm,
  group: NormGroup,
  norm: Pick<Norm, 'parts' | 'version' | 'default' | 'read'>,
): Norm => ({
  ...norm,
  ...{ code, group, about: { what: 'plain', code }, bare: false, source: { kind: 'own' }, looser: isLonger },
});

interface Bare<T, B> {
  readonly bounds: B;
  readonly version: number;
  readonly default: T;
  readonly read: Read<T>;
  readonly source?: 'own' | 'study';
}

/** One number, which stands in the settings by itself. */
export function numberNorm(
  code: PlainNorm,
  group: NormGroup,
  norm: Bare<number, { min: number; max: number }> & {
    readonly unit?: 'days' | 'kinds';
    readonly looser?: Norm['looser'];
  },
): Norm {
  const { min, max } = norm.bounds;
  return {
    ...{ code, group, about: { what: 'plain', code }, bare: true, version: norm.version },
    parts: [{ key: 'value', kind: 'whole', unit: norm.unit ?? 'days', min, max }],
    source: sourceOf(norm.source),
    default: { value: norm.default },
    read: settings => ({ value: norm.read(settings) }),
    looser: norm.looser ?? isLonger,
  };
}

/** A list of months, which stands in the settings by itself. */
export const listNorm = (
  code: PlainNorm,
  group: NormGroup,
  norm: Bare<readonly number[], { min: number; max: number; most: number; always: readonly number[] }> & {
    readonly looser: Norm['looser'];
  },
): Norm => ({
  ...{ code, group, about: { what: 'plain', code }, bare: true, version: norm.version },
  parts: [{ key: 'months', kind: 'months', ...norm.bounds }],
  source: sourceOf(norm.source ?? 'study'),
  default: { months: [...norm.default] },
  read: settings => ({ months: [...norm.read(settings)] }),
  looser: norm.looser,
});

const sourceOf = (kind: 'own' | 'study' = 'own'): NormSource => ({ kind });

const ofSignal = {
  bare: false,
  version: 1,
  source: { kind: 'own' },
  looser: isLonger,
} as const;

/** How soon each signal rises, where a norm says so, and how it climbs. The rules themselves stand in domain/watch. */
export const signalNorms: readonly Norm[] = [
  ...signalCodes.flatMap(signal => {
    const { norm }: Signal = signals[signal];
    return norm === null || norm === 'sight' ? [] : [within(signal, norm)];
  }),
  ...signalCodes.map(climbs),
];

function within(signal: SignalCode, norm: SignalDays): Norm {
  return {
    ...ofSignal,
    ...{ code: `watch.${signal}.norm`, group: 'watch', about: { what: 'within', signal } },
    parts: ['direct_safety', 'stable_safety'].map(key => days(key, watchBounds.norm)),
    default: { ...norm },
    read: settings => ({ ...watchRules(settings['watch'])[signal].norm }),
  };
}

function climbs(signal: SignalCode): Norm {
  const value = ({ director, supervisor, region }: Signal['climbs']): NormValue => ({
    ...{ director, supervisor, region },
  });
  return {
    ...ofSignal,
    ...{ code: `watch.${signal}.climbs`, group: 'climbs', about: { what: 'climbs', signal } },
    parts: ['director', 'supervisor', 'region'].map(key => days(key, watchBounds.climb)),
    default: value(signals[signal].climbs),
    read: settings => value(watchRules(settings['watch'])[signal].climbs),
  };
}

/** The legal clocks: amount and unit. */
export const clockNorms: readonly Norm[] = defaultClockRules.map(rule => ({
  ...{ code: `clockTerms.${rule.code}`, group: 'legal', about: { what: 'clock', clock: rule.code } },
  parts: [
    { key: 'amount', kind: 'whole', unit: 'term', min: 0, max: Math.max(...Object.values(termBounds)) },
    { key: 'unit', kind: 'choice', options: clockUnits },
  ],
  ...{ bare: false, version: rule.version, source: { kind: 'ground', ground: rule.ground } },
  default: termValue(rule),
  read: settings => termValue(regionClockRules(settings['clockTerms']).get(rule.code) ?? rule),
  looser: isLaterTerm,
}));
