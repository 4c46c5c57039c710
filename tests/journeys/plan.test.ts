import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { changeEntry } from '#acts/plan/change-entry.ts';
import { readPlan } from '#acts/plan/read-plan.ts';
import { wrote } from '#tests/acts/plan-scene.ts';
import { agree, scene } from '#tests/acts/safety-scene.ts';
import { chromiumPath, expectWellMade, looks, openJourney, picture } from '#tests/support/browser.ts';

const nl = {
  empty: 'Er staat nog niets in het deel van',
  save: 'In het plan zetten',
  saved: 'Het staat in het plan.',
  closed: 'Het is nog niet veilig genoeg',
  why: 'Waarom dient dit nu de veiligheid?',
  text: 'Wat is het doel?',
  layer: 'Wat eronder ligt',
  now: 'Ja, het loopt vanaf nu',
  change: 'Anders opschrijven',
  store: 'Opslaan',
  stale: 'Iemand anders was eerder',
  fix: 'Vastleggen als versie',
  fixWhy: 'Waarom nu?',
  fixed: 'De versie is vastgelegd.',
  ask: 'Antwoord opschrijven',
  no: 'niet eens',
  explained: 'Hoe is het plan uitgelegd?',
  record: 'Vastleggen',
  said: 'Het antwoord staat erbij.',
};
const en: typeof nl = {
  empty: 'Nothing stands in the part of',
  save: 'Put into the plan',
  saved: 'It stands in the plan.',
  closed: 'It is not safe enough yet',
  why: 'Why does this serve safety now?',
  text: 'What is the goal?',
  layer: 'What lies under it',
  now: 'Yes, it runs from now',
  change: 'Say it otherwise',
  store: 'Save',
  stale: 'Somebody else was first',
  fix: 'Fix as a version',
  fixWhy: 'Why now?',
  fixed: 'The version has been fixed.',
  ask: 'Write down an answer',
  no: 'does not agree',
  explained: 'How was the plan explained?',
  record: 'Record',
  said: 'The answer stands with it.',
};

describe.runIf(chromiumPath !== undefined)('plan', { timeout: 240_000 }, async () => {
  const journey = await openJourney();
  const { world } = journey;
  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

  test.each(looks)(
    'a goal that must wait, a merge, a version and what a child says ($lang, $width px, script: $script)',
    async look => {
      const w = look.lang === 'nl' ? nl : en;
      const at = await scene(world, `P4-J${look.lang}`);
      await agree(world, at);
      const base = `/households/${at.householdId}/plan`;
      const page = await journey.visit('wk', look);
      await page.goto(`${base}?person=${at.sem}`);
      await page.getByText(w.empty).waitFor();
      await expectWellMade(page);

      await page.goto(`${base}/new/${at.dirk}?kind=goal`);
      await expectWellMade(page);
      await page.locator('[name=domain]').selectOption('substance_use');
      await page.getByLabel(w.layer).check();
      await page.getByLabel(w.text).fill('Dirk loopt bij ruzie een blokje om.');
      await page.getByLabel(w.now).check();
      await button(page, w.save);
      await page.getByText(w.closed).first().waitFor();
      expect(await page.getByLabel(w.text).inputValue()).toBe('Dirk loopt bij ruzie een blokje om.');
      await expectWellMade(page);
      await picture(page, `plan-gate-${look.lang}-${look.width}`);
      await page.getByLabel(w.why).fill('Zonder deze stap houdt hij geen afstand.');
      await button(page, w.save);
      await page.getByText(w.saved).waitFor();
      await expectWellMade(page);

      await wrote(world, at, { saidBy: at.mara, kind: 'goes_well', text: 'Ik slaap weer.' });
      await wrote(world, at, {
        kind: 'worry',
        text: 'Bang dat hij haar vindt. '.repeat(12),
        effect: 'Zij gaat niet naar buiten.',
      });
      const entryId = await wrote(world, at, { saidBy: at.mara });
      await page.goto(`${base}?person=${at.mara}`);
      await expectWellMade(page);
      await picture(page, `plan-part-${look.lang}-${look.width}`);
      await page.goto(`${base}/entry/${entryId}`);
      await world.as.case.must(changeEntry, {
        householdId: at.householdId,
        entryId,
        version: 1,
        domain: 'housing',
        text: 'Ik wil een huis met een tuin.',
        saidBy: at.mara,
      });
      await page.locator('summary', { hasText: w.change }).click();
      await page.locator('textarea[name=text]').fill('Ik wil een eigen sleutel.');
      await button(page, w.store);
      await page.getByText(w.stale).first().waitFor();
      expect(await page.getByText('Ik wil een huis met een tuin.').count()).toBeGreaterThan(0);
      expect(await page.locator('textarea[name=text]').inputValue()).toBe('Ik wil een eigen sleutel.');
      await expectWellMade(page);
      await picture(page, `plan-merge-${look.lang}-${look.width}`);
      await page.locator('textarea[name=text]').fill('Ik wil een huis met een tuin en een eigen sleutel.');
      await button(page, w.store);
      await page.getByText(w.saved).waitFor();
      await expectWellMade(page);
      const { entries } = await world.as.wk.must(readPlan, { householdId: at.householdId });
      expect(entries.find(each => each.entryId === entryId)).toMatchObject({
        version: 3,
        text: 'Ik wil een huis met een tuin en een eigen sleutel.',
      });

      const director = await journey.visit('case', look);
      await director.goto(`${base}/versions`);
      await expectWellMade(director);
      await director.getByLabel(w.fixWhy).fill('Met ieder apart besproken.');
      await button(director, w.fix);
      await director.getByText(w.fixed).waitFor();
      await expectWellMade(director);
      await picture(director, `plan-version-${look.lang}-${look.width}`);
      await director.locator(`a[href*="/agree/${at.sem}"]`).click();
      await director.getByLabel(w.no, { exact: true }).check();
      await director.getByLabel(w.explained).fill('Getekend: huis, oma en school.');
      await expectWellMade(director);
      await button(director, w.record);
      await director.getByText(w.said).waitFor();
      await expectWellMade(director);
      await Promise.all([page.context().close(), director.context().close()]);
    },
  );
});
