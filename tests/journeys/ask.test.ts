import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { readAsking } from '#acts/screening/read-asking.ts';
import { begin, screeningScene } from '#tests/acts/screening-scene.ts';
import { chromiumPath, expectWellMade, openJourney, picture } from '#tests/support/browser.ts';
import { published } from './ask-form.ts';

describe.runIf(chromiumPath !== undefined)('asking', { timeout: 120_000 }, async () => {
  const journey = await openJourney();
  const { world } = journey;
  const { wk } = world.as;
  const { visit } = journey;
  const button = (page: Page, name: string) =>
    page.getByRole('button', { name, exact: true }).first().click();
  const address = (householdId: string, screeningId: string, rest = '') =>
    `/households/${householdId}/screening/ask/${screeningId}${rest}`;
  const savedOf = async (householdId: string, screeningId: string) => {
    const { saved } = await wk.must(readAsking, { householdId, screeningId });
    return Object.fromEntries(
      saved.map(each => [
        `${each.item}${each.place === '' ? '' : `@${each.place}`}`,
        each.state === 'answered' ? Object.values(each.answers[0] ?? {})[0] : each.state,
      ]),
    );
  };

  test('a form of the region on a phone without a script: wrong, branching, one more, one less, finished', async () => {
    const at = await screeningScene(world, 'T3Q-1');
    const questionnaireId = await published(world);
    const screeningId = await begin(world, at, {
      instrument: undefined,
      partnerId: undefined,
      questionnaireId,
    });
    const page = await visit('wk', { width: 390, script: false });
    await page.goto(address(at.householdId, screeningId));
    await expectWellMade(page);
    await picture(page, 'ask-regional-390');
    await page.setViewportSize({ width: 320, height: 800 });
    await expectWellMade(page);
    const field = (name: string) => page.locator(`[name="${name}"]`);
    const question = (label: string) => page.getByRole('group', { name: label });

    await page.getByLabel('Hoeveel weegt de baby?').fill('zwaar');
    await field('q3~y').fill('2025');
    await field('q3~m').fill('1');
    await button(page, 'Bewaren');
    await page.getByRole('heading', { name: 'Kijk dit nog na' }).waitFor();
    expect(await page.getByLabel('Hoeveel weegt de baby?').inputValue()).toBe('zwaar');
    await expectWellMade(page);
    expect(await savedOf(at.householdId, screeningId)).toEqual({ born: '2025-01' });

    await page.getByLabel('Hoeveel weegt de baby?').fill('7,5');
    await question('Heb je geslapen?').getByLabel('Nee').check();
    await page.getByRole('group', { name: 'Gelachen' }).or(page.getByLabel('Gelachen: Vaak')).first().check();
    await button(page, 'Naar het einde');
    // The answer brought up a question: it is shown before the list ends.
    await page.getByText('er vragen bijgekomen').waitFor();
    await page.getByLabel('Waardoor niet?').fill('De baby huilde.\nDe buren ook.');
    await page.getByLabel('Wie hielp er? 1', { exact: true }).fill('oma');
    await page.getByRole('button', { name: 'Nog een: Wie hielp er?' }).click();
    await page.getByLabel('Wie hielp er? 2', { exact: true }).fill('de buurvrouw');
    await page.getByLabel('Hoe heet het kind?').fill('Bo');
    await page.getByRole('button', { name: 'Nog een: Kind' }).click();
    const second = page.getByRole('region', { name: 'Kind 2' });
    await second.getByLabel('Hoe heet het kind?').fill('Sem');
    await second.getByLabel('Iets anders, namelijk').fill('bij oma');
    await page.getByRole('button', { name: 'Nog een: Medicijn' }).click();
    await expectWellMade(page);
    expect(await savedOf(at.householdId, screeningId)).toMatchObject({
      weight: 7.5,
      slept: false,
      'child.name@0': 'Bo',
      'child.name@1': 'Sem',
      'child.day@1': 'bij oma',
    });
    await page.getByRole('button', { name: 'Weghalen: Kind 1', exact: true }).click();
    const after = await savedOf(at.householdId, screeningId);
    expect(after).toMatchObject({ 'child.name@0': 'Sem', 'child.day@0': 'bij oma' });
    expect(after['child.name@1']).toBeUndefined();
    expect(await page.getByRole('region', { name: 'Kind 2' }).count()).toBe(0);

    // An answer that hides a question wipes what stood in it.
    await question('Heb je geslapen?').getByLabel('Ja').check();
    await button(page, 'Bewaren');
    expect(await page.getByLabel('Waardoor niet?').count()).toBe(0);
    expect(await savedOf(at.householdId, screeningId)).not.toHaveProperty('why');

    await button(page, 'Naar het einde');
    await page.getByRole('heading', { name: 'Einde van de lijst' }).waitFor();
    await expectWellMade(page);
    await button(page, 'Afronden');
    await page.waitForURL(/\/screening\/read\//);
    await page.goto(address(at.householdId, screeningId));
    await page.getByText('Dit gesprek is afgesloten').waitFor();
    expect(await page.locator('form[data-autosave]').count()).toBe(0);
    await page.context().close();
  });

  test('a list of ours at a desk in English: saved while typing, through a broken line, in two windows', async () => {
    const at = await screeningScene(world, 'T3Q-2');
    const screeningId = await begin(world, at, { language: 'en' });
    const page = await visit('wk', { lang: 'en', width: 1280 });
    await page.goto(address(at.householdId, screeningId));
    await expectWellMade(page);
    await picture(page, 'ask-adult-1280');
    const status = page.locator('[data-kept]');
    const saved = () => savedOf(at.householdId, screeningId);
    const number = (text: string) =>
      page.getByRole('group', { name: 'How safe' }).getByLabel(text, { exact: true });
    await page.getByText('How do you ask this?').click();
    await number('3').check();
    await status.getByText('Saved.').waitFor();
    expect(await saved()).toEqual({ safe_number: 3 });

    // A second window that was opened now and is sent on later takes nothing back.
    const other = await page.context().newPage();
    await other.goto(address(at.householdId, screeningId));

    await page.context().setOffline(true);
    const words = page.locator('textarea').first();
    await words.fill('Only when he is out.');
    await status.getByText('Not saved yet').waitFor();
    await expectWellMade(page);
    let warned = false;
    page.once('dialog', dialog => {
      warned = true;
      return dialog.dismiss();
    });
    await page.evaluate('window.location.href = "/my-day"').catch(() => undefined);
    await expect.poll(() => warned).toBe(true);
    // Pressing on waits for the line, and then goes.
    await button(page, 'Next');
    expect(page.url()).not.toContain('step=2');
    expect(await saved()).toEqual({ safe_number: 3 });
    await page.context().setOffline(false);
    await page.waitForURL(/step=2/);
    expect(await saved()).toEqual({ safe_number: 3, safe_words: 'Only when he is out.' });

    await other.getByRole('group', { name: 'How safe' }).getByLabel('4', { exact: true }).check();
    await other.locator('[data-kept]').getByText('Saved.').waitFor();
    await button(other, 'Next');
    await other.waitForURL(/step=2/);
    expect(await saved()).toMatchObject({ safe_words: 'Only when he is out.' });

    // Two windows that answer the same question: the later one is told, and sees what stands.
    const safe = (where: Page, text: string) =>
      where.getByRole('group', { name: 'How safe' }).getByLabel(text, { exact: true });
    const third = await page.context().newPage();
    await third.goto(address(at.householdId, screeningId));
    await other.goto(address(at.householdId, screeningId));
    await safe(other, '5').check();
    await other.locator('[data-kept]').getByText('Saved.').waitFor();
    await safe(third, '6').check();
    await third.getByText('had been changed elsewhere').waitFor();
    expect(await safe(third, '5').isChecked()).toBe(true);
    expect(await saved()).toMatchObject({ safe_number: 5 });
    await third.close();
    await other.close();

    // No answer is an answer of its own, and only one of them holds.
    const first = page.locator('.la-ask').first();
    await first.getByLabel('Once').check();
    await first.getByLabel('does not want to').check();
    await status.getByText('Saved.').waitFor();
    await expect.poll(async () => Object.values(await saved())).toContain('does_not_want');
    expect(await page.evaluate('Object.keys(localStorage).length + Object.keys(sessionStorage).length')).toBe(
      0,
    );
    await button(page, 'Next');
    await page.waitForURL(/step=3/);
    await button(page, 'Back');
    await page.waitForURL(/step=2/);
    await page.getByRole('link', { name: 'All on one page' }).click();
    await expectWellMade(page);
    await page.context().close();
  });

  test.each([
    { who: 'sem', instrument: 'child_8_11', width: 390, script: false },
    { who: 'sem', instrument: 'child_8_11', width: 1280, script: true },
  ] as const)('the screen in the hands of a child of nine ($width px, script: $script)', async look => {
    const at = await screeningScene(world, `T3Q-C${look.width}`);
    const screeningId = await begin(world, at, { personId: at[look.who], instrument: look.instrument });
    const page = await visit('wk', { width: look.width, script: look.script });
    await page.goto(address(at.householdId, screeningId));
    await page.getByRole('link', { name: 'Scherm overhandigen' }).click();
    await page.getByRole('link', { name: 'Beginnen' }).waitFor();
    await expectWellMade(page);
    await picture(page, `ask-child-begin-${look.width}`);
    const body = async () => (await page.content()).replaceAll(/value="[^"]*"/g, '');
    for (const name of ['Mara', 'Dirk', 'Noor', 'Proef', 'T3Q', 'Lange Adem', 'Huishouden', 'wk Proef'])
      expect(await body(), name).not.toContain(name);
    await page.getByRole('link', { name: 'Beginnen' }).click();
    for (let step = 0; step < 40; step += 1) {
      if ((await page.locator('form[data-autosave]').count()) === 0) break;
      if (step < 3) {
        await expectWellMade(page);
        await picture(page, `ask-child-${step}-${look.width}`);
        expect(await page.locator('nav').count()).toBe(0);
        for (const name of ['Mara', 'Dirk', 'Noor', 'Proef', 'T3Q', 'Lange Adem'])
          expect(await body(), name).not.toContain(name);
      }
      const choice = page.locator('.la-choices input[type=radio]').nth(1);
      if ((await choice.count()) > 0) await choice.check();
      else await page.locator('textarea').first().fill('Bij oma is het fijn.');
      const here = page.url();
      await button(page, 'Verder');
      await page.waitForURL(url => url.href !== here);
    }
    await page.getByRole('heading', { name: 'Dat was alles' }).waitFor();
    await expectWellMade(page);
    await picture(page, `ask-child-end-${look.width}`);
    const answers = Object.values(await savedOf(at.householdId, screeningId));
    expect(answers.length).toBeGreaterThan(6);
    expect(answers).toContain('Bij oma is het fijn.');
    await page.getByRole('link', { name: 'Voor de medewerker' }).click();
    await page.getByRole('heading', { name: 'Einde van de lijst' }).waitFor();
    await page.context().close();
  });
});
