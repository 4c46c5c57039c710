import { describe, expect, test } from 'vitest';
import { recordContact } from '#acts/contact/record-contact.ts';
import { teamScene } from '#tests/makers/members.ts';
import { chromiumPath, expectWellMade, looks, openJourney, picture } from '#tests/support/browser.ts';

describe.runIf(chromiumPath !== undefined)('incidents, notes and tasks', async () => {
  const journey = await openJourney();
  const { world } = journey;

  test.each(looks)(
    'an incident told in a contact ($lang, $width px, script: $script)',
    { timeout: 90_000 },
    async look => {
      const nl = look.lang === 'nl';
      const { householdId, mara } = await teamScene(world);
      const { contactId } = await world.as.wk.must(recordContact, {
        householdId,
        kind: 'visit',
        at: '2026-03-01T10:00:00Z',
        persons: [{ personId: mara, seen: true, spoken: true, alone: 'yes', safetyAsked: 'yes' }],
      });
      const page = await journey.visit('wk', look);
      await page.goto(`/households/${householdId}/contacts/${contactId}`);
      await page
        .getByRole('link', {
          name: nl ? 'Leg een incident uit dit contact vast' : 'Record an incident from this contact',
        })
        .click();
      const save = page.getByRole('button', { name: nl ? 'Incident opslaan' : 'Save incident' });
      await page.locator('[name=facts]').fill('Er is met een bord gegooid.');
      await save.click();
      await page.getByRole('alert').waitFor();
      await expectWellMade(page);
      await picture(page, `incident-refused-${look.lang}-${look.width}`);
      expect(await page.locator('[name=facts]').inputValue()).toBe('Er is met een bord gegooid.');
      expect(await page.locator('[name=on]').inputValue()).toBe('2026-03-01');
      await page.locator('[name=natures]').first().check();
      await page.locator('[name=severity]').nth(1).check();
      await page.locator('[name=towardPersons]').first().check();
      await page.locator('[name=toldBy]').selectOption('victim');
      await page.locator('[name=source]').fill('Mara, tijdens het bezoek');
      await save.click();
      await page.getByText('Er is met een bord gegooid.').waitFor();
      await expectWellMade(page);
      await picture(page, `incidents-${look.lang}-${look.width}`);
      await page.getByRole('link', { name: nl ? 'Uit een contact' : 'From a contact' }).click();
      await page.waitForURL(`**/contacts/${contactId}`);
      await page.context().close();
    },
  );

  test.each(looks)(
    'a note and a task ($lang, $width px, script: $script)',
    { timeout: 90_000 },
    async look => {
      const nl = look.lang === 'nl';
      const { householdId } = await teamScene(world);
      const page = await journey.visit('case', look);
      await page.goto(`/households/${householdId}/notes/new`);
      await page.locator('[name=source]').fill('brief van school');
      const save = page.getByRole('button', { name: nl ? 'Notitie opslaan' : 'Save note' });
      await save.click();
      await page.getByRole('alert').waitFor();
      await expectWellMade(page);
      expect(await page.locator('[name=source]').inputValue()).toBe('brief van school');
      await page.locator('[name=facts]').fill('Noor was vier dagen niet op school.');
      await save.click();
      await page.getByText('Noor was vier dagen niet op school.').waitFor();
      await expectWellMade(page);
      await picture(page, `notes-${look.lang}-${look.width}`);

      await page.getByRole('link', { name: nl ? 'Taken' : 'Tasks' }).click();
      await page.locator('#add [name=text]').fill('Bel de school terug');
      await page.locator('#add [name=dueOn]').fill('2026-03-04');
      await page.getByRole('button', { name: nl ? 'Taak toevoegen' : 'Add task' }).click();
      await page.locator('#open').getByText('Bel de school terug').waitFor();
      await expectWellMade(page);
      await picture(page, `tasks-${look.lang}-${look.width}`);
      await page
        .getByRole('button', { name: nl ? 'Afronden: Bel de school terug' : 'Finish: Bel de school terug' })
        .click();
      await page.locator('#done').getByText('Bel de school terug').waitFor();
      await page.context().close();
    },
  );
});
