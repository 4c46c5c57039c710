import { sql } from 'kysely';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { recordAbsence } from '#acts/access/record-absence.ts';
import { recordContact } from '#acts/contact/record-contact.ts';
import { raiseSignals } from '#acts/watch/raise-signals.ts';
import { addDays } from '#domain/shared/calendar.ts';
import { todayOf } from '#tests/acts/safety-scene.ts';
import { giveRoles } from '#tests/acts/signal-scene.ts';
import { teamScene } from '#tests/makers/members.ts';
import { chromiumPath, expectWellMade, looks, openJourney, picture } from '#tests/support/browser.ts';

const nl = {
  link: 'Wat vraagt aandacht: signalen',
  heading: 'Wat vraagt aandacht',
  sem: 'Sem Proef (9 jaar) is nog nooit gezien',
  mute: 'Even stil: Sem Proef (9 jaar) is nog nooit gezien',
  save: 'Stil zetten',
  problem: 'Dit is nog niet opgeslagen',
  end: 'Weer laten horen',
  none: 'Er is niets stilgezet.',
  resolved: 'Wat is opgelost',
  team: 'Mijn team',
  ask: 'je kunt het vragen aan case Proef',
  silence: 'Stilte',
  empty: 'Er wacht niets bij jou.',
  emptyFilter: 'Niets binnen deze keuze.',
  region: 'Wat te lang wacht in de regio',
  nothing: 'Er wacht hier niets te lang.',
  atOnce: 'meteen: er is niemand met regie',
  alone: 'geen leidinggevende',
};
const en: typeof nl = {
  link: 'What asks for attention: signals',
  heading: 'What asks for attention',
  sem: 'Sem Proef (9 years) was never seen',
  mute: 'Mute for a while: Sem Proef (9 years) was never seen',
  save: 'Mute',
  problem: 'This has not been saved yet',
  end: 'Let it be heard again',
  none: 'Nothing is muted.',
  resolved: 'What was resolved',
  team: 'My team',
  ask: 'you can ask case Proef',
  silence: 'Silence',
  empty: 'Nothing waits with you.',
  emptyFilter: 'Nothing within this choice.',
  region: 'What waits too long in the region',
  nothing: 'Nothing waits too long here.',
  atOnce: 'at once: nobody who directs is there',
  alone: 'no supervisor there',
};

