import { sql } from 'kysely';
import { describe, expect, inject, test } from 'vitest';
import { bringInQuestionnaire } from '#acts/questionnaire/bring-in-questionnaire.ts';
import { exportQuestionnaire } from '#acts/questionnaire/export-questionnaire.ts';
import { publishQuestionnaire } from '#acts/questionnaire/publish-questionnaire.ts';
import { readQuestionnaire } from '#acts/questionnaire/read-questionnaire.ts';
import { readQuestionnaires } from '#acts/questionnaire/read-questionnaires.ts';
import { withdrawQuestionnaire } from '#acts/questionnaire/withdraw-questionnaire.ts';
import { enter, notFound } from '#acts/shared/perform.ts';
import { questionnaireDocument } from '#store/questionnaire.ts';
import { teamScene } from '#tests/makers/members.ts';
import { aQuestionnaire, broughtIn } from '#tests/makers/questionnaire.ts';
import { lastAudit, refusedAs } from '#tests/makers/report.ts';
import { type Actor, makeWorld } from '#tests/makers/world.ts';
import { buildApp } from '#web/app.tsx';
import { loadLook } from '#web/look/assets.ts';
import { questionnaireScene } from './questionnaires-scene.ts';

const world = await makeWorld();
const { as, database, clock } = world;
const { second, draft, published, inside, offered } = await questionnaireScene(world);

describe('the licence', () => {
  test('is over at local midnight after its last day, in summer time as well', async () => {
    const questionnaireId = await published({ licenceEndsOn: '2026-03-29' });
    const waiting = await draft({ licenceEndsOn: '2026-03-29' });
    // The clock goes forward in the night before: 29 March ends at 22:00 UTC.
    clock.set('2026-03-29T21:59:59Z');
    expect(await offered()).toContain(questionnaireId);
    expect(await as.adm.must(readQuestionnaire, { questionnaireId })).toMatchObject({ licenceOver: false });
    clock.set('2026-03-29T22:00:01Z');
    expect(await offered()).not.toContain(questionnaireId);
    expect(await as.adm.must(readQuestionnaire, { questionnaireId })).toMatchObject({
      licenceOver: true,
      state: 'published',
    });
    expect(refusedAs(await second.do(publishQuestionnaire, { questionnaireId: waiting }))).toBe(
      'licence_over',
    );
    expect(await inside(as.case, tx => questionnaireDocument(tx, questionnaireId))).toBeDefined();
    const open = await published();
    clock.addDays(4_000);
    expect(await offered()).toContain(open);
    clock.set('2026-04-01T09:00:00Z');
  });
});

describe('how often it is used', () => {
  test('is told from ten talks on, to administrators of the region only, and nothing of whose talks', async () => {
    const questionnaireId = await published();
    const { householdId, mara } = await teamScene(world);
    const talk = () =>
      sql`insert into screening (region_id, household_id, person_id, answered_by, instrument, edition, questionnaire_id, on_date, alone, language, created_at, created_by)
        values (${world.regionId}, ${householdId}, ${mara}, 'self', 'x', '1', ${questionnaireId}, '2026-03-02', 'yes', 'nl', now(), ${as.case.id})`.execute(
        database.db,
      );
    const uses = async () => (await as.adm.must(readQuestionnaire, { questionnaireId })).uses;
    for (let n = 1; n <= 9; n += 1) await talk();
    expect(await uses()).toBeNull();
    await talk();
    expect(await uses()).toBe(10);
    const { questionnaires } = await as.adm.must(readQuestionnaires, {});
    expect(questionnaires.find(one => one.questionnaireId === questionnaireId)?.uses).toBe(10);
    const straight = async (who: Actor) =>
      enter(world.house, { token: await who.token(), requestId: 'r' }, ({ tx }) =>
        sql`select * from app.questionnaire_uses()`.execute(tx),
      );
    for (const who of [as.case, as.sup]) expect(refusedAs(await straight(who)), who.name).toBe('not_found');
  });
});

