import { expressions } from '#acts/questionnaire/expressions.ts';
import type { Entry, Finding, Form, Row, Standing, Value } from '#domain/questionnaire/model.ts';
import { readIn } from '#domain/questionnaire/read-in.ts';
import { stand } from '#domain/questionnaire/stand.ts';

export const today = { today: '2026-11-25' };

export type Raw = Record<string, unknown>;

/** A made-up Questionnaire around these items. */
export const document = (item: readonly Raw[], more: Raw = {}): Raw => ({
  resourceType: 'Questionnaire',
  status: 'draft',
  url: 'https://example.org/q',
  title: 'Made up',
  item,
  ...more,
});

/** Read in; the reasons are in the error when it was refused. */
export function formOf(item: readonly Raw[], more: Raw = {}): Form {
  const read = readIn(document(item, more), expressions);
  if (!read.ok) throw new Error(JSON.stringify(read.findings));
  return read.form;
}

export function findingsOf(item: readonly Raw[], more: Raw = {}): readonly Finding[] {
  return readIn(document(item, more), expressions).findings;
}

/** Codes for which a document was refused. */
export const refusals = (item: readonly Raw[], more: Raw = {}): readonly string[] =>
  findingsOf(item, more).flatMap(finding => (finding.kind === 'refused' ? [finding.code] : []));

/** What is refused and left aside, as `path code about`. */
export const told = (items: readonly Raw[], more: Raw = {}) =>
  findingsOf(items, more).flatMap(one =>
    one.kind === 'understood'
      ? []
      : [`${one.path} ${one.code}${one.about === null ? '' : ` ${one.about}`}`.trim()],
  );

export const entry = (linkId: string, value: Value | readonly Value[], place = ''): Entry => ({
  linkId,
  place,
  values: Array.isArray(value) ? value : [value as Value],
});

export const yes: Value = { valueBoolean: true };
export const no: Value = { valueBoolean: false };
export const coding = (code: string, system = 'urn:s'): Value => ({ valueCoding: { system, code } });

/** Options a, b, c … that weigh 0, 1, 2 … */
export const options = (codes: string): readonly Raw[] =>
  [...codes].map((code, weight) => ({
    valueCoding: {
      system: 'urn:s',
      code,
      display: code.toUpperCase(),
      extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/ordinalValue', valueDecimal: weight }],
    },
  }));

const sdc = 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-';
export const core = 'http://hl7.org/fhir/StructureDefinition/';

export const expression = (kind: string, text: string): Raw => ({
  url: kind.startsWith('http') ? kind : `${sdc}${kind}`,
  valueExpression: { language: 'text/fhirpath', expression: text },
});

export const variable = (name: string, text: string): Raw => ({
  url: `${core}variable`,
  valueExpression: { name, language: 'text/fhirpath', expression: text },
});

export const on = (form: Form, ...entries: readonly Entry[]): Standing => stand(form, entries, today);

/** What is shown, as `linkId` or `linkId@place`, in reading order. */
export function shown(standing: Standing): readonly string[] {
  const walk = (rows: readonly Row[]): readonly string[] =>
    rows.flatMap(row => [
      row.place === '' ? row.item.linkId : `${row.item.linkId}@${row.place}`,
      ...row.repetitions.flatMap(walk),
    ]);
  return walk(standing.rows);
}

export const counted = (standing: Standing): Record<string, unknown> =>
  Object.fromEntries(
    standing.counted.map(one => [
      one.place === '' ? one.linkId : `${one.linkId}@${one.place}`,
      one.values.flatMap(value => Object.values(value)),
    ]),
  );

export const issues = (standing: Standing): readonly string[] =>
  standing.issues.map(one => `${one.linkId}${one.place === '' ? '' : `@${one.place}`} ${one.code}`);

export const scores = (standing: Standing): Record<string, number | null> =>
  Object.fromEntries(standing.scores.map(one => [one.linkId, one.value]));
