import { day, neededText, oneOf, optionalText } from '#acts/shared/fields.ts';
import { reviewFault, type WarningTold, warningTolds } from '#domain/household/warning.ts';
import type { LocalDate } from '#domain/shared/calendar.ts';
import { findAddress } from '#domain/shared/sharing.ts';

/** What is written with a warning, and again at each look. */
export const warningFields = () => ({
  /** Short: it stands on top of every page of the household. */
  text: neededText(300),
  reviewOn: day(),
  told: oneOf(warningTolds),
  toldReason: optionalText(1_000),
});

/**
 * What is wrong with a warning. It never holds an address, whether anybody here has a safe one or not: it stands on top
 * of every page, and somebody may have one tomorrow.
 */
export function warningFault(
  fields: { text: string; reviewOn: LocalDate; told: WarningTold; toldReason?: string | undefined },
  today: LocalDate,
) {
  if (fields.told !== 'yes' && fields.toldReason === undefined) return 'told_reason_missing' as const;
  const texts = [fields.text, fields.toldReason ?? ''];
  if (texts.some(text => findAddress(text) !== undefined)) return 'address_in_warning' as const;
  return reviewFault(fields.reviewOn, today);
}
