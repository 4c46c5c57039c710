import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { signalCodes } from '#domain/watch/codes.ts';
import { watchRules } from '#domain/watch/region-rules.ts';
import { signals } from '#domain/watch/signals.ts';

describe('the rules of a region', () => {
  it('are the defaults where nothing, or nothing readable, is set', () => {
    for (const setting of [undefined, null, 7, 'x', [], { not_asked: 'off' }, { no_director: { norm: 0 } }])
      expect(watchRules(setting)).toEqual(watchRules(undefined));
  });
  it('change within bounds; none is switched off and none climbs backwards', () => {
    expect(watchRules({ child_not_heard: { norm: { direct_safety: 14 } } }).child_not_heard.norm).toEqual({
      direct_safety: 14,
      stable_safety: 56,
    });
    fc.assert(
      fc.property(
        fc.constantFrom(...signalCodes),
        fc.anything(),
        fc.anything(),
        fc.anything(),
        (code, a, b, c) => {
          const set = {
            norm: { direct_safety: a, stable_safety: b },
            climbs: { director: a, supervisor: b, region: c },
          };
          const rules = watchRules({ [code]: set });
          for (const { norm, climbs } of Object.values(rules)) {
            expect(Math.max(norm.direct_safety, norm.stable_safety)).toBeLessThanOrEqual(92);
            expect([climbs.director, climbs.supervisor, climbs.region]).toEqual(
              [climbs.director, climbs.supervisor, climbs.region].sort((x, y) => x - y),
            );
            expect(climbs.director).toBeGreaterThanOrEqual(1);
            expect(climbs.region).toBeLessThanOrEqual(184);
          }
        },
      ),
    );
  });
  it('declare something for every signal', () => {
    for (const code of signalCodes) {
      expect(signals[code].from.length).toBeGreaterThan(10);
      expect(signals[code].resolvedBy.length).toBeGreaterThan(4);
    }
  });
});
