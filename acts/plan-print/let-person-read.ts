import { z } from 'zod';
import { widened } from '#acts/plan/entry-fields.ts';
import { deed, done } from '#acts/shared/deed.ts';
import { id, ids } from '#acts/shared/fields.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { conditionMayBeGiven, mayBeGiven } from '#domain/plan/paper.ts';
import { refuse } from '#domain/shared/result.ts';
import { nameReaders } from '#store/condition-readers.ts';
import { lockHousehold } from '#store/network.ts';
import { insertEntry } from '#store/plan.ts';
import { activeConditions, asPaper, asPaperCondition, lastEntries, paperPerson } from './paper-facts.ts';

/**
 * Says what of their part a person may read: exactly these entries and conditions, and no other. Whoever directs decides
 * it, with the safety of this person in mind. What an entry says does not change; that it got a reader is a version.
 */
export const letPersonRead = deed({
  code: 'let_person_read',
  kind: 'write',
  method: 'PUT',
  path: '/households/:householdId/plan/print/:personId/choice',
  summary: 'Name what a person may read of their own part and of the safety conditions',
  access: { who: 'direction' },
  reach: 'household',
  input: z.strictObject({
    householdId: id(),
    personId: id(),
    entryIds: ids(2_000).default([]),
    conditionIds: ids(500).default([]),
  }),
  output: z.object({ changed: z.number() }),
  refusals: { ...commonRefusals },
  async run(tx, input, visit) {
    const { householdId, personId, entryIds, conditionIds } = input;
    if ((await lockHousehold(tx, householdId)) === undefined) return refuse('not_found');
    const person = await paperPerson(tx, householdId, personId, visit.today);
    if (person === undefined) return refuse('unknown_person');
    const entries = (await lastEntries(tx, householdId)).filter(row => mayBeGiven(asPaper(row), personId));
    const active = await activeConditions(tx, householdId);
    const offered = active.filter(row => conditionMayBeGiven(asPaperCondition(row), person.reader));
    if (entryIds.some(each => !entries.some(row => row.entryId === each))) return refuse('not_found');
    if (conditionIds.some(each => !offered.some(row => row.id === each))) return refuse('not_found');
    const turned = entries.filter(
      row => entryIds.includes(row.entryId) !== row.audiencePersons.includes(personId),
    );
    for (const row of turned) {
      const persons = withReader(row.audiencePersons, personId, entryIds.includes(row.entryId));
      await insertEntry(
        tx,
        householdId,
        row,
        widened({ team: row.audienceTeam, users: row.audienceUsers, persons }, [
          row.by === visit.userId ? null : row.by,
        ]),
        { entryId: row.entryId, version: row.version + 1 },
      );
    }
    const conditions = active.filter(
      row => conditionIds.includes(row.id) !== row.audience.persons.includes(personId),
    );
    for (const row of conditions)
      await nameReaders(tx, row, withReader(row.audience.persons, personId, conditionIds.includes(row.id)));
    return done(
      { changed: turned.length + conditions.length },
      {
        householdId,
        personIds: [personId],
        returned: {
          plan_entry: turned.map(row => row.entryId),
          safety_condition: conditions.map(row => row.id),
        },
      },
    );
  },
});

const withReader = (readers: readonly string[], personId: string, reads: boolean): string[] => {
  const others = readers.filter(each => each !== personId);
  return reads ? [...others, personId] : others;
};
