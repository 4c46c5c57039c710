import { sql } from 'kysely';
import type {
  Agreed,
  AttendanceOutcome,
  ReferralKind,
  SharingGround,
  Urgency,
} from '#domain/referral/codes.ts';
import type { LocalDate } from '#domain/shared/calendar.ts';
import type { AudienceColumns } from './condition.ts';
import { audienceJson, authorJson, nameJson } from './items.ts';
import type { Tx } from './session.ts';

export interface NewReferral {
  readonly householdId: string;
  readonly personId: string;
  readonly kind: ReferralKind;
  readonly offer: string;
  readonly purpose: string;
  readonly urgency: Urgency;
  readonly agreed: Agreed;
  readonly agreedWords?: string | undefined;
  readonly imposedBy?: string | undefined;
  readonly imposedUntil?: LocalDate | undefined;
  readonly askedOfUser?: string | undefined;
}

export async function insertReferral(
  tx: Tx,
  referral: NewReferral,
  audience: AudienceColumns,
): Promise<string> {
  const row = await tx
    .insertInto('referral')
    .values({
      household_id: referral.householdId,
      person_id: referral.personId,
      kind: referral.kind,
      offer: referral.offer,
      purpose: referral.purpose,
      urgency: referral.urgency,
      agreed: referral.agreed,
      agreed_words: referral.agreedWords ?? null,
      imposed_by: referral.imposedBy ?? null,
      imposed_until: referral.imposedUntil ?? null,
      asked_of_user: referral.askedOfUser ?? null,
      ...audience,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** One referral that the visitor may see, locked until the end of the transaction. */
export async function lockReferral(tx: Tx, householdId: string, referralId: string) {
  const row = await tx
    .selectFrom('referral')
    .select([
      'id',
      'person_id',
      'kind',
      'state',
      'version',
      'serves_safety',
      'started_on',
      'asked_of_user',
      'offer',
      'created_by',
      'created_at',
    ])
    .select(['audience_team', 'audience_users'])
    .where('household_id', '=', householdId)
    .where('id', '=', referralId)
    .forUpdate()
    .executeTakeFirst();
  return row;
}
export type LockedReferral = NonNullable<Awaited<ReturnType<typeof lockReferral>>>;

/** Moves a referral on; what is left out stays as it was. */
export async function moveReferral(
  tx: Tx,
  referral: { id: string; version: number },
  next: {
    state: LockedReferral['state'];
    answered_on?: LocalDate;
    answer_reason?: string | null;
    started_on?: LocalDate;
    ended_on?: LocalDate | null;
    result?: string;
    serves_safety?: string | null;
  },
): Promise<void> {
  await tx
    .updateTable('referral')
    .set({ ...next, version: referral.version + 1 })
    .where('id', '=', referral.id)
    .execute();
}

export async function insertAttendance(
  tx: Tx,
  row: {
    householdId: string;
    referralId: string;
    on: LocalDate;
    outcome: AttendanceOutcome;
    note: string | null;
  },
  audience: AudienceColumns,
): Promise<string> {
  const made = await tx
    .insertInto('attendance')
    .values({
      household_id: row.householdId,
      referral_id: row.referralId,
      on_date: row.on,
      outcome: row.outcome,
      note: row.note,
      ...audience,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return made.id;
}

export async function insertSharing(
  tx: Tx,
  row: {
    householdId: string;
    referralId: string;
    aboutPersonId: string;
    information: string;
    sharedWith: string;
    ground: SharingGround;
    groundNote: string | null;
    consentFrom: readonly string[];
    on: LocalDate;
  },
  audience: AudienceColumns,
): Promise<string> {
  const made = await tx
    .insertInto('sharing')
    .values({
      household_id: row.householdId,
      referral_id: row.referralId,
      about_person_id: row.aboutPersonId,
      information: row.information,
      shared_with: row.sharedWith,
      ground: row.ground,
      ground_note: row.groundNote,
      consent_from: [...row.consentFrom],
      on_date: row.on,
      ...audience,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return made.id;
}

/** Birth and, for a child, who has authority over it today. */
export async function consentPerson(tx: Tx, householdId: string, personId: string, today: LocalDate) {
  const answer = await sql<{
    birthDate: string | null;
    birthPrecision: string;
    authority: string[];
  }>`select p.birth_date::text "birthDate", p.birth_precision "birthPrecision",
      array(select distinct r.from_person_id from relation r where r.household_id = p.household_id and r.to_person_id = p.id
        and (r.kind = 'guardian' or (r.kind = 'authority' and r.authority_kind <> 'temporarily_none'))
        and (r.from_on is null or r.from_on <= ${today}::date) and (r.until_on is null or r.until_on > ${today}::date)) authority
    from person p where p.household_id = ${householdId}::uuid and p.id = ${personId}::uuid`.execute(tx);
  return answer.rows[0];
}

/** Referrals that the visitor may see, what is still open first, newest first. */
export async function referralsOf(tx: Tx, householdId: string, referralId?: string): Promise<unknown[]> {
  const { rows } = await sql<{
    referral: unknown;
  }>`select jsonb_build_object('id', r.id, 'personId', r.person_id, 'kind', r.kind,
      'offer', r.offer, 'purpose', r.purpose, 'urgency', r.urgency, 'agreed', r.agreed, 'agreedWords', r.agreed_words,
      'imposedBy', r.imposed_by, 'imposedUntil', r.imposed_until, 'askedOf', ${nameJson('r.asked_of_user')}, 'state', r.state,
      'answeredOn', r.answered_on, 'answerReason', r.answer_reason, 'startedOn', r.started_on, 'endedOn', r.ended_on,
      'result', r.result, 'servesSafety', r.serves_safety, 'version', r.version, 'by', ${authorJson('r')}, 'at', r.created_at, 'audience', ${audienceJson('r')}) referral
    from referral r where r.household_id = ${householdId}::uuid and (${referralId ?? null}::uuid is null or r.id = ${referralId ?? null}::uuid)
    order by r.state in ('refused', 'ended', 'withdrawn'), r.created_at desc, r.id limit 300`.execute(tx);
  return rows.map(row => row.referral);
}

/** What was shared for a referral, as far as the visitor may see, oldest first. */
export async function sharingsOf(tx: Tx, householdId: string, referralId: string): Promise<unknown[]> {
  const { rows } = await sql<{
    sharing: unknown;
  }>`select jsonb_build_object('id', s.id, 'aboutPersonId', s.about_person_id,
      'information', s.information, 'sharedWith', s.shared_with, 'ground', s.ground, 'groundNote', s.ground_note,
      'consentFrom', s.consent_from, 'on', s.on_date, 'by', ${authorJson('s')}) sharing
    from sharing s where s.household_id = ${householdId}::uuid and s.referral_id = ${referralId}::uuid
    order by s.on_date, s.created_at limit 300`.execute(tx);
  return rows.map(row => row.sharing);
}

/** When somebody came or not, as far as the visitor may see, newest first. */
export async function attendanceOf(tx: Tx, householdId: string, referralId: string): Promise<unknown[]> {
  const { rows } = await sql<{ attendance: unknown }>`select jsonb_build_object('id', a.id, 'on', a.on_date,
      'outcome', a.outcome, 'note', a.note, 'by', ${authorJson('a')}) attendance
    from attendance a where a.household_id = ${householdId}::uuid and a.referral_id = ${referralId}::uuid
    order by a.on_date desc, a.created_at desc limit 300`.execute(tx);
  return rows.map(row => row.attendance);
}
