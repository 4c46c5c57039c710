import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sourceKinds } from '#domain/safety/codes.ts';
import {
  type Around,
  arounds,
  type DangerSign,
  dangerLevel,
  dangerLevels,
  dangerSignCodes,
  dangerSigns,
  denialCounts,
  floorRules,
  gravest,
  type SignAnswer,
  signState,
  signStates,
} from '#domain/safety/danger.ts';

const say = (
  sign: DangerSign,
  state: SignAnswer['state'],
  informant: SignAnswer['informant'] = 'victim',
  more: Partial<SignAnswer> = { alone: 'yes' },
): SignAnswer => ({ sign, state, informant, ...more });
const all = (state: SignAnswer['state']) => dangerSignCodes.map(sign => say(sign, state));
const adultOnly = { around: 'adult', rules: floorRules } as const;
const withChildren = { around: 'either', rules: floorRules } as const;
const answers = fc.array(
  fc.record({
    sign: fc.constantFrom(...dangerSignCodes),
    state: fc.constantFrom(...signStates),
    informant: fc.constantFrom(...sourceKinds),
    alone: fc.constantFrom('yes' as const, 'no' as const, null),
    carer: fc.boolean(),
  }),
  { maxLength: 30 },
);
const changed = (...signs: DangerSign[]) => [...all('absent'), ...signs.map(sign => say(sign, 'present'))];

describe('the level of danger', () => {
  it.each([
    [['strangulation'], 'red'],
    [['weapon'], 'red'],
    [['infant_injury'], 'red'],
    [['violence_in_pregnancy'], 'orange'],
    [['violence_in_pregnancy', 'forced_sex'], 'red'],
    [['extreme_jealousy', 'order_breached'], 'none_seen_all_asked'],
    [[], 'none_seen_all_asked'],
  ] as [DangerSign[], string][])('of %j is %s when all else is answered', (signs, level) => {
    expect(dangerLevel(changed(...signs), withChildren).level).toBe(level);
  });
  it('is not established when nothing is known', () => {
    const none = dangerLevel([], adultOnly);
    expect(none).toMatchObject({ level: 'not_established', why: [], amplifiers: [] });
    expect(none.unanswered).toEqual(
      dangerSignCodes.filter(
        sign => dangerSigns[sign] === 'red_alone' || dangerSigns[sign] === 'red_in_pairs',
      ),
    );
    expect(dangerLevel(all('not_known'), withChildren).level).toBe('not_established');
  });
  it('asks about the children only where there are children', () => {
    const adults = all('absent').filter(each => dangerSigns[each.sign] !== 'child_red');
    expect(dangerLevel(adults, adultOnly).level).toBe('none_seen_all_asked');
    expect(dangerLevel(adults, withChildren).level).toBe('not_established');
    expect(dangerLevel([...adults, say('infant_injury', 'present')], adultOnly).level).toBe('red');
  });
  it('names all signs and keeps amplifiers beside it', () => {
    const danger = dangerLevel([say('weapon', 'present'), say('stepchild', 'present')], adultOnly);
    expect(danger).toMatchObject({ level: 'red', why: ['weapon'], amplifiers: ['stepchild'] });
    expect(danger.unanswered).not.toContain('weapon');
  });
  it('is none only when every red sign was answered by somebody else than who used violence', () => {
    fc.assert(
      fc.property(answers, given => {
        const danger = dangerLevel(given, withChildren);
        if (danger.level === 'none_seen_all_asked') expect(danger.unanswered).toEqual([]);
        expect(dangerLevel([...given].reverse(), withChildren)).toEqual(danger);
      }),
    );
    const his = dangerSignCodes.map(sign => say(sign, 'absent', 'person_using_violence'));
    expect(dangerLevel(his, withChildren).level).toBe('not_established');
  });
  it('is lowered by no answer at all: a denial never cancels a disclosure', () => {
    fc.assert(
      fc.property(answers, answers, (given, more) => {
        const before = dangerLevel(given, withChildren);
        const after = dangerLevel([...given, ...more], withChildren);
        for (const sign of before.why) expect(after.why).toContain(sign);
        if (before.level === 'red') expect(after.level).toBe('red');
        if (before.level === 'orange') expect(['orange', 'red']).toContain(after.level);
      }),
      { numRuns: 500 },
    );
  });
  it('keeps four states apart', () => {
    const state = (...given: SignAnswer[]) => signState('weapon', given, 'adult');
    expect(state()).toBe('not_asked');
    expect(state(say('weapon', 'not_known'))).toBe('not_known');
    expect(state(say('weapon', 'absent'))).toBe('absent');
    expect(state(say('weapon', 'absent'), say('weapon', 'present', 'child'))).toBe('present');
    expect(state(say('weapon', 'absent', 'person_using_violence'))).toBe('not_known');
  });
  it('takes a "no" only from the person itself, alone, or from own eyes', () => {
    const counts = (around: Around, more: Partial<SignAnswer> = { alone: 'yes' }) =>
      sourceKinds.filter(informant => denialCounts(say('weapon', 'absent', informant, more), around));
    expect(counts('adult')).toEqual(['own_observation', 'victim']);
    expect(counts('child')).toEqual(['own_observation', 'child']);
    expect(counts('small_child')).toEqual(['own_observation', 'victim', 'child']);
    expect(counts('either')).toEqual(['own_observation', 'victim', 'child']);
    for (const around of arounds)
      for (const alone of ['no', null] as const)
        expect(counts(around, { alone, carer: true })).toEqual(['own_observation']);
    const carer = { alone: 'yes', carer: true } as const;
    expect(counts('child', carer)).toEqual(['own_observation', 'child']);
    expect(counts('small_child', carer)).toContain('other_family');
    expect(counts('small_child', carer)).not.toContain('person_using_violence');
  });
  it('sees none only where each sign that counts has such a "no"', () => {
    fc.assert(
      fc.property(answers, fc.constantFrom(...arounds), (given, around) => {
        const sure = [...dangerSignCodes.map(sign => say(sign, 'absent', 'own_observation'))].slice(1);
        const { level } = dangerLevel([...sure, ...given], { around, rules: floorRules });
        const first = given.filter(each => each.sign === dangerSignCodes[0]);
        if (level === 'none_seen_all_asked')
          expect(first.some(each => denialCounts(each, around))).toBe(true);
      }),
    );
  });
  it('takes the gravest of several', () => {
    expect(gravest([])).toBe('not_established');
    expect(gravest(['none_seen_all_asked', 'not_established'])).toBe('not_established');
    expect(gravest([...dangerLevels])).toBe('red');
  });
});
