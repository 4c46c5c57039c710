import { z } from 'zod';
import { type DangerOut, dangerOf, inDanger, judgingOf } from '#acts/safety/danger-out.ts';
import { gateFacts } from '#acts/safety/gate.ts';
import { told } from '#acts/safety/view-out.ts';
import { deed, done } from '#acts/shared/deed.ts';
import { id, outDay } from '#acts/shared/fields.ts';
import { type ConditionState, conditionState, isActive } from '#domain/safety/conditions.ts';
import { dangerLevels, dangerSignCodes } from '#domain/safety/danger.ts';
import type { GateFacts } from '#domain/safety/gate.ts';
import { latestEstimate } from '#domain/safety/view.ts';
import type { LocalDate } from '#domain/shared/calendar.ts';
import { refuse } from '#domain/shared/result.ts';
import { normsOf, type SightGap, sightGaps, sightKinds } from '#domain/watch/norms.ts';
import { latestSigns } from '#store/danger.ts';
import * as store from '#store/overview.ts';
import { type PersonRow, personsOf } from '#store/person.ts';
import { type SafeContactRow, safeContactsOf } from '#store/safe-contact.ts';
import { type NumberRow, safetyNumbers } from '#store/safety-number.ts';
import { outPerson, personOut } from './person-fields.ts';
import { safeChannels } from './record-safe-contact.ts';

const numbered = z.object({ on: outDay(), number: z.number() }).nullable();
const sign = z.enum(dangerSignCodes);
/** Numbers of earlier moments that a card draws. */
const longestSeries = 8;
const mostMoments = 6;

const outCard = outPerson.extend({
  lastAsked: outDay().nullable(),
  lastSeen: outDay().nullable(),
  lastSpokenAlone: outDay().nullable(),
  /** What is later than the norm of the phase, by the rule of the watch and of my day. */
  late: z.array(z.object({ what: z.enum(sightKinds), daysOver: z.number() })),
  /** The person's own number and the professional's, each with its day; never merged. */
  own: numbered,
  worker: numbered,
  /** Own numbers over time, oldest first. */
  series: z.array(z.object({ on: outDay(), number: z.number() })),
  /** Null around whom danger is not asked: an adult who only uses violence. */
  danger: z
    .object({
      level: z.enum(dangerLevels),
      why: z.array(sign),
      amplifiers: z.array(sign),
      unanswered: z.number(),
    })
    .nullable(),
  /** Agreements on contact that hold today. */
  contact: z.array(
    z.object({
      channel: z.enum(safeChannels),
      allowed: z.boolean(),
      hours: z.string().nullable(),
      detail: z.string().nullable(),
    }),
  ),
});

/** Per person: in sight or not, own number beside the professional's, danger; and how the conditions stand. */
export const readOverview = deed({
  code: 'read_overview',
  kind: 'read',
  method: 'GET',
  path: '/households/:householdId/overview',
  summary: 'Each person of a household: last asked, seen and spoken alone, safety and danger',
  access: { who: 'team' },
  reach: 'household',
  input: z.strictObject({ householdId: id() }),
  output: z.object({
    persons: z.array(outCard),
    conditions: z.object({
      active: z.number(),
      met: z.number(),
      failed: z.number(),
      overdue: z.number(),
      notChecked: z.number(),
    }),
    /** Signals that stand and are not muted, as far as the visitor may see them. */
    signals: z.number(),
    next: z.array(
      z.object({
        kind: z.enum(['check', 'clock', 'hearing', 'override']),
        on: outDay(),
        rule: z.string().nullable(),
        personId: z.string().nullable(),
      }),
    ),
  }),
  refusals: {},
  async run(tx, { householdId }, visit) {
    const persons = await personsOf(tx, householdId);
    const sights = await store.sightOf(tx, householdId, visit.timeZone);
    const stand = await store.standOf(tx, householdId, visit.timeZone, visit.today);
    if (stand === undefined) return refuse('not_found');
    const numbers = await safetyNumbers(tx, householdId, visit.timeZone);
    const signs = await latestSigns(tx, householdId);
    const judging = await judgingOf(tx, householdId, visit);
    const threatened = new Set(inDanger(persons, signs, visit.today).map(person => person.id));
    const agreements = await safeContactsOf(tx, householdId);
    const holds = agreements.filter(
      row => row.endedOn === null && (row.expiresOn === null || row.expiresOn > visit.today),
    );
    const standing = standingConditions(await gateFacts(tx, householdId, visit));
    const moments = await store.nextMoments(tx, householdId, mostMoments);
    const answer = {
      persons: persons.map(person =>
        cardOf(person, {
          sight: sights.find(row => row.personId === person.id),
          late: lateOf(person, sights, stand, visit.today),
          numbers: numbers.filter(row => row.personId === person.id),
          danger: threatened.has(person.id) ? dangerOf(person, signs, judging) : null,
          holds: holds.filter(row => row.personId === person.id),
        }),
      ),
      conditions: countsOf(standing),
      signals: stand.signals,
      next: [
        ...standing.map(state => ({
          kind: 'check' as const,
          on: state.nextCheckDueOn,
          rule: null,
          personId: null,
        })),
        ...moments.map(({ kind, on, rule, personId }) => ({ kind, on, rule, personId })),
      ]
        .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
        .slice(0, mostMoments),
    };
    return done(answer, {
      householdId,
      personIds: persons.map(person => person.id),
      returned: {
        person: persons.length,
        safety_view: numbers.length,
        danger_sign: signs.length,
        safe_contact: holds.length,
        safety_condition: standing.length,
      },
    });
  },
});

