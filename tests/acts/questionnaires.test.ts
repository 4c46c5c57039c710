import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { bringInQuestionnaire } from '#acts/questionnaire/bring-in-questionnaire.ts';
import { findingsOfDetail } from '#acts/questionnaire/finding-detail.ts';
import { publishQuestionnaire } from '#acts/questionnaire/publish-questionnaire.ts';
import { readQuestionnaire } from '#acts/questionnaire/read-questionnaire.ts';
import { readQuestionnaires } from '#acts/questionnaire/read-questionnaires.ts';
import { withdrawQuestionnaire } from '#acts/questionnaire/withdraw-questionnaire.ts';
import { enter } from '#acts/shared/perform.ts';
import { questionnaireDocument } from '#store/questionnaire.ts';
import { aQuestionnaire, broughtIn } from '#tests/makers/questionnaire.ts';
import { lastAudit, refusedAs } from '#tests/makers/report.ts';
import { makeWorld } from '#tests/makers/world.ts';
import { questionnaireScene } from './questionnaires-scene.ts';

const world = await makeWorld();
const { as, database } = world;
const { second, draft, published, inside, offered } = await questionnaireScene(world);

const count = async () =>
  (await sql<{ n: number }>`select count(*)::int n from questionnaire`.execute(database.db)).rows[0]?.n;

