import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { recordContact } from '#acts/contact/record-contact.ts';
import { scene } from '#tests/acts/safety-scene.ts';
import { chromiumPath, expectWellMade, looks, openJourney, picture } from '#tests/support/browser.ts';

/** Labels of the journey in both languages. */
const nl = {
  askFor: 'Vraag hulp voor Dirk Proef',
  problem: 'Dit is nog niet opgeslagen',
  kind: 'Programma voor wie geweld gebruikt',
  offer: 'Welke hulp, en bij welke organisatie?',
  purpose: 'Waarvoor?',
  urgency: 'Deze week',
  agreed: 'Wil dit voor een deel',
  words: 'Wat zei deze persoon?',
  imposedBy: 'Opgelegd door',
  imposedUntil: 'Opgelegd tot en met',
  team: 'Het hele team',
  save: 'Vraag vastleggen',
  accepted: 'Aangenomen',
  saveAnswer: 'Antwoord opslaan',
  saveStart: 'Begin opslaan',
  add: 'Leg vast wat je deelt',
  information: 'Welke informatie?',
  sharedWith: 'Met wie?',
  consent: 'Toestemming',
  record: 'Vastleggen',
  noShow: 'Kwam niet',
  saveAttendance: 'Aanwezigheid opslaan',
  due: 'Vraag vandaag naar veiligheid',
  overdue: 'Er is nog niet naar veiligheid gevraagd',
  day: 'Vraag nu naar veiligheid: iemand bleef weg',
  again: 'Praat met Dirk Proef over verdergaan',
  end: 'Rond de hulp af',
  result: 'Wat heeft het gebracht?',
  saveEnd: 'Afronden',
  ended: 'Afgelopen',
};
const en: typeof nl = {
  askFor: 'Ask help for Dirk Proef',
  problem: 'This has not been saved yet',
  kind: 'Programme for who uses violence',
  offer: 'Which help, and with which organisation?',
  purpose: 'What for?',
  urgency: 'This week',
  agreed: 'Wants a part of this',
  words: 'What did this person say?',
  imposedBy: 'Imposed by',
  imposedUntil: 'Imposed up to and including',
  team: 'The whole team',
  save: 'Record the question',
  accepted: 'Accepted',
  saveAnswer: 'Save the answer',
  saveStart: 'Save the start',
  add: 'Record what you share',
  information: 'Which information?',
  sharedWith: 'With whom?',
  consent: 'Consent',
  record: 'Record',
  noShow: 'Did not come',
  saveAttendance: 'Save attendance',
  due: 'Ask about safety today',
  overdue: 'Nobody has asked about safety yet',
  day: 'Ask about safety now: somebody stayed away',
  again: 'Talk with Dirk Proef about going on',
  end: 'End the help',
  result: 'What has it brought?',
  saveEnd: 'End',
  ended: 'Ended',
};

describe.runIf(chromiumPath !== undefined)('help', { timeout: 240_000 }, async () => {
  const journey = await openJourney();
  const { world } = journey;
  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
  const radio = (page: Page, name: string, value: string) =>
    page.locator(`[name="${name}"][value="${value}"]`).check();

  test.each(looks)(
    'asked, started, stayed away, safety asked, ended ($lang, $width px, script: $script)',
    async look => {
      const w = look.lang === 'nl' ? nl : en;
      world.clock.set('2026-03-02T09:00:00Z');
      const at = await scene(world, `T3S-H${look.lang}`);
      const help = `/households/${at.householdId}/help`;
      const page = await journey.visit('case', look);
      await page.goto(help);
      await expectWellMade(page);
      await picture(page, `help-empty-${look.lang}-${look.width}`);
      await page.getByRole('link', { name: w.askFor }).click();
      await expectWellMade(page);
      await picture(page, `help-new-${look.lang}-${look.width}`);
      await button(page, w.save);
      await page.getByText(w.problem).waitFor();
      await expectWellMade(page);
      await page.getByLabel(w.kind, { exact: true }).check();
      await page.getByLabel(w.offer).fill('Groep omgaan met boosheid, bij de reclassering');
      await page.getByLabel(w.purpose).fill('Dirk loopt weg voor het misgaat; Mara merkt dat hij belt.');
      await radio(page, 'urgency', 'this_week');
      await radio(page, 'agreed', 'partly');
      await page.getByLabel(w.words).fill('Ik kom kijken. Ik beloof niks.');
      await page.getByLabel(w.imposedBy, { exact: true }).fill('de reclassering');
      await page.getByLabel(w.imposedUntil).fill('2026-12-31');
      await radio(page, 'audience.team', 'team');
      await button(page, w.save);
      await page.waitForURL(/\/help\/[0-9a-f-]{36}\?/);
      await expectWellMade(page);
      const one = page.url().split('?')[0] ?? '';

      await radio(page, 'answer', 'accepted');
      await button(page, w.saveAnswer);
      await button(page, w.saveStart);
      await page.locator('summary', { hasText: w.add }).click();
      await page.getByLabel(w.information).fill('Dat er een voorwaarde is over drinken.');
      await page.getByLabel(w.sharedWith).fill('de reclassering');
      await radio(page, 'ground', 'consent');
      await button(page, w.record);
      await page.getByText(w.problem).waitFor();
      await expectWellMade(page);
      await page.getByRole('checkbox', { name: 'Dirk Proef' }).check();
      await button(page, w.record);
      await page.locator('#sharing').getByText('Dat er een voorwaarde is over drinken.').waitFor();
      expect(await page.locator('.la-words__text').getByText('Ik beloof niks').count()).toBe(1);

      await radio(page, 'outcome', 'no_show');
      await button(page, w.saveAttendance);
      await page.getByText(w.due).waitFor();
      await expectWellMade(page);
      await picture(page, `help-due-${look.lang}-${look.width}`);

      world.clock.set('2026-03-03T09:00:00Z');
      const next = await journey.visit('dep', look);
      await next.goto('/my-day');
      await expectWellMade(next);
      await picture(next, `help-day-${look.lang}-${look.width}`);
      await next
        .locator(`a[href="${new URL(one).pathname}"]`)
        .filter({ hasText: w.day })
        .click();
      await next.getByText(w.overdue).waitFor();
      await expectWellMade(next);
      await picture(next, `help-overdue-${look.lang}-${look.width}`);
      await world.as.dep.must(recordContact, {
        householdId: at.householdId,
        kind: 'call',
        at: world.clock.now().toISOString(),
        persons: [{ personId: at.mara, spoken: true, alone: 'yes', safetyAsked: 'yes' }],
      });
      await next.goto(one);
      await next.getByText(w.again).waitFor();
      expect(await next.getByText(w.overdue).count()).toBe(0);

      await next.locator('summary', { hasText: w.end }).click();
      await next.getByLabel(w.result).fill('Hij kwam één keer. Een praatgroep past hem nu niet.');
      await button(next, w.saveEnd);
      await next.locator('#about').getByText(w.ended, { exact: true }).waitFor();
      await next.goto(help);
      await expectWellMade(next);
      await picture(next, `help-list-${look.lang}-${look.width}`);
      await Promise.all([page.context().close(), next.context().close()]);
    },
  );
});
