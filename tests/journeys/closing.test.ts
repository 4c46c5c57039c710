import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { closableHousehold, rowOf } from '#tests/acts/closing-scene.ts';
import { agree, check, unheardScene } from '#tests/acts/safety-scene.ts';
import { giveRoles } from '#tests/acts/signal-scene.ts';
import {
  chromiumPath,
  expectWellMade,
  type Look,
  looks,
  openJourney,
  picture,
} from '#tests/support/browser.ts';

const nl = {
  way: 'Afsluiten, en wat er eerder was',
  notYet: 'Afsluiten kan nog niet.',
  propose: 'Voorstellen',
  proposed: 'Het voorstel ligt er.',
  back: 'Trek dit voorstel in',
  takeBack: 'Intrekken',
  taken: 'Het voorstel is ingetrokken.',
  decide: 'Besluit vastleggen',
  closed: 'Dit huishouden is afgesloten',
  problem: 'Dit is nog niet opgeslagen',
  record: 'Vastleggen',
  recorded: 'Wat ieder zei is vastgelegd.',
  reopened: 'Dit huishouden is weer open.',
  history: 'Wat er eerder is geprobeerd',
  line: 'Opnieuw een melding of weer open',
  cannot: 'Het kan niet verder, en het is niet veilig',
  put: 'Leg voor',
  escalated: 'De eigenaar en wie besluit',
  unsafe: 'Beëindigd zonder veiligheid',
  unsafeList: 'beëindigd zonder veiligheid',
  again: 'Open dit huishouden weer',
  open: 'Weer openen',
};
const en: typeof nl = {
  way: 'Closing, and what was before',
  notYet: 'It cannot be closed yet.',
  propose: 'Propose',
  proposed: 'The proposal is there.',
  back: 'Take this proposal back',
  takeBack: 'Take back',
  taken: 'The proposal was taken back.',
  decide: 'Record the decision',
  closed: 'This household is closed',
  problem: 'This has not been saved yet',
  record: 'Record',
  recorded: 'What each said has been recorded.',
  reopened: 'This household is open again.',
  history: 'What was tried before',
  line: 'A report again, or open again',
  cannot: 'It cannot go on, and it is not safe',
  put: 'Put it before them',
  escalated: 'The owner and who decide',
  unsafe: 'Ended without safety',
  unsafeList: 'ended without safety',
  again: 'Open this household again',
  open: 'Open again',
};

