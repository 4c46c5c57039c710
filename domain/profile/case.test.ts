import { describe, expect, test } from 'vitest';
import { answerKinds, constructs, kindOf } from '#domain/screening/constructs.ts';
import type { Fact } from '#domain/screening/facts.ts';
import { control, dirk, mara, noor, read, terror, told, violence } from '#tests/makers/facts.ts';
import { linesOf } from './evidence.ts';
import { strengthOn } from './items.ts';
import { mappings } from './mapping.ts';
import { cards, indicatorCodes, profileCodes } from './model.ts';
import { openQuestions } from './questions.ts';

describe('the table of mappings', () => {
  test('every indicator of the model is fed by a question that exists, and every card only by known indicators', () => {
    for (const code of indicatorCodes) {
      const { items, oppositeOf } = mappings[code];
      if (oppositeOf !== undefined) expect(mappings[oppositeOf].items.length).toBeGreaterThan(0);
      else
        expect(
          items.some(item => item.closes !== 'nobody'),
          code,
        ).toBe(true);
      for (const voice of items.flatMap(item => item.voices))
        expect(Object.hasOwn(constructs, voice.construct), voice.construct).toBe(true);
    }
    const used = Object.values(cards).flatMap(card => [
      ...Object.keys(card.plus),
      ...Object.keys(card.minus),
    ]);
    expect([...new Set(used)].sort()).toEqual([...indicatorCodes].sort());
  });
  test('every scale says something for every answer of its question, between 0 and 1, and reaches either end', () => {
    for (const [code, mapping] of Object.entries(mappings))
      for (const { construct, scale } of mapping.items.flatMap(item => item.voices)) {
        const codes: readonly string[] = answerKinds[kindOf(construct)] ?? ['0', '10'];
        const values = codes.map(value => strengthOn(told(mara, { [construct]: value })[0] as Fact, scale));
        expect(
          values.every(value => value !== null && value >= 0 && value <= 1),
          `${code} ${construct}`,
        ).toBe(true);
        expect(Math.min(...values.map(Number)), `${code} ${construct}`).toBe(0);
        expect(Math.max(...values.map(Number)), `${code} ${construct}`).toBeGreaterThanOrEqual(0.5);
      }
  });
  test('own words never make an indicator', () => {
    for (const { items } of Object.values(mappings))
      for (const { construct } of items.flatMap(item => item.voices))
        expect(kindOf(construct)).not.toBe('text');
  });
});

