import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads';
import type { Context, Entry, Form, Row, Standing } from '#domain/questionnaire/model.ts';
import { type ReadIn, readIn } from '#domain/questionnaire/read-in.ts';
import { type Answer, type FarRow, flags, type Job } from './apart-words.ts';

/** A thread of its own, and how it is spoken to: a port for words, and two numbers that it sets. */
interface Thread {
  readonly worker: Worker;
  readonly port: MessagePort;
  readonly told: Int32Array;
}

/** Loading the library of expressions, once for each thread. */
const startMs = 30_000;
/** Megabytes that a document may use up; then its thread dies, and the server does not. */
const memory = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32 } as const;

let thread: Thread | undefined;

/** Forms of other people's documents, and what the thread knows them by. */
const known = new WeakMap<Form, { readonly key: string; readonly document: unknown }>();
let count = 0;

/**
 * Reads a document of somebody else in; undefined when it takes too long. Its expressions and patterns, here and below,
 * are carried out in a thread that is ended when its time is over, whatever it is doing: a watchdog in the same thread
 * cannot interrupt a text that the engine is copying (docs/decisions/2026-11-25-fhirpath.md).
 */
export function readApart(document: unknown, ms: number): ReadIn | undefined {
  count += 1;
  const key = String(count);
  const answer = ask({ kind: 'read', key, document }, ms);
  if (answer?.kind !== 'read') return undefined;
  if (!answer.ok) return { ok: false, findings: answer.findings };
  const read = readIn(document, null);
  if (!read.ok) return read;
  known.set(read.form, { key, document });
  return { ok: true, form: read.form, findings: answer.findings };
}

/** Where a form stands with these answers, or as it begins without; undefined when it takes too long or grows too large. */
export function standApart(
  form: Form,
  entries: readonly Entry[] | undefined,
  context: Context,
  ms: number,
): Standing | undefined {
  const answer = about(form, (key, document) => ({ kind: 'stand', key, document, entries, context }), ms);
  if (answer?.kind !== 'stand') return undefined;
  const { rows, ...standing } = answer.standing;
  return { ...standing, rows: rows.map(row => near(row, form)) };
}

/** What a form begins with; undefined when it takes too long. */
export function initialApart(form: Form, context: Context, ms: number): readonly Entry[] | undefined {
  const answer = about(form, (key, document) => ({ kind: 'initial', key, document, context }), ms);
  return answer?.kind === 'initial' ? answer.entries : undefined;
}

/** Asks about a form that the thread has read in; a fresh thread gets the document once more. */
function about(form: Form, job: (key: string, document?: unknown) => Job, ms: number): Answer | undefined {
  const here = known.get(form);
  if (here === undefined) throw new Error('a form of somebody else comes from readApart() alone');
  const answer = ask(job(here.key), ms);
  return answer?.kind === 'unknown' ? ask(job(here.key, here.document), ms) : answer;
}

function ask(job: Job, ms: number): Answer | undefined {
  thread ??= start();
  const { worker, port, told } = thread;
  const end = () => {
    void worker.terminate();
    port.close();
    thread = undefined;
  };
  if (!heard(told, flags.ready, startMs)) {
    end();
    throw new Error('the thread for questionnaires did not start');
  }
  Atomics.store(told, flags.answered, 0);
  port.postMessage(job);
  if (heard(told, flags.answered, ms)) return receiveMessageOnPort(port)?.message as Answer | undefined;
  end();
  // The next one gets ready while this one goes.
  thread = start();
  return undefined;
}

const heard = (told: Int32Array, flag: number, ms: number): boolean =>
  Atomics.wait(told, flag, 0, ms) !== 'timed-out';

function start(): Thread {
  const { port1, port2 } = new MessageChannel();
  const told = new Int32Array(new SharedArrayBuffer(8));
  // In a bundle both lie beside each other as JavaScript (scripts/build.mjs).
  const file = import.meta.url.endsWith('.ts') ? './apart-thread.ts' : './apart-thread.js';
  const worker = new Worker(new URL(file, import.meta.url), {
    workerData: { port: port2, told },
    transferList: [port2],
    resourceLimits: memory,
  });
  // Out of memory, say: whoever waits for it hears nothing in time, and another one is started.
  worker.on('error', () => undefined);
  worker.unref();
  port1.unref();
  return { worker, port: port1, told };
}

/** The same row, of the form that is here. */
function near({ linkId, repetitions, ...row }: FarRow, form: Form): Row {
  const item = form.byLinkId.get(linkId);
  if (item === undefined) throw new Error('the same document gave another form');
  return { ...row, item, repetitions: repetitions.map(rows => rows.map(one => near(one, form))) };
}
