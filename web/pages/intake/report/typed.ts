import { isLocalDate } from '#domain/shared/calendar.ts';
import { type Fields, localMoment } from '#web/form.ts';
import type { Returned } from '#web/page.ts';

/** Numbers of the person rows in which something was typed. Empty rows fall out before the deed sees them. */
export function rowsTyped(values: Fields): number[] {
  const rows = new Set<number>();
  for (const [name, list] of values) {
    const row = /^persons\.(\d{1,3})\./.exec(name)?.[1];
    if (row !== undefined && list.some(value => value !== '')) rows.add(Number(row));
  }
  return [...rows].sort((a, b) => a - b);
}

/** What stands in one field of a row. */
export const typedIn = (returned: Returned | undefined, row: number, field: string): string =>
  returned?.values.get(`persons.${row}.${field}`)?.at(-1) ?? '';

/** Turns the form of a report into the input of receive_report. */
export function reportInput(raw: Record<string, unknown>, zone: string): Record<string, unknown> {
  const persons = Array.isArray(raw['persons']) ? raw['persons'].map(personInput) : [];
  return { ...raw, receivedAt: localMoment(String(raw['receivedAt'] ?? ''), zone), persons };
}

function personInput(row: unknown): unknown {
  if (typeof row !== 'object' || row === null) return row;
  const { birthDay, birthMonth, birthYear, unborn, same, ...rest } = row as Record<string, unknown>;
  return {
    ...rest,
    ...birthOf(
      String(birthDay ?? ''),
      String(birthMonth ?? ''),
      String(birthYear ?? ''),
      unborn !== undefined,
    ),
    ...(same === 'other' ? { notTheSame: true } : same === undefined ? {} : { sameAs: same }),
  };
}

/** Day, month and year as far as filled in; a day without a month is left to be refused as no date. */
export function birthOf(
  day: string,
  month: string,
  year: string,
  unborn: boolean,
): { birthDate?: string; birthPrecision?: string } {
  const precision = day !== '' ? 'day' : month !== '' ? 'month' : year !== '' ? 'year' : undefined;
  if (precision === undefined) return unborn ? { birthPrecision: 'unborn' } : {};
  const two = (text: string) => text.trim().padStart(2, '0');
  const birthDate = `${year.trim()}-${precision === 'year' ? '01' : two(month)}-${precision === 'day' ? two(day) : '01'}`;
  return { birthDate, birthPrecision: unborn ? 'unborn' : precision };
}

/** What to look for when a row may be somebody who is known already; undefined when too little was typed. */
export function queryOf(returned: Returned, row: number): Record<string, string> | undefined {
  const at = (field: string) => typedIn(returned, row, field).trim();
  const { birthDate } = birthOf(at('birthDay'), at('birthMonth'), at('birthYear'), false);
  const whole = at('birthDay') !== '' && birthDate !== undefined && isLocalDate(birthDate);
  const query = {
    ...(at('given') === '' ? {} : { given: at('given') }),
    ...(at('prefix') === '' ? {} : { prefix: at('prefix') }),
    ...(at('family') === '' ? {} : { family: at('family') }),
    ...(whole ? { birthDate } : {}),
  };
  return 'given' in query || 'family' in query || whole ? query : undefined;
}
