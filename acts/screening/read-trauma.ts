import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { id } from '#acts/shared/fields.ts';
import { generationsOf, traumaOf } from '#domain/screening/trauma.ts';
import { coveredOf } from './covered.ts';
import { factsOf } from './facts.ts';
import { mayRead } from './screening-out.ts';

const told = z.enum(['yes', 'no', 'not_known', 'not_for_you']);

/**
 * Trauma over generations: per person whether it was asked and told, as far as the visitor may see, and whether help was
 * needed and found. Adults stand beside children as facts; nothing is concluded from one about the other.
 */
export const readTrauma = deed({
  code: 'read_trauma',
  kind: 'read',
  method: 'GET',
  path: '/households/:householdId/screening-trauma',
  summary: 'Trauma per person and over generations, with treatment needed and found',
  access: { who: 'team' },
  reach: 'household',
  input: z.strictObject({ householdId: id() }),
  output: z.object({
    persons: z.array(
      z.object({
        personId: z.string(),
        childhood: told,
        now: told,
        need: told,
        found: told,
        /** Needed and not found. */
        unmet: z.boolean(),
      }),
    ),
    generations: z.array(z.object({ adultId: z.string(), childId: z.string() })),
  }),
  refusals: {},
  async run(tx, { householdId }, visit) {
    const covered = await coveredOf(tx, householdId, visit.today, visit.timeZone);
    const facts = await factsOf(tx, householdId);
    const notForMe = covered.screenings.filter(row => !mayRead(row, householdId, visit));
    const persons = traumaOf(
      facts,
      covered.persons.map(each => each.id),
      (personId, part) =>
        notForMe.some(
          row => row.personId === personId && ['answered', 'partly'].includes(row.parts[part] ?? ''),
        ),
    );
    return done(
      {
        persons,
        generations: generationsOf(
          persons.map(each => each.personId),
          covered.relations,
        ),
      },
      {
        householdId,
        personIds: persons.map(each => each.personId),
        returned: { screening_answer: facts.length },
      },
    );
  },
});
