import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { audienceColumns, id, ids, oneOf } from '#acts/shared/fields.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';
import { warningAbouts } from '#domain/household/warning.ts';
import { refuse } from '#domain/shared/result.ts';
import { areInTeam } from '#store/contact.ts';
import { arePersonsOf } from '#store/people.ts';
import { addWarning } from '#store/warning.ts';
import { warningRefusals } from './refusals.ts';
import { warningFault, warningFields } from './warning-fields.ts';

/**
 * Writes a warning for colleagues, on the household, its address or one person, with the day on which it is looked at
 * again and whether they were told. Left out, the whole team reads it: who goes to the door must know. No family member
 * can be a reader.
 */
export const writeWarning = deed({
  code: 'write_warning',
  kind: 'write',
  method: 'POST',
  path: '/households/:householdId/warnings',
  summary: 'Write a warning on a household, its address or a person, with a review date',
  access: { who: 'team' },
  reach: 'household',
  input: z.strictObject({
    householdId: id(),
    about: oneOf(warningAbouts),
    personId: z.preprocess(value => (value === '' ? undefined : value), id().optional()),
    ...warningFields(),
    audience: z
      .strictObject({
        team: z.enum(['author_and_director', 'team', 'named'], 'choose_one').default('team'),
        users: ids().default([]),
      })
      .default({ team: 'team', users: [] }),
  }),
  output: z.object({ warningId: z.string() }),
  refusals: { ...commonRefusals, ...warningRefusals },
  async run(tx, input, visit) {
    const { householdId, about, personId } = input;
    if (about === 'person' && personId === undefined) return refuse('person_missing');
    if (about !== 'person' && personId !== undefined) return refuse('person_not_asked');
    if (personId !== undefined && !(await arePersonsOf(tx, householdId, [personId])))
      return refuse('unknown_person');
    if (!(await areInTeam(tx, householdId, input.audience.users))) return refuse('colleague_not_in_team');
    const fault = warningFault(input, visit.today);
    if (fault !== undefined) return refuse(fault);
    const warningId = await addWarning(
      tx,
      householdId,
      {
        about,
        personId: personId ?? null,
        text: input.text,
        reviewOn: input.reviewOn,
        told: input.told,
        toldReason: input.toldReason ?? null,
      },
      audienceColumns({ ...input.audience, persons: [] }),
    );
    return done(
      { warningId },
      {
        householdId,
        personIds: personId === undefined ? [] : [personId],
        returned: { warning: [warningId] },
      },
    );
  },
});
