import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { received } from '#tests/makers/report.ts';
import { chromiumPath, expectWellMade, looks, openJourney, picture } from '#tests/support/browser.ts';

const words = {
  nl: {
    newAdvice: 'Nieuw advies',
    save: 'Opslaan',
    search: 'Zoeken',
    family: 'Achternaam',
    given: 'Voornaam',
    start: 'Nieuwe melding met deze gegevens',
    more: 'Nog een persoon',
    saveReport: 'Melding opslaan',
    assess: 'Beoordeel deze melding',
    decide: 'Besluit vastleggen',
    again: 'Neem een vervolgbesluit',
    noHit: 'Niemand gevonden',
    notAssessed: 'Nog geen veiligheidsbeoordeling.',
    days: 'nog 5 werkdagen',
    late: 'te laat: ',
    also: 'Ook geschreven als',
    record: 'Vastleggen',
    alike: 'Is dit iemand die je al kent?',
    yes: /^Ja: Sofie/,
    other: 'Nee, dit is iemand anders',
    outcome: 'Onderzoek door Veilig Thuis',
    nextOutcome: 'Voorwaarden & Vervolg',
    found: '1 persoon gevonden die jij mag zien',
    hit: 'In een ander dossier staat iemand met deze gegevens',
    ask: 'Vraag om contact',
    asked: 'Je vraag is doorgegeven',
  },
  en: {
    newAdvice: 'New advice',
    save: 'Save',
    search: 'Search',
    family: 'Family name',
    given: 'Given name',
    start: 'New report with these details',
    more: 'One more person',
    saveReport: 'Save the report',
    assess: 'Assess this report',
    decide: 'Record the decision',
    again: 'Take a follow-up decision',
    noHit: 'Nobody found',
    notAssessed: 'No safety assessment yet.',
    days: '5 working days left',
    late: 'late: ',
    also: 'Also spelled as',
    record: 'Record',
    alike: 'Is this somebody you know already?',
    yes: /^Yes: Sofie/,
    other: 'No, this is somebody else',
    outcome: 'Investigation by Veilig Thuis',
    nextOutcome: 'Conditions and follow-up',
    found: '1 person found whom you may see',
    hit: 'Another file holds somebody with these details',
    ask: 'Ask to get in touch',
    asked: 'Your question was passed on',
  },
} as const;

/** Fills what every report needs; persons are the test's own. */
async function fillReport(page: Page): Promise<void> {
  await page.locator('[name=receivedBy]').selectOption('phone');
  await page.locator('[name=reporterRole]').selectOption('neighbour');
  await page.locator('[name="reporter.name"]').fill('Bea Buurvrouw');
  await page.locator('[name=facts]').fill('Maandagavond geschreeuw en een klap tegen de muur.');
  await page.locator('[name=source]').fill('Zelf gehoord.');
  await page.locator('[name=unsafety][value=structural]').check();
  await page.locator('[name=reasons][value=partner_violence]').check();
  await page.locator('[name=natures][value=physical_abuse]').check();
}

/** Each walk looks at several long pages with axe; on a busy machine that takes a while. */
const slow = 90_000;

const field = (page: Page, row: number, name: string) => page.locator(`[name="persons.${row}.${name}"]`);

