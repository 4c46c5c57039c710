import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  arrangeDay,
  compareLines,
  dangerKinds,
  daysAhead,
  type LineSketch,
  lineGroup,
  lineGroups,
  lineKinds,
  lineTone,
  lineTones,
} from '#domain/day/lines.ts';
import { endsByHand, kindOfTask } from '#domain/day/tasks.ts';
import { addDays, type LocalDate } from '#domain/shared/calendar.ts';

const today: LocalDate = '2026-03-29'; // the clock goes forward on this day
const line = fc.record({
  kind: fc.constantFrom(...lineKinds),
  dueOn: fc.option(
    fc.integer({ min: -60, max: 30 }).map(n => addDays(today, n)),
    { nil: null },
  ),
  since: fc.integer({ min: 0, max: 90 }).map(n => addDays(today, -n)),
  key: fc.uuid(),
}) satisfies fc.Arbitrary<LineSketch>;
const lines = fc.uniqueArray(line, { maxLength: 60, selector: each => each.key });

describe('the order of a day', () => {
  it('is danger before late before plain, and now before today before this week', () => {
    fc.assert(
      fc.property(lines, all => {
        const { lines: shown } = arrangeDay(all, today);
        const tones = shown.map(each => lineTones.indexOf(each.tone));
        const groups = shown.map(each => lineGroups.indexOf(each.group));
        expect(tones).toEqual([...tones].sort((a, b) => a - b));
        expect(groups).toEqual([...groups].sort((a, b) => a - b));
      }),
    );
  });
  it('is the same whatever order the lines came in', () => {
    fc.assert(
      fc.property(lines, fc.infiniteStream(fc.nat()), (all, chance) => {
        const shuffled = [...all]
          .map(each => ({ each, at: chance.next().value ?? 0 }))
          .sort((a, b) => a.at - b.at)
          .map(({ each }) => each);
        expect(arrangeDay(shuffled, today)).toEqual(arrangeDay(all, today));
      }),
    );
  });
  it('loses nothing but what is due later than this week, and says how much does not fit', () => {
    fc.assert(
      fc.property(lines, fc.integer({ min: 0, max: 70 }), (all, most) => {
        const day = arrangeDay(all, today, most);
        const seen = all.filter(each => lineGroup(each, today) !== null);
        expect(day.lines.length + day.more).toBe(seen.length);
        expect(day.counts.now + day.counts.today + day.counts.week).toBe(seen.length);
        expect(day.lines.length).toBeLessThanOrEqual(most);
        for (const each of all.filter(one => lineGroup(one, today) === null)) {
          expect(dangerKinds.has(each.kind)).toBe(false);
          expect((each.dueOn ?? today) > addDays(today, daysAhead)).toBe(true);
        }
      }),
    );
  });
  it('cuts off the least dangerous', () => {
    fc.assert(
      fc.property(lines, all => {
        const whole = arrangeDay(all, today, 100).lines;
        expect(arrangeDay(all, today, 5).lines).toEqual(whole.slice(0, 5));
      }),
    );
  });
});

describe('one line', () => {
  const sketch = (kind: LineSketch['kind'], dueOn: LocalDate | null): LineSketch => ({
    kind,
    dueOn,
    since: '2026-03-01',
    key: kind,
  });
  it.each([
    ['task', '2026-03-28', 'late', 'today'],
    ['task', '2026-03-29', 'neutral', 'today'],
    ['task', '2026-03-30', 'neutral', 'week'],
    ['task', '2026-04-05', 'neutral', 'week'],
    ['task', '2026-04-06', 'neutral', null],
    ['task', null, 'neutral', 'week'],
    ['no_director', null, 'danger', 'now'],
    ['condition_failed', '2026-05-01', 'danger', 'now'],
    ['decide_on_red', '2026-03-01', 'danger', 'now'],
    ['sight_gap', '2026-03-28', 'late', 'today'],
  ] as const)('%s due %s is %s, %s', (kind, dueOn, tone, group) => {
    expect(lineTone(sketch(kind, dueOn), today)).toBe(tone);
    expect(lineGroup(sketch(kind, dueOn), today)).toBe(group);
  });
  it('puts this week by its days, what has no day last', () => {
    const week = [
      sketch('task', null),
      sketch('clock', '2026-04-02'),
      sketch('hearing', '2026-04-04'),
      sketch('task', '2026-03-30'),
    ];
    const kinds = arrangeDay(week, today).lines.map(each => [each.kind, each.dueOn]);
    expect(kinds).toEqual([
      ['task', '2026-03-30'],
      ['clock', '2026-04-02'],
      ['hearing', '2026-04-04'],
      ['task', null],
    ]);
  });
  it('puts the longest late first among lines of one kind', () => {
    expect(compareLines(sketch('clock', '2026-03-01'), sketch('clock', '2026-03-20'), today)).toBeLessThan(0);
  });
});

describe('tasks', () => {
  it('has a kind for every code, also for one it does not know', () => {
    expect(kindOfTask('decide_on_red')).toBe('decide_on_red');
    expect(kindOfTask('decide_on_override')).toBe('override_waiting');
    expect(kindOfTask('written')).toBe('task');
    expect(kindOfTask('something_new')).toBe('task');
    expect(kindOfTask('__proto__')).toBe('task');
  });
  it('lets nobody tick off what is to be decided', () => {
    expect(['written', 'condition_failed', 'decide_on_red', 'decide_on_override'].map(endsByHand)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});
