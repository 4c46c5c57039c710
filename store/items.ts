import { sql } from 'kysely';

/** SQL for who may read a row, as the answer tells it. `alias` is a name of the query, never a value. */
export const audienceJson = (alias: string) =>
  sql`jsonb_build_object('team', ${sql.ref(`${alias}.audience_team`)}, 'users', ${sql.ref(`${alias}.audience_users`)},
    'persons', ${sql.ref(`${alias}.audience_persons`)})`;

/** SQL for the name of who wrote a row. */
export const authorJson = (alias: string) => nameJson(`${alias}.created_by`);

/** SQL for the name of the colleague whose id stands in this column; null when there is none. */
export const nameJson = (column: string) =>
  sql`(select jsonb_build_object('given', u.given_name, 'prefix', coalesce(u.name_prefix, ''), 'family', u.family_name)
    from user_account u where u.id = ${sql.ref(column)})`;
