import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { currentInstruments } from '#domain/screening/instruments/all.ts';
import { addDays, type LocalDate } from '#domain/shared/calendar.ts';
import { countOf, type Measurement, type PersonInTime, wavesOf } from './measurements.ts';
import { measured, measuredHow, measuringParts } from './measures.ts';
import { waveNorms, wavesFrom } from './waves.ts';

const waves = wavesFrom('2026-01-31', waveNorms.months);
const mara: PersonInTime = { thereFrom: '2026-01-31', leftOn: null };
const held = (on: LocalDate, more: Partial<Measurement> = {}): Measurement => ({
  screeningId: on,
  on,
  how: 'told',
  answeredBy: 'self',
  informantId: 'mara',
  partnerId: null,
  ...more,
});
const states = (
  today: LocalDate,
  talks: readonly Measurement[] = [],
  reasons: readonly { on: LocalDate; tryAgainOn: LocalDate }[] = [],
  person = mara,
) => wavesOf(waves, person, talks, reasons, today, 28).map(each => each.state);

describe('what measures violence', () => {
  const talk = (instrument: string, parts: Record<string, string>, state = 'finished') =>
    measured({ instrument, questionnaireId: null, state, parts });
  it('is a finished own list in which violence was asked', () => {
    expect(talk('adult_short', { violence: 'answered', children: 'not_asked' })).toBe('told');
    expect(talk('adult_short', { violence: 'partly', children: 'answered' })).toBe('partly');
    expect(talk('adult_short', { violence: 'not_asked', children: 'answered' })).toBeNull();
    expect(talk('adult_short', { children: 'answered' })).toBe('told'); // nobody to ask about
    expect(talk('adult_short', { violence: 'does_not_want' })).toBe('does_not_want');
    expect(talk('adult_short', { violence: 'answered' }, 'open')).toBeNull();
    expect(talk('adult_short', { violence: 'answered' }, 'stopped')).toBeNull();
    expect(talk('adult_deep', { violence: 'answered' })).toBeNull();
    expect(talk('observation', { observation: 'answered' })).toBeNull();
    expect(talk('constructor', { violence: 'answered' })).toBeNull();
    expect(
      measured({
        instrument: 'adult_short',
        questionnaireId: 'q',
        state: 'finished',
        parts: { violence: 'answered' },
      }),
    ).toBeNull();
  });
  it('there is one list for each age, and each asks the parts that are named for it', () => {
    const lists = currentInstruments();
    expect(
      lists
        .filter(list => measuringParts[list.code] === undefined)
        .map(list => list.code)
        .sort(),
    ).toEqual(['adult_deep', 'observation']);
    for (const [code, parts] of Object.entries(measuringParts))
      for (const part of parts)
        expect(lists.find(list => list.code === code)?.sections.map(section => section.part)).toContain(part);
  });
});

describe('the waves of one person', () => {
  it('open, become late on the day after the norm, and are missed when the next one opens', () => {
    const twelve = (today: LocalDate) => states(today)[1];
    expect(twelve('2027-01-02')).toBe('to_come');
    expect(twelve('2027-01-03')).toBe('open');
    expect(twelve('2027-02-28')).toBe('open'); // 31 January and 28 days
    expect(twelve('2027-03-01')).toBe('late');
    expect(twelve('2027-07-02')).toBe('late');
    expect(twelve('2027-07-03')).toBe('missed');
    expect(states('2030-01-01')[2]).toBe('late'); // the last one is never over by time alone
  });
  it('are done in time or late, and asked without an answer is not the same', () => {
    const [, twelve] = wavesOf(waves, mara, [held('2027-04-30'), held('2026-02-10')], [], '2027-05-01', 28);
    expect(twelve?.state).toBe('done');
    expect(twelve?.measurements.map(each => [each.inTime, each.daysObserved])).toEqual([[false, 444]]);
    expect(states('2027-05-01', [held('2027-02-01', { how: 'does_not_want' })])[1]).toBe('asked');
  });
  it('keep informants apart', () => {
    const talks = [
      held('2026-02-10', { answeredBy: 'carer', informantId: 'mara' }),
      held('2027-02-10', { answeredBy: 'carer', informantId: 'dirk' }),
      held('2027-02-12', { answeredBy: 'carer', informantId: 'mara' }),
    ];
    const [, twelve] = wavesOf(waves, mara, talks, [], '2027-03-01', 28);
    expect(twelve?.measurements.map(each => [each.informantId, each.daysObserved])).toEqual([
      ['dirk', null],
      ['mara', 367],
    ]);
  });
  it('are put off by a reason until the day of the next try, and no longer', () => {
    const why = [{ on: '2027-02-15' as const, tryAgainOn: '2027-03-20' as const }];
    expect(states('2027-03-20', [], why)[1]).toBe('put_off');
    expect(states('2027-03-21', [], why)[1]).toBe('late');
  });
  it('of somebody who left stay, until somebody said why not', () => {
    const gone = { ...mara, leftOn: '2026-09-01' as const };
    expect(states('2027-06-01', [], [], gone)[1]).toBe('late');
    const before = [{ on: '2026-08-31' as const, tryAgainOn: '2026-09-30' as const }];
    expect(states('2027-06-01', [], before, gone)[1]).toBe('late');
    const after = [{ on: '2026-09-02' as const, tryAgainOn: '2026-09-30' as const }];
    expect(states('2027-06-01', [], after, gone)).toEqual(['put_off', 'put_off', 'put_off']);
  });
  it('are not theirs who came later or are not born; and who was not measured stays in the count', () => {
    expect(states('2029-01-01', [], [], { thereFrom: '2027-06-01', leftOn: null })).toEqual([
      'not_there',
      'not_there',
      'late',
    ]);
    expect(states('2029-01-01', [], [], { thereFrom: null, leftOn: null })).toEqual(
      Array(3).fill('not_there'),
    );
    expect(countOf(['done', 'late', 'not_there', 'asked', 'put_off'])).toEqual({
      of: 4,
      measured: 1,
      asked: 1,
    });
  });
  it('give each measurement from the first opening on to exactly one wave, in whatever order they come', () => {
    const day = fc.integer({ min: -28, max: 1_200 }).map(n => addDays('2026-01-31', n));
    const talk = fc
      .record({ on: day, how: fc.constantFrom(...measuredHow), at: fc.nat(1_000_000) })
      .map(({ on, how, at }) => held(on, { how, screeningId: `s${at}` }));
    fc.assert(
      fc.property(fc.uniqueArray(talk, { selector: each => each.on, maxLength: 8 }), day, (talks, today) => {
        const answer = wavesOf(waves, mara, talks, [], today, 28);
        expect(answer.flatMap(each => each.measurements.map(one => one.screeningId)).sort()).toEqual(
          talks.map(each => each.screeningId).sort(),
        );
        expect(wavesOf(waves, mara, talks.toReversed(), [], today, 28)).toEqual(answer);
      }),
    );
  });
});
