import { addMonths, type LocalDate } from '#domain/shared/calendar.ts';
import type { CriterionCode, FactKind, Sector, Standing } from './codes.ts';
import { type Criterion, mdaCriteria, type Sign } from './criteria.ts';

/** One row of the file that says something about a criterion. */
export interface Fact {
  readonly kind: FactKind;
  /** The row; a row may stand under two kinds. */
  readonly id: string;
  readonly on: LocalDate;
  /** What it is called; of one day it goes before the id, which means nothing. */
  readonly label?: string | null | undefined;
  readonly sector?: Sector | null | undefined;
}

export interface SignStands {
  readonly code: string;
  readonly met: boolean;
  readonly count: number;
  readonly least: number;
  readonly months: number | null;
}

export interface CriterionStands<F extends Fact = Fact> {
  readonly code: CriterionCode;
  readonly source: string;
  readonly standing: Standing;
  /** So many signs make it fulfilled. */
  readonly leastSigns: number;
  readonly signs: readonly SignStands[];
  readonly against: readonly SignStands[];
  /** By what, newest first. */
  readonly facts: readonly F[];
}

/**
 * Per criterion how it stands by these facts, and by which. It points and never decides. More facts never make a
 * criterion less fulfilled, and silence never makes it "not fulfilled": only something in the file that speaks against it.
 */
export function whatFulfils<F extends Fact>(
  facts: readonly F[],
  today: LocalDate,
): readonly CriterionStands<F>[] {
  return mdaCriteria.criteria.map(criterion => {
    const shown = facts.filter(fact => criterion.shows.includes(fact.kind)).sort(newestFirst);
    const signs = criterion.signs.map(sign => standsOf(sign, shown, today));
    const against = criterion.against.map(sign => standsOf(sign, shown, today));
    return {
      code: criterion.code,
      source: criterion.source,
      standing: standing(criterion, signs, against),
      leastSigns: criterion.leastSigns,
      signs,
      against,
      facts: shown,
    };
  });
}

const newestFirst = (a: Fact, b: Fact): number =>
  b.on.localeCompare(a.on) || (a.label ?? '').localeCompare(b.label ?? '', 'nl') || a.id.localeCompare(b.id);

function standing(
  criterion: Criterion,
  signs: readonly SignStands[],
  against: readonly SignStands[],
): Standing {
  if (signs.filter(sign => sign.met).length >= criterion.leastSigns) return 'fulfilled';
  return against.some(sign => sign.met) ? 'not_fulfilled' : 'not_known';
}

function standsOf(sign: Sign, facts: readonly Fact[], today: LocalDate): SignStands {
  const { withinMonths, olderThanMonths } = sign;
  const from = withinMonths === undefined ? undefined : addMonths(today, -withinMonths);
  const until = olderThanMonths === undefined ? today : addMonths(today, -olderThanMonths);
  const counted = facts.filter(
    fact => sign.kinds.includes(fact.kind) && fact.on <= until && (from === undefined || fact.on >= from),
  );
  const count =
    sign.counts === 'sectors'
      ? new Set(counted.flatMap(fact => fact.sector ?? [])).size
      : new Set(counted.map(fact => fact.id)).size;
  return {
    code: sign.code,
    met: count >= sign.least,
    count,
    least: sign.least,
    months: withinMonths ?? olderThanMonths ?? null,
  };
}

/** Whole months from one day to a later one. */
export function monthsBetween(from: LocalDate, to: LocalDate): number {
  let months = 0;
  while (addMonths(from, months + 1) <= to) months += 1;
  return months;
}
