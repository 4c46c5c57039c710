import { sql } from 'kysely';
import { pino } from 'pino';
import { chromium } from 'playwright-core';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { newToken } from '#acts/access/sign-in.ts';
import { readChildren } from '#acts/child/read-children.ts';
import { householdFile } from '#acts/household/household-file.ts';
import { worklist } from '#acts/household/worklist.ts';
import { readPlan } from '#acts/plan/read-plan.ts';
import { beginScreening } from '#acts/screening/begin-screening.ts';
import type { House } from '#acts/shared/house.ts';
import { hashToken, perform } from '#acts/shared/perform.ts';
import { mountApi } from '#api/mount.ts';
import { playMadeUpRegion } from '#cli/scenes/play.ts';
import { toLocalDate } from '#domain/shared/calendar.ts';
import { openSession } from '#store/door.ts';
import { accountsOf, foundedRegions } from '#store/found.ts';
import { asDoor } from '#store/session.ts';
import { browserArguments, chromiumPath, expectWellMade } from '#tests/support/browser.ts';
import { freshDatabase } from '#tests/support/database.ts';
import { buildApp } from '#web/app.tsx';
import { loadLook } from '#web/look/assets.ts';
import { pages } from '#web/routes.ts';

/** Where a row stands that an address names by this id. */
const tableOf: Readonly<Record<string, string>> = {
  bottleneckId: 'bottleneck',
  caseId: 'conference_case',
  conferenceId: 'conference',
  handoverId: 'handover',
  heardId: 'child_heard',
  incidentId: 'incident',
  momentId: 'after_moment',
  networkTaskId: 'network_task',
  noteId: 'note',
  organisationId: 'organisation',
  questionnaireId: 'questionnaire',
  referralId: 'referral',
  reviewId: 'plan_review',
  userId: 'user_account',
  warningId: 'warning',
};

/**
 * Every page of the house with the made-up region in it: no axe finding, nothing wider than a window of 320 pixels,
 * one main heading. A new page is walked without anybody thinking of it.
 */
