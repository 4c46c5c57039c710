import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { id, neededText, oneOf } from '#acts/shared/fields.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { approachHeadings, approachSubjects, approachWhoms } from '#domain/profile/approach/codes.ts';
import { refuse } from '#domain/shared/result.ts';
import { insertText, lockText } from '#store/approach.ts';
import { approachRefusals } from './refusals.ts';

/** Longest text that a region adds in one place: it stands beside ours and should be as short. */
const longest = 600;

/** A draft of what the region adds to the approach. It shows to nobody else until a second person has published it. */
export const addApproachText = deed({
  code: 'add_approach_text',
  kind: 'write',
  method: 'POST',
  path: '/approach-texts',
  summary: 'Draft a text that the region adds to the approach',
  access: { who: 'role', roles: ['region_coordinator', 'functional_administrator'] },
  input: z.strictObject({
    subject: oneOf(approachSubjects),
    heading: oneOf(approachHeadings),
    whom: oneOf(approachWhoms),
    textNl: neededText(longest),
    textEn: neededText(longest),
    source: neededText(300),
    /** The text of the region that it takes the place of, once published. */
    replacesId: id().optional(),
  }),
  output: z.object({ textId: z.string() }),
  refusals: { ...commonRefusals, ...approachRefusals },
  async run(tx, input) {
    if (input.replacesId !== undefined) {
      const before = await lockText(tx, input.replacesId);
      if (before === undefined) return refuse('not_found');
      if (before.state === 'withdrawn') return refuse('withdrawn_already');
      const { subject, heading, whom } = input;
      if (before.subject !== subject || before.heading !== heading || before.whom !== whom)
        return refuse('not_the_same_place');
    }
    const textId = await insertText(tx, { ...input, replacesId: input.replacesId });
    return done({ textId }, { returned: { approach_text: [textId] } });
  },
});
