import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sharingGrounds } from './codes.ts';
import { groundFault } from './opens-file.ts';

const grounds = fc.option(fc.constantFrom(...sharingGrounds), { nil: undefined });
const notes = fc.option(fc.oneof(fc.string(), fc.constantFrom('', ' ', '\n')), { nil: undefined });

test('within one organisation no ground is asked, whatever was filled in', () => {
  fc.assert(fc.property(grounds, notes, (ground, note) => groundFault(false, ground, note) === undefined));
});

test('across organisations there is a ground and a sentence, or it is refused', () => {
  fc.assert(
    fc.property(grounds, notes, (ground, note) => {
      const fault = groundFault(true, ground, note);
      return (fault === undefined) === (ground !== undefined && (note ?? '').trim() !== '');
    }),
  );
  expect(groundFault(true, undefined, 'x')).toBe('ground_missing');
  expect(groundFault(true, 'consent', ' ')).toBe('ground_why_missing');
});
