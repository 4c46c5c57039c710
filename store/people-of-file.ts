import { sql } from 'kysely';
import type { BirthPrecision, PersonKind } from '#domain/household/codes.ts';
import { type FilePerson, type LeftWhy, usedDays } from '#domain/household/people-of-file.ts';
import type { LocalDate } from '#domain/shared/calendar.ts';
import type { Tx } from './session.ts';

interface Stood {
  readonly kind: PersonKind;
  readonly date: LocalDate | null;
  readonly precision: BirthPrecision;
  readonly roles: readonly string[];
  readonly leftOn: LocalDate | null;
  readonly leftWhy: LeftWhy | null;
}
interface Row extends Stood {
  readonly id: string;
  readonly before: readonly (Stood & { readonly on: LocalDate; readonly at: string })[];
}

const stateOf = ({ kind, date, precision, roles, leftOn, leftWhy }: Stood) => ({
  kind,
  birth: { date, precision },
  roles,
  leftOn,
  leftWhy,
});

/** Everybody of a file as the rules of domain/household/people-of-file.ts know them, in their fixed order; no name. */
export async function filePersons(tx: Tx, householdId: string, zone: string): Promise<FilePerson[]> {
  const { rows } =
    await sql<Row>`select p.id, p.kind, p.birth_date::text "date", p.birth_precision "precision", p.violence_roles "roles",
      p.left_on::text "leftOn", p.left_why "leftWhy", coalesce((select jsonb_agg(jsonb_build_object('kind', c.kind, 'date', c.birth_date,
          'precision', c.birth_precision, 'roles', c.violence_roles, 'leftOn', c.left_on, 'leftWhy', c.left_why,
          'on', (c.created_at at time zone ${zone}::text)::date, 'at', c.created_at) order by c.version)
        from person_change c where c.household_id = p.household_id and c.person_id = p.id), '[]') "before"
    from person p where p.household_id = ${householdId}::uuid order by p.position, p.created_at, p.id`.execute(
      tx,
    );
  return rows.map(({ id, before, ...now }) => ({
    id,
    ...stateOf(now),
    before: before.map(({ on, at, ...was }) => ({ ...stateOf(was), on, at: new Date(at) })),
  }));
}

/** The rule usedSince over a row of `person`, looking back from now: they use violence, or stood as such not long ago. */
export const usedLately = (
  person: string,
) => sql`('uses' = any (${sql.ref(`${person}.violence_roles`)}) or exists (
  select from person_change c join region r on r.id = c.region_id where c.household_id = ${sql.ref(`${person}.household_id`)}
    and c.person_id = ${sql.ref(`${person}.id`)} and 'uses' = any (c.violence_roles)
    and (c.created_at at time zone r.time_zone)::date >= (app.now() at time zone r.time_zone)::date - ${usedDays}::int))`;

/** The rule usedAt over a row of `person`: they use violence, or stood as such when something was recorded. */
export const usedWhen = (
  person: string,
  recorded: string,
) => `('uses' = any (${person}.violence_roles) or exists (
  select from person_change c where c.household_id = ${person}.household_id and c.person_id = ${person}.id
    and 'uses' = any (c.violence_roles) and c.created_at >= ${recorded}))`;

/**
 * The rule peopleOf over a row `p` of `person`, for a list over many files at once; tests/acts/people-of-file.test.ts compares
 * the two.
 */
export const isOfFile = (today: string) => sql`(p.birth_precision <> 'unborn' and (
  ((p.left_on is null or p.left_on > ${today}::date) and (p.kind = 'member' or (p.kind = 'elsewhere' and (
    p.violence_roles && array['uses', 'undergoes', 'witnesses']
    or exists (select from person_change c where c.household_id = p.household_id and c.person_id = p.id
      and c.violence_roles && array['uses', 'undergoes', 'witnesses'])
    or exists (select from relation r where r.household_id = p.household_id
      and ((r.kind in ('partner', 'ex_partner', 'new_partner') and p.id in (r.from_person_id, r.to_person_id))
        or (r.from_person_id = p.id and (r.kind = 'parent'
          or (r.kind in ('step_parent', 'guardian', 'authority') and (r.until_on is null or r.until_on > ${today}::date))))))))))
  or ((p.left_on is null or p.left_on > ${today}::date or coalesce(p.left_why, 'left') = 'left')
    and (p.kind <> 'network' or exists (select from person_change c where c.household_id = p.household_id and c.person_id = p.id
      and c.kind <> 'network'))
    and (select case when b.first_on <= ${today}::date and extract(year from age(${today}::date, b.first_on)) < 18 then true
          when b.first_on <= ${today}::date and extract(year from age(${today}::date, b.last_on)) >= 18 then false
          else not exists (select from relation r where r.household_id = p.household_id and (r.until_on is null or r.until_on > ${today}::date)
              and ((r.from_person_id = p.id and r.kind in ('parent', 'step_parent', 'guardian', 'authority', 'grandparent'))
                or (r.kind in ('partner', 'ex_partner', 'new_partner') and p.id in (r.from_person_id, r.to_person_id))))
            and (p.kind = 'member' or exists (select from relation r where r.household_id = p.household_id
              and (r.until_on is null or r.until_on > ${today}::date) and r.to_person_id = p.id
              and r.kind in ('parent', 'step_parent', 'guardian', 'authority'))) end
      from (select case p.birth_precision when 'day' then p.birth_date when 'month' then date_trunc('month', p.birth_date)::date
            when 'year' then date_trunc('year', p.birth_date)::date end first_on,
          case p.birth_precision when 'day' then p.birth_date when 'month' then (date_trunc('month', p.birth_date) + interval '1 month - 1 day')::date
            when 'year' then (date_trunc('year', p.birth_date) + interval '1 year - 1 day')::date end last_on) b))))`;
