import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { endScreening } from '#acts/screening/end-screening.ts';
import { saveAnswers } from '#acts/screening/save-answers.ts';
import { addDays } from '#domain/shared/calendar.ts';
import { todayOf } from '#tests/acts/safety-scene.ts';
import { type AnswerIn, begin, say, screeningScene } from '#tests/acts/screening-scene.ts';
import { addMembers } from '#tests/makers/members.ts';
import { chromiumPath, expectWellMade, looks, openJourney, picture } from '#tests/support/browser.ts';

const nl = {
  nobody: 'Nog niemand is iets gevraagd.',
  begin: 'Begin met vragen',
  problem: 'Dit is nog niet opgeslagen',
  no: 'Nee',
  notAlone: 'Waarom kan het niet alleen?',
  why: 'Waarom nog niet',
  tryAgain: 'Wanneer probeer je het weer?',
  save: 'Opslaan',
  notAsked: 'niet gevraagd',
  own: 'KANARIE: als de auto er staat, slaap ik niet.',
  hidden: 'Wat er gezegd is, is niet voor jou',
};
const en: typeof nl = {
  nobody: 'Nobody has been asked anything yet.',
  begin: 'Begin asking',
  problem: 'This has not been saved yet',
  no: 'No',
  notAlone: 'Why can it not be alone?',
  why: 'Why not yet',
  tryAgain: 'When do you try again?',
  save: 'Save',
  notAsked: 'not asked',
  own: nl.own,
  hidden: 'What was said is not for you',
};

