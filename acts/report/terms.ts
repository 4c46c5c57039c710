import { z } from 'zod';
import { type ClockCode, type ClockRule, clockRules, clockUnits } from '#domain/report/clock-rules.ts';
import type { Holidays } from '#domain/shared/calendar.ts';
import { defaultHolidayOptions, dutchHolidays } from '#domain/shared/holidays.ts';
import { regionSettings } from '#store/clock.ts';
import type { Tx } from '#store/session.ts';

const term = z.object({ amount: z.int().min(0).max(520), unit: z.enum(clockUnits) });
const ownTerms = z.partialRecord(z.string(), term);
const ownHolidays = z.object({
  liberationDay: z.enum(['every_five_years', 'every_year', 'never']),
  goodFriday: z.boolean(),
});

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
  const own = ownTerms.safeParse(settings['clockTerms']);
  const free = ownHolidays.safeParse(settings['holidays']);
  const rules = new Map(clockRules());
  for (const rule of clockRules().values()) {
    const change = own.success ? own.data[rule.code] : undefined;
    if (change !== undefined) rules.set(rule.code, { ...rule, term: change });
  }
  return { rules, holidays: dutchHolidays(free.success ? free.data : defaultHolidayOptions) };
}

/** The rule of a code; throws on a code that is none, which the database cannot hold. */
export function ruleOf(terms: Terms, code: ClockCode): ClockRule {
  const rule = terms.rules.get(code);
  if (rule === undefined) throw new Error(`no clock rule ${code}`);
  return rule;
}
