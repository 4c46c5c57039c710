import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { recordIncident } from '#acts/contact/record-incident.ts';
import { moveToStableSafety } from '#acts/safety/move-to-stable-safety.ts';
import { writeWarning } from '#acts/warning/write-warning.ts';
import { addDays } from '#domain/shared/calendar.ts';
import { mdaScenes } from '#tests/acts/mda-scene.ts';
import { type Scene, scene, soundCondition, todayOf } from '#tests/acts/safety-scene.ts';
import type { World } from '#tests/makers/world.ts';
import { chromiumPath, expectWellMade, looks, openJourney, picture } from '#tests/support/browser.ts';

/** Labels of the journey in both languages. */
const nl = {
  way: 'MDA++: meer sectoren en specialisten samen',
  problem: 'Dit is nog niet opgeslagen',
  words: 'In je eigen woorden: het is structureel onveilig',
  proposal: 'Waarom is MDA++ hier nodig, en wat verwacht je ervan?',
  propose: 'Voorstellen',
  proposed: 'Voorgesteld door case Proef',
  task: 'Besluit als tweede persoon over MDA++',
  begins: 'MDA++ begint',
  coordinator: 'Wie wordt coördinator?',
  why: 'Waarom?',
  decide: 'Besluit vastleggen',
  underWay: 'MDA++ loopt, met wk Proef als coördinator',
  line: 'coördinator wk Proef',
  cannot: 'Beëindigen kan pas bij blijvende veiligheid',
  lasts: 'Waaraan zie je dat het blijvend veilig is?',
  ask: 'Vragen',
  waits: 'Er is gevraagd om MDA++ te beëindigen',
  yes: 'Ja, het is blijvend veilig',
  record: 'Vastleggen',
  ended: 'Beëindigd',
  warnings: 'Waarschuwingen voor collega’s',
  write: 'Schrijf een waarschuwing',
  save: 'Waarschuwing opslaan',
  mark: 'Let op',
  text: 'Waar moeten collega’s op letten?',
  told: 'Waarom niet?',
  reviewOn: 'Wanneer kijken jullie opnieuw?',
  late: 'Had opnieuw bekeken moeten worden',
  looked: 'Opnieuw bekeken',
  end: 'Waarom is zij niet meer nodig?',
  takeAway: 'Weghalen',
  takenAway: 'Weggehaald op',
};
const en: typeof nl = {
  way: 'MDA++: several sectors and specialists together',
  problem: 'This has not been saved yet',
  words: 'In your own words: it is structurally unsafe',
  proposal: 'Why is MDA++ needed here, and what do you expect of it?',
  propose: 'Propose',
  proposed: 'Proposed by case Proef',
  task: 'Decide as second person on MDA++',
  begins: 'MDA++ begins',
  coordinator: 'Who becomes coordinator?',
  why: 'Why?',
  decide: 'Record the decision',
  underWay: 'MDA++ is under way, with wk Proef as coordinator',
  line: 'coordinator wk Proef',
  cannot: 'It can only end with lasting safety',
  lasts: 'What shows you that safety lasts?',
  ask: 'Ask',
  waits: 'Somebody asked to end MDA++',
  yes: 'Yes, safety lasts',
  record: 'Record',
  ended: 'Ended',
  warnings: 'Warnings for colleagues',
  write: 'Write a warning',
  save: 'Save the warning',
  mark: 'Warning',
  text: 'What must colleagues look out for?',
  told: 'Why not?',
  reviewOn: 'When will you look again?',
  late: 'To be looked at again since',
  looked: 'Looked at again',
  end: 'Why is it not needed any more?',
  takeAway: 'Take away',
  takenAway: 'Taken away on',
};

/** A file that says something: help that ended twice, and five incidents. */
async function longUnsafe(world: World, at: Scene): Promise<void> {
  const { helped } = mdaScenes(world);
  await helped(at, 'Groep omgaan met boosheid, bij de reclassering', 'team');
  await helped(at, 'Gezinsgesprekken van het wijkteam', 'author_and_director');
  for (const n of [1, 20, 41, 63, 90])
    await world.as.wk.must(recordIncident, {
      householdId: at.householdId,
      on: addDays(todayOf(world), -n),
      natures: ['physical_abuse'],
      severity: 'serious',
      byPerson: at.dirk,
      towardPersons: [at.mara],
      facts: 'Geduwd in de gang, de kinderen waren boven.',
      source: 'Mara, aan de telefoon.',
      toldBy: 'victim',
      audience: { team: 'team' },
    });
}

