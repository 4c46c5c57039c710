import { afterNorms } from '#domain/followup/after.ts';
import { closingNorms } from '#domain/followup/closing.ts';
import { closingNormsOf } from '#domain/followup/region.ts';
import { waveMonths, waveNorms } from '#domain/followup/waves.ts';
import { handoverDaysOf, handoverTerm } from '#domain/network/handover.ts';
import { motivateDays, motivateNorm } from '#domain/referral/drop-out.ts';
import { defaultHolidayOptions, holidayOptionsOf, liberationDays } from '#domain/shared/holidays.ts';
import { normsOf, sightBounds, sightNorms } from '#domain/watch/norms.ts';
import { hasMoreFreeDays, isFewerOrLater, isLess } from './looser.ts';
import { isOwn, type Norm } from './norm.ts';
import type { Settings } from './setting.ts';
import { clockNorms, days, daysNorm, listNorm, numberNorm, signalNorms } from './shapes.ts';

/** Every norm that a region may set, in the order of the page. A new one is a line here, with its words. */
export const norms: readonly Norm[] = [
  ...(['direct_safety', 'stable_safety'] as const).map(phase =>
    daysNorm(`sightNorms.${phase}`, 'sight', {
      parts: ['asked', 'seen', 'spokenAlone'].map(key => days(key, sightBounds)),
      version: sightNorms.version,
      default: { ...sightNorms.norms[phase] },
      read: settings => ({ ...normsOf(settings['sightNorms'])[phase] }),
    }),
  ),
  ...signalNorms,
  numberNorm('motivateDays', 'help', {
    ...{ bounds: motivateNorm, version: motivateNorm.version, default: motivateNorm.days },
    read: settings => motivateDays(settings['motivateDays']),
  }),
  numberNorm('handoverDays', 'help', {
    bounds: { min: handoverTerm.shortestDays, max: handoverTerm.longestDays },
    ...{ version: handoverTerm.version, default: handoverTerm.days },
    read: settings => handoverDaysOf(settings['handoverDays']),
  }),
  numberNorm('closing.periodDays', 'closing', {
    bounds: { min: closingNorms.leastPeriodDays, max: closingNorms.longestPeriodDays },
    ...{ version: closingNorms.version, default: closingNorms.periodDays },
    read: settings => closingNormsOf(settings['closing']).periodDays,
    source: 'study',
    looser: isLess,
  }),
  numberNorm('closing.leastInformantKinds', 'closing', {
    bounds: { min: closingNorms.leastInformantKinds, max: closingNorms.mostInformantKinds },
    ...{ version: closingNorms.version, default: closingNorms.leastInformantKinds, unit: 'kinds' },
    read: settings => closingNormsOf(settings['closing']).leastInformantKinds,
    looser: isLess,
  }),
  listNorm('closing.afterMonths', 'closing', {
    bounds: { min: 1, max: afterNorms.longestMonths, most: afterNorms.mostMoments, always: [] },
    ...{ version: afterNorms.version, default: afterNorms.months },
    read: settings => closingNormsOf(settings['closing']).afterMonths,
    looser: isFewerOrLater,
  }),
  listNorm('measurement.months', 'measuring', {
    bounds: { min: 0, max: waveNorms.bounds.last, most: waveNorms.bounds.most, always: [0] },
    ...{ version: waveNorms.version, default: waveNorms.months },
    read: settings => waveMonths(settings['measurement']),
    looser: isFewerOrLater,
  }),
  ...clockNorms,
  {
    ...{ code: 'holidays', group: 'legal', about: { what: 'plain', code: 'holidays' } },
    parts: [
      { key: 'liberationDay', kind: 'choice', options: liberationDays },
      { key: 'goodFriday', kind: 'yes_no' },
    ],
    ...{ bare: false, version: 1, source: { kind: 'ground', ground: 'Algemene termijnenwet art. 3' } },
    default: { ...defaultHolidayOptions },
    read: settings => ({ ...holidayOptionsOf(settings['holidays']) }),
    looser: hasMoreFreeDays,
  },
];

const byCode: ReadonlyMap<string, Norm> = new Map(norms.map(norm => [norm.code, norm]));

/** What a region has looser than the product. */
export const looserThanDefault = (settings: Settings): readonly Norm[] =>
  norms.filter(norm => isOwn(norm, settings) && norm.looser(norm.read(settings), norm.default));

/** The norm of a code; undefined when there is none. */
export const normWith = (code: string): Norm | undefined => byCode.get(code);
