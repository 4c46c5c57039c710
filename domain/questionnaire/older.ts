import type { Findings } from './findings.ts';
import { field, isObject, objects, textOf } from './json.ts';

/**
 * What comes in the place of a questionnaire that can be read, and has to be told by its name: a bundle around it, rules
 * that go before everything in it, or an edition of FHIR in which the same things stand elsewhere. True when refused.
 */
export function refuseOther(document: unknown, findings: Findings): boolean {
  const type = textOf(field(document, 'resourceType'));
  if (type !== 'Questionnaire') {
    if (type !== 'Bundle' || !tellBundle(document, findings))
      findings.refuse('', 'not_a_questionnaire', type);
    return true;
  }
  const rules = field(document, 'implicitRules');
  if (rules !== undefined) findings.refuse('implicitRules', 'implicit_rules', textOf(rules));
  const older = olderEdition(document);
  if (older !== null) findings.refuse(older.path, 'older_fhir', older.about);
  return older !== null;
}

/** Names every questionnaire in a bundle, so that each can be taken out and brought in. */
function tellBundle(bundle: unknown, findings: Findings): boolean {
  const entries = field(bundle, 'entry');
  let found = false;
  for (const [at, entry] of (Array.isArray(entries) ? entries : []).entries()) {
    const resource = field(entry, 'resource');
    if (field(resource, 'resourceType') !== 'Questionnaire') continue;
    found = true;
    const name = textOf(field(resource, 'url')) ?? textOf(field(resource, 'title'));
    findings.refuse(`entry[${at}].resource`, 'in_a_bundle', name);
  }
  return found;
}

interface Older {
  readonly path: string;
  readonly about: string;
}

/** The first place that only an older edition has: STU3 calls options and what an item begins with otherwise, DSTU2 knows no items. */
function olderEdition(document: unknown): Older | null {
  if (isObject(field(document, 'group')) && field(document, 'item') === undefined)
    return { path: 'group', about: 'DSTU2 (group)' };
  return olderIn(field(document, 'item'), 'item');
}

function olderIn(items: unknown, path: string): Older | null {
  if (!Array.isArray(items)) return null;
  for (const [at, item] of items.entries()) {
    const here = `${path}[${at}]`;
    const name = olderField(item);
    if (name !== null) return { path: here, about: `STU3 (${name})` };
    const below = olderIn(field(item, 'item'), `${here}.item`);
    if (below !== null) return below;
  }
  return null;
}

function olderField(item: unknown): string | null {
  if (!isObject(item)) return null;
  const name = Object.keys(item).find(key => /^(option|options|initial[A-Z][A-Za-z]*)$/.test(key));
  if (name !== undefined) return name;
  return objects(field(item, 'enableWhen')).some(one => field(one, 'hasAnswer') !== undefined)
    ? 'hasAnswer'
    : null;
}
