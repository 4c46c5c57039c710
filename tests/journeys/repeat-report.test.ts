import { sql } from 'kysely';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { endPlace } from '#acts/network/end-place.ts';
import { readNetwork } from '#acts/network/read-network.ts';
import { receiveReport } from '#acts/report/receive-report.ts';
import { raiseSignals } from '#acts/watch/raise-signals.ts';
import { personKeys } from '#domain/shared/spellings.ts';
import { scene } from '#tests/acts/safety-scene.ts';
import { settled } from '#tests/acts/watch-sweep-scene.ts';
import { aReport } from '#tests/makers/report.ts';
import {
  chromiumPath,
  expectWellMade,
  type Look,
  looks,
  openJourney,
  picture,
} from '#tests/support/browser.ts';

const nl = {
  title: 'Opnieuw een melding',
  signal: 'Zeg wat je vindt van de melding die opnieuw kwam',
  late: 'Wie de regie heeft, antwoordde nog niet.',
  narrow: 'Je ziet hier alleen wat jou gevraagd is.',
  give: 'Antwoord',
  save: 'Antwoorden',
  heard: 'Beantwoord door wie de regie heeft',
  history: 'Wat er eerder is geprobeerd, en wat er toen gebeurde',
  was: 'Wat er eerder is geprobeerd',
};
const en: typeof nl = {
  title: 'A report again',
  signal: 'Say what you find about the report that came again',
  late: 'Who directs has not answered yet.',
  narrow: 'You see here only what you were asked yourself.',
  give: 'Answer',
  save: 'Answer',
  heard: 'Answered by who directs',
  history: 'What was tried before, and what happened then',
  was: 'What was tried before',
};

describe.runIf(chromiumPath !== undefined)('a report again', { timeout: 300_000 }, async () => {
  const journey = await openJourney();
  const { world, visit } = journey;
  const seen = async (page: Page, name: string, look: Look) => {
    await expectWellMade(page);
    await picture(page, `repeat-report-${name}-${look.lang}-${look.width}`);
  };
  const answer = async (page: Page, save: string, what: string, reason: string) => {
    await page.locator('[name=answer]').first().selectOption(what);
    await page.locator('[name=reason]').first().fill(reason);
    await page.getByRole('button', { name: save, exact: true }).first().click();
  };

  test.each(looks)(
    'wakes a file, says who answered and who did not, and is heard by who directs ($lang, $width px, script: $script)',
    async look => {
      const w = look.lang === 'nl' ? nl : en;
      const mara =
        look.lang === 'nl'
          ? { given: 'Mara', family: 'Proef', birthDate: '1988-05-04' }
          : { given: 'Esra', family: 'Vos', birthDate: '1991-01-12' };
      const at = await scene(world, `RRJ-${look.lang}`);
      const { householdId } = at;
      await sql`update person set match_keys = ${personKeys({ ...mara, prefix: '', alsoSpelled: [], birthPrecision: 'day' })}::text[] where id = ${at.mara}`.execute(
        world.database.db,
      );
      const { places } = await world.as.case.must(readNetwork, { householdId });
      for (const place of places.filter(each => each.place === 'intake'))
        await world.as.case.must(endPlace, { householdId, placeId: place.id });
      await world.as.wim.must(
        receiveReport,
        aReport({ persons: [{ ...mara, sex: 'female', violenceRoles: ['undergoes'] }] }),
      );
      world.clock.addDays(2);
      await settled(world);
      await raiseSignals(world.house);

      const above = await visit('sup', look);
      await above.goto(`/households/${householdId}/tasks`);
      await answer(above, w.save, 'looked_at', 'Met de casusregisseur besproken; zij belt morgen.');
      await above.goto(`/households/${householdId}/reports`);
      await above.getByText(w.narrow).waitFor();
      await above.getByText('zij belt morgen').waitFor();
      await seen(above, 'own', look);
      await above.context().close();

      const worker = await visit('wk', look);
      await worker.goto(`/households/${householdId}/reports`);
      expect(await worker.getByText(w.title).count()).toBe(0);
      await worker.context().close();

      const page = await visit('case', look);
      await page.goto(`/households/${householdId}/watch`);
      await page.getByRole('link', { name: w.signal }).click();
      await page.getByRole('heading', { name: w.title, exact: true }).waitFor();
      await page.getByText(w.late).waitFor();
      await seen(page, 'unanswered', look);
      await page.getByRole('link', { name: w.give }).first().click();
      await seen(page, 'task', look);
      await answer(page, w.save, 'looked_at', 'Gebeld en langsgeweest; het plan is aangepast.');
      await page.goto(`/households/${householdId}/reports`);
      await page.getByText(w.heard).waitFor();
      expect(await page.getByText(w.late).count()).toBe(0);
      await seen(page, 'heard', look);
      await page.getByRole('link', { name: w.history }).click();
      await page.getByRole('heading', { name: w.was, exact: true }).waitFor();
      await page.context().close();
    },
  );
});
