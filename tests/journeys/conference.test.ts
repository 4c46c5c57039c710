import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { conferenceScenes } from '#tests/acts/conference-scene.ts';
import { wrote } from '#tests/acts/plan-scene.ts';
import { todayOf } from '#tests/acts/safety-scene.ts';
import {
  chromiumPath,
  expectWellMade,
  type Look,
  looks,
  openJourney,
  picture,
} from '#tests/support/browser.ts';

const nl = {
  plan: 'Overleg plannen',
  problem: 'Dit is nog niet opgeslagen',
  tells: 'Hier staat een naam, een dossiercode of een adres',
  put: 'Op de agenda zetten',
  way: 'Overleg over dit huishouden',
  contribute: 'Inbreng schrijven',
  save: 'Vastleggen',
  safety: 'Eerst veiligheid',
  view: 'Kijk van een discipline vastleggen',
  decision: 'Besluit vastleggen als taak',
  action: 'Besluit in het plan zetten',
  inPlan: 'Bekijk in het plan',
  dissent: 'Ander standpunt of dilemma vastleggen',
  screen: 'Scherm voor het overleg',
  start: 'Nog niet gezegd. Begin hiermee.',
  next: 'Volgende',
  noAgenda: 'Er staat geen huishouden van jou op de agenda.',
  presence: 'Aanwezigheid opslaan',
  held: 'Overleg afronden',
  over: 'gehouden',
  raise: 'Melden',
  nobody: 'Niemand is eigenaar van dit knelpunt',
  take: 'Ik neem dit op mij',
  saved: 'Opgeslagen',
  own: 'Aanwijzen',
  move: 'Verplaatsen',
  answer: 'Antwoord terugsturen',
  read: 'Ik heb het gelezen',
  wasRead: 'Gelezen door wie het meldde',
};
const en: typeof nl = {
  plan: 'Plan the conference',
  problem: 'This has not been saved yet',
  tells: 'This holds a name, a file code or an address',
  put: 'Put on the agenda',
  way: 'Conferences about this household',
  contribute: 'Write a contribution',
  save: 'Record',
  safety: 'Safety first',
  view: 'Record the view of a discipline',
  decision: 'Record a decision as a task',
  action: 'Put a decision in the plan',
  inPlan: 'See it in the plan',
  dissent: 'Record dissent or a dilemma',
  screen: 'Screen for the meeting',
  start: 'Not said yet. Begin here.',
  next: 'Next',
  noAgenda: 'No household of yours is on the agenda.',
  presence: 'Save who was there',
  held: 'Close the conference',
  over: 'held',
  raise: 'Raise',
  nobody: 'Nobody owns this bottleneck',
  take: 'I take this',
  saved: 'Saved',
  own: 'Name',
  move: 'Move',
  answer: 'Send the answer back',
  read: 'I have read it',
  wasRead: 'Read by who raised it',
};

