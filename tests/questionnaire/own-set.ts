import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expressions } from '#acts/questionnaire/expressions.ts';
import { readJson } from '#acts/questionnaire/read-json.ts';
import type { Finding, Form } from '#domain/questionnaire/model.ts';
import { readIn } from '#domain/questionnaire/read-in.ts';
import { inTime } from './in-time.ts';

/** How a file of somebody's own set came through. */
export interface Outcome {
  readonly name: string;
  /** Null: refused. */
  readonly form: Form | null;
  readonly findings: readonly Finding[];
}

/** Every file of JSON under a folder, in order. */
export const filesUnder = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => /\.(json|xml|ndjson)$/i.test(name))
    .sort();

/** Reads a file as the product does: the text strictly, and then as a questionnaire. */
export function outcomeOf(folder: string, name: string): Outcome {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(readFileSync(join(folder, name)));
  const json = readJson(text);
  if (!json.ok) {
    const about = `line ${json.line}`;
    return {
      name,
      form: null,
      findings: [{ path: json.path, kind: 'refused', code: json.code, about, times: 1 }],
    };
  }
  const done = inTime(10_000, () => readIn(json.value, expressions));
  if (!done.ok) throw new Error(`${name} does not end`);
  return { name, form: done.value.ok ? done.value.form : null, findings: done.value.findings };
}

const told = (outcome: Outcome) =>
  outcome.findings.filter(one => one.kind === (outcome.form === null ? 'refused' : 'left_aside'));

/** What became of a set, as lines to read: the counts, each file that is not whole, and the reasons. */
export function report(outcomes: readonly Outcome[]): string {
  const taken = outcomes.filter(one => one.form !== null);
  const whole = taken.filter(one => told(one).length === 0);
  const lines = [
    `${outcomes.length} files: ${whole.length} taken whole, ${taken.length - whole.length} with something left aside, ${outcomes.length - taken.length} refused`,
  ];
  for (const outcome of outcomes) {
    const reasons = told(outcome);
    if (reasons.length === 0) continue;
    lines.push('', `${outcome.name}: ${outcome.form === null ? 'refused' : 'left aside'}`);
    for (const one of reasons)
      lines.push(
        `  ${one.path === '' ? 'document' : one.path}: ${one.code}${one.about === null ? '' : ` ${one.about}`}${one.times > 1 ? ` (${one.times} times)` : ''}`,
      );
  }
  return `${lines.join('\n')}\n`;
}
