import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  answerHandover,
  confirmContact,
  type Doing,
  deadlineOf,
  escalation,
  type Handover,
  handoverDaysOf,
  handoverTerm,
  isOver,
  responsibleIn,
  talkTogether,
  withdrawHandover,
} from '#domain/network/handover.ts';
import { addDays, localDate } from '#domain/shared/calendar.ts';

const offeredOn = localDate('2026-03-02');
const offered: Handover = {
  what: 'direction',
  fromUserId: 'case',
  toUserId: 'jb',
  toDeputyId: 'wk',
  offeredOn,
  deadlineOn: addDays(offeredOn, 14),
  state: 'offered',
  jointTalkOn: null,
};
const doing = (userId: string, days = 3): Doing => ({
  userId,
  directs: ['case', 'dep'].includes(userId),
  today: addDays(offeredOn, days),
});

describe('a warm handover', () => {
  it('is answered by its receiver only, and refused with a reason', () => {
    const yes = { accepts: true, reason: '' };
    expect(answerHandover(offered, yes, doing('jb'))).toEqual({ ok: true, value: 'accepted' });
    expect(answerHandover(offered, yes, doing('case'))).toMatchObject({ refused: 'only_receiver' });
    expect(answerHandover(offered, { accepts: false, reason: 'nee' }, doing('jb'))).toMatchObject({
      refused: 'reason_missing',
    });
  });
  it('is talked about together after it was accepted, not before and not in the future', () => {
    expect(talkTogether(offered, offeredOn, doing('jb'))).toMatchObject({ refused: 'not_accepted_yet' });
    const accepted = { ...offered, state: 'accepted' } as const;
    expect(talkTogether(accepted, addDays(offeredOn, 4), doing('jb'))).toMatchObject({
      refused: 'in_the_future',
    });
    expect(talkTogether(accepted, addDays(offeredOn, -1), doing('jb'))).toMatchObject({
      refused: 'before_the_offer',
    });
    expect(talkTogether(accepted, offeredOn, doing('sh'))).toMatchObject({ refused: 'only_those_two' });
  });
  it('is done by the first contact, and never by the word of who receives', () => {
    const talked = { ...offered, state: 'talked', jointTalkOn: addDays(offeredOn, 2) } as const;
    const on = addDays(offeredOn, 3);
    expect(confirmContact(talked, on, doing('case'))).toEqual({ ok: true, value: 'done' });
    expect(confirmContact(talked, on, doing('jb'))).toMatchObject({ refused: 'only_sender' });
    expect(confirmContact(talked, on, { ...doing('jb'), directs: true })).toMatchObject({
      refused: 'not_yourself',
    });
    expect(confirmContact(talked, offeredOn, doing('case'))).toMatchObject({ refused: 'before_the_talk' });
    expect(confirmContact({ ...offered, state: 'accepted' }, on, doing('case'))).toMatchObject({
      refused: 'no_joint_talk_yet',
    });
  });
  it('goes further up when it is late', () => {
    const late = { ...offered, escalatedTo: null };
    expect(escalation(late, 0)).toBeNull();
    expect(escalation(late, 1)).toBe('supervisors');
    expect(escalation({ ...late, escalatedTo: 'supervisors' }, 7)).toBeNull();
    expect(escalation({ ...late, escalatedTo: 'supervisors' }, 8)).toBe('region');
    expect(escalation({ ...late, escalatedTo: 'region' }, 80)).toBeNull();
    expect(escalation({ ...late, state: 'done' }, 80)).toBeNull();
  });
});

describe('whatever is tried, by whom and in which order', () => {
  const step = fc.record({
    act: fc.constantFrom('accept', 'refuse', 'talk', 'confirm', 'withdraw'),
    who: fc.constantFrom('case', 'dep', 'jb', 'wk', 'sh'),
    day: fc.integer({ min: -3, max: 20 }),
    today: fc.integer({ min: 0, max: 20 }),
  });
  it('somebody is responsible, and the sender until the first contact after a talk after an answer', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), steps => {
        let now: Handover = offered;
        const seen: string[] = [];
        for (const { act, who, day, today } of steps) {
          const on = addDays(offeredOn, day);
          const by = doing(who, today);
          const done =
            act === 'accept' || act === 'refuse'
              ? answerHandover(now, { accepts: act === 'accept', reason: 'geen ruimte hiervoor' }, by)
              : act === 'talk'
                ? talkTogether(now, on, by)
                : act === 'confirm'
                  ? confirmContact(now, on, by)
                  : withdrawHandover(now, by);
          if (!done.ok) continue;
          expect(isOver(now.state)).toBe(false);
          seen.push(`${done.value}:${who}`);
          now = { ...now, state: done.value, jointTalkOn: done.value === 'talked' ? on : now.jointTalkOn };
          expect(responsibleIn(now)).toBe(now.state === 'done' ? 'jb' : 'case');
          if (now.state === 'done') {
            expect(['case', 'dep']).toContain(who);
            expect(seen).toContain('accepted:jb');
            expect(seen.some(each => each.startsWith('talked'))).toBe(true);
          }
        }
      }),
    );
  });
});

describe('its last day', () => {
  it('is that of the region within bounds, and cannot be switched off', () => {
    expect([1, 42, 0, 43, 3.5, '7', null, undefined].map(handoverDaysOf)).toEqual([
      1, 42, 14, 14, 14, 14, 14, 14,
    ]);
  });
  it('lies between today and the furthest day, whatever is asked', () => {
    expect(deadlineOf(null, 7, offeredOn)).toEqual({ ok: true, value: addDays(offeredOn, 7) });
    fc.assert(
      fc.property(fc.integer({ min: -400, max: 4_000 }), fc.integer({ min: 1, max: 42 }), (days, region) => {
        const answer = deadlineOf(addDays(offeredOn, days), region, offeredOn);
        expect(answer.ok).toBe(days >= 0 && days <= handoverTerm.longestDays);
      }),
    );
  });
});