describe.runIf(chromiumPath !== undefined)('intake', async () => {
  const journey = await openJourney();
  const { world } = journey;
  const visit = async (who: 'vera' | 'wim', look: (typeof looks)[number]): Promise<Page> => {
    const page = await journey.visit(who, look);
    await page.goto('/intake');
    return page;
  };

  test.each(looks)(
    'an advice, then a search, a report, its assessment and the decision after it ($lang, $width px, script: $script)',
    async look => {
      world.clock.set('2026-03-02T09:00:00Z');
      const w = words[look.lang];
      const name = (what: string) => `intake-${what}-${look.lang}-${look.width}`;
      const family = look.lang === 'nl' ? 'van den Voorbeelt' : 'El Verzonnen';
      const page = await visit('vera', look);
      const show = async (what: string) => {
        await expectWellMade(page);
        await picture(page, name(what));
      };

      await page.goto('/intake');
      await show('desk-empty');
      await page.getByRole('link', { name: w.newAdvice }).click();
      await page.getByRole('button', { name: w.save }).click();
      expect(await page.getByRole('alert').count()).toBe(1);
      await show('advice-refused');
      await page.locator('[name=receivedBy]').selectOption('phone');
      await page.locator('[name=askerRole]').selectOption('primary_education');
      await page.locator('[name=reasons][value=child_abuse_other]').check();
      await page.locator('[name=natures][value=psychological_violence]').check();
      await page.locator('[name=question]').fill('Een leerling durft niet naar huis. Wat kan ik doen?');
      await page.locator('[name=answer]').fill('Praat eerst met de leerling, zonder anderen erbij.');
      await page.getByRole('button', { name: w.save }).click();
      await page.waitForURL(/\/intake\/advice\/[0-9a-f-]{36}$/);
      await page.locator('[name=close]').check();
      await page.getByRole('button', { name: w.save }).click();
      expect(await page.locator('[name=close]').count()).toBe(0);

      await page.goto('/intake/search');
      await page.getByLabel(w.given).fill('Sofie');
      await page.getByLabel(w.family).fill(family);
      await page.getByRole('button', { name: w.search }).click();
      expect(await page.getByText(w.noHit).count()).toBe(1);
      expect(page.url()).not.toContain('Sofie');
      await show('search-none');
      await page.getByRole('button', { name: w.start }).click();
      expect(page.url()).toMatch(/\/intake\/report\/new$/);
      expect(await field(page, 0, 'given').inputValue()).toBe('Sofie');
      expect(await page.getByRole('alert').count()).toBe(0);

      // Whatever order the browser shows a day in, below the field it is written out.
      if (look.script)
        expect(await page.getByText('maandag 2 maart 2026').count(), 'the day in words').toBe(1);
      await show('report-new');
      await fillReport(page);
      await field(page, 0, 'alsoSpelled').fill(`Sophie ${family}`);
      await field(page, 0, 'birthYear').fill('1991');
      await field(page, 0, 'violenceRoles').first().check();
      expect(await field(page, 2, 'unborn').isVisible()).toBe(false);
      await page.locator('#person-3 > summary').click();
      await page.locator('#person-4 > summary').click();
      await field(page, 2, 'unborn').check();
      await field(page, 2, 'birthDay').fill('1');
      await field(page, 2, 'birthMonth').fill('7');
      await field(page, 2, 'birthYear').fill('2026');
      await field(page, 3, 'sex').selectOption('male');
      await page.getByRole('button', { name: w.more }).click();
      expect(page.url()).toMatch(/#person-5$/);
      expect(await field(page, 4, 'birthDay').isVisible()).toBe(true);
      expect(await field(page, 0, 'birthYear').inputValue()).toBe('1991');
      expect(await page.locator('#person-1 > summary').innerText()).toContain('Sofie');
      expect(await field(page, 1, 'unborn').isChecked()).toBe(true);
      expect(await page.locator('[name=facts]').inputValue()).toContain('klap');
      await field(page, 4, 'birthDay').fill('31');
      await field(page, 4, 'birthMonth').fill('2');
      await field(page, 4, 'birthYear').fill('2019');
      await page.getByRole('button', { name: w.saveReport }).click();
      expect(await page.getByRole('alert').count()).toBe(1);
      await show('report-refused');
      await field(page, 3, 'birthDay').fill('');
      await field(page, 3, 'birthMonth').fill('');
      await page.getByRole('button', { name: w.saveReport }).click();
      await page.waitForURL(/\/households\/[0-9a-f-]{36}\/reports$/);
      const reports = page.url();
      expect(await page.getByText(w.notAssessed).count()).toBe(1);
      expect(await page.getByText(w.days).count()).toBe(1);
      expect(await page.getByText('Bea Buurvrouw').count()).toBe(0);
      await show('reports-new');

      world.clock.set('2026-03-13T09:00:00Z');
      const later = await visit('vera', look);
      await later.goto(reports);
      expect(await later.getByText(`${w.late}4`).count()).toBe(1);
      await picture(later, name('reports-late'));
      await later.getByRole('link', { name: w.assess }).click();
      await expectWellMade(later);
      await picture(later, name('assess'));
      await later.getByRole('button', { name: w.decide }).click();
      expect(await later.getByRole('alert').count()).toBe(1);
      for (const outcome of [w.outcome, w.nextOutcome]) {
        await later.locator('[name=unsafety][value=structural]').check();
        await later.getByLabel(outcome).check();
        await later
          .locator('[name=reason]')
          .fill('Er is nog te weinig bekend over de veiligheid van de kinderen.');
        await later.getByRole('button', { name: w.decide }).click();
        await later.waitForURL(reports);
        if (outcome === w.outcome) await later.getByRole('link', { name: w.again }).click();
      }
      expect(await later.locator('.la-chain__step').count()).toBe(2);
      await picture(later, name('reports-decided'));
      await later.getByRole('link', { name: /(Leg vast|Record): Sofie/ }).click();
      await later.locator('[name=outcome][value=spoken]').check();
      await later.locator('[name=how][value=phone]').check();
      await later.locator('[name=alone][value=yes]').check();
      await expectWellMade(later);
      await picture(later, name('hear'));
      await later.getByRole('button', { name: w.record }).click();
      await later.waitForURL(reports);
      await later.context().close();
      await page.context().close();
    },
    slow,
  );

  test.each(looks)(
    'somebody who looks known is shown side by side; a hidden file answers hit only ($lang, $width px, script: $script)',
    async look => {
      const w = words[look.lang];
      const family = look.lang === 'nl' ? 'de Gelijke' : 'Lijkendop';
      world.clock.set('2026-03-02T09:00:00Z');
      await received(world, { persons: [{ given: 'Sofie', family, birthDate: '1990-05-06' }] });
      const page = await visit('vera', look);
      await page.goto('/intake/search');
      await page.getByLabel(w.given).fill('Sophie');
      await page.getByLabel(w.family).fill(family);
      await page.getByRole('button', { name: w.search }).click();
      expect(await page.getByText(w.found).count()).toBe(1);
      await expectWellMade(page);
      await picture(page, `intake-search-found-${look.lang}-${look.width}`);
      await page.getByRole('button', { name: w.start }).click();
      await fillReport(page);
      await page.getByRole('button', { name: w.saveReport }).click();
      expect(await page.getByText(w.alike).count()).toBe(1);
      await expectWellMade(page);
      await picture(page, `intake-alike-${look.lang}-${look.width}`);
      await page.getByLabel(w.yes).check();
      await page.getByRole('button', { name: w.saveReport }).click();
      await page.waitForURL(/\/reports$/);
      await page.context().close();

      const other = await visit('wim', look);
      await other.goto('/intake/search');
      await other.getByLabel(w.given).fill('Sophie');
      await other.getByLabel(w.family).fill(family);
      await other.getByRole('button', { name: w.search }).click();
      expect(await other.getByText(w.hit).count()).toBe(1);
      expect(await other.getByText('1990').count()).toBe(0);
      await expectWellMade(other);
      await picture(other, `intake-hit-${look.lang}-${look.width}`);
      await other.getByRole('button', { name: w.ask }).click();
      expect(await other.getByRole('alert').count()).toBe(1);
      await other.locator('[name=question]').fill('Er is een melding over haar binnengekomen.');
      await other.getByRole('button', { name: w.ask }).click();
      expect(await other.getByText(w.asked).count()).toBe(1);
      await other.context().close();
    },
    slow,
  );

  test.each(looks)(
    'a term is put off with a reason, the sealed reporter asked for, a second report joins the file ($lang, $width px, script: $script)',
    async look => {
      const w = words[look.lang];
      world.clock.set('2026-03-02T09:00:00Z');
      const { householdId } = await received(world, {
        persons: [{ given: 'Termijn', family: look.lang === 'nl' ? 'Lakzegel' : 'Waxworth' }],
      });
      const page = await visit('vera', look);
      const file = `${journey.address}/households/${householdId}/reports`;
      await page.goto(file);
      const show = async (what: string) => {
        await expectWellMade(page);
        await picture(page, `intake-${what}-${look.lang}-${look.width}`);
      };
      await page.locator('a[href*="/clocks/"]').nth(1).click();
      await page.locator('#f-extendReason').fill('Kort');
      await page.locator('#extend button').click();
      expect(await page.getByRole('alert').count()).toBe(1);
      await show('clock-refused');
      await page.locator('#f-extendReason').fill('Informeren kan pas als zij een veilige plek heeft.');
      await page.locator('#extend button').click();
      await page.waitForURL(file);

      await page.locator('a[href$="/reporter"]').click();
      await page.locator('[name=reason]').fill('Wij moeten de melder terugbellen.');
      await page.locator('#ask button').click();
      expect(await page.getByText('Wij moeten de melder terugbellen.').count()).toBe(1);
      expect(await page.getByText('Bea Buurvrouw').count()).toBe(0);
      await show('reporter');

      await page.goto(file);
      await page.locator('a[href$="/reports/new"]').click();
      await show('report-here');
      await fillReport(page);
      await page.locator('[name=knownPersonIds]').first().check();
      await page.getByRole('button', { name: w.saveReport }).click();
      await page.waitForURL(file);
      expect(await page.locator('.la-report').count()).toBe(2);
      await page.context().close();
    },
    slow,
  );
});
