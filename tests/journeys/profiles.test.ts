import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { judgeProfile } from '#acts/profile/judge-profile.ts';
import { addDays } from '#domain/shared/calendar.ts';
import { controlOf, coupleScene, talk, undergoesControl, violenceOf } from '#tests/acts/profile-scene.ts';
import { type Scene, todayOf } from '#tests/acts/safety-scene.ts';
import { chromiumPath, expectWellMade, looks, openJourney, picture } from '#tests/support/browser.ts';

/** Labels of the journey in both languages. */
const nl = {
  terror: 'Intieme terreur',
  stress: 'Gezin in stress',
  nothing: 'Nog niets bekend',
  hold: 'Nog geen gesprek samen',
  direction: 'Dirk Proef tegenover Mara Proef',
  for: 'Wat ervoor pleit',
  save: 'Oordeel vastleggen',
  problem: 'Dit is nog niet opgeslagen',
  verdict: 'Ja, maar meer of minder dan berekend',
  number: 'Eigen inschatting, van 0 tot 100',
  reason: 'Waarom denk je dat?',
  own: 'eigen inschatting 90',
  begin: 'Begin gesprek',
  table: 'Dezelfde cijfers als tabel',
  notAlone: 'Eén antwoord is gegeven terwijl er iemand bij was.',
  notAgainst: 'Niet alleen gesproken: telt niet tegen',
};
const en: typeof nl = {
  terror: 'Intimate terror',
  stress: 'Family under stress',
  nothing: 'Nothing known yet',
  hold: 'No talk together yet',
  direction: 'Dirk Proef towards Mara Proef',
  for: 'What speaks for it',
  save: 'Record this view',
  problem: 'This has not been saved yet',
  verdict: 'Yes, but more or less than reckoned',
  number: 'Own estimate, from 0 to 100',
  reason: 'Why do you think so?',
  own: 'own estimate 90',
  begin: 'Begin a talk',
  table: 'The same figures as a table',
  notAlone: 'One answer was given while somebody was there.',
  notAgainst: 'Not spoken to alone: does not count against',
};

