import { describe, expect, test } from 'vitest';
import { profileCodes } from '#domain/profile/model.ts';
import { chromiumPath, expectWellMade, openJourney, picture } from '#tests/support/browser.ts';
import { knowledgeHref } from '#web/parts/knowledge-link.tsx';

const addresses = [
  knowledgeHref.start,
  knowledgeHref.talking,
  ...profileCodes.map(knowledgeHref.profile),
  knowledgeHref.signs,
  knowledgeHref.stress,
  knowledgeHref.stressFamily,
  knowledgeHref.stressChild,
  knowledgeHref.meldcode,
];

describe.runIf(chromiumPath !== undefined)('knowledge', { timeout: 240_000 }, async () => {
  const journey = await openJourney();

  test.each([
    { lang: 'nl', width: 1280 },
    { lang: 'en', width: 320 },
  ] as const)('every page is well made in $lang at $width pixels', async look => {
    const page = await journey.visit('wk', look);
    for (const address of addresses) {
      expect((await page.goto(address))?.status(), address).toBe(200);
      await expectWellMade(page);
      await picture(page, `knowledge${address.replaceAll('/', '-').slice(10)}-${look.lang}-${look.width}`);
    }
    await page.context().close();
  });

  test('the whole text of the drawing stands beside it, and what it links to is there', async () => {
    const page = await journey.visit('wk', { lang: 'nl' });
    await page.goto(knowledgeHref.stress);
    const drawing = page.getByRole('img', { name: /De cirkel van gevaar en stress/ });
    await drawing.waitFor();
    expect(await page.locator('.la-round__steps li').count()).toBe(6);
    expect(await page.locator('.la-round__helps li').count()).toBe(6);
    for (const href of [knowledgeHref.sign('strangulation'), knowledgeHref.part('control')]) {
      await page.goto(href);
      expect(await page.locator(`[id="${href.split('#')[1]}"]`).count(), href).toBe(1);
    }
    await page.context().close();
  });
});
