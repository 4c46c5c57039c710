import { describe, expect, test } from 'vitest';
import { recordIncident } from '#acts/contact/record-incident.ts';
import { teamScene } from '#tests/makers/members.ts';
import { chromiumPath, expectWellMade, looks, openJourney, picture } from '#tests/support/browser.ts';

describe.runIf(chromiumPath !== undefined)('contacts', async () => {
  const journey = await openJourney();
  const { world } = journey;

  test.each(looks)(
    'a visit with mother and child apart, one who could not be asked ($lang, $width px, script: $script)',
    { timeout: 90_000 },
    async look => {
      const nl = look.lang === 'nl';
      const { householdId } = await teamScene(world);
      await world.as.case.must(recordIncident, {
        householdId,
        on: '2026-02-20',
        natures: ['physical_abuse'],
        severity: 'serious',
        facts: 'Er is geslagen in de keuken.',
        source: 'Mara vertelde het',
        toldBy: 'victim',
        audience: { team: 'team' },
      });
      const page = await journey.visit('wk', look);
      await page.goto(`/households/${householdId}/contacts`);
      await expectWellMade(page);
      await picture(page, `contacts-empty-${look.lang}-${look.width}`);
      await page.getByRole('link', { name: nl ? 'Contact vastleggen' : 'Record a contact' }).click();
      const save = page.getByRole('button', { name: nl ? 'Contact opslaan' : 'Save contact' });
      await picture(page, `contact-new-${look.lang}-${look.width}`);
      await save.click();
      await page.getByRole('alert').waitFor();

      const field = (index: number, name: string) => page.locator(`[name="persons.${index}.${name}"]`);
      await field(0, 'about').check();
      await field(2, 'about').check();
      await field(0, 'safetyAsked').first().check();
      await field(0, 'ownWords').fill('Ik slaap weer, maar ik houd de deur op slot.');
      await field(0, 'safetyNumber').fill('4');
      await field(0, 'seen').check();
      await field(0, 'spoken').check();
      await field(0, 'alone').first().check();
      await save.click();
      await page.getByRole('alert').getByRole('link').first().waitFor();
      await expectWellMade(page);
      await picture(page, `contact-refused-${look.lang}-${look.width}`);
      expect(await field(0, 'ownWords').inputValue()).toBe('Ik slaap weer, maar ik houd de deur op slot.');
      expect(await page.getByRole('alert').getByRole('link').getAttribute('href')).toBe(
        '#f-persons-2-safetyAsked',
      );

      await field(2, 'safetyAsked').nth(1).check();
      await field(2, 'couldNotReason').fill('Haar vader zat erbij in de kamer.');
      await field(2, 'seen').check();
      await page.locator(`[name="persons.0.audience.team"][value="named"]`).check();
      await page.locator(`[name="persons.0.audience.users"][value="${world.as.jb.id}"]`).check();
      await page.locator('[name="incidentIds"]').check();
      await picture(page, `contact-filled-${look.lang}-${look.width}`);
      await save.click();
      await page.getByText(nl ? 'Het contact is opgeslagen.' : 'The contact has been saved.').waitFor();
      await expectWellMade(page);
      await picture(page, `contact-saved-${look.lang}-${look.width}`);
      expect(await page.getByText('Ik slaap weer, maar ik houd de deur op slot.').count()).toBe(1);
      expect(await page.getByText('Haar vader zat erbij in de kamer.').count()).toBe(1);
      expect(await page.getByText(nl ? 'Lichamelijke mishandeling' : 'Physical abuse').count()).toBe(1);
      await page.context().close();

      for (const [who, words] of [
        ['vera', 0],
        ['jb', 1],
      ] as const) {
        const other = await journey.visit(who, look);
        await other.goto(`/households/${householdId}/contacts`);
        await other.getByText(nl ? 'De rest van dit contact' : 'The rest of this contact').waitFor();
        await other.locator('#list ol a').first().click();
        await other.waitForURL('**/contacts/*-*');
        expect(await other.getByText('Ik slaap weer').count(), who).toBe(words);
        if (who === 'jb') await expectWellMade(other);
        await picture(other, `contact-other-${look.lang}-${look.width}`);
        await other.context().close();
      }
    },
  );
});
