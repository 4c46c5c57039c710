import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { addDays } from '#domain/shared/calendar.ts';
import { todayOf } from '#tests/acts/safety-scene.ts';
import { giveRoles, raise } from '#tests/acts/signal-scene.ts';
import { teamScene } from '#tests/makers/members.ts';
import { chromiumPath, expectWellMade, looks, openJourney, picture } from '#tests/support/browser.ts';

const nl = {
  title: 'Normen van de regio',
  tab: 'Normen',
  handover: 'Duur van een overdracht',
  problem: 'Dit is niet gelukt',
  save: 'Voorstel doen',
  waits: 'Een tweede persoon besluit hierover, niet jij.',
  look: 'Bekijk en besluit',
  refuse: 'Weigeren',
  confirm: 'Bevestigen als tweede persoon',
  holds: 'Dit geldt nu.',
  readOnly: 'Je kunt hier lezen wat geldt.',
  looser: 'ruimer dan de standaard',
  one: 'Eén norm is ruimer dan de standaard.',
  days: '21 dagen',
  touched: 'Wat dit nu raakt',
  withdraw: 'Voorstel intrekken',
  withdrawn: 'Het voorstel is ingetrokken.',
  why: 'Waarom na zoveel dagen? De normen van de regio',
};
const en: typeof nl = {
  title: 'Norms of the region',
  tab: 'Norms',
  handover: 'Length of a handover',
  problem: 'This did not work',
  save: 'Make the proposal',
  waits: 'A second person decides on this, not you.',
  look: 'Look and decide',
  refuse: 'Refuse',
  confirm: 'Confirm as the second person',
  holds: 'This holds now.',
  readOnly: 'Here you can read what holds.',
  looser: 'looser than the default',
  one: 'One norm is looser than the default.',
  days: '21 days',
  touched: 'What this touches now',
  withdraw: 'Withdraw the proposal',
  withdrawn: 'The proposal is withdrawn.',
  why: 'Why after so many days? The norms of the region',
};
const because = 'De wijkteams hebben tot de zomer te weinig mensen om het sneller rond te maken.';

describe.runIf(chromiumPath !== undefined)('norms of the region', { timeout: 300_000 }, () => {
  test.each(looks)(
    'one proposes, another confirms, everybody reads it ($lang, $width px, script: $script)',
    async look => {
      const { world, visit } = await openJourney('2026-03-02T09:00:00Z');
      const { as } = world;
      const w = look.lang === 'nl' ? nl : en;
      await giveRoles(world, as.sh, ['region_coordinator']);
      const at = await teamScene(world);
      for (let n = 0; n < 12; n += 1)
        await raise(world, at.householdId, {
          ...{ code: 'follow_up_due', aboutId: crypto.randomUUID(), level: 'director' },
          dueOn: addDays(todayOf(world), -10),
        });
      const seen = async (page: Page, name: string) => {
        await expectWellMade(page);
        await picture(page, `norms-${name}-${look.lang}-${look.width}`);
      };
      const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
      const link = (page: Page, name: string | RegExp) =>
        page.getByRole('link', { name, exact: true }).first().click();

      let page = await visit('sh', look);
      await page.goto('/steering/watch');
      await link(page, w.tab);
      await page.getByRole('heading', { level: 1, name: w.title }).waitFor();
      await seen(page, 'default');
      await link(page, w.handover);
      await page.locator('[name="value.value"]').fill('99');
      await page.locator('[name=why]').fill(because);
      await press(page, w.save);
      await page.getByText(w.problem).waitFor();
      expect(await page.locator('[name=why]').inputValue()).toBe(because);
      await seen(page, 'problem');
      await page.locator('[name="value.value"]').fill('21');
      await press(page, w.save);
      await page.getByText(w.waits).waitFor();
      await seen(page, 'own-proposal');
      // One of which it can be said who would have what.
      await page.goto('/steering/norms/watch.follow_up_due.climbs');
      await page.locator('[name="value.supervisor"]').fill('9');
      await page.locator('[name=why]').fill('Na het sluiten willen we sneller weten dat niemand belde.');
      await seen(page, 'steps-form');
      await press(page, w.save);
      await page.getByRole('heading', { name: w.touched }).waitFor();
      await seen(page, 'steps');
      await press(page, w.withdraw);
      await page.getByText(w.withdrawn).waitFor();
      await page.goto('/steering/norms/clockTerms.investigation');
      await seen(page, 'term');
      await page.goto('/steering/norms/holidays');
      await seen(page, 'choices');
      await page.context().close();

      page = await visit('adm', look);
      await page.goto('/steering/approach');
      await link(page, w.tab);
      await page.getByRole('link', { name: new RegExp(`^${w.look}`) }).click();
      await page.getByRole('button', { name: w.refuse, exact: true }).waitFor();
      await seen(page, 'decide');
      await press(page, w.refuse);
      await page.getByText(w.problem).waitFor();
      await seen(page, 'decide-problem');
      await press(page, w.confirm);
      await page.getByText(w.holds).waitFor();
      await seen(page, 'confirmed');
      await page.goto('/steering/norms');
      await seen(page, 'list-after');
      await page.context().close();

      page = await visit('case', look);
      await page.goto(`/households/${at.householdId}/watch`);
      await link(page, w.why);
      await page.getByText(w.readOnly).waitFor();
      await page.getByText(w.days, { exact: true }).first().waitFor();
      await page.getByText(w.looser).first().waitFor();
      await seen(page, 'for-a-colleague');
      await link(page, w.handover);
      await page.getByText(because).first().waitFor();
      expect(await page.locator('[name=why]').count()).toBe(0);
      await seen(page, 'one-for-a-colleague');
      await page.context().close();

      page = await visit('sh', look);
      await page.goto('/steering/watch');
      await page.getByText(w.one).waitFor();
      await seen(page, 'steering');
      await page.context().close();
    },
  );
});
