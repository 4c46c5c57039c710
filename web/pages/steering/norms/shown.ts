import type { NormOut } from '#acts/norms/norms-out.ts';
import { normWith } from '#domain/norms/list.ts';
import type { NormValue } from '#domain/norms/norm.ts';
import { clockUnits, termBounds } from '#domain/report/clock-rules.ts';
import { overviewWords } from '#web/pages/household/overview/words.ts';
import { signalWords } from '#web/pages/household/watch/signal-words.ts';
import { formatDays, formatNumber, type Lang } from '#web/words/format.ts';
import { normWords } from './norm-words.ts';
import { normsWords } from './words.ts';

export const normHref = (code: string): string => `/steering/norms/${code}`;

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** What a norm is called, and what it does in one sentence. */
export function naming(code: string, lang: Lang): { label: string; does: string } {
  const w = normWords[lang];
  const about = normWith(code)?.about;
  switch (about?.what) {
    case 'within':
      return {
        label: signalWords[lang].short[about.signal],
        does: w.within(lowerFirst(signalWords[lang].resolves[about.signal])),
      };
    case 'climbs':
      return { label: signalWords[lang].short[about.signal], does: w.climbs };
    case 'clock':
      return { label: overviewWords[lang].clocks[about.clock], does: w.clocks[about.clock] };
    case 'plain':
      return w.plain[about.code];
    case undefined:
      return { label: code, does: '' };
  }
}

/** A label that stands alone: climbing and rising of one signal have the same name. */
export const fullLabel = (code: string, lang: Lang): string => {
  const norm = normWith(code);
  const { label } = naming(code, lang);
  return norm?.group === 'watch' || norm?.group === 'climbs'
    ? `${label} (${lowerFirst(normsWords[lang].groups[norm.group])})`
    : label;
};

type Part = NormOut['parts'][number];

/** The name of a part; a norm of one number needs none. */
export const partLabel = (part: Part, lang: Lang): string => normWords[lang].parts[part.key] ?? part.key;

/** One part in words. A term is told whole with its amount, so its unit alone tells nothing. */
function partText(part: Part, value: NormValue, lang: Lang): string | undefined {
  const w = normWords[lang];
  const given = value[part.key];
  switch (part.kind) {
    case 'whole':
      if (typeof given !== 'number') return undefined;
      if (part.unit === 'days') return formatDays(given, lang);
      if (part.unit === 'kinds') return w.kinds(given);
      return `${formatNumber(given, lang)} ${unitName(given, value['unit'], lang)}`;
    case 'months':
      return Array.isArray(given) ? w.months(given.join(', ')) : undefined;
    case 'choice':
      return part.key === 'unit' ? undefined : w.choices[String(given)];
    case 'yes_no':
      return given === true ? w.yes : w.no;
  }
}

const unitName = (amount: number, given: unknown, lang: Lang): string => {
  const unit = clockUnits.find(each => each === given);
  return unit === undefined ? '' : normWords[lang].units[unit][amount === 1 ? 0 : 1];
};

export interface Line {
  /** Empty where a norm has one part only. */
  readonly label: string;
  readonly text: string;
}

/** A value in words, a line per part. */
export function valueLines(norm: Pick<NormOut, 'parts'>, value: NormValue, lang: Lang): Line[] {
  const lines = norm.parts.flatMap(part => {
    const text = partText(part, value, lang);
    return text === undefined ? [] : [{ label: partLabel(part, lang), text }];
  });
  return lines.length === 1 ? lines.map(({ text }) => ({ label: '', text })) : lines;
}

/** A value in one sentence, for a list or a title. */
export const valueText = (code: string, value: NormValue | null, lang: Lang): string => {
  const norm = normWith(code);
  if (norm === undefined || value === null) return normsWords[lang].unknownValue;
  const parts = norm.parts as NormOut['parts'];
  return valueLines({ parts }, value, lang)
    .map(({ label, text }) => (label === '' ? text : `${lowerFirst(label)} ${text}`))
    .join(', ');
};

/** How far a region may go with one part. */
export function boundsOf(part: Part, lang: Lang): string {
  const w = normWords[lang];
  switch (part.kind) {
    case 'whole':
      return part.unit === 'term'
        ? w.termBounds(termText(lang))
        : w.between(String(part.min), unitText(part, lang));
    case 'months':
      return w.monthBounds(part.min, part.max, part.most);
    default:
      return w.chosen;
  }
}

const unitText = (part: Part & { kind: 'whole' }, lang: Lang): string =>
  part.unit === 'kinds' ? normWords[lang].kinds(part.max) : formatDays(part.max, lang);

const termText = (lang: Lang): string =>
  new Intl.ListFormat(lang, { type: 'disjunction' }).format(
    clockUnits.map(unit => {
      const most = termBounds[unit];
      return `${most} ${unitName(most, unit, lang)}`;
    }),
  );

/** The bounds of a whole norm, each said once, with what its parts ask of each other. */
export function boundsText(norm: NormOut, lang: Lang): string {
  const each = new Set(norm.parts.filter(part => part.key !== 'unit').map(part => boundsOf(part, lang)));
  return [...each].join('; ');
}

/** What is asked on top of the bounds of each part; nothing for most norms. */
export function togetherText(norm: NormOut, lang: Lang): string | undefined {
  const { together } = normWords[lang];
  if (norm.group === 'climbs') return together.climbs;
  return norm.code === 'closing.afterMonths' || norm.code === 'measurement.months'
    ? together[norm.code]
    : undefined;
}

/** Where the default comes from, with its version. */
export function sourceText(norm: NormOut, lang: Lang): string {
  const w = normsWords[lang];
  const { kind, ground } = norm.source;
  const from = kind === 'ground' ? (normWords[lang].grounds[ground ?? ''] ?? ground ?? '') : w.sources[kind];
  return `${from}, ${w.version(norm.version)}`;
}