describe('whose word counts', () => {
  test('nobody asked: everything is open, in both directions', () => {
    const all = read();
    expect(all.holdJointSessions).toBe(true);
    for (const profile of profileCodes)
      expect(all.cards[profile]).toMatchObject({ membership: 0, low: 0, high: 1, completeness: 0 });
  });

  test('she tells it, he denies it: it counts, and the denial takes nothing away', () => {
    const hers = told(mara, {
      ...control('by_other', 'very'),
      ...violence('by_other', 'monthly'),
      fear: 'very',
    });
    const his = told(dirk, { ...control('by_self', 'not'), ...violence('by_self', 'never') });
    const alone = terror(read(hers), dirk);
    expect(alone.membership).toBeGreaterThan(0.9);
    expect(terror(read(hers, his), dirk)).toEqual(alone);
  });

  test('only he was asked and denies all: nothing about what he does to her is closed', () => {
    const his = told(dirk, {
      ...control('by_self', 'not'),
      ...violence('by_self', 'never'),
      who_uses: 'both',
      conflict_about: 'quarrels',
      recent_only: 'yes',
    });
    const all = read(his);
    expect(terror(all, dirk)).toMatchObject({ membership: 0, low: 0, high: 1, completeness: 0 });
    expect(all.holdJointSessions).toBe(true);
    expect(all.readings.get('mutual_without_control@dyad:dirk>mara')?.range).toEqual({
      low: 0,
      shown: 0,
      high: 1,
    });
    expect(all.readings.get('recent_only@household:>')?.range).toEqual({ low: 0, shown: 0, high: 1 });
  });

  test('he admits some of it: at least so much, and it may be more', () => {
    const all = read(told(dirk, violence('by_self', 'monthly')));
    expect(all.readings.get('threats@dyad:dirk>mara')?.range).toEqual({ low: 1, shown: 1, high: 1 });
    const some = read(told(dirk, { 'by_self.followed': 'few_times' }));
    expect(some.readings.get('stalking@dyad:dirk>mara')?.range).toEqual({ low: 0.5, shown: 0.5, high: 1 });
  });

  test('both were asked and both say no control and quarrels: the table may stand again', () => {
    const quarrels = {
      who_uses: 'both',
      conflict_about: 'quarrels',
      fear: 'not',
      worse_lately: 'no',
    } as const;
    const full = (person: string) =>
      told(person, {
        ...control('by_other', 'not'),
        ...control('by_self', 'not'),
        ...violence('by_other', 'never'),
        ...violence('by_self', 'never'),
        'by_other.jealous': 'not',
        children_as_lever: 'not',
        ...quarrels,
      });
    expect(read(full(mara)).holdJointSessions).toBe(true);
    const both = read(full(mara), full(dirk));
    expect(both.cards.intimate_terror).toMatchObject({ membership: 0, high: 0, completeness: 1 });
    expect(both.holdJointSessions).toBe(false);
    expect(both.readings.get('low_control@household:>')).toBeUndefined();
    expect(
      linesOf(both.places.find(each => each.profile === 'family_under_stress') as never, both),
    ).toContainEqual(
      expect.objectContaining({ indicator: 'low_control', points: 1, oppositeOf: 'control_domains' }),
    );
  });

  test('she says mutual, he says it is only him: the least counts against', () => {
    const hers = told(mara, { who_uses: 'both', conflict_about: 'quarrels' });
    const mutual = (...facts: Fact[][]) =>
      read(...facts).readings.get('mutual_without_control@dyad:dirk>mara')?.range.shown;
    expect(mutual(hers)).toBe(1);
    expect(mutual(hers, told(dirk, { who_uses: 'self_only' }))).toBe(0);
  });

  test('recent only counts once whoever undergoes violence says so too, and not if anybody says otherwise', () => {
    const recent = (...facts: Fact[][]) => read(...facts).readings.get('recent_only@household:>')?.range;
    const his = told(dirk, { recent_only: 'yes' });
    expect(recent(his)).toEqual({ low: 0, shown: 0, high: 1 });
    expect(recent(his, told(mara, { recent_only: 'yes' }))).toEqual({ low: 1, shown: 1, high: 1 });
    expect(recent(his, told(mara, { recent_only: 'no' }))).toEqual({ low: 0, shown: 0, high: 0 });
    // By what is told, too: he turns out to undergo violence as well, so his word is needed then.
    const hers = told(mara, { recent_only: 'yes', 'by_self.hit': 'weekly' });
    expect(recent(hers)?.shown).toBe(0);
    expect(recent(hers, his)?.shown).toBe(1);
  });

  test('what each grown-up knows of themselves is open until each was asked', () => {
    const alcohol = (...facts: Fact[][]) =>
      read(...facts).readings.get('substance_problem@household:>')?.range;
    expect(alcohol(told(mara, { substance_problem: 'not' }))).toEqual({ low: 0, shown: 0, high: 1 });
    expect(
      alcohol(told(mara, { substance_problem: 'not' }), told(dirk, { substance_problem: 'little' })),
    ).toEqual({
      low: 0.35,
      shown: 0.35,
      high: 0.35,
    });
    const seen = told(
      dirk,
      { seen_under_influence: 'very' },
      { answeredBy: 'professional', informantId: null },
    );
    expect(alcohol(seen)).toEqual({ low: 1, shown: 1, high: 1 });
  });

  test('a child’s own sorrow is not a grown-up’s, and the eyes on a child are not on a grown-up', () => {
    const child = told(noor, { suicidal: 'very', seen_mental: 'very', seen_under_influence: 'very' });
    expect(read(child).cards.long_term_care).toMatchObject({ membership: 0, completeness: 0 });
    expect(read(child).cards.family_under_stress).toMatchObject({ membership: 0, completeness: 0 });
  });

  test('a professional who saw nothing ends nothing', () => {
    const seen = told(dirk, { seen_control: 'not' }, { answeredBy: 'professional', informantId: null });
    expect(terror(read(seen), dirk)).toMatchObject({ membership: 0, high: 1, completeness: 0 });
    const some = told(
      mara,
      { seen_fear: 'very' },
      { answeredBy: 'professional', informantId: null, partnerId: null },
    );
    expect(terror(read(some), dirk).membership).toBe(0.2);
  });

  test('not asked, does not want and does not know are not no', () => {
    for (const state of ['not_asked', 'does_not_want', 'does_not_know'] as const) {
      const all = read(told(mara, { fear: 'not' }, { state, value: null }));
      expect(all.readings.get('victim_fear@dyad:dirk>mara')?.range).toEqual({ low: 0, shown: 0, high: 1 });
      const fear = openQuestions(all).find(each => each.construct === 'fear' && each.personId === mara);
      expect(fear?.before?.state).toBe(state);
    }
  });
});
