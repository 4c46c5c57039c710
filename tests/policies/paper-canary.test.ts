import { sql } from 'kysely';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { changeEntry } from '#acts/plan/change-entry.ts';
import { fixPlanVersion } from '#acts/plan/fix-plan-version.ts';
import { readEntryHistory } from '#acts/plan/read-entry-history.ts';
import { recordPlanAgreement } from '#acts/plan/record-plan-agreement.ts';
import { letPersonRead } from '#acts/plan-print/let-person-read.ts';
import { readPaperChoice } from '#acts/plan-print/read-paper-choice.ts';
import { mountApi } from '#api/mount.ts';
import type { Tx } from '#store/session.ts';
import { wrote } from '#tests/acts/plan-scene.ts';
import { agree, audited, type Scene, scene, todayOf } from '#tests/acts/safety-scene.ts';
import { type Actor, makeWorld } from '#tests/makers/world.ts';
import { pdfText } from '#tests/support/pdf-text.ts';
import { buildApp } from '#web/app.tsx';
import { loadLook } from '#web/look/assets.ts';
import { readCatalogue } from './catalogue.ts';
import { fillEveryTable } from './fill.ts';

/**
 * The paper of one person holds what that person was named for and nothing else. Every free text of the household, in
 * every table, is a canary; only the allowed ones may come out, on the page and in the PDF.
 */
const world = await makeWorld();
const { as } = world;
const { db } = world.database;
const app = buildApp({ house: world.house, look: loadLook(inject('root')), mount: mountApi });

async function got(who: Actor, url: string) {
  return app.inject({ url, headers: { cookie: `lange-adem=${await who.token()}` } });
}
/** What is on the paper itself: the page without what stands around it, and the words of the PDF. */
async function papers(at: Scene, personId: string) {
  const url = `/households/${at.householdId}/plan/print/${personId}`;
  const page = await got(as.case, url);
  const pdf = await got(as.case, `${url}/document`);
  expect([page.statusCode, pdf.statusCode]).toEqual([200, 200]);
  expect(pdf.headers['content-type']).toBe('application/pdf');
  const article = /<article class="la-paper[\s\S]*?<\/article>/.exec(page.body)?.[0] ?? '';
  return [article, pdfText(pdf.rawPayload)];
}

/** Writes a canary into every free text of this household, but for the rows that may be read. */
async function poison(tx: Tx, householdId: string, spared: readonly string[]): Promise<number> {
  await sql`set local session_replication_role = replica`.execute(tx);
  const catalogue = await readCatalogue(tx);
  let written = 0;
  for (const table of catalogue.tables) {
    const columns = catalogue.columns.get(table) ?? [];
    if (!columns.some(each => each.name === 'household_id')) continue;
    for (const column of columns.filter(each => each.type === 'text' && each.checks.length === 0)) {
      await sql`savepoint one`.execute(tx);
      try {
        const key = table === 'plan_entry' ? 'entry_id' : 'id';
        const keep = columns.some(each => each.name === key)
          ? sql`and not (${sql.ref(key)}::text = any (${[...spared]}) and ${column.name}::text in ('text', 'own_words', 'given_name', 'family_name', 'name_prefix'))`
          : sql``;
        const done =
          await sql`update ${sql.table(table)} set ${sql.ref(column.name)} = ${`KANARIE-${table}-${column.name}`}
          where household_id = ${householdId}::uuid ${keep}`.execute(tx);
        written += Number(done.numAffectedRows ?? 0);
        await sql`release savepoint one`.execute(tx);
      } catch {
        // A code or a key that cannot hold just any text: nobody can write a secret into it either.
        await sql`rollback to savepoint one`.execute(tx);
      }
    }
  }
  await sql`set local session_replication_role = origin`.execute(tx);
  return written;
}

