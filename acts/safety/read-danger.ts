import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { id } from '#acts/shared/fields.ts';
import { type DangerLevel, dangerLevels, gravest } from '#domain/safety/danger.ts';
import { refuse } from '#domain/shared/result.ts';
import { latestSigns } from '#store/danger.ts';
import { safetyPersons } from '#store/safety-person.ts';
import { dangerOf, inDanger, outDanger } from './danger-out.ts';

/** The danger signs of a household, per person (or around one person, whoever it is), with the level and why; apart from every profile, never averaged. */
export const readDanger = deed({
  code: 'read_danger',
  kind: 'read',
  method: 'GET',
  path: '/households/:householdId/danger-signs',
  summary: 'Danger signs and level per person, with what is not known',
  access: { who: 'team' },
  input: z.strictObject({ householdId: id(), personId: id().optional() }),
  output: z.object({ level: z.enum(dangerLevels), persons: z.array(outDanger) }),
  refusals: {},
  async run(tx, input, visit) {
    const persons = await safetyPersons(tx, input.householdId, input.personId);
    if (input.personId !== undefined && persons.length === 0) return refuse('not_found');
    const rows = await latestSigns(tx, input.householdId, input.personId);
    const around = input.personId === undefined ? inDanger(persons, rows, visit.today) : persons;
    const danger = around.map(person => dangerOf(person, rows, visit.today));
    const level: DangerLevel = gravest(danger.map(each => each.level));
    return done(
      { level, persons: danger },
      {
        householdId: input.householdId,
        personIds: danger.map(each => each.personId),
        returned: { danger_sign: rows.length },
      },
    );
  },
});
