import { describe, expect, inject, test } from 'vitest';
import { endScreening } from '#acts/screening/end-screening.ts';
import { readAsking } from '#acts/screening/read-asking.ts';
import { saveAnswers } from '#acts/screening/save-answers.ts';
import { mountApi } from '#api/mount.ts';
import { type Actor, makeWorld } from '#tests/makers/world.ts';
import { buildApp } from '#web/app.tsx';
import { loadLook } from '#web/look/assets.ts';
import { type AnswerIn, begin, type ScreeningScene, say, screeningScene } from './screening-scene.ts';

/**
 * Nothing in one person's form is built from another's answers (issue 3): two households differ only in what Dirk told,
 * and everything that the one who asks Mara receives is the same, byte for byte.
 */
const world = await makeWorld();
const { as } = world;
const app = buildApp({ house: world.house, look: loadLook(inject('root')), mount: mountApi });

const save = (at: { householdId: string }, screeningId: string, answers: AnswerIn[], by: Actor = as.wk) =>
  by.must(saveAnswers, { householdId: at.householdId, screeningId, version: 1_000, answers });

/** A page or an answer of REST, without what is new at every request. */
async function page(who: Actor, url: string) {
  const answer = await app.inject({ url, headers: { authorization: `Bearer ${await who.token()}` } });
  return { status: answer.statusCode, body: answer.body.replaceAll(/name="_key" value="[^"]*"/g, '') };
}

describe('two worlds', async () => {
  /** Everything in which a household differs from another by chance is given one name. */
  const neutral = (text: string, at: ScreeningScene, code: string) => {
    let same = text.replaceAll(code, 'CODE');
    for (const [name, id] of Object.entries(at)) same = same.replaceAll(id, name);
    return same;
  };
  const calm: AnswerIn[] = [
    say('by_self.hit', 'never'),
    say('safe_number', 10),
    { item: 'by_other.hit', state: 'does_not_want' },
  ];
  const grave: AnswerIn[] = [
    say('by_self.hit', 'daily'),
    say('by_self.throat', 'few_times'),
    say('by_self.weapon', 'once'),
    say('safe_words', 'Ik weet waar ze woont en wat ze zegt.'),
    say('safe_number', 0),
  ];

  /** The asking page of Mara and her saves, in a household in which Dirk told this. */
  async function asked(code: string, his: AnswerIn[]): Promise<string[]> {
    const at = await screeningScene(world, code);
    const other = await begin(
      world,
      at,
      { personId: at.dirk, partnerId: at.mara, audience: { team: 'team' } },
      as.jb,
    );
    await save(at, other, his, as.jb);
    await as.jb.must(endScreening, { householdId: at.householdId, screeningId: other, how: 'finished' });
    const seen: string[] = [];
    for (const instrument of ['adult_short', 'adult_deep']) {
      const screeningId = await begin(world, at, { instrument, partnerId: at.dirk });
      const named = { ...at, screeningId };
      const look = async () => {
        const asking = await as.wk.must(readAsking, { householdId: at.householdId, screeningId });
        const { status, body } = await page(
          as.wk,
          `/households/${at.householdId}/screening/ask/${screeningId}`,
        );
        expect(status).toBe(200);
        expect(body.length).toBeGreaterThan(5_000);
        seen.push(neutral(JSON.stringify(asking), named, code), neutral(body, named, code));
      };
      await look();
      const item = instrument === 'adult_short' ? say('by_other.hit', 'monthly') : say('childhood_hit', 'no');
      const answer = await as.wk.must(saveAnswers, {
        householdId: at.householdId,
        screeningId,
        version: 1,
        answers: [item],
      });
      seen.push(JSON.stringify(answer));
      await look();
    }
    return seen;
  }

  test("nothing on one person's form, and nothing that a save answers, hangs on what another told", async () => {
    const [one, two] = [await asked('T3S-W1', calm), await asked('T3S-W2', grave)];
    expect(one.length).toBe(10);
    for (const [at, text] of one.entries()) expect(two[at]).toBe(text);
  });

  test('the control: the pages that put persons side by side do differ', async () => {
    const seen = async (code: string, his: AnswerIn[]) => {
      const at = await screeningScene(world, code);
      const other = await begin(world, at, {
        personId: at.dirk,
        partnerId: at.mara,
        audience: { team: 'team' },
      });
      await save(at, other, his);
      return neutral((await page(as.wk, `/households/${at.householdId}/screening`)).body, at, code);
    };
    expect(await seen('T3S-W3', calm)).not.toBe(await seen('T3S-W4', []));
  });
});
