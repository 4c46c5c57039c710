import { z } from 'zod';
import { audience, id, ids, instant, neededText, optionalText } from '#acts/shared/fields.ts';
import { tellsWho } from '#domain/conference/no-names.ts';
import { namesNear } from '#store/conference.ts';
import type { Tx } from '#store/session.ts';

/** What planning a conference and changing one both say. */
export const conferenceFields = () => ({
  title: neededText(120),
  at: instant(),
  place: optionalText(200),
  userIds: ids(60).refine(list => list.length > 0, 'too_small'),
});

/** What is said of one household there. */
export const wordFields = () => ({
  householdId: id(),
  caseId: id(),
  text: neededText(4_000),
  personId: z.preprocess(value => (value === '' ? undefined : value), id().optional()),
});

/** Who may read it. Unset is the team: it is said to be heard, and only what the whole team may read is on the wall. */
export const wordAudience = () => audience().unwrap().default({ team: 'team', users: [], persons: [] });

/** Whether a text that stands in no household tells whom it is about, as far as its writer can know. */
export async function textTellsWho(tx: Tx, texts: readonly (string | undefined)[]): Promise<boolean> {
  for (const text of texts)
    if (text !== undefined && tellsWho(text, await namesNear(tx, text)) !== undefined) return true;
  return false;
}
