import { sql } from 'kysely';
import type { ApproachHeading, ApproachSubject, ApproachWhom } from '#domain/profile/approach/codes.ts';
import { nameJson } from './items.ts';
import type { Tx } from './session.ts';

export interface NewApproachText {
  readonly subject: ApproachSubject;
  readonly heading: ApproachHeading;
  readonly whom: ApproachWhom;
  readonly textNl: string;
  readonly textEn: string;
  readonly source: string;
  readonly replacesId: string | undefined;
}

export async function insertText(tx: Tx, text: NewApproachText): Promise<string> {
  const row = await tx
    .insertInto('approach_text')
    .values({
      subject: text.subject,
      heading: text.heading,
      whom: text.whom,
      text_nl: text.textNl,
      text_en: text.textEn,
      source: text.source,
      replaces_id: text.replacesId ?? null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** One text of the region, locked until the end of the transaction. */
export async function lockText(tx: Tx, textId: string) {
  return tx
    .selectFrom('approach_text')
    .select(['id', 'state', 'created_by as by', 'replaces_id as replacesId', 'subject', 'heading', 'whom'])
    .where('id', '=', textId)
    .forUpdate()
    .executeTakeFirst();
}

export async function publishText(tx: Tx, textId: string, by: string, at: Date): Promise<void> {
  await tx
    .updateTable('approach_text')
    .set({ state: 'published', published_by: by, published_at: at })
    .where('id', '=', textId)
    .where('state', '=', 'draft')
    .execute();
}

/** Takes a text out of use; what was shown, by whom and until when, stays. */
export async function withdrawText(tx: Tx, textId: string, by: string, at: Date): Promise<void> {
  await tx
    .updateTable('approach_text')
    .set({ state: 'withdrawn', withdrawn_by: by, withdrawn_at: at })
    .where('id', '=', textId)
    .where('state', '<>', 'withdrawn')
    .execute();
}

/** Texts of the region; `inForce`: only what is published now. Row security hides drafts from who does not keep them. */
export async function regionTexts(tx: Tx, inForce: boolean): Promise<unknown[]> {
  const { rows } = await sql<{
    text: unknown;
  }>`select jsonb_build_object('id', id, 'subject', subject, 'heading', heading,
      'whom', whom, 'nl', text_nl, 'en', text_en, 'source', source, 'replacesId', replaces_id, 'state', state,
      'by', created_by, 'byName', ${nameJson('approach_text.created_by')}, 'at', created_at,
      'publishedBy', ${nameJson('approach_text.published_by')}, 'publishedAt', published_at,
      'withdrawnBy', ${nameJson('approach_text.withdrawn_by')}, 'withdrawnAt', withdrawn_at) text
    from approach_text where ${inForce ? sql`state = 'published'` : sql`true`}
    order by created_at, id limit 1000`.execute(tx);
  return rows.map(row => row.text);
}
