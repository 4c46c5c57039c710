import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { recordContact } from '#acts/contact/record-contact.ts';
import { agreeCondition } from '#acts/safety/agree-condition.ts';
import { checkCondition } from '#acts/safety/check-condition.ts';
import { recordDangerSigns } from '#acts/safety/record-danger-signs.ts';
import { recordSafetyView } from '#acts/safety/record-safety-view.ts';
import { addDays } from '#domain/shared/calendar.ts';
import { conditionOf, scene, todayOf } from '#tests/acts/safety-scene.ts';
import { raise } from '#tests/acts/signal-scene.ts';
import { chromiumPath, expectWellMade, looks, openJourney, picture } from '#tests/support/browser.ts';

const nl = {
  red: 'Rood',
  silent: 'Sem, nog nooit: 60 dagen',
  around: 'Er is een ernstig teken rond Mara.',
  unknown: 'Van 2 personen is het gevaar niet bekend.',
  attention: '2 dingen vragen aandacht',
  ago: '16 dagen geleden',
};
const en: typeof nl = {
  red: 'Red',
  silent: 'Sem, never met: 60 days',
  around: 'There is a serious sign around Mara.',
  unknown: 'The danger around 2 persons is not known.',
  attention: '2 things ask attention',
  ago: '16 days ago',
};

describe.runIf(chromiumPath !== undefined)('safety first', { timeout: 240_000 }, async () => {
  const { world, visit } = await openJourney();
  const { as } = world;
  const team = { team: 'team' } as const;
  const today = todayOf(world);
  const sign = (householdId: string, personId: string, code: 'weapon' | 'forced_sex') =>
    as.wk.must(recordDangerSigns, {
      householdId,
      personId,
      on: today,
      informant: 'victim',
      answers: [{ code, state: 'present' }],
      audience: team,
    });

  // One with a condition that is met and much that is not known; one with red; one in which only Sem is out of sight.
  const calm = await scene(world, 'V-KALM');
  const red = await scene(world, 'V-ROOD');
  await sql`update person set created_at = created_at - interval '60 days'`.execute(world.database.db);
  await sign(calm.householdId, calm.mara, 'forced_sex');
  await sign(red.householdId, red.mara, 'weapon');
  for (const { householdId, mara, dirk, noor } of [calm, red])
    await as.wk.must(recordContact, {
      householdId,
      kind: 'visit',
      at: new Date(world.clock.now().getTime() - 16 * 86_400_000).toISOString(),
      facts: 'Mara deed open.',
      source: 'eigen waarneming',
      persons: [mara, dirk, noor].map(personId => ({
        personId,
        seen: personId !== dirk,
        spoken: true,
        alone: personId === mara ? ('yes' as const) : ('no' as const),
        safetyAsked: 'yes' as const,
        ...(personId === mara ? { safetyNumber: 5 } : {}),
      })),
      audience: team,
    });
  await as.wk.must(recordSafetyView, {
    householdId: calm.householdId,
    personId: calm.mara,
    on: addDays(today, -60),
    asked: 'asked',
    ownNumber: 2,
    ownWords: 'Ik slaap met mijn schoenen aan.',
    workerNumber: 6,
    workerView: 'Het huis was opgeruimd.',
    audience: team,
  });
  const { conditionId } = await as.case.must(agreeCondition, conditionOf(world, calm));
  world.clock.addDays(1 / 86_400);
  await as.wk.must(checkCondition, {
    householdId: calm.householdId,
    conditionId,
    on: today,
    status: 'met',
    sources: ['own_observation', 'school'],
    evidence: 'Gebeld met school en zelf gezien.',
  });
  await raise(world, calm.householdId, { code: 'not_seen', personId: calm.sem });
  await raise(world, calm.householdId, { code: 'not_asked', personId: calm.sem });

  test.each(looks)('the list, the overview and safety say what is open ($lang, $width px)', async look => {
    const w = look.lang === 'nl' ? nl : en;
    const page = await visit('wk', look);
    const shown = async (path: string, name: string) => {
      await page.goto(path);
      await expectWellMade(page);
      await picture(page, `first-${name}-${look.lang}-${look.width}`);
    };
    await shown('/households', 'list');
    expect(await page.getByText(w.red, { exact: true }).count()).toBe(1);
    expect(await page.getByText(w.silent).count()).toBe(2);
    await shown(`/households/${calm.householdId}`, 'overview');
    expect(await page.getByText(w.around).count()).toBe(1);
    expect(await page.getByText(w.unknown).count()).toBe(1);
    expect(await page.getByRole('link', { name: w.attention }).count()).toBe(1);
    await shown(`/households/${calm.householdId}/safety`, 'safety');
    expect(await page.locator('#views, [aria-labelledby*=views]').getByText(w.ago).count()).toBeGreaterThan(
      0,
    );
    await shown(`/households/${calm.householdId}/contacts`, 'contacts');
    await page.context().close();
  });
});
