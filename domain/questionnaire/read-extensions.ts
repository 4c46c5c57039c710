import { addressOf, standingOf, urls } from './extensions.ts';
import type { Findings } from './findings.ts';
import { field, type Json, objects, textOf } from './json.ts';

/** Expressions tell themselves whether they are carried out: in another language they are not. */
const tellThemselves: ReadonlySet<string> = new Set([
  urls.variable,
  urls.calculated,
  urls.calculatedNorway,
  urls.initial,
  urls.enableWhen,
  urls.answers,
  urls.toggle,
  urls.constraint,
  urls.targetConstraint,
  urls.expression,
  urls.calculatedValue,
]);

/** Of these an item has one; what a second one says does not count. */
const once: readonly string[] = [
  urls.calculated,
  urls.calculatedNorway,
  urls.initial,
  urls.enableWhen,
  urls.answers,
];
const onQuestions: readonly string[] = [
  urls.calculated,
  urls.calculatedNorway,
  urls.initial,
  urls.answers,
  urls.toggle,
  urls.answerConstraint,
];
const onItems: readonly string[] = [
  ...onQuestions,
  urls.enableWhen,
  urls.control,
  urls.hidden,
  urls.leastTimes,
  urls.mostTimes,
  urls.least,
  urls.most,
  urls.leastQuantity,
  urls.mostQuantity,
  urls.leastLength,
  urls.mostDecimals,
  urls.unit,
  urls.unitOption,
  urls.unitValueSet,
  urls.orientation,
  urls.shortText,
  urls.disabledDisplay,
];
const onItemsAndDocument: readonly string[] = [urls.variable, urls.constraint, urls.targetConstraint];

const itemPath = /^item\[\d+\](\.item\[\d+\])*$/;

/** Whether an extension that we know says something where it stands. */
function counts(url: string, element: unknown, path: string): boolean {
  const item = itemPath.test(path);
  const type = field(element, 'type');
  if (onQuestions.includes(url)) return item && type !== 'group' && type !== 'display';
  if (onItems.includes(url)) return item;
  if (onItemsAndDocument.includes(url)) return item || path === '';
  if (url === urls.expression) return item ? type !== 'group' && type !== 'display' : /\]\._text$/.test(path);
  // Those that count stand inside another extension, where this does not go.
  return url !== urls.calculatedValue;
}

/**
 * Goes through the whole document once and tells of every extension what happens with it. Gives the languages of the
 * translations it met.
 */
export function tellExtensions(document: Json, findings: Findings): ReadonlySet<string> {
  const languages = new Set<string>();
  const left: { value: unknown; path: string }[] = [{ value: document, path: '' }];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const { value, path } = next;
    if (Array.isArray(value)) {
      for (let at = value.length - 1; at >= 0; at -= 1)
        left.push({ value: value[at], path: `${path}[${at}]` });
      continue;
    }
    if (typeof value !== 'object' || value === null) continue;
    const [modifier] = objects(field(value, 'modifierExtension'));
    if (modifier !== undefined) findings.refuse(path, 'modifier_extension', textOf(field(modifier, 'url')));
    const met = new Set<string>();
    for (const one of objects(field(value, 'extension'))) {
      const address = addressOf(field(one, 'url'));
      const again = address !== null && once.includes(address) && met.has(address);
      if (address !== null) met.add(address);
      if (address !== null && (again || !counts(address, value, path)))
        findings.leave(path, 'extension_not_used', textOf(field(one, 'url')));
      else tell(one, path, findings, languages);
    }
    for (const [name, inner] of Object.entries(value).reverse())
      if (name !== 'extension' && name !== 'modifierExtension' && typeof inner === 'object')
        left.push({ value: inner, path: path === '' ? name : `${path}.${name}` });
  }
  return languages;
}

function tell(one: Json, path: string, findings: Findings, languages: Set<string>): void {
  const url = textOf(field(one, 'url'));
  if (url === null) {
    findings.leave(path, 'extension_unknown', 'without address');
    return;
  }
  if (url === urls.translation) {
    const language = objects(field(one, 'extension')).find(part => field(part, 'url') === 'lang');
    const code = textOf(field(language, 'valueCode'));
    if (code !== null && /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}$/.test(code)) languages.add(code);
  }
  if (url === urls.xhtml || url === urls.markdown || tellThemselves.has(addressOf(url) ?? '')) return;
  const standing = standingOf(url);
  if (standing === 'carried_out') findings.understand(path, 'extension', url);
  else findings.leave(path, standing, url);
}
