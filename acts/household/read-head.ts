import { sql } from 'kysely';
import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { id, outDay } from '#acts/shared/fields.ts';
import { warningAbouts, warningTolds } from '#domain/household/warning.ts';
import { refuse } from '#domain/shared/result.ts';
import { awayJson } from '#store/absence.ts';

const name = z.object({ given: z.string(), prefix: z.string(), family: z.string() });

const outAway = z.object({ until: outDay().nullable() });

const outHead = z.object({
  id: z.string(),
  code: z.string(),
  stage: z.enum(['intake', 'open', 'closed']),
  /** Closed, and not because it was safe. */
  endedWithoutSafety: z.boolean(),
  phase: z.enum(['direct_safety', 'stable_safety']),
  phaseSince: z.coerce.date(),
  /** The override by which the household stands in its phase, if any. */
  overrideUntil: outDay().nullable(),
  director: name.nullable(),
  deputy: name.nullable(),
  /** Away today, and until when; null when there. */
  directorAway: outAway.nullable(),
  deputyAway: outAway.nullable(),
  directs: z.boolean(),
  /** MDA++ that is under way, with its one coordinator. */
  mda: z.object({ coordinator: name.nullable() }).nullable(),
  /** Warnings that stand and that this reader may see, the one to be looked at soonest first. */
  warnings: z.array(
    z.object({
      id: z.string(),
      about: z.enum(warningAbouts),
      personId: z.string().nullable(),
      text: z.string(),
      reviewOn: outDay(),
      told: z.enum(warningTolds),
      by: name.nullable(),
      at: z.coerce.date(),
    }),
  ),
  /** Persons in their fixed order; `marker` is the number of their colour and shape. */
  persons: z.array(
    z.object({
      id: z.string(),
      name,
      kind: z.string(),
      unborn: z.boolean(),
      marker: z.number(),
      leftOn: z.string().nullable(),
    }),
  ),
});

/** What stands on top of every page of a household. */
export const readHead = deed({
  code: 'read_household_head',
  kind: 'read',
  method: 'GET',
  path: '/households/:householdId/head',
  summary: 'Neutral name, phase and director of a household',
  access: { who: 'team' },
  reach: 'household',
  input: z.strictObject({ householdId: id() }),
  output: outHead,
  refusals: {},
  async run(tx, input, visit) {
    const person = (alias: string) =>
      sql`(select jsonb_build_object('given', u.given_name, 'prefix', coalesce(u.name_prefix, ''), 'family', u.family_name)
        from user_account u where u.id = ${sql.ref(alias)})`;
    const answer = await sql<
      z.input<typeof outHead>
    >`select h.id, h.code, h.stage, h.ended_without_safety "endedWithoutSafety", h.phase, h.phase_since "phaseSince",
        (select o.ends_on::text from phase_period p join phase_override o on o.id = p.override_id
          where p.household_id = h.id and p.until_at is null) "overrideUntil",
        ${person('d.director_id')} director, ${person('d.deputy_id')} deputy,
        ${awayJson('d.director_id', visit.today)} "directorAway", ${awayJson('d.deputy_id', visit.today)} "deputyAway", ${visit.directs}::boolean directs,
        (select jsonb_build_object('coordinator', ${person('m.coordinator_id')})
          from mda m where m.household_id = h.id and m.state = 'accepted') mda,
        coalesce((select jsonb_agg(jsonb_build_object('id', w.id, 'about', w.about, 'personId', w.person_id, 'text', w.text,
            'reviewOn', w.review_on, 'told', w.told, 'by', ${person('w.created_by')}, 'at', w.created_at)
          order by w.review_on, w.created_at, w.id) from warning w where w.household_id = h.id and w.ended_on is null), '[]') warnings,
        coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'kind', p.kind, 'unborn', p.birth_precision = 'unborn',
            'marker', p.position, 'leftOn', p.left_on,
            'name', jsonb_build_object('given', coalesce(p.given_name, ''), 'prefix', coalesce(p.name_prefix, ''), 'family', coalesce(p.family_name, '')))
          order by p.position, p.created_at) from person p where p.household_id = h.id), '[]') persons
      from household h left join direction d on d.household_id = h.id and d.until_at is null
      where h.id = ${input.householdId}`.execute(tx);
    const head = answer.rows[0];
    if (head === undefined) return refuse('not_found');
    return done(outHead.parse(head), {
      householdId: input.householdId,
      personIds: head.persons.map(row => row.id),
      returned: { household: [head.id], warning: head.warnings.map(row => row.id) },
    });
  },
});