describe.runIf(chromiumPath !== undefined)('the watch', { timeout: 300_000 }, async () => {
  const journey = await openJourney('2026-03-02T09:00:00Z');
  const { world } = journey;
  const { as, clock, house } = world;
  const sweepOn = async (day: string) => {
    clock.set(`${day}T09:00:00Z`);
    await raiseSignals(house);
  };
  const { visit } = journey;
  const link = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).first().click();

  test.each(looks)(
    'a signal rises by itself, is quiet for a while, climbs, and goes by a contact ($lang, $width px, script: $script)',
    async look => {
      const w = look.lang === 'nl' ? nl : en;
      const year = look.lang === 'nl' ? 2026 : 2028;
      const born = look.lang === 'nl' ? '2016-09-01' : '2018-09-01';
      clock.set(`${year}-03-02T09:00:00Z`);
      const at = await teamScene(world);
      await sql`update person set birth_date = ${born} where id = ${at.sem}`.execute(world.database.db);
      await sql`update person set given_name = 'Maximiliaan-Alexander', family_name = 'van Ootmarsum-Schimmelpenninck tot Nijenhuis'
        where id = ${at.dirk}`.execute(world.database.db);
      await giveRoles(world, as.jb, ['worker', 'supervisor']);
      await giveRoles(world, as.sh, ['region_coordinator']);
      const seen = async (page: Page, name: string) => {
        await expectWellMade(page);
        await picture(page, `watch-${name}-${look.lang}-${look.width}`);
      };
      const away = async (...people: ('case' | 'dep' | 'sup')[]) => {
        for (const who of people) await as[who].must(recordAbsence, { from: todayOf(world) });
      };
      const back = () => sql`update absence set ended_at = now()`.execute(world.database.db);
      const watch = `/households/${at.householdId}/watch`;
      const code = await sql<{ code: string }>`select code from household where id = ${at.householdId}`
        .execute(world.database.db)
        .then(answer => answer.rows[0]?.code ?? '');

      // In time on the last day, and risen the day after, with nobody entering anything.
      await sweepOn(`${year}-03-16`);
      let page = await visit('case', look);
      await page.goto(watch);
      await page.getByText(w.nothing).waitFor();
      await seen(page, 'nothing');
      await page.context().close();
      await sweepOn(`${year}-03-17`);
      page = await visit('case', look);
      await page.goto('/my-day');
      await page
        .locator(`a[href="/households/${at.householdId}/contacts/new?person=${at.sem}"]`)
        .first()
        .waitFor();
      await page.goto(`/households/${at.householdId}`);
      await link(page, w.link);
      await page.getByRole('heading', { level: 2, name: w.heading }).waitFor();
      await page.getByRole('link', { name: w.sem, exact: true }).waitFor();
      await seen(page, 'open');

      await link(page, w.mute);
      await page.locator('[name=reason]').fill('te kort');
      await page.getByRole('button', { name: w.save, exact: true }).click();
      await page.getByText(w.problem).waitFor();
      await seen(page, 'mute-problem');
      await page.locator('[name=until]').fill(addDays(todayOf(world), 5));
      await page.locator('[name=reason]').fill('Sem is deze week bij zijn opa en oma.');
      await page.getByRole('button', { name: w.save, exact: true }).click();
      await page.getByRole('button', { name: new RegExp(`^${w.end}`) }).waitFor();
      await seen(page, 'muted');
      await page.context().close();

      // The last day of the mute is over by itself; then it climbs.
      await sweepOn(`${year}-04-02`);
      page = await visit('wk', look);
      await page.goto(watch);
      await page.getByText(w.none).waitFor();
      await seen(page, 'for-a-colleague');
      await page.context().close();
      page = await visit('sup', look);
      await page.goto('/team');
      await page.getByRole('heading', { level: 1, name: w.team }).waitFor();
      await page.getByText(code, { exact: true }).first().waitFor();
      await page.getByText(w.ask).first().waitFor();
      expect(await page.locator(`a[href^="/households/${at.householdId}"]`).count()).toBe(0);
      await seen(page, 'team');
      await link(page, w.silence);
      await page.getByText(code, { exact: true }).first().waitFor();
      await page.locator('[name=code]').selectOption('clock_late');
      await page.locator('.la-watch__filter button').click();
      await page.getByText(w.emptyFilter).waitFor();
      expect(await page.getByText(w.atOnce).count()).toBe(0);
      await away('case', 'dep');
      await page.goto('/team');
      await page.getByText(w.atOnce).first().waitFor();
      await seen(page, 'team-at-once');
      await back();
      await page.context().close();
      page = await visit('jb', look);
      await page.goto('/team');
      await page.getByText(w.empty).waitFor();
      await seen(page, 'team-empty');
      await page.context().close();

      await sweepOn(`${year}-05-02`);
      page = await visit('sh', look);
      await page.goto('/steering/watch');
      await page.getByRole('heading', { level: 1, name: w.region }).waitFor();
      await page.getByText('Wijkteam Noord').first().waitFor();
      expect(await page.getByText(code, { exact: true }).count()).toBe(0);
      const alone = page.getByRole('row', { name: 'Wijkteam Noord' }).getByText(w.alone);
      expect(await alone.count()).toBe(0);
      await seen(page, 'region');
      await away('sup');
      await page.goto('/steering/watch');
      await alone.first().waitFor();
      expect(await page.getByText(code, { exact: true }).count()).toBe(0);
      await seen(page, 'region-alone');
      await back();
      await page.context().close();

      await as.wk.must(recordContact, {
        householdId: at.householdId,
        kind: 'visit',
        at: clock.now().toISOString(),
        persons: [at.mara, at.dirk, at.noor, at.sem].map(personId => ({
          personId,
          seen: true,
          spoken: true,
          alone: 'yes',
          safetyAsked: 'yes',
        })),
      });
      await sweepOn(`${year}-05-03`);
      page = await visit('case', look);
      await page.goto(watch);
      await page.getByRole('heading', { name: w.resolved }).waitFor();
      expect(await page.getByRole('link', { name: w.sem, exact: true }).count()).toBe(0);
      await seen(page, 'resolved');
      await page.context().close();
      page = await visit('sup', look);
      await page.goto('/team?show=silence&code=not_seen');
      expect(await page.getByText(code, { exact: true }).count()).toBe(0);
      await page.context().close();
    },
  );
});
