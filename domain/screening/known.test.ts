import { expect, test } from 'vitest';
import { addDays, type LocalDate } from '#domain/shared/calendar.ts';
import { type KnownScreening, knownFor, knownForDays } from './known.ts';

const day: LocalDate = '2026-03-02';
const deep: KnownScreening = {
  id: 'deep',
  personId: 'a',
  answeredBy: 'self',
  carerId: null,
  partnerId: 'b',
  instrument: 'adult_deep',
  on: day,
  createdAt: new Date('2026-03-02T12:00:00Z'),
};
const short: KnownScreening = {
  ...deep,
  id: 'short',
  instrument: 'adult_short',
  createdAt: new Date('2026-03-01T12:00:00Z'),
  on: addDays(day, -1),
};
const answer = (item: string, more: object = {}) => ({
  screeningId: 'short',
  item,
  state: 'answered',
  answers: [{ valueInteger: 4 }],
  recordedAt: new Date('2026-03-01T12:10:00Z'),
  ...more,
});
const known = (source: Partial<KnownScreening>, answers = [answer('safe_number'), answer('fear')]) =>
  knownFor(deep, [deep, { ...short, ...source }], answers).map(each => each.item);

test('what the same person answered not long ago is known', () =>
  expect(known({})).toEqual(['fear', 'safe_number']));

test.each([
  ['another person', { personId: 'x' }],
  ['a carer about them', { answeredBy: 'carer' as const, carerId: 'c' }],
  ['a professional', { answeredBy: 'professional' as const }],
  ['the same list', { instrument: 'adult_deep' }],
  ['too long ago', { on: addDays(day, -knownForDays - 1) }],
  ['a talk begun later', { createdAt: new Date('2026-03-02T12:00:01Z') }],
])('nothing is known from %s', (_, source) => expect(known(source)).toEqual([]));

test('what is about a partner counts for that partner only', () =>
  expect(known({ partnerId: 'other' })).toEqual(['safe_number']));

test('only what was really answered, and the latest of it', () => {
  expect(known({}, [answer('fear', { state: 'does_not_want', answers: [] })])).toEqual([]);
  const later = answer('safe_number', {
    answers: [{ valueInteger: 9 }],
    recordedAt: new Date('2026-03-01T13:00:00Z'),
  });
  expect(knownFor(deep, [short], [later, answer('safe_number')])[0]?.answers).toEqual([{ valueInteger: 9 }]);
});
