import { describe, expect, inject, test } from 'vitest';
import { beginScreening } from '#acts/screening/begin-screening.ts';
import { endScreening } from '#acts/screening/end-screening.ts';
import { exportResponse } from '#acts/screening/export-response.ts';
import { factsOf } from '#acts/screening/facts.ts';
import { readAsking } from '#acts/screening/read-asking.ts';
import { readCoverage } from '#acts/screening/read-coverage.ts';
import { readScores } from '#acts/screening/read-scores.ts';
import { readScreening } from '#acts/screening/read-screening.ts';
import { readTrauma } from '#acts/screening/read-trauma.ts';
import { saveAnswers } from '#acts/screening/save-answers.ts';
import { enter } from '#acts/shared/perform.ts';
import { mountApi } from '#api/mount.ts';
import { addDays } from '#domain/shared/calendar.ts';
import { lastAudit } from '#tests/makers/report.ts';
import { type Actor, makeWorld } from '#tests/makers/world.ts';
import { buildApp } from '#web/app.tsx';
import { loadLook } from '#web/look/assets.ts';
import { todayOf } from './safety-scene.ts';
import { type AnswerIn, begin, beginOf, say, screeningScene } from './screening-scene.ts';

const world = await makeWorld();
const { as } = world;
const app = buildApp({ house: world.house, look: loadLook(inject('root')), mount: mountApi });

const save = (at: { householdId: string }, screeningId: string, answers: AnswerIn[], by: Actor = as.wk) =>
  by.must(saveAnswers, { householdId: at.householdId, screeningId, version: 1_000, answers });

describe('facts for the team, answers for their audience', async () => {
  const at = await screeningScene(world, 'T3S-V1');
  const { householdId, mara } = at;
  const screeningId = await begin(world, at);
  await save(at, screeningId, [
    say('safe_number', 3),
    say('safe_words', 'KANARIE: als de auto er staat, slaap ik niet.'),
    say('by_other.hit', 'weekly'),
    { item: 'fear', state: 'does_not_want' },
  ]);

  test('author and director read the answers, in words of the list, with what was left open', async () => {
    for (const who of [as.wk, as.case, as.dep]) {
      const read = await who.must(readScreening, { householdId, screeningId });
      expect(read.screening.mayRead).toBe(true);
      const hit = read.answers.find(each => each.item === 'by_other.hit');
      expect(hit).toMatchObject({ part: 'violence', state: 'answered', ownWords: false });
      expect(hit?.words).toEqual([{ nl: 'Ongeveer elke week', en: 'About every week' }]);
      expect(hit?.question.en).not.toBe(hit?.question.nl);
      expect(read.answers.find(each => each.item === 'safe_words')?.ownWords).toBe(true);
      expect(read.answers.find(each => each.item === 'fear')?.state).toBe('does_not_want');
      expect(read.answers.some(each => each.state === null)).toBe(true);
    }
    const line = await lastAudit(world, 'read_screening');
    expect(line).toMatchObject({ household_id: householdId, person_ids: [mara] });
    expect(line?.returned).toEqual({ screening: [screeningId], screening_answer: 4 });
  });

  test('a colleague outside the audience knows that and how far it was asked, and nothing that was said', async () => {
    const read = await as.jb.must(readScreening, { householdId, screeningId });
    expect(read).toMatchObject({ answers: [], known: [], scores: [], screening: { mayRead: false } });
    expect(await as.jb.do(exportResponse, { householdId, screeningId })).toMatchObject({ code: 'not_found' });
    expect((await as.jb.must(readScores, { householdId, personId: mara })).hidden).toBe(1);
    const [own] = (await as.jb.must(readCoverage, { householdId })).persons;
    expect(own?.parts.find(each => each.part === 'violence')).toMatchObject({ state: 'partly', screeningId });
    const told = [
      read,
      own,
      await as.jb.must(readTrauma, { householdId }),
      (await page(as.jb, `/households/${householdId}/screening`)).body,
      (await page(as.jb, `/households/${householdId}/screening/read/${screeningId}`)).body,
      (await page(as.jb, `/households/${householdId}/screening/scores/${mara}`)).body,
    ].map(each => JSON.stringify(each));
    for (const text of told) {
      expect(text).not.toContain('KANARIE');
      expect(text).not.toContain('does_not_want"');
      expect(text).not.toContain('weekly');
    }
    expect(await facts(as.jb, householdId)).toEqual([]);
  });

  test('named colleagues and the whole team read what is theirs', async () => {
    const own = await screeningScene(world, 'T3S-V2');
    const named = await begin(world, own, { audience: { team: 'named', users: [as.jb.id] } });
    await save(own, named, [say('safe_number', 2)]);
    const open = await begin(world, own, {
      personId: own.dirk,
      partnerId: own.mara,
      audience: { team: 'team' },
    });
    await save(own, open, [say('safe_number', 8)]);
    const may = async (who: Actor, id: string) =>
      (await who.must(readScreening, { householdId: own.householdId, screeningId: id })).answers.length > 0;
    expect([await may(as.jb, named), await may(as.jb, open), await may(as.vera, named)]).toEqual([
      true,
      true,
      false,
    ]);
    const seen = new Map((await facts(as.jb, own.householdId)).map(each => [each.personId, each.value]));
    expect(seen).toEqual(
      new Map([
        [own.mara, '2'],
        [own.dirk, '8'],
      ]),
    );
  });

  test('goes out as a FHIR response, with a reason where there is no answer, and no name', async () => {
    const response = await as.wk.must(exportResponse, { householdId, screeningId });
    expect(response).toMatchObject({
      resourceType: 'QuestionnaireResponse',
      questionnaire: 'urn:lange-adem:screening:adult_short|1',
      status: 'in-progress',
      subject: { reference: `Patient/${mara}` },
    });
    const text = JSON.stringify(response);
    expect(text).toContain('asked-declined');
    expect(text).not.toContain('Proef');
    expect(await lastAudit(world, 'export_response')).toMatchObject({ household_id: householdId });
  });
});

