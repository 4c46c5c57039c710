import { generate } from 'otplib';
import { describe, expect, test, vi } from 'vitest';
import { chromiumPath, expectWellMade, looks, openJourney, picture } from '#tests/support/browser.ts';

// Twenty pages with axe on each: long on a busy machine.
vi.setConfig({ testTimeout: 90_000 });

const here = describe.skipIf(chromiumPath === undefined);

const words = {
  nl: {
    nav: 'Beheer',
    organisations: 'Organisaties',
    look: 'Zoek een collega',
    search: 'Zoek',
    found: '1 collega gevonden',
    nobodyHere: 'Niemand gevonden. Probeer een korter stuk van de naam.',
    addOrganisation: 'Organisatie toevoegen',
    add: 'Toevoegen',
    addPerson: 'Collega toevoegen',
    name: 'Naam',
    kind: 'Soort',
    given: 'Voornaam of voorletters',
    prefix: 'Tussenvoegsel',
    family: 'Achternaam',
    organisation: 'Organisatie',
    signIn: 'Gebruikersnaam',
    first: 'Eerste wachtwoord',
    tooShort: 'Eerste wachtwoord: Gebruik minstens 12 tekens.',
    saved: 'Opgeslagen',
    end: 'Beëindigen',
    endAccount: 'Account beëindigen',
    ended: 'Beëindigde accounts (1)',
    endOrganisation: 'Organisatie beëindigen',
    gone: 'Beëindigde organisaties (1)',
    directs: 'Deze persoon heeft nog de regie over een huishouden.',
    problem: 'Er is nog niets opgeslagen',
    notSteered: 'Niemand kijkt vandaag voor de hele regio',
    notSupervised: 'Hier geeft vandaag niemand leiding',
    supervisor: 'Leidinggevende',
  },
  en: {
    nav: 'Administration',
    organisations: 'Organisations',
    look: 'Look for a colleague',
    search: 'Search',
    found: '1 colleague found',
    nobodyHere: 'Nobody found. Try a shorter piece of the name.',
    addOrganisation: 'Add an organisation',
    add: 'Add',
    addPerson: 'Add a colleague',
    name: 'Name',
    kind: 'Kind',
    given: 'Given name or initials',
    prefix: 'Prefix',
    family: 'Family name',
    organisation: 'Organisation',
    signIn: 'User name',
    first: 'First password',
    tooShort: 'First password: Use at least 12 characters.',
    saved: 'Saved',
    end: 'End',
    endAccount: 'End the account',
    ended: 'Ended accounts (1)',
    endOrganisation: 'End the organisation',
    gone: 'Ended organisations (1)',
    directs: 'This person still directs a household.',
    problem: 'Nothing was saved yet',
    notSteered: 'Nobody looks after the whole region today',
    notSupervised: 'Nobody supervises here today',
    supervisor: 'Supervisor',
  },
} as const;

here('administration', () => {
  test.each(looks)(
    'an administrator adds and ends a colleague and an organisation ($lang, $width, script $script)',
    async look => {
      const journey = await openJourney();
      const w = words[look.lang];
      const page = await journey.visit('adm', look);
      await page.goto('/my-day');
      await page.getByRole('link', { name: w.nav, exact: true }).first().click();
      await expectWellMade(page);
      expect(await page.getByText(w.notSteered).isVisible()).toBe(true);
      expect(await page.getByText(w.notSupervised).isVisible()).toBe(true);
      await picture(page, `administration-${look.lang}-${look.width}`);

      await page.getByRole('link', { name: w.organisations, exact: true }).click();
      await expectWellMade(page);
      await picture(page, `administration-organisations-${look.lang}-${look.width}`);
      await page.getByRole('link', { name: w.addOrganisation }).click();
      await expectWellMade(page);
      await page.getByLabel(w.name, { exact: true }).fill('Reclassering Proefregio');
      await page.getByLabel(w.kind, { exact: true }).selectOption('probation');
      await page.getByRole('button', { name: w.add }).click();
      expect(await page.getByText(w.saved, { exact: true }).isVisible()).toBe(true);

      await page.goto('/administration');
      await page.getByRole('link', { name: w.addPerson }).click();
      await expectWellMade(page);
      await picture(page, `administration-new-person-${look.lang}-${look.width}`);
      await page.getByLabel(w.given).fill('Noor');
      await page.getByLabel(w.prefix).fill('van den');
      await page.getByLabel(w.family).fill('Berg');
      await page
        .getByLabel(w.organisation, { exact: true })
        .selectOption({ label: 'Reclassering Proefregio' });
      await page.getByLabel(w.signIn).fill('noor');
      await page.getByLabel(w.first).fill('te kort');
      await page.getByRole('button', { name: w.add }).click();
      await expectWellMade(page);
      expect(await page.getByRole('alert').textContent()).toContain(w.tooShort);
      expect(await page.getByLabel(w.family).inputValue()).toBe('Berg');
      expect(await page.getByLabel(w.first).inputValue()).toBe('');
      await page.getByLabel(w.first).fill('een lang wachtwoord');
      await page.getByRole('button', { name: w.add }).click();
      await page.getByLabel(w.look).fill('zzz');
      await page.getByRole('button', { name: w.search }).click();
      expect(await page.getByText(w.nobodyHere).isVisible()).toBe(true);
      await expectWellMade(page);
      await page.getByLabel(w.look).fill('berg REC');
      await page.getByRole('button', { name: w.search }).click();
      expect(await page.getByText(w.found).isVisible()).toBe(true);
      expect(page.url()).not.toContain('berg');
      await expectWellMade(page);
      await picture(page, `administration-found-${look.lang}-${look.width}`);
      await page.getByRole('link', { name: 'Berg, Noor van den' }).click();
      await expectWellMade(page);
      await picture(page, `administration-person-${look.lang}-${look.width}`);

      await page.getByLabel(w.supervisor).check();
      await page.locator('#roles').getByRole('button').click();
      expect(await page.getByText(w.saved, { exact: true }).isVisible()).toBe(true);
      await page.locator('#end summary', { hasText: w.end }).click();
      await page.getByRole('button', { name: w.endAccount }).click();
      expect(await page.locator('summary', { hasText: w.ended }).isVisible()).toBe(true);

      await page.getByRole('link', { name: w.organisations, exact: true }).click();
      await page.getByRole('link', { name: 'Reclassering Proefregio' }).click();
      await expectWellMade(page);
      await page.getByRole('button', { name: w.endOrganisation }).click();
      expect(await page.locator('summary', { hasText: w.gone }).isVisible()).toBe(true);
      expect((await page.goto('/administration/people/00000000-0000-4000-8000-000000000000'))?.status()).toBe(
        404,
      );
    },
  );

  test('a worker sees no administration, nor that it is there', async () => {
    const journey = await openJourney();
    const page = await journey.visit('case');
    await page.goto('/my-day');
    expect(await page.getByRole('link', { name: words.nl.nav, exact: true }).count()).toBe(0);
    for (const path of [
      '/administration',
      '/administration/people/new',
      `/administration/people/${journey.world.as.adm.id}`,
    ])
      expect((await page.goto(path))?.status()).toBe(404);
  });
});

