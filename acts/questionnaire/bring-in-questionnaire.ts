import { createHash } from 'node:crypto';
import { z } from 'zod';
import { deed, done } from '#acts/shared/deed.ts';
import { neededText, optionalDay } from '#acts/shared/fields.ts';
import { licenceOver } from '#domain/questionnaire/licence.ts';
import type { Finding, Form } from '#domain/questionnaire/model.ts';
import { refuse } from '#domain/shared/result.ts';
import { insertQuestionnaire } from '#store/questionnaire.ts';
import { administrators } from './access.ts';
import { detailOf } from './finding-detail.ts';
import { readDocument, standInTime } from './preview.ts';
import { findingOutput } from './questionnaire-out.ts';
import { readJson } from './read-json.ts';
import { questionnaireRefusals } from './refusals.ts';

/** Bytes of UTF-8. */
const largest = 2_000_000;
/** More findings than this say nothing new; the counts of the kinds are in the first ones. */
const mostFindings = 2_000;

const {
  not_a_draft: _draft,
  own_questionnaire: _own,
  withdrawn_already: _gone,
  ...rest
} = questionnaireRefusals;
const { reason_missing: _reason, ...refusals } = rest;

/**
 * Brings a FHIR Questionnaire in as a draft. The document is kept as it came and never changed afterwards; what was
 * understood of it and what was left aside is kept beside it. A document that cannot be used is refused with the places
 * and the reasons, and nothing of it stays.
 */
export const bringInQuestionnaire = deed({
  code: 'bring_in_questionnaire',
  kind: 'write',
  method: 'POST',
  path: '/administration/questionnaires',
  mostBytes: 5_000_000,
  summary: 'Bring in a FHIR Questionnaire (R4 or R5) as a draft, with its licence',
  access: administrators,
  input: z.strictObject({
    /** The JSON of the document. Not trimmed and not mended: it is judged as it came. */
    document: z.string().min(1, 'needed'),
    licence: neededText(300),
    licenceHolder: neededText(300),
    territory: neededText(300),
    licenceEndsOn: optionalDay(),
  }),
  output: z.object({ questionnaireId: z.string(), findings: z.array(findingOutput) }),
  refusals,
  async run(tx, input, visit) {
    if (Buffer.byteLength(input.document) > largest) return refuse('document_too_large');
    const json = readJson(input.document);
    if (!json.ok) {
      // Of a whole file that is something else no line says more.
      if (json.code === 'is_xml' || json.code === 'several_documents') return refuse(json.code);
      return refuse(json.code, { path: json.path, line: String(json.line) });
    }
    const licenceEndsOn = input.licenceEndsOn ?? null;
    if (licenceOver(licenceEndsOn, visit.today)) return refuse('licence_over');
    const read = readDocument(json.value);
    if (read === undefined) return refuse('too_slow');
    if (!read.ok) return refuse('not_understood', detailOf(read.findings));
    // A document that never ends with no answer in it would not end before a professional either.
    if (standInTime(read.form, undefined, { today: visit.today }) === undefined) return refuse('too_slow');
    const names = namesOf(read.form, json.value);
    const findings = [...names.findings, ...read.findings].slice(0, mostFindings).map(kept);
    const questionnaireId = await insertQuestionnaire(tx, {
      url: names.url,
      edition: names.edition,
      title: shortened(read.form.title.text.trim() || names.url),
      fhir: read.form.fhir,
      items: read.form.count,
      text: json.text,
      findings,
      licence: input.licence,
      licenceHolder: input.licenceHolder,
      territory: input.territory,
      licenceEndsOn,
    });
    if (questionnaireId === undefined) return refuse('same_edition');
    return done({ questionnaireId, findings }, { returned: { questionnaire: [questionnaireId] } });
  },
});

/**
 * Address and version of the document, or ones that are made up and said to be. They are drawn from the content, so that
 * the same document without them is known again when it comes a second time.
 */
function namesOf(form: Form, document: unknown): { url: string; edition: string; findings: Finding[] } {
  const mark = createHash('sha256')
    .update(JSON.stringify(sorted(document)))
    .digest('hex');
  const findings: Finding[] = [];
  const madeUp = (path: string, code: string, about: string): string => {
    findings.push({ path, kind: 'left_aside', code, about, times: 1 });
    return about;
  };
  // An address of a kilometre is no address, and no index can hold it.
  const usable = (name: string | null, most: number) =>
    name !== null && name.trim() !== '' && name.length <= most ? name : undefined;
  return {
    url:
      usable(form.url, 400) ??
      madeUp('url', 'url_made_up', `urn:lange-adem:questionnaire:${mark.slice(0, 24)}`),
    edition: usable(form.version, 100) ?? madeUp('version', 'version_made_up', `0-${mark.slice(24, 32)}`),
    findings,
  };
}

/** At most 300 characters, none of them cut in half. */
const shortened = (title: string): string => [...title].slice(0, 300).join('');

const kept = (finding: Finding): Finding => ({
  ...finding,
  path: finding.path.toWellFormed(),
  about: finding.about?.toWellFormed() ?? null,
});

/** The same value with its keys in order. Depth is limited by the reader. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, below]) => [key, sorted(below)]),
  );
}
