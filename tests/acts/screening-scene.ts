import { sql } from 'kysely';
import type { z } from 'zod';
import { recordRelation } from '#acts/household/record-relation.ts';
import { givePlace } from '#acts/network/give-place.ts';
import { beginScreening } from '#acts/screening/begin-screening.ts';
import type { saveAnswers } from '#acts/screening/save-answers.ts';
import { type Construct, kindOf } from '#domain/screening/constructs.ts';
import { answersSystem } from '#domain/screening/questionnaire-of.ts';
import { directedHousehold } from '#tests/makers/household.ts';
import { addMembers, type Member } from '#tests/makers/members.ts';
import type { Actor, World } from '#tests/makers/world.ts';
import { todayOf } from './safety-scene.ts';

export interface ScreeningScene {
  readonly householdId: string;
  readonly mara: string;
  readonly dirk: string;
  readonly noor: string;
  readonly sem: string;
  readonly bo: string;
}

const family: readonly Member[] = [
  { given: 'Mara', born: '1988-05-04', violence: ['undergoes'] },
  { given: 'Dirk', born: '1985-11-20', violence: ['uses'] },
  { given: 'Noor', born: '2010-09-14', violence: ['witnesses'] },
  { given: 'Sem', born: '2016-11-03', violence: ['witnesses'] },
  { given: 'Bo', born: '2025-01-10', violence: ['witnesses'] },
];

/** Mara and Dirk who parted, their children of fifteen, nine and one; case directs, wk and jb work with them. */
export async function screeningScene(world: World, code: string): Promise<ScreeningScene> {
  const householdId = await directedHousehold(world, code);
  const [mara = '', dirk = '', noor = '', sem = '', bo = ''] = await addMembers(world, householdId, family);
  const { as } = world;
  const relate = (fromPersonId: string, kind: string, toPersonId: string) =>
    as.case.must(recordRelation, { householdId, fromPersonId, kind, toPersonId });
  await relate(mara, 'ex_partner', dirk);
  for (const child of [noor, sem, bo])
    for (const parent of [mara, dirk]) await relate(parent, 'parent', child);
  for (const userId of [as.wk.id, as.jb.id])
    await as.case.must(givePlace, { householdId, userId, place: 'worker', reason: 'werkt met dit gezin' });
  return { householdId, mara, dirk, noor, sem, bo };
}

type BeginIn = z.input<typeof beginScreening.input>;

/** What a form sends to begin with the short list for an adult. */
export const beginOf = (world: World, at: ScreeningScene, more: Partial<BeginIn> = {}): BeginIn => ({
  householdId: at.householdId,
  personId: at.mara,
  answeredBy: 'self',
  instrument: 'adult_short',
  ...(more.personId === undefined || more.personId === at.mara ? { partnerId: at.dirk } : {}),
  on: todayOf(world),
  alone: 'yes',
  language: 'nl',
  ...more,
});

export const begin = async (
  world: World,
  at: ScreeningScene,
  more: Partial<BeginIn> = {},
  by: Actor = world.as.wk,
) => (await by.must(beginScreening, beginOf(world, at, more))).screeningId;

export type AnswerIn = NonNullable<z.input<typeof saveAnswers.input>['answers']>[number];

/** An answer of our own lists, as a form sends it. */
export function say(item: Construct, value: string | number): AnswerIn {
  const kind = kindOf(item);
  const given =
    kind === 'number'
      ? { valueInteger: Number(value) }
      : kind === 'text'
        ? { valueString: String(value) }
        : { valueCoding: codingOf(item, String(value)) };
  return { item, state: 'answered', answers: [given] };
}

export const codingOf = (item: Construct, code: string) => ({
  system: answersSystem(kindOf(item)),
  code,
});

/** How many rows there are of one screening. */
export async function rowsOf(world: World, screeningId: string): Promise<number> {
  const { rows } = await sql<{
    n: number;
  }>`select count(*)::int n from screening_answer where screening_id = ${screeningId}`.execute(
    world.database.db,
  );
  return rows[0]?.n ?? 0;
}