describe('bringing in', () => {
  test('keeps a draft with its licence and what was understood, and leaves its line', async () => {
    const { questionnaireId, findings } = await as.adm.must(
      bringInQuestionnaire,
      broughtIn(aQuestionnaire(), { licenceEndsOn: '2027-01-31' }),
    );
    expect(findings.every(one => one.kind !== 'refused')).toBe(true);
    expect(await lastAudit(world, 'bring_in_questionnaire')).toMatchObject({
      outcome: 'done',
      user_id: as.adm.id,
      household_id: null,
      returned: { questionnaire: [questionnaireId] },
    });
    expect(await as.adm.must(readQuestionnaire, { questionnaireId })).toMatchObject({
      title: 'Hoe slaap je?',
      url: 'https://example.org/vragenlijst/slapen',
      edition: '1.0',
      fhir: 'R4',
      items: 4,
      state: 'draft',
      licence: 'vrij te gebruiken',
      licenceHolder: 'Stichting Verzonnen Vragen',
      territory: 'Nederland',
      licenceEndsOn: '2027-01-31',
      licenceOver: false,
      uses: null,
      broughtIn: { byYou: true, by: { given: 'adm' } },
      published: null,
      withdrawn: null,
      findings,
      document: aQuestionnaire(),
    });
    expect(await lastAudit(world, 'read_questionnaire')).toMatchObject({
      returned: { questionnaire: [questionnaireId] },
    });
    expect(JSON.stringify(await lastAudit(world, 'bring_in_questionnaire'))).not.toContain('Slapen');
  });

  test('the same edition again is refused; another version, and one that was withdrawn, is not', async () => {
    expect(refusedAs(await as.adm.do(bringInQuestionnaire, broughtIn()))).toBe('same_edition');
    expect(refusedAs(await second.do(bringInQuestionnaire, broughtIn()))).toBe('same_edition');
    const { questionnaireId } = await as.adm.must(
      bringInQuestionnaire,
      broughtIn(aQuestionnaire({ version: '1.1' })),
    );
    await as.adm.must(withdrawQuestionnaire, { questionnaireId, reason: 'verkeerde licentie ingevuld' });
    await as.adm.must(bringInQuestionnaire, broughtIn(aQuestionnaire({ version: '1.1' })));
    const { questionnaires } = await as.adm.must(readQuestionnaires, {});
    expect(
      questionnaires
        .filter(one => one.edition === '1.1')
        .map(one => one.state)
        .sort(),
    ).toEqual(['draft', 'withdrawn']);
  });

  test('twice at once is kept once', { timeout: 60_000 }, async () => {
    if (database.kind !== 'server') return;
    const document = aQuestionnaire({ version: 'at once' });
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, at) =>
        (at % 2 === 0 ? as.adm : second).do(bringInQuestionnaire, broughtIn(document)),
      ),
    );
    expect(answers.filter(one => one.kind === 'done')).toHaveLength(1);
    for (const answer of answers)
      expect(['done', 'same_edition'], refusedAs(answer)).toContain(
        answer.kind === 'done' ? 'done' : refusedAs(answer),
      );
  });

  test('without address or version it gets ones that are said to be made up, and is known again', async () => {
    const { url: _, version: __, ...nameless } = aQuestionnaire();
    const { questionnaireId, findings } = await as.adm.must(bringInQuestionnaire, broughtIn(nameless));
    expect(findings.map(one => one.code)).toEqual(expect.arrayContaining(['url_made_up', 'version_made_up']));
    const one = await as.adm.must(readQuestionnaire, { questionnaireId });
    expect(one.url).toMatch(/^urn:lange-adem:questionnaire:[0-9a-f]{24}$/);
    expect(one.edition).toMatch(/^0-[0-9a-f]{8}$/);
    // The same with its keys in another order and other white space.
    const turned = JSON.stringify(Object.fromEntries(Object.entries(nameless).reverse()), null, 3);
    expect(refusedAs(await as.adm.do(bringInQuestionnaire, broughtIn(turned)))).toBe('same_edition');
    const long = aQuestionnaire({
      url: `https://example.org/${'a'.repeat(5_000)}`,
      version: 'v'.repeat(3_000),
    });
    const odd = await as.adm.must(bringInQuestionnaire, broughtIn(long));
    expect(odd.findings.map(found => found.code)).toEqual(
      expect.arrayContaining(['url_made_up', 'version_made_up']),
    );
  });

  test('what cannot be used is refused with places and reasons, and nothing of it stays', async () => {
    const before = await count();
    const broken = aQuestionnaire({
      item: [{ linkId: 'a', type: 'nonsense', text: 'x' }, { type: 'string' }],
    });
    const answer = await as.adm.do(bringInQuestionnaire, broughtIn(broken));
    expect(refusedAs(answer)).toBe('not_understood');
    const detail = answer.kind === 'refused' ? (answer.detail ?? {}) : {};
    expect(findingsOfDetail(detail)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: 'refused', path: expect.stringContaining('item[0]') }),
        expect.objectContaining({ kind: 'refused', path: expect.stringContaining('item[1]') }),
      ]),
    );
    const cases: readonly [string, string][] = [
      ['{}', 'not_understood'],
      ['[]', 'not_understood'],
      ['5', 'not_understood'],
      ['{"resourceType":"Patient"}', 'not_understood'],
      ['{', 'not_json'],
      ['<?xml version="1.0"?><Questionnaire/>', 'is_xml'],
      ['{"resourceType":"Questionnaire"}\n{"resourceType":"Questionnaire"}', 'several_documents'],
      [JSON.stringify({ resourceType: 'Bundle', entry: [{ resource: aQuestionnaire() }] }), 'not_understood'],
      ['{"a":1,"a":2}', 'key_twice'],
      ['{"__proto__":{}}', 'forbidden_key'],
      [`"${'x'.repeat(2_000_001)}"`, 'document_too_large'],
      [JSON.stringify(aQuestionnaire({ title: 'a\u202eb' })), 'forbidden_characters'],
    ];
    for (const [document, code] of cases)
      expect(refusedAs(await as.adm.do(bringInQuestionnaire, broughtIn(document))), code).toBe(code);
    expect(await count()).toBe(before);
    expect(await lastAudit(world, 'bring_in_questionnaire')).toMatchObject({ outcome: 'refused' });
  });

  test('asks for the whole licence', async () => {
    for (const field of ['licence', 'licenceHolder', 'territory', 'document'])
      expect(await as.adm.do(bringInQuestionnaire, { ...broughtIn(), [field]: '' }), field).toMatchObject({
        kind: 'invalid',
        issues: [{ field, code: 'needed' }],
      });
    expect(
      refusedAs(
        await as.adm.do(
          bringInQuestionnaire,
          broughtIn(aQuestionnaire({ version: 'old' }), { licenceEndsOn: '2026-03-01' }),
        ),
      ),
    ).toBe('licence_over');
  });
});

