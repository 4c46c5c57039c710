import type { Entry, Form, Item } from '#domain/questionnaire/model.ts';
import type { Fields } from '#web/form.ts';
import { fieldsOf, type ReadBack } from '#web/parts/questionnaire/fields-of.ts';
import { fieldName, itemsOf } from '#web/parts/questionnaire/names.ts';

export interface Tried {
  readonly entries: readonly Entry[];
  readonly wrong: ReadBack['wrong'];
  /** Questions for which one more empty field was asked. */
  readonly blanks: ReadonlyMap<string, number>;
}

/**
 * Everything that stands on the page that was sent, as answers: nothing is kept between two requests, so the page brings
 * all of it back, also how often each group was opened. A button for one more or one less is carried out.
 */
export function triedOf(form: Form, fields: Fields, zone: string): Tried {
  const shown = (fields.get('_shown') ?? []).flatMap(list => list.split(' ', 5_000));
  // A mark says what a question held, so that only changes are saved. Here nothing is saved: all of it is read.
  const names = shown.map(token => token.split(':', 1)[0] ?? '');
  const read = fieldsOf(form, new Map([...fields, ['_shown', [names.join(' ')]]]), { zone });
  const answers = read.answers.flatMap(({ linkId, place, state, values }) =>
    state === 'answered' ? [{ linkId, place, values }] : [],
  );
  const entries = [...openedGroups(form, names), ...answers];
  const go = /^(more|less):([qs]\d[\d@.]*):(\d{1,3})$/.exec(fields.get('_go')?.[0] ?? '');
  const name = go?.[2] ?? '';
  const place = fieldName(name);
  const item = place === undefined ? undefined : itemsOf(form).get(place.number)?.item;
  if (go === null || place === undefined || item === undefined)
    return { entries, wrong: read.wrong, blanks: new Map() };
  if (go[1] === 'less')
    return { entries: less(entries, item, place.place, Number(go[3])), wrong: read.wrong, blanks: new Map() };
  return item.type === 'group'
    ? { entries: more(entries, item, place.place), wrong: read.wrong, blanks: new Map() }
    : { entries, wrong: read.wrong, blanks: new Map([[name, 1]]) };
}

/** Each repeating group with how often it was open on the page, told by the questions that stood in it. */
function openedGroups(form: Form, names: readonly string[]): Entry[] {
  const groups = groupsAbove(form);
  const times = new Map<string, Entry>();
  for (const name of names) {
    const read = fieldName(name);
    const above = read === undefined ? undefined : groups.get(read.number);
    if (read === undefined || above === undefined) continue;
    const numbers = read.place === '' ? [] : read.place.split('.').map(Number);
    for (const [at, linkId] of above.entries()) {
      const place = numbers.slice(0, at).join('.');
      const key = `${linkId} ${place}`;
      const count = Math.max((numbers[at] ?? 0) + 1, times.get(key)?.times ?? 0);
      times.set(key, { linkId, place, values: [], times: count });
    }
  }
  return [...times.values()];
}

/** Number of an item → the repeating groups above it, outermost first. */
function groupsAbove(form: Form): ReadonlyMap<number, readonly string[]> {
  const found = new Map<number, readonly string[]>();
  const walk = (items: readonly Item[], above: readonly string[]): void => {
    for (const item of items) {
      found.set(item.number, above);
      walk(item.children, item.type === 'group' && item.repeats ? [...above, item.linkId] : above);
    }
  };
  walk(form.items, []);
  return found;
}

function more(entries: readonly Entry[], group: Item, place: string): Entry[] {
  const here = (one: Entry) => one.linkId === group.linkId && one.place === place;
  const times = (entries.find(here)?.times ?? 1) + 1;
  return [...entries.filter(one => !here(one)), { linkId: group.linkId, place, values: [], times }];
}

/** Takes one answer, or one repetition of a group with all that stands in it, away; what came after moves up. */
function less(entries: readonly Entry[], item: Item, place: string, at: number): Entry[] {
  if (item.type !== 'group')
    return entries.map(one =>
      one.linkId === item.linkId && one.place === place
        ? { ...one, values: one.values.filter((_, index) => index !== at) }
        : one,
    );
  const inside = new Set<string>();
  const walk = (items: readonly Item[]): void => {
    for (const one of items) {
      inside.add(one.linkId);
      walk(one.children);
    }
  };
  walk(item.children);
  const before = place === '' ? [] : place.split('.');
  return entries.flatMap((one): Entry[] => {
    if (one.linkId === item.linkId && one.place === place)
      return [{ ...one, times: Math.max((one.times ?? 1) - 1, 1) }];
    const numbers = one.place === '' ? [] : one.place.split('.');
    const own = Number(numbers[before.length]);
    if (!inside.has(one.linkId) || !before.every((number, index) => numbers[index] === number) || own < at)
      return [one];
    if (own === at) return [];
    return [{ ...one, place: numbers.with(before.length, String(own - 1)).join('.') }];
  });
}
