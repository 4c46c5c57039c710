import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { id, outDay } from '#acts/shared/fields.ts';
import { ageOn, isMinor } from '#domain/household/age.ts';
import { sourceKinds } from '#domain/safety/codes.ts';
import { dangerLevel, dangerLevels, dangerSignCodes, type SignAnswer } from '#domain/safety/danger.ts';
import * as store from '#store/overview.ts';
import { personsOf } from '#store/person.ts';
import { safeContactsOf } from '#store/safe-contact.ts';
import { outPerson, personOut } from './person-fields.ts';
import { safeChannels } from './record-safe-contact.ts';

const numbered = z.object({ on: outDay(), number: z.number() }).nullable();
const sign = z.enum(dangerSignCodes);

/** Per person: in sight or not, own number beside the professional's, danger; and how the conditions stand. */
export const readOverview = deed({
  code: 'read_overview',
  kind: 'read',
  method: 'GET',
  path: '/households/:householdId/overview',
  summary: 'Each person of a household: last asked, seen and spoken alone, safety and danger',
  access: { who: 'team' },
  input: z.strictObject({ householdId: id() }),
  output: z.object({
    persons: z.array(
      outPerson.extend({
        lastAsked: outDay().nullable(),
        lastSeen: outDay().nullable(),
        lastSpokenAlone: outDay().nullable(),
        own: numbered,
        worker: numbered,
        /** Own numbers over time, oldest first, the last eight. */
        series: z.array(z.object({ on: outDay(), number: z.number() })),
        danger: z.object({
          level: z.enum(dangerLevels),
          why: z.array(sign),
          amplifiers: z.array(sign),
          unanswered: z.number(),
        }),
        /** Agreements on contact that hold today. */
        contact: z.array(
          z.object({
            channel: z.enum(safeChannels),
            allowed: z.boolean(),
            hours: z.string().nullable(),
            detail: z.string().nullable(),
          }),
        ),
      }),
    ),
    conditions: z.object({
      active: z.number(),
      met: z.number(),
      failed: z.number(),
      overdue: z.number(),
      notChecked: z.number(),
    }),
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
    const numbers = await store.safetyNumbers(tx, householdId, visit.timeZone);
    const signs = await store.latestSigns(tx, householdId);
    const agreements = await safeContactsOf(tx, householdId);
    const holds = agreements.filter(
      row => row.endedOn === null && (row.expiresOn === null || row.expiresOn > visit.today),
    );
    const answer = {
      persons: persons.map(person => {
        const sight = sights.find(row => row.personId === person.id);
        const own = numbers.flatMap(row =>
          row.personId === person.id && row.own !== null ? [{ on: row.on, number: row.own }] : [],
        );
        const worker = numbers.flatMap(row =>
          row.personId === person.id && row.worker !== null ? [{ on: row.on, number: row.worker }] : [],
        );
        const minor = isMinor(ageOn(person.birthDate, person.birthPrecision, visit.today));
        const danger = dangerLevel(answersOf(signs, person.id), { children: minor === true });
        return {
          ...personOut(person),
          lastAsked: sight?.lastAsked ?? null,
          lastSeen: sight?.lastSeen ?? null,
          lastSpokenAlone: sight?.lastSpokenAlone ?? null,
          own: own.at(-1) ?? null,
          worker: worker.at(-1) ?? null,
          series: own.slice(-8),
          danger: {
            level: danger.level,
            why: danger.why,
            amplifiers: danger.amplifiers,
            unanswered: danger.unanswered.length,
          },
          contact: holds
            .filter(row => row.personId === person.id)
            .map(({ channel, allowed, hours, detail }) => ({ channel, allowed, hours, detail })),
        };
      }),
      conditions: await store.conditionCounts(tx, householdId, visit.today),
      next: await store.nextMoments(tx, householdId, 6),
    };
    return done(answer, {
      householdId,
      personIds: persons.map(person => person.id),
      returned: {
        person: persons.length,
        safety_view: numbers.length,
        danger_sign: signs.length,
        safe_contact: holds.length,
      },
    });
  },
});

/** Codes that the present rules know; an older code stays in the file and sets no level. */
function answersOf(signs: readonly store.SignRow[], personId: string): SignAnswer[] {
  return signs.flatMap(row => {
    const code = dangerSignCodes.find(each => each === row.code);
    const informant = sourceKinds.find(each => each === row.informant);
    return row.personId !== personId || code === undefined || informant === undefined
      ? []
      : [{ sign: code, state: row.state, informant }];
  });
}
