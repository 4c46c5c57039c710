import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type LocalDate } from '#domain/shared/calendar.ts';
import { type SignalCode, signalCodes } from './codes.ts';
import { byGravity, chosenSignals, signalGroupNames } from './gravity.ts';
import { checkMute, longestMuteDays, muteHolds, muteOf, type StandingMute } from './mute.ts';
import { signals } from './signals.ts';

const today: LocalDate = '2028-02-28';
const code = fc.constantFrom(...signalCodes);
const person = fc.constantFrom(null, 'a', 'b');
const day = fc.integer({ min: -40, max: 60 }).map(n => addDays(today, n));
const mute: fc.Arbitrary<StandingMute> = fc.record({ code, personId: person, until: day });

describe('muting a signal', () => {
  const asked = (more: { code?: SignalCode; reason?: string; until?: LocalDate }) => {
    const answer = checkMute(
      { code: 'not_seen', reason: 'Mara is op vakantie.', until: addDays(today, 7), ...more },
      today,
    );
    return answer.ok ? 'ok' : answer.refused;
  };
  it('needs a signal that may be muted, a reason, and an end that is ahead and not far', () => {
    expect(asked({})).toBe('ok');
    expect(asked({ code: 'red_undecided' })).toBe('cannot_be_muted');
    expect(asked({ code: 'no_director' })).toBe('cannot_be_muted');
    expect(asked({ reason: ' negen 9 ' })).toBe('mute_reason_missing');
    expect(asked({ reason: 'tien 10 10' })).toBe('ok');
    expect(asked({ until: today })).toBe('mute_not_ahead');
    expect(asked({ until: '2028-02-29' })).toBe('ok');
    expect(asked({ until: addDays(today, longestMuteDays) })).toBe('ok');
    expect(asked({ until: addDays(today, longestMuteDays + 1) })).toBe('mute_too_long');
  });
  it('is over by itself: whatever was allowed holds through its last day and no longer', () => {
    fc.assert(
      fc.property(
        code,
        fc.integer({ min: -5, max: 60 }),
        fc.integer({ min: 0, max: 60 }),
        (which, n, later) => {
          const until = addDays(today, n);
          if (!checkMute({ code: which, reason: 'een reden van niets', until }, today).ok) return;
          expect(signals[which].mutable).toBe(true);
          const on = addDays(today, later);
          expect(muteHolds({ until }, on)).toBe(on <= until);
          expect(muteHolds({ until }, addDays(today, longestMuteDays + 1))).toBe(false);
        },
      ),
    );
  });
  it('covers its own signal only: that code, that person or everybody, and the longest tells until when', () => {
    fc.assert(
      fc.property(fc.array(mute, { maxLength: 12 }), code, person, (mutes, which, personId) => {
        const found = muteOf({ code: which, personId }, mutes, today);
        const able = mutes.filter(
          each =>
            each.code === which &&
            (each.personId === null || each.personId === personId) &&
            each.until >= today,
        );
        expect(found === undefined).toBe(able.length === 0);
        if (found !== undefined) expect(able.every(each => each.until <= found.until)).toBe(true);
      }),
    );
  });
});

describe('gravity', () => {
  it('has a place for every signal, once', () => {
    expect([...byGravity].sort()).toEqual([...signalCodes].sort());
  });
  it('is kept by every filter', () => {
    expect(chosenSignals({})).toEqual(byGravity);
    expect(signalGroupNames.flatMap(group => chosenSignals({ group }))).toEqual(byGravity);
    for (const one of signalCodes) expect(chosenSignals({ code: one })).toEqual([one]);
    expect(chosenSignals({ code: 'not_seen', group: 'red' })).toEqual([]);
  });
});
