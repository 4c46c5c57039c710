import { type ClockCode, type ClockRule, regionClockRules } from '#domain/report/clock-rules.ts';
import type { Holidays } from '#domain/shared/calendar.ts';
import { dutchHolidays, holidayOptionsOf } from '#domain/shared/holidays.ts';
import { regionSettings } from '#store/clock.ts';
import type { Tx } from '#store/session.ts';

export interface Terms {
  readonly rules: ReadonlyMap<ClockCode, ClockRule>;
  readonly holidays: Holidays;
}

/**
 * The legal clocks as this region reads them: the defaults, with its own amount and unit where `settings.clockTerms`
 * names a rule, and its own free days. What cannot be read counts as not set, so that no clock is ever switched off.
 */
export async function termsOf(tx: Tx): Promise<Terms> {
  const settings = await regionSettings(tx);
  return {
    rules: regionClockRules(settings['clockTerms']),
    holidays: dutchHolidays(holidayOptionsOf(settings['holidays'])),
  };
}

/** The rule of a code; throws on a code that is none, which the database cannot hold. */
export function ruleOf(terms: Terms, code: ClockCode): ClockRule {
  const rule = terms.rules.get(code);
  if (rule === undefined) throw new Error(`no clock rule ${code}`);
  return rule;
}
