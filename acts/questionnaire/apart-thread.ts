import { isMainThread, type MessagePort, workerData } from 'node:worker_threads';
import { initialEntries } from '#domain/questionnaire/initial.ts';
import type { Form, Row, Standing } from '#domain/questionnaire/model.ts';
import { readIn } from '#domain/questionnaire/read-in.ts';
import { stand } from '#domain/questionnaire/stand.ts';
import { type Answer, type FarRow, flags, type Job } from './apart-words.ts';
import { expressions } from './expressions.ts';

/** Longest text that one answer may be, also one that was calculated: an expression can double its words for ever. */
const longest = 100_000;
const mostForms = 60;
const forms = new Map<string, Form>();

function formOf(key: string, document: unknown): Form | undefined {
  const before = forms.get(key);
  if (before !== undefined || document === undefined) return before;
  const read = readIn(document, expressions);
  if (!read.ok) return undefined;
  keep(key, read.form);
  return read.form;
}

function keep(key: string, form: Form): void {
  const oldest = forms.size >= mostForms ? forms.keys().next().value : undefined;
  if (oldest !== undefined) forms.delete(oldest);
  forms.set(key, form);
}

function answerTo(job: Job): Answer {
  if (job.kind === 'read') {
    const read = readIn(job.document, expressions);
    if (read.ok) keep(job.key, read.form);
    return { kind: 'read', ok: read.ok, findings: read.findings };
  }
  const form = formOf(job.key, job.document);
  if (form === undefined) return { kind: 'unknown' };
  if (job.kind === 'initial') return { kind: 'initial', entries: initialEntries(form, job.context) };
  const standing = stand(form, job.entries ?? initialEntries(form, job.context), job.context);
  if (!isHumane(standing)) return { kind: 'too_large' };
  return { kind: 'stand', standing: { ...standing, rows: standing.rows.map(far) } };
}

const isHumane = (standing: Standing): boolean =>
  standing.counted.every(({ values }) =>
    values.every(value =>
      Object.values(value).every(plain => typeof plain !== 'string' || plain.length <= longest),
    ),
  );

function far({ item, repetitions, ...row }: Row): FarRow {
  return { ...row, linkId: item.linkId, repetitions: repetitions.map(rows => rows.map(far)) };
}

function tell(told: Int32Array, flag: number): void {
  Atomics.store(told, flag, 1);
  Atomics.notify(told, flag);
}

// Nothing happens where this file is only looked at.
if (!isMainThread && isPlace(workerData)) {
  const { port, told } = workerData;
  port.on('message', (job: Job) => {
    port.postMessage(answerTo(job));
    tell(told, flags.answered);
  });
  tell(told, flags.ready);
}

function isPlace(data: unknown): data is { readonly port: MessagePort; readonly told: Int32Array } {
  return typeof data === 'object' && data !== null && 'port' in data && 'told' in data;
}