describe('publishing and withdrawing', () => {
  test('a second administrator publishes, by name; whoever brought it in does not, not past the act either', async () => {
    const questionnaireId = await draft();
    expect(await offered()).not.toContain(questionnaireId);
    expect(refusedAs(await as.adm.do(publishQuestionnaire, { questionnaireId }))).toBe('own_questionnaire');
    await expect(
      inside(as.adm, tx =>
        sql`update questionnaire set state = 'published', published_by = ${as.adm.id}, published_at = app.now() where id = ${questionnaireId}`.execute(
          tx,
        ),
      ),
    ).rejects.toMatchObject({ code: '23514' });
    // Nor in the name of somebody else.
    const forged = await enter(world.house, { token: await as.adm.token(), requestId: 'r' }, ({ tx }) =>
      sql`update questionnaire set state = 'published', published_by = ${second.id}, published_at = app.now() where id = ${questionnaireId}`.execute(
        tx,
      ),
    );
    expect(refusedAs(forged)).toBe('not_found');
    await second.must(publishQuestionnaire, { questionnaireId });
    expect(await lastAudit(world, 'publish_questionnaire')).toMatchObject({
      outcome: 'done',
      user_id: second.id,
      returned: { questionnaire: [questionnaireId] },
    });
    expect(await as.adm.must(readQuestionnaire, { questionnaireId })).toMatchObject({
      state: 'published',
      broughtIn: { by: { given: 'adm' } },
      published: { by: { given: 'wim' } },
    });
    expect(await offered()).toContain(questionnaireId);
    expect(refusedAs(await second.do(publishQuestionnaire, { questionnaireId }))).toBe('not_a_draft');
  });

  test('the document is never changed afterwards, not past the act either', async () => {
    const questionnaireId = await draft();
    for (const column of [
      'document',
      'licence',
      'licence_ends_on',
      'findings',
      'url',
      'title',
      'created_by',
    ]) {
      const answer = await enter(world.house, { token: await as.adm.token(), requestId: 'r' }, ({ tx }) =>
        sql`update questionnaire set ${sql.ref(column)} = ${sql.ref(column)} where id = ${questionnaireId}`.execute(
          tx,
        ),
      );
      expect(refusedAs(answer), column).toBe('not_found');
    }
  });

  test('withdrawing needs a reason, stops the offer, and what was asked stays readable', async () => {
    const questionnaireId = await published();
    expect(refusedAs(await as.adm.do(withdrawQuestionnaire, { questionnaireId, reason: '-' }))).toBe(
      'reason_missing',
    );
    await as.adm.must(withdrawQuestionnaire, { questionnaireId, reason: 'er is een betere uitgave' });
    expect(await lastAudit(world, 'withdraw_questionnaire')).toMatchObject({
      outcome: 'done',
      returned: { questionnaire: [questionnaireId] },
    });
    expect(await offered()).not.toContain(questionnaireId);
    expect(await as.adm.must(readQuestionnaire, { questionnaireId })).toMatchObject({
      state: 'withdrawn',
      published: { by: { given: 'wim' } },
      withdrawn: { by: { given: 'adm' }, reason: 'er is een betere uitgave' },
    });
    expect(
      refusedAs(await second.do(withdrawQuestionnaire, { questionnaireId, reason: 'nog een keer weg' })),
    ).toBe('withdrawn_already');
    expect(refusedAs(await second.do(publishQuestionnaire, { questionnaireId }))).toBe('not_a_draft');
    expect(await inside(as.case, tx => questionnaireDocument(tx, questionnaireId))).toMatchObject({
      resourceType: 'Questionnaire',
    });
  });

  test('published and withdrawn at once: one after the other, never both from a draft', {
    timeout: 60_000,
  }, async () => {
    if (database.kind !== 'server') return;
    const questionnaireId = await draft();
    const answers = await Promise.all([
      second.do(publishQuestionnaire, { questionnaireId }),
      second.do(publishQuestionnaire, { questionnaireId }),
      as.adm.do(withdrawQuestionnaire, { questionnaireId, reason: 'toch liever niet' }),
    ]);
    expect(answers.slice(0, 2).filter(one => one.kind === 'done').length).toBeLessThanOrEqual(1);
    expect(answers[2]?.kind).toBe('done');
    expect(await as.adm.must(readQuestionnaire, { questionnaireId })).toMatchObject({ state: 'withdrawn' });
  });
});
