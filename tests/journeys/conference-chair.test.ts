import type { Page } from 'playwright-core';
import { describe, test } from 'vitest';
import { conferenceScenes } from '#tests/acts/conference-scene.ts';
import {
  chromiumPath,
  expectWellMade,
  type Look,
  looks,
  openJourney,
  picture,
} from '#tests/support/browser.ts';

const nl = {
  chair: 'Voorzitter wijzigen',
  overseen: 'Voorgezeten door je collega’s',
  chairs: 'Jij zit voor',
  saved: 'Opgeslagen',
};
const en: typeof nl = {
  chair: 'Change the chair',
  overseen: 'Chaired by your colleagues',
  chairs: 'You chair it',
  saved: 'Saved',
};

describe.runIf(chromiumPath !== undefined)('another chair', { timeout: 300_000 }, async () => {
  const { world, visit } = await openJourney();
  const { plan } = conferenceScenes(world);
  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
  const seen = async (page: Page, name: string, look: Look) => {
    await expectWellMade(page);
    await picture(page, `chair-${name}-${look.lang}-${look.width}`);
  };

  test.each(looks)('a supervisor names another chair ($lang, $width px)', async look => {
    const w = look.lang === 'nl' ? nl : en;
    const { jb, wk } = world.as;
    const conferenceId = await plan({
      title: `Overleg zonder voorzitter (${look.lang})`,
      at: new Date(world.clock.now().getTime() + 20 * 86_400_000).toISOString(),
      userIds: [jb.id, wk.id],
    });
    const sup = await visit('sup', look);
    await sup.goto('/conferences');
    await sup.getByRole('heading', { name: w.overseen }).waitFor();
    await seen(sup, 'overseen', look);
    await sup.goto(`/conferences/${conferenceId}`);
    await sup.locator('#chair summary').click();
    await seen(sup, 'chair', look);
    await sup.locator('[name=chairId]').selectOption(jb.id);
    await button(sup, w.chair);
    await sup.getByText(w.saved).first().waitFor();
    await sup.context().close();
    const next = await visit('jb', look);
    await next.goto('/my-day');
    await next.getByText(w.chairs).first().waitFor();
    await seen(next, 'chair-day', look);
    await next.context().close();
  });
});
