import { cannotBeGiven, waitsForItself } from './conditions.ts';
import { extension, extensions, urls } from './extensions.ts';
import type { Findings } from './findings.ts';
import { field, isObject, type Json, objects, textOf } from './json.ts';
import { limits } from './limits.ts';
import type { Value, Words } from './model.ts';
import {
  type Condition,
  type Constraint,
  type Operator,
  operators,
  type Planned,
  type Program,
} from './plan.ts';
import { expressionIn, type Programs, Scope, sourceOf } from './programs.ts';
import { codesOf } from './read-item.ts';
import type { Draft } from './read-items.ts';
import { answerOf } from './read-options.ts';
import { words } from './texts.ts';
import { bare, fits, kindOf, sound } from './values.ts';

/** Second pass: conditions and expressions, now that every linkId is known. */
export class Behaviour {
  readonly #findings: Findings;
  readonly #programs: Programs;
  readonly #byLinkId: ReadonlyMap<string, Planned>;

  constructor(findings: Findings, programs: Programs, byLinkId: ReadonlyMap<string, Planned>) {
    this.#findings = findings;
    this.#programs = programs;
    this.#byLinkId = byLinkId;
  }

  readAll(drafts: readonly Draft[], around: Scope): void {
    for (const draft of drafts) {
      const scope = this.scope(draft.raw, draft.path, draft, around);
      this.#read(draft, scope);
      this.readAll(draft.children, scope);
    }
  }

  /** The variables of an element, each able to name those before it. */
  scope(raw: Json, path: string, owner: Planned | null, around: Scope | null): Scope {
    const scope = new Scope(around);
    for (const one of extensions(raw, urls.variable)) {
      const source = sourceOf(expressionIn(one), path, this.#findings);
      if (source === null) continue;
      if (source.name === null) {
        this.#findings.leave(path, 'field_malformed', 'variable');
        continue;
      }
      const program = this.#programs.program(source, path, owner, scope);
      if (program === null) continue;
      scope.add({ name: source.name, owner, program });
      this.#findings.understand(path, 'extension', urls.variable);
    }
    return scope;
  }

  constraints(raw: Json, path: string, owner: Planned | null, scope: Scope): readonly Constraint[] {
    return [urls.constraint, urls.targetConstraint].flatMap(url =>
      extensions(raw, url).flatMap(one => {
        const part = (name: string) =>
          objects(field(one, 'extension')).find(inner => field(inner, 'url') === name);
        const program = this.#program(expressionIn(part('expression') ?? {}), path, owner, scope, url);
        if (program === null) return [];
        const human = words(part('human'), 'valueString') ?? words(part('human'), 'valueMarkdown');
        const severity = field(part('severity'), 'valueCode') === 'warning' ? 'warning' : 'error';
        return [{ program, human, severity, owner } satisfies Constraint];
      }),
    );
  }

  #read(draft: Draft, scope: Scope): void {
    const { raw, path, item } = draft;
    draft.conditions = this.#conditions(raw, path, draft);
    draft.every = field(raw, 'enableBehavior') === 'all';
    if (draft.conditions.length > 1 && field(raw, 'enableBehavior') === undefined)
      this.#findings.leave(path, 'behaviour_not_given');
    const by = (url: string) =>
      this.#program(expressionIn(extensions(raw, url)[0] ?? {}), path, draft, scope, url);
    draft.shownBy = by(urls.enableWhen);
    const disabled = field(raw, 'disabledDisplay') ?? extension(raw, urls.disabledDisplay, 'valueCode');
    draft.shownDisabled = disabled === 'protected';
    draft.constraints = this.constraints(raw, path, draft, scope);
    const [textBy] = extensions(field(raw, '_text'), urls.expression);
    if (textBy !== undefined)
      draft.textBy = this.#program(expressionIn(textBy), `${path}._text`, draft, scope, urls.expression);
    if (item.type === 'group' || item.type === 'display') return;
    draft.calculation = by(urls.calculated) ?? by(urls.calculatedNorway) ?? this.#copied(draft, scope);
    item.calculated = draft.calculation !== null;
    draft.optionsBy = by(urls.answers);
    draft.toggles = extensions(raw, urls.toggle).flatMap(one => {
      const parts = objects(field(one, 'extension'));
      const expression = parts.find(part => field(part, 'url') === 'expression');
      const program = this.#program(expressionIn(expression ?? {}), path, draft, scope, urls.toggle);
      const options = parts.flatMap(part => (field(part, 'url') === 'option' ? (answerOf(part) ?? []) : []));
      return program === null ? [] : [{ program, options: options as Value[] }];
    });
    draft.leastBy = this.#end(raw, path, urls.least, draft, scope);
    draft.mostBy = this.#end(raw, path, urls.most, draft, scope);
    draft.pattern = this.#pattern(draft);
    const unit = extension(raw, urls.unit, 'valueCoding');
    draft.unitCoding = isObject(unit) ? unit : null;
    draft.optionsUnknown =
      item.options.length === 0 && (item.type === 'choice' || item.type === 'open-choice');
    draft.initial = this.#initial(draft);
    draft.initialBy = by(urls.initial);
  }

