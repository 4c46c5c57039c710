import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { addDays } from '#domain/shared/calendar.ts';
import { agree, check, phaseOf, scene, todayOf } from '#tests/acts/safety-scene.ts';
import { chromiumPath, expectWellMade, looks, openJourney, picture } from '#tests/support/browser.ts';

/** Labels of the journey in both languages. */
const nl = {
  condition: 'De voorwaarde',
  protects: 'Wie beschermt dit?',
  checker: 'Welke collega controleert?',
  how: 'Hoe wordt er gecontroleerd?',
  save: 'Voorwaarde vastleggen',
  problem: 'Dit is nog niet opgeslagen',
  saveAnswer: 'Antwoord opslaan',
  yes: 'Akkoord',
  no: 'Niet akkoord',
  couldNot: 'Kon niet gevraagd worden',
  answer: 'Wat was het antwoord?',
  why: 'Waarom?',
  met: 'Voldaan',
  notMet: 'Niet voldaan',
  evidence: 'Wat is er gezien of gehoord?',
  his: 'wie geweld gebruikt',
  seen: 'zelf gezien',
  school: 'school of opvang',
  saveCheck: 'Controle opslaan',
  notCounting: 'Telt niet: rust alleen op wie geweld gebruikt',
  move: 'Naar fase 2',
  stable: 'Dit huishouden is in fase 2',
  lacking: 'Wat ontbreekt voor fase 2',
  ask: 'Vraag een uitzondering',
  reason: 'Waarom kan dit niet wachten, en wat houdt het intussen veilig?',
  ends: 'Tot en met welke dag?',
  askButton: 'Vragen',
  confirm: 'Bevestigen',
  decide: 'Beslissen',
  holds: 'Geldt nu',
  yesSign: 'Ja',
  answers: 'Antwoorden opslaan',
  red: 'Rood: direct gevaar',
  toDecide: 'Besluiten',
  decision: 'Wat is besloten?',
  saveDecision: 'Besluit vastleggen',
  gap: 'Deze twee liggen ver uit elkaar. Praat erover.',
  saveView: 'Opslaan',
  saveChange: 'Wijziging opslaan',
  stale: 'Iemand anders heeft dit intussen gewijzigd',
};
const en: typeof nl = {
  condition: 'The condition',
  protects: 'Whom does this protect?',
  checker: 'Which colleague checks?',
  how: 'How is it checked?',
  save: 'Record the condition',
  problem: 'This has not been saved yet',
  saveAnswer: 'Save the answer',
  yes: 'Agrees',
  no: 'Does not agree',
  couldNot: 'Could not be asked',
  answer: 'What was the answer?',
  why: 'Why?',
  met: 'Met',
  notMet: 'Not met',
  evidence: 'What was seen or heard?',
  his: 'who uses violence',
  seen: 'seen myself',
  school: 'school or day care',
  saveCheck: 'Save the check',
  notCounting: 'Does not count: rests only on who uses violence',
  move: 'To phase 2',
  stable: 'This household is in phase 2',
  lacking: 'What is lacking for phase 2',
  ask: 'Ask an override',
  reason: 'Why can this not wait, and what keeps it safe meanwhile?',
  ends: 'Up to and including which day?',
  askButton: 'Ask',
  confirm: 'Confirm',
  decide: 'Decide',
  holds: 'Holds now',
  yesSign: 'Yes',
  answers: 'Save the answers',
  red: 'Red: direct danger',
  toDecide: 'Decide',
  decision: 'What was decided?',
  saveDecision: 'Record the decision',
  gap: 'These two are far apart. Talk about it.',
  saveView: 'Save',
  saveChange: 'Save the change',
  stale: 'Somebody else has changed this in the meantime',
};

