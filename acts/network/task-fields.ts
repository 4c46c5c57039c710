import { ids, neededText, optionalDay } from '#acts/shared/fields.ts';

/** What a new network task and a change of one both say. */
export const networkTaskFields = () => ({
  role: neededText(120),
  goal: neededText(1_000),
  /** The same for the family's own version, in plain words. */
  familyText: neededText(500),
  forPersonIds: ids().refine(list => list.length > 0, 'too_small'),
  nextContactOn: optionalDay(),
});
