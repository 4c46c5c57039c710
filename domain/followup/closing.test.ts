import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type LocalDate } from '#domain/shared/calendar.ts';
import { type ClosingFacts, closingNorms, isClosable, judgeClosing, normsWith } from './closing.ts';

const today: LocalDate = '2026-11-26';
const back = (days: number) => addDays(today, -days);

/** Just enough: take one thing away and it is not closable any more. */
const least: ClosingFacts = {
  today,
  openedOn: back(400),
  members: ['mara', 'dirk'],
  said: [
    { id: 's1', informant: 'victim', personId: 'mara', on: back(20), safe: true },
    { id: 's2', informant: 'school', personId: null, on: back(182), safe: true },
  ],
  asked: [
    { personId: 'mara', on: back(20) },
    { personId: 'dirk', on: back(30) },
  ],
  children: [
    { personId: 'noor', ok: true },
    { personId: 'sem', ok: true },
  ],
  reports: [{ id: 'r1', on: back(183) }],
  incidents: [{ id: 'i1', on: back(200) }],
  conditions: [{ id: 'c1', state: 'met', on: back(3) }],
  failed: [{ id: 'f1', on: back(190) }],
  phase: { stable: true, override: false, since: back(210) },
  danger: [{ personId: 'mara', level: 'none_seen_all_asked', on: back(10) }],
};
const closable = (facts: ClosingFacts) => isClosable(judgeClosing(facts));
const stateOf = (facts: ClosingFacts, code: string) =>
  judgeClosing(facts).find(each => each.code === code)?.state;
const within = fc.integer({ min: 0, max: closingNorms.periodDays }).map(back);

describe('a closing on evidence', () => {
  test('is there when everything is, and names what it rests on', () => {
    expect(judgeClosing(least).map(each => each.state)).toEqual(Array(7).fill('met'));
    expect(closable(least)).toBe(true);
    expect(judgeClosing(least)[0]?.facts.map(each => each.informant)).toEqual(['victim', 'school']);
  });

  test.each([
    ['said_safe', { said: least.said.slice(1) }, 'not_known'],
    ['said_safe', { said: least.said.slice(0, 1) }, 'not_known'],
    ['said_safe', { said: [] }, 'not_known'],
    ['children_heard', { children: [{ personId: 'noor', ok: false }] }, 'not_known'],
    ['quiet', { openedOn: back(181) }, 'not_known'],
    ['conditions_held', { conditions: [] }, 'not_known'],
    ['conditions_held', { conditions: [{ id: 'c1', state: 'overdue', on: null }] }, 'not_known'],
    ['conditions_held', { conditions: [{ id: 'c1', state: 'not_met', on: null }] }, 'not_met'],
    ['stable_phase', { phase: { stable: false, override: false, since: back(9) } }, 'not_met'],
    ['stable_phase', { phase: { stable: true, override: true, since: back(9) } }, 'not_met'],
    ['no_red', { danger: [] }, 'not_known'],
    ['no_red', { danger: [{ personId: 'mara', level: 'not_established', on: null }] }, 'not_known'],
    ['all_asked', { asked: least.asked.slice(1) }, 'not_known'],
    ['all_asked', { members: [] }, 'not_known'],
  ] as const)('%s with %o is %s', (code, change, state) => {
    const facts = { ...least, ...change } as ClosingFacts;
    expect(stateOf(facts, code)).toBe(state);
    expect(closable(facts)).toBe(false);
  });

  test('without any single fact it is not there', () => {
    for (const key of ['said', 'asked', 'conditions', 'danger', 'members'] as const)
      least[key].forEach((_, at) => {
        // One member fewer asks less; every other fact is needed.
        if (key === 'members' && least.members.length > 1) return;
        expect(closable({ ...least, [key]: least[key].filter((_each, i) => i !== at) }), `${key} ${at}`).toBe(
          false,
        );
      });
  });

  test('what happened in the period never makes it closable, whatever else is in the file', () => {
    const danger = fc.constantFrom('red', 'orange', 'not_established', 'none_seen_all_asked');
    const facts = fc.record({
      stable: fc.boolean(),
      conditionState: fc.constantFrom('met', 'not_met', 'not_known', 'overdue', 'not_checked'),
      level: danger,
      opened: fc.integer({ min: 0, max: 800 }).map(back),
    });
    const added = fc.oneof(
      within.map(on => ({ failed: [{ id: 'x', on }] })),
      within.map(on => ({ incidents: [{ id: 'x', on }] })),
      within.map(on => ({ reports: [{ id: 'x', on }] })),
      fc.constant({ danger: [{ personId: 'sem', level: 'red' as const, on: null }] }),
      within.map(on => ({
        said: [{ id: 'x', informant: 'child' as const, personId: 'x', on, safe: false }],
      })),
    );
    fc.assert(
      fc.property(facts, added, ({ stable, conditionState, level, opened }, more) => {
        const made: ClosingFacts = {
          ...least,
          openedOn: opened,
          phase: { ...least.phase, stable },
          conditions: [{ id: 'c1', state: conditionState, on: null }],
          danger: [{ personId: 'mara', level, on: null }],
        };
        const after = Object.fromEntries(
          Object.entries(more).map(([key, list]) => [key, [...(made[key as 'failed'] as object[]), ...list]]),
        );
        expect(closable({ ...made, ...after } as ClosingFacts)).toBe(false);
      }),
    );
  });

  test('whoever used violence is never one of the two kinds, and is heard when they say it is not safe', () => {
    const own = {
      id: 's3',
      informant: 'person_using_violence' as const,
      personId: 'dirk',
      on: back(1),
      safe: true,
    };
    expect(closable({ ...least, said: [own, ...least.said.slice(0, 1)] })).toBe(false);
    expect(closable({ ...least, said: [own, ...least.said] })).toBe(true);
    expect(stateOf({ ...least, said: [{ ...own, safe: false }, ...least.said] }, 'said_safe')).toBe(
      'not_met',
    );
  });

  test('the latest word of a voice counts, on one day the graver', () => {
    const mara = (on: LocalDate, safe: boolean) => ({
      id: 'x',
      informant: 'victim' as const,
      personId: 'mara',
      on,
      safe,
    });
    expect(closable({ ...least, said: [...least.said, mara(back(30), false)] })).toBe(true);
    expect(closable({ ...least, said: [...least.said, mara(back(20), false)] })).toBe(false);
    expect(closable({ ...least, said: [mara(back(20), false), ...least.said] })).toBe(false);
  });

  test('a region sets the period, never below the floor', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), (periodDays, leastInformantKinds) => {
        const norms = normsWith({ periodDays, leastInformantKinds });
        expect(norms.periodDays).toBeGreaterThanOrEqual(90);
        expect(norms.leastInformantKinds).toBeGreaterThanOrEqual(2);
      }),
    );
    expect(normsWith({})).toEqual({ periodDays: 182, leastInformantKinds: 2 });
  });
});
