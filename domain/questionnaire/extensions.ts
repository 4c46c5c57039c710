import { field, type Json, objects } from './json.ts';

const core = 'http://hl7.org/fhir/StructureDefinition/';
const sdc = 'http://hl7.org/fhir/uv/sdc/StructureDefinition/';
const norway = 'http://ehelse.no/fhir/StructureDefinition/';

/** Extensions that are carried out, by a short name. */
export const urls = {
  translation: `${core}translation`,
  xhtml: `${core}rendering-xhtml`,
  markdown: `${core}rendering-markdown`,
  control: `${core}questionnaire-itemControl`,
  hidden: `${core}questionnaire-hidden`,
  leastTimes: `${core}questionnaire-minOccurs`,
  mostTimes: `${core}questionnaire-maxOccurs`,
  least: `${core}minValue`,
  most: `${core}maxValue`,
  leastQuantity: `${sdc}sdc-questionnaire-minQuantity`,
  mostQuantity: `${sdc}sdc-questionnaire-maxQuantity`,
  leastLength: `${core}minLength`,
  mostDecimals: `${core}maxDecimalPlaces`,
  regex: `${core}regex`,
  entryFormat: `${core}entryFormat`,
  unit: `${core}questionnaire-unit`,
  unitOption: `${core}questionnaire-unitOption`,
  unitValueSet: `${core}questionnaire-unitValueSet`,
  orientation: `${core}questionnaire-choiceOrientation`,
  category: `${core}questionnaire-displayCategory`,
  shortText: `${sdc}sdc-questionnaire-shortText`,
  exclusive: `${core}questionnaire-optionExclusive`,
  optionPrefix: `${core}questionnaire-optionPrefix`,
  ordinal: `${core}ordinalValue`,
  weight: `${core}itemWeight`,
  mimeType: `${core}mimeType`,
  mostBytes: `${core}maxSize`,
  variable: `${core}variable`,
  calculated: `${sdc}sdc-questionnaire-calculatedExpression`,
  calculatedNorway: `${norway}sdf-calculatedExpression`,
  initial: `${sdc}sdc-questionnaire-initialExpression`,
  enableWhen: `${sdc}sdc-questionnaire-enableWhenExpression`,
  answers: `${sdc}sdc-questionnaire-answerExpression`,
  toggle: `${sdc}sdc-questionnaire-answerOptionsToggleExpression`,
  constraint: `${core}questionnaire-constraint`,
  targetConstraint: `${core}targetConstraint`,
  expression: `${core}cqf-expression`,
  calculatedValue: `${core}cqf-calculatedValue`,
  designNote: `${core}designNote`,
  disabledDisplay: 'http://hl7.org/fhir/5.0/StructureDefinition/extension-Questionnaire.item.disabledDisplay',
  answerConstraint:
    'http://hl7.org/fhir/5.0/StructureDefinition/extension-Questionnaire.item.answerConstraint',
  entryMode: `${sdc}sdc-questionnaire-entryMode`,
  validationText: `${norway}validationtext`,
  subLabel: 'http://helsenorge.no/fhir/StructureDefinition/sdf-sublabel',
} as const;
const carriedOut: ReadonlySet<string> = new Set(Object.values(urls));

/**
 * Addresses under which the same was published before: with a version behind it, in the American guide, or as part of the
 * standard before the guide had it.
 */
export function addressOf(url: unknown): string | null {
  if (typeof url !== 'string') return null;
  if (carriedOut.has(url)) return url;
  const known = before.get(url);
  if (known !== undefined) return known;
  if (!url.includes('|') && !url.includes('/fhir/us/sdc/')) return url;
  const plain = url.replace(/\|.*$/, '').replace('/fhir/us/sdc/', '/fhir/uv/sdc/');
  return carriedOut.has(plain) ? plain : url;
}

const before: ReadonlyMap<string, string> = new Map([
  [`${core}questionnaire-ordinalValue`, urls.ordinal],
  [`${core}questionnaire-calculatedExpression`, urls.calculated],
  [`${core}questionnaire-initialExpression`, urls.initial],
  [`${core}questionnaire-enableWhenExpression`, urls.enableWhen],
  [`${sdc}variable`, urls.variable],
]);

/** How a form looks elsewhere: colours, sizes, icons. Nothing is lost without it. */
const looks =
  /rendering-style|styleSensitive|rendererStyle|sdf-(sidebar|information-message|itemControl-visibility|visual|answer-option-visual|open-choice-visual|save-capabilities|sublabel-|presentationbuttons|navigator)|android-style|repeatstext|sliderStepValue|openLabel|optionalDisplay|valueset-label|sdc-questionnaire-(width|columnCount|collapsible|keyboard)/;

/** What belongs to another system: where answers are filled in from, sent or extracted to, who may open it there. */
const elsewhere =
  /launchContext|itemPopulationContext|ItemExtractionContext|itemExtractionContext|observation|definitionExtract|templateExtract|StructureMap|cqf-library|cpg-|sdf-(endpoint|authentication|accessibility|canbeperformed|discretion|optionReference|questionnaireType)|preferredTerminologyServer|prepopulate|sourceQueries|contextExpression|candidateExpression|choiceColumn|lookupQuestionnaire|subQuestionnaire|assemble|extractAllocateId|questionnaireAdaptive|terminology-server|isSubject|referenceResource|referenceProfile|questionnaireresponse-|usageMode|performerType|signatureRequired|endpoint|parameters|unitSupplementalSystem|http:\/\/hl7\.org\/fhir\/StructureDefinition\/(artifact|resource|cqf|structuredefinition)-|baseType|fhirType|gps-coordinate|data-absent-reason/;

export type ExtensionStanding =
  | 'carried_out'
  | 'support_link'
  | 'media'
  | 'look_only'
  | 'other_system'
  | 'extension_unknown';

export function standingOf(url: string): ExtensionStanding {
  if (carriedOut.has(addressOf(url) ?? '')) return 'carried_out';
  if (url.endsWith('questionnaire-supportLink')) return 'support_link';
  if (/itemMedia|itemAnswerMedia/.test(url)) return 'media';
  if (looks.test(url)) return 'look_only';
  if (elsewhere.test(url)) return 'other_system';
  return 'extension_unknown';
}

/** The extensions with this address on an element. */
export const extensions = (element: unknown, url: string): readonly Json[] =>
  objects(field(element, 'extension')).filter(one => addressOf(field(one, 'url')) === url);

/** The value of the first one: `extension(item, urls.unit, 'valueCoding')`. */
export function extension(element: unknown, url: string, value: string): unknown {
  for (const one of extensions(element, url)) {
    const found = field(one, value);
    if (found !== undefined) return found;
  }
  return undefined;
}