describe.runIf(chromiumPath !== undefined)('conference and bottlenecks', { timeout: 300_000 }, async () => {
  const journey = await openJourney();
  const { world } = journey;
  const { fresh, plan, put, steersRegion } = conferenceScenes(world);
  const { visit } = journey;
  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
  const link = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).first().click();
  const seen = async (page: Page, name: string, look: Look) => {
    await expectWellMade(page);
    await picture(page, `conference-${name}-${look.lang}-${look.width}`);
  };

  test.each(looks)('from planning to a task ($lang, $width px, script: $script)', async look => {
    const w = look.lang === 'nl' ? nl : en;
    const at = await fresh();
    const other = await fresh();
    const page = await visit('case', look);
    await page.goto('/conferences');
    await seen(page, 'none', look);
    await page.goto('/conferences/new');
    await button(page, w.plan);
    await page.getByText(w.problem).waitFor();
    await seen(page, 'plan', look);
    await page.locator('[name=title]').fill('Overleg Dorpsstraat 12');
    await page.locator('[name=at]').fill(`${todayOf(world)}T15:00`);
    await page.locator('[name=place]').fill('Buurthuis, grote zaal');
    for (const who of ['wk', 'sup', 'jb'] as const) {
      const box = page.locator(`[name=userIds][value="${world.as[who].id}"]`);
      if (!(await box.isVisible())) await page.locator('details', { has: box }).locator('summary').click();
      await box.check();
    }
    await button(page, w.plan);
    await page.getByText(w.tells).waitFor();
    await page.locator('[name=title]').fill('Overleg wijk Noord');
    await button(page, w.plan);
    await page.getByText(w.noAgenda).waitFor();
    await seen(page, 'empty', look);
    const conference = page.url();

    await page.goto(`/households/${at.householdId}`);
    await link(page, w.way);
    await page.getByRole('heading', { name: w.way }).waitFor();
    await page.locator('[name=conferenceId]').selectOption({ index: 1 });
    await page.locator('[name=question]').fill('Wie ziet Sem elke week, en wie praat met Dirk?');
    await seen(page, 'household', look);
    await button(page, w.put);
    await page.getByText(w.safety).first().waitFor();
    const own = page.url();
    await page.goto(`${conference.split('?')[0]}/screen`);
    await page.getByText(w.start).waitFor();
    await seen(page, 'screen-empty', look);

    await page.goto(`${own}?say=contribution`);
    await page.locator('[name=text]').fill('Op school gaat het beter sinds oma er is.');
    await seen(page, 'contribute', look);
    await button(page, w.save);
    await page.locator('[name=text]').fill('Vandaag is het rustig. Dirk slaapt bij zijn broer tot vrijdag.');
    await button(page, w.save);
    const say = async (name: string, text: string, more: () => Promise<unknown> = async () => undefined) => {
      await link(page, name);
      await page.locator('[name=text]').fill(text);
      await more();
      await button(page, w.save);
      await page.locator('.la-observed').getByText(text).waitFor();
    };
    await say(w.view, 'Sem slaapt slecht en is moe. Noor zorgt voor hem.');
    await say(w.view, 'Geen nieuwe meldingen sinds februari.', () =>
      page.locator('[name=discipline]').selectOption('police'),
    );
    await say(w.view, 'Dirk komt naar elke afspraak en wil leren stoppen.', () =>
      page.locator('[name=discipline]').selectOption('mental_health'),
    );
    await say(w.decision, 'Elke woensdag met Sem praten op school.', async () => {
      await page.locator('[name=ownerId]').selectOption(world.as.wk.id);
      await page.locator('[name=dueOn]').fill('2026-03-11');
    });
    await wrote(world, at, { kind: 'goal', layer: 'safety', text: 'Mara weet wie ze belt.' });
    await link(page, w.action);
    await page.locator('[name=doneBy]').selectOption(`user:${world.as.wk.id}`);
    await page.locator('[name=domain]').selectOption('home_relations');
    await page.locator('[name=text]').fill('Elke dinsdag praat Dirk met de reclassering.');
    await seen(page, 'action', look);
    await button(page, w.save);
    await page.getByRole('link', { name: w.inPlan }).first().waitFor();
    await say(w.dissent, 'Ik zou eerder praten met Mara alleen.', () =>
      page.locator('[name=kind][value=dissent]').check(),
    );
    await say(w.dissent, 'Rust op school, of meer ogen op Sem.', () =>
      page.locator('[name=kind][value=dilemma]').check(),
    );
    await seen(page, 'case', look);

    // Somebody invited who is in no team of the households: the meeting, and nothing else.
    const outsider = await visit('jb', look);
    await outsider.goto(conference.split('?')[0] ?? '');
    await outsider.getByText(w.noAgenda).waitFor();
    expect(await outsider.content()).not.toContain('T4M-');
    await outsider.goto(`${conference.split('?')[0]}/screen`);
    await expectWellMade(outsider);
    expect(await outsider.content()).not.toContain('T4M-');
    expect((await outsider.goto(own))?.status()).toBe(404);
    await outsider.context().close();

    const conferenceId = conference.split('/').at(-1)?.split('?')[0] ?? '';
    world.clock.addDays(1 / 86_400);
    await put(other, conferenceId);
    await page.goto(conference);
    await link(page, w.screen);
    await page.getByText('Elke woensdag met Sem praten').waitFor();
    await seen(page, 'screen', look);
    // A keyboard is enough: the way to the next household has the focus somewhere in a few steps.
    const focused = page.locator(':focus');
    for (let steps = 0; steps < 8; steps += 1) {
      await page.keyboard.press('Tab');
      if ((await focused.textContent()) === w.next) break;
    }
    expect(await focused.textContent()).toBe(w.next);
    await page.keyboard.press('Enter');
    await page.getByText(w.start).waitFor();
    await page.goBack();
    if (look.width === 1280) {
      await page.setViewportSize({ width: 1920, height: 1080 });
      await picture(page, `conference-screen-${look.lang}-1920`);
      await page.emulateMedia({ media: 'print' });
      await picture(page, 'conference-screen-print');
      await page.emulateMedia({ media: 'screen' });
      await page.setViewportSize({ width: 1280, height: 900 });
    }

    await page.goto(conference);
    await page.locator(`[name=presentIds][value="${world.as.wk.id}"]`).check();
    await button(page, w.presence);
    await button(page, w.held);
    await page.getByText(w.over, { exact: true }).first().waitFor();
    await seen(page, 'held', look);
    await page.context().close();

    const worker = await visit('wk', look);
    await worker.goto(`/households/${at.householdId}/tasks`);
    await worker.getByText('Elke woensdag met Sem praten op school.').waitFor();
    await worker.goto(`/households/${at.householdId}/conference`);
    await worker.getByText('Elke woensdag met Sem praten op school.').waitFor();
    await seen(worker, 'household-after', look);
    await worker.context().close();
  });

  test.each(looks)('a bottleneck goes up and comes back ($lang, $width px)', async look => {
    const w = look.lang === 'nl' ? nl : en;
    await steersRegion(world.as.sh);
    const text = `De wachttijd voor hulp aan kinderen is een half jaar. (${look.lang})`;
    const page = await visit('wk', look);
    await page.goto('/bottlenecks/new');
    await button(page, w.raise);
    await page.getByText(w.problem).waitFor();
    await seen(page, 'bottleneck-new', look);
    await page.locator('[name=kind]').selectOption('waiting');
    await page.locator('[name=text]').fill(text);
    await button(page, w.raise);
    await page.getByText(text).waitFor();
    const here = page.url().split('?')[0] ?? '';
    await page.context().close();

    const sup = await visit('sup', look);
    await sup.goto('/my-day');
    await sup.getByText(w.nobody).first().waitFor();
    await seen(sup, 'bottleneck-day', look);
    await sup.goto('/bottlenecks');
    await sup.getByText(text).first().waitFor();
    await seen(sup, 'bottlenecks', look);
    await button(sup, w.take);
    await sup.getByText(w.saved).first().waitFor();
    await seen(sup, 'bottleneck-taken', look);
    await sup.goto(here);
    await sup.locator('#own summary').click();
    await sup.locator('[name=ownerId]').selectOption(world.as.dep.id);
    await sup.locator('[name=dueOn]').fill('2026-03-20');
    await button(sup, w.own);
    for (let level = 0; level < 3; level += 1) {
      await sup
        .locator('details', { has: sup.locator('[name=direction]') })
        .locator('summary')
        .click();
      await sup.locator('[name=note]').fill('Dit lossen wij hier niet op: er is geen aanbod in de wijk.');
      await button(sup, w.move);
      await sup.waitForLoadState();
    }
    await seen(sup, 'bottleneck-way', look);
    await sup.context().close();

    const region = await visit('sh', look);
    await region.goto(here);
    await region.locator('[name=answer]').fill('De regio koopt vanaf mei twintig plekken in.');
    await seen(region, 'bottleneck-answer', look);
    await button(region, w.answer);
    await region.getByText('twintig plekken').first().waitFor();
    await region.context().close();

    const back = await visit('wk', look);
    await back.goto('/bottlenecks');
    await seen(back, 'bottlenecks-mine', look);
    await back.goto(here);
    await seen(back, 'bottleneck-answered', look);
    await button(back, w.read);
    await back.getByText(w.wasRead).waitFor();
    await back.context().close();
  });

  test('a long title stays on the smallest screen', async () => {
    const conferenceId = await plan({ title: `Overleg ${'heel '.repeat(20)}lang` });
    const at = await fresh();
    await put(at, conferenceId);
    const page = await visit('wk', { lang: 'nl', width: 320 });
    await page.goto(`/conferences/${conferenceId}/screen`);
    await expectWellMade(page);
    await page.goto(`/conferences/${conferenceId}`);
    await expectWellMade(page);
    await page.context().close();
  });
});
