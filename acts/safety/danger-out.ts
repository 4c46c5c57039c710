import { z } from 'zod';
import { outDay } from '#acts/shared/fields.ts';
import { ageOn } from '#domain/household/age.ts';
import { sourceKinds } from '#domain/safety/codes.ts';
import { dangerLevel, dangerLevels, dangerSignCodes, signState, signStates } from '#domain/safety/danger.ts';
import { standing } from '#domain/safety/standing.ts';
import type { LocalDate } from '#domain/shared/calendar.ts';
import type { SignRow } from '#store/danger.ts';
import type { SafetyPerson } from '#store/safety-person.ts';

const signs = z.array(z.enum(dangerSignCodes));

/** The danger around one person. `unanswered` signs could change the level: not known is not none. */
export const outDanger = z.object({
  personId: z.string(),
  level: z.enum(dangerLevels),
  why: signs,
  amplifiers: signs,
  unanswered: signs,
  /** The child signs are asked here. */
  child: z.boolean(),
  lastOn: outDay().nullable(),
  signs: z.array(
    z.object({
      sign: z.enum(dangerSignCodes),
      state: z.enum(signStates),
      answers: z.array(
        z.object({
          informant: z.enum(sourceKinds),
          state: z.enum(signStates),
          on: outDay(),
          remark: z.string().nullable(),
        }),
      ),
    }),
  ),
});
export type DangerOut = z.output<typeof outDanger>;

/** A child, or somebody of whom nobody knows that they are not: then the child signs are asked too. */
function mayBeChild(person: SafetyPerson, today: LocalDate): boolean {
  const age = ageOn(person.birthDate, person.birthPrecision, today);
  if (age.kind === 'exact') return age.years < 18;
  if (age.kind === 'between') return age.min < 18;
  return age.kind === 'unborn' || !person.violenceRoles.includes('uses');
}

/** What is known of the danger around one person, out of what the visitor may see. */
export function dangerOf(person: SafetyPerson, rows: readonly SignRow[], today: LocalDate): DangerOut {
  const own = rows.filter(row => row.personId === person.id);
  const told = dangerSignCodes.flatMap(sign => {
    const ofSign = own.filter(row => row.sign === sign);
    return sourceKinds.flatMap(
      informant => standing(ofSign.filter(row => row.informant === informant)) ?? [],
    );
  });
  const child = mayBeChild(person, today);
  const { level, why, amplifiers, unanswered } = dangerLevel(told, { children: child });
  return {
    personId: person.id,
    level,
    why,
    amplifiers,
    unanswered,
    child,
    lastOn:
      own
        .map(row => row.on)
        .sort()
        .at(-1) ?? null,
    signs: dangerSignCodes.map(sign => ({
      sign,
      state: signState(sign, told),
      answers: told
        .filter(row => row.sign === sign && row.state !== 'not_asked')
        .map(({ informant, state, on, remark }) => ({ informant, state, on, remark })),
    })),
  };
}

/** Around whom danger is told: everybody of the family but an adult who only uses violence, and whoever has answers. */
export function inDanger(
  persons: readonly SafetyPerson[],
  rows: readonly SignRow[],
  today: LocalDate,
): SafetyPerson[] {
  const answered = new Set(rows.map(row => row.personId));
  return persons.filter(person => {
    if (answered.has(person.id)) return true;
    if (person.kind === 'network' || person.leftOn !== null) return false;
    const onlyUses = person.violenceRoles.length > 0 && person.violenceRoles.every(role => role === 'uses');
    return mayBeChild(person, today) || !onlyUses;
  });
}
