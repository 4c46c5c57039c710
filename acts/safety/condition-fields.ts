import { z } from 'zod';
import { day, id, ids, neededText, whole } from '#acts/shared/fields.ts';
import { textHoldsAddress } from '#acts/shared/guard-text.ts';
import type { LocalDate } from '#domain/shared/calendar.ts';
import { areInTeam } from '#store/contact.ts';
import { arePersonsOf } from '#store/people.ts';
import { personsUsingViolence } from '#store/phase.ts';
import type { Tx } from '#store/session.ts';

const persons = () => ids().pipe(z.array(z.string()).min(1, 'too_small'));

/** What a safety condition says: what, for whom, asked of whom, who checks, how and how often. */
export const conditionFields = () => ({
  text: neededText(1_000),
  /** Whom it protects. */
  protects: persons(),
  /** Who is asked to agree, each separately. */
  askedOf: persons(),
  checkedByUser: id().optional(),
  checkedByPerson: id().optional(),
  how: neededText(1_000),
  everyDays: whole(1, 92),
  firstCheckOn: day(),
});

export interface ConditionInput {
  householdId: string;
  text: string;
  protects: string[];
  askedOf: string[];
  checkedByUser?: string | undefined;
  checkedByPerson?: string | undefined;
  how: string;
  everyDays: number;
  firstCheckOn: LocalDate;
}

/** What is wrong with a condition, as a refusal code. */
export async function conditionFault(tx: Tx, input: ConditionInput) {
  const { householdId, checkedByUser, checkedByPerson } = input;
  if (checkedByUser === undefined && checkedByPerson === undefined) return 'checker_missing';
  if (checkedByUser !== undefined && checkedByPerson !== undefined) return 'one_checker';
  const named = [
    ...input.protects,
    ...input.askedOf,
    ...(checkedByPerson === undefined ? [] : [checkedByPerson]),
  ];
  if (!(await arePersonsOf(tx, householdId, named))) return 'unknown_person';
  if (checkedByUser !== undefined && !(await areInTeam(tx, householdId, [checkedByUser])))
    return 'colleague_not_in_team';
  if (checkedByPerson !== undefined && (await personsUsingViolence(tx, householdId)).has(checkedByPerson))
    return 'checker_uses_violence';
  if (await textHoldsAddress(tx, householdId, [input.text, input.how])) return 'address_in_text';
  return undefined;
}

/** The columns that the input gives. */
export const fieldsOf = (input: ConditionInput) => ({
  text: input.text,
  protects: input.protects,
  askedOf: input.askedOf,
  checkedByUser: input.checkedByUser,
  checkedByPerson: input.checkedByPerson,
  how: input.how,
  everyDays: input.everyDays,
  firstCheckOn: input.firstCheckOn,
});
