import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { sql } from 'kysely';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, expect, inject } from 'vitest';
import { mountApi } from '#api/mount.ts';
import { makeWorld, type PersonKey, type World } from '#tests/makers/world.ts';
import { buildApp } from '#web/app.tsx';
import { loadLook } from '#web/look/assets.ts';

/** Chromium on this machine, or undefined; scripts/browser.mjs says how to get it. */
export const chromiumPath = [
  process.env['CHROMIUM_PATH'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find(path => path !== undefined && existsSync(path));

/** How Chromium is started where there is no display and no network. */
export const browserArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
] as const;

export interface Journey {
  readonly world: World;
  readonly address: string;
  /** A signed-in page of a browser of one's own. */
  visit(who: PersonKey, look?: Look): Promise<Page>;
}

export interface Look {
  readonly lang?: 'nl' | 'en';
  readonly width?: 1280 | 768 | 390 | 320;
  readonly script?: boolean;
}

/** The four ways every journey is walked at least once. */
export const looks: readonly Required<Look>[] = [
  { lang: 'nl', width: 1280, script: true },
  { lang: 'en', width: 390, script: false },
];

/** Starts the real server on a database of its own, with a clock that the test moves, and a browser. */
export async function openJourney(start?: string): Promise<Journey> {
  const world = await makeWorld(start);
  const app = buildApp({ house: world.house, look: loadLook(inject('root')), mount: mountApi });
  await app.listen({ port: 0, host: '127.0.0.1' });
  const bound = app.server.address();
  const address = `http://localhost:${typeof bound === 'object' && bound !== null ? bound.port : 0}`;
  const browser: Browser = await chromium.launch({
    executablePath: chromiumPath ?? '',
    args: [...browserArguments],
  });
  afterAll(async () => {
    await browser.close();
    await app.close();
  });
  return {
    world,
    address,
    visit: async (who, look = {}) => {
      // The language is the account's, and an earlier walk may have left it in English.
      await sql`update user_account set language = 'nl' where id = ${world.as[who].id}`.execute(
        world.database.db,
      );
      const context = await browser.newContext({
        viewport: { width: look.width ?? 1280, height: 900 },
        javaScriptEnabled: look.script ?? true,
        baseURL: address,
        locale: 'nl-NL',
        timezoneId: 'Europe/Amsterdam',
      });
      const token = await world.as[who].token();
      await context.addCookies([
        { name: 'lange-adem', value: token, url: address, httpOnly: true, sameSite: 'Lax' },
      ]);
      const page = await context.newPage();
      page.setDefaultTimeout(10_000);
      if (look.script === false) scriptless.add(page);
      if (look.lang === 'en') {
        await page.goto('/my-day');
        await page.getByRole('button', { name: 'English' }).click();
      }
      return page;
    },
  };
}

/** No axe finding, nothing wider than the window, one main heading. Call on every page of a journey. */
export async function expectWellMade(page: Page): Promise<void> {
  // A click may have left a page that has arrived but is not read yet.
  await page.waitForLoadState();
  const judged = scriptless.has(page) ? await twinOf(page) : page;
  const wide = await judged.evaluate<number>(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  );
  expect(wide, `${page.url()} is wider than its window`).toBeLessThanOrEqual(0);
  expect(await judged.locator('h1').count(), `${page.url()} has one h1`).toBe(1);
  const found = await new AxeBuilder({ page: judged })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  const problems = found.violations.map(
    one => `${one.id}: ${one.nodes.map(node => node.target.join(' ')).join(', ')}`,
  );
  if (judged !== page) await judged.context().close();
  expect(problems, page.url()).toEqual([]);
}

/** Pages of browsers with scripts off: axe is itself a script, so it judges the same HTML in a browser with scripts. */
const scriptless = new WeakSet<Page>();

async function twinOf(page: Page): Promise<Page> {
  const browser = page.context().browser();
  if (browser === null) throw new Error('no browser');
  const twin = await (await browser.newContext({ viewport: page.viewportSize() })).newPage();
  const html = await page.content();
  await twin.route(page.url(), route =>
    route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' }),
  );
  await twin.goto(page.url());
  return twin;
}

/** Keeps a picture for people to look at, when SCREENSHOTS=yes. */
export async function picture(page: Page, name: string): Promise<void> {
  if (process.env['SCREENSHOTS'] !== 'yes') return;
  const folder = join(inject('root'), '.screenshots');
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}
