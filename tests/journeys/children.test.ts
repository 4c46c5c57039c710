import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { addDays } from '#domain/shared/calendar.ts';
import { phaseOf, soundCondition, todayOf, unheardScene } from '#tests/acts/safety-scene.ts';
import { chromiumPath, expectWellMade, looks, openJourney, picture } from '#tests/support/browser.ts';

const nl = {
  link: 'Kinderen: wie is gehoord',
  hear: 'Gesprek vastleggen',
  save: 'Vastleggen',
  problem: 'Dit is nog niet opgeslagen',
  waiting: 'Dit kind wacht op antwoord',
  tell: 'Terugzeggen',
  heard: 'gehoord, en het weet wat er besloten is',
  except: 'Stel uit met een reden',
  lacking: 'Nog niet elk kind is gehoord en weet wat er besloten is',
  toChild: 'Naar dit kind: Sem Proef',
  move: 'Naar fase 2',
  stable: 'Dit huishouden is in fase 2',
  excused: 'Later, met een reden',
  together: 'Samen lezen met het kind',
  for: 'Voor Sem',
  done: 'Klaar',
  add: 'Iets toevoegen',
  evaluation: 'Hoe dit kind terugkijkt',
};
const en: typeof nl = {
  link: 'Children: who has been heard',
  hear: 'Record a talk',
  save: 'Record',
  problem: 'This has not been saved yet',
  waiting: 'This child waits for an answer',
  tell: 'Tell back',
  heard: 'heard, and knows what was decided',
  except: 'Put off with a reason',
  lacking: 'Not every child has been heard and knows what was decided',
  toChild: 'To this child: Sem Proef',
  move: 'To phase 2',
  stable: 'This household is in phase 2',
  excused: 'Later, with a reason',
  together: 'Read together with the child',
  for: 'For Sem',
  done: 'Done',
  add: 'Add something',
  evaluation: 'How this child looks back',
};

describe.runIf(chromiumPath !== undefined)('children', { timeout: 180_000 }, async () => {
  const journey = await openJourney();
  const { world } = journey;
  const { visit } = journey;
  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
  const link = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).first().click();

  test.each(looks)(
    'each is heard and told, or put off, before phase 2 ($lang, $width px, script: $script)',
    async look => {
      const w = look.lang === 'nl' ? nl : en;
      const at = await unheardScene(world, `T4C-J${look.lang}`);
      await soundCondition(world, at);
      const page = await visit('case', look);
      const safety = `/households/${at.householdId}/safety`;
      const seen = async (name: string) => {
        await expectWellMade(page);
        await picture(page, `children-${name}-${look.lang}-${look.width}`);
      };

      await page.goto(safety);
      await page.getByText(w.lacking).waitFor();
      expect(await page.getByRole('button', { name: w.move }).count()).toBe(0);
      await seen('gate');
      await page.goto(`/households/${at.householdId}`);
      await link(page, w.link);
      await page.getByRole('heading', { name: 'Sem Proef' }).waitFor();
      await seen('silent');

      await page.goto(safety);
      await link(page, w.toChild);
      await page.getByRole('heading', { name: 'Sem Proef' }).waitFor();
      await seen('nothing-yet');
      await link(page, w.hear);
      await button(page, w.save);
      await page.getByText(w.problem).waitFor();
      await seen('hear');
      await page.locator('[name=outcome][value=spoken]').check();
      await page.locator('[name=moment]').selectOption('phase_change');
      await page.locator('[name=how][value=in_person]').check();
      await page.locator('[name=alone][value=yes]').check();
      await page.locator('[name=place]').fill('op school, in het speelhuisje');
      await page.locator('[name=ownWords]').fill('Als het hard wordt, slaap ik bij Noor.');
      await page.locator('[name=wish]').fill('Dat oma komt.');
      await page.locator('[name=interpretation]').fill('Hij kijkt naar de deur als hij praat.');
      await button(page, w.save);
      await page.getByText(w.waiting).waitFor();
      expect(await page.locator('.la-words__text').getByText('slaap ik bij Noor').count()).toBe(1);
      expect(await page.locator('.la-words__text').getByText('kijkt naar de deur').count()).toBe(0);

      await link(page, w.tell);
      await seen('tell-back');
      await page.locator('[name=decided]').fill('Oma komt op woensdag.');
      await page.locator('[name=words]').fill('Oma komt woensdag. Daarna vraag ik je hoe het was.');
      await button(page, w.save);
      await page.getByText(w.heard).waitFor();
      await link(page, w.add + (await suffix(page, w.add)));
      await page.getByLabel(w.evaluation).check();
      await page.locator('[name=text]').fill('Het was fijn dat je terugkwam.');
      await seen('add');
      await button(page, w.save);
      await page.locator('.la-words__text').getByText('dat je terugkwam').waitFor();
      await seen('child');

      await link(page, w.together);
      await page.getByRole('heading', { level: 1, name: w.for }).waitFor();
      expect(await page.getByText('kijkt naar de deur').count()).toBe(0);
      await seen('together');
      await link(page, w.done);

      await page.goto(`/households/${at.householdId}/children/${at.noor}`);
      await link(page, w.except);
      await seen('exception');
      await page.locator('[name=reason]').fill('Noor is tot volgende week op schoolkamp.');
      await page.locator('[name=tryAgainOn]').fill(addDays(todayOf(world), 7));
      await button(page, w.save);
      await page.getByText('schoolkamp').waitFor();
      await page.goto(`/households/${at.householdId}/children`);
      await seen('side-by-side');

      await page.goto(safety);
      await page.getByText(w.excused).waitFor();
      await seen('gate-open');
      await button(page, w.move);
      await page.getByRole('heading', { name: w.stable }).waitFor();
      expect(await phaseOf(world, at.householdId)).toBe('stable_safety');
      await page.context().close();
    },
  );

  /** What follows a link's first words in its name: the day it is about. */
  async function suffix(page: Page, name: string): Promise<string> {
    const label = await page.getByRole('link', { name }).first().getAttribute('aria-label');
    return label?.slice(name.length) ?? '';
  }
});
