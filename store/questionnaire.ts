import { sql } from 'kysely';
import type { Finding } from '#domain/questionnaire/model.ts';
import type { LocalDate } from '#domain/shared/calendar.ts';
import { nameJson } from './items.ts';
import { json, type Tx } from './session.ts';

export type QuestionnaireState = 'draft' | 'published' | 'withdrawn';

interface Name {
  readonly given: string;
  readonly prefix: string;
  readonly family: string;
}

/** What is known about a questionnaire of the region, without the document itself. */
export interface QuestionnaireRow {
  readonly id: string;
  readonly url: string;
  readonly edition: string;
  readonly title: string;
  readonly fhir: string;
  readonly items: number;
  readonly state: QuestionnaireState;
  readonly licence: string;
  readonly licenceHolder: string;
  readonly territory: string;
  readonly licenceEndsOn: LocalDate | null;
  readonly createdBy: string;
  readonly createdAt: Date;
  readonly createdName: Name;
  readonly publishedAt: Date | null;
  readonly publishedName: Name | null;
  readonly withdrawnAt: Date | null;
  readonly withdrawnName: Name | null;
  readonly withdrawnReason: string | null;
}

/** A questionnaire that may be chosen for a new screening. */
export interface OfferedQuestionnaire {
  readonly id: string;
  readonly url: string;
  readonly edition: string;
  readonly title: string;
  readonly items: number;
  readonly licenceEndsOn: LocalDate | null;
}

/** Questionnaires that the visitor may see (drafts: administrators only), newest first; with an id at most that one. */
export async function questionnaires(tx: Tx, id?: string): Promise<QuestionnaireRow[]> {
  let query = tx
    .selectFrom('questionnaire as q')
    .select([
      'q.id',
      'q.url',
      'q.edition',
      'q.title',
      'q.fhir',
      'q.items',
      'q.state',
      'q.licence',
      'q.licence_holder as licenceHolder',
      'q.territory',
      'q.licence_ends_on as licenceEndsOn',
      'q.created_by as createdBy',
      'q.created_at as createdAt',
      nameJson('q.created_by').$castTo<Name>().as('createdName'),
      'q.published_at as publishedAt',
      nameJson('q.published_by').$castTo<Name | null>().as('publishedName'),
      'q.withdrawn_at as withdrawnAt',
      nameJson('q.withdrawn_by').$castTo<Name | null>().as('withdrawnName'),
      'q.withdrawn_reason as withdrawnReason',
    ])
    .orderBy('q.created_at', 'desc')
    .orderBy('q.id');
  if (id !== undefined) query = query.where('q.id', '=', id);
  return query.execute();
}

/** One questionnaire, locked until the end of the transaction: of two who decide at once the second sees the first's. */
export async function lockQuestionnaire(tx: Tx, id: string): Promise<QuestionnaireRow | undefined> {
  const locked = await tx
    .selectFrom('questionnaire')
    .select('id')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return locked === undefined ? undefined : (await questionnaires(tx, id))[0];
}

/** Published and under a licence that is not over today (domain/questionnaire/licence.ts says the same), by title. */
export async function offeredQuestionnaires(tx: Tx, today: LocalDate): Promise<OfferedQuestionnaire[]> {
  return tx
    .selectFrom('questionnaire')
    .select(['id', 'url', 'edition', 'title', 'items', 'licence_ends_on as licenceEndsOn'])
    .where('state', '=', 'published')
    .where(eb => eb.or([eb('licence_ends_on', 'is', null), eb('licence_ends_on', '>=', today)]))
    .orderBy('title')
    .orderBy('edition')
    .orderBy('id')
    .execute();
}

/** The document for the engine, whatever its state: what was answered stays readable. Undefined: not there or not for you. */
export async function questionnaireDocument(tx: Tx, id: string): Promise<unknown> {
  const row = await tx.selectFrom('questionnaire').select('document').where('id', '=', id).executeTakeFirst();
  return row?.document;
}

/** The document as text, numbers with the digits they came with; a program's numbers would lose the last ones. */
export async function questionnaireText(
  tx: Tx,
  id: string,
): Promise<{ text: string; title: string; edition: string } | undefined> {
  return tx
    .selectFrom('questionnaire')
    .select(['title', 'edition', sql<string>`document::text`.as('text')])
    .where('id', '=', id)
    .executeTakeFirst();
}

/** What was said about the document when it was brought in. */
export async function questionnaireFindings(tx: Tx, id: string): Promise<readonly Finding[]> {
  const row = await tx.selectFrom('questionnaire').select('findings').where('id', '=', id).executeTakeFirst();
  return Array.isArray(row?.findings) ? (row.findings as Finding[]) : [];
}

/** In how many talks each was used; fewer than ten is not told, none included. Administrators only. */
export async function questionnaireUses(tx: Tx): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ id: string; uses: number }>`
    select questionnaire_id id, uses from app.questionnaire_uses()`.execute(tx);
  return new Map(rows.map(row => [row.id, row.uses]));
}

export interface NewQuestionnaire {
  readonly url: string;
  readonly edition: string;
  readonly title: string;
  readonly fhir: 'R4' | 'R5';
  readonly items: number;
  /** JSON as it came: it goes to the database as text, so that no digit of a number is lost. */
  readonly text: string;
  readonly findings: readonly Finding[];
  readonly licence: string;
  readonly licenceHolder: string;
  readonly territory: string;
  readonly licenceEndsOn: LocalDate | null;
}

/** Keeps a draft; undefined when this edition is there already and was not withdrawn. Of two at once one is kept. */
export async function insertQuestionnaire(tx: Tx, fresh: NewQuestionnaire): Promise<string | undefined> {
  const row = await tx
    .insertInto('questionnaire')
    .values({
      url: fresh.url,
      edition: fresh.edition,
      title: fresh.title,
      fhir: fresh.fhir,
      items: fresh.items,
      document: sql<never>`${fresh.text}::jsonb`,
      findings: json(fresh.findings),
      licence: fresh.licence,
      licence_holder: fresh.licenceHolder,
      territory: fresh.territory,
      licence_ends_on: fresh.licenceEndsOn,
    })
    // The state is spelt out: as a parameter of a prepared statement it would match no index.
    .onConflict(conflict =>
      conflict
        .columns(['region_id', 'url', 'edition'])
        .where('state', '<>', sql.lit('withdrawn'))
        .doNothing(),
    )
    .returning('id')
    .executeTakeFirst();
  return row?.id;
}

export async function publishQuestionnaire(tx: Tx, id: string, by: string, at: Date): Promise<void> {
  await tx
    .updateTable('questionnaire')
    .set({ state: 'published', published_by: by, published_at: at })
    .where('id', '=', id)
    .execute();
}

export async function withdrawQuestionnaire(
  tx: Tx,
  id: string,
  by: string,
  at: Date,
  reason: string,
): Promise<void> {
  await tx
    .updateTable('questionnaire')
    .set({ state: 'withdrawn', withdrawn_by: by, withdrawn_at: at, withdrawn_reason: reason })
    .where('id', '=', id)
    .execute();
}
