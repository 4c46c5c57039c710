import { expect, test } from 'vitest';
import { aboutField, issueWords } from './issues.ts';

test('in the summary a line says which field it is about', () => {
  expect(aboutField(issueWords('needed'), 'Wanneer was het?').nl).toBe('Vul in: Wanneer was het?');
  expect(aboutField(issueWords('choose_one'), 'Kind').en).toBe('Make a choice: Kind');
  expect(aboutField(issueWords('not_a_day'), 'On').en).toBe('On: This is not a date that exists.');
  expect(aboutField(issueWords('needed'), undefined)).toBe(issueWords('needed'));
});
