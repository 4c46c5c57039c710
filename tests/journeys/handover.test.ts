import { describe, expect, test } from 'vitest';
import { addNetworkTask } from '#acts/network/add-network-task.ts';
import { scene, todayOf } from '#tests/acts/safety-scene.ts';
import { addMembers } from '#tests/makers/members.ts';
import { chromiumPath, expectWellMade, looks, openJourney, picture } from '#tests/support/browser.ts';

describe.runIf(chromiumPath !== undefined)('network tasks and a warm handover', async () => {
  const journey = await openJourney();
  const { world } = journey;

  test.each(looks)(
    'go over two organisations ($lang, $width px, script: $script)',
    { timeout: 180_000 },
    async look => {
      const nl = look.lang === 'nl';
      const say = (dutch: string, english: string) => (nl ? dutch : english);
      const at = await scene(world, `O-${look.lang}`);
      const [oma = ''] = await addMembers(world, at.householdId, [
        { given: 'Ğülşah-Wolfeschlegelsteinhausenbergerdorff', kind: 'network' },
      ]);
      await world.as.case.must(addNetworkTask, {
        householdId: at.householdId,
        personId: oma,
        role: 'oma',
        goal: 'Sem kan op woensdag tot rust komen.',
        familyText: 'Op woensdag ben je bij oma.',
        forPersonIds: [at.sem, at.mara],
        nextContactOn: '2020-01-01',
      });
      const name = `${look.lang}-${look.width}`;
      const network = `/households/${at.householdId}/network`;
      const button = (dutch: string, english: string) => ({ name: say(dutch, english), exact: true });
      const page = await journey.visit('case', look);
      await page.goto(network);
      await expectWellMade(page);
      await picture(page, `network-page-${name}`);

      // Who has no task gets one.
      await page.getByRole('link', { name: say('Geef een taak: wk Proef', 'Give a task: wk Proef') }).click();
      await page.getByRole('button', button('Taak opslaan', 'Save task')).click();
      await page.getByRole('alert').waitFor();
      await expectWellMade(page);
      await page.locator('[name=role]').fill('traumabehandeling');
      await page.locator('[name=goal]').fill('Mara slaapt weer door.');
      await page.locator('[name=familyText]').fill('Praat met je over slapen.');
      await page.getByLabel('Mara Proef').check();
      await page.getByRole('button', button('Taak opslaan', 'Save task')).click();
      await page.locator('#tasks').getByText('traumabehandeling').first().waitFor();
      expect(await page.locator('#without').getByText('wk Proef').count()).toBe(0);
      await page.getByRole('link', { name: 'traumabehandeling: wk Proef, Wijkteam Noord' }).click();
      await expectWellMade(page);
      await page.locator('[name=goal]').fill('Mara slaapt weer, en durft naar buiten.');
      await page.getByRole('button', button('Taak opslaan', 'Save task')).click();
      await page.locator('#tasks').getByText('durft naar buiten').first().waitFor();

      // The family's own sheet.
      await page.locator('#family').getByRole('link', { name: 'Mara Proef' }).click();
      await page.getByText('Praat met je over slapen.').waitFor();
      await expectWellMade(page);
      await picture(page, `network-family-${name}`);

      // Direction goes to another organisation.
      await page.goto(network);
      await page
        .locator('#handovers')
        .getByRole('link', { name: say('Draag de casusregie warm over', 'Hand over direction warmly') })
        .click();
      await expectWellMade(page);
      await picture(page, `handover-new-${name}`);
      await page.locator('[name=toUserId]').selectOption(world.as.jb.id);
      await page.locator('[name=toDeputyId]').selectOption(world.as.dep.id);
      await page.locator('[name=reason]').fill('Het gezin verhuist naar noord.');
      await page.locator('[name=summary]').fill('De voorwaarden houden. Sem slaapt slecht.');
      await page.getByRole('button', button('Aanbieden', 'Offer')).click();
      await page.getByText(say('Kies op welke grond je deelt', 'Choose on which ground you share')).waitFor();
      await page.locator('[name=ground]').selectOption('meldcode');
      await page.locator('[name=groundNote]').fill('Verteld aan ieder apart.');
      await page.getByRole('button', button('Aanbieden', 'Offer')).click();
      await page.getByText(say('wacht op antwoord', 'waits for an answer')).waitFor();
      await expectWellMade(page);
      const handover = page.url();

      const other = await journey.visit('jb', look);
      await other.goto('/my-day');
      await other
        .getByRole('link', { name: say('Antwoord op een overdracht', 'Answer a handover') })
        .first()
        .click();
      await other.locator('#handovers').waitFor();
      await other.goto(handover);
      await expectWellMade(other);
      await picture(other, `handover-asked-${name}`);
      await other.getByLabel(say('Ja, ik neem dit over', 'Yes, I take this over')).check();
      await other.getByRole('button', button('Antwoord geven', 'Give answer')).click();
      await other.locator('#talk').waitFor();
      await expectWellMade(other);
      await other.getByRole('button', button('Gesprek vastleggen', 'Record the talk')).click();
      await other
        .getByText(say('bevestigt straks het eerste contact', 'will confirm the first contact'))
        .waitFor();

      await page.goto(handover);
      expect(
        await page.getByText(say('Verantwoordelijk: case Proef', 'Responsible: case Proef')).count(),
      ).toBe(1);
      await expectWellMade(page);
      await picture(page, `handover-talked-${name}`);
      await page.locator('#contact [name=on]').fill(todayOf(world));
      await page.getByRole('button', button('Bevestigen en overdragen', 'Confirm and hand over')).click();
      await page.waitForURL('**/my-day');
      await other.goto(network);
      await other.locator('#history summary').click();
      await other.locator('#history').getByText('jb Proef').first().waitFor();
      await expectWellMade(other);
      await page.context().close();
      await other.context().close();
    },
  );
});
