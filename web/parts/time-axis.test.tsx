import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { sampleAxis } from '#web/parts/gallery-axis.ts';
import { axisRows, TimeAxis } from '#web/parts/time-axis.tsx';
import { dodge, type Lane, months, silences } from '#web/parts/time-axis-layout.ts';

const lane = (marks: Lane['marks'], more: Partial<Lane> = {}): Lane => ({
  personIndex: 0,
  name: 'Samira',
  marks,
  ...more,
});

test('a person nobody ever met is silent from the first day until today', () => {
  expect(silences(lane([]), '2026-01-01', '2026-03-05', 28)).toEqual([
    { from: '2026-01-01', until: '2026-03-05', days: 63, open: true },
  ]);
});

test('exactly the allowed days is no silence, one more is', () => {
  const met = lane([{ on: '2026-01-01', kind: 'contact', label: '' }]);
  expect(silences(met, '2026-01-01', '2026-01-29', 28)).toEqual([]);
  expect(silences(met, '2026-01-01', '2026-01-30', 28)).toHaveLength(1);
});

test('a report or an incident about a person does not break the silence around them', () => {
  const told = lane([
    { on: '2026-02-01', kind: 'report', label: '' },
    { on: '2026-02-02', kind: 'incident', label: '' },
    { on: '2026-02-03', kind: 'check_met', label: '' },
  ]);
  expect(silences(told, '2026-01-01', '2026-03-05', 28).map(s => s.days)).toEqual([63]);
});

test('silence is reckoned from when a person came in and until they left', () => {
  const guest = lane([], { since: '2025-11-01', until: '2025-12-31' });
  expect(silences(guest, '2025-01-01', '2026-03-05', 28)).toEqual([
    { from: '2025-11-01', until: '2025-12-31', days: 60, open: false },
  ]);
});

test('a planned contact after today does not end the silence', () => {
  const planned = lane([{ on: '2026-04-01', kind: 'contact', label: '' }]);
  expect(silences(planned, '2026-01-01', '2026-03-05', 28)[0]?.open).toBe(true);
});

test('the table under the axis holds every phase, mark and silence that is drawn', () => {
  const html = renderToStaticMarkup(<TimeAxis {...sampleAxis} />);
  const marks = sampleAxis.household.length + sampleAxis.lanes.reduce((n, l) => n + l.marks.length, 0);
  const gaps = sampleAxis.lanes.flatMap(l => silences(l, '2024-11-04', sampleAxis.today, 28));
  expect(html.match(/data-mark=/g)).toHaveLength(marks);
  expect(gaps.length).toBeGreaterThan(5);
  expect(axisRows(sampleAxis)).toHaveLength(marks + gaps.length + sampleAxis.phases.length);
  for (const gap of gaps) expect(html).toContain(`${gap.days} dagen geen contact`);
  expect(html.match(/<tr/g)).toHaveLength(1 + marks + gaps.length + sampleAxis.phases.length);
});

test('the drawing has a name, a description and no style attribute', () => {
  const html = renderToStaticMarkup(<TimeAxis {...sampleAxis} />);
  expect(html).toContain('role="img"');
  expect(html).toContain('aria-labelledby="axis-title axis-desc"');
  expect(html).not.toMatch(/style=/);
});

test('months run over the turn of the year', () => {
  expect(months('2025-11-15', '2026-02-01').map(m => m.on)).toEqual([
    '2025-12-01',
    '2026-01-01',
    '2026-02-01',
  ]);
});

test('marks on one day do not hide each other', () => {
  const day = { on: '2026-01-01' as const };
  expect(dodge([day, day, day], () => 100, 14).map(d => d.level)).toEqual([0, -1, 1]);
});
