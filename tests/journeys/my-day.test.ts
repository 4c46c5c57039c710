import { describe, expect, test } from 'vitest';
import { recordContact } from '#acts/contact/record-contact.ts';
import { addTask } from '#acts/day/add-task.ts';
import { recordSafeContact } from '#acts/household/record-safe-contact.ts';
import { agreeCondition } from '#acts/safety/agree-condition.ts';
import { checkCondition } from '#acts/safety/check-condition.ts';
import { recordDangerSigns } from '#acts/safety/record-danger-signs.ts';
import { teamScene } from '#tests/makers/members.ts';
import { received } from '#tests/makers/report.ts';
import {
  chromiumPath,
  expectWellMade,
  type Journey,
  looks,
  openJourney,
  picture,
} from '#tests/support/browser.ts';

/** Two weeks in which something of every kind came on the day of the director. */
async function fullDay({ world }: Journey) {
  const { as, clock } = world;
  const { householdId, mara, dirk, noor } = await teamScene(world);
  const part = (personId: string) => ({
    personId,
    seen: true,
    spoken: true,
    alone: 'yes',
    safetyAsked: 'yes',
  });
  const condition = {
    householdId,
    protects: [mara],
    askedOf: [dirk],
    checkedByUser: as.wk.id,
    how: 'bellen',
    everyDays: 7,
    firstCheckOn: '2026-03-05',
    audience: { team: 'team' },
  };
  const { conditionId } = await as.case.must(agreeCondition, {
    ...condition,
    text: 'Dirk komt niet aan de deur.',
  });
  await as.case.must(agreeCondition, { ...condition, text: 'De kinderen slapen bij oma.' });
  await as.case.must(recordSafeContact, {
    householdId,
    personId: mara,
    channel: 'phone',
    allowed: true,
    agreedOn: '2026-03-01',
    expiresOn: '2026-03-25',
  });
  await as.case.must(addTask, {
    householdId,
    assignedTo: as.case.id,
    text: 'Bel de school terug',
    dueOn: '2026-03-20',
  });
  await as.wk.must(recordContact, {
    householdId,
    kind: 'visit',
    at: '2026-03-02T08:00:00Z',
    persons: [part(mara), part(noor)],
  });
  clock.set('2026-03-18T09:00:00Z');
  await as.wk.must(checkCondition, {
    householdId,
    conditionId,
    on: '2026-03-18',
    status: 'not_met',
    sources: ['victim'],
    evidence: 'Hij stond gisteren voor de deur.',
  });
  await as.wk.must(recordDangerSigns, {
    householdId,
    personId: mara,
    on: '2026-03-18',
    informant: 'victim',
    answers: [{ code: 'strangulation', state: 'present' }],
    audience: { team: 'team' },
  });
  return { householdId, mara, noor };
}

describe.runIf(chromiumPath !== undefined)('my day', async () => {
  const journey = await openJourney('2026-03-02T09:00:00Z');
  const { world } = journey;

  test.each(looks)(
    'an empty day is said kindly ($lang, $width px, script: $script)',
    { timeout: 90_000 },
    async look => {
      const page = await journey.visit('stranger', look);
      await page.goto('/my-day');
      await page
        .getByText(look.lang === 'nl' ? 'Niets dat nu moet.' : 'Nothing that must be done now.')
        .waitFor();
      await expectWellMade(page);
      await picture(page, `my-day-empty-${look.lang}-${look.width}`);
      await page.context().close();
    },
  );

  test.each(['adm'] as const)('who sees no household is told where their work stands (%s)', async who => {
    const page = await journey.visit(who);
    await page.goto('/my-day');
    const told = page.getByText(/Jij hebt er geen|wacht(en)? bij de regio/);
    await told.first().waitFor();
    expect(await page.locator('main a[href^="/"]').count()).toBeGreaterThan(0);
    expect(await page.locator('main').textContent()).not.toContain('Je hebt ruimte');
    await expectWellMade(page);
    await page.context().close();
  });

  test.each(looks)(
    'the most dangerous stands first and one click leads to where it is done ($lang, $width px, script: $script)',
    { timeout: 90_000 },
    async look => {
      world.clock.set('2026-03-02T09:00:00Z');
      const { householdId, mara } = await fullDay(journey);
      const nl = look.lang === 'nl';
      const page = await journey.visit('case', look);
      await page.goto('/my-day');
      await page
        .getByText(nl ? 'woensdag 18 maart 2026, week 12' : 'Wednesday, 18 March 2026, week 12')
        .waitFor();
      await expectWellMade(page);
      await picture(page, `my-day-${look.lang}-${look.width}`);
      expect(await page.locator('#now li').first().getByRole('link').textContent()).toBe(
        nl ? 'Besluit over rood gevaar' : 'Decide on red danger',
      );

      const here = page.locator('#today li', { hasText: 'Sem Proef' }).first();
      await here.getByRole('link').click();
      await page.waitForURL(`**/contacts/new?person=*`);
      await page.locator('[name="persons.3.about"]:checked').waitFor();
      await expectWellMade(page);

      for (const [name, path] of [
        [
          nl ? 'Besluit over rood gevaar' : 'Decide on red danger',
          `/households/${householdId}/safety/danger/${mara}`,
        ],
        [
          nl ? 'Kijk naar een voorwaarde' : 'Look at a condition',
          `/households/${householdId}/safety/conditions/`,
        ],
        [
          nl ? 'Controleer een veiligheidsvoorwaarde' : 'Check a safety condition',
          `/households/${householdId}/safety/conditions/`,
        ],
        [
          nl ? 'Spreek opnieuw veilig contact af' : 'Agree on safe contact anew',
          `/households/${householdId}/family`,
        ],
        ['Bel de school terug', `/households/${householdId}/tasks`],
      ] as const) {
        await page.goto('/my-day');
        const link = page.locator(`a[href^="${path}"]`).filter({ hasText: name }).first();
        const answer = await Promise.all([
          page.waitForResponse(one => one.url().includes(path)),
          link.click(),
        ]);
        expect(answer[0].status(), path).toBe(200);
      }
      await page.context().close();
    },
  );

  test.each(looks)(
    'a report waits with Veilig Thuis, acute first ($lang, $width px, script: $script)',
    { timeout: 90_000 },
    async look => {
      const nl = look.lang === 'nl';
      const now = world.clock.now().toISOString();
      const { householdId, reportId } = await received(world, {
        receivedAt: now,
        unsafety: 'acute',
        persons: [{ given: `Ilse ${look.lang}`, family: 'Anders', sex: 'female', notTheSame: true }],
      });
      const page = await journey.visit('vera', look);
      await page.goto('/my-day');
      await expectWellMade(page);
      await picture(page, `my-day-intake-${look.lang}-${look.width}`);
      await page
        .locator(`a[href="/households/${householdId}/reports/${reportId}/assess"]`)
        .filter({
          hasText: nl ? 'Beoordeel de melding: acuut onveilig' : 'Assess the report: acutely unsafe',
        })
        .click();
      await page.waitForURL('**/assess');
      expect(await page.locator('h1').count()).toBe(1);
      await page.context().close();
    },
  );
});