describe('what was answered before', async () => {
  const at = await screeningScene(world, 'T3S-V3');
  const { householdId, mara, dirk } = at;
  const short = await begin(world, at);
  await save(at, short, [say('by_other.hit', 'daily'), say('safe_number', 2)]);
  world.clock.addDays(1);

  test('is known to a deeper list when that asks it too, and never comes from anybody else', async () => {
    const his = await begin(world, at, { personId: dirk, partnerId: mara });
    await save(at, his, [say('by_self.hit', 'never'), say('safe_number', 9)]);
    const deep = await begin(world, at, { instrument: 'adult_deep', partnerId: dirk });
    const asking = await as.wk.must(readAsking, { householdId, screeningId: deep });
    const asked = JSON.stringify(asking.document);
    for (const { item, screeningId } of asking.known) {
      expect(asked).toContain(`"${item}"`);
      expect(screeningId).toBe(short);
    }
    // What the short list asks is not asked again: it is not in the deeper list, or it is known.
    for (const item of ['by_other.hit', 'safe_number'])
      expect(!asked.includes(`"linkId":"${item}"`) || asking.known.some(each => each.item === item)).toBe(
        true,
      );
    expect(asking.saved).toEqual([]);
  });
});

/** A page or an answer of REST, without what is new at every request. */
async function page(who: Actor, url: string) {
  const answer = await app.inject({ url, headers: { authorization: `Bearer ${await who.token()}` } });
  return { status: answer.statusCode, body: answer.body.replaceAll(/name="_key" value="[^"]*"/g, '') };
}

async function facts(who: Actor, householdId: string) {
  const answer = await enter(
    world.house,
    { token: await who.token(), requestId: 'facts', householdId },
    ({ tx }) => factsOf(tx, householdId),
  );
  return answer.kind === 'done' ? answer.answer : [];
}

describe('scores and trauma', async () => {
  const at = await screeningScene(world, 'T3S-V4');
  const { householdId, mara, sem } = at;

  test('are reckoned from the answers, with what was missing, over time', async () => {
    const first = await begin(world, at, { instrument: 'adult_deep', partnerId: at.dirk });
    await save(at, first, [
      say('trauma_reliving', 'very'),
      say('trauma_avoiding', 'quite'),
      say('trauma_alert', 'quite'),
      say('trauma_numb', 'not'),
      say('childhood_hit', 'yes'),
    ]);
    await as.wk.must(endScreening, { householdId, screeningId: first, how: 'finished' });
    world.clock.addDays(20);
    const second = await begin(world, at, { instrument: 'adult_deep', partnerId: at.dirk });
    await save(at, second, [say('trauma_reliving', 'little')]);
    const { scores } = await as.wk.must(readScores, { householdId, personId: mara });
    const trauma = scores.filter(score => /trauma/.test(score.code));
    expect(trauma.map(score => score.on)).toEqual([addDays(todayOf(world), -20), todayOf(world)]);
    expect(trauma[0]?.value).toBeGreaterThan(0);
    expect(trauma[1]).toMatchObject({ value: null, answered: 1 });
    expect(trauma[1]?.asked).toBeGreaterThan(1);
  });

  test('a number of safety stands with the own words beside it', async () => {
    const screeningId = await begin(world, at);
    await save(at, screeningId, [say('safe_number', 4), say('safe_words', 'Overdag gaat het.')]);
    const { safety } = await as.wk.must(readScores, { householdId, personId: mara });
    expect(safety.at(-1)).toMatchObject({ number: 4, words: 'Overdag gaat het.', answeredBy: 'self' });
  });

  test('adults stand beside children; what is not for you is not told, an unmet need is a fact', async () => {
    const seen = await as.wk.must(beginScreening, {
      ...beginOf(world, at, { personId: mara, instrument: 'observation', answeredBy: 'professional' }),
      partnerId: undefined,
    });
    await save(at, seen.screeningId, [say('treatment_need', 'yes'), say('treatment_found', 'no')]);
    const own = await as.wk.must(readTrauma, { householdId });
    expect(own.persons.find(each => each.personId === mara)).toEqual({
      personId: mara,
      childhood: 'yes',
      now: 'yes',
      need: 'yes',
      found: 'no',
      unmet: true,
    });
    expect(own.generations).toContainEqual({ adultId: mara, childId: sem });
    const other = await as.jb.must(readTrauma, { householdId });
    expect(other.persons.find(each => each.personId === mara)).toMatchObject({
      childhood: 'not_for_you',
      now: 'not_for_you',
      need: 'not_for_you',
      unmet: false,
    });
  });
});
