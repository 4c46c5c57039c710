import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerKinds, type Construct, constructs, kindOf } from '#domain/screening/constructs.ts';
import type { Fact } from '#domain/screening/facts.ts';
import { control, dirk, home, mara, noor, read, terror, told, violence } from '#tests/makers/facts.ts';
import { readCase } from './case.ts';
import { disagreements } from './disagreements.ts';
import { linesOf } from './evidence.ts';
import { profileCodes } from './model.ts';
import { openQuestions } from './questions.ts';

describe('questions, evidence, disagreement', () => {
  test('the points of the answers add up to the points of their indicator', () => {
    const all = read(
      told(mara, {
        ...control('by_other', 'quite'),
        ...violence('by_other', 'few_times'),
        fear: 'quite',
        debts: 'yes',
      }),
      told(dirk, { ...control('by_self', 'little'), money_worries: 'very', substance_problem: 'very' }),
    );
    for (const card of all.places)
      for (const line of linesOf(card, all)) {
        if (line.oppositeOf !== null) continue;
        const sum = line.answers.reduce((total, each) => total + each.points, 0);
        expect(sum, `${card.profile} ${line.indicator}`).toBeCloseTo(line.points, 2);
      }
  });

  test('the question that could change most comes first, to a person by name, about a partner', () => {
    const [first] = openQuestions(read());
    expect(first).toMatchObject({ construct: 'together', movement: 1 });
    const closed = read(told(mara, { together: 'together' }));
    expect(openQuestions(closed).some(each => each.construct === 'contact_dispute')).toBe(false);
    for (const question of openQuestions(closed)) expect(question.movement).toBeGreaterThan(0);
    const fear = openQuestions(closed).find(each => each.construct === 'fear' && each.personId === mara);
    expect(fear).toMatchObject({ partnerId: dirk, movement: 0.2, indicators: ['victim_fear'] });
  });

  test('different answers about the same thing stand beside each other, each once', () => {
    const all = read(
      told(mara, { 'by_other.hit': 'weekly', who_uses: 'other_only', parenting_stress: 'very' }),
      told(dirk, { 'by_self.hit': 'never', who_uses: 'other_only', parenting_stress: 'not' }),
    );
    const found = disagreements(all.readings);
    expect(found.map(each => each.sides.map(side => `${side.fact.personId} ${side.fact.construct}`))).toEqual(
      [['mara who_uses', 'dirk who_uses'].sort(), ['mara by_other.hit', 'dirk by_self.hit'].sort()],
    );
    expect(found[1]?.place).toEqual({ scope: 'dyad', a: dirk, b: mara });
  });

  test('of one moment, what was said instead of an answer is the own word, in whatever order it was written', () => {
    const own = { ...told(dirk, { help_years: 'never' })[0], state: 'does_not_want', value: null } as Fact;
    const seen: Fact = {
      ...own,
      screeningId: 'of a colleague',
      answeredBy: 'professional',
      state: 'not_asked',
    };
    for (const facts of [
      [own, seen],
      [seen, own],
    ]) {
      const asked = openQuestions(read(facts)).find(each => each.construct === 'help_years');
      expect(asked?.before?.state).toBe('does_not_want');
    }
  });

  test('a child tells of its own, and that only adds', () => {
    const all = read(told(noor, { child_in_between: 'very' }));
    expect(all.readings.get('child_between_parents@couple:dirk>mara')?.range).toEqual({
      low: 1,
      shown: 1,
      high: 1,
    });
  });
});

/** Any answers of anybody, at random. */
const anyFact = fc
  .tuple(
    fc.constantFrom(...(Object.keys(constructs) as Construct[])),
    fc.constantFrom(mara, dirk, noor),
    fc.nat(),
    fc.constantFrom('answered', 'does_not_want', 'not_asked'),
    fc.constantFrom('self', 'professional'),
  )
  .map(([construct, person, pick, state, by]): Fact => {
    const codes: readonly string[] = answerKinds[kindOf(construct)] ?? ['0', '3', '10'];
    return {
      screeningId: `${person}-${by}`,
      construct,
      state: state as Fact['state'],
      value: state === 'answered' ? (codes[pick % codes.length] ?? null) : null,
      personId: person,
      answeredBy: by as Fact['answeredBy'],
      informantId: by === 'professional' ? null : person,
      partnerId: person === mara ? dirk : person === dirk ? mara : null,
      alone: 'yes',
      on: '2026-03-02',
      recordedAt: new Date('2026-03-02T09:00:00Z'),
    };
  });
const facts = fc.uniqueArray(anyFact, {
  maxLength: 60,
  selector: each => `${each.construct} ${each.personId} ${each.answeredBy}`,
});

describe('properties over answers', () => {
  test('neither the order of answers nor of informants or couples matters', () => {
    fc.assert(
      fc.property(facts, fc.infiniteStream(fc.nat()), (all, order) => {
        const turned = all
          .map(fact => ({ fact, at: order.next().value as number }))
          .sort((a, b) => a.at - b.at)
          .map(each => each.fact);
        const one = readCase(home, all);
        const other = readCase({ adults: [dirk, mara], couples: [[dirk, mara]], undergoing: [mara] }, turned);
        expect(other.cards).toEqual(one.cards);
        expect(other.order).toEqual(one.order);
        expect(openQuestions(other)).toEqual(openQuestions(one));
      }),
      { numRuns: 60 },
    );
  });
  test('low is at most what is shown and that at most high, over all places', () => {
    fc.assert(
      fc.property(facts, all => {
        const of = readCase(home, all);
        for (const { membership: card } of of.places) {
          expect(card.low).toBeLessThanOrEqual(card.membership);
          expect(card.membership).toBeLessThanOrEqual(card.high);
        }
        for (const profile of profileCodes)
          expect(of.cards[profile].low).toBeLessThanOrEqual(of.cards[profile].high);
      }),
    );
  });
  test('whatever he answers about himself, what is open about what he does to her stays as open', () => {
    fc.assert(
      fc.property(facts, all => {
        const hers = all.filter(fact => fact.personId !== dirk);
        const without = terror(readCase(home, hers), dirk);
        const his = all.filter(fact => fact.personId === dirk && fact.answeredBy === 'self');
        const withHis = terror(readCase(home, [...hers, ...his]), dirk);
        expect(withHis.high).toBeGreaterThanOrEqual(without.high);
        expect(withHis.low).toBeGreaterThanOrEqual(without.low);
        expect(withHis.membership).toBeGreaterThanOrEqual(without.membership);
      }),
    );
  });
});
