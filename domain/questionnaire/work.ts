import { asOptions, asValues } from './convert.ts';
import { enable } from './enable.ts';
import type { Json } from './json.ts';
import { same } from './json.ts';
import { limits } from './limits.ts';
import type { Context, Option, Value } from './model.ts';
import type { Plan, Planned, Program, Sum, Variable } from './plan.ts';
import { type Leaves, type Response, responseFor } from './response-for.ts';
import { tally } from './scores.ts';
import { type Node, seenFrom, type Tree } from './tree.ts';
import { equal, fits, numberIn, rounded } from './values.ts';
import { weightIn } from './weights.ts';

const constants = { sct: 'http://snomed.info/sct', loinc: 'http://loinc.org' };

/**
 * Works out what one tree of answers leads to: calculations and conditions go round until nothing changes. Each expression
 * is evaluated again only when something it reads has changed.
 */
export class Work {
  /** Where an expression failed or never settled: nothing stands there, never a number in its place. */
  readonly troubles = new Set<Node>();
  readonly #plan: Plan;
  readonly #tree: Tree;
  readonly #context: Context;
  readonly #shown = new Map<Node, boolean>();
  readonly #doneAt = new Map<Node, number>();
  readonly #changedAt = new Map<Planned, number>();
  readonly #frozen: ReadonlySet<Node>;
  #clock = 1;
  #changed = 1;
  #response: Response | null = null;
  readonly #leaves: Leaves = new Map();
  readonly #variables = new Map<Variable, Map<unknown, readonly unknown[]>>();

  constructor(plan: Plan, tree: Tree, context: Context, frozen: ReadonlySet<Node>) {
    this.#plan = plan;
    this.#tree = tree;
    this.#context = context;
    this.#frozen = frozen;
    for (const nodes of tree.of)
      for (const node of nodes) {
        node.enabled = true;
        node.values =
          node.planned.calculation === null ? node.given.filter(value => fits(node.planned.item, value)) : [];
      }
  }

