import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { id, outDay } from '#acts/shared/fields.ts';
import { toLocalDate } from '#domain/shared/calendar.ts';
import { refuse } from '#domain/shared/result.ts';
import { cameOn, personsOf } from '#store/person.ts';
import { timeline, timelineKinds } from '#store/timeline.ts';
import { outPerson, personOut } from './person-fields.ts';

/** What happened, as marks in time, as far as the visitor may see it. */
export const readTimeline = deed({
  code: 'read_timeline',
  kind: 'read',
  method: 'GET',
  path: '/households/:householdId/timeline',
  summary: 'What happened in a household, as marks in time',
  access: { who: 'team' },
  input: z.strictObject({ householdId: id() }),
  output: z.object({
    since: outDay(),
    persons: z.array(
      outPerson
        .pick({
          id: true,
          position: true,
          given: true,
          prefix: true,
          family: true,
          kind: true,
          leftOn: true,
          birthPrecision: true,
        })
        .extend({ since: outDay() }),
    ),
    marks: z.array(
      z.object({
        kind: z.enum(timelineKinds),
        id: z.string(),
        on: outDay(),
        personIds: z.array(z.string()),
        what: z.string().nullable(),
        alone: z.boolean(),
        label: z.string().nullable(),
      }),
    ),
  }),
  refusals: {},
  async run(tx, { householdId }, visit) {
    const household = await tx
      .selectFrom('household')
      .select('created_at')
      .where('id', '=', householdId)
      .executeTakeFirst();
    if (household === undefined) return refuse('not_found');
    const since = toLocalDate(household.created_at, visit.timeZone);
    const persons = await personsOf(tx, householdId);
    const came = new Map(
      (await cameOn(tx, householdId)).map(row => [row.id, toLocalDate(row.createdAt, visit.timeZone)]),
    );
    const marks = await timeline(tx, householdId, visit.timeZone);
    return done(
      {
        since,
        persons: persons
          .map(personOut)
          .map(({ id, position, given, prefix, family, kind, leftOn, birthPrecision }) => ({
            id,
            position,
            given,
            prefix,
            family,
            kind,
            leftOn,
            birthPrecision,
            // When this person came into the file: nobody could have spoken with them for it before.
            since: came.get(id) ?? since,
          })),
        marks: marks.map(({ kind, id, on, personIds, what, alone, label }) => ({
          kind,
          id,
          on,
          personIds,
          what,
          alone,
          label,
        })),
      },
      { householdId, personIds: persons.map(person => person.id), returned: { mark: marks.length } },
    );
  },
});
