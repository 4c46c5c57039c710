import { standingOf, urls } from './extensions.ts';
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
    for (const one of objects(field(value, 'extension'))) tell(one, path, findings, languages);
    for (const [name, inner] of Object.entries(value).reverse())
      if (name !== 'extension' && typeof inner === 'object')
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
  if (url === urls.xhtml || url === urls.markdown || tellThemselves.has(url)) return;
  const standing = standingOf(url);
  if (standing === 'carried_out') findings.understand(path, 'extension', url);
  else findings.leave(path, standing, url);
}
