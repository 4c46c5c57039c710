import { describe, expect, test } from 'vitest';
import { endAbsence } from '#acts/access/end-absence.ts';
import { readAbsences } from '#acts/access/read-absences.ts';
import { readOwnAbsence } from '#acts/access/read-own-absence.ts';
import { directedHousehold } from '#tests/makers/household.ts';
import { chromiumPath, expectWellMade, looks, openJourney, picture } from '#tests/support/browser.ts';

describe.runIf(chromiumPath !== undefined)('a colleague is away', async () => {
  const journey = await openJourney();
  const { world } = journey;
  const { as } = world;

  test.each(looks)(
    'says so, everybody sees it, and is back ($lang, $width px, script: $script)',
    { timeout: 300_000 },
    async look => {
      const nl = look.lang === 'nl';
      const householdId = await directedHousehold(world, `AW-${look.lang}`);
      // The deputy is away already: nobody would be there, and the page says so.
      const dep = await journey.visit('dep', look);
      await dep.goto('/me');
      await dep.locator('#away [name=from]').fill('2025-01-01');
      await dep.locator('#away [name=until]').fill('2024-12-31');
      await dep.getByRole('button', { name: nl ? 'Zet me op afwezig' : 'Mark me as away' }).click();
      await dep.getByRole('alert').waitFor();
      await expectWellMade(dep);
      await dep.locator('#away [name=from]').fill('2026-03-02');
      await dep.locator('#away [name=until]').fill('');
      await dep.getByRole('button', { name: nl ? 'Zet me op afwezig' : 'Mark me as away' }).click();
      await dep.getByText(nl ? 'Je staat op afwezig, tot' : 'You are marked as away, until').waitFor();
      await expectWellMade(dep);

      const page = await journey.visit('case', look);
      await page.goto('/me');
      await page.getByText(nl ? 'als jij weg bent' : 'when you are away').waitFor();
      await expectWellMade(page);
      await picture(page, `absence-me-${look.lang}-${look.width}`);
      await page.goto(`/households/${householdId}/network`);
      await page
        .getByText(nl ? 'afwezig, tot wanneer' : 'away, until when')
        .first()
        .waitFor();
      await expectWellMade(page);
      await picture(page, `absence-network-${look.lang}-${look.width}`);

      const sup = await journey.visit('sup', look);
      await sup.goto('/away');
      await expectWellMade(sup);
      await sup.locator('[name=userId]').selectOption({ label: 'Proef, case' });
      await sup.locator('[name=until]').fill('2026-03-20');
      await sup.getByRole('button', { name: nl ? 'Op afwezig zetten' : 'Mark as away' }).click();
      await sup.getByRole('status').waitFor();
      await expectWellMade(sup);
      await picture(sup, `absence-team-${look.lang}-${look.width}`);
      const button = nl ? 'Weer aanwezig: case Proef' : 'Back again: case Proef';
      await sup.getByRole('button', { name: button }).click();
      await sup.getByRole('button', { name: button }).waitFor({ state: 'detached' });
      expect((await as.case.must(readOwnAbsence, {})).absence).toBe(null);

      await dep.goto('/me');
      await dep.getByRole('button', { name: nl ? 'Ik ben er weer' : 'I am back' }).click();
      await dep.getByRole('status').waitFor();
      for (const { absence } of (await as.sup.must(readAbsences, {})).people)
        if (absence !== null)
          await as.sup.must(endAbsence, { absenceId: absence.id, version: absence.version });
      await Promise.all([dep, page, sup].map(each => each.context().close()));
    },
  );
});
