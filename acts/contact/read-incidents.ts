import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { id, optionalDay, outDay } from '#acts/shared/fields.ts';
import { incidentMonths } from '#domain/safety/incident-months.ts';
import * as incidents from '#store/incident.ts';
import { outAudience, outName } from './item-out.ts';

const outIncident = z.object({
  id: z.string(),
  on: outDay(),
  precision: z.enum(['day', 'month', 'year']),
  natures: z.array(z.string()),
  severity: z.string(),
  byPerson: z.string().nullable(),
  towardPersons: z.array(z.string()),
  childrenPresent: z.array(z.string()),
  facts: z.string(),
  source: z.string(),
  toldBy: z.string(),
  contactId: z.string().nullable(),
  reportId: z.string().nullable(),
  by: outName.nullable(),
  recordedAt: z.coerce.date(),
  audience: outAudience,
});

/** The incident log as far as it is for the reader, newest first, with how many are known per month. */
export const readIncidents = deed({
  code: 'read_incidents',
  kind: 'read',
  method: 'GET',
  path: '/households/:householdId/incidents',
  summary: 'Incident log of a household with a count per month',
  access: { who: 'team' },
  input: z.strictObject({ householdId: id(), before: optionalDay() }),
  output: z.object({
    incidents: z.array(outIncident),
    /** Counts only what the reader may see. */
    trend: z.object({
      months: z.array(z.object({ month: z.string(), count: z.number() })),
      earlier: z.number(),
      yearOnly: z.number(),
    }),
    next: outDay().nullable(),
  }),
  refusals: {},
  async run(tx, input, visit) {
    const { householdId } = input;
    const list = z.array(outIncident).parse(await incidents.incidentsOf(tx, householdId, input.before));
    const trend = incidentMonths(await incidents.incidentCounts(tx, householdId), visit.today);
    return done(
      { incidents: list, trend, next: list.length < 50 ? null : (list.at(-1)?.on ?? null) },
      {
        householdId,
        personIds: [
          ...new Set(
            list.flatMap(each => [
              ...each.towardPersons,
              ...each.childrenPresent,
              ...(each.byPerson === null ? [] : [each.byPerson]),
            ]),
          ),
        ],
        returned: { incident: list.map(each => each.id) },
      },
    );
  },
});