  #program(value: unknown, path: string, owner: Planned | null, scope: Scope, url: string): Program | null {
    if (value === undefined) return null;
    const source = sourceOf(value, path, this.#findings);
    const program = source === null ? null : this.#programs.program(source, path, owner, scope);
    if (program !== null) this.#findings.understand(path, 'extension', url);
    return program;
  }

  /** Norwegian forms copy an answer into a field of the kind data-receiver; elsewhere this extension is about other systems. */
  #copied(draft: Draft, scope: Scope): Program | null {
    const [one] = extensions(draft.raw, urls.expression);
    if (one === undefined) return null;
    if (codesOf(draft.raw, urls.control).includes('data-receiver'))
      return this.#program(expressionIn(one), draft.path, draft, scope, urls.expression);
    if (sourceOf(expressionIn(one), draft.path, this.#findings) !== null)
      this.#findings.leave(draft.path, 'other_system', urls.expression);
    return null;
  }

  /** A least or most that is itself calculated, such as "not after today". */
  #end(raw: Json, path: string, url: string, owner: Planned, scope: Scope): Program | null {
    for (const one of extensions(raw, url))
      for (const name of Object.keys(one)) {
        if (!name.startsWith('_value')) continue;
        const [calculated] = extensions(field(one, name), urls.calculatedValue);
        if (calculated === undefined) continue;
        return this.#program(expressionIn(calculated), path, owner, scope, urls.calculatedValue);
      }
    return null;
  }

  #pattern({ item, raw, path }: Draft): Planned['pattern'] {
    if (item.regex === null) return null;
    const human = words(extensions(raw, urls.validationText)[0], 'valueString') as Words | null;
    if (item.regex.length > limits.regex) {
      this.#findings.refuse(path, 'regex_broken', item.regex.slice(0, 80));
      return null;
    }
    for (const flags of ['u', '']) {
      try {
        // The text as a whole, as FHIR means it; by itself too, so that an alternative cannot end the group early.
        new RegExp(item.regex, flags);
        return { regex: new RegExp(`^(?:${item.regex})$`, flags), human };
      } catch {
        // Older patterns escape what need not be escaped; those are read without the flag.
      }
    }
    this.#findings.refuse(path, 'regex_broken', item.regex.slice(0, 80));
    return null;
  }

  #conditions(raw: Json, path: string, owner: Draft): readonly Condition[] {
    const value = field(raw, 'enableWhen');
    if (value === undefined) return [];
    const list: readonly unknown[] = Array.isArray(value) ? value : [value];
    return list.flatMap((one, at) => {
      const here = `${path}.enableWhen[${at}]`;
      const condition = this.#condition(one, here, owner);
      if (condition !== null) this.#findings.understand(here, 'feature', 'enableWhen');
      return condition ?? [];
    });
  }

  #condition(raw: unknown, path: string, owner: Draft): Condition | null {
    const linkId = textOf(field(raw, 'question'));
    const operator = field(raw, 'operator');
    const name = isObject(raw) ? Object.keys(raw).find(key => /^answer[A-Z]/.test(key)) : undefined;
    const asked: Value = name === undefined ? {} : { [`value${name.slice(6)}`]: field(raw, name) };
    const fit =
      linkId !== null &&
      isOperator(operator) &&
      sound(asked) &&
      (operator !== 'exists' || kindOf(asked) === 'valueBoolean');
    if (!fit) {
      this.#findings.refuse(path, 'condition_malformed');
      return null;
    }
    const question = this.#byLinkId.get(linkId);
    if (question === undefined) {
      this.#findings.refuse(path, 'condition_unknown_link_id', linkId);
      return null;
    }
    const condition = { question, operator, asked };
    if (cannotBeGiven(condition)) this.#findings.leave(path, 'condition_of_other_kind', linkId);
    else if (waitsForItself(condition, owner)) this.#findings.leave(path, 'condition_inside_itself', linkId);
    return condition;
  }

  #initial(draft: Draft): readonly Value[] {
    const { item, raw, path } = draft;
    const values = objects(field(raw, 'initial')).flatMap((one, at) => {
      const value = bare(one);
      const kept = value === null ? null : answerOf(value);
      const right = kept !== null && fits(item, kept) && (at === 0 || item.repeats);
      if (right && !cannotBeGiven({ question: draft, operator: '=', asked: kept })) return [kept];
      this.#findings.leave(`${path}.initial[${at}]`, 'initial_malformed');
      return [];
    });
    const chosen = item.options.flatMap(option => (option.initiallySelected ? [option.value] : []));
    return values.length > 0 ? values : item.repeats ? chosen : chosen.slice(0, 1);
  }
}

const isOperator = (operator: unknown): operator is Operator =>
  typeof operator === 'string' && (operators as readonly string[]).includes(operator);
