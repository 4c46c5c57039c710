import type { Finding } from '#domain/questionnaire/model.ts';

/** As many reasons as somebody reads; the first ones usually explain the rest. */
const most = 60;

/**
 * What a refusal tells of its findings: place in the document → code, and behind a space what it is about. A second one at
 * the same place gets a number.
 */
export function detailOf(findings: readonly Finding[]): Record<string, string> {
  const detail: Record<string, string> = {};
  for (const one of findings.filter(finding => finding.kind === 'refused').slice(0, most)) {
    const place = one.path === '' ? 'document' : one.path;
    let key = place;
    for (let turn = 2; Object.hasOwn(detail, key); turn += 1) key = `${place} (${turn})`;
    detail[key] = one.about === null ? one.code : `${one.code} ${one.about}`;
  }
  return detail;
}

/** The other way round, for the page that shows them. */
export const findingsOfDetail = (detail: Readonly<Record<string, string>>): Finding[] =>
  Object.entries(detail).map(([key, value]) => {
    const path = key.replace(/ \(\d+\)$/, '');
    const space = value.indexOf(' ');
    return {
      path: path === 'document' ? '' : path,
      kind: 'refused',
      code: space === -1 ? value : value.slice(0, space),
      about: space === -1 ? null : value.slice(space + 1),
      times: 1,
    };
  });
