import { describe, expect, test } from 'vitest';
import { openHousehold } from '#tests/makers/household.ts';
import { chromiumPath, expectWellMade, looks, openJourney, picture } from '#tests/support/browser.ts';

describe.runIf(chromiumPath !== undefined)('direction and team', async () => {
  const journey = await openJourney();
  const { world } = journey;

  test.each(looks)(
    'a director is appointed and a colleague joins ($lang, $width px, script: $script)',
    { timeout: 180_000 },
    async look => {
      const householdId = await openHousehold(world, world.as.vera, `N-${look.lang}`);
      const page = await journey.visit('vera', look);
      const nl = look.lang === 'nl';
      await page.goto(`/households/${householdId}/network`);
      await expectWellMade(page);
      await picture(page, `network-intake-${look.lang}-${look.width}`);
      expect(await page.getByText(nl ? 'nog geen casusregisseur' : 'no case director yet').count()).toBe(1);

      await page.getByRole('button', { name: nl ? 'Benoemen' : 'Appoint' }).click();
      await page.getByRole('alert').waitFor();
      await expectWellMade(page);
      await picture(page, `network-refused-${look.lang}-${look.width}`);

      await page.locator('[name=directorId]').selectOption({ label: 'Proef, case · Wijkteam Noord' });
      await page.locator('[name=deputyId]').selectOption({ label: 'Proef, dep · Wijkteam Noord' });
      await page.locator('#appoint [name=reason]').fill('kent het gezin en heeft ruimte');
      await page.getByRole('button', { name: nl ? 'Benoemen' : 'Appoint' }).click();
      await page.locator('#history').getByText('case Proef').first().waitFor();
      expect(await page.getByText(nl ? 'nog geen casusregisseur' : 'no case director yet').count()).toBe(0);
      await expectWellMade(page);
      await picture(page, `network-directed-${look.lang}-${look.width}`);

      // A colleague of another organisation joins on a legal ground, and the page tells it.
      await page.locator('#give summary').click();
      await page.locator('#give [name=userId]').selectOption({ label: 'Proef, sh · Opvang Proef' });
      await page.locator('#give [name=reason]').fill('zorgt voor opvang');
      await page.getByRole('button', { name: nl ? 'In het team zetten' : 'Put in the team' }).click();
      await page
        .getByText(nl ? 'Kies op welke grond je deelt' : 'Choose on which ground you share')
        .waitFor();
      await expectWellMade(page);
      await picture(page, `network-ground-${look.lang}-${look.width}`);
      await page.locator('#give [name=ground]').selectOption('vital_interest');
      await page.locator('#give [name=groundNote]').fill('Vragen is nu gevaarlijk voor haar.');
      await page.getByRole('button', { name: nl ? 'In het team zetten' : 'Put in the team' }).click();
      await page.locator('#team summary').first().click();
      await page.locator('#team').getByText('Vragen is nu gevaarlijk voor haar.').waitFor();
      await expectWellMade(page);
      await picture(page, `network-team-${look.lang}-${look.width}`);

      // What keeps them from working together is raised from here, and stands at the household.
      await page.locator('#stuck').getByRole('link').first().click();
      await expectWellMade(page);
      await page.locator('[name=kind]').selectOption('waiting');
      await page.locator('[name=text]').fill('De wachttijd voor hulp aan kinderen is een half jaar.');
      await page.getByRole('button', { name: nl ? 'Melden' : 'Raise', exact: true }).click();
      await page.locator('#stuck').getByText('een half jaar').waitFor();
      await expectWellMade(page);
      await picture(page, `network-stuck-${look.lang}-${look.width}`);
      await page.context().close();
    },
  );
});
