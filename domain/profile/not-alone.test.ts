import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerKinds, type Construct, constructs, kindOf } from '#domain/screening/constructs.ts';
import type { Fact } from '#domain/screening/facts.ts';
import { latestUnheard } from '#domain/screening/latest.ts';
import { control, dirk, home, mara, noor, read, terror, told, violence } from '#tests/makers/facts.ts';
import { readCase } from './case.ts';
import { linesOf } from './evidence.ts';
import { mappings } from './mapping.ts';
import { weighed } from './model.ts';
import { openQuestions } from './questions.ts';

const inHearing = { alone: 'no' } as const;
const denies = { ...control('by_other', 'not'), ...violence('by_other', 'never'), fear: 'not' } as const;
const quarrels = { who_uses: 'both', conflict_about: 'quarrels' } as const;

describe('what was said in the hearing of somebody else', () => {
  test('a denial leaves everything as open as if nobody had asked, and the same alone closes it', () => {
    expect(terror(read(told(mara, denies, inHearing)), dirk)).toMatchObject({
      low: 0,
      high: 1,
      completeness: 0,
    });
    expect(terror(read(told(mara, denies)), dirk).completeness).toBeGreaterThan(0.5);
  });
  test('evidence against does not count until it is said alone', () => {
    const mutual = (more: Partial<Fact>) =>
      read(told(mara, quarrels, more)).readings.get('mutual_without_control@dyad:dirk>mara')?.range;
    expect(mutual(inHearing)).toEqual({ low: 0, shown: 0, high: 1 });
    expect(mutual({})).toEqual({ low: 1, shown: 1, high: 1 });
  });
  test('a disclosure counts wholly, and stays "at least"', () => {
    const all = read(told(mara, { 'by_other.followed': 'few_times', fear: 'very' }, inHearing));
    expect(all.readings.get('stalking@dyad:dirk>mara')?.range).toEqual({ low: 0.5, shown: 0.5, high: 1 });
    expect(terror(all, dirk).membership).toBe(0.275);
  });
  test('it is told with the evidence, and asked again with what was said', () => {
    const all = read(told(mara, { fear: 'not', ...quarrels }, inHearing));
    const card = all.places.find(each => each.profile === 'intimate_terror' && each.place.a === dirk);
    const effects = card === undefined ? [] : linesOf(card, all).flatMap(line => line.answers);
    expect(effects.map(each => `${each.fact.construct} ${each.effect}`)).toEqual([
      'fear not_alone',
      'who_uses not_alone',
      'who_uses not_alone',
      'conflict_about not_alone',
    ]);
    const fear = openQuestions(all).find(each => each.construct === 'fear' && each.personId === mara);
    expect(fear?.before).toMatchObject({ state: 'answered', alone: 'no' });
  });
  test('what a professional saw is not said by anybody', () => {
    const seen = (alone: Fact['alone']) =>
      read(told(dirk, { seen_control: 'very' }, { answeredBy: 'professional', informantId: null, alone }));
    expect(seen('no').cards).toEqual(seen('yes').cards);
  });
});

const codes = Object.keys(constructs) as Construct[];
const anyFact = (alone: Fact['alone']) =>
  fc
    .tuple(
      fc.constantFrom(...codes),
      fc.constantFrom(mara, dirk, noor),
      fc.nat(),
      fc.constantFrom('answered' as const, 'does_not_want' as const),
      fc.constantFrom('2026-02-28' as const, '2026-03-01' as const, '2026-03-29' as const),
    )
    .map(([construct, personId, pick, state, on]): Fact => {
      const values: readonly string[] = answerKinds[kindOf(construct)] ?? ['0', '3', '10'];
      return {
        screeningId: `${personId} ${on} ${alone}`,
        construct,
        state,
        value: state === 'answered' ? (values[pick % values.length] ?? null) : null,
        personId,
        answeredBy: 'self',
        informantId: personId,
        partnerId: personId === mara ? dirk : personId === dirk ? mara : null,
        alone,
        on,
        recordedAt: new Date(`${on}T09:00:00Z`),
      };
    });
