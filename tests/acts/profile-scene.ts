import { recordRelation } from '#acts/household/record-relation.ts';
import { enter } from '#acts/shared/perform.ts';
import { answerKinds, type Construct, kindOf } from '#domain/screening/constructs.ts';
import type { AnsweredBy } from '#domain/screening/facts.ts';
import type { LocalDate } from '#domain/shared/calendar.ts';
import { insertScreening } from '#store/screening.ts';
import { insertAnswers } from '#store/screening-answers.ts';
import type { Actor, World } from '#tests/makers/world.ts';
import { type Scene, scene, todayOf } from './safety-scene.ts';

/** Household F1 in which Mara and Dirk are partners. */
export async function coupleScene(world: World, code: string): Promise<Scene> {
  const at = await scene(world, code);
  await world.as.case.must(recordRelation, {
    householdId: at.householdId,
    fromPersonId: at.mara,
    toPersonId: at.dirk,
    kind: 'partner',
  });
  return at;
}

export type Answers = Partial<Record<Construct, string>>;

export interface Talk {
  readonly personId: string;
  readonly partnerId?: string | undefined;
  readonly answeredBy?: AnsweredBy;
  readonly on?: LocalDate;
  readonly team?: 'author_and_director' | 'team';
  /** Left out: yes. */
  readonly alone?: 'yes' | 'no';
  /** State of every answer, when none is given. */
  readonly state?: 'does_not_want' | 'does_not_know' | 'not_asked';
}

/** One talk with its answers, put in as their author, through row security, for tests of what comes after. */
export async function talk(
  world: World,
  by: Actor,
  at: Scene,
  about: Talk,
  answers: Answers,
): Promise<string> {
  const request = { token: await by.token(), requestId: 'maker', householdId: at.householdId };
  const audience = { team: about.team ?? 'author_and_director', users: [] } as const;
  const answer = await enter(world.house, request, async ({ tx }) => {
    const id = await insertScreening(tx, at.householdId, {
      personId: about.personId,
      answeredBy: about.answeredBy ?? 'self',
      carerId: null,
      partnerId: about.partnerId ?? null,
      instrument: 'adult_deep',
      edition: '1',
      questionnaireId: null,
      on: about.on ?? todayOf(world),
      alone: about.alone ?? 'yes',
      notAloneReason: about.alone === 'no' ? 'Haar man bleef erbij zitten.' : null,
      language: 'nl',
      audience,
    });
    await insertAnswers(
      tx,
      at.householdId,
      { id, audience },
      2,
      Object.entries(answers).map(([item, value]) => ({
        item,
        place: '',
        state: about.state ?? ('answered' as const),
        answers: about.state === undefined ? [given(item as Construct, value)] : [],
      })),
    );
    return id;
  });
  if (answer.kind !== 'done') throw new Error('no talk was kept');
  return answer.answer;
}

const given = (construct: Construct, value: string) => {
  const kind = kindOf(construct);
  if (kind === 'number') return { valueInteger: Number(value) };
  return answerKinds[kind] === null ? { valueString: value } : { valueCoding: { code: value } };
};

const domains = ['contacts', 'money', 'movement', 'phone', 'daily_life', 'children', 'care'] as const;
const kinds = [
  'hit',
  'throat',
  'weapon',
  'injured',
  'forced_sex',
  'threatened',
  'threatened_to_kill',
  'followed',
] as const;

/** Every question about control and violence in one direction, answered alike. */
export const controlOf = (side: 'by_other' | 'by_self', value: string): Answers =>
  Object.fromEntries(domains.map(each => [`${side}.control_${each}`, value]));
export const violenceOf = (side: 'by_other' | 'by_self', value: string): Answers =>
  Object.fromEntries(kinds.map(each => [`${side}.${each}`, value]));

/** What somebody under control tells about the other one. */
export const undergoesControl: Answers = {
  ...controlOf('by_other', 'very'),
  ...controlOf('by_self', 'not'),
  ...violenceOf('by_other', 'monthly'),
  ...violenceOf('by_self', 'never'),
  'by_other.jealous': 'very',
  fear: 'very',
  dares_speak: 'not',
  who_uses: 'other_only',
  conflict_about: 'own_way',
  worse_lately: 'yes',
  children_as_lever: 'quite',
  together: 'together',
};
