import { sql } from 'kysely';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { recordDangerSigns } from '#acts/safety/record-danger-signs.ts';
import { recordSafetyView } from '#acts/safety/record-safety-view.ts';
import { dangerRules } from '#jobs/danger-rules.ts';
import { scene, todayOf } from '#tests/acts/safety-scene.ts';
import { chromiumPath, expectWellMade, looks, openJourney, picture } from '#tests/support/browser.ts';

/** Labels of the journey in both languages. */
const nl = {
  orange: 'Ernstig signaal',
  red: 'Rood: direct gevaar',
  unanswered: 'Nog niet beantwoord',
  save: 'Antwoorden opslaan',
  task: 'Besluit over rood gevaar',
  waiting: 'Rood gevaar wacht op een besluit',
  toDecide: 'Hierover is nog niet besloten.',
  whoDecides: 'Casusregisseur of vervanger besluit.',
  decision: 'Wat is besloten?',
  saveDecision: 'Besluit vastleggen',
  later: 'zei later: nee',
  gap: 'Dat ligt ver uit elkaar',
  safer: 'Dat maakt het gevaar niet kleiner',
  correct: 'Klopt niet of is voorbij',
  mistake: 'Het was een vergissing',
  reason: 'Waarom? Wat heb je nagegaan, en bij wie?',
  saveCorrection: 'Vastleggen met mijn naam',
  wasMistake: 'Was een vergissing',
  propose: 'Doe een voorstel',
  pairs: 'rood met nog één',
  why: 'Waarom telt dit hier zwaarder?',
  saveRules: 'Voorstel vastleggen',
  waits: 'Wordt berekend.',
  few: 'minder dan 10',
  publish: 'Publiceren als tweede persoon',
  second: 'Een tweede persoon publiceert dit',
  now: 'Geldt nu',
  withdraw: 'Voorstel intrekken',
  problem: 'Dit is nog niet opgeslagen',
  nothing: 'Je hebt nog niets ingevuld',
  two: '2 antwoorden vastgelegd.',
  byFile: 'Uit dit dossier: meldingen op',
  byReports: 'staat al vast door de meldingen',
};
const en: typeof nl = {
  orange: 'Serious sign',
  red: 'Red: direct danger',
  unanswered: 'Not answered yet',
  save: 'Save the answers',
  task: 'Decide on red danger',
  waiting: 'Red danger waits for a decision',
  toDecide: 'This has not been decided on yet.',
  whoDecides: 'The case director or deputy decides.',
  decision: 'What was decided?',
  saveDecision: 'Record the decision',
  later: 'later said: no',
  gap: 'These lie far apart',
  safer: 'That makes the danger no smaller',
  correct: 'A mistake, or over',
  mistake: 'It was a mistake',
  reason: 'Why? What did you check, and with whom?',
  saveCorrection: 'Record with my name',
  wasMistake: 'Was a mistake',
  propose: 'Make a proposal',
  pairs: 'red with one more',
  why: 'Why does this weigh more here?',
  saveRules: 'Record the proposal',
  waits: 'Being reckoned.',
  few: 'fewer than 10',
  publish: 'Publish as the second person',
  second: 'A second person publishes this',
  now: 'Holds now',
  withdraw: 'Withdraw the proposal',
  problem: 'This has not been saved yet',
  nothing: 'You filled in nothing yet',
  two: '2 answers recorded.',
  byFile: 'From this file: reports on',
  byReports: 'known already by the reports',
};

