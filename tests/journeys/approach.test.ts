import { sql } from 'kysely';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { recordDangerSigns } from '#acts/safety/record-danger-signs.ts';
import { addDays } from '#domain/shared/calendar.ts';
import { scene, tasksOf, todayOf } from '#tests/acts/safety-scene.ts';
import { chromiumPath, expectWellMade, looks, openJourney, picture } from '#tests/support/browser.ts';

/** Labels of the journey in both languages. */
const nl = {
  joint: 'Gesprek samen',
  on: 'Op welke dag?',
  purpose: 'Wat moet het opleveren?',
  plan: 'Plannen',
  stop: 'Wacht: deze stap kan schade doen',
  terror: 'Intieme terreur is niet uitgesloten',
  reason: 'Waarom toch, en hoe blijft ieder veilig?',
  anyway: 'Toch plannen',
  planned: 'De stap is gepland.',
  short: 'Schrijf in een hele zin waarom.',
  day: 'Kijk naar een stap waarvoor gewaarschuwd is',
  isNew: 'Nieuw sinds het plan',
  finish: 'Afronden',
  why: 'Reden of bijzonderheden',
  save: 'Vastleggen',
  calledOff: 'Afgezegd',
  first: 'Wat eerst komt',
  region: 'Toevoeging van de regio',
  draft: 'Als concept opslaan',
  publish: /^Openbaar maken/,
};
const en: typeof nl = {
  joint: 'Talk together',
  on: 'On which day?',
  purpose: 'What should it bring?',
  plan: 'Plan',
  stop: 'Wait: this step may do harm',
  terror: 'Intimate terror is not ruled out',
  reason: 'Why still, and how does everybody stay safe?',
  anyway: 'Plan it anyway',
  planned: 'The step has been planned.',
  short: 'Write in a whole sentence why.',
  day: 'Look at a step that was warned about',
  isNew: 'New since it was planned',
  finish: 'Finish',
  why: 'Reason or particulars',
  save: 'Record',
  calledOff: 'Called off',
  first: 'What comes first',
  region: 'Addition of the region',
  draft: 'Save as draft',
  publish: /^Publish/,
};

describe.runIf(chromiumPath !== undefined)('approach', { timeout: 240_000 }, async () => {
  const journey = await openJourney();
  const { world } = journey;
  await sql`update user_account set roles = '{worker,supervisor,region_coordinator}' where id = ${world.as.sup.id}`.execute(
    world.database.db,
  );
  const { visit } = journey;
  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

  test.each(looks)(
    'a joint talk while intimate terror is not ruled out: warned, reason, my day, red since ($lang, $width px, script: $script)',
    async look => {
      const w = look.lang === 'nl' ? nl : en;
      const at = await scene(world, `T3P-J${look.lang}`);
      const base = `/households/${at.householdId}`;
      const page = await visit('wk', look);
      await page.goto(`${base}/approach`);
      await page.getByText(w.first).first().waitFor();
      await expectWellMade(page);
      await picture(page, `approach-not-established-${look.lang}-${look.width}`);

      await page.goto(`${base}/steps`);
      await expectWellMade(page);
      await page.goto(`${base}/steps/new`);
      await expectWellMade(page);
      await page.getByLabel(w.joint).check();
      for (const who of ['Mara Proef', 'Dirk Proef'])
        await page
          .locator('[name=personIds]')
          .locator(`xpath=ancestor::label[contains(., "${who}")]//input`)
          .check();
      await page.getByLabel(w.on).fill(addDays(todayOf(world), 5));
      await page.getByLabel(w.purpose).fill("Noor's verjaardag verdelen; over 't cadeau.");
      await button(page, w.plan);
      await page.getByText(w.stop).waitFor();
      expect(await page.getByText(w.terror).count()).toBe(1);
      // What was typed is still there.
      expect(await page.getByLabel(w.purpose).inputValue()).toContain("Noor's verjaardag");
      expect(await page.getByLabel(w.joint).isChecked()).toBe(true);
      await expectWellMade(page);
      await picture(page, `steps-warned-${look.lang}-${look.width}`);
      await page.getByLabel(w.reason).fill('moet');
      await button(page, w.anyway);
      await page.getByText(w.short).first().waitFor();
      expect(await page.getByText(w.terror).count()).toBe(1);
      await expectWellMade(page);
      await page.getByLabel(w.reason).fill('De rechter vraagt het; twee collega’s zijn erbij.');
      await button(page, w.anyway);
      await page.getByText(w.planned).waitFor();
      await expectWellMade(page);
      await picture(page, `steps-planned-${look.lang}-${look.width}`);

      expect((await tasksOf(world, at.householdId)).filter(task => task.startsWith('contra'))).toHaveLength(
        2,
      );
      await world.as.case.must(recordDangerSigns, {
        householdId: at.householdId,
        personId: at.mara,
        on: todayOf(world),
        informant: 'victim',
        answers: [{ code: 'strangulation', state: 'present' }],
        audience: { team: 'team' },
      });
      const director = await visit('case', look);
      await director.goto('/my-day');
      await expectWellMade(director);
      await picture(director, `steps-my-day-${look.lang}-${look.width}`);
      await director
        .locator('a', { hasText: w.day })
        .and(director.locator(`[href="${base}/steps"]`))
        .click();
      await director.getByText(w.isNew).waitFor();
      await expectWellMade(director);
      await picture(director, `steps-red-since-${look.lang}-${look.width}`);
      await director.locator('summary', { hasText: w.finish }).click();
      await director.getByLabel(w.why).fill('Haar keel is dichtgedrukt; dit gesprek gaat niet door.');
      await button(director, w.save);
      await director.getByText(w.calledOff, { exact: true }).waitFor();
      await expectWellMade(director);

      await page.goto(`${base}/approach`);
      await expectWellMade(page);
      await picture(page, `approach-red-${look.lang}-${look.width}`);
      await Promise.all([page.context().close(), director.context().close()]);
    },
  );

  test.each(looks)('the region adds beside ours ($lang, $width px, script: $script)', async look => {
    const w = look.lang === 'nl' ? nl : en;
    const at = await scene(world, `T3P-R${look.lang}`);
    const writer = await visit('adm', look);
    await writer.goto('/steering/approach');
    await expectWellMade(writer);
    await writer.locator('[name=subject]').selectOption('not_established');
    await writer.locator('[name=heading]').selectOption('first');
    await writer.locator('[name=whom]').selectOption('all');
    await writer.locator('[name=textNl]').fill(`Bel in deze regio eerst het team (${look.lang}).`);
    await writer.locator('[name=textEn]').fill(`In this region first call the team (${look.lang}).`);
    await writer.locator('[name=source]').fill('Samenwerkingsafspraken 2026');
    await button(writer, w.draft);
    await writer.getByText(`Bel in deze regio eerst het team (${look.lang}).`).first().waitFor();
    await expectWellMade(writer);
    const second = await visit('sup', look);
    await second.goto('/steering/approach');
    await second.getByRole('button', { name: w.publish }).first().click();
    await second.waitForURL(/saved=published/);
    await expectWellMade(second);
    await picture(second, `steering-approach-${look.lang}-${look.width}`);
    const reader = await visit('wk', look);
    await reader.goto(`/households/${at.householdId}/approach`);
    await reader.getByText(w.region).first().waitFor();
    await expectWellMade(reader);
    await picture(reader, `approach-region-${look.lang}-${look.width}`);
    await Promise.all([writer.context().close(), second.context().close(), reader.context().close()]);
  });
});
