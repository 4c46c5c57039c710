import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type LocalDate } from '#domain/shared/calendar.ts';
import {
  checkDecision,
  conferenceStates,
  leads,
  maySay,
  momentOf,
  seatsOf,
  wordKinds,
} from './conference.ts';
import { asWall, onWall } from './screen.ts';

const today: LocalDate = '2028-02-29';
const on = (n: number) => addDays(today, n);
const meeting = fc.record({
  state: fc.constantFrom(...conferenceStates),
  on: fc.integer({ min: -400, max: 400 }).map(on),
  seat: fc.boolean(),
  safetySaid: fc.boolean(),
});

describe('a conference', () => {
  it('is before its day, a meeting from that day on until it is held, and over after that', () => {
    expect(momentOf({ state: 'planned', on: on(1) }, today)).toBe('before');
    expect(momentOf({ state: 'planned', on: today }, today)).toBe('meeting');
    expect(momentOf({ state: 'planned', on: on(-3) }, today)).toBe('meeting');
    expect(momentOf({ state: 'held', on: on(-3) }, today)).toBe('after');
    expect(momentOf({ state: 'called_off', on: today }, today)).toBe('off');
  });
  it('hears nothing before the safety of the household, whatever else holds', () => {
    fc.assert(
      fc.property(meeting, fc.constantFrom(...wordKinds), (at, kind) => {
        const judged = maySay(kind, at, today);
        if (judged.ok && kind !== 'contribution' && kind !== 'safety') expect(at.safetySaid).toBe(true);
        if (judged.ok && kind !== 'contribution') expect(at.seat && at.on <= addDays(today, 400)).toBe(true);
        if (at.state === 'called_off') expect(judged).toMatchObject({ refused: 'called_off' });
      }),
    );
  });
  it('takes contributions until it is held, from everybody in the team, and the rest only at the meeting', () => {
    const at = { state: 'planned' as const, on: on(1), seat: false, safetySaid: false };
    expect(maySay('contribution', at, today).ok).toBe(true);
    expect(maySay('safety', { ...at, seat: true }, today)).toMatchObject({ refused: 'not_yet_meeting' });
    expect(maySay('safety', { ...at, on: today }, today)).toMatchObject({ refused: 'not_invited' });
    expect(maySay('view', { ...at, on: today, seat: true }, today)).toMatchObject({
      refused: 'safety_first',
    });
    expect(maySay('contribution', { ...at, state: 'held' }, today)).toMatchObject({
      refused: 'held_already',
    });
    expect(maySay('dissent', { ...at, state: 'held', seat: true, safetySaid: true }, today).ok).toBe(true);
  });
  it('decides with an owner of the team and a day that is still to come', () => {
    expect(checkDecision({ ownerInTeam: true, dueOn: today }, today).ok).toBe(true);
    expect(checkDecision({ ownerInTeam: false, dueOn: today }, today)).toMatchObject({
      refused: 'owner_not_in_team',
    });
    expect(checkDecision({ ownerInTeam: true, dueOn: on(-1) }, today)).toMatchObject({
      refused: 'due_in_the_past',
    });
  });
  it('seats the chair beside who is invited, each once', () => {
    expect(seatsOf({ chairId: 'a', userIds: ['b', 'a', 'b'] })).toEqual(['a', 'b']);
    expect(leads({ chairId: 'a', by: 'b' }, 'b')).toBe(true);
    expect(leads({ chairId: 'a', by: 'b' }, 'c')).toBe(false);
  });
});

describe('the wall', () => {
  const said = fc.record({
    kind: fc.constantFrom(...wordKinds),
    discipline: fc.constantFrom('local_team', 'shelter', null),
    audience: fc.constant({ team: 'team' as const }),
  });
  it('shows every word once, each discipline apart, in the order in which it was said', () => {
    fc.assert(
      fc.property(fc.array(said, { maxLength: 20 }), words => {
        const wall = asWall(words);
        const shown = [
          ...wall.safety,
          ...wall.contributions,
          ...wall.views.flatMap(each => each.words),
          ...wall.decisions,
          ...wall.dissent,
          ...wall.dilemmas,
        ];
        expect(shown).toHaveLength(words.length);
        expect(new Set(shown)).toEqual(new Set(words));
        expect(new Set(wall.views.map(each => each.discipline)).size).toBe(wall.views.length);
        for (const { words: own } of wall.views)
          expect(own).toEqual(words.filter(word => own.includes(word)));
      }),
    );
  });
  it('holds only what the whole team may read', () => {
    for (const team of ['author_and_director', 'team', 'named'] as const)
      expect(onWall({ kind: 'view', discipline: null, audience: { team } })).toBe(team === 'team');
  });
});
