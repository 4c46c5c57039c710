import { sql } from 'kysely';
import type { StepKind, WarningCode } from '#domain/profile/contra-indications.ts';
import type { LocalDate } from '#domain/shared/calendar.ts';
import { audienceJson, authorJson } from './items.ts';
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
  /** What it was, when several were there at once, and what spoke against that. */
  readonly together: StepKind | null;
  readonly warnings: readonly WarningCode[];
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
    saved as (insert into contact (household_id, kind, at, place, facts, views, source, together, warnings, incident_ids,
          audience_team, audience_users, audience_persons)
        select ${householdId}::uuid, ${contact.kind}::text, ${contact.at}::timestamptz, ${contact.place}::text, ${contact.facts}::text,
          ${contact.views}::text, ${contact.source}::text, ${contact.together}::text, ${[...contact.warnings]}::text[], ${[...contact.incidentIds]}::uuid[], ${contact.audience_team}::text,
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

/** A contact as the visitor may know it; `open` is null when the contact itself is not for them. */
export interface ContactRow {
  readonly id: string;
  readonly day: string;
  readonly open: unknown;
  readonly parts: unknown;
}

/**
 * Contacts newest first: a page of about 20, never cutting a day in two, or the one that is asked for. That somebody
 * was seen, spoken with and asked is for the whole team; row security leaves out every text that is not for the visitor.
 */
export async function contactsOf(
  tx: Tx,
  householdId: string,
  which: { zone: string; before?: string | undefined; contactId?: string | undefined },
): Promise<ContactRow[]> {
  const answer = await sql<ContactRow>`
    with page as (select contact_id, at, (at at time zone ${which.zone}::text)::date as day from contact_person
        where household_id = ${householdId}::uuid and (${which.contactId ?? null}::uuid is null or contact_id = ${which.contactId ?? null}::uuid)
          and (${which.before ?? null}::date is null or (at at time zone ${which.zone}::text)::date < ${which.before ?? null}::date)
        group by contact_id, at order by day desc fetch first 20 rows with ties)
    select page.contact_id id, page.day::text as day,
      case when c.id is null then null else jsonb_build_object('kind', c.kind, 'together', c.together, 'at', c.at, 'place', c.place, 'facts', c.facts,
        'views', c.views, 'source', c.source, 'audience', ${audienceJson('c')}, 'by', ${authorJson('c')},
        'incidents', (select coalesce(jsonb_agg(jsonb_build_object('id', i.id, 'on', i.on_date, 'precision', i.date_precision,
            'natures', i.natures) order by i.on_date desc), '[]') from incident i
          where i.household_id = ${householdId}::uuid and (i.id = any (c.incident_ids) or i.contact_id = c.id))) end as open,
      (select jsonb_agg(jsonb_build_object('personId', p.person_id, 'seen', p.seen, 'spoken', p.spoken, 'alone', p.alone,
          'safetyAsked', p.safety_asked, 'couldNotReason', p.could_not_reason,
          'text', case when t.id is null then null else jsonb_build_object('safetyNumber', t.safety_number, 'ownWords', t.own_words,
            'facts', t.facts, 'views', t.views, 'source', t.source, 'audience', ${audienceJson('t')}) end) order by q.position, q.created_at)
        from contact_person p join person q on q.id = p.person_id
        left join contact_text t on t.household_id = p.household_id and t.contact_id = p.contact_id and t.person_id = p.person_id
        where p.household_id = ${householdId}::uuid and p.contact_id = page.contact_id) parts
    from page left join contact c on c.household_id = ${householdId}::uuid and c.id = page.contact_id
    order by page.day desc, page.at desc, page.contact_id`.execute(tx);
  return answer.rows;
}

export interface AgainstRow {
  readonly warnings: readonly WarningCode[];
  readonly reason: string | null;
  readonly by: string;
}

/** What spoke against a contact that the visitor may read when it was recorded, why it was so, and who wrote it. */
export async function againstContact(
  tx: Tx,
  householdId: string,
  contactId: string,
  lock: 'lock' | 'read' = 'read',
): Promise<AgainstRow | undefined> {
  let query = tx
    .selectFrom('contact')
    .select(['warnings', 'against_reason as reason', 'created_by as by'])
    .where('household_id', '=', householdId)
    .where('id', '=', contactId);
  if (lock === 'lock') query = query.forUpdate();
  const row = await query.executeTakeFirst();
  return row === undefined ? undefined : { ...row, warnings: row.warnings as WarningCode[] };
}

export async function explainContact(tx: Tx, contactId: string, reason: string): Promise<void> {
  await tx.updateTable('contact').set({ against_reason: reason }).where('id', '=', contactId).execute();
}

/** Per person of the file: last asked about safety, last seen, last spoken alone, as local days. */
export async function sightsOf(
  tx: Tx,
  householdId: string,
  zone: string,
): Promise<
  {
    personId: string;
    lastAsked: LocalDate | null;
    lastSeen: LocalDate | null;
    lastSpokenAlone: LocalDate | null;
  }[]
> {
  const answer = await sql<{
    personId: string;
    lastAsked: LocalDate | null;
    lastSeen: LocalDate | null;
    lastSpokenAlone: LocalDate | null;
  }>`
    select p.id "personId", (max(c.at) filter (where c.safety_asked = 'yes') at time zone ${zone}::text)::date::text "lastAsked",
      (max(c.at) filter (where c.seen) at time zone ${zone}::text)::date::text "lastSeen",
      (max(c.at) filter (where c.spoken and c.alone = 'yes') at time zone ${zone}::text)::date::text "lastSpokenAlone"
    from person p left join contact_person c on c.household_id = p.household_id and c.person_id = p.id
    where p.household_id = ${householdId}::uuid group by p.id, p.position, p.created_at order by p.position, p.created_at`.execute(
    tx,
  );
  return answer.rows;
}