describe.runIf(chromiumPath !== undefined)('danger', { timeout: 240_000 }, async () => {
  const journey = await openJourney();
  const { world } = journey;
  const { as } = world;
  await sql`update user_account set roles = roles || '{region_coordinator}'::text[] where id = ${as.jb.id}`.execute(
    world.database.db,
  );
  const { visit } = journey;
  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
  const firstLine = async (page: Page) => {
    await page.goto('/my-day');
    const line = page.locator('.la-day__line').first();
    return (await line.count()) === 0 ? '' : line.innerText();
  };

  test.each(looks)(
    'red arises, stands on top, is decided, and stays red ($lang, $width px, script: $script)',
    async look => {
      const w = look.lang === 'nl' ? nl : en;
      const at = await scene(world, `T3S-K${look.lang}`);
      const danger = `/households/${at.householdId}/safety/danger/${at.mara}`;
      const said = {
        householdId: at.householdId,
        personId: at.mara,
        on: todayOf(world),
        audience: { team: 'team' },
      };
      await as.wk.must(recordSafetyView, {
        ...said,
        asked: 'asked',
        ownNumber: 8,
        ownWords: 'Het gaat wel, echt.',
        workerNumber: 3,
        workerView: 'Kijkt steeds naar de deur.',
      });
      const worker = await visit('wk', look);
      await worker.goto(danger);
      await expectWellMade(worker);
      await picture(worker, `danger-empty-${look.lang}-${look.width}`);
      expect(await worker.getByRole('heading', { name: w.unanswered }).count()).toBe(1);
      expect(await worker.getByText(w.gap).count()).toBe(1);

      await worker.goto(`${danger}/record`);
      await expectWellMade(worker);
      const sign = async (code: string, state: string) =>
        worker.locator(`.la-sign:has(input[value=${code}]) input[value=${state}]`).check();
      await button(worker, w.save);
      await worker.getByText(w.nothing).waitFor();
      await expectWellMade(worker);
      await picture(worker, `danger-nothing-${look.lang}-${look.width}`);
      await sign('violence_in_pregnancy', 'present');
      await sign('forced_sex', 'not_known');
      await button(worker, w.save);
      await worker.getByText(w.two).waitFor();
      await worker.getByText(w.orange).first().waitFor();
      await expectWellMade(worker);
      await picture(worker, `danger-orange-${look.lang}-${look.width}`);
      expect(await worker.getByText(w.byFile).count()).toBe(0);
      for (const day of ['2025-11-03', '2026-01-05', '2026-02-10'])
        await sql`insert into report (region_id, household_id, number, received_at, received_by, reporter_role, natures, unsafety, facts, source, created_by)
          values (${world.regionId}, ${at.householdId}, ${`${look.lang}-${day}`}, ${day}::date, 'phone', 'police', '{physical_abuse}', 'structural',
            'Er was geschreeuw.', 'Politie', ${as.vera.id})`.execute(world.database.db);
      await worker.reload();
      await worker.getByText(w.byFile).waitFor();
      await expectWellMade(worker);
      await picture(worker, `danger-reports-${look.lang}-${look.width}`);

      await worker.goto(`${danger}/record`);
      expect(await worker.getByText(w.byReports).count()).toBe(1);
      await sign('strangulation', 'present');
      await button(worker, w.save);
      await worker.getByText(w.red).first().waitFor();
      expect(await worker.getByText(w.whoDecides).count()).toBe(1);
      expect(await worker.getByLabel(w.decision).count()).toBe(0);
      world.clock.addDays(1 / 86_400);
      await as.wk.must(recordDangerSigns, {
        ...said,
        informant: 'victim',
        answers: [{ code: 'strangulation', state: 'absent' }],
      });
      await as.wk.must(recordDangerSigns, {
        ...said,
        informant: 'person_using_violence',
        answers: [
          { code: 'strangulation', state: 'absent' },
          { code: 'extreme_jealousy', state: 'present' },
        ],
      });

      const director = await visit('case', look);
      const supervisor = await visit('sup', look);
      expect(await firstLine(director)).toContain(w.task);
      expect(await firstLine(supervisor)).toContain(w.waiting);
      await picture(supervisor, `danger-day-${look.lang}-${look.width}`);
      await expectWellMade(supervisor);
      await supervisor.goto(danger);
      await supervisor.getByText(w.toDecide).waitFor();
      expect(await supervisor.getByLabel(w.decision).count()).toBe(0);
      await director.goto(danger);
      await expectWellMade(director);
      expect(await director.getByText(w.later).count()).toBe(1);
      expect(await director.getByText(w.safer).count()).toBe(1);
      await picture(director, `danger-red-${look.lang}-${look.width}`);
      await director
        .getByLabel(w.decision)
        .fill('Mara slaapt vannacht bij oma; morgen om negen uur overleg met de politie.');
      await button(director, w.saveDecision);
      await director.getByText('overleg met de politie').waitFor();
      expect(await director.getByText(w.toDecide).count()).toBe(0);
      await director.getByText(w.red).first().waitFor();
      await expectWellMade(director);
      await picture(director, `danger-decided-${look.lang}-${look.width}`);
      expect(await firstLine(director)).not.toContain(w.task);
      expect(await firstLine(supervisor)).not.toContain(w.waiting);

      world.clock.addDays(1 / 86_400);
      await director.goto(danger);
      await director.locator('.la-signs__one--red_alone').getByRole('link', { name: w.correct }).click();
      await director.getByLabel(w.mistake).waitFor();
      await expectWellMade(director);
      await picture(director, `danger-correct-${look.lang}-${look.width}`);
      await director.getByLabel(w.mistake).check();
      await director.getByLabel(w.reason).fill('Ging over de hond; nagevraagd bij Mara en bij oma.');
      await button(director, w.saveCorrection);
      await director.getByText(w.wasMistake).waitFor();
      await director.getByText(w.orange).first().waitFor();
      await expectWellMade(director);
      await picture(director, `danger-corrected-${look.lang}-${look.width}`);
      await director.goto(`/households/${at.householdId}/safety`);
      await expectWellMade(director);
      await picture(director, `danger-safety-${look.lang}-${look.width}`);
      await Promise.all([worker, director, supervisor].map(page => page.context().close()));
    },
  );

  test.each(looks)(
    'rules are drafted, previewed and published by two ($lang, $width px, script: $script)',
    async look => {
      const w = look.lang === 'nl' ? nl : en;
      const writer = await visit('sup', look);
      await writer.goto('/steering/danger-rules');
      await expectWellMade(writer);
      await picture(writer, `danger-rules-none-${look.lang}-${look.width}`);
      await writer.getByRole('link', { name: w.propose }).click();
      await expectWellMade(writer);
      await picture(writer, `danger-rules-new-${look.lang}-${look.width}`);
      await button(writer, w.saveRules);
      await writer.getByText(w.problem).waitFor();
      await expectWellMade(writer);
      const sign = look.lang === 'nl' ? 'extreme_jealousy' : 'stepchild';
      await writer.locator(`div:has(> input[value=${sign}])`).getByLabel(w.pairs, { exact: true }).check();
      await writer.getByLabel(w.why).fill('Uit ons eigen onderzoek van het afgelopen jaar.');
      await button(writer, w.saveRules);
      await writer.getByText(w.waits).waitFor();
      await expectWellMade(writer);
      await dangerRules(world.house);
      await writer.goto('/steering/danger-rules');
      expect(await writer.getByText(w.few).count()).toBe(12);
      expect(await writer.getByText(w.second).count()).toBe(1);
      expect(await writer.getByRole('button', { name: w.publish }).count()).toBe(0);
      const second = await visit('jb', look);
      await second.goto('/steering/danger-rules');
      await expectWellMade(second);
      await picture(second, `danger-rules-preview-${look.lang}-${look.width}`);
      await button(second, w.publish);
      await second.getByText(w.now, { exact: true }).waitFor();
      await expectWellMade(second);
      await picture(second, `danger-rules-published-${look.lang}-${look.width}`);
      await Promise.all([writer, second].map(page => page.context().close()));
    },
  );
});
