import type { Findings } from './findings.ts';
import { field, type Json, textOf } from './json.ts';
import { limits } from './limits.ts';
import type { Compiled, Expressions } from './model.ts';
import type { Planned, Program, Variable } from './plan.ts';

/** What every expression may name without anybody declaring it. */
const given = new Set([
  'resource',
  'rootResource',
  'context',
  'questionnaire',
  'qitem',
  'ucum',
  'sct',
  'loinc',
]);

/** An expression as it stands in a document, before it is compiled. */
export interface Source {
  readonly text: string;
  readonly name: string | null;
}

/** Reads an Expression, or the bare text of older extensions; of other languages only a finding. */
export function sourceOf(value: unknown, path: string, findings: Findings): Source | null {
  if (typeof value === 'string') return value.trim() === '' ? null : { text: value, name: null };
  const text = textOf(field(value, 'expression'));
  const language = textOf(field(value, 'language')) ?? 'text/fhirpath';
  if (language !== 'text/fhirpath') {
    findings.leave(path, 'language_not_carried_out', language);
    return null;
  }
  if (text === null) {
    findings.leave(path, 'field_malformed', 'expression');
    return null;
  }
  return { text, name: textOf(field(value, 'name')) };
}

/** The variables that can be named on an element: its own before those of what it stands in. */
export class Scope {
  readonly #own = new Map<string, Variable>();
  readonly #around: Scope | null;

  constructor(around: Scope | null) {
    this.#around = around;
  }

  add(variable: Variable): void {
    this.#own.set(variable.name, variable);
  }

  find(name: string): Variable | undefined {
    return this.#own.get(name) ?? this.#around?.find(name);
  }

  names(): readonly string[] {
    return [...this.#own.keys(), ...(this.#around?.names() ?? [])];
  }
}

/** Compiles the expressions of one document: each text once, and with what it needs and reads. */
export class Programs {
  readonly #compiled = new Map<string, Compiled | null>();
  readonly #expressions: Expressions;
  readonly #findings: Findings;
  readonly #byLinkId: ReadonlyMap<string, Planned>;

  constructor(expressions: Expressions, findings: Findings, byLinkId: ReadonlyMap<string, Planned>) {
    this.#expressions = expressions;
    this.#findings = findings;
    this.#byLinkId = byLinkId;
  }

  /** Null when it is left aside or refused; the finding tells. */
  program(source: Source, path: string, owner: Planned | null, scope: Scope): Program | null {
    const text = quoteNames(source.text.trim(), scope.names());
    const run = this.#compile(text, path);
    if (run === null) return null;
    const variables = new Set<Variable>();
    for (const name of namesIn(text)) {
      if (given.has(name)) continue;
      const variable = scope.find(name);
      if (variable === undefined) {
        this.#findings.leave(path, 'variable_unknown', `%${name}`);
        return null;
      }
      for (const needed of variable.program.variables) variables.add(needed);
      variables.add(variable);
    }
    let reads = readsOf(text, owner, this.#byLinkId);
    for (const variable of variables) {
      const more = variable.program.reads;
      reads = reads === null || more === null ? null : new Set([...reads, ...more]);
    }
    return {
      kind: 'program',
      run,
      variables: [...variables],
      reads,
      onResponse: /(^|[^\w.%`'])QuestionnaireResponse\s*\./.test(text),
      weighs:
        /\b(weight|ordinal)\s*\(|\/(ordinalValue|itemWeight)\b/.test(text) ||
        [...variables].some(one => one.program.weighs),
    };
  }

  #compile(text: string, path: string): Compiled | null {
    const known = this.#compiled.get(text);
    if (known !== undefined) return known;
    let run: Compiled | null = null;
    if (this.#compiled.size >= limits.expressions || text.length > limits.expression) {
      this.#findings.refuse(path, 'too_many_expressions');
    } else {
      try {
        run = this.#expressions.compile(text);
      } catch {
        this.#findings.refuse(path, 'expression_broken', text.slice(0, 80));
      }
    }
    this.#compiled.set(text, run);
    return run;
  }
}

/**
 * Names in quotes, as FHIRPath wants them for a variable called `has-fever` or `day`; authors write them without. The
 * longest first, so that `%a-b` is not `%a` and something.
 */
function quoteNames(text: string, names: readonly string[]): string {
  let quoted = text;
  for (const name of [...new Set(names)].sort((a, b) => b.length - a.length)) {
    if (!/^[A-Za-z_][\w-]*$/.test(name)) continue;
    // What stands in quotes is text, and stays as it is.
    quoted = quoted.replace(new RegExp(`'(?:[^'\\\\]|\\\\.)*'|%${name}(?![\\w-])`, 'g'), found =>
      found.startsWith('%') ? `%\`${name}\`` : found,
    );
  }
  return quoted;
}

const withoutStrings = (text: string): string => text.replace(/(^|[^%])'(?:[^'\\]|\\.)*'/g, "$1''");

/** The names after a percent sign. */
function namesIn(text: string): ReadonlySet<string> {
  const names = new Set<string>();
  for (const [, a, b, c] of withoutStrings(text).matchAll(/%(?:`([^`]+)`|'([^']+)'|([A-Za-z_]\w*))/g)) {
    const name = a ?? b ?? c;
    if (name !== undefined) names.add(name);
  }
  return names;
}

/** From the response to items with one linkId; perhaps on from there to items below it. */
const picked =
  /(?:%resource|%rootResource|(?<![\w.%`'])QuestionnaireResponse)((?:\s*\.\s*(?:descendants\(\)|repeat\(\s*item\s*\)|item)\s*\.\s*where\(\s*linkId\s*=\s*'[^'\\]*'\s*\))+)/g;

/**
 * Which items an expression reads, as far as its text tells: those it picks by linkId, with what stands under them, and its
 * own. Null (everything) as soon as it goes through the response in another way.
 */
function readsOf(
  text: string,
  owner: Planned | null,
  items: ReadonlyMap<string, Planned>,
): ReadonlySet<Planned> | null {
  const reads = new Set<Planned>();
  for (const [, steps = ''] of text.matchAll(picked)) {
    const linkId = /'([^']*)'\s*\)$/.exec(steps)?.[1];
    const item = linkId === undefined ? undefined : items.get(linkId);
    if (item !== undefined) addWithChildren(reads, item);
  }
  const rest = withoutStrings(text.replace(picked, "''"));
  if (/%(resource|rootResource)\b|(?<![\w.%`'])QuestionnaireResponse\b/.test(rest)) return null;
  if (/%context|\$this|(^|[^.\w%`])(answer|item|descendants|children|repeat|linkId|text)\b/.test(rest)) {
    if (owner === null) return null;
    addWithChildren(reads, owner);
  }
  return reads;
}

function addWithChildren(reads: Set<Planned>, item: Planned): void {
  reads.add(item);
  for (const child of item.children) addWithChildren(reads, child);
}

/** The part of an expression extension that holds it: `valueExpression`, or text in older ones. */
export const expressionIn = (one: Json): unknown =>
  field(one, 'valueExpression') ?? field(one, 'valueString') ?? field(one, 'expression');
