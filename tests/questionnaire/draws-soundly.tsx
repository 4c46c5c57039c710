import { renderToStaticMarkup } from 'react-dom/server';
import { expect } from 'vitest';
import type { Form, Row } from '#domain/questionnaire/model.ts';
import { fieldsOf } from '#web/parts/questionnaire/fields-of.ts';
import { plain, sentBy } from '#web/parts/questionnaire/fixture.ts';
import { Rows } from '#web/parts/questionnaire/rows.tsx';
import { ShownQuestions } from '#web/parts/questionnaire/shown.tsx';

const drawn = (rows: readonly Row[]): string =>
  renderToStaticMarkup(
    <form>
      <ShownQuestions rows={rows} d={plain} />
      <Rows rows={rows} d={plain} />
    </form>,
  );

/** Each id once, labels that point somewhere, no leavings of a program, and what nobody touched is not sent on. */
export function drawsSoundly(form: Form, rows: readonly Row[]): void {
  const html = drawn(rows);
  const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(found => found[1]);
  expect(
    ids.filter((id, at) => ids.indexOf(id) !== at),
    'each id once',
  ).toEqual([]);
  for (const [, targets = ''] of html.matchAll(/ (?:for|aria-labelledby|aria-describedby)="([^"]*)"/g))
    for (const target of targets.split(' ')) expect(ids).toContain(target);
  const read = fieldsOf(form, sentBy(html), { zone: plain.zone });
  expect(read.answers, 'untouched').toEqual([]);
  expect([...read.wrong]).toEqual([]);
  expect(html).not.toMatch(/<script|\[object Object\]|>(undefined|null|NaN)</);
}
