import { chosen, type Schema } from '#tests/support/samples.ts';

/** Words that people and attackers type, all of which a text may hold. */
export const strange: readonly string[] = [
  "O'Brien",
  'Ğülşen Ţăran-Őz',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'; drop table person; --",
  '%00 %2e%2e/%2e%2e',
  '{{7*7}} =cmd|calc!A1',
  '👩‍👧‍👦 family',
  'n'.repeat(200),
];

/** Text that no field takes. */
export const unreadableTexts: readonly string[] = [
  'a\u0000b',
  'a\ud800b',
  'a\u202eb',
  'a\u2066b',
  'a\u0007b',
  'x'.repeat(300_000),
];

export const days: readonly unknown[] = [
  '2026-02-30',
  '2026-13-01',
  '0000-00-00',
  '29-02-2026',
  'gisteren',
  20260101,
  '+002026-01-01',
  '2026-01-01T00:00:00Z',
  '99999-01-01',
];

/** Values that a place of this kind must refuse. `good` is the value that was accepted there. */
export function wrongFor(given: Schema, good: unknown, isDay: boolean): unknown[] {
  const schema = chosen(given);
  if (schema.enum !== undefined || schema.const !== undefined)
    return ['nonsense', '__proto__', 'constructor', 5, null, [], {}];
  if (schema.format === 'uuid')
    return ['x', '../../etc', 12, null, [], {}, `${String(good)}0`, ` ${String(good)}`, 'a\u0000b', '%'];
  if (schema.format === 'date-time')
    return [
      '2026-02-30T10:00:00Z',
      '2026-01-01',
      'nu',
      1,
      null,
      '2026-01-01T25:00:00Z',
      '+999999-01-01T00:00:00Z',
    ];
  switch (schema.type) {
    case 'array':
      return [
        'x',
        5,
        null,
        {},
        Array.from({ length: 3_000 }, () => (Array.isArray(good) ? good[0] : 'x') ?? 'x'),
      ];
    case 'object':
      return ['x', 5, null, []];
    case 'integer':
    case 'number':
      return ['drie', 1.5, -1_000_000_000, 1e308, null, [], {}, '1; drop table person'];
    case 'boolean':
      return ['misschien', 2, null, [], {}];
    default:
      if (typeof good !== 'string') return [];
      if (isDay) return [...days, null, [], {}];
      return [5, true, null, [], {}, ...unreadableTexts];
  }
}

/** `[[[…]]]`, as text: building it as a value would be the test's own problem. */
export const deep = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);