describe.runIf(chromiumPath !== undefined)('screening', { timeout: 120_000 }, async () => {
  const journey = await openJourney();
  const { world } = journey;
  const { as } = world;
  const { visit } = journey;
  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

  test.each(looks)(
    'mother, father, children of 15 and 9 and the carer of a baby are each asked alone ($lang, $width px, script: $script)',
    async look => {
      const w = look.lang === 'nl' ? nl : en;
      const at = await screeningScene(world, `T3S-Q${look.lang}`);
      const { householdId } = at;
      const screening = `/households/${householdId}/screening`;
      const page = await visit('wk', look);
      await page.goto(screening);
      await page.getByText(w.nobody).waitFor();
      await expectWellMade(page);
      await picture(page, `screening-nobody-${look.lang}-${look.width}`);

      // Why the father was not asked yet.
      await page.goto(`${screening}/reason/${at.dirk}`);
      await expectWellMade(page);
      await page.getByLabel(w.why).fill('kort');
      await button(page, w.save);
      await page.getByText(w.problem).waitFor();
      await page.getByLabel(w.why).fill('Dirk komt pas volgende week terug van zijn werk.');
      await page.getByLabel(w.tryAgain).fill(addDays(todayOf(world), 6));
      await button(page, w.save);
      await page.getByText('Dirk komt pas volgende week').waitFor();

      const start = async (personId: string, list: string, answer?: () => Promise<void>) => {
        await page.goto(`${screening}/begin/${personId}`);
        await expectWellMade(page);
        await page.locator(`[name=list][value="${list}"]`).check();
        await answer?.();
        await button(page, w.begin);
        await page.waitForURL(/\/screening\/ask\/[0-9a-f-]{36}/);
        return /ask\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';
      };
      const tell = async (screeningId: string, answers: AnswerIn[], by = as.wk) => {
        await by.must(saveAnswers, { householdId, screeningId, version: 1_000, answers });
        await by.must(endScreening, { householdId, screeningId, how: 'finished' });
      };
      // Earlier talks, and what a professional saw, that the whole team may read.
      const before = async (days: number, number: number | undefined) => {
        const on = addDays(todayOf(world), -days);
        const id = await begin(world, at, { on, audience: { team: 'team' } }, as.case);
        await tell(
          id,
          number === undefined
            ? [{ item: 'safe_number', state: 'does_not_want' }]
            : [say('safe_number', number)],
          as.case,
        );
      };
      await before(80, 2);
      await before(50, undefined);
      await before(20, 5);
      const seen = await begin(
        world,
        at,
        {
          instrument: 'observation',
          answeredBy: 'professional',
          partnerId: undefined,
          audience: { team: 'team' },
        },
        as.case,
      );
      await tell(
        seen,
        [say('treatment_need', 'yes'), say('treatment_found', 'no'), say('seen_number', 4)],
        as.case,
      );

      // Alone is asked before anything else: without a reason it does not begin.
      await page.goto(`${screening}/begin/${at.mara}`);
      await picture(page, `screening-begin-${look.lang}-${look.width}`);
      await page.locator('[name=alone][value=no]').check();
      await button(page, w.begin);
      await page.getByText(w.problem).waitFor();
      await expectWellMade(page);
      await page.getByLabel(w.notAlone).fill('Haar baby lag bij haar op schoot.');
      await button(page, w.begin);
      await page.waitForURL(/\/screening\/ask\//);
      const hers = /ask\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';
      await page.goto(`${screening}/begin/${at.mara}`);
      expect(await page.locator(`a[href*="/ask/${hers}"]`).count()).toBe(1);
      await tell(hers, [
        say('safe_number', 3),
        say('safe_words', w.own),
        say('by_other.hit', 'weekly'),
        { item: 'fear', state: 'does_not_want' },
        { item: 'worse_lately', state: 'does_not_know' },
      ]);
      const his = await start(at.dirk, 'adult_short');
      await tell(his, [say('safe_number', 8)]);
      await tell(await start(at.noor, 'child_12_17'), [say('home_safe', 'little')]);
      await tell(await start(at.sem, 'child_8_11'), [{ item: 'home_safe', state: 'does_not_want' }]);
      const carer = async () => page.locator(`[name=carerId][value="${at.mara}"]`).check();
      await tell(await start(at.bo, 'carer_0_3', carer), [say('baby_sleeps', 'little')]);

      await page.goto(screening);
      await expectWellMade(page);
      await picture(page, `screening-asked-${look.lang}-${look.width}`);
      expect(await page.locator('.la-cover').count()).toBe(5);
      expect(await page.getByText(w.notAsked).count()).toBeGreaterThan(4);
      expect(await page.content()).not.toContain('KANARIE');

      await page.goto(`${screening}/read/${hers}`);
      await expectWellMade(page);
      await picture(page, `screening-read-${look.lang}-${look.width}`);
      await page.locator('.la-words__text').getByText(w.own).waitFor();
      await page.goto(`${screening}/scores/${at.mara}`);
      await expectWellMade(page);
      await picture(page, `screening-scores-${look.lang}-${look.width}`);

      const other = await visit('jb', look);
      await other.goto(`${screening}/read/${hers}`);
      await other.getByText(w.hidden).waitFor();
      await expectWellMade(other);
      expect(await other.content()).not.toContain('KANARIE');
      await Promise.all([page.context().close(), other.context().close()]);
    },
  );

  test('eleven persons with long names stay side by side and in their window', async () => {
    const at = await screeningScene(world, 'T3S-Q11');
    const names = [
      'Wolfeschlegelsteinhausenbergerdorff-van der Heijden',
      'Ğülşah Üçöğşçı-Wolfeschlegelsteinhausen',
      "O'Brien-Rimsky-Korsakow van den Nieuwenhuijzen",
      'Anna-Maria-Wilhelmina-Josephina',
      'Bo',
      'Ω',
    ];
    await addMembers(
      world,
      at.householdId,
      names.map((given, index) => ({ given, born: `${1950 + index * 12}-05-04` })),
    );
    await begin(world, at);
    for (const look of [
      { lang: 'nl', width: 1280 } as const,
      { lang: 'nl', width: 390, script: false } as const,
    ]) {
      const page = await visit('wk', look);
      await page.goto(`/households/${at.householdId}/screening`);
      await expectWellMade(page);
      await picture(page, `screening-eleven-${look.lang}-${look.width}`);
      expect(await page.locator('.la-cover').count()).toBe(11);
      await page.context().close();
    }
  });
});
