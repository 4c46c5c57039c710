import { sql } from 'kysely';
import type { Tx } from './session.ts';

interface AudienceColumns {
  readonly audience_team: 'author_and_director' | 'team' | 'named';
  readonly audience_users: readonly string[];
  readonly audience_persons: readonly string[];
}

export interface NewContact extends AudienceColumns {
  readonly kind: string;
  readonly at: Date;
  readonly place: string | null;
  readonly facts: string;
  readonly views: string;
  readonly source: string;
  readonly incidentIds: readonly string[];
  readonly parts: readonly NewPart[];
}

export interface NewPart extends AudienceColumns {
  readonly person_id: string;
  readonly seen: boolean;
  readonly spoken: boolean;
  readonly alone: string;
  readonly safety_asked: string;
  readonly could_not_reason: string | null;
  /** Set when there is something to read: only then is a text kept. */
  readonly has_text: boolean;
  readonly safety_number: number | null;
  readonly own_words: string | null;
  readonly facts: string;
  readonly views: string;
  readonly source: string;
}

/**
 * Saves a contact with everybody in it, in one statement and one round trip (benchmark W1). Nothing is written when a
 * person, a colleague of an audience or an incident is not of this household; the answer says which.
 */
export async function addContact(
  tx: Tx,
  householdId: string,
  contact: NewContact,
): Promise<{ id: string | null; persons: boolean; users: boolean; incidents: boolean }> {
  const persons = [
    ...new Set([
      ...contact.parts.flatMap(part => [part.person_id, ...part.audience_persons]),
      ...contact.audience_persons,
    ]),
  ];
  const users = [
    ...new Set([...contact.audience_users, ...contact.parts.flatMap(part => part.audience_users)]),
  ];
  const answer = await sql<{ id: string | null; persons: boolean; users: boolean; incidents: boolean }>`
    with known as materialized (select
        (select count(*) from person where household_id = ${householdId}::uuid and id = any (${persons}::uuid[]))
          = ${persons.length}::int persons,
        ${presentPlaces(householdId, users)} users,
        ${incidentsSeen(householdId, contact.incidentIds)} incidents),
    saved as (insert into contact (household_id, kind, at, place, facts, views, source, incident_ids,
          audience_team, audience_users, audience_persons)
        select ${householdId}::uuid, ${contact.kind}::text, ${contact.at}::timestamptz, ${contact.place}::text, ${contact.facts}::text,
          ${contact.views}::text, ${contact.source}::text, ${[...contact.incidentIds]}::uuid[], ${contact.audience_team}::text,
          ${[...contact.audience_users]}::uuid[], ${[...contact.audience_persons]}::uuid[]
        from known where persons and users and incidents returning id),
    part as materialized (select * from jsonb_to_recordset(${JSON.stringify(contact.parts)}::jsonb) as part (person_id uuid,
        seen boolean, spoken boolean, alone text, safety_asked text, could_not_reason text, has_text boolean, safety_number smallint,
        own_words text, facts text, views text, source text, audience_team text, audience_users uuid[], audience_persons uuid[])),
    parts as (insert into contact_person (household_id, contact_id, person_id, at, seen, spoken, alone, safety_asked, could_not_reason)
        select ${householdId}::uuid, saved.id, person_id, ${contact.at}::timestamptz, seen, spoken, alone, safety_asked, could_not_reason
        from saved, part),
    texts as (insert into contact_text (household_id, contact_id, person_id, safety_number, own_words, facts, views, source,
          audience_team, audience_users, audience_persons)
        select ${householdId}::uuid, saved.id, person_id, safety_number, own_words, facts, views, source,
          audience_team, audience_users, audience_persons
        from saved, part where has_text),
    latest as (update household set last_contact_at = ${contact.at}::timestamptz
        where id = ${householdId}::uuid and (last_contact_at is null or last_contact_at < ${contact.at}::timestamptz)
          and exists (select from saved))
    select (select id from saved) id, persons, users, incidents from known`.execute(tx);
  return answer.rows[0] ?? { id: null, persons: false, users: false, incidents: false };
}

/** SQL that is true when each of these colleagues has a place in the team now. */
const presentPlaces = (householdId: string, users: readonly string[]) =>
  sql<boolean>`((select count(distinct user_id) from team_place where household_id = ${householdId}::uuid and until_at is null
    and user_id = any (${[...users]}::uuid[])) = ${users.length}::int)`;

/** SQL that is true when each of these incidents is of this household and may be seen. */
const incidentsSeen = (householdId: string, ids: readonly string[]) =>
  sql<boolean>`((select count(*) from incident where household_id = ${householdId}::uuid
    and id = any (${[...ids]}::uuid[])) = ${ids.length}::int)`;

/** True when each of these colleagues has a place in the team now. */
export async function areInTeam(tx: Tx, householdId: string, users: readonly string[]): Promise<boolean> {
  const unique = [...new Set(users)];
  if (unique.length === 0) return true;
  const answer = await sql<{ all: boolean }>`select ${presentPlaces(householdId, unique)} "all"`.execute(tx);
  return answer.rows[0]?.all === true;
}
