import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, inject, test } from 'vitest';
import { expressions } from '#acts/questionnaire/expressions.ts';
import { readIn } from '#domain/questionnaire/read-in.ts';
import { stand } from '#domain/questionnaire/stand.ts';
import { everyRow } from '#web/parts/questionnaire/drawing.ts';
import { fieldsOf } from '#web/parts/questionnaire/fields-of.ts';
import { plain, sentBy } from '#web/parts/questionnaire/fixture.ts';
import { Rows } from '#web/parts/questionnaire/rows.tsx';
import { ShownQuestions } from '#web/parts/questionnaire/shown.tsx';

const folder = join(inject('root'), '..', 'shared', 'reference', 'fhir-questionnaires');
const there = existsSync(folder);
const files = there
  ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(path => path.endsWith('.json'))
  : [];

/** Real questionnaires of other projects; skipped by name where the folder beside the repository is not there. */
describe.skipIf(!there)('every real questionnaire that is taken in', () => {
  const forms = files.flatMap(path => {
    const document = JSON.parse(readFileSync(join(folder, path), 'utf8')) as { resourceType?: string };
    if (document.resourceType !== 'Questionnaire') return [];
    const read = readIn(document, expressions);
    return read.ok ? [{ path, form: read.form }] : [];
  });

  test('there are many', () => expect(forms.length).toBeGreaterThan(100));

  test.each(forms)('$path is drawn, and sends nothing when nobody touches it', ({ form }) => {
    const { rows } = stand(form, [], { today: '2026-11-23' });
    const html = renderToStaticMarkup(
      <form>
        <ShownQuestions rows={rows} d={plain} />
        <Rows rows={rows} d={plain} />
      </form>,
    );
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(found => found[1]);
    expect(
      ids.filter((id, at) => ids.indexOf(id) !== at),
      'each id once',
    ).toEqual([]);
    for (const [, target] of html.matchAll(/ (?:for|aria-labelledby)="([^"]*)"/g))
      expect(ids).toContain(target);
    const read = fieldsOf(form, sentBy(html), { zone: plain.zone });
    expect(read.answers).toEqual([]);
    expect([...read.wrong]).toEqual([]);
    const questions = [...everyRow(rows)].filter(row => !['group', 'display'].includes(row.item.type));
    expect(html.length).toBeGreaterThan(questions.length * 20);
  });
});
