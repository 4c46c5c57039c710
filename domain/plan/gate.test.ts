import fc from 'fast-check';
import { expect, test } from 'vitest';
import { entryKinds, entryStates, layers } from './codes.ts';
import { mayRun, runsWithoutSafety } from './gate.ts';

const entry = fc.record({
  kind: fc.constantFrom(...entryKinds),
  layer: fc.option(fc.constantFrom(...layers)),
  state: fc.constantFrom(...entryStates),
  servesSafety: fc.option(fc.constantFrom('kort', '          ', 'Zonder slaap lukt geen afspraak.')),
  ranIn: fc.option(fc.constantFrom(...layers)),
});

test('work under the second and third layer is never simply started while direct safety is not there', () => {
  fc.assert(
    fc.property(entry, each => {
      const started = each.ranIn === null || each.ranIn !== each.layer;
      const bare = each.servesSafety === null || each.servesSafety.trim().length < 10;
      const work = each.kind === 'goal' || each.kind === 'action';
      const held = work && each.state === 'running' && each.layer !== 'safety' && started && bare;
      expect(mayRun(each, 'direct_safety', false).may).toBe(!held);
    }),
  );
});

test('where safety stands, or an override holds, nothing is refused', () => {
  fc.assert(
    fc.property(entry, each => {
      expect(mayRun(each, 'stable_safety', false).may).toBe(true);
      expect(mayRun(each, 'direct_safety', true).may).toBe(true);
    }),
  );
});

test('preparing is always possible, and what runs on is told apart from what may start', () => {
  fc.assert(
    fc.property(entry, each => {
      expect(mayRun({ ...each, state: 'prepared' }, 'direct_safety', false).may).toBe(true);
      if (runsWithoutSafety(each, 'direct_safety', false)) expect(each.state).toBe('running');
    }),
  );
  const risk = { kind: 'goal', layer: 'risk', state: 'running', servesSafety: null } as const;
  expect(mayRun({ ...risk, ranIn: 'risk' }, 'direct_safety', false).by).toBe('runs_already');
  expect(runsWithoutSafety(risk, 'direct_safety', false)).toBe(true);
});