describe.runIf(chromiumPath !== undefined)('safety', { timeout: 90_000 }, async () => {
  const journey = await openJourney();
  const { world } = journey;
  const { visit } = journey;
  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

  async function record(page: Page, w: typeof nl, status: string, source: string): Promise<void> {
    world.clock.addDays(1 / 86_400);
    const form = page.locator('#check');
    await form.getByRole('radio', { name: status, exact: true }).check();
    await form.getByLabel(w.evidence).fill('Om acht uur langs geweest; de voordeur was op slot.');
    await form.getByRole('checkbox', { name: source, exact: true }).check();
    await button(page, w.saveCheck);
    await page.locator('.la-row__when').first().waitFor();
  }

  test.each(looks)(
    'conditions: agreed with each, checked, moved, failed ($lang, $width px, script: $script)',
    async look => {
      const w = look.lang === 'nl' ? nl : en;
      const at = await scene(world, `T3S-J${look.lang}`);
      const page = await visit('case', look);
      const safety = `/households/${at.householdId}/safety`;
      await page.goto(safety);
      await expectWellMade(page);
      await picture(page, `safety-empty-${look.lang}-${look.width}`);

      await page.goto(`${safety}/conditions/new`);
      await expectWellMade(page);
      await button(page, w.save);
      await page.getByText(w.problem).waitFor();
      await expectWellMade(page);
      await page
        .getByLabel(w.condition, { exact: true })
        .fill("Wie gedronken heeft, slaapt die nacht niet thuis; Mara's sleutel blijft bij oma.");
      await page.getByRole('group', { name: w.protects }).getByLabel('Sem Proef').check();
      await page.getByLabel(w.how).fill('Vrijdagavond langsgaan, zaterdag bellen.');
      for (const who of ['Mara Proef', 'Dirk Proef', 'Noor Proef'])
        await page
          .locator('[name=askedOf]')
          .locator(`xpath=ancestor::label[contains(., "${who}")]//input`)
          .check();
      await page.locator('[name=checkedByUser]').selectOption({ label: 'case Proef, Wijkteam Noord' });
      await page.locator('[name="everyDays"]').fill('7');
      await button(page, w.save);
      await page.waitForURL(/\/conditions\/[0-9a-f-]{36}/);
      await expectWellMade(page);
      const condition = page.url().split('#')[0] ?? '';

      for (const [who, answer, why] of [
        ['Mara Proef', w.yes, ''],
        ['Dirk Proef', w.no, 'Hij zegt dat hij nooit drinkt.'],
        ['Noor Proef', w.couldNot, 'Was op schoolkamp.'],
      ] as const) {
        const form = page.locator('#agreements');
        await form.getByLabel(who).check();
        await form.getByRole('group', { name: w.answer }).getByLabel(answer, { exact: true }).check();
        await form.getByLabel(w.why).fill(why);
        await button(page, w.saveAnswer);
        await page
          .locator('.la-agreed')
          .getByText(why === '' ? answer : why)
          .first()
          .waitFor();
      }
      await record(page, w, w.met, w.his);
      expect(await page.getByText(w.notCounting).count()).toBe(1);
      await expectWellMade(page);
      await picture(page, `safety-condition-${look.lang}-${look.width}`);
      await page.goto(safety);
      await page.getByRole('heading', { name: w.lacking }).waitFor();
      expect(await page.getByRole('button', { name: w.move }).count()).toBe(0);

      await page.goto(condition);
      await record(page, w, w.met, w.seen);
      await record(page, w, w.met, w.school);
      await page.goto(safety);
      await button(page, w.move);
      await page.getByRole('heading', { name: w.stable }).waitFor();
      expect(await phaseOf(world, at.householdId)).toBe('stable_safety');

      await page.goto(condition);
      await record(page, w, w.notMet, w.seen);
      await page.goto(safety);
      await page.getByRole('heading', { name: w.lacking }).waitFor();
      expect(await phaseOf(world, at.householdId)).toBe('direct_safety');
      await expectWellMade(page);
      await picture(page, `safety-failed-${look.lang}-${look.width}`);
      await page.context().close();
    },
  );

  test.each(looks)(
    'an override is confirmed by a second person ($lang, $width px, script: $script)',
    async look => {
      const w = look.lang === 'nl' ? nl : en;
      const at = await scene(world, `T3S-O${look.lang}`);
      await check(world, at, await agree(world, at));
      const url = `/households/${at.householdId}/safety/override`;
      const asker = await visit('case', look);
      await asker.goto(url);
      await expectWellMade(asker);
      await asker.getByLabel(w.reason).fill('De opvang heeft maandag plek; tot dan blijft oma er slapen.');
      await asker.getByLabel(w.ends).fill(addDays(todayOf(world), 10));
      await button(asker, w.askButton);
      await asker.getByText('oma er slapen').waitFor();
      expect(await asker.getByRole('button', { name: w.decide }).count()).toBe(0);
      const second = await visit('sup', look);
      await second.goto(url);
      await expectWellMade(second);
      await picture(second, `safety-override-${look.lang}-${look.width}`);
      await second.getByLabel(w.confirm).check();
      await second.locator('#decide').getByLabel(w.why).fill('Met het hele team besproken.');
      await button(second, w.decide);
      await second.getByText(w.holds).waitFor();
      await expectWellMade(second);
      expect(await phaseOf(world, at.householdId)).toBe('stable_safety');
      await second.goto('/steering/overrides');
      await expectWellMade(second);
      await picture(second, `steering-overrides-${look.lang}-${look.width}`);
      await Promise.all([asker.context().close(), second.context().close()]);
    },
  );

  test.each(looks)(
    'danger, own view and two who save at once ($lang, $width px, script: $script)',
    async look => {
      const w = look.lang === 'nl' ? nl : en;
      const at = await scene(world, `T3S-G${look.lang}`);
      const safety = `/households/${at.householdId}/safety`;
      const page = await visit('case', look);
      await page.goto(`${safety}/danger/${at.mara}/record`);
      await expectWellMade(page);
      await picture(page, `safety-signs-${look.lang}-${look.width}`);
      await page.locator('[name="answers.2.state"][value=present]').check();
      await page.locator('[name="answers.0.state"][value=not_known]').check();
      await button(page, w.answers);
      await page.getByText(w.red).first().waitFor();
      await page.goto(`${safety}/danger/${at.mara}`);
      await page
        .getByLabel(w.decision)
        .fill('Mara slaapt vannacht bij oma; morgen om negen uur overleg met de politie.');
      await button(page, w.saveDecision);
      await page.getByText('overleg met de politie').waitFor();

      await page.goto(`${safety}/views/new?person=${at.noor}`);
      await expectWellMade(page);
      await page.locator('[name=asked][value=asked]').check();
      await page.locator('[name=ownNumber]').fill('2');
      await page.locator('[name=ownWords]').fill('Als de auto er staat, slaap ik niet.');
      await page.locator('[name=workerNumber]').fill('6');
      await page.locator('[name=workerView]').fill('Rustig op school, lacht met vriendinnen.');
      await button(page, w.saveView);
      await page.getByText(w.gap).waitFor();
      expect(await page.locator('.la-words__text').getByText('Als de auto er staat').count()).toBe(1);
      await expectWellMade(page);
      await picture(page, `safety-danger-${look.lang}-${look.width}`);

      const conditionId = await agree(world, at);
      const change = `${safety}/conditions/${conditionId}/change`;
      await page.goto(change);
      await expectWellMade(page);
      const other = await visit('wk', look);
      await other.goto(change);
      await other.getByLabel(w.condition, { exact: true }).fill('Wat wk typte.');
      await button(other, w.saveChange);
      await other.locator('.la-condition').getByText('Wat wk typte.').waitFor();
      await page.getByLabel(w.condition, { exact: true }).fill('Wat case typte.');
      await button(page, w.saveChange);
      await page.getByText(w.stale).first().waitFor();
      expect(await page.getByText('Wat wk typte.').count()).toBe(1);
      expect(await page.getByLabel(w.condition, { exact: true }).inputValue()).toBe('Wat case typte.');
      await expectWellMade(page);
      await picture(page, `safety-stale-${look.lang}-${look.width}`);
      await page.getByLabel(w.condition, { exact: true }).fill('Wat wk en case samen typten.');
      await button(page, w.saveChange);
      await page.locator('.la-condition').getByText('Wat wk en case samen typten.').waitFor();
      await Promise.all([page.context().close(), other.context().close()]);
    },
  );
});
