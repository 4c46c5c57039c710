import { conditionState } from '#domain/safety/conditions.ts';
import { asChecks, onlyPersonUsingViolence } from '#domain/safety/recorded-check.ts';
import { toLocalDate } from '#domain/shared/calendar.ts';
import { type ConditionRow, conditions, lastChanges } from '#store/condition.ts';
import { type AgreementRow, agreements, type CheckRow, checks } from '#store/condition-said.ts';
import { colleagues } from '#store/people.ts';
import { personsUsingViolence } from '#store/phase.ts';
import type { Tx } from '#store/session.ts';
import { asCondition, type Moment } from './gate.ts';
import type { ConditionOut } from './safety-out.ts';
import type { Who } from './who.ts';

interface Known {
  readonly checks: readonly CheckRow[];
  readonly agreements: readonly AgreementRow[];
  readonly changes: ReadonlyMap<string, { by: string; at: Date }>;
  readonly usesViolence: ReadonlySet<string>;
  readonly who: (userId: string) => Who;
}

/** One condition with how it stands, who said what, and the checks. */
function conditionOut(row: ConditionRow, known: Known, moment: Moment): ConditionOut {
  const { usesViolence, who } = known;
  const checks = known.checks.filter(check => check.conditionId === row.id);
  const condition = asCondition({ ...row, createdAt: row.agreedAt }, moment.timeZone);
  const failedLast = checks.toSorted((a, b) => (a.status < b.status ? -1 : 1));
  const state = conditionState(
    condition,
    failedLast.flatMap(check => asChecks(check, usesViolence)),
    usesViolence,
    moment.today,
  );
  const change = known.changes.get(row.id);
  return {
    id: row.id,
    text: row.text,
    protects: [...row.protects],
    askedOf: [...row.askedOf],
    checkedByUser: row.checkedByUser === null ? null : who(row.checkedByUser),
    checkedByPerson: row.checkedByPerson,
    how: row.how,
    everyDays: row.everyDays,
    firstCheckOn: row.firstCheckOn,
    agreedOn: toLocalDate(row.agreedAt, moment.timeZone),
    by: who(row.by),
    ended: row.endedOn === null ? null : { on: row.endedOn, reason: row.endedReason ?? '' },
    version: row.version,
    lastChange: change === undefined ? null : { by: who(change.by), at: change.at },
    state: state.state,
    nextCheckDueOn: state.nextCheckDueOn,
    overdueDays: row.endedOn === null ? state.overdueDays : 0,
    onlyPersonUsingViolenceSaysMet: state.onlyPersonUsingViolenceSaysMet,
    agreements: row.askedOf.map(personId => {
      const said = known.agreements.find(each => each.conditionId === row.id && each.personId === personId);
      const older = said !== undefined && said.wording < row.wording;
      return said === undefined || older
        ? {
            personId,
            answer: 'not_asked' as const,
            reason: null,
            on: said?.on ?? null,
            toOlderWording: older,
          }
        : { personId, answer: said.answer, reason: said.reason, on: said.on, toOlderWording: false };
    }),
    checks: checks.map(check => ({
      id: check.id,
      on: check.on,
      status: check.status,
      sources: [...check.sources],
      sourcePersonIds: [...check.sourcePersonIds],
      evidence: check.evidence,
      by: who(check.by),
      counts: check.status === 'not_met' || !onlyPersonUsingViolence(check, usesViolence),
    })),
  };
}

/** Colleagues of the region by id; who no longer works here keeps an id without a name. */
export async function whoIsWho(tx: Tx): Promise<(userId: string) => Who> {
  const names = new Map((await colleagues(tx)).map(each => [each.id, each]));
  return userId => {
    const { given = '', prefix = '', family = '' } = names.get(userId) ?? {};
    return { id: userId, name: { given, prefix, family } };
  };
}

/** Conditions with all that hangs under them, active ones first; with an id at most that one. */
export async function conditionsOut(
  tx: Tx,
  householdId: string,
  who: (userId: string) => Who,
  moment: Moment,
  conditionId?: string,
): Promise<ConditionOut[]> {
  const rows = await conditions(tx, householdId, conditionId);
  const known: Known = {
    checks: await checks(tx, householdId, conditionId),
    agreements: await agreements(tx, householdId),
    changes: await lastChanges(tx, householdId),
    usesViolence: await personsUsingViolence(tx, householdId),
    who,
  };
  return rows
    .map(row => conditionOut(row, known, moment))
    .sort((a, b) => Number(a.ended !== null) - Number(b.ended !== null));
}
