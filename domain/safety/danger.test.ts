import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sourceKinds } from '#domain/safety/codes.ts';
import {
  type DangerSign,
  dangerLevel,
  dangerLevels,
  dangerSignCodes,
  dangerSigns,
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
): SignAnswer => ({
  sign,
  state,
  informant,
});
const all = (state: SignAnswer['state']) => dangerSignCodes.map(sign => say(sign, state));
const adultOnly = { children: false, rules: floorRules };
const withChildren = { children: true, rules: floorRules };
const answers = fc.array(
  fc.record({
    sign: fc.constantFrom(...dangerSignCodes),
    state: fc.constantFrom(...signStates),
    informant: fc.constantFrom(...sourceKinds),
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
    expect(signState('weapon', [])).toBe('not_asked');
    expect(signState('weapon', [say('weapon', 'not_known')])).toBe('not_known');
    expect(signState('weapon', [say('weapon', 'absent')])).toBe('absent');
    expect(signState('weapon', [say('weapon', 'absent'), say('weapon', 'present', 'child')])).toBe('present');
    expect(signState('weapon', [say('weapon', 'absent', 'person_using_violence')])).toBe('not_known');
  });
  it('takes the gravest of several', () => {
    expect(gravest([])).toBe('not_established');
    expect(gravest(['none_seen_all_asked', 'not_established'])).toBe('not_established');
    expect(gravest([...dangerLevels])).toBe('red');
  });
});
