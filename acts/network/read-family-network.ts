import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { id } from '#acts/shared/fields.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { familyRows, showsDirectorsOrganisation } from '#domain/network/family-view.ts';
import { refuse } from '#domain/shared/result.ts';
import * as network from '#store/network.ts';
import * as store from '#store/network-task.ts';
import { colleagues } from '#store/people.ts';
import { personsOf } from '#store/person.ts';

const name = z.object({ given: z.string(), prefix: z.string(), family: z.string() });

const outRow = z.object({
  id: z.string(),
  name,
  /** Null where it stays off the paper, or for somebody of the person's own network. */
  organisation: z.string().nullable(),
  /** Null where nobody wrote it down: of who directs, who stands here always. */
  what: z.string().nullable(),
  directs: z.boolean(),
});
type FamilyNetworkRow = z.output<typeof outRow>;

/**
 * One person's own version of the network, to read together or to take home: who comes, from where and what for, for
 * this person only. What could lead to somebody at a safe address is left out (domain/network/family-view.ts).
 */
export const readFamilyNetwork = deed({
  code: 'read_family_network',
  kind: 'read',
  method: 'GET',
  path: '/households/:householdId/network/family/:personId',
  summary: 'Who comes for one person and what for, in plain words',
  access: { who: 'team' },
  reach: 'household',
  input: z.strictObject({ householdId: id(), personId: id() }),
  output: z.object({
    personId: z.string(),
    rows: z.array(outRow),
  }),
  refusals: commonRefusals,
  async run(tx, { householdId, personId }) {
    const persons = await personsOf(tx, householdId);
    if (!persons.some(person => person.id === personId && person.kind !== 'network'))
      return refuse('not_found');
    const present = new Set(
      (await network.places(tx, householdId)).flatMap(place => (place.until === null ? [place.userId] : [])),
    );
    const director = (await network.directions(tx, householdId)).find(row => row.until === null)?.directorId;
    // Whoever left the team is gone from here at once, whatever their task says.
    const tasks = (await store.networkTasks(tx, householdId)).filter(
      task => task.userId === null || present.has(task.userId),
    );
    const known = new Map(
      (
        await colleagues(tx, [
          ...tasks.flatMap(task => task.userId ?? []),
          ...(director === undefined ? [] : [director]),
        ])
      ).map(each => [each.id, each]),
    );
    const safe = new Set(persons.filter(person => person.safeAddress).map(person => person.id));
    const rows = familyRows(
      tasks.map(task => ({
        ...task,
        organisationKind: task.userId === null ? null : (known.get(task.userId)?.organisationKind ?? 'other'),
      })),
      personId,
      safe,
    ).flatMap(({ row, showsOrganisation }): FamilyNetworkRow[] => {
      const colleague = row.userId === null ? undefined : known.get(row.userId);
      const who = colleague ?? persons.find(person => person.id === row.personId);
      if (who === undefined) return [];
      return [
        {
          id: row.id,
          name: { given: who.given, prefix: who.prefix, family: who.family },
          organisation: showsOrganisation ? (colleague?.organisation ?? null) : null,
          what: row.familyText,
          directs: row.userId !== null && row.userId === director,
        },
      ];
    });
    const directs = director === undefined ? undefined : known.get(director);
    if (directs !== undefined && !rows.some(row => row.directs))
      rows.push({
        id: directs.id,
        name: { given: directs.given, prefix: directs.prefix, family: directs.family },
        organisation: showsDirectorsOrganisation(directs.organisationKind, safe)
          ? directs.organisation
          : null,
        what: null,
        directs: true,
      });
    return done(
      { personId, rows },
      {
        householdId,
        personIds: [personId],
        returned: { network_task: rows.flatMap(row => (row.what === null ? [] : [row.id])) },
      },
    );
  },
});