here('one’s own account', () => {
  test.each(looks)('password and second step ($lang, $width, script $script)', async look => {
    const journey = await openJourney();
    const nl = look.lang === 'nl';
    const page = await journey.visit('wk', look);
    await page.goto('/my-day');
    await page.getByRole('link', { name: 'wk Proef' }).click();
    await expectWellMade(page);
    await picture(page, `me-${look.lang}-${look.width}`);
    await page.getByLabel(nl ? 'Huidig wachtwoord' : 'Present password').fill('wrong');
    await page.getByLabel(nl ? 'Nieuw wachtwoord' : 'New password').fill('een heel nieuw wachtwoord');
    const change = page.locator('#password').getByRole('button');
    await change.click();
    await expectWellMade(page);
    expect(await page.getByRole('alert').textContent()).toContain(
      nl ? 'Dit is niet je huidige wachtwoord.' : 'This is not your present password.',
    );
    await page.getByLabel(nl ? 'Huidig wachtwoord' : 'Present password').fill('correct horse battery staple');
    await page.getByLabel(nl ? 'Nieuw wachtwoord' : 'New password').fill('een heel nieuw wachtwoord');
    await change.click();
    expect(await page.getByRole('status').textContent()).toContain(
      nl ? 'Wachtwoord gewijzigd' : 'Password changed',
    );

    await page.getByRole('link', { name: nl ? 'Tweede stap instellen' : 'Set up the second step' }).click();
    await expectWellMade(page);
    await page.getByLabel(nl ? 'Huidig wachtwoord' : 'Present password').fill('een heel nieuw wachtwoord');
    await page.getByRole('button', { name: nl ? 'Begin' : 'Begin' }).click();
    await expectWellMade(page);
    await picture(page, `me-second-factor-${look.lang}-${look.width}`);
    const secret = ((await page.locator('code').textContent()) ?? '').replaceAll(' ', '');
    const code = (seconds: number) =>
      generate({
        secret,
        epoch: Math.floor(journey.world.clock.now().getTime() / 1_000) + seconds,
        period: 30,
        strategy: 'totp',
      });
    await page.getByLabel(nl ? 'Code uit je app' : 'Code from your app').fill(await code(0));
    await page.getByRole('button', { name: nl ? 'Aanzetten' : 'Switch on' }).click();
    expect(await page.getByRole('status').textContent()).toContain(
      nl ? 'De tweede stap staat aan' : 'The second step is on',
    );

    await page.getByRole('button', { name: nl ? 'Afmelden' : 'Sign out' }).click();
    await expectWellMade(page);
    await picture(page, `sign-in-${look.lang}-${look.width}`);
    await page.getByLabel(nl ? 'Gebruikersnaam' : 'User name').fill('wk');
    await page.getByLabel(nl ? 'Wachtwoord' : 'Password').fill('een heel nieuw wachtwoord');
    await page.getByRole('button', { name: nl ? 'Aanmelden' : 'Sign in' }).click();
    await expectWellMade(page);
    await picture(page, `sign-in-code-${look.lang}-${look.width}`);
    await page.getByLabel(nl ? 'Code uit je app' : 'Code from your app').fill('000000');
    await page.getByRole('button', { name: nl ? 'Verder' : 'Go on' }).click();
    await expectWellMade(page);
    await page.getByLabel(nl ? 'Code uit je app' : 'Code from your app').fill(await code(30));
    await page.getByRole('button', { name: nl ? 'Verder' : 'Go on' }).click();
    await page.goto('/me/second-factor');
    await expectWellMade(page);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(
      nl ? 'Tweede stap uitzetten' : 'Switch the second step off',
    );
  });
});
