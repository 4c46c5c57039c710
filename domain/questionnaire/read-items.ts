import type { Findings } from './findings.ts';
import { field, type Json, textOf } from './json.ts';
import { limits } from './limits.ts';
import type { Item, Words } from './model.ts';
import type { Planned } from './plan.ts';
import { tellFields } from './read-fields.ts';
import { isHelp, isUnit, readItem, subLabelOf, typeOf } from './read-item.ts';
import { words } from './texts.ts';
import type { ValueSets } from './value-sets.ts';

/** Items while they are read: filled in later by what they do. */
export type Draft = {
  -readonly [key in Exclude<keyof Planned, 'item' | 'children' | 'parent'>]: Planned[key];
} & {
  readonly path: string;
  readonly parent: Draft | null;
  readonly item: { -readonly [key in keyof Item]: Item[key] };
  readonly children: Draft[];
};

export interface Walked {
  readonly all: Draft[];
  readonly roots: Draft[];
  readonly byLinkId: Map<string, Draft>;
}

/** First pass: what stands where, each item by itself. */
export function walkItems(document: Json, sets: ValueSets, several: boolean, findings: Findings): Walked {
  const walked: Walked = { all: [], roots: [], byLinkId: new Map() };
  let options = 0;

  const list = (value: unknown, path: string, parent: Draft | null): Draft[] => {
    if (value === undefined || value === null) return [];
    if (!Array.isArray(value)) {
      findings.refuse(path, 'item_malformed');
      return [];
    }
    const made: Draft[] = [];
    for (const [at, raw] of value.entries()) {
      if (walked.all.length >= limits.items) {
        findings.refuse(`${path}[${at}]`, 'too_many_items');
        break;
      }
      const draft = one(raw, `${path}[${at}]`, parent);
      if (draft !== null) made.push(draft);
    }
    return made;
  };

  const one = (raw: unknown, path: string, parent: Draft | null): Draft | null => {
    if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
      findings.refuse(path, 'item_malformed');
      return null;
    }
    const json = raw as Json;
    const linkId = textOf(field(json, 'linkId'));
    if (linkId === null) {
      findings.refuse(path, 'link_id_missing');
      return null;
    }
    if (walked.byLinkId.has(linkId)) {
      findings.refuse(path, 'link_id_twice', linkId);
      return null;
    }
    const type = typeOf(json);
    if (type === null) {
      findings.refuse(path, 'type_unknown', String(textOf(field(json, 'type')) ?? 'none'));
      return null;
    }
    tellFields(json, path, type, findings);
    if (parent?.item.type === 'display' && type !== 'display') findings.refuse(path, 'item_under_display');
    const item = {
      ...readItem(json, path, linkId, type, sets, several, findings),
      number: walked.all.length,
      help: [] as readonly Words[],
      children: [] as readonly Item[],
    };
    options += item.options.length;
    if (options > limits.options) findings.refuse(path, 'too_many_options');
    const draft = draftOf(item, json, path, parent);
    walked.all.push(draft);
    walked.byLinkId.set(linkId, draft);
    const below = list(field(json, 'item'), `${path}.item`, draft);
    const help = below.filter(child => isHelp(child.raw));
    draft.children.push(
      ...below.filter(child => !help.includes(child) && !(isUnit(child.raw) && type !== 'group')),
    );
    const unit = below.find(child => isUnit(child.raw) && type !== 'group');
    item.unit ??= unit?.item.text?.text ?? null;
    const sub = subLabelOf(json);
    item.help = [...(sub === null ? [] : [sub]), ...help.flatMap(child => words(child.raw, 'text') ?? [])];
    item.children = draft.children.map(child => child.item);
    draft.splits = item.repeats && type !== 'display' && (type === 'group' || draft.children.length > 0);
    return draft;
  };

  walked.roots.push(...list(field(document, 'item'), 'item', null));
  for (const draft of walked.all) draft.repeatsIn = repeatsAbove(draft);
  if (walked.all.length === 0 && !findings.refused) findings.refuse('item', 'no_items');
  return walked;
}

function repeatsAbove(draft: Draft): Planned[] {
  const above: Planned[] = [];
  for (let next = draft.parent; next !== null; next = next.parent) if (next.splits) above.unshift(next);
  return above;
}

function draftOf(item: Draft['item'], raw: Json, path: string, parent: Draft | null): Draft {
  return {
    item,
    raw,
    path,
    parent,
    children: [],
    repeatsIn: [],
    splits: false,
    conditions: [],
    every: false,
    shownBy: null,
    shownDisabled: false,
    calculation: null,
    textBy: null,
    optionsBy: null,
    toggles: [],
    leastBy: null,
    mostBy: null,
    constraints: [],
    initial: [],
    initialBy: null,
    pattern: null,
    unitCoding: null,
    optionsUnknown: false,
    score: false,
    scoredBy: [],
  };
}
