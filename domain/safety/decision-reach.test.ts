import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DangerSign, dangerSignCodes, floorRules } from '#domain/safety/danger.ts';
import {
  decisionAudience,
  decisionReach,
  decisionSeen,
  levelBy,
  type SignReaders,
} from '#domain/safety/decision-reach.ts';

const readersOf = (entries: [DangerSign, SignReaders][]) => new Map(entries);
const team = { team: 'team', users: [], persons: ['mara'] } as const;

describe('how far a decision on red goes', () => {
  it('goes to the team where the team sees every sign, and part where it sees red by itself', () => {
    const open = readersOf([['strangulation', 'team']]);
    expect(decisionReach(['strangulation'], open, floorRules)).toBe('team');
    const both = readersOf([
      ['strangulation', 'team'],
      ['child_sexual_abuse_disclosed', new Set(['wk'])],
    ]);
    const signs: DangerSign[] = ['strangulation', 'child_sexual_abuse_disclosed'];
    expect(decisionReach(signs, both, floorRules)).toBe('part');
    expect(decisionAudience(team, 'part', signs, both)).toEqual(team);
  });

  it('goes to who sees all of it where the team sees no red, whatever was chosen', () => {
    const readers = readersOf([
      ['forced_sex', new Set(['wk', 'sup'])],
      ['violence_in_pregnancy', 'team'],
    ]);
    const signs: DangerSign[] = ['violence_in_pregnancy', 'forced_sex'];
    expect(decisionReach(signs, readers, floorRules)).toBe('narrow');
    expect(decisionAudience(team, 'narrow', signs, readers)).toEqual({
      team: 'named',
      users: ['sup', 'wk'],
      persons: [],
    });
    const named = { team: 'named', users: ['wk', 'bo'], persons: [] } as const;
    expect(decisionAudience(named, 'narrow', signs, readers).users).toEqual(['wk']);
  });
});

const someSigns = fc.uniqueArray(fc.constantFrom(...dangerSignCodes), { maxLength: 8 });
const people = fc.subarray(['wk', 'sup', 'bo']);
const readers = fc.array(fc.oneof(fc.constant('team' as const), people), { minLength: 8, maxLength: 8 });

it('no colleague reads a decision who does not see the level themselves, and no sign they do not see', () => {
  fc.assert(
    fc.property(
      someSigns,
      readers,
      fc.constantFrom('team', 'named', 'author_and_director'),
      (signs, all, to) => {
        const level = levelBy(signs, floorRules);
        fc.pre(level === 'red');
        const known = new Map<DangerSign, SignReaders>(
          signs.map((sign, at) => {
            const who = all[at] ?? 'team';
            return [sign, who === 'team' ? who : new Set(who)];
          }),
        );
        const reach = decisionReach(signs, known, floorRules);
        const chosen = { team: to, users: to === 'named' ? ['wk', 'bo'] : [], persons: [] } as const;
        const audience = decisionAudience(chosen, reach, signs, known);
        for (const user of ['wk', 'sup', 'bo']) {
          const reads = audience.team === 'team' || audience.users.includes(user);
          const sees = (sign: DangerSign) => {
            const who = known.get(sign);
            return who === 'team' || who?.has(user) === true;
          };
          const seen = decisionSeen({ level, signs }, sees, false, floorRules);
          if (reads) expect(seen).toBeDefined();
          expect(seen?.signs.every(sees) ?? true).toBe(true);
          if (seen !== undefined) expect(levelBy(signs.filter(sees), floorRules)).toBe('red');
        }
      },
    ),
  );
});
