import { describe, expect, test } from 'vitest';
import type { Fact } from './facts.ts';
import { latestFacts, latestUnheard } from './latest.ts';

const fact = (more: Partial<Fact>): Fact => ({
  screeningId: 's1',
  construct: 'fear',
  state: 'answered',
  value: 'very',
  personId: 'a',
  answeredBy: 'self',
  informantId: 'a',
  partnerId: 'b',
  alone: 'yes',
  on: '2026-03-02',
  recordedAt: new Date('2026-03-02T10:00:00Z'),
  ...more,
});
const held = (facts: Fact[]) =>
  latestFacts(facts, each => each.screeningId).map(each => each.value ?? each.state);

test('the latest that was told holds, and silence takes nothing back', () => {
  const later = fact({ on: '2026-03-09', value: 'little', screeningId: 's2' });
  expect(held([later, fact({})])).toEqual(['little']);
  for (const state of ['not_asked', 'does_not_want', 'does_not_know'] as const)
    expect(held([fact({}), fact({ on: '2026-03-09', state, value: null })])).toEqual(['very']);
  expect(held([fact({ state: 'does_not_want', value: null })])).toEqual(['does_not_want']);
});

test('each informant, each partner and each professional is kept apart', () => {
  expect(
    held([
      fact({}),
      fact({ partnerId: 'c', value: 'not' }),
      fact({ answeredBy: 'carer', informantId: 'm', value: 'little' }),
      fact({ answeredBy: 'professional', informantId: null, screeningId: 'p1', value: 'quite' }),
      fact({ answeredBy: 'professional', informantId: null, screeningId: 'p2', value: 'not' }),
    ]),
  ).toHaveLength(5);
});

describe('what was said in the hearing of others', () => {
  const unheard = (facts: Fact[]) =>
    latestUnheard(facts, each => each.screeningId).map(each => each.value ?? each.state);
  const alone = fact({});
  const takenBack = fact({ on: '2026-03-09', value: 'not', screeningId: 's2', alone: 'no' });
  test('takes nothing back, told alone or not; the same asked alone does', () => {
    expect(unheard([takenBack, alone])).toEqual(['very', 'not']);
    expect(unheard([fact({ alone: 'no' }), takenBack])).toEqual(['very', 'not']);
    expect(
      unheard([alone, takenBack, fact({ on: '2026-03-16', value: 'little', screeningId: 's3' })]),
    ).toEqual(['little']);
  });
  test('silence takes nothing back either, and what a professional saw is not said by anybody', () => {
    for (const state of ['not_asked', 'does_not_want', 'does_not_know'] as const)
      expect(unheard([takenBack, fact({ on: '2026-03-16', state, value: null })])).toEqual(['not']);
    const seen = { answeredBy: 'professional', informantId: null, alone: 'no' } as const;
    expect(unheard([fact(seen), fact({ ...seen, on: '2026-03-09', value: 'not' })])).toEqual(['not']);
  });
});
