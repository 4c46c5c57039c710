import fc from 'fast-check';
import { expect, test } from 'vitest';
import { expressions } from '#acts/questionnaire/expressions.ts';
import { initialEntries } from '#domain/questionnaire/initial.ts';
import { plausibleEntries } from '#domain/questionnaire/plausible.ts';
import { readIn } from '#domain/questionnaire/read-in.ts';
import { stand } from '#domain/questionnaire/stand.ts';
import { drawsSoundly } from './draws-soundly.tsx';
import { today } from './forms.ts';
import { madeUp } from './made-up.ts';
import { throughAndThrough } from './reference.ts';

/** The same ones at every run; another number goes looking elsewhere. */
const first = Number(process.env['MADE_UP_SEED'] ?? 1);
const numRuns = Number(process.env['MADE_UP_RUNS'] ?? 80);

test('whatever is taken in is answered, drawn, written and read again', { timeout: 600_000 }, () => {
  let taken = 0;
  fc.assert(
    fc.property(madeUp, document => {
      const read = readIn(document, expressions);
      if (!read.ok) {
        expect(read.findings.some(one => one.kind === 'refused')).toBe(true);
        return;
      }
      taken += 1;
      const { form } = read;
      expect(throughAndThrough(form)).toEqual([]);
      for (const entries of [
        [],
        initialEntries(form, today),
        plausibleEntries(form, 0),
        plausibleEntries(form, 1),
      ])
        drawsSoundly(form, stand(form, entries, today).rows);
    }),
    { numRuns, seed: first },
  );
  expect(taken).toBeGreaterThan(numRuns / 2);
});
