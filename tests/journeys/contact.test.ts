import { describe, expect, test } from 'vitest';
import { recordIncident } from '#acts/contact/record-incident.ts';
import { givePlace } from '#acts/network/give-place.ts';
import { directedHousehold } from '#tests/makers/household.ts';
import { addMembers, family } from '#tests/makers/members.ts';
import { chromiumPath, expectWellMade, looks, openJourney, picture } from '#tests/support/browser.ts';

describe.runIf(chromiumPath !== undefined)('contacts', async () => {
  const journey = await openJourney();
  const { world } = journey;

  test.each(looks)(
    'a visit with mother and child apart, one who could not be asked ($lang, $width px, script: $script)',
    async look => {
      const nl = look.lang === 'nl';
      const householdId = await directedHousehold(world, `C-${look.lang}`);
      const [mara = '', dirk = '', noor = ''] = await addMembers(world, householdId, family);
      await world.as.case.must(givePlace, {
        householdId,
        userId: world.as.wk.id,
        place: 'worker',
        reason: 'werkt met Mara',
      });
      await world.as.case.must(recordIncident, {
        householdId,
        on: '2026-02-20',
        natures: ['physical_abuse'],
        severity: 'serious',
        byPerson: dirk,
        towardPersons: [mara],
        childrenPresent: [noor],
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
      await expectWellMade(page);
      await picture(page, `contact-new-${look.lang}-${look.width}`);

      const save = page.getByRole('button', { name: nl ? 'Contact opslaan' : 'Save contact' });
      await save.click();
      await page.getByRole('alert').waitFor();

      const check = (index: number, field: string) => page.locator(`[name="persons.${index}.${field}"]`);
      await check(0, 'about').check();
      await check(2, 'about').check();
      await check(0, 'safetyAsked').first().check();
      await check(0, 'ownWords').fill('Ik slaap weer, maar ik houd de deur op slot.');
      await check(0, 'safetyNumber').fill('4');
      await check(0, 'seen').check();
      await check(0, 'spoken').check();
      await check(0, 'alone').first().check();
      await save.click();
      await page.getByRole('alert').waitFor();
      await expectWellMade(page);
      await picture(page, `contact-refused-${look.lang}-${look.width}`);
      expect(await check(0, 'ownWords').inputValue()).toBe('Ik slaap weer, maar ik houd de deur op slot.');

      await check(2, 'safetyAsked').nth(1).check();
      await check(2, 'couldNotReason').fill('Haar vader zat erbij in de kamer.');
      await check(2, 'seen').check();
      await page.locator(`[name="persons.0.audience.team"][value="named"]`).check();
      await page.locator(`[name="persons.0.audience.users"][value="${world.as.dep.id}"]`).check();
      await page.locator('[name="incidentIds"]').check();
      await picture(page, `contact-filled-${look.lang}-${look.width}`);
      await save.click();
      await page.getByText(nl ? 'Het contact is opgeslagen.' : 'The contact has been saved.').waitFor();
      await expectWellMade(page);
      await picture(page, `contact-saved-${look.lang}-${look.width}`);
      expect(await page.getByText('Ik slaap weer, maar ik houd de deur op slot.').count()).toBe(1);
      expect(await page.getByText('Haar vader zat erbij in de kamer.').count()).toBe(1);

      await page
        .getByRole('link', {
          name: nl ? 'Leg een incident uit dit contact vast' : 'Record an incident from this contact',
        })
        .click();
      await expectWellMade(page);
      await picture(page, `incident-new-${look.lang}-${look.width}`);
      await page.locator('[name=natures]').first().check();
      await page.locator('[name=severity]').nth(1).check();
      await page.locator('[name=facts]').fill('Er is met een bord gegooid.');
      await page.locator('[name=toldBy]').selectOption('victim');
      await page.locator('[name=source]').fill('Mara, tijdens het bezoek');
      await page.getByRole('button', { name: nl ? 'Incident opslaan' : 'Save incident' }).click();
      await page.getByText('Er is met een bord gegooid.').waitFor();
      await expectWellMade(page);
      await picture(page, `incidents-${look.lang}-${look.width}`);
      await page
        .getByRole('link', { name: nl ? 'Uit een contact' : 'From a contact' })
        .first()
        .click();
      await page.getByText('Ik slaap weer, maar ik houd de deur op slot.').waitFor();
      await page.context().close();

      const other = await journey.visit('vera', { lang: look.lang, width: look.width, script: look.script });
      await other.goto(`/households/${householdId}/contacts`);
      await expectWellMade(other);
      await picture(other, `contacts-other-${look.lang}-${look.width}`);
      expect(await other.getByText(nl ? 'De rest van dit contact' : 'The rest of this contact').count()).toBe(
        1,
      );
      expect(await other.getByText('Ik slaap weer').count()).toBe(0);
      await other.context().close();
    },
  );

  test.each(looks)('a note and a task ($lang, $width px, script: $script)', async look => {
    const nl = look.lang === 'nl';
    const householdId = await directedHousehold(world, `N-${look.lang}`);
    await addMembers(world, householdId, family);
    const page = await journey.visit('case', look);
    await page.goto(`/households/${householdId}/notes/new`);
    await expectWellMade(page);
    await picture(page, `note-new-${look.lang}-${look.width}`);
    await page.locator('[name=source]').fill('brief van school');
    await page.getByRole('button', { name: nl ? 'Notitie opslaan' : 'Save note' }).click();
    await page.getByRole('alert').waitFor();
    expect(await page.locator('[name=source]').inputValue()).toBe('brief van school');
    await page.locator('[name=facts]').fill('Noor was vier dagen niet op school.');
    await page.getByRole('button', { name: nl ? 'Notitie opslaan' : 'Save note' }).click();
    await page.getByText('Noor was vier dagen niet op school.').waitFor();
    await expectWellMade(page);
    await picture(page, `notes-${look.lang}-${look.width}`);

    await page.getByRole('link', { name: nl ? 'Taken' : 'Tasks' }).click();
    await expectWellMade(page);
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
    await expectWellMade(page);
    await page.context().close();
  });
});