  /**
   * Gives the nodes that were still changing when it stopped: none, if it settled. Things may take turns in changing, so
   * those of the last rounds together.
   */
  settle(): ReadonlySet<Node> {
    const restless = new Set<Node>();
    let moving = new Set<Node>();
    for (let round = 0; round < limits.rounds; round += 1) {
      moving = new Set(enable(this.#plan, this.#tree, node => this.#shown.get(node) ?? true));
      if (moving.size > 0) this.#touch(moving);
      for (const level of this.#plan.levels) {
        const changed = new Set<Node>();
        for (const planned of level)
          for (const node of this.#tree.of[planned.item.number] ?? [])
            if (this.#stale(node) && this.#evaluate(node)) changed.add(node);
        if (changed.size === 0) continue;
        this.#touch(changed);
        for (const node of changed) moving.add(node);
      }
      if (moving.size === 0) return moving;
      if (round >= limits.rounds / 2) for (const node of moving) restless.add(node);
    }
    return restless;
  }

  #touch(nodes: ReadonlySet<Node>): void {
    this.#clock += 1;
    this.#changed = this.#clock;
    for (const node of nodes) this.#changedAt.set(node.planned, this.#clock);
    this.#response = null;
    this.#variables.clear();
  }

  #stale(node: Node): boolean {
    if (this.#frozen.has(node) || (node.parent !== null && !node.parent.enabled)) return false;
    const done = this.#doneAt.get(node);
    if (done === undefined) return true;
    const { calculation, shownBy } = node.planned;
    for (const one of [calculation, shownBy]) {
      if (one === null) continue;
      const reads = one.kind === 'sum' ? one.of : one.reads;
      if (reads === null) {
        if (this.#changed > done) return true;
      } else for (const read of reads) if ((this.#changedAt.get(read) ?? 0) > done) return true;
    }
    return false;
  }

  /** True when the item changed by it. */
  #evaluate(node: Node): boolean {
    this.#doneAt.set(node, this.#clock);
    const { calculation, shownBy } = node.planned;
    let changed = false;
    this.troubles.delete(node);
    if (shownBy !== null) {
      const results = this.run(shownBy, node);
      if (results === null) this.troubles.add(node);
      // A question of which the condition cannot be worked out is asked: rather one too many than one missed.
      const shown = results === null || isTrue(results);
      changed = (this.#shown.get(node) ?? true) !== shown;
      this.#shown.set(node, shown);
    }
    if (calculation === null) return changed;
    if (!node.enabled) {
      // To be worked out once it is enabled, whether or not what it reads changes then.
      this.#doneAt.delete(node);
      return changed;
    }
    const values =
      calculation.kind === 'sum' ? this.#sum(calculation, node) : this.#calculate(calculation, node);
    if (same(values, node.values)) return changed;
    node.values = values;
    return true;
  }

  #calculate(program: Program, node: Node): readonly Value[] {
    if (node.planned.score && tally(this.#tree, node).answered === 0) return [];
    const results = this.run(program, node);
    const values = results === null ? null : asValues(node.planned, results);
    if (values === null) this.troubles.add(node);
    return values ?? [];
  }

  #sum({ of }: Sum, node: Node): readonly Value[] {
    const parts = of.flatMap(one =>
      seenFrom(this.#tree, node, one)
        .filter(each => each.enabled)
        .flatMap(each =>
          each.values.flatMap(
            value => (one.calculation === null ? weightIn(one, value) : numberIn(value)) ?? [],
          ),
        ),
    );
    if (parts.length === 0) return [];
    const total = parts.reduce((sum, part) => sum + part, 0);
    return asValues(node.planned, [rounded(total, 10)]) ?? [];
  }

  /** Null when the expression failed. */
  run(program: Program, node: Node | null): readonly unknown[] | null {
    try {
      return this.#run(program, node, node, 'plain');
    } catch {
      return null;
    }
  }

  #run(
    program: Program,
    node: Node | null,
    context: Node | null,
    how: 'plain' | 'typed',
    index: number | null = null,
  ): readonly unknown[] {
    this.#response ??= responseFor(this.#tree, this.#leaves);
    const { json } = this.#response;
    const items = context === null ? json : this.#itemsOf(context, index);
    const environment: Record<string, unknown> = {
      ...constants,
      resource: json,
      rootResource: json,
      context: items,
      questionnaire: this.#plan.questionnaire,
      qitem: context === null ? [] : context.planned.raw,
    };
    for (const variable of program.variables) environment[variable.name] = this.#valueOf(variable, node);
    return program.run(program.onResponse ? json : items, environment, this.#context.today, how);
  }

  #itemsOf(node: Node, index: number | null): Json | readonly Json[] {
    const items = this.#response?.items.get(node) ?? [];
    const one = items[index ?? 0] ?? { linkId: node.planned.item.linkId };
    return index !== null || items.length < 2 ? one : items;
  }

  /** A variable of the element it stands on: for one on a group that repeats, of the repetition around this node. */
  #valueOf(variable: Variable, node: Node | null): readonly unknown[] {
    const { owner, program } = variable;
    let around = node;
    while (around !== null && around.planned !== owner) around = around.parent;
    const repeats = around !== null && around !== node && around.planned.splits;
    const index = repeats ? Number(node?.place.split('.')[around?.planned.repeatsIn.length ?? 0] ?? 0) : null;
    const key = around === null ? '' : `${around.place} ${index}`;
    const known = this.#variables.get(variable) ?? new Map<unknown, readonly unknown[]>();
    this.#variables.set(variable, known);
    const before = known.get(key);
    if (before !== undefined) return before;
    const value = this.#run(program, node, around, 'typed', index);
    known.set(key, value);
    return value;
  }

  /** The options that can be chosen now. */
  optionsOf(node: Node): readonly Option[] {
    const { item, optionsBy, toggles } = node.planned;
    let options = item.options;
    if (optionsBy !== null) {
      const results = this.run(optionsBy, node);
      if (results === null) this.troubles.add(node);
      else options = asOptions(results);
    }
    if (toggles.length === 0) return options;
    const open = toggles.map(toggle => {
      const results = this.run(toggle.program, node);
      return results === null || isTrue(results);
    });
    return options.filter(option => {
      const about = toggles.flatMap((toggle, at) =>
        toggle.options.some(value => equal(option.value, value)) ? [open[at] === true] : [],
      );
      return about.length === 0 || about.includes(true);
    });
  }
}

/** As FHIRPath reads a single thing where a yes or no is asked. */
export const isTrue = (results: readonly unknown[]): boolean =>
  results.length === 1 && results[0] !== false && results[0] !== null;
