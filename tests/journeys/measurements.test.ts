import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { endScreening } from '#acts/screening/end-screening.ts';
import { saveAnswers } from '#acts/screening/save-answers.ts';
import { raiseSignals } from '#acts/watch/raise-signals.ts';
import { addDays } from '#domain/shared/calendar.ts';
import { todayOf } from '#tests/acts/safety-scene.ts';
import { begin, say, screeningScene } from '#tests/acts/screening-scene.ts';
import { settled } from '#tests/acts/watch-sweep-scene.ts';
import { directedHousehold } from '#tests/makers/household.ts';
import { chromiumPath, expectWellMade, looks, openJourney, picture } from '#tests/support/browser.ts';

const nl = {
  way: 'Metingen: wie is opnieuw naar het geweld gevraagd',
  empty: 'Er staat nog niemand van het gezin in dit dossier',
  nothing: 'Er is nog niets gemeten',
  opened: 'Er is geen melding.',
  overdue: 'Meetmoment voorbij',
  short: /^Bij Mara .*nog niet opnieuw naar het geweld gevraagd/,
  day: 'Vraag opnieuw naar het geweld, of schrijf op waarom niet',
  late: 'te laat, uiterlijk',
  begin: 'Begin een meting: Mara',
  whyNot: 'Waarom het niet kan: Dirk',
  why: 'Waarom nog niet',
  tryAgain: 'Wanneer probeer je het weer?',
  save: 'Opslaan',
  cannot: 'kan nu niet',
  measured: 'gemeten',
  after: 'na de vorige keer.',
  hidden: 'antwoorden niet voor jou',
};
const en: typeof nl = {
  way: 'Measurements: who was asked about the violence again',
  empty: 'Nobody of the family is in this file yet',
  nothing: 'Nothing was measured yet',
  opened: 'There is no report.',
  overdue: 'Measurement overdue',
  short: /^Mara.*was not asked about the violence again/,
  day: 'Ask about the violence again, or write why not',
  late: 'late, was due by',
  begin: 'Begin a measurement: Mara',
  whyNot: 'Why it cannot be: Dirk',
  why: 'Why not yet',
  tryAgain: 'When do you try again?',
  save: 'Save',
  cannot: 'cannot be now',
  measured: 'measured',
  after: 'after the time before.',
  hidden: 'answers not for you',
};

describe.runIf(chromiumPath !== undefined)('measurements', { timeout: 120_000 }, async () => {
  const journey = await openJourney('2027-01-31T09:00:00Z');
  const { world, visit } = journey;
  const { as, clock, house } = world;
  const card = (page: Page, name: string) =>
    page.locator('.la-cover', { has: page.getByRole('heading', { name: new RegExp(name) }) });

  test.each(looks)(
    'a year after the report everybody is asked again, each apart ($lang, $width px, script: $script)',
    async look => {
      const w = look.lang === 'nl' ? nl : en;
      const shoot = (page: Page, name: string) =>
        picture(page, `measurements-${name}-${look.lang}-${look.width}`);
      clock.set('2027-01-31T09:00:00Z');
      const alone = await directedHousehold(world, `T5J-E${look.lang}`);
      const at = await screeningScene(world, `T5J-M${look.lang}`);
      const { householdId, mara, dirk, sem, bo } = at;
      const tell = async (screeningId: string, answers: Parameters<typeof say>[]) => {
        await as.wk.must(saveAnswers, {
          householdId,
          screeningId,
          version: 1_000,
          answers: answers.map(each => say(...each)),
        });
        await as.wk.must(endScreening, { householdId, screeningId, how: 'finished' });
      };
      const first = await visit('case', look);
      await first.goto(`/households/${alone}/measurements`);
      await first.getByText(w.empty).waitFor();
      await first.getByText(w.opened).waitFor();
      await expectWellMade(first);
      await shoot(first, 'nobody');
      await first.goto(`/households/${householdId}`);
      await first.getByRole('link', { name: w.way, exact: true }).click();
      await first.getByText(w.nothing).waitFor();
      await expectWellMade(first);
      await first.context().close();

      await tell(await begin(world, at), [['by_other.hit', 'weekly']]);
      await tell(await begin(world, at, { personId: dirk, partnerId: mara }), [['by_self.hit', 'once']]);
      await tell(await begin(world, at, { personId: sem, instrument: 'child_8_11' }), [
        ['home_safe', 'little'],
      ]);
      const carer = { personId: bo, instrument: 'carer_0_3', answeredBy: 'carer' } as const;
      for (const carerId of [mara, dirk])
        await tell(await begin(world, at, { ...carer, carerId }), [['baby_sleeps', 'little']]);

      // Nobody enters anything for a year.
      clock.set('2028-03-03T09:00:00Z');
      await settled(world);
      await raiseSignals(house);
      const page = await visit('case', look);
      await page.goto(`/households/${householdId}/watch`);
      await page.getByRole('heading', { name: w.overdue, exact: true }).waitFor();
      await expectWellMade(page);
      await page.getByRole('link', { name: w.short }).click();
      await page.waitForURL(/\/measurements$/);
      expect(await card(page, 'Mara').getByText(w.late).count()).toBe(1);
      await expectWellMade(page);
      await shoot(page, 'late');

      // Why he cannot be asked now, and she is asked.
      await page.getByRole('link', { name: new RegExp(w.whyNot) }).click();
      await page.getByLabel(w.why).fill('Dirk is op zee tot eind maart.');
      await page.getByLabel(w.tryAgain).fill(addDays(todayOf(world), 30));
      await page.getByRole('button', { name: w.save, exact: true }).click();
      await page.goto(`/households/${householdId}/measurements`);
      await card(page, 'Dirk').getByText(w.cannot).waitFor();
      await page.getByRole('link', { name: new RegExp(w.begin) }).click();
      await page.waitForURL(new RegExp(`/screening/begin/${mara}`));
      await tell(await begin(world, at), [
        ['by_other.hit', 'before'],
        ['safe_words', 'KANARIE: hij fietst nu.'],
      ]);
      await settled(world);
      await raiseSignals(house);

      const other = await visit('jb', look);
      await other.goto(`/households/${householdId}/measurements`);
      expect(await card(other, 'Mara').getByText(w.measured, { exact: true }).count()).toBe(2);
      expect(await card(other, 'Mara').getByText(w.after).count()).toBe(1);
      expect(await card(other, 'Mara').getByText(w.hidden).count()).toBe(2);
      expect(await card(other, 'Bo').getByText(w.hidden).count()).toBe(2);
      expect(await other.content()).not.toContain('KANARIE');
      await expectWellMade(other);
      await shoot(other, 'asked');
      await page.goto('/my-day');
      expect(await page.getByText(w.day).count()).toBeGreaterThan(0);
      await Promise.all([page.context().close(), other.context().close()]);
    },
  );
});
