import { type Fields, localMoment } from '#web/form.ts';
import type { Both, Returned } from '#web/page.ts';

/**
 * The form lists every person; the deed gets only those whom the contact is about, and the moment in the region's zone.
 * `persons.3.…` of the form may so be `persons.0.…` of the deed: `inForm` turns that back for what was wrong.
 */
export function toInput(raw: Record<string, unknown>, zone: string): unknown {
  const rows = Array.isArray(raw['persons']) ? (raw['persons'] as unknown[]) : [];
  const persons = rows
    .filter((row): row is Record<string, unknown> => typeof row === 'object' && row !== null)
    .filter(row => row['about'] === 'yes')
    .map(({ about: _, ...row }) => row);
  return { ...raw, persons, at: typeof raw['at'] === 'string' ? localMoment(raw['at'], zone) : raw['at'] };
}

/** Numbers of the persons in the form, in the order in which the deed got them. */
function chosen(values: Fields): number[] {
  return [...values.keys()]
    .flatMap(name => /^persons\.(\d+)\.about$/.exec(name)?.[1] ?? [])
    .map(Number)
    .sort((a, b) => a - b);
}

/** The field at which each refusal is said. */
const fieldOf: Readonly<Record<string, string>> = {
  safety_answer_missing: 'safetyAsked',
  could_not_ask_without_reason: 'couldNotReason',
  message_is_not_meeting: 'seen',
  call_is_not_seeing: 'seen',
  alone_missing: 'alone',
  alone_without_meeting: 'alone',
  asked_without_contact: 'safetyAsked',
  number_without_asking: 'safetyNumber',
  reason_beside_answer: 'couldNotReason',
};

/** What was wrong, under the names of the form: beside the person whom it is about. */
export function inForm(returned: Returned): Returned {
  const numbers = chosen(returned.values);
  const renamed = Object.entries(returned.errors).map(([field, words]): [string, Both] => {
    if (field === 'persons') return ['persons.0.about', words];
    const [, index, rest] = /^persons\.(\d+)\.(.+)$/.exec(field) ?? [];
    const number = index === undefined ? undefined : numbers[Number(index)];
    return [number === undefined ? field : `persons.${number}.${rest}`, words];
  });
  const field = fieldOf[returned.refusalCode ?? ''];
  const about = returned.detail?.['persons']?.split(' ') ?? [];
  const { refusal, ...others } = returned;
  if (refusal === undefined || field === undefined || about.length === 0)
    return { ...returned, errors: Object.fromEntries(renamed) };
  const named = numbers
    .filter(number => about.includes(returned.values.get(`persons.${number}.personId`)?.[0] ?? ''))
    .map((number): [string, Both] => [`persons.${number}.${field}`, refusal]);
  return { ...others, errors: Object.fromEntries([...renamed, ...named]) };
}