/** The rule of the safety room itself, so that no page says otherwise than another. */
function standingConditions(facts: GateFacts): ConditionState[] {
  const violent = new Set(facts.members.filter(each => each.usesViolence).map(each => each.personId));
  return facts.conditions
    .filter(condition => isActive(condition, facts.today))
    .map(condition => conditionState(condition, facts.checks, violent, facts.today));
}

function countsOf(states: readonly ConditionState[]) {
  const count = (...codes: ConditionState['state'][]) =>
    states.filter(({ state }) => codes.includes(state)).length;
  return {
    active: states.length,
    met: count('met'),
    failed: count('not_met'),
    overdue: count('overdue'),
    notChecked: count('not_checked', 'not_known'),
  };
}

/** Nobody is late around whom nobody needs to look, nor in a household that is closed. */
function lateOf(
  person: PersonRow,
  sights: readonly store.SightRow[],
  stand: store.StandRow,
  today: LocalDate,
): SightGap[] {
  const looked = stand.people.find(each => each.id === person.id);
  if (looked === undefined || stand.stage === 'closed') return [];
  const seen = sights.find(row => row.personId === person.id);
  return sightGaps(
    {
      sight: {
        lastAsked: seen?.lastAsked ?? null,
        lastSeen: seen?.lastSeen ?? null,
        lastSpokenAlone: seen?.lastSpokenAlone ?? null,
      },
      birth: { date: person.birthDate, precision: person.birthPrecision },
      knownSince: looked.knownSince,
    },
    normsOf(stand.sight),
    stand,
    today,
  );
}

interface Told {
  readonly sight: store.SightRow | undefined;
  readonly late: readonly SightGap[];
  readonly numbers: readonly NumberRow[];
  readonly danger: DangerOut | null;
  readonly holds: readonly SafeContactRow[];
}

function cardOf(person: PersonRow, { sight, late, numbers, danger, holds }: Told): z.output<typeof outCard> {
  const own = told(numbers, 'own');
  return {
    ...personOut(person),
    lastAsked: sight?.lastAsked ?? null,
    lastSeen: sight?.lastSeen ?? null,
    lastSpokenAlone: sight?.lastSpokenAlone ?? null,
    late: late.map(({ what, daysOver }) => ({ what, daysOver })),
    own: latestEstimate(own),
    worker: latestEstimate(told(numbers, 'worker')),
    series: own.slice(-longestSeries),
    danger: danger && {
      level: danger.level,
      why: danger.why,
      amplifiers: danger.amplifiers,
      unanswered: danger.unanswered.length,
    },
    contact: holds.map(({ channel, allowed, hours, detail }) => ({ channel, allowed, hours, detail })),
  };
}
