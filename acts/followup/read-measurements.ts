import { z } from 'zod';
import { whoAsked } from '#acts/screening/colleagues-out.ts';
import { mayRead } from '#acts/screening/screening-out.ts';
import { deed, done } from '#acts/shared/deed.ts';
import { id } from '#acts/shared/fields.ts';
import { countOf, type Measurement, wavesOf } from '#domain/followup/measurements.ts';
import { measured } from '#domain/followup/measures.ts';
import { isFollowed, type Wave, waveMonths, wavesFrom } from '#domain/followup/waves.ts';
import { birthRange } from '#domain/household/age.ts';
import { diffDays, type LocalDate } from '#domain/shared/calendar.ts';
import { refuse } from '#domain/shared/result.ts';
import { watchRules } from '#domain/watch/region-rules.ts';
import { regionSettings } from '#store/clock.ts';
import { measuredHousehold } from '#store/measurement.ts';
import { filePersons } from '#store/people-of-file.ts';
import { type ReasonRow, reasonsOf, type ScreeningRow, screeningsOf } from '#store/screening.ts';
import { type ScreeningPerson, screeningPersons } from '#store/screening-person.ts';
import { type MeasuredPersonOut, type MeasurementsOut, outMeasurements } from './measurements-out.ts';

type OwnMeasurement = Measurement & { readonly row: ScreeningRow };

/**
 * At which moments after the report each person was asked about violence again, each informant apart, and where nobody
 * asked: facts for the whole team, no answers. The same rules as the signal `measurement_overdue`.
 */
export const readMeasurements = deed({
  code: 'read_measurements',
  kind: 'read',
  method: 'GET',
  path: '/households/:householdId/measurements',
  summary: 'Moments of measuring after the report, per person, with what is missing and why',
  access: { who: 'team' },
  reach: 'household',
  input: z.strictObject({ householdId: id() }),
  output: outMeasurements,
  refusals: {},
  async run(tx, { householdId }, visit) {
    const household = await measuredHousehold(tx, householdId, visit.timeZone);
    if (household === undefined) return refuse('not_found');
    const settings = await regionSettings(tx);
    const { openedOn, reportedOn, phase } = household;
    const waves = wavesFrom(reportedOn ?? openedOn, waveMonths(settings['measurement']));
    const graceDays = watchRules(settings['watch']).measurement_overdue.norm[phase];
    const reasons = await reasonsOf(tx, householdId);
    const people = await screeningPersons(tx, householdId, visit.timeZone);
    // Of one day in the fixed order of the household, whoever was first to be written down.
    const place = new Map(people.map((each, at) => [each.id, at]));
    const talks = (await screeningsOf(tx, householdId))
      .flatMap(asMeasurement)
      .sort((a, b) => (place.get(a.informantId) ?? 0) - (place.get(b.informantId) ?? 0));
    const file = await filePersons(tx, householdId, visit.timeZone);
    const followed = new Set(
      file
        .filter(each => isFollowed(each) || (each.birth.precision === 'unborn' && each.kind !== 'network'))
        .map(each => each.id),
    );
    const family = people.filter(each => followed.has(each.id));
    const persons = family.map(person => {
      const own = talks.filter(each => each.row.personId === person.id);
      const why = reasons.filter(each => each.personId === person.id);
      return personOut(person, { waves, own, why, today: visit.today, graceDays }, row =>
        mayRead(row, householdId, visit),
      );
    });
    const by = persons.flatMap(each =>
      each.waves.flatMap(wave => [...wave.measurements.map(one => one.by), wave.reason?.by ?? []].flat()),
    );
    const answer: MeasurementsOut = {
      from: reportedOn === null ? { on: openedOn, what: 'opened' } : { on: reportedOn, what: 'report' },
      waves: waves.map(({ month, dueOn, opensOn, closesOn }, at) => ({
        month,
        dueOn,
        opensOn,
        closesOn,
        ...countOf(persons.flatMap(each => each.waves[at]?.state ?? [])),
      })),
      persons,
      colleagues: await whoAsked(tx, by),
    };
    return done(answer, {
      householdId,
      personIds: family.map(each => each.id),
      returned: { screening: talks.map(each => each.screeningId), screening_reason: reasons.length },
    });
  },
});

/** A talk as a measurement, where it is one; the professional's own look never is. */
function asMeasurement(row: ScreeningRow): OwnMeasurement[] {
  const how = measured(row);
  return how === null
    ? []
    : [
        {
          screeningId: row.id,
          on: row.on,
          how,
          answeredBy: row.answeredBy,
          informantId: row.carerId ?? row.personId,
          partnerId: row.partnerId,
          row,
        },
      ];
}

function personOut(
  person: ScreeningPerson,
  facts: {
    readonly waves: readonly Wave[];
    readonly own: readonly OwnMeasurement[];
    readonly why: readonly ReasonRow[];
    readonly today: LocalDate;
    readonly graceDays: number;
  },
  readable: (row: ScreeningRow) => boolean,
): MeasuredPersonOut {
  const { waves, own, why, today, graceDays } = facts;
  const { id: personId, leftOn, addedOn, birthDate: date, birthPrecision: precision } = person;
  const born = birthRange({ date, precision })?.first ?? addedOn;
  const thereFrom = precision === 'unborn' ? null : born > addedOn ? born : addedOn;
  const rows = new Map(own.map(each => [each.screeningId, each.row]));
  const lastOn =
    own
      .map(each => each.on)
      .sort()
      .at(-1) ?? null;
  return {
    personId,
    leftOn,
    thereFrom,
    lastOn,
    daysSince: lastOn === null ? null : diffDays(lastOn, today),
    waves: wavesOf(waves, { thereFrom, leftOn }, own, why, today, graceDays).map(each => ({
      month: each.wave.month,
      state: each.state,
      lastDay: each.lastDay,
      measurements: each.measurements.flatMap(one => {
        const row = rows.get(one.screeningId);
        if (row === undefined) return [];
        const { screeningId, on, how, answeredBy, informantId, partnerId, inTime, daysObserved } = one;
        return [
          {
            screeningId,
            on,
            by: row.by,
            answeredBy,
            informantId,
            partnerId,
            how,
            inTime,
            daysObserved,
            mayRead: readable(row),
          },
        ];
      }),
      reason:
        each.reason === null
          ? null
          : {
              reason: each.reason.reason,
              on: each.reason.on,
              tryAgainOn: each.reason.tryAgainOn,
              by: each.reason.by,
            },
    })),
  };
}
