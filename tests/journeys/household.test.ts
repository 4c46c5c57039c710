import { describe, expect, test } from 'vitest';
import { addPerson } from '#acts/household/add-person.ts';
import { changePerson } from '#acts/household/change-person.ts';
import { readFamily } from '#acts/household/read-family.ts';
import { makeFamily } from '#tests/makers/family.ts';
import { directedHousehold } from '#tests/makers/household.ts';
import { chromiumPath, expectWellMade, looks, openJourney, picture } from '#tests/support/browser.ts';

describe.runIf(chromiumPath !== undefined)('a household and its people', async () => {
  const journey = await openJourney();
  const { world } = journey;

  test.each(looks)(
    'persons, a relation, a home and a secret address ($lang, $width px, script: $script)',
    async look => {
      const nl = look.lang === 'nl';
      const first = nl ? 'Anouk' : 'Birgit';
      const name = (what: string) => `household-${what}-${look.lang}-${look.width}`;
      const householdId = await directedHousehold(world, `H-${look.lang}`);
      const page = await journey.visit('case', look);
      await page.goto('/households');
      await expectWellMade(page);
      await page.getByRole('link', { name: `H-${look.lang}`, exact: true }).click();
      await page.getByRole('link', { name: nl ? 'Persoon toevoegen' : 'Add a person' }).click();
      await page.getByRole('heading', { level: 1 }).waitFor();
      await picture(page, name('new-person'));

      // Nobody is added by accident: without a name and without an age it is said that nobody knows them.
      await page.getByRole('button', { name: nl ? 'Toevoegen' : 'Add', exact: true }).click();
      await page
        .getByRole('alert')
        .getByText(nl ? 'Vul een naam of een leeftijd in' : 'Fill in a name or an age')
        .waitFor();

      // A date that does not exist comes back with everything that was typed.
      await page.getByLabel(nl ? 'Voornaam' : 'Given name').fill('<script>alert(1)</script>');
      await page.getByLabel(nl ? 'Dag' : 'Day', { exact: true }).fill('31');
      await page.getByLabel(nl ? 'Maand' : 'Month', { exact: true }).fill('2');
      await page.getByLabel(nl ? 'Jaar' : 'Year', { exact: true }).fill('1990');
      await page.getByLabel(nl ? 'ondergaat geweld' : 'undergoes violence').check();
      await page.getByRole('button', { name: nl ? 'Toevoegen' : 'Add', exact: true }).click();
      await page.getByRole('alert').waitFor();
      await expectWellMade(page);
      await picture(page, name('new-person-refused'));
      expect(await page.getByLabel(nl ? 'Dag' : 'Day', { exact: true }).inputValue()).toBe('31');
      await page.getByLabel(nl ? 'Dag' : 'Day', { exact: true }).fill('28');
      await page.getByLabel(nl ? 'Voornaam' : 'Given name').fill(first);
      await page.getByRole('button', { name: nl ? 'Toevoegen' : 'Add', exact: true }).click();
      await page.getByRole('link', { name: first }).first().waitFor();
      await page.getByText(nl ? 'Toegevoegd.' : 'Added.').waitFor();

      const family = await makeFamily(world.as.case, householdId);
      await page.goto(`/households/${householdId}/family`);
      await expectWellMade(page);
      await picture(page, name('family'));
      expect(
        await page
          .getByText(
            nl
              ? "Mara van den Berg is moeder van Noor O'Brien"
              : "Mara van den Berg is mother of Noor O'Brien",
          )
          .count(),
      ).toBeGreaterThan(0);
      expect(
        await page
          .getByText(
            nl
              ? "Noor O'Brien is dochter van Mara van den Berg"
              : "Noor O'Brien is daughter of Mara van den Berg",
          )
          .count(),
      ).toBeGreaterThan(0);
      const drawing = page.getByRole('img', {
        name: nl ? /^Genogram van huishouden/ : /^Genogram of household/,
      });
      expect(await drawing.locator('desc').textContent()).toContain("O'Brien");
      // No card, row or word for two people as one party (A14, A15).
      expect(await page.locator('main').textContent()).not.toMatch(/\bouders\b|\bparents\b|het gezin van/i);

      await page.getByRole('link', { name: nl ? 'Relatie toevoegen' : 'Add a relation' }).click();
      await page.getByRole('button', { name: nl ? 'Toevoegen' : 'Add', exact: true }).click();
      await page
        .getByRole('alert')
        .getByText(nl ? 'Vul in: Wie' : 'Fill in: Who')
        .waitFor();
      await expectWellMade(page);
      await page.locator('select[name=fromPersonId]').selectOption({ label: first });
      await page.locator('select[name=kind]').selectOption('sibling');
      await page.locator('select[name=toPersonId]').selectOption({ label: 'Mara van den Berg' });
      await page.getByRole('button', { name: nl ? 'Toevoegen' : 'Add', exact: true }).click();
      await page
        .locator('#relations')
        .getByText(nl ? 'is broer of zus van' : 'is brother or sister of')
        .first()
        .waitFor();

      // Of whom nobody knew the age, and who is grown by a relation: that asks why.
      await world.as.case.must(addPerson, { householdId, given: 'Robin', different: true });
      await page.goto(`/households/${householdId}/family/relations/new`);
      await page.locator('select[name=fromPersonId]').selectOption({ label: 'Robin' });
      await page.locator('select[name=kind]').selectOption('step_parent');
      await page.locator('select[name=toPersonId]').selectOption({ label: "Noor O'Brien" });
      await page.getByRole('button', { name: nl ? 'Toevoegen' : 'Add', exact: true }).click();
      await page
        .getByRole('alert')
        .getByText(nl ? 'uit beeld' : 'out of sight')
        .waitFor();
      await page.locator('[name=reason]').fill('Robin woont er sinds de zomer en werkt.');
      await expectWellMade(page);
      await picture(page, name('relation-asks-why'));
      await page.getByRole('button', { name: nl ? 'Toevoegen' : 'Add', exact: true }).click();
      await page.locator('#relations').getByText('Robin').first().waitFor();

      await page.goto(`/households/${householdId}/family/persons/${family.mara}`);
      await picture(page, name('person'));
      await page.locator('#safe summary').click();
      await page
        .locator('#safe')
        .getByRole('button', { name: nl ? 'Adres geheim maken' : 'Make the address secret' })
        .click();
      await page.getByText(nl ? 'Het adres is geheim sinds' : 'The address is secret since').waitFor();
      await page.locator('#homes summary').last().click();
      await page.locator('#homes').locator('input[name=home]').fill('Opvang Rozenhof');
      await page.locator('#homes').locator('input[name=from]').fill('2026-03-01');
      await page
        .locator('#homes')
        .getByRole('button', { name: nl ? 'Huis vastleggen' : 'Record the home' })
        .click();
      await page.getByRole('alert').waitFor();
      expect(await page.getByRole('alert').textContent()).toContain(nl ? 'geheim adres' : 'secret address');
      await expectWellMade(page);
      await picture(page, name('person-secret'));

      await page.goto(`/households/${householdId}`);
      await expectWellMade(page);
      await picture(page, name('overview'));
      expect(
        await page
          .getByRole('list', { name: nl ? 'Personen' : 'Persons' })
          .getByRole('heading', { level: 3 })
          .allInnerTexts(),
      ).toEqual([
        first,
        'Mara van den Berg',
        "Dirk O'Brien",
        "Noor O'Brien",
        "Sem O'Brien",
        nl ? 'Ongeboren' : 'Unborn',
        'Robin',
      ]);
      await page.goto(`/households/${householdId}/time-axis`);
      await expectWellMade(page);
      await picture(page, name('time-axis'));
      await page.context().close();
    },
    120_000,
  );

  test('two people change the same person: theirs beside yours, and nothing is lost', async () => {
    const householdId = await directedHousehold(world, 'H-STALE');
    const { personId } = await world.as.case.must(addPerson, { householdId, given: 'Sem', family: 'Bos' });
    const page = await journey.visit('dep');
    await page.goto(`/households/${householdId}/family/persons/${personId}`);
    await world.as.case.must(changePerson, {
      householdId,
      personId,
      version: 1,
      given: 'Sem',
      family: 'Bosch',
      networkTie: 'neef',
    });
    await page.getByLabel('Voornaam').fill('Samuel');
    await page.locator('#edit').getByRole('button', { name: 'Opslaan' }).click();
    await page.getByRole('status').waitFor();
    await expectWellMade(page);
    await picture(page, 'household-stale');
    // What the other wrote and this one did not touch is taken over; where both differ it is shown side by side.
    const compared = page.getByRole('table', { name: 'Iemand anders heeft deze persoon intussen gewijzigd' });
    expect(await compared.getByRole('rowheader').allInnerTexts()).toEqual(['Voornaam of voornamen']);
    expect(await compared.getByRole('cell').allInnerTexts()).toEqual(['Sem', 'Samuel']);
    expect(await page.getByLabel('Voornaam').inputValue()).toBe('Samuel');
    expect(await page.getByLabel('Achternaam').inputValue()).toBe('Bosch');
    await page.locator('#edit').getByRole('button', { name: 'Opslaan' }).click();
    await page.getByRole('heading', { level: 1, name: 'Samuel Bosch' }).waitFor();
    const { persons } = await world.as.case.must(readFamily, { householdId });
    expect(persons[0]).toMatchObject({ given: 'Samuel', family: 'Bosch', networkTie: 'neef', version: 3 });
    await page.context().close();
  });

  test('somebody outside the team gets the page of something that does not exist', async () => {
    const householdId = await directedHousehold(world, 'H-404');
    const page = await journey.visit('stranger');
    const bodies = new Set<string>();
    for (const id of [householdId, '00000000-0000-4000-8000-000000000000'])
      for (const tail of [
        '',
        '/family',
        '/time-axis',
        '/family/persons/new',
        '/family/relations/new',
        '/family/persons/00000000-0000-4000-8000-000000000000',
      ]) {
        const answer = await page.request.get(`/households/${id}${tail}`);
        expect(answer.status()).toBe(404);
        bodies.add(await answer.text());
      }
    expect(bodies.size).toBe(1);
    await page.context().close();
  });
});
