import { writeFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { initialEntries } from '#domain/questionnaire/initial.ts';
import { plausibleEntries } from '#domain/questionnaire/plausible.ts';
import { stand } from '#domain/questionnaire/stand.ts';
import { drawsSoundly } from './draws-soundly.tsx';
import { today } from './forms.ts';
import { filesUnder, type Outcome, outcomeOf, report } from './own-set.ts';
import { throughAndThrough } from './reference.ts';

/** A folder of questionnaires of whoever runs this (docs/running/questionnaires.md); without it nothing runs here. */
const folder = process.env['QUESTIONNAIRES'] ?? '';
const outcomes: Outcome[] = [];

describe.skipIf(folder === '')('questionnaires of your own', () => {
  test.each(folder === '' ? [] : filesUnder(folder))('%s', name => {
    const outcome = outcomeOf(folder, name);
    outcomes.push(outcome);
    const { form, findings } = outcome;
    expect(findings.map(one => one.code)).not.toContain('cannot_be_read');
    if (form === null) {
      expect(findings.filter(one => one.kind === 'refused').length).toBeGreaterThan(0);
      return;
    }
    expect(throughAndThrough(form)).toEqual([]);
    for (const entries of [[], initialEntries(form, today), plausibleEntries(form, 1)]) {
      const { rows } = stand(form, entries, today);
      drawsSoundly(form, rows);
      // In steps each of them is a page by itself.
      for (const row of rows) drawsSoundly(form, [row]);
    }
  });

  afterAll(() => {
    const to = process.env['QUESTIONNAIRES_REPORT'];
    if (to === undefined) process.stdout.write(`\n${report(outcomes)}`);
    else writeFileSync(to, report(outcomes));
  });
});
