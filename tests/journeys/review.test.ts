import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { addDays } from '#domain/shared/calendar.ts';
import { wrote } from '#tests/acts/plan-scene.ts';
import { reviewScenes } from '#tests/acts/review-scene.ts';
import { agree, todayOf } from '#tests/acts/safety-scene.ts';
import {
  chromiumPath,
  expectWellMade,
  type Look,
  looks,
  openJourney,
  picture,
} from '#tests/support/browser.ts';
import { pdfText } from '#tests/support/pdf-text.ts';

const nl = {
  reviews: 'Evaluaties van het plan',
  begin: 'Evaluatie beginnen',
  save: 'Opslaan en verder',
  problem: 'Dit is nog niet opgeslagen',
  missing: 'Er ontbreken nog 5 dingen',
  ready: 'Alles is gevraagd en bekeken.',
  close: 'Evaluatie afsluiten',
  closed: 'De evaluatie is afgesloten.',
  reached: 'Bereikt',
  whole: 'volledig',
  terms: 'Termijnen bekijken',
  start: 'Termijn starten',
  meet: 'Dag vastleggen',
  late: 'gedaan, 6 dagen te laat',
  paper: 'Op papier',
  for: 'Voor Mara Proef',
  empty: 'Er staat nog niets op dit papier.',
  unsafe: 'Niet bekend of papier thuis veilig is.',
  choose: 'Kiezen wat erop staat',
  record: 'Vastleggen',
  part: 'Jouw deel van het plan',
};
const en: typeof nl = {
  reviews: 'Reviews of the plan',
  begin: 'Begin a review',
  save: 'Save and go on',
  problem: 'This is not saved yet',
  missing: '5 things are still missing',
  ready: 'Everything has been asked and looked at.',
  close: 'Close the review',
  closed: 'The review is closed.',
  reached: 'Reached',
  whole: 'complete',
  terms: 'Look at the terms',
  start: 'Start the term',
  meet: 'Record the day',
  late: 'done, 6 days late',
  paper: 'On paper',
  for: 'For Mara Proef',
  empty: 'There is nothing on this paper yet.',
  unsafe: 'Not known whether paper at home is safe.',
  choose: 'Choose what stands on it',
  record: 'Record',
  part: 'Your part of the plan',
};

describe.runIf(chromiumPath !== undefined)('review, terms and paper', { timeout: 300_000 }, async () => {
  const journey = await openJourney();
  const { world } = journey;
  const { as } = world;
  const { fresh, goal } = reviewScenes(world, 'T4A-J');
  const visit = (look: Look) => journey.visit('case', look);
  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
  const link = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).first().click();

  test.each(looks)('from plan to minutes ($lang, $width px, script: $script)', async look => {
    const w = look.lang === 'nl' ? nl : en;
    const at = await fresh();
    await goal(at);
    const page = await visit(look);
    const seen = async (name: string) => {
      await expectWellMade(page);
      await picture(page, `review-${name}-${look.lang}-${look.width}`);
    };
    await page.goto(`/households/${at.householdId}/plan`);
    await seen('plan');
    await link(page, w.reviews);
    await seen('none');
    await link(page, w.begin);
    await seen('begin');
    await page.getByLabel('Mara Proef').check();
    await button(page, w.begin);
    await page.getByText(w.missing).waitFor();
    await seen('open');
    // Somebody presses on without an answer, and reads what is missing.
    await button(page, w.save);
    await page.getByText(w.problem).first().waitFor();
    await seen('problem');
    for (const number of ['6', '', '8', '7']) {
      const asked = number === '' ? 'could_not_ask' : 'yes';
      await page.locator(`[name=asked][value=${asked}]`).check();
      if (number === '')
        await page.locator('[name=reason]').fill('Hij was naar zijn werk en kon niet bellen.');
      else await page.locator('[name=number]').fill(number);
      await button(page, w.save);
      await page.waitForURL(/saved=one/);
    }
    await seen('goal');
    await page.getByLabel(w.reached, { exact: true }).check();
    await page.locator('[name=note]').fill('Al drie weken elke keer gelukt.');
    await button(page, w.save);
    await page.getByText(w.ready).waitFor();
    await seen('ready');
    await page.locator('[name=nextOn]').fill(addDays(todayOf(world), 30));
    await button(page, w.close);
    await page.getByText(w.closed).waitFor();
    await page.getByText('Al drie weken elke keer gelukt.').waitFor();
    await seen('minutes');
    await page.goto(`/households/${at.householdId}/plan/review`);
    await page.getByText(w.whole, { exact: true }).waitFor();
    await seen('list');
    await page.context().close();
  });

  test.each(looks)('a term is started and met late ($lang, $width px, script: $script)', async look => {
    const w = look.lang === 'nl' ? nl : en;
    const at = await fresh();
    const page = await visit(look);
    await page.goto(`/households/${at.householdId}/plan`);
    await link(page, w.terms);
    await page.locator('[name=rule][value=plan_in_writing]').check();
    await page.locator('[name=startedOn]').fill(addDays(todayOf(world), -20));
    await button(page, w.start);
    await page.waitForURL(/saved=/);
    await expectWellMade(page);
    await picture(page, `terms-late-${look.lang}-${look.width}`);
    await button(page, w.meet);
    await page.getByText(w.late).waitFor();
    await expectWellMade(page);
    await page.context().close();
  });

  test.each(looks)(
    'what Mara may read comes on her paper ($lang, $width px, script: $script)',
    async look => {
      const w = look.lang === 'nl' ? nl : en;
      const at = await fresh();
      const goalId = await goal(at, { text: 'Je slaapt elke nacht rustig.' });
      await wrote(world, at, {
        kind: 'action',
        goalEntryId: goalId,
        text: 'Een nieuw slot op de voordeur.',
        doneByUser: as.wk.id,
        untilOn: addDays(todayOf(world), 10),
      });
      await wrote(world, at, { text: 'Ik wil dat het stil is in huis.', saidBy: at.mara });
      await wrote(world, at, { text: 'Ik ben bang voor vrijdag.', saidBy: at.mara });
      await agree(world, at, { text: 'Dirk belt voor hij komt.' });
      const page = await visit(look);
      await page.goto(`/households/${at.householdId}/plan`);
      await link(page, w.paper);
      await expectWellMade(page);
      await picture(page, `paper-whole-${look.lang}-${look.width}`);
      await link(page, w.for);
      await page.getByText(w.empty).waitFor();
      await page.getByText(w.unsafe).waitFor();
      await expectWellMade(page);
      await link(page, w.choose);
      for (const text of ['slaapt elke nacht', 'nieuw slot', 'stil is in huis', 'Dirk belt'])
        await page.getByLabel(text).check();
      await expectWellMade(page);
      await picture(page, `paper-choose-${look.lang}-${look.width}`);
      await button(page, w.record);
      await page.getByRole('heading', { level: 1, name: w.part }).waitFor();
      await expectWellMade(page);
      await picture(page, `paper-part-${look.lang}-${look.width}`);
      expect(await page.getByText('bang voor vrijdag').count()).toBe(0);
      const pdf = await page.request.get(`/households/${at.householdId}/plan/print/${at.mara}/document`);
      const text = pdfText(await pdf.body());
      expect(text).toContain(w.part);
      expect(text).toContain('stil is in huis');
      expect(text).not.toContain('bang');
      await page.context().close();
    },
  );
});
