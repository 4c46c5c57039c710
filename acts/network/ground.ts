import { z } from 'zod';
import { oneOf, optionalText } from '#acts/shared/fields.ts';
import { textHoldsAddress } from '#acts/shared/guard-text.ts';
import { type SharingGround, sharingGrounds } from '#domain/referral/codes.ts';
import { groundFault } from '#domain/referral/opens-file.ts';
import { ok, type Result, refuse } from '#domain/shared/result.ts';
import { colleagues } from '#store/people.ts';
import type { Tx } from '#store/session.ts';

/** On which ground a file is opened to another organisation; left out within one's own. */
export const groundFields = () => ({
  ground: z.preprocess(value => (value === '' ? undefined : value), oneOf(sharingGrounds).optional()),
  /** Who consented and when, or why it is done without. The team reads it. */
  groundNote: optionalText(1_000),
});

export interface Ground {
  readonly ground: SharingGround | null;
  readonly groundNote: string | null;
}

/** What outputs say of it: null where none was needed. */
export const outGround = z
  .object({ code: z.enum([...sharingGrounds, 'not_recorded']), note: z.string().nullable() })
  .nullable();

export const groundOut = (row: { ground: string | null; groundNote: string | null }) =>
  outGround.parse(row.ground === null ? null : { code: row.ground, note: row.groundNote });

/** The ground as it is kept: none within the visitor's own organisation. The database asks the same (app.check_ground). */
export async function checkGround(
  tx: Tx,
  asked: {
    readonly householdId: string;
    readonly to: readonly string[];
    readonly ground?: SharingGround | undefined;
    readonly groundNote?: string | undefined;
  },
  visit: { readonly organisationId: string },
): Promise<Result<Ground, 'ground_missing' | 'ground_why_missing' | 'address_in_text'>> {
  const receivers = await colleagues(tx, asked.to);
  const across = receivers.some(each => each.organisationId !== visit.organisationId);
  const fault = groundFault(across, asked.ground, asked.groundNote);
  if (fault !== undefined) return refuse(fault);
  if (!across) return ok({ ground: null, groundNote: null });
  if (await textHoldsAddress(tx, asked.householdId, [asked.groundNote])) return refuse('address_in_text');
  return ok({ ground: asked.ground ?? null, groundNote: asked.groundNote ?? null });
}
