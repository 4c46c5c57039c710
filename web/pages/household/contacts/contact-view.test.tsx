import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { PartMarks } from './contact-view.tsx';

type Part = Parameters<typeof PartMarks>[0]['part'];

/** The marks of one person in one contact, in the order in which they stand. */
function marks(more: Partial<Part>): string[] {
  const part = {
    personId: 'p',
    seen: true,
    spoken: true,
    alone: 'yes',
    safetyAsked: 'yes',
    couldNotReason: null,
    ...more,
  } as Part;
  const html = renderToStaticMarkup(<PartMarks part={part} lang="nl" />);
  return [...html.matchAll(/la-mark--([a-z]+)/g)].map(found => found[1] ?? '');
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
