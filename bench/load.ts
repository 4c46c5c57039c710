import { connect, type Socket } from 'node:net';
import type { Asked } from './cases.ts';

export interface Round {
  readonly perSecond: number;
  readonly p50: number;
  readonly p95: number;
  readonly count: number;
}

export const connections = 16;

/** Milliseconds at which half, and at which 95 of 100, were done. */
export function summary(times: number[], seconds: number): Round {
  const sorted = times.sort((a, b) => a - b);
  const at = (part: number) => sorted[Math.min(Math.floor(sorted.length * part), sorted.length - 1)] ?? 0;
  return { perSecond: sorted.length / seconds, p50: at(0.5), p95: at(0.95), count: sorted.length };
}

/** Does `work` again and again in 16 lanes until the time is over; answers how long each took. */
export async function inLanes(
  seconds: number,
  lanes: readonly ((turn: number) => Promise<void>)[],
): Promise<Round> {
  const times: number[] = [];
  const began = performance.now();
  const until = began + seconds * 1_000;
  let turn = 0;
  await Promise.all(
    lanes.map(async work => {
      while (performance.now() < until) {
        const from = performance.now();
        await work(turn++);
        times.push(performance.now() - from);
      }
    }),
  );
  return summary(times, (performance.now() - began) / 1_000);
}

/**
 * A connection that is kept and used for one request at a time. It reads no more of an answer than its end, because
 * on two cores every instruction of the load generator is one that the server does not get.
 */
export async function lane(port: number, expects: number, ask: (turn: number) => Asked) {
  const socket = await new Promise<Socket>((ready, failed) => {
    const made = connect({ port, host: '127.0.0.1', noDelay: true }, () => ready(made));
    made.once('error', failed);
  });
  let held = Buffer.alloc(0);
  let wanted = -1;
  let settle: { done: () => void; failed: (problem: Error) => void } | undefined;
  socket.on('error', problem => settle?.failed(problem));
  socket.on('close', () => settle?.failed(new Error('the server closed the connection')));
  socket.on('data', chunk => {
    held = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
    if (wanted < 0) {
      const end = held.indexOf('\r\n\r\n');
      if (end < 0) return;
      const head = held.toString('latin1', 0, end);
      const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1];
      if (!head.startsWith(`HTTP/1.1 ${expects} `) || length === undefined) {
        settle?.failed(
          new Error(`answered ${head.slice(0, 60)} ${held.toString('utf8', end + 4, end + 400)}`),
        );
        return;
      }
      wanted = end + 4 + Number(length);
    }
    if (held.length < wanted) return;
    held = held.subarray(wanted);
    wanted = -1;
    settle?.done();
  });
  return {
    close: () => {
      settle = undefined;
      socket.destroy();
    },
    send: (turn: number): Promise<void> => {
      const { method, url, headers, body } = ask(turn);
      const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
      const length = body === undefined ? '' : `content-length: ${Buffer.byteLength(body)}\r\n`;
      const text = `${method} ${url} HTTP/1.1\r\nhost: 127.0.0.1\r\n${lines.join('')}${length}\r\n${body ?? ''}`;
      return new Promise((done, failed) => {
        settle = { done, failed };
        socket.write(text);
      });
    },
  };
}

/** One round of a case over HTTP. */
export async function loadRound(
  port: number,
  seconds: number,
  one: { expects: number; ask: (turn: number) => Asked },
): Promise<Round> {
  const lanes = await Promise.all(
    Array.from({ length: connections }, () => lane(port, one.expects, one.ask)),
  );
  try {
    return await inLanes(
      seconds,
      lanes.map(each => each.send),
    );
  } finally {
    for (const each of lanes) each.close();
  }
}

/** The round in the middle by speed. */
export function middle(rounds: readonly Round[]): Round {
  const sorted = [...rounds].sort((a, b) => a.perSecond - b.perSecond);
  const found = sorted[Math.floor(sorted.length / 2)];
  if (found === undefined) throw new Error('no round');
  return found;
}
