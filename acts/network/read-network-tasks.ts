import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { id, outDay } from '#acts/shared/fields.ts';
import * as store from '#store/network-task.ts';
import { colleagues } from '#store/people.ts';
import type { Tx } from '#store/session.ts';
import { colleagueOut, outColleague } from './colleague-out.ts';
import { type NetworkSight, networkSight } from './sight.ts';

export const outNetworkTask = z.object({
  id: z.string(),
  /** False: a professional whose name, role, goal and days are not for the visitor; only for whom and since when. */
  shown: z.boolean(),
  /** Either a colleague (null when they do not work here any more) or a person of the file. */
  userId: z.string().nullable(),
  colleague: outColleague.nullable(),
  personId: z.string().nullable(),
  role: z.string(),
  goal: z.string(),
  familyText: z.string(),
  forPersonIds: z.array(z.string()),
  from: outDay(),
  until: outDay().nullable(),
  nextContactOn: outDay().nullable(),
  /** Why it ended; null while it runs or where nobody said. */
  endedReason: z.string().nullable(),
  version: z.number(),
});

/** Tasks around this household that stand now and those of before. */
export const readNetworkTasks = deed({
  code: 'read_network_tasks',
  kind: 'read',
  method: 'GET',
  path: '/households/:householdId/network/tasks',
  summary: 'What everybody around this household is there for',
  access: { who: 'team' },
  reach: 'household',
  input: z.strictObject({ householdId: id() }),
  output: z.object({
    tasks: z.array(outNetworkTask),
  }),
  refusals: {},
  async run(tx, { householdId }, visit) {
    const rows = await store.networkTasks(tx, householdId, true);
    const tasks = await networkTasksOut(tx, rows, await networkSight(tx, householdId, visit));
    const personIds = [
      ...new Set(
        tasks.flatMap(task => [...task.forPersonIds, ...(task.personId === null ? [] : [task.personId])]),
      ),
    ];
    return done(
      { tasks },
      { householdId, personIds, returned: { network_task: tasks.map(task => task.id) } },
    );
  },
});

const unread = {
  userId: null,
  role: '',
  goal: '',
  familyText: '',
  nextContactOn: null,
  endedReason: null,
  version: 1,
};

export async function networkTasksOut(
  tx: Tx,
  rows: readonly store.NetworkTaskRow[],
  sight: NetworkSight,
): Promise<z.output<typeof outNetworkTask>[]> {
  const known = await colleagues(
    tx,
    rows.flatMap(row => row.userId ?? []),
  );
  const byId = new Map(known.map(each => [each.id, colleagueOut(each)]));
  return rows
    .map(row => ({ row: sight.shows(row) ? row : { ...row, ...unread }, shown: sight.shows(row) }))
    .map(({ row, shown }) => ({
      id: row.id,
      shown,
      userId: row.userId,
      colleague: row.userId === null ? null : (byId.get(row.userId) ?? null),
      personId: row.personId,
      role: row.role,
      goal: row.goal,
      familyText: row.familyText,
      forPersonIds: [...row.forPersonIds],
      from: row.from,
      until: row.until,
      nextContactOn: row.nextContactOn,
      endedReason: row.endedReason,
      version: row.version,
    }));
}
