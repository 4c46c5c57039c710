import { describe, expect, test } from 'vitest';
import { openHousehold } from '#tests/makers/household.ts';
import { chromiumPath, expectWellMade, looks, openJourney, picture } from '#tests/support/browser.ts';

describe.runIf(chromiumPath !== undefined)('direction and team', async () => {
  const journey = await openJourney();
  const { world } = journey;

  test.each(looks)(
    'a director is appointed and a colleague joins ($lang, $width px, script: $script)',
    { timeout: 90_000 },
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
      await page.context().close();
    },
  );
});