describe.runIf(chromiumPath !== undefined)('closing', { timeout: 300_000 }, async () => {
  const journey = await openJourney();
  const { world } = journey;
  const { visit } = journey;
  await giveRoles(world, world.as.sh, ['region_coordinator']);
  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
  const seen = async (page: Page, name: string, look: Look) => {
    await expectWellMade(page);
    await picture(page, `closing-${name}-${look.lang}-${look.width}`);
  };

  test.each(looks)(
    'on evidence, then asked again, and woken by a bad answer ($lang, $width px, script: $script)',
    async look => {
      const w = look.lang === 'nl' ? nl : en;
      const at = await closableHousehold(world, `T5E-J${look.lang}`);
      const closing = `/households/${at.householdId}/closing`;
      const page = await visit('case', look);
      await page.goto(`/households/${at.householdId}`);
      await page.getByRole('link', { name: w.way }).first().click();
      await seen(page, 'shown', look);
      await button(page, w.propose);
      await page.getByText(w.problem).or(page.locator('[name=reason]:invalid')).first().waitFor();
      await page.locator('[name=reason]').first().fill('Een half jaar rustig, zij en de school zeggen het.');
      await button(page, w.propose);
      await page.getByText(w.proposed).waitFor();
      await page.getByText(w.back).first().click();
      await seen(page, 'proposed', look);
      await page.locator('[name=reason]').first().fill('Mara vindt het toch te vroeg.');
      await button(page, w.takeBack);
      await page.getByText(w.taken).waitFor();
      await seen(page, 'taken-back', look);
      await page.locator('[name=reason]').first().fill('Een half jaar rustig, zij en de school zeggen het.');
      await button(page, w.propose);
      await page.getByText(w.proposed).waitFor();
      await page.context().close();

      const other = await visit('sup', look);
      await other.goto('/my-day');
      await seen(other, 'day-of-decider', look);
      await other.goto(closing);
      await seen(other, 'to-decide', look);
      await other.locator('[name=decision][value=confirmed]').check();
      await other.locator('[name=reason]').first().fill('Samen doorgesproken in het team.');
      await button(other, w.decide);
      await other.getByRole('heading', { name: w.closed }).waitFor();
      expect((await rowOf(world, at.householdId)).stage).toBe('closed');
      await seen(other, 'closed', look);
      await other.context().close();

      world.clock.addDays(31);
      const later = await visit('case', look);
      await later.goto(closing);
      await seen(later, 'moment-late', look);
      await later.locator('#moments a').first().click();
      await seen(later, 'ask', look);
      await button(later, w.record);
      await later.getByText(w.problem).waitFor();
      await seen(later, 'ask-problem', look);
      for (const index of [0, 1, 2, 3])
        await later.locator(`[name="answers.${index}.answer"][value=safe]`).check();
      await later.locator('form summary').first().click();
      await later.locator('[name="answers.0.ownWords"]').fill('We slapen weer.');
      await button(later, w.record);
      await later.getByText(w.recorded).waitFor();
      await later.locator('#moments a').first().click();
      await later.locator('.la-words__text').getByText('We slapen weer.').waitFor();
      await seen(later, 'answered', look);

      world.clock.addDays(61);
      await later.context().close();
      const again = await visit('case', look);
      await again.goto(closing);
      await again.locator('#moments a').nth(1).click();
      for (const index of [0, 1, 2])
        await again.locator(`[name="answers.${index}.answer"][value=safe]`).check();
      await again.locator('[name="answers.3.answer"][value=violence]').check();
      await button(again, w.record);
      await again.getByText(w.reopened).waitFor();
      expect(await rowOf(world, at.householdId)).toMatchObject({ stage: 'open', directors: 1 });
      await seen(again, 'reopened', look);
      await again.getByRole('link', { name: w.history }).first().click();
      await again.getByRole('heading', { name: w.history }).waitFor();
      await seen(again, 'history', look);
      await again.goto('/my-day');
      await again.getByText(w.line).first().waitFor();
      await seen(again, 'day-woken', look);
      await again.context().close();
    },
  );

  test.each(looks)(
    'ended without safety has an owner and is called so everywhere ($lang, $width px, script: $script)',
    async look => {
      const w = look.lang === 'nl' ? nl : en;
      const at = await unheardScene(world, `T5E-U${look.lang}`);
      const conditionId = await agree(world, at);
      await check(world, at, conditionId, { status: 'not_met' });
      const closing = `/households/${at.householdId}/closing`;
      const page = await visit('case', look);
      await page.goto(closing);
      await page.getByText(w.notYet).waitFor();
      await page.getByRole('heading', { name: w.cannot }).waitFor();
      await seen(page, 'lacking', look);
      await page.locator('[name=why][value=cannot_be_reached]').check();
      await page.locator('[name=reason]').fill('Zes keer aan de deur geweest, gebeld en geschreven.');
      await button(page, w.put);
      await page.getByText(w.escalated).waitFor();
      await seen(page, 'escalated', look);
      await page.context().close();

      const other = await visit('dep', look);
      await other.goto(closing);
      await other.locator('[name=decision][value=confirmed]').check();
      await other.locator('[name=reason]').first().fill('Alles geprobeerd, ook via de huisarts.');
      await button(other, w.decide);
      await other.getByRole('heading', { name: w.closed }).waitFor();
      await other.getByText(w.unsafe).first().waitFor();
      await seen(other, 'unsafe', look);
      const above = await visit('sup', look);
      await above.goto('/team#ended');
      await above.locator('#ended').getByText(`T5E-U${look.lang}`, { exact: true }).waitFor();
      await seen(above, 'team-ended', look);
      await above.context().close();
      const region = await visit('sh', look);
      await region.goto('/steering/watch');
      await region.locator('#ended').getByText('Wijkteam Noord').waitFor();
      expect(await region.getByText(`T5E-U${look.lang}`).count()).toBe(0);
      await seen(region, 'region-ended', look);
      await region.context().close();
      await other.goto('/households?closed=yes');
      await other.getByText(w.unsafeList).first().waitFor();
      await other.goto(closing);
      await other.getByText(w.again).click();
      await other.locator('[name=reason]').fill('De school zag de kinderen weer.');
      await button(other, w.open);
      await other.getByText(w.reopened).waitFor();
      expect(await rowOf(world, at.householdId)).toMatchObject({ stage: 'open', unsafe: false });
      await other.context().close();

      const worker = await visit('wk', look);
      const answer = await worker.goto(closing);
      expect(answer?.status()).toBe(404);
      await worker.context().close();
    },
  );
});
