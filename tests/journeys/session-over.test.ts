import { type Browser, chromium, type Page } from 'playwright-core';
import { describe, expect, test, vi } from 'vitest';
import { openHousehold } from '#tests/makers/household.ts';
import {
  browserArguments,
  chromiumPath,
  expectWellMade,
  looks,
  openJourney,
  picture,
} from '#tests/support/browser.ts';

vi.setConfig({ testTimeout: 120_000 });

const words = {
  nl: {
    save: 'Notitie opslaan',
    over: 'dan komt terug wat je schreef',
    name: 'Gebruikersnaam',
    password: 'Wachtwoord',
    signIn: 'Aanmelden',
    show: 'Laat zien wat ik schreef',
    notSaved: 'Nog niet opgeslagen',
    other: 'English',
  },
  en: {
    save: 'Save note',
    over: 'what you wrote comes back',
    name: 'User name',
    password: 'Password',
    signIn: 'Sign in',
    show: 'Show what I wrote',
    notSaved: 'Not saved yet',
    other: 'Nederlands',
  },
};

describe.skipIf(chromiumPath === undefined)('a session that is over', async () => {
  const journey = await openJourney();
  const { world } = journey;
  const householdId = await openHousehold(world);
  const form = `/households/${householdId}/notes/new`;
  const facts = (page: Page) => page.locator('[name=facts]');

  test.each(looks)('gives back what was typed ($lang, $width)', async look => {
    const w = words[look.lang];
    const page = await journey.visit('vera', look);
    await page.goto(form);
    await facts(page).fill('Een lange tekst\nvan twee regels.');
    world.clock.set(new Date(world.clock.now().getTime() + 31 * 60_000).toISOString());
    await page.getByRole('button', { name: w.save, exact: true }).click();
    await page.getByText(w.over).waitFor();
    await expectWellMade(page);
    await picture(page, `session-over-${look.lang}-${look.width}`);
    await page.getByLabel(w.name).fill('vera');
    await page.getByLabel(w.password).fill('correct horse battery staple');
    await page.getByRole('button', { name: w.signIn, exact: true }).click();
    await page.getByRole('button', { name: w.show }).waitFor();
    await expectWellMade(page);
    await picture(page, `session-again-${look.lang}-${look.width}`);
    await page.getByRole('button', { name: w.show }).click();
    await page.getByText(w.notSaved).waitFor();
    expect(new URL(page.url()).pathname).toBe(form);
    expect(await facts(page).inputValue()).toBe('Een lange tekst\nvan twee regels.');
    await expectWellMade(page);
    await picture(page, `session-typed-${look.lang}-${look.width}`);
    await page.context().close();
  });

  test('the other language keeps what was typed, there and back', async () => {
    const page = await journey.visit('vera', { lang: 'nl' });
    await page.goto(form);
    await facts(page).fill('Nog niet klaar');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('button', { name: 'Nederlands' }).waitFor();
    expect(await facts(page).inputValue()).toBe('Nog niet klaar');
    await page.getByRole('button', { name: 'Nederlands' }).click();
    await page.getByRole('button', { name: 'English' }).waitFor();
    expect(await facts(page).inputValue()).toBe('Nog niet klaar');
    await page.context().close();
  });

  /** A browser that keeps pages for its Back button, as people's own do. */
  async function keeping(script: boolean): Promise<{ browser: Browser; page: Page; token: string }> {
    const browser = await chromium.launch({
      executablePath: chromiumPath ?? '',
      args: [...browserArguments],
      ignoreDefaultArgs: ['--disable-back-forward-cache'],
    });
    const context = await browser.newContext({ baseURL: journey.address, javaScriptEnabled: script });
    const token = await world.as.vera.token();
    await context.addCookies([
      { name: 'lange-adem', value: token, url: journey.address, httpOnly: true, sameSite: 'Lax' },
    ]);
    return { browser, page: await context.newPage(), token };
  }

  test.each([[true], [false]])('Back after signing out here leads to the door (script %s)', async script => {
    const { browser, page } = await keeping(script);
    try {
      await page.goto('/my-day');
      await page.goto(form);
      await page.goto('/my-day');
      await page.locator('form[action="/sign-out"] button').click();
      await page.waitForURL(/\/sign-in/);
      for (let back = 0; back < 3; back += 1) {
        await page.goBack({ waitUntil: 'commit' });
        await page.waitForURL(/\/sign-in/);
        await page.locator('[name=password]').waitFor();
      }
    } finally {
      await browser.close();
    }
  });

  test('Back shows no page of somebody who signed out elsewhere, and keeps the text of who did not', async () => {
    const { browser, page, token } = await keeping(true);
    try {
      await page.goto(form);
      await facts(page).fill('Blijft staan');
      await page.evaluate('globalThis.kept = true');
      await page.goto('/my-day');
      // A page out of the cache commits and never loads.
      await page.goBack({ waitUntil: 'commit' });
      await facts(page).waitFor({ state: 'visible' });
      if ((await page.evaluate('globalThis.kept')) === true)
        expect(await facts(page).inputValue()).toBe('Blijft staan');
      await page.goto('/my-day');
      // The browser knows nothing of it; the script asks.
      await fetch(`${journey.address}/sign-out`, {
        method: 'POST',
        headers: { cookie: `lange-adem=${token}` },
      });
      await page.goBack({ waitUntil: 'commit' });
      await page.waitForURL(/\/sign-in/);
    } finally {
      await browser.close();
    }
  });
});