describe('who sees what', () => {
  test('only administrators of the region; everybody else gets the answer for what does not exist', async () => {
    const questionnaireId = await draft();
    for (const who of ['vera', 'case', 'sup', 'stranger', 'elsewhere'] as const) {
      const answers = [
        await as[who].do(readQuestionnaires, {}),
        await as[who].do(readQuestionnaire, { questionnaireId }),
        await as[who].do(exportQuestionnaire, { questionnaireId }),
        await as[who].do(bringInQuestionnaire, broughtIn()),
        await as[who].do(publishQuestionnaire, { questionnaireId }),
        await as[who].do(withdrawQuestionnaire, { questionnaireId, reason: 'een goede reden' }),
      ];
      for (const answer of answers) expect(answer, who).toEqual(notFound);
    }
  });

  test('a draft is nobody’s but the administrators’, and of another region nothing is', async () => {
    const draftId = await draft();
    const publishedId = await published();
    expect(await inside(as.case, tx => questionnaireDocument(tx, draftId))).toBeUndefined();
    expect(await inside(as.adm, tx => questionnaireDocument(tx, draftId))).toBeDefined();
    expect(await inside(as.elsewhere, tx => questionnaireDocument(tx, publishedId))).toBeUndefined();
    expect(await offered(as.elsewhere)).toEqual([]);
    await sql`update user_account set roles = array['functional_administrator'] where id = ${as.elsewhere.id}`.execute(
      database.db,
    );
    for (const questionnaireId of [draftId, publishedId, '00000000-0000-4000-8000-000000000000']) {
      expect(await as.elsewhere.do(readQuestionnaire, { questionnaireId })).toEqual(notFound);
      expect(await as.elsewhere.do(exportQuestionnaire, { questionnaireId })).toEqual(notFound);
      expect(await as.elsewhere.do(publishQuestionnaire, { questionnaireId })).toEqual(notFound);
    }
    expect((await as.elsewhere.must(readQuestionnaires, {})).questionnaires).toEqual([]);
    // What one region brought in keeps no other from bringing it in, and tells nobody.
    expect((await as.elsewhere.do(bringInQuestionnaire, broughtIn())).kind).toBe('done');
  });
});

describe('the document as a file', () => {
  const app = buildApp({ house: world.house, look: loadLook(inject('root')) });
  const get = async (who: Actor, questionnaireId: string) =>
    app.inject({
      url: `/administration/questionnaires/${questionnaireId}/document`,
      headers: { cookie: `lange-adem=${await who.token()}` },
    });

  test('is kept by the browser under a plain name, and the look at it is in the trail', async () => {
    const document = aQuestionnaire({ title: 'a"; filename=b.html\\ \t Ğé 👩‍👧', version: 'file' });
    const { questionnaireId } = await as.adm.must(bringInQuestionnaire, broughtIn(document));
    const answer = await get(as.adm, questionnaireId);
    expect(answer.statusCode).toBe(200);
    expect(answer.headers).toMatchObject({
      'content-disposition': 'attachment; filename="a-filename-b-html-Ge-file.json"',
      'content-type': 'application/fhir+json; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
    expect(answer.json()).toEqual(document);
    expect(await lastAudit(world, 'export_questionnaire')).toMatchObject({
      outcome: 'done',
      user_id: as.adm.id,
      returned: { questionnaire: [questionnaireId] },
    });
    const nobody = await app.inject(`/administration/questionnaires/${questionnaireId}/document`);
    expect(nobody.statusCode).toBe(303);
    for (const who of [as.case, as.stranger, as.sup]) {
      const [real, unknown] = [
        await get(who, questionnaireId),
        await get(who, '00000000-0000-4000-8000-000000000000'),
      ];
      expect(real.statusCode, who.name).toBe(404);
      expect(real.body).toBe(unknown.body);
    }
  });
});
