import { z } from 'zod';
import { outDay } from '#acts/shared/fields.ts';
import { ageOn } from '#domain/household/age.ts';
import { sourceKinds } from '#domain/safety/codes.ts';
import {
  type Around,
  type DangerRules,
  type DangerSign,
  dangerGroups,
  dangerLevel,
  dangerLevels,
  dangerSignCodes,
  denialCounts,
  floorRules,
  signState,
  signStates,
} from '#domain/safety/danger.ts';
import { readRaises, rulesWith } from '#domain/safety/danger-rules.ts';
import { earlierReports, type ReportMoment, signsOfFile } from '#domain/safety/earlier-reports.ts';
import { deniedSince, standing } from '#domain/safety/standing.ts';
import { agesFor } from '#domain/screening/fits.ts';
import type { LocalDate } from '#domain/shared/calendar.ts';
import type { SignRow } from '#store/danger.ts';
import { publishedRules } from '#store/danger-rules.ts';
import { reportMoments } from '#store/report-moment.ts';
import type { SafetyPerson } from '#store/safety-person.ts';
import type { Tx } from '#store/session.ts';

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
  /** The latest day on which somebody asked; "not asked" is no asking. */
  lastOn: outDay().nullable(),
  /** The version of the rules by which it was judged. */
  rules: z.number(),
  /** The reports before the latest one, by which the file tells the sign of earlier reports; empty where it does not. */
  earlierReports: z.array(outDay()),
  signs: z.array(
    z.object({
      sign: z.enum(dangerSignCodes),
      group: z.enum(dangerGroups),
      state: z.enum(signStates),
      answers: z.array(
        z.object({
          informant: z.enum(sourceKinds),
          state: z.enum(signStates),
          on: outDay(),
          remark: z.string().nullable(),
          /** A "no" that makes the sign "not there"; anybody else's leaves it open. */
          counts: z.boolean(),
          alone: z.enum(['yes', 'no']).nullable(),
          /** The same informant said no later on. It takes nothing back. */
          deniedOn: outDay().nullable(),
        }),
      ),
    }),
  ),
});
export type DangerOut = z.output<typeof outDanger>;

/** The rules by which this region judges danger now: its own version, or the product's. */
export async function rulesInForce(tx: Tx): Promise<DangerRules> {
  const own = await publishedRules(tx);
  return own === undefined ? floorRules : rulesWith(own.number, readRaises(own.raised));
}

/** What danger in one household is judged by, beside what was told: the day, the rules, and the reports that the file has. */
export interface Judging {
  readonly today: LocalDate;
  readonly rules: DangerRules;
  readonly reports: readonly ReportMoment[];
}

export async function judgingOf(
  tx: Tx,
  householdId: string,
  { today, timeZone }: { readonly today: LocalDate; readonly timeZone: string },
): Promise<Judging> {
  return {
    today,
    rules: await rulesInForce(tx),
    reports: await reportMoments(tx, [householdId], timeZone),
  };
}

/** A child, or somebody of whom nobody knows that they are not: then the child signs are asked too. */
export function mayBeChild(
  person: Pick<SafetyPerson, 'birthDate' | 'birthPrecision' | 'violenceRoles'>,
  today: LocalDate,
): boolean {
  const age = ageOn(person.birthDate, person.birthPrecision, today);
  if (age.kind === 'exact') return age.years < 18;
  if (age.kind === 'between') return age.min < 18;
  return age.kind === 'unborn' || !person.violenceRoles.includes('uses');
}

/** Whose "no" counts around this person (domain/safety/danger.ts). */
function aroundOf(person: SafetyPerson, today: LocalDate): Around {
  if (!mayBeChild(person, today)) return 'adult';
  const age = ageOn(person.birthDate, person.birthPrecision, today);
  if (age.kind === 'unborn') return 'small_child';
  if (age.kind === 'not_known') return 'either';
  const oldest = age.kind === 'exact' ? age.years : age.max;
  return oldest > 17 ? 'either' : oldest <= agesFor.carer_0_3[1] ? 'small_child' : 'child';
}

const noSigns: ReadonlySet<DangerSign> = new Set();

type ToldRow = Pick<
  SignRow,
  | 'personId'
  | 'sign'
  | 'state'
  | 'informant'
  | 'on'
  | 'remark'
  | 'recordedAt'
  | 'corrected'
  | 'alone'
  | 'carer'
>;

/**
 * What is known of the danger around one person, out of what the visitor may see, by these rules. Reports are about the
 * household: they make it graver around everybody around whom danger is told.
 */
export function dangerOf(
  person: SafetyPerson,
  rows: readonly ToldRow[],
  { today, rules, reports }: Judging,
): DangerOut {
  const known = inDanger([person], rows, today).length === 0 ? noSigns : signsOfFile(reports);
  const own = rows.filter(row => row.personId === person.id);
  const told = dangerSignCodes.flatMap(sign => {
    const ofSign = own.filter(row => row.sign === sign);
    return sourceKinds.flatMap(informant => {
      const said = ofSign.filter(row => row.informant === informant);
      const now = standing(said);
      return now === undefined ? [] : [{ ...now, deniedOn: deniedSince(now, said)?.on ?? null }];
    });
  });
  const around = aroundOf(person, today);
  const { level, why, amplifiers, unanswered } = dangerLevel(told, { around, rules, known });
  return {
    personId: person.id,
    level,
    why,
    amplifiers,
    unanswered,
    child: around !== 'adult',
    lastOn:
      own
        .filter(row => row.state !== 'not_asked')
        .map(row => row.on)
        .sort()
        .at(-1) ?? null,
    rules: rules.number,
    earlierReports: known.has('two_or_more_earlier_reports') ? earlierReports(reports) : [],
    signs: dangerSignCodes.map(sign => ({
      sign,
      group: rules.groups[sign],
      state: known.has(sign) ? 'present' : signState(sign, told, around),
      answers: told
        .filter(row => row.sign === sign && row.state !== 'not_asked')
        .map(row => ({
          informant: row.informant,
          state: row.state,
          on: row.on,
          remark: row.remark,
          counts: denialCounts(row, around),
          alone: row.alone,
          deniedOn: row.deniedOn,
        })),
    })),
  };
}

/**
 * Around whom danger is told: everybody of the family but an adult who only uses violence, and whoever has a sign. A "no"
 * alone, as a screening of that adult gives, puts nobody on the list.
 */
export function inDanger(
  persons: readonly SafetyPerson[],
  rows: readonly Pick<SignRow, 'personId' | 'state'>[],
  today: LocalDate,
): SafetyPerson[] {
  const signed = new Set(rows.filter(row => row.state === 'present').map(row => row.personId));
  return persons.filter(person => {
    if (signed.has(person.id)) return true;
    if (person.kind === 'network' || person.leftOn !== null) return false;
    const onlyUses = person.violenceRoles.length > 0 && person.violenceRoles.every(role => role === 'uses');
    return mayBeChild(person, today) || !onlyUses;
  });
}