describe.runIf(chromiumPath !== undefined)('MDA++ and warnings', { timeout: 300_000 }, async () => {
  const journey = await openJourney();
  const { world } = journey;
  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
  const check = (page: Page, name: string, value: string) =>
    page.locator(`[name="${name}"][value="${value}"]`).check();

  test.each(looks)(
    'MDA++: proposed, decided, on top, ended ($lang, $width px, script: $script)',
    async look => {
      const w = look.lang === 'nl' ? nl : en;
      const shot = (page: Page, name: string) => picture(page, `mda-${name}-${look.lang}-${look.width}`);
      world.clock.set('2026-03-02T09:00:00Z');
      const at = await scene(world, `T4M-J${look.lang}`);
      const mda = `/households/${at.householdId}/mda`;
      const page = await journey.visit('case', look);
      await page.goto(mda);
      await expectWellMade(page);
      await shot(page, 'empty');
      await longUnsafe(world, at);
      await page.goto(`/households/${at.householdId}`);
      await page.getByRole('link', { name: w.way }).click();
      await page.waitForURL(/\/mda$/);
      await expectWellMade(page);
      await shot(page, 'criteria');
      await button(page, w.propose);
      await page.getByText(w.problem).waitFor();
      await expectWellMade(page);
      await page
        .getByLabel(w.words)
        .fill('Al twee jaar, bijna elke maand. Mara zegt dat zij niet meer slaapt.');
      await page
        .getByLabel(w.proposal)
        .fill('Twee keer hulp was niet genoeg. Reclassering en ggz zijn samen nodig.');
      await button(page, w.propose);
      await page.getByText(w.proposed).waitFor();
      await expectWellMade(page);
      await shot(page, 'proposed');

      const sup = await journey.visit('sup', look);
      await sup.goto('/my-day');
      await sup.locator(`a[href="${mda}"]`).filter({ hasText: w.task }).click();
      await sup.waitForURL(/\/mda$/);
      await sup.getByLabel(w.begins, { exact: true }).check();
      await sup.getByLabel(w.why).fill('Dit gezin kan niet langer wachten; wk kent iedereen.');
      await button(sup, w.decide);
      await sup.getByText(w.problem).waitFor();
      await expectWellMade(sup);
      await shot(sup, 'decide');
      await sup.getByLabel(w.coordinator).selectOption(world.as.wk.id);
      await button(sup, w.decide);
      await sup.getByText(w.underWay).waitFor();
      await expectWellMade(sup);

      await page.goto(`/households/${at.householdId}`);
      await page.locator('.la-head-lines').getByText(w.line).waitFor();
      await expectWellMade(page);
      await page.goto(mda);
      await page.getByText(w.cannot).waitFor();
      await soundCondition(world, at);
      await world.as.case.must(moveToStableSafety, { householdId: at.householdId });
      await page.goto(mda);
      await page.getByLabel(w.lasts).fill('De voorwaarden houden, oma en school zeggen hetzelfde.');
      await button(page, w.ask);
      await page.getByText(w.waits).waitFor();
      await expectWellMade(page);
      await shot(page, 'end-asked');
      await sup.goto(mda);
      await check(sup, 'answer', 'end');
      await sup.getByLabel(w.why).fill('Ik sprak met school en met Mara alleen.');
      await button(sup, w.record);
      await sup.locator('#earlier').getByText(w.ended, { exact: true }).waitFor();
      await expectWellMade(sup);
      await shot(sup, 'ended');
      expect(await sup.locator('.la-head-lines').count()).toBe(0);
      await Promise.all([page.context().close(), sup.context().close()]);
    },
  );

  test.each(looks)(
    'a warning: written, on top, past its day, looked at, taken away ($lang, $width px, script: $script)',
    async look => {
      const w = look.lang === 'nl' ? nl : en;
      const shot = (page: Page, name: string) => picture(page, `warning-${name}-${look.lang}-${look.width}`);
      world.clock.set('2026-03-02T09:00:00Z');
      const at = await scene(world, `T4W-J${look.lang}`);
      const household = `/households/${at.householdId}`;
      const page = await journey.visit('wk', look);
      await page.goto(household);
      await page.getByRole('link', { name: w.warnings }).click();
      await page.waitForURL(/\/warnings$/);
      await expectWellMade(page);
      await shot(page, 'empty');
      await page.getByRole('link', { name: w.write }).click();
      await page.waitForURL(/\/warnings\/new$/);
      await expectWellMade(page);
      await button(page, w.save);
      await page.getByText(w.problem).waitFor();
      await expectWellMade(page);
      await check(page, 'about', 'person');
      await page.locator('[name="personId"]').selectOption(at.dirk);
      await page.getByLabel(w.text).fill('Ga met twee collega’s langs als hij gedronken heeft.');
      await check(page, 'told', 'not_safe');
      await page.getByLabel(w.told).fill('Hij zou het op Mara verhalen.');
      await page.getByLabel(w.reviewOn).fill('2026-04-01');
      await shot(page, 'new');
      await button(page, w.save);
      await page.waitForURL(/saved=written/);
      await page.locator('.la-warned').getByText(w.mark, { exact: true }).waitFor();
      await expectWellMade(page);
      await world.as.case.must(writeWarning, {
        householdId: at.householdId,
        about: 'address',
        text: 'De hond ligt los in de tuin en bijt naar wie hij niet kent, ook als er iemand thuis is en zegt dat hij niets doet. Bel eerst.',
        reviewOn: '2026-06-01',
        told: 'yes',
      });

      world.clock.set('2026-04-03T09:00:00Z');
      const later = await journey.visit('dep', look);
      await later.goto(household);
      await later.locator('.la-warned').getByText(w.late).waitFor();
      await expectWellMade(later);
      await shot(later, 'on-top');
      await later.locator('.la-warned a').first().click();
      await later.waitForURL(/\/warnings\/[0-9a-f-]{36}$/);
      await expectWellMade(later);
      await shot(later, 'one');
      await later.getByLabel(w.reviewOn).fill('2026-07-01');
      await button(later, w.looked);
      await later.waitForURL(/saved=reviewed/);
      expect(await later.getByText(w.late).count()).toBe(0);
      await later.locator('.la-warned a').nth(1).click();
      await later.waitForURL(/\/warnings\/[0-9a-f-]{36}$/);
      await later.getByLabel(w.end).fill('Hij is naar een kliniek en komt niet terug.');
      await button(later, w.takeAway);
      await later.getByText(w.takenAway).waitFor();
      await expectWellMade(later);
      await shot(later, 'list');
      await Promise.all([page.context().close(), later.context().close()]);
    },
  );
});