describe('the paper of one person', async () => {
  const at = await scene(world, 'T4A-K');
  const { householdId, mara, dirk, sem } = at;
  const allowed = { wish: '', goal: '', action: '', worry: '', condition: '' };

  beforeAll(async () => {
    allowed.wish = await wrote(world, at, { text: 'Ik wil dat hij belt.', saidBy: mara });
    await wrote(world, at, { text: 'Ik ben bang.', saidBy: mara });
    const goal = { kind: 'goal' as const, layer: 'safety' as const, start: true };
    allowed.goal = await wrote(world, at, { ...goal, text: 'Je slaapt elke nacht rustig.' });
    allowed.action = await wrote(world, at, {
      kind: 'action',
      goalEntryId: allowed.goal,
      text: 'Een nieuw slot op de deur.',
      doneByUser: as.wk.id,
    });
    allowed.worry = await wrote(world, at, { kind: 'worry', text: 'Je slaapt te weinig.', effect: 'Moe.' });
    await wrote(world, at, { kind: 'worry', text: 'Wat Sem over Mara zei.', saidBy: sem });
    await wrote(world, at, { personId: dirk, text: 'Ik wil haar terug.', saidBy: dirk }, as.case);
    allowed.condition = await agree(world, at, { text: 'Dirk belt voor hij komt.' });
    await agree(world, at, { text: 'Mara slaapt bij haar zus.' });
    await as.case.must(fixPlanVersion, { householdId, after: 0, why: 'Besproken met ieder apart.' });
    await as.case.must(recordPlanAgreement, {
      householdId,
      personId: mara,
      number: 1,
      answer: 'yes',
      howExplained: 'Samen gelezen.',
      ownWords: 'Dit is goed zo.',
      on: todayOf(world),
    });
  });

  test('is empty until somebody chose, and holds then exactly that', async () => {
    for (const paper of await papers(at, mara)) {
      expect(paper).toContain('Er is nog niets gekozen om hier te zetten.');
      for (const text of ['hij belt', 'bang', 'rustig', 'slot', 'slaapt', 'haar zus', 'terug', 'goed zo'])
        expect(paper, text).not.toContain(text);
    }
    const choice = await as.case.must(readPaperChoice, { householdId, personId: mara });
    // What Sem said about her is not hers to choose.
    expect(choice.entries.map(each => each.text)).not.toContain('Wat Sem over Mara zei.');
    world.clock.addDays(1 / 86_400);
    const { wish, goal, action, worry, condition } = allowed;
    const chosen = {
      householdId,
      personId: mara,
      entryIds: [wish, goal, action, worry],
      conditionIds: [condition],
    };
    expect(await as.case.must(letPersonRead, chosen)).toEqual({ changed: 5 });
    expect(await as.case.must(letPersonRead, chosen)).toEqual({ changed: 0 });
    for (const paper of await papers(at, mara)) {
      for (const text of ['Mara', 'hij belt', 'rustig', 'nieuw slot', 'te weinig', 'Dirk belt voor hij komt'])
        expect(paper, text).toContain(text);
      for (const text of ['bang', 'haar zus', 'terug', 'goed zo', 'Moe.']) expect(paper).not.toContain(text);
    }
    const lines = await audited(world, householdId);
    for (const line of ['print_plan_part:case', 'let_person_read:case', 'read_paper_choice:case'])
      expect(lines).toContain(line);
  });

  test('loses what is said otherwise later: the reader was named for other words', async () => {
    const entry = { householdId, entryId: allowed.action };
    const history = await as.case.must(readEntryHistory, entry);
    world.clock.addDays(1 / 86_400);
    const change = { ...entry, version: history.entry.version, domain: 'housing', doneByUser: as.wk.id };
    await as.case.must(changeEntry, { ...change, text: 'Een slot dat Dirk niet kent.' });
    for (const paper of await papers(at, mara)) {
      expect(paper).not.toContain('nieuw slot');
      expect(paper).not.toContain('niet kent');
    }
    // What was said otherwise back again still waits for somebody to choose it.
    world.clock.addDays(1 / 86_400);
    const back = { ...change, version: change.version + 1, text: 'Een nieuw slot op de deur.' };
    await as.case.must(changeEntry, back);
    expect((await papers(at, mara))[1]).not.toContain('nieuw slot');
    world.clock.addDays(1 / 86_400);
    const { wish, goal, action, worry, condition } = allowed;
    const chosen = { entryIds: [wish, goal, action, worry], conditionIds: [condition] };
    expect(await as.case.must(letPersonRead, { householdId, personId: mara, ...chosen })).toEqual({
      changed: 1,
    });
  });

  test('holds no canary of any table', async () => {
    const organisation = await sql<{
      id: string;
    }>`select organisation_id id from user_account where id = ${as.case.id}`.execute(db);
    const written = await db.transaction().execute(async tx => {
      await fillEveryTable(tx, await readCatalogue(tx), {
        regionId: world.regionId,
        organisationId: organisation.rows[0]?.id ?? '',
        householdId,
        authorId: as.case.id,
        otherId: as.dep.id,
        text: 'KANARIE',
      });
      return poison(tx, householdId, [...Object.values(allowed), mara]);
    });
    expect(written).toBeGreaterThan(60);
    for (const paper of await papers(at, mara)) {
      expect(paper).not.toMatch(/kanarie/i);
      for (const text of ['Mara', 'hij belt', 'rustig', 'nieuw slot', 'te weinig', 'Dirk belt voor hij komt'])
        expect(paper, text).toContain(text);
    }
    // The control: the paper of the team shows what whoever prints it may see, and so the canaries can be found.
    const whole = await got(as.case, `/households/${householdId}/plan/print`);
    expect(whole.statusCode).toBe(200);
    expect(whole.body).toMatch(/KANARIE/);
    const pdf = await got(as.case, `/households/${householdId}/plan/print/document`);
    expect(pdfText(pdf.rawPayload)).toMatch(/KANARIE/);
  });

  test('changes by nothing that the other parent writes, says or is told', async () => {
    const before = await papers(at, mara);
    const his = await wrote(world, at, { personId: dirk, text: 'Ik wil naar huis.', saidBy: dirk }, as.case);
    await wrote(world, at, { personId: mara, kind: 'worry', text: 'Zij drinkt.', saidBy: dirk }, as.case);
    world.clock.addDays(1 / 86_400);
    await as.case.must(letPersonRead, { householdId, personId: dirk, entryIds: [his] });
    expect(await papers(at, mara)).toEqual(before);
    // The control: his own paper did change.
    expect((await papers(at, dirk))[1]).toContain('Ik wil naar huis.');
  });

  test('is made by whoever directs; others of the team and strangers meet the answer of the unknown', async () => {
    for (const url of [`/plan/print/${mara}`, `/plan/print/${mara}/document`, `/plan/print/${mara}/choose`])
      for (const who of [as.wk, as.jb])
        expect((await got(who, `/households/${householdId}${url}`)).statusCode).toBe(404);
    expect((await got(as.wk, `/households/${householdId}/plan/print`)).statusCode).toBe(200);
    for (const url of ['', '/document'])
      expect((await got(as.jb, `/households/${householdId}/plan/print${url}`)).statusCode).toBe(404);
    expect(await as.wk.do(letPersonRead, { householdId, personId: mara })).toMatchObject({
      code: 'not_found',
    });
  });
});
