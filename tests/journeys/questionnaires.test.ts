import { writeFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { aQuestionnaire, secondAdministrator } from '#tests/makers/questionnaire.ts';
import { chromiumPath, expectWellMade, looks, openJourney, picture } from '#tests/support/browser.ts';

// Some ten pages with axe on each, twice: long on a busy machine.
vi.setConfig({ testTimeout: 240_000 });

const here = describe.skipIf(chromiumPath === undefined);

const words = {
  nl: {
    toList: 'Vragenlijsten',
    none: 'Er is nog geen vragenlijst ingebracht',
    bringIn: 'Vragenlijst inbrengen',
    file: 'Bestand',
    paste: 'Of plak de JSON hier',
    licence: 'Naam of soort van de licentie',
    holder: 'Rechthebbende',
    territory: 'Waar de licentie geldt',
    endsOn: 'Laatste dag van de licentie',
    send: 'Inbrengen',
    nothing: 'Er is niets bewaard',
    oneOfTwo: 'Kies een bestand, of plak de JSON.',
    refused: 'Waarom het niet kan',
    kind: 'Dit soort vraag bestaat niet',
    bundle: 'Dit is een bundel (Bundle) met deze vragenlijst erin.',
    slip: 'Een veld dat FHIR niet kent',
    broughtIn: 'Ingebracht als concept',
    unknown: 'Een uitbreiding die we niet kennen',
    own: 'Jij hebt deze vragenlijst ingebracht.',
    tryOut: 'Uitproberen',
    recalculate: 'Reken opnieuw',
    often: 'Vaak',
    awake: 'Lig je wakker?',
    tired: 'Ben je overdag moe?',
    from: 'Waar lig je wakker van?',
    publish: 'Uitgeven',
    published: 'Uitgegeven',
    download: 'Document downloaden',
    withdraw: 'Intrekken',
    reason: 'Waarom wordt deze vragenlijst ingetrokken?',
    gone: 'Ingetrokken',
    goneList: 'Ingetrokken (1)',
    sameEdition: 'Deze uitgave is er al.',
  },
  en: {
    toList: 'Questionnaires',
    none: 'No questionnaire has been brought in yet',
    bringIn: 'Bring in a questionnaire',
    file: 'File',
    paste: 'Or paste the JSON here',
    licence: 'Name or kind of the licence',
    holder: 'Holder of the rights',
    territory: 'Where the licence holds',
    endsOn: 'Last day of the licence',
    send: 'Bring in',
    nothing: 'Nothing was kept',
    oneOfTwo: 'Choose a file, or paste the JSON.',
    refused: 'Why it cannot be used',
    kind: 'This kind of question does not exist',
    bundle: 'This is a Bundle with this questionnaire in it.',
    slip: 'A field that FHIR does not know',
    broughtIn: 'Brought in as a draft',
    unknown: 'An extension that we do not know',
    own: 'You brought this questionnaire in.',
    tryOut: 'Try it out',
    recalculate: 'Calculate again',
    often: 'Vaak',
    awake: 'Do you lie awake?',
    tired: 'Are you tired by day?',
    from: 'What keeps you awake?',
    publish: 'Publish',
    published: 'Published',
    download: 'Download the document',
    withdraw: 'Withdraw',
    reason: 'Why is this questionnaire withdrawn?',
    gone: 'Withdrawn',
    goneList: 'Withdrawn (1)',
    sameEdition: 'This edition is here already.',
  },
} as const;

here('questionnaires of others', () => {
  test.each(looks)(
    'are brought in by one administrator and published by another ($lang, $width, script $script)',
    async look => {
      const folder = await mkdtemp(join(tmpdir(), 'questionnaires-'));
      const fileOf = (name: string, document: unknown) => {
        const path = join(folder, name);
        writeFileSync(path, typeof document === 'string' ? document : JSON.stringify(document));
        return path;
      };
      const document = aQuestionnaire({
        extension: [{ url: 'https://example.org/eigen/kleurtje', valueString: 'blauw' }],
        ondertitel: 'van elders',
      });
      const journey = await openJourney();
      const second = await secondAdministrator(journey.world);
      const w = words[look.lang];
      const name = `${look.lang}-${look.width}`;
      const page = await journey.visit('adm', look);
      await page.goto('/administration');
      await page.getByRole('link', { name: w.toList, exact: true }).click();
      await expectWellMade(page);
      expect(await page.getByText(w.none).isVisible()).toBe(true);
      await page.getByRole('link', { name: w.bringIn }).click();
      await expectWellMade(page);
      await picture(page, `questionnaires-new-${name}`);

      // Nothing chosen.
      await page.getByRole('button', { name: w.send }).click();
      await expectWellMade(page);
      expect(await page.getByText(w.oneOfTwo).first().isVisible()).toBe(true);

      // A document that cannot be used: the places and reasons, and what was typed is still there.
      await page.getByLabel(w.licence).fill('vrij te gebruiken');
      await page.getByLabel(w.holder).fill('Stichting Verzonnen Vragen');
      await page.getByLabel(w.territory).fill('Nederland');
      await page.getByLabel(w.endsOn).fill('2026-12-31');
      const broken = { ...document, item: [{ linkId: 'a', type: 'raadsel', text: 'Wat ben ik?' }] };
      await page.getByLabel(w.file, { exact: true }).setInputFiles(fileOf('kapot.json', broken));
      await page.getByRole('button', { name: w.send }).click();
      await page.getByRole('heading', { name: w.refused }).waitFor();
      await expectWellMade(page);
      await picture(page, `questionnaires-refused-${name}`);
      expect(await page.getByText(w.kind).first().isVisible()).toBe(true);
      expect(await page.getByText('item[0]').first().isVisible()).toBe(true);
      expect(await page.getByLabel(w.holder).inputValue()).toBe('Stichting Verzonnen Vragen');
      expect(await page.getByLabel(w.paste).inputValue()).toContain('raadsel');

      // What is no questionnaire by itself is refused with what to do.
      const bundle = { resourceType: 'Bundle', entry: [{ resource: document }] };
      await page.getByLabel(w.file, { exact: true }).setInputFiles(fileOf('bundel.json', bundle));
      await page.getByRole('button', { name: w.send }).click();
      await page.getByText(w.bundle).first().waitFor();
      expect(await page.getByText('entry[0].resource').isVisible()).toBe(true);
      await expectWellMade(page);
      await picture(page, `questionnaires-bundle-${name}`);

      // The file goes before what stands in the box.
      await page.getByLabel(w.file, { exact: true }).setInputFiles(fileOf('slapen.json', document));
      await page.getByRole('button', { name: w.send }).click();
      expect(await page.getByText(w.broughtIn).isVisible()).toBe(true);
      expect(await page.getByText(w.unknown).isVisible()).toBe(true);
      expect(await page.getByText(w.slip).isVisible()).toBe(true);
      expect(await page.getByText(w.own).isVisible()).toBe(true);
      expect(await page.getByRole('button', { name: w.publish, exact: true }).count()).toBe(0);
      await expectWellMade(page);
      await picture(page, `questionnaires-one-${name}`);
      const one = page.url().split('?')[0] ?? '';

      // Tried out: the second question opens, the sum is made, nothing is kept.
      await page.getByRole('link', { name: w.tryOut }).click();
      await expectWellMade(page);
      expect(await page.getByText(w.from).count()).toBe(0);
      await page.getByRole('group', { name: w.awake }).getByLabel(w.often).check();
      await page.getByRole('group', { name: w.tired }).getByLabel(w.often).check();
      await page.getByRole('button', { name: w.recalculate }).click();
      await page.getByText(w.from).waitFor();
      await expectWellMade(page);
      await picture(page, `questionnaires-try-${name}`);
      expect(await page.getByRole('group', { name: w.awake }).getByLabel(w.often).isChecked()).toBe(true);
      expect(await page.locator('.la-ask--fixed').textContent()).toMatch(/4$/);

      // The same edition once more.
      await page.goto('/administration/questionnaires/new');
      await page.getByLabel(w.paste).fill(JSON.stringify(document));
      await page.getByLabel(w.licence).fill('vrij');
      await page.getByLabel(w.holder).fill('niemand');
      await page.getByLabel(w.territory).fill('Nederland');
      await page.getByRole('button', { name: w.send }).click();
      await page.getByText(w.sameEdition).first().waitFor();
      await page.close();

      // Somebody else publishes.
      const other = await journey.visit(second.name as 'wim', look);
      await other.goto('/administration/questionnaires');
      await expectWellMade(other);
      await other.getByRole('link', { name: 'Hoe slaap je?' }).click();
      await other.getByRole('button', { name: w.publish, exact: true }).click();
      await other.getByText(w.published, { exact: true }).first().waitFor();
      await expectWellMade(other);
      const download = other.waitForEvent('download');
      await other.getByRole('link', { name: w.download }).click();
      const file = await download;
      expect(file.suggestedFilename()).toBe('Hoe-slaap-je-1-0.json');
      await other.goto('/administration/questionnaires');
      await expectWellMade(other);
      await picture(other, `questionnaires-list-${name}`);

      // Nine months later the licence is over, and the list says so.
      journey.world.clock.set('2027-01-01T10:00:00Z');
      const later = await journey.visit(second.name as 'wim', look);
      await later.goto('/administration/questionnaires');
      await expectWellMade(later);
      await picture(later, `questionnaires-over-${name}`);
      await later.goto(one);
      await later.locator('#withdraw summary').click();
      await later.getByLabel(w.reason).fill('De licentie is afgelopen en wordt niet verlengd.');
      await later.locator('#withdraw').getByRole('button', { name: w.withdraw }).click();
      await later.getByText(w.gone, { exact: true }).first().waitFor();
      await expectWellMade(later);
      expect(await later.getByText('De licentie is afgelopen en wordt niet verlengd.').isVisible()).toBe(
        true,
      );
      await later.goto('/administration/questionnaires');
      await later.locator('summary', { hasText: w.goneList }).click();
      await expectWellMade(later);
    },
  );

  test('a worker sees none of it', async () => {
    const journey = await openJourney();
    const page = await journey.visit('case');
    for (const path of ['', '/new', '/00000000-0000-4000-8000-000000000000'])
      expect((await page.goto(`/administration/questionnaires${path}`))?.status()).toBe(404);
  });
});
