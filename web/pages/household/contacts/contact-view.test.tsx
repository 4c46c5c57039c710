import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { isRoutine, PartLine } from './contact-row.tsx';
import { type Contact, PartMarks } from './contact-view.tsx';

type Part = Parameters<typeof PartMarks>[0]['part'];

/** The marks of one person in one contact, in the order in which they stand. */
const markNames = (html: string) => [...html.matchAll(/la-mark--([a-z]+)/g)].map(found => found[1] ?? '');
const marks = (more: Partial<Part>) =>
  markNames(renderToStaticMarkup(<PartMarks part={partOf(more)} lang="nl" />));
const line = (more: Partial<Part>) => renderToStaticMarkup(<PartLine part={partOf(more)} lang="nl" />);

function partOf(more: Partial<Part>): Part {
  return {
    personId: 'p',
    seen: true,
    spoken: true,
    alone: 'yes',
    safetyAsked: 'yes',
    couldNotReason: null,
    text: null,
    ...more,
  };
}

test('what happened and what did not never carry the same mark', () => {
  expect(marks({})).toEqual(['done', 'done', 'done']);
  expect(marks({ seen: false })).toEqual(['done', 'not', 'done']);
  expect(marks({ alone: 'no' })).toEqual(['done', 'done', 'not']);
  expect(marks({ seen: false, spoken: false, alone: 'not_applicable' })).toEqual(['done', 'not', 'not']);
});

test('a question that could not be asked is not known, and is no "no"', () => {
  expect(marks({ safetyAsked: 'could_not_ask', couldNotReason: 'Dirk bleef erbij' })[0]).toBe('unknown');
});

test('in one line: what happened on one mark, what did not on another, what is not known on a third', () => {
  expect(markNames(line({}))).toEqual(['done']);
  expect(line({})).toContain('gevraagd, gezien, alleen gesproken');
  expect(markNames(line({ alone: 'no' }))).toEqual(['done', 'not']);
  expect(markNames(line({ seen: false, spoken: false, safetyAsked: 'could_not_ask' }))).toEqual([
    'unknown',
    'not',
  ]);
  expect(line({ safetyAsked: 'could_not_ask', couldNotReason: 'Dirk bleef erbij' })).toContain(
    'kon niet vragen: Dirk bleef erbij',
  );
});

test('a contact in which somebody was not seen, spoken with or asked is no routine', () => {
  const contact = (part: Partial<Part>, open: Contact['open'] = null): Contact => ({
    id: 'c',
    day: '2026-03-01',
    open,
    parts: [partOf({}), partOf(part)],
  });
  expect(isRoutine(contact({}))).toBe(true);
  expect(isRoutine(contact({ seen: false }))).toBe(false);
  expect(isRoutine(contact({ spoken: false }))).toBe(false);
  expect(isRoutine(contact({ safetyAsked: 'could_not_ask' }))).toBe(false);
});
