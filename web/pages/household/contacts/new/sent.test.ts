import { expect, test } from 'vitest';
import type { Both, Returned } from '#web/page.ts';
import { inForm, toInput } from './sent.ts';

const said: Both = { nl: 'Vul dit in.', en: 'Fill this in.' };
const values = new Map([
  ['persons.0.personId', ['mara']],
  ['persons.1.personId', ['dirk']],
  ['persons.1.about', ['yes']],
  ['persons.3.personId', ['sem']],
  ['persons.3.about', ['yes']],
]);
const returned = (more: Partial<Returned>): Returned => ({ form: 'record', values, errors: {}, ...more });

test('only whom the contact is about is sent, at a moment in the region', () => {
  const raw = {
    householdId: 'h',
    at: '2026-03-29T12:00',
    persons: [{ personId: 'mara' }, { personId: 'dirk', about: 'yes', seen: true }, 'nonsense', null],
  };
  expect(toInput(raw, 'Europe/Amsterdam')).toEqual({
    householdId: 'h',
    at: '2026-03-29T10:00:00.000Z',
    persons: [{ personId: 'dirk', seen: true }],
  });
  expect(toInput({}, 'Europe/Amsterdam')).toEqual({ persons: [], at: undefined });
});

test('what was wrong comes back beside the person whom it is about', () => {
  const errors = { 'persons.1.facts': said, at: said, persons: said };
  expect(inForm(returned({ errors })).errors).toEqual({
    'persons.3.facts': said,
    at: said,
    'persons.0.about': said,
  });
});

test('a refusal about somebody stands at their field, and not once more on its own', () => {
  const answer = inForm(
    returned({ refusal: said, refusalCode: 'safety_answer_missing', detail: { persons: 'sem dirk' } }),
  );
  expect(answer.errors).toEqual({ 'persons.1.safetyAsked': said, 'persons.3.safetyAsked': said });
  expect(answer.refusal).toBeUndefined();
  expect(inForm(returned({ refusal: said, refusalCode: 'address_in_text' })).refusal).toBe(said);
});