describe.runIf(chromiumPath !== undefined)('profiles', { timeout: 240_000 }, async () => {
  const journey = await openJourney();
  const { world } = journey;
  const { as } = world;
  const today = todayOf(world);
  const { visit } = journey;
  const half = (at: Scene) =>
    talk(
      world,
      as.case,
      at,
      { personId: at.mara, partnerId: at.dirk, on: addDays(today, -40) },
      {
        'by_other.hit': 'few_times',
        'by_other.control_contacts': 'quite',
        fear: 'quite',
        together: 'breaking_up',
        contact_dispute: 'very',
      },
    );
  const whole = async (at: Scene) => {
    await talk(
      world,
      as.case,
      at,
      { personId: at.mara, partnerId: at.dirk, on: addDays(today, -9) },
      {
        ...undergoesControl,
        'by_other.control_money': 'not',
        money_worries: 'very',
        debts: 'yes',
        substance_problem: 'not',
        parenting_stress: 'quite',
        child_conduct: 'quite',
        recent_only: 'no',
      },
    );
    await talk(
      world,
      as.case,
      at,
      { personId: at.dirk, partnerId: at.mara, on: addDays(today, -2) },
      {
        ...controlOf('by_self', 'not'),
        ...controlOf('by_other', 'not'),
        ...violenceOf('by_self', 'never'),
        ...violenceOf('by_other', 'never'),
        who_uses: 'both',
        conflict_about: 'quarrels',
        fear: 'not',
        worse_lately: 'no',
        substance_problem: 'very',
        alcohol: 'daily',
        money_worries: 'very',
        debts: 'no',
        parenting_stress: 'not',
        recent_only: 'yes',
        no_work: 'yes',
      },
    );
    // He sat beside her: what she denies then takes nothing back.
    await talk(
      world,
      as.case,
      at,
      { personId: at.mara, partnerId: at.dirk, on: addDays(today, -1), alone: 'no' },
      { fear: 'not' },
    );
    await talk(
      world,
      as.wk,
      at,
      { personId: at.mara, answeredBy: 'professional', team: 'team', on: addDays(today, -2) },
      { seen_fear: 'very' },
    );
  };

  test.each(looks)('nothing, half and much known ($lang, $width px, script: $script)', async look => {
    const w = look.lang === 'nl' ? nl : en;
    const at = await coupleScene(world, `T4P-J${look.lang}`);
    const profiles = `/households/${at.householdId}/profiles`;
    const shot = (name: string) => `profiles-${name}-${look.lang}-${look.width}`;
    const page = await visit('case', look);
    await page.goto(profiles);
    // Five profiles, and intimate terror in each direction.
    expect(await page.getByText(w.nothing).count()).toBe(7);
    await page.getByText(w.hold).waitFor();
    await expectWellMade(page);
    await picture(page, shot('nothing'));

    await half(at);
    await page.goto(profiles);
    await picture(page, shot('half'));

    await whole(at);
    await page.goto(profiles);
    await page.getByText(w.table).click();
    await expectWellMade(page);
    await picture(page, shot('whole'));
    const [first] = await page.getByRole('link', { name: new RegExp(`^${w.begin}`) }).all();
    expect(await first?.getAttribute('href')).toMatch(/\/screening\/begin\/[0-9a-f-]{36}$/);

    await page.getByRole('link', { name: w.terror, exact: true }).first().click();
    await page.getByRole('heading', { name: w.direction }).waitFor();
    expect(await page.getByRole('heading', { name: w.for }).count()).toBe(2);
    await page.getByText(w.notAlone).waitFor();
    expect(await page.getByText(w.notAgainst).count()).toBe(1);
    await expectWellMade(page);
    await picture(page, shot('terror'));

    await page.getByRole('button', { name: w.save, exact: true }).click();
    await page.getByText(w.problem).waitFor();
    await expectWellMade(page);
    await page.getByRole('radio', { name: w.direction }).check();
    await page.getByLabel(w.verdict, { exact: true }).check();
    await page.getByLabel(w.number).fill('90');
    await page
      .getByLabel(w.reason)
      .fill('Zij vertelde het alleen, twee keer, en hij luisterde de tweede keer mee.');
    await page.getByRole('button', { name: w.save, exact: true }).click();
    await page.locator('.la-hypotheses').getByText(w.own).waitFor();
    await page.locator('.la-hypotheses').getByText('luisterde de tweede keer mee').waitFor();
    await expectWellMade(page);
    await picture(page, shot('judged'));
    await page.goto(`${profiles}/family_under_stress`);
    await page.getByRole('heading', { name: w.stress }).first().waitFor();
    await expectWellMade(page);
    await picture(page, shot('stress'));
    await page.context().close();
  });

  test('long names, many judgements, and paper', async () => {
    const at = await coupleScene(world, 'T4P-JL');
    await sql`update person set given_name = 'Alexandrina Wilhelmina Maximiliana', name_prefix = 'van der',
      family_name = 'Oudenhoven-Schimmelpenninck' where id = any (${[at.mara, at.dirk]}::uuid[])`.execute(
      world.database.db,
    );
    await whole(at);
    for (const [verdict, outOf100] of [
      ['confirmed', undefined],
      ['changed', 40],
      ['rejected', undefined],
    ] as const)
      await as.case.must(judgeProfile, {
        householdId: at.householdId,
        profile: 'intimate_terror',
        fromPersonId: at.dirk,
        toPersonId: at.mara,
        verdict,
        outOf100,
        reason: 'Dit is een lange reden, omdat er veel is gezegd en nog meer niet. '.repeat(4),
        audience: { team: 'team' },
      });
    for (const width of [320, 1280] as const) {
      const page = await visit('case', { lang: 'nl', width });
      await page.goto(`/households/${at.householdId}/profiles`);
      await expectWellMade(page);
      await picture(page, `profiles-long-${width}`);
      await page.goto(`/households/${at.householdId}/profiles/intimate_terror`);
      await expectWellMade(page);
      await picture(page, `profiles-long-one-${width}`);
      if (width === 1280) {
        await page.goto(`/households/${at.householdId}/profiles`);
        await page.emulateMedia({ media: 'print' });
        await picture(page, 'profiles-print');
      }
      await page.context().close();
    }
  });
});
