import type { z } from 'zod';
import { hearChild } from '#acts/child/hear-child.ts';
import { readChildren } from '#acts/child/read-children.ts';
import { addDays } from '#domain/shared/calendar.ts';
import type { World } from '#tests/makers/world.ts';
import { type Scene, todayOf, unheardScene } from './safety-scene.ts';

export type HearIn = z.input<typeof hearChild.input>;

/** Households whose children nobody has heard yet, and what is mostly said of a talk with one of them. */
export function childScenes(world: World) {
  const { as } = world;
  let number = 0;
  const fresh = () => {
    number += 1;
    return unheardScene(world, `T4C-${number}`);
  };
  const talk = (at: Scene, more: Partial<HearIn> = {}): HearIn => ({
    householdId: at.householdId,
    personId: at.sem,
    outcome: 'spoken',
    on: todayOf(world),
    moment: 'plan',
    how: 'in_person',
    alone: 'yes',
    place: 'op school',
    ownWords: 'Ik slaap bij Noor als het hard wordt.',
    wish: 'Dat oma komt.',
    interpretation: 'Hij kijkt naar de deur als hij praat.',
    audience: { team: 'team' },
    ...more,
  });
  const hear = async (at: Scene, more: Partial<HearIn> = {}, who = as.wk) =>
    (await who.must(hearChild, talk(at, more))).heardId;
  const told = (at: Scene, heardId: string, more: object = {}) => ({
    householdId: at.householdId,
    personId: at.sem,
    heardId,
    on: todayOf(world),
    decided: 'Oma komt op woensdag.',
    words: 'Oma komt woensdag, en ik vraag je hoe dat was.',
    audience: { team: 'team' as const },
    ...more,
  });
  const except = (at: Scene, personId: string, more: object = {}) => ({
    householdId: at.householdId,
    personId,
    moment: 'phase_change' as const,
    reason: 'Noor is tot volgende week op schoolkamp.',
    tryAgainOn: addDays(todayOf(world), 7),
    ...more,
  });
  const childrenOf = async (at: Scene, who = as.wk) =>
    (await who.must(readChildren, { householdId: at.householdId })).children;

  return { fresh, talk, hear, told, except, childrenOf };
}
