import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expressions } from '#acts/questionnaire/expressions.ts';
import { same } from '#domain/questionnaire/json.ts';
import type { Form } from '#domain/questionnaire/model.ts';
import { plausibleEntries } from '#domain/questionnaire/plausible.ts';
import { type ReadIn, readIn } from '#domain/questionnaire/read-in.ts';
import { fromResponse, toResponse } from '#domain/questionnaire/response.ts';
import { stand } from '#domain/questionnaire/stand.ts';
import { today } from './forms.ts';
import { inTime } from './in-time.ts';

/** Real questionnaires of other projects, which lie beside the repository and are not copied into it. */
export const folder = join(import.meta.dirname, '../../../shared/reference/fhir-questionnaires');
export const isThere = existsSync(folder);
export const sets = ['android-fhir', 'refero'] as const;

export interface File {
  readonly set: (typeof sets)[number];
  readonly name: string;
  readonly json: Record<string, unknown>;
}

export const files: readonly File[] = !isThere
  ? []
  : sets.flatMap(set =>
      readdirSync(join(folder, set))
        .filter(name => name.endsWith('.json'))
        .sort()
        .map(name => ({
          set,
          name,
          json: JSON.parse(readFileSync(join(folder, set, name), 'utf8')) as Record<string, unknown>,
        })),
    );

export const questionnaires = files.filter(file => file.json['resourceType'] === 'Questionnaire');
export const responses = files.filter(file => file.json['resourceType'] === 'QuestionnaireResponse');

const known = new Map<File, ReadIn>();

/** Read in once; a document that takes longer than ten seconds has failed. */
export function read(file: File): ReadIn {
  const before = known.get(file);
  if (before !== undefined) return before;
  const done = inTime(10_000, () => readIn(file.json, expressions));
  if (!done.ok) throw new Error(`${file.name} does not end`);
  known.set(file, done.value);
  return done.value;
}

export function form(name: string): Form {
  const file = questionnaires.find(one => one.name === name);
  const made = file === undefined ? undefined : read(file);
  if (made?.ok !== true) throw new Error(`${name} is not there, or refused`);
  return made.form;
}

/** Answered in four made-up ways, worked out, written as a response, read again and written again: what differs. */
export function throughAndThrough(made: Form): readonly string[] {
  const trouble: string[] = [];
  for (const turn of [0, 1, 2, 3]) {
    const standing = stand(made, plausibleEntries(made, turn), today);
    const again = stand(made, standing.counted, today);
    if (!same(again.counted, standing.counted)) trouble.push('what counts does not count again');
    const response = toResponse(made, standing, { status: 'completed' });
    const back = fromResponse(made, JSON.parse(JSON.stringify(response)));
    if (back.findings.length > 0) trouble.push(JSON.stringify(back.findings));
    if (!same(toResponse(made, { counted: back.entries }, back.meta, back.kept), response))
      trouble.push('the response comes back different');
  }
  return trouble;
}

/** FHIR knows no empty lists, but some writers leave them. */
export function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmpty);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, one]) => !(Array.isArray(one) && one.length === 0))
      .map(([name, one]) => [name, withoutEmpty(one)]),
  );
}

/** The questionnaire of the same set that knows most of the items of a response. */
export function formFor(response: File): Form | undefined {
  const asked = linkIdsIn(response.json);
  let best: { made: Form; knows: number } | undefined;
  for (const file of questionnaires) {
    if (file.set !== response.set) continue;
    const made = read(file);
    if (!made.ok) continue;
    const knows = asked.filter(linkId => made.form.byLinkId.has(linkId)).length - made.form.count / 1_000;
    if (best === undefined || knows > best.knows) best = { made: made.form, knows };
  }
  return best !== undefined && best.knows > 0 ? best.made : undefined;
}

function linkIdsIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(linkIdsIn);
  if (typeof value !== 'object' || value === null) return [];
  const own: unknown = Reflect.get(value, 'linkId');
  return [...(typeof own === 'string' ? [own] : []), ...Object.values(value).flatMap(linkIdsIn)];
}

/** How a response of the set comes through: the same, or with something told. */
export function comesThrough(response: File): { readonly same: boolean; readonly told: readonly string[] } {
  const made = formFor(response);
  if (made === undefined) return { same: false, told: ['no questionnaire of this set knows its items'] };
  const back = fromResponse(made, response.json);
  const again = toResponse(made, { counted: back.entries }, back.meta, back.kept);
  return { same: same(again, withoutEmpty(response.json)), told: back.findings.map(one => one.code) };
}

/** The tables of docs/questionnaires.md; the test holds the document to them. */
export function tables(): string {
  const count = (list: readonly unknown[]) => String(list.length);
  const rows = sets.map(set => {
    const own = questionnaires.filter(file => file.set === set);
    const ok = own.filter(file => read(file).ok);
    const whole = ok.filter(file => !read(file).findings.some(one => one.kind === 'left_aside'));
    const looks = ok.filter(
      file =>
        !whole.includes(file) &&
        read(file).findings.every(
          one => one.kind !== 'left_aside' || ['look_only', 'markup_as_text'].includes(one.code),
        ),
    );
    const rest = ok.length - whole.length - looks.length;
    const answers = responses.filter(file => file.set === set).map(comesThrough);
    return [
      set,
      count(own),
      count(whole),
      count(looks),
      String(rest),
      String(own.length - ok.length),
      count(answers),
      count(answers.filter(one => one.same)),
      count(answers.filter(one => !one.same)),
    ];
  });
  const reasons = new Map<string, { files: number; times: number; about: Set<string> }>();
  for (const file of questionnaires)
    for (const one of read(file).findings) {
      if (one.kind === 'understood') continue;
      const key = `${one.kind === 'refused' ? 'refused' : 'left aside'} | \`${one.code}\``;
      const known = reasons.get(key) ?? { files: 0, times: 0, about: new Set<string>() };
      reasons.set(key, known);
      known.times += one.times;
      known.about.add(file.name);
      known.files = known.about.size;
    }
  const table = (head: readonly string[], body: readonly (readonly string[])[]) =>
    [head, head.map(() => '---'), ...body].map(row => `| ${row.join(' | ')} |`).join('\n');
  return [
    table(
      [
        'Set',
        'Questionnaires',
        'Whole',
        'Only looks left aside',
        'More left aside',
        'Refused',
        'Responses',
        'The same again',
        'With something told',
      ],
      rows,
    ),
    '',
    table(
      ['What', 'Why', 'In how many', 'How often'],
      [...reasons]
        .sort(([a], [b]) => (a < b ? 1 : -1))
        .map(([key, one]) => [...key.split(' | '), String(one.files), String(one.times)]),
    ),
  ].join('\n');
}
