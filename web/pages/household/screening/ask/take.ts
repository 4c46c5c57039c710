import { isDeepStrictEqual } from 'node:util';
import { keyOf } from '#acts/screening/asked.ts';
import type { Issue, Row, Standing } from '#domain/questionnaire/model.ts';
import type { Fields } from '#web/form.ts';
import type { Sent as SentForm } from '#web/page.ts';
import type { Fault } from '#web/parts/questionnaire/drawing.ts';
import { everyRow } from '#web/parts/questionnaire/drawing.ts';
import { fieldsOf } from '#web/parts/questionnaire/fields-of.ts';
import { isAnswered } from '#web/parts/questionnaire/kinds.ts';
import { questionName } from '#web/parts/questionnaire/names.ts';
import { type Asking, type SavedAnswer, savedAt, standingWith, stateAt } from './asking.ts';
import { type Go, goOf } from './go.ts';
import { groupOf, oneLess, oneMore, type Sent, withoutTurn } from './take-away.ts';

/** What a page that came in means. */
export interface Taken {
  readonly go: Go;
  /** To be saved: what was changed and can be saved. */
  readonly answers: readonly Sent[];
  /** What was typed and cannot be saved, by question. */
  readonly wrong: ReadonlyMap<string, Fault>;
  readonly shown: ReadonlySet<string>;
  readonly marks: ReadonlyMap<string, string>;
  /** How the list stands once that is saved. */
  readonly after: Standing | undefined;
}

/** Wrong by itself, whatever else is answered: such an answer is not saved, and the others are. */
const faults: readonly Issue['code'][] = [
  'not_of_this_kind',
  'not_an_option',
  'too_many',
  'exclusive',
  'too_long',
  'too_short',
  'too_small',
  'too_large',
  'too_many_decimals',
  'pattern',
];

const taken = new WeakMap<Fields, Taken>();

/** Understands the fields of a page against what is asked and what was saved before; once for each form that comes in. */
export function takeFields(asking: Asking, fields: Fields): Taken {
  const before = taken.get(fields);
  if (before !== undefined) return before;
  const now = understand(asking, fields);
  taken.set(fields, now);
  return now;
}

function understand(asking: Asking, fields: Fields): Taken {
  const { form } = asking.list;
  const go = goOf(fields.get('_go')?.[0]);
  const read = fieldsOf(form, withoutTurn(fields, groupOf(form, go) === undefined ? go : { to: 'stay' }), {
    zone: asking.zone,
    saved: (linkId, place) => {
      const saved = savedAt(asking, linkId, place);
      return saved === undefined
        ? undefined
        : { state: stateAt(asking, linkId, place), values: saved.answers };
    },
  });
  const sent = read.answers.map(
    ({ linkId, place, state, values }): Sent => ({ item: linkId, place, state, answers: [...values] }),
  );
  const wrong = new Map<string, Fault>(
    [...read.wrong].map(name => [name, { code: 'not_of_this_kind', human: null }]),
  );
  const tried = standingAfter(asking, sent);
  const told = new Map((tried?.issues ?? []).filter(isFault).map(issue => [keyOf(placeOf(issue)), issue]));
  const good = sent.filter(answer => {
    const issue = answer.state === 'answered' ? told.get(keyOf(answer)) : undefined;
    const item = form.byLinkId.get(answer.item);
    if (issue !== undefined && item !== undefined) wrong.set(questionName(item.number, answer.place), issue);
    return issue === undefined;
  });
  const answers = withRepetition(asking, go, good).filter(answer => !isSaved(asking, answer));
  return {
    go,
    answers,
    wrong,
    shown: read.shown,
    marks: read.marks,
    after: answers.length === 0 ? asking.standing : standingAfter(asking, answers),
  };
}

const isFault = (issue: Issue): boolean => issue.severity === 'error' && faults.includes(issue.code);
const placeOf = (issue: Issue) => ({ item: issue.linkId, place: issue.place });

function heldAfter(asking: Asking, answers: readonly Sent[]): Map<string, Sent> {
  const held = new Map<string, Sent>(asking.saved);
  for (const answer of answers) held.set(keyOf(answer), answer);
  return held;
}

function standingAfter(asking: Asking, answers: readonly Sent[]): Standing | undefined {
  const held = [...heldAfter(asking, answers).values()].filter(
    (answer): answer is SavedAnswer => answer.state !== 'cleared',
  );
  return standingWith(asking.list, held, asking.known, asking.screening.on);
}

function isSaved(asking: Asking, answer: Sent): boolean {
  const saved = savedAt(asking, answer.item, answer.place);
  if (saved === undefined) return answer.state === 'cleared';
  return saved.state === answer.state && isDeepStrictEqual(saved.answers, answer.answers);
}

/** What was sent, with one repetition of a group more or less where a button asked for it. */
function withRepetition(asking: Asking, go: Go, sent: readonly Sent[]): Sent[] {
  const group = groupOf(asking.list.form, go);
  if (group === undefined || (go.to !== 'more' && go.to !== 'less')) return [...sent];
  if (go.to === 'more') return [...sent, oneMore(group, go.place, go.at)];
  const rows = standingAfter(asking, sent)?.rows ?? [];
  const times = timesOf(rows, group.number, go.place);
  const held = heldAfter(asking, sent);
  for (const answer of oneLess(asking.list.form, group, go.place, go.at, times, held))
    held.set(keyOf(answer), answer);
  const all = new Map(sent.map(answer => [keyOf(answer), answer]));
  for (const [key, answer] of held) if (asking.saved.get(key) !== answer) all.set(key, answer);
  return [...all.values()];
}

function timesOf(rows: readonly Row[], number: number, place: string): number {
  for (const row of everyRow(rows))
    if (row.item.number === number && row.place === place) return row.repetitions.length;
  return 1;
}

/** Questions that this save brings up and that the page did not show. */
export function news(taken: Taken, rows: readonly Row[]): Row | undefined {
  return [...everyRow(rows)].find(
    row =>
      isAnswered(row.item) &&
      !row.locked &&
      row.values.length === 0 &&
      !taken.shown.has(questionName(row.item.number, row.place)),
  );
}

/** Input of the save; undefined where there is nothing to save. Fields that no form of ours has make it be refused. */
export function saveInput(raw: Record<string, unknown>, fields: Fields, sent: SentForm): unknown {
  const asking = sent.before as Asking | undefined;
  // What no form of ours sends is handed on under a name that the deed does not have: it refuses the whole.
  const strange = Object.keys(raw).some(
    name => !/^[qs]\d/.test(name) && !['householdId', 'screeningId'].includes(name),
  );
  const unexpected = strange ? { unexpected: true } : {};
  const { householdId, screeningId } = raw;
  const version = asking?.screening.version ?? 1;
  if (asking === undefined) return { ...unexpected, householdId, screeningId, version, answers: [] };
  const { answers } = takeFields(asking, fields);
  if (answers.length === 0 && !strange) return undefined;
  const drawn = Number(fields.get('_version')?.[0]);
  return {
    ...unexpected,
    householdId,
    screeningId,
    version: Number.isInteger(drawn) && drawn > 0 ? Math.min(drawn, version) : version,
    answers,
  };
}
