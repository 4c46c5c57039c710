import type { Findings } from './findings.ts';
import { field, type Json } from './json.ts';
import type { ItemType } from './model.ts';

const expected = {
  text: 'string',
  prefix: 'string',
  required: 'boolean',
  repeats: 'boolean',
  readOnly: 'boolean',
  maxLength: 'number',
  answerValueSet: 'string',
  enableBehavior: 'string',
} as const;

const ofItems: ReadonlySet<string> = new Set([
  'id',
  'extension',
  'modifierExtension',
  'linkId',
  'definition',
  'code',
  'type',
  'enableWhen',
  'disabledDisplay',
  'answerConstraint',
  'answerOption',
  'initial',
  'item',
  ...Object.keys(expected),
]);

const ofDocuments: ReadonlySet<string> = new Set([
  'resourceType',
  'id',
  'meta',
  'implicitRules',
  'language',
  'text',
  'contained',
  'extension',
  'modifierExtension',
  'url',
  'identifier',
  'version',
  'versionAlgorithmString',
  'versionAlgorithmCoding',
  'name',
  'title',
  'derivedFrom',
  'status',
  'experimental',
  'subjectType',
  'date',
  'publisher',
  'contact',
  'description',
  'useContext',
  'jurisdiction',
  'purpose',
  'copyright',
  'copyrightLabel',
  'approvalDate',
  'lastReviewDate',
  'effectivePeriod',
  'code',
  'item',
]);

/** Names that neither R4 nor R5 has here: a slip of the pen, or of a program of one's own. */
export function tellUnknownFields(raw: Json, path: string, findings: Findings): void {
  const known = path === '' ? ofDocuments : ofItems;
  for (const name of Object.keys(raw))
    if (!known.has(name.replace(/^_/, ''))) findings.leave(path, 'field_unknown', name);
}

/** Fields that are not what they should be, or do not count for this kind of item, are said rather than skipped in silence. */
export function tellFields(raw: Json, path: string, type: ItemType, findings: Findings): void {
  tellUnknownFields(raw, path, findings);
  for (const [name, kind] of Object.entries(expected)) {
    const value = field(raw, name);
    if (value !== undefined && typeof value !== kind) findings.leave(path, 'field_malformed', name);
  }
  for (const name of ['answerOption', 'initial', 'extension', 'code']) {
    const value = field(raw, name);
    if (value !== undefined && !Array.isArray(value)) findings.leave(path, 'field_malformed', name);
  }
  for (const name of unusedIn(raw, type)) findings.leave(path, 'field_not_used', name);
}

const texts: readonly ItemType[] = ['string', 'text', 'url', 'open-choice'];

function unusedIn(raw: Json, type: ItemType): readonly string[] {
  const chooses = type === 'choice' || type === 'open-choice';
  const unused = [
    ...(chooses ? [] : ['answerOption', 'answerValueSet']),
    ...(chooses && said(raw, 'answerOption') ? ['answerValueSet'] : []),
    ...(type === 'group' || type === 'display' ? ['initial', 'readOnly', 'answerConstraint'] : []),
    ...(type === 'display' ? ['required', 'repeats'] : []),
    ...(texts.includes(type) ? [] : ['maxLength']),
  ];
  return unused.filter(name => said(raw, name));
}

/** Writers like to write out what goes without saying. */
function said(raw: Json, name: string): boolean {
  const value = field(raw, name);
  return (
    value !== undefined && value !== null && value !== false && !(Array.isArray(value) && value.length === 0)
  );
}
