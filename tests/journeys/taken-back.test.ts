import type { Page } from 'playwright-core';
import { describe, test } from 'vitest';
import { recordContact } from '#acts/contact/record-contact.ts';
import { startPlanTerm } from '#acts/plan/start-plan-term.ts';
import { scene, todayOf } from '#tests/acts/safety-scene.ts';
import {
  chromiumPath,
  expectWellMade,
  type Look,
  looks,
  openJourney,
  picture,
} from '#tests/support/browser.ts';

const nl = {
  stop: 'Termijn stopzetten',
  stopped: 'Bij vergissing gestart. Stopgezet door wk Proef',
  against: 'Zij waren bij elkaar, en daar sprak iets tegen',
  why: 'Reden vastleggen',
  explained: 'De reden is vastgelegd.',
  kind: 'Waren er meer mensen tegelijk bij?',
};
const en: typeof nl = {
  stop: 'Stop the term',
  stopped: 'Started by mistake. Stopped by wk Proef',
  against: 'They were together, and something spoke against it',
  why: 'Record the reason',
  explained: 'The reason has been recorded.',
  kind: 'Were several people there at once?',
};

describe.runIf(chromiumPath !== undefined)('taken back', { timeout: 300_000 }, async () => {
  const { world, visit } = await openJourney();
  const { as } = world;
  const seen = async (page: Page, name: string, look: Look) => {
    await expectWellMade(page);
    await picture(page, `taken-${name}-${look.lang}-${look.width}`);
  };

  test.each(looks)('a term and a contact together ($lang, $width px, script: $script)', async look => {
    const w = look.lang === 'nl' ? nl : en;
    const at = await scene(world, `T7J-${look.lang}`);
    const { householdId } = at;
    await as.wk.must(startPlanTerm, { householdId, rule: 'plan_in_writing', startedOn: todayOf(world) });
    const page = await visit('wk', look);
    await page.goto(`/households/${householdId}/plan/terms`);
    await page.locator('#stop summary').click();
    await seen(page, 'term', look);
    await page.locator('#stop [name=reason]').fill('Niemand vroeg erom, het was een ander gezin.');
    await page.locator('#stop').getByRole('button', { name: w.stop, exact: true }).click();
    await page.getByText(w.stopped).first().waitFor();
    await seen(page, 'term-stopped', look);

    const together = (personId: string) => ({
      personId,
      seen: true,
      spoken: true,
      alone: 'no',
      safetyAsked: 'yes',
    });
    const { contactId } = await as.wk.must(recordContact, {
      householdId,
      kind: 'visit',
      at: world.clock.now().toISOString(),
      persons: [together(at.mara), together(at.dirk)],
    });
    await page.goto(`/households/${householdId}/contacts/new`);
    await page.getByText(w.kind).waitFor();
    await seen(page, 'contact-new', look);
    await page.goto(`/households/${householdId}/contacts/${contactId}`);
    await page.getByRole('heading', { name: w.against }).waitFor();
    await seen(page, 'contact-against', look);
    await page.locator('#against [name=reason]').fill('Dirk kwam onverwacht thuis en ging erbij zitten.');
    await page.getByRole('button', { name: w.why, exact: true }).click();
    await page.getByText(w.explained).waitFor();
    await seen(page, 'contact-explained', look);
    await page.context().close();
  });
});
