import fc from 'fast-check';
import { expect, test } from 'vitest';
import { referralKinds } from './codes.ts';
import { mayHelpStart } from './gate.ts';

const reason = 'Zonder dit bed kan zij vannacht nergens heen.';

test('without direct safety only what serves safety starts', () => {
  for (const kind of referralKinds) {
    const byItself = kind === 'programme' || kind === 'peer_group';
    expect(mayHelpStart({ kind, servesSafety: null }, { phase: 'direct_safety', override: false })).toBe(
      byItself,
    );
    expect(mayHelpStart({ kind, servesSafety: reason }, { phase: 'direct_safety', override: false })).toBe(
      true,
    );
    expect(mayHelpStart({ kind, servesSafety: 'ja' }, { phase: 'direct_safety', override: false })).toBe(
      byItself,
    );
  }
});

test('where safety stands, or an override holds, each kind of help starts', () => {
  fc.assert(
    fc.property(fc.constantFrom(...referralKinds), fc.option(fc.string()), (kind, servesSafety) => {
      expect(mayHelpStart({ kind, servesSafety }, { phase: 'stable_safety', override: false })).toBe(true);
      expect(mayHelpStart({ kind, servesSafety }, { phase: 'direct_safety', override: true })).toBe(true);
    }),
  );
});