describe.runIf(chromiumPath !== undefined)('every page', async () => {
  const database = await freshDatabase();
  const now = new Date('2026-11-23T14:00:00Z');
  const house: House = {
    db: database.db,
    clock: { now: () => new Date(now) },
    log: pino({ level: 'silent' }),
    terms: { idleSeconds: 1_800, longestSeconds: 43_200 },
    sealKey: new Uint8Array(32).fill(5),
  };
  await playMadeUpRegion(house, database.db);
  const [region] = await foundedRegions(database.db);
  const users = await accountsOf(database.db, region?.id ?? '');
  const app = buildApp({ house, look: loadLook(inject('root')), mount: mountApi });
  await app.listen({ port: 0, host: '127.0.0.1' });
  const bound = app.server.address();
  const address = `http://localhost:${typeof bound === 'object' && bound !== null ? bound.port : 0}`;
  const browser = await chromium.launch({ executablePath: chromiumPath ?? '', args: [...browserArguments] });
  afterAll(async () => {
    await browser.close();
    await app.close();
  });

  const tokenOf = async (name: string) => {
    const token = newToken();
    const account = { id: users.get(name) ?? '', regionId: region?.id ?? '' };
    await asDoor(database.db, now, tx => openSession(tx, account, hashToken(token), null));
    return token;
  };

  /** A child of this household and an entry of its plan, where there are. */
  async function childAndPlanOf(
    householdId: string,
    request: { token: string; requestId: string },
  ): Promise<Record<string, string>> {
    const children = await perform(house, readChildren, { householdId }, request);
    const plan = await perform(house, readPlan, { householdId }, request);
    return {
      childId: children.kind === 'done' ? (children.answer.children[0]?.id ?? '') : '',
      entryId: plan.kind === 'done' ? (plan.answer.entries[0]?.entryId ?? '') : '',
    };
  }

  /** The ids that stand in addresses, taken from the fullest household that somebody works for. */
  async function idsFor(name: string): Promise<Record<string, string>> {
    const request = { token: await tokenOf(name), requestId: 'walk' };
    const list = await perform(house, worklist, {}, request);
    if (list.kind !== 'done') return {};
    let best: Record<string, string> = {};
    let most = -1;
    for (const { id: householdId } of list.answer.households) {
      const file = await perform(house, householdFile, { householdId }, request);
      if (file.kind !== 'done') continue;
      const { conditions, contacts, persons, reports, clocks } = file.answer;
      if (conditions.length + contacts.length <= most) continue;
      most = conditions.length + contacts.length;
      best = {
        householdId,
        conditionId: conditions[0]?.id ?? '',
        contactId: contacts[0]?.id ?? '',
        personId: persons[0]?.id ?? '',
        ...(await childAndPlanOf(householdId, request)),
        reportId: reports[0]?.id ?? '',
        clockId: clocks.at(-1)?.id ?? '',
      };
    }
    return best;
  }

  /** A talk that this walker has begun, for the pages of one; the second walk finds the first one's. */
  async function talkOf(name: string, ids: Record<string, string>): Promise<Record<string, string>> {
    const { householdId, personId } = ids;
    if (householdId === undefined || personId === undefined) return {};
    const answer = await perform(
      house,
      beginScreening,
      {
        householdId,
        personId,
        answeredBy: 'professional',
        instrument: 'observation',
        on: toLocalDate(now, 'Europe/Amsterdam'),
        alone: 'yes',
        language: 'nl',
      },
      { token: await tokenOf(name), requestId: 'walk' },
    );
    if (answer.kind === 'done') return { screeningId: answer.answer.screeningId };
    return answer.kind === 'refused' ? { ...answer.detail } : {};
  }

  /** Rows of the made-up region that an address with this id may mean, with the household and person of each. */
  async function examplesOf(name: string): Promise<readonly Record<string, string | null>[]> {
    const table = tableOf[name];
    if (table === undefined) return [];
    const answer = await sql<{
      row: Record<string, string | null>;
    }>`select to_jsonb(t) "row" from ${sql.table(table)} t
      order by t.id limit 12`.execute(database.db);
    return answer.rows.map(each => each.row);
  }

  /** The addresses of a page that this walker may try, until one of them is theirs. */
  async function addressesOf(path: string, ids: Record<string, string>): Promise<string[]> {
    const filled = path
      .replace('/children/:personId', `/children/${ids['childId'] ?? ':childId'}`)
      .replaceAll(/:([A-Za-z]+)/g, (whole, name: string) => ids[name] || whole);
    const left = /:([A-Za-z]+)/.exec(filled)?.[1];
    if (left === undefined) return [filled];
    return (await examplesOf(left)).map(row =>
      path
        .replace(`:${left}`, row['id'] ?? '')
        .replace(':householdId', row['household_id'] ?? '')
        .replace(':personId', row['person_id'] ?? ids['personId'] ?? ''),
    );
  }

  const walkers = ['case', 'vera', 'beheer', 'sabine', 'fatima', 'renske', 'teun'] as const;
  test.each([
    { lang: 'nl', width: 320 },
    { lang: 'en', width: 1280 },
  ] as const)('is well made in $lang at $width pixels', { timeout: 900_000 }, async ({ lang, width }) => {
    const seen = new Set<string>();
    for (const walker of walkers) {
      const found = await idsFor(walker);
      const ids = { ...found, ...(await talkOf(walker, found)), norm: 'watch.not_seen.climbs' };
      const context = await browser.newContext({ viewport: { width, height: 800 }, baseURL: address });
      await context.addCookies([
        { name: 'lange-adem', value: await tokenOf(walker), url: address, httpOnly: true, sameSite: 'Lax' },
      ]);
      const page = await context.newPage();
      await page.goto('/my-day');
      const change = page.getByRole('button', { name: lang === 'en' ? 'English' : 'Nederlands' });
      if ((await change.count()) > 0) await change.click();
      await page.locator(`html[lang=${lang}]`).waitFor();
      const cookies = { 'lange-adem': await tokenOf(walker) };
      for (const one of pages) {
        if (seen.has(one.path)) continue;
        for (const path of await addressesOf(one.path, ids)) {
          if ((await app.inject({ url: path, cookies })).statusCode !== 200) continue;
          await page.goto(path);
          seen.add(one.path);
          await expectWellMade(page);
          break;
        }
      }
      await context.close();
    }
    const missed = pages.map(one => one.path).filter(path => !seen.has(path));
    // Nobody in the made-up region asked advice; that page has a journey of its own.
    expect(missed.filter(path => !path.includes(':adviceId'))).toEqual([]);
  });
});