const facts = (alone: Fact['alone']) =>
  fc.uniqueArray(anyFact(alone), {
    maxLength: 40,
    selector: each => `${each.construct} ${each.personId} ${each.on}`,
  });
/** Most of what intimate terror rests on denied by her, alone: so that what is left open is what may be seen to close. */
const ofTerror = [
  ...new Set(
    weighed('intimate_terror')
      .flatMap(({ indicator }) => mappings[indicator].items)
      .filter(each => each.closes !== 'nobody')
      .flatMap(each => each.voices.map(voice => voice.construct)),
  ),
].filter(construct => !construct.startsWith('by_self.'));
const ends = (construct: Construct): readonly [string, string] => {
  if (construct === 'who_uses') return ['both', 'other_only'];
  if (construct === 'conflict_about') return ['quarrels', 'own_way'];
  return kindOf(construct) === 'yes_no' ? ['no', 'yes'] : ['not', 'very'];
};
const often = (construct: Construct) => kindOf(construct) === 'how_often';
const says = (some: readonly Construct[], end: 0 | 1, more: Partial<Fact>) =>
  told(
    mara,
    Object.fromEntries(
      some.map(each => [each, often(each) ? (['never', 'daily'][end] ?? '') : ends(each)[end]]),
    ),
    more,
  );
const denied = fc.subarray(ofTerror, { minLength: ofTerror.length - 3 });
const caseOf = (all: readonly Fact[]) =>
  readCase(
    home,
    latestUnheard(all, () => ''),
  );

describe('an answer that was not given alone', () => {
  test('never lowers what intimate terror is or may be, nor raises the points against it', () => {
    fc.assert(
      fc.property(denied, fc.subarray(ofTerror), facts('yes'), facts('no'), (no, said, some, more) => {
        const yes = ofTerror.filter(each => !no.includes(each)).slice(1);
        const alone = [...says(no, 0, {}), ...says(yes, 1, {}), ...some.slice(0, 3)];
        const heard = [...says(said, 0, { on: '2026-03-20', ...inHearing }), ...more];
        const [before, after] = [caseOf(alone), caseOf([...alone, ...heard])];
        for (const card of before.places.filter(each => each.profile === 'intimate_terror')) {
          const same = after.places.find(
            each => each.profile === 'intimate_terror' && each.place.a === card.place.a,
          );
          if (same === undefined) throw new Error('a direction went away');
          expect(same.membership.high).toBeGreaterThanOrEqual(card.membership.high);
          expect(same.membership.low).toBeGreaterThanOrEqual(card.membership.low);
          expect(same.membership.membership).toBeGreaterThanOrEqual(card.membership.membership);
          const against = (of: typeof before, at: typeof card) =>
            linesOf(at, of).find(line => line.weight < 0)?.points ?? 0;
          expect(against(after, same)).toBeGreaterThanOrEqual(against(before, card));
        }
        expect(after.cards.intimate_terror.high).toBeGreaterThanOrEqual(before.cards.intimate_terror.high);
        if (before.holdJointSessions) expect(after.holdJointSessions).toBe(true);
      }),
      { numRuns: 150 },
    );
  });
  test('makes nothing smaller that speaks for anything, and nothing larger that speaks against', () => {
    fc.assert(
      fc.property(facts('yes'), facts('no'), (alone, heard) => {
        const [before, after] = [caseOf(alone), caseOf([...alone, ...heard])];
        for (const [key, reading] of before.readings) {
          const now = after.readings.get(key)?.range ?? reading.range;
          const pairs = (['low', 'shown'] as const).map(end => [reading.range[end], now[end]] as const);
          if (mappings[reading.indicator].agreed)
            for (const [was, is] of pairs) expect(is, key).toBeLessThanOrEqual(was);
          else
            for (const [was, is] of [...pairs, [reading.range.high, now.high] as const])
              expect(is, key).toBeGreaterThanOrEqual(was);
        }
      }),
      { numRuns: 150 },
    );
  });
});
