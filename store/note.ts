import { sql } from 'kysely';
import { audienceJson, authorJson } from './items.ts';
import type { Tx } from './session.ts';

export interface NewNote {
  readonly on: string;
  readonly aboutPersons: readonly string[];
  readonly facts: string;
  readonly views: string;
  readonly source: string;
  readonly audience: {
    audience_team: 'author_and_director' | 'team' | 'named';
    audience_users: string[];
    audience_persons: string[];
  };
}

export async function addNote(tx: Tx, householdId: string, note: NewNote): Promise<string> {
  const row = await tx
    .insertInto('note')
    .values({
      household_id: householdId,
      on_date: note.on,
      about_persons: [...note.aboutPersons],
      facts: note.facts,
      views: note.views,
      source: note.source,
      ...note.audience,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** Notes that the visitor may see, newest first: about 30, never cutting a day in two. */
export async function notesOf(tx: Tx, householdId: string, before: string | undefined): Promise<unknown[]> {
  const answer = await sql<{ note: unknown }>`
    select jsonb_build_object('id', n.id, 'on', n.on_date, 'aboutPersons', n.about_persons, 'facts', n.facts, 'views', n.views,
      'source', n.source, 'by', ${authorJson('n')}, 'writtenAt', n.created_at, 'audience', ${audienceJson('n')}) note
    from (select * from note where household_id = ${householdId}::uuid
        and (${before ?? null}::date is null or on_date < ${before ?? null}::date)
      order by on_date desc fetch first 30 rows with ties) n
    order by n.on_date desc, n.created_at desc, n.id`.execute(tx);
  return answer.rows.map(row => row.note);
}
