import { field, isObject } from './json.ts';
import type { Issue, Option, Value, Words } from './model.ts';
import type { Constraint, Plan } from './plan.ts';
import type { Node, Tree } from './tree.ts';
import { compare, contentOf, equal, kindOf, numberIn } from './values.ts';
import type { Work } from './work.ts';

type Code = Issue['code'];

/** Everything that is wrong with the answers as they stand, by node; constraints on the whole under null. */
export function check(plan: Plan, tree: Tree, work: Work): ReadonlyMap<Node | null, readonly Issue[]> {
  const found = new Map<Node | null, Issue[]>();
  const tell = (
    node: Node | null,
    code: Code,
    human: Words | null = null,
    severity: Issue['severity'] = 'error',
  ) => {
    const issue = {
      linkId: node?.planned.item.linkId ?? '',
      place: node?.place ?? '',
      code,
      human,
      severity,
    };
    const known = found.get(node);
    if (known === undefined) found.set(node, [issue]);
    else if (!known.some(one => one.code === code && one.human?.text === human?.text)) known.push(issue);
  };
  const constrain = (constraint: Constraint, node: Node | null) => {
    const results = work.run(constraint.program, node);
    if (results === null) tell(node, 'not_calculable', constraint.human, 'warning');
    else if (results.length > 0 && results.every(one => one === false))
      tell(node, 'constraint', constraint.human, constraint.severity);
  };
  const walk = (node: Node, hidden: boolean) => {
    if (!node.enabled) return;
    const { item, constraints } = node.planned;
    const out = hidden || item.hidden;
    const filled = answeredIn(node);
    if (item.type === 'group') checkGroup(node, out, filled, code => tell(node, code));
    else if (item.type !== 'display')
      checkQuestion(node, out, work, (code, human) => tell(node, code, human));
    if (filled) for (const constraint of constraints) constrain(constraint, node);
    for (const children of node.repetitions) for (const child of children) walk(child, out);
  };
  for (const root of tree.roots) walk(root, false);
  for (const constraint of plan.constraints) constrain(constraint, null);
  for (const node of work.troubles) if (node.enabled) tell(node, 'not_calculable', null, 'warning');
  return found;
}

export const answeredIn = (node: Node): boolean =>
  node.enabled &&
  (node.values.length > 0 || node.repetitions.some(children => children.some(child => answeredIn(child))));

function checkGroup(node: Node, hidden: boolean, filled: boolean, tell: (code: Code) => void): void {
  const { item } = node.planned;
  if (item.required && !filled && !hidden) tell('needed');
  if (!item.repeats) return;
  const times = node.repetitions.filter(children => children.some(child => answeredIn(child))).length;
  if (item.leastTimes !== null && filled && times < item.leastTimes) tell('too_few');
  if (item.mostTimes !== null && times > item.mostTimes) tell('too_many');
}

function checkQuestion(
  node: Node,
  hidden: boolean,
  work: Work,
  tell: (code: Code, human?: Words | null) => void,
): void {
  const { item, pattern } = node.planned;
  if (item.calculated) return;
  const values = node.values;
  if (values.length < node.given.length) tell('not_of_this_kind');
  if (values.length === 0) {
    if (item.required && !item.readOnly && !hidden && node.given.length === 0) tell('needed');
    return;
  }
  if (item.leastTimes !== null && values.length < item.leastTimes) tell('too_few');
  const most = item.repeats ? item.mostTimes : 1;
  if (most !== null && values.length > most) tell('too_many');
  if (item.type === 'choice' || item.type === 'open-choice') checkOptions(node, work.optionsOf(node), tell);
  const least = endOf(node, work, 'least');
  const greatest = endOf(node, work, 'most');
  for (const value of values) {
    if (least !== null && (compare(value, asComparable(least, value)) ?? 0) < 0) tell('too_small');
    if (greatest !== null && (compare(value, asComparable(greatest, value)) ?? 0) > 0) tell('too_large');
    const content = contentOf(value);
    if (typeof content === 'string') {
      const length = [...content].length;
      if (item.mostLength !== null && length > item.mostLength) tell('too_long');
      if (item.leastLength !== null && length < item.leastLength) tell('too_short');
    }
    if (pattern !== null && !isObject(content) && !pattern.regex.test(String(content)))
      tell('pattern', pattern.human);
    const number = item.mostDecimals === null ? null : numberIn(value);
    if (number !== null && item.mostDecimals !== null && decimalsOf(number) > item.mostDecimals)
      tell('too_many_decimals');
    if (kindOf(value) === 'valueAttachment') checkAttachment(node, content, tell);
  }
}

function checkOptions(node: Node, options: readonly Option[], tell: (code: Code) => void): void {
  const { planned, values } = node;
  if (planned.optionsUnknown && planned.optionsBy === null) return;
  const chosen = values.flatMap(value => {
    const option = options.find(one => equal(value, one.value));
    const free = planned.item.type === 'open-choice' && kindOf(value) === 'valueString';
    if (option === undefined && !free) tell('not_an_option');
    return option ?? [];
  });
  if (values.length > 1 && chosen.some(option => option.exclusive)) tell('exclusive');
}

/** The least or most that holds now: written down, or worked out by an expression. */
function endOf(node: Node, work: Work, end: 'least' | 'most'): Value | null {
  const { item, leastBy, mostBy } = node.planned;
  const program = end === 'least' ? leastBy : mostBy;
  if (program === null) return item[end];
  const [result] = work.run(program, node) ?? [];
  if (typeof result === 'number') return { valueDecimal: result };
  return typeof result === 'string' ? { valueDateTime: result } : item[end];
}

/** "At most 10" without a unit holds for 10 kg; with one, units are compared. */
const asComparable = (end: Value, value: Value): Value => {
  const content = contentOf(value);
  const number = numberIn(end);
  return isObject(content) && kindOf(end) !== 'valueQuantity' && number !== null
    ? { valueQuantity: { value: number } }
    : end;
};

function checkAttachment({ planned }: Node, content: unknown, tell: (code: Code) => void): void {
  const { mostBytes, mimeTypes } = planned.item;
  const data = field(content, 'data');
  const size = field(content, 'size');
  const bytes = typeof size === 'number' ? size : typeof data === 'string' ? (data.length * 3) / 4 : 0;
  if (mostBytes !== null && bytes > mostBytes) tell('too_large');
  const type = field(content, 'contentType');
  if (mimeTypes.length === 0 || typeof type !== 'string') return;
  const allowed = mimeTypes.some(
    one => one === type || (one.endsWith('/*') && type.startsWith(one.slice(0, -1))),
  );
  if (!allowed) tell('not_of_this_kind');
}

const decimalsOf = (number: number): number => {
  const [digits, exponent] = String(number).split('e');
  return Math.max(0, (digits?.split('.')[1]?.length ?? 0) - Number(exponent ?? 0));
};
