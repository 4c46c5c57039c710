import { hearChild as hearChildDeed } from '#acts/child/hear-child.ts';
import { tellBack as tellBackDeed } from '#acts/child/tell-back.ts';
import type { Family } from './story.ts';

const team = { team: 'team' } as const;

/** A child is spoken with alone about what comes, and answers in its own words. Answers the talk. */
export async function hearChild(
  f: Family,
  by: string,
  name: string,
  talk: { place: string; ownWords: string; wish: string; interpretation?: string },
): Promise<string> {
  const { heardId } = await f.stage.as(by, hearChildDeed, {
    ...talk,
    householdId: f.householdId,
    personId: f.id(name),
    outcome: 'spoken',
    on: f.today(),
    moment: 'phase_change',
    how: 'in_person',
    alone: 'yes',
    audience: team,
  });
  return heardId;
}

/** That child is told what was decided, in words of its own age. */
export async function tellBack(
  f: Family,
  by: string,
  name: string,
  heardId: string,
  told: { decided: string; words: string },
): Promise<void> {
  await f.stage.as(by, tellBackDeed, {
    ...told,
    householdId: f.householdId,
    personId: f.id(name),
    heardId,
    on: f.today(),
    audience: team,
  });
}
