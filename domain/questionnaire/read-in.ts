import { extension, urls } from './extensions.ts';
import { Findings } from './findings.ts';
import { copy, field, isObject, type Json, textOf, unfit } from './json.ts';
import { limits } from './limits.ts';
import type { Expressions, Finding, Form } from './model.ts';
import { refuseOther } from './older.ts';
import { inOrder, levelsOf } from './order.ts';
import { keepPlan, type Plan } from './plan.ts';
import { Programs } from './programs.ts';
import { Behaviour } from './read-behaviour.ts';
import { tellExtensions } from './read-extensions.ts';
import { tellUnknownFields } from './read-fields.ts';
import { codesOf } from './read-item.ts';
import { type Draft, walkItems } from './read-items.ts';
import { markScores, readSums } from './read-scores.ts';
import { hasMarkup, plainOfMarkdown, words } from './texts.ts';
import { placesAtBeginning } from './tree.ts';
import { settles } from './trial.ts';
import { ValueSets } from './value-sets.ts';

export type ReadIn =
  | { readonly ok: true; readonly form: Form; readonly findings: readonly Finding[] }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/**
 * Reads a FHIR Questionnaire in; whatever JSON comes, it answers with a form or with the reasons why not. Expressions of
 * the document are compiled and tried, which may take for ever: not in a thread that serves people. Null for expressions
 * gives the form of a document that was read in elsewhere: to be drawn and filled in; nothing of the document is carried out.
 */
export function readIn(document: unknown, expressions: Expressions | null): ReadIn {
  const findings = new Findings();
  try {
    const form = read(document, expressions, findings);
    if (form !== null && !findings.refused) return { ok: true, form, findings: findings.list() };
  } catch {
    // Nothing above is meant to throw. Should it, then the document is refused and the server goes on.
    findings.refuse('', 'cannot_be_read');
  }
  return { ok: false, findings: findings.list() };
}

function read(given: unknown, expressions: Expressions | null, findings: Findings): Form | null {
  const trouble = unfit(given);
  if (trouble !== null) {
    findings.refuse(trouble.path, trouble.code);
    return null;
  }
  const document = copy(given);
  if (refuseOther(document, findings) || !isObject(document)) return null;
  tellUnknownFields(document, '', findings);
  const translated = tellExtensions(document, findings);
  const norwegian = isNorwegian(document);
  const walked = walkItems(document, new ValueSets(document, findings), norwegian, findings);
  const programs = new Programs(expressions ?? unheard, findings, walked.byLinkId);
  const behaviour = new Behaviour(findings, programs, walked.byLinkId);
  const scope = behaviour.scope(document, '', null, null);
  behaviour.readAll(walked.roots, scope);
  const constraints = behaviour.constraints(document, '', null, scope);
  readSums(walked.roots);
  markScores(walked.all);
  if (norwegian) findings.understand('', 'feature', 'codes of Norwegian forms');
  refuseTooManyPlaces(walked.roots, findings);
  if (findings.refused) return null;
  const form = formOf(document, walked.all, walked.roots, translated, findings);
  const { order, round } = inOrder(walked.all);
  const plan: Plan = {
    all: walked.all,
    roots: walked.roots,
    byLinkId: walked.byLinkId,
    inOrder: order,
    mayReopen:
      round ||
      walked.all.some(
        one =>
          one.shownBy !== null || one.conditions.some(condition => condition.question.calculation !== null),
      ),
    levels: levelsOf(walked.all),
    constraints,
    questionnaire: document,
  };
  keepPlan(form, plan);
  if (expressions !== null && !settles(form)) findings.refuse('', 'calculation_never_settles');
  return form;
}

/** Few items can stand in a great many places: a form of a hundred times a hundred times a hundred is no form. */
function refuseTooManyPlaces(roots: readonly Draft[], findings: Findings): void {
  let places = 0;
  const at = roots.findIndex(root => {
    places += placesAtBeginning(root);
    return places > limits.items;
  });
  if (at >= 0) findings.refuse(`item[${at}]`, 'too_many_items');
}

/** Every expression is one, and says nothing. */
const unheard: Expressions = { compile: () => () => [] };

function formOf(
  document: Json,
  all: readonly Draft[],
  roots: readonly Draft[],
  translated: ReadonlySet<string>,
  findings: Findings,
): Form {
  const own = textOf(field(document, 'language'));
  const url = textOf(field(document, 'url'));
  if (hasMarkup(document, 'title')) findings.leave('_title', 'markup_as_text');
  const description = words(document, 'description');
  return {
    fhir: isR5(document, all) ? 'R5' : 'R4',
    url,
    version: textOf(field(document, 'version')),
    title: words(document, 'title') ?? {
      text: textOf(field(document, 'name')) ?? url ?? '',
      translations: {},
    },
    description: description === null ? null : { ...description, text: plainOfMarkdown(description.text) },
    languages: [...new Set([...(own === null ? [] : [own]), ...translated])],
    designNote: textOf(extension(document, urls.designNote, 'valueMarkdown')),
    items: roots.map(one => one.item),
    byLinkId: new Map(all.map(one => [one.item.linkId, one.item])),
    count: all.length,
    stepwise:
      all.some(one => one.item.control === 'page') ||
      all.some(one => codesOf(one.raw, urls.control).includes('wizard')) ||
      ['sequential', 'prior-edit'].includes(String(extension(document, urls.entryMode, 'valueCode'))),
  };
}

/** Things that only R5 has. */
const isR5 = (document: Json, all: readonly Draft[]): boolean =>
  field(document, 'versionAlgorithmString') !== undefined ||
  field(document, 'copyrightLabel') !== undefined ||
  all.some(
    ({ raw }) =>
      field(raw, 'type') === 'coding' ||
      field(raw, 'answerConstraint') !== undefined ||
      field(raw, 'disabledDisplay') !== undefined,
  );

/** Forms of the Norwegian guide, where check-boxes take several answers even if the item does not repeat. */
const isNorwegian = (document: Json): boolean =>
  /https?:\/\/(www\.)?(ehelse|helsenorge)\.no\//.test(JSON.stringify(document));
