import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { approachHeadings, approachSubjects, approachWhoms } from '#domain/profile/approach/codes.ts';
import { regionTexts } from '#store/approach.ts';
import type { Tx } from '#store/session.ts';

const name = z.object({ given: z.string(), prefix: z.string(), family: z.string() });

/** A text of the region in force. */
const outText = z.object({
  id: z.string(),
  subject: z.enum(approachSubjects),
  heading: z.enum(approachHeadings),
  whom: z.enum(approachWhoms),
  nl: z.string(),
  en: z.string(),
  source: z.string(),
  publishedAt: z.coerce.date().nullable(),
});
export type RegionText = z.output<typeof outText>;
export const outTexts = z.array(outText);

/** What the region has added and is in force. A text in a place that is no longer known is left out. */
export async function textsInForce(tx: Tx): Promise<RegionText[]> {
  return (await regionTexts(tx, true)).flatMap(row => outText.safeParse(row).data ?? []);
}

/** What the region added to the approach and is in force now. */
export const readApproachTexts = deed({
  code: 'read_approach_texts',
  kind: 'read',
  method: 'GET',
  path: '/approach-texts',
  summary: 'What the region added to the texts on the approach, in force now',
  access: { who: 'signed_in' },
  input: z.strictObject({}),
  output: z.object({ texts: outTexts }),
  refusals: {},
  async run(tx) {
    const texts = await textsInForce(tx);
    return done({ texts }, { returned: { approach_text: texts.map(text => text.id) } });
  },
});

const outKept = outText.extend({
  replacesId: z.string().nullable(),
  state: z.enum(['draft', 'published', 'withdrawn']),
  by: z.string(),
  byName: name.nullable(),
  at: z.coerce.date(),
  publishedBy: name.nullable(),
  withdrawnBy: name.nullable(),
  withdrawnAt: z.coerce.date().nullable(),
});
export type KeptText = z.output<typeof outKept>;

/** All texts of the region with their history, for who keeps them. */
export const keepApproachTexts = deed({
  code: 'keep_approach_texts',
  kind: 'read',
  method: 'GET',
  path: '/approach-texts/all',
  summary: 'All texts of the region on the approach: drafts, in force and withdrawn',
  access: { who: 'role', roles: ['region_coordinator', 'functional_administrator'] },
  input: z.strictObject({}),
  output: z.object({ texts: z.array(outKept) }),
  refusals: {},
  async run(tx) {
    const texts = (await regionTexts(tx, false)).flatMap(row => outKept.safeParse(row).data ?? []);
    return done({ texts }, { returned: { approach_text: texts.map(text => text.id) } });
  },
});
