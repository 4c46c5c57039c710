import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { type Job, round, schedule } from '#jobs/schedule.ts';
import { makeWorld } from '#tests/makers/world.ts';
import { onServer } from '#tests/support/database.ts';

const world = await makeWorld();
const terms = { everySeconds: 0.05, onServer };

/** A house whose log is kept. */
function logged() {
  const lines: string[] = [];
  const log = pino({ level: 'debug', base: null }, { write: (line: string) => lines.push(line) });
  return { house: { ...world.house, log }, lines };
}

test('does its jobs one after the other, again and again, until it is stopped', async () => {
  const { house } = logged();
  const done: string[] = [];
  let inside = 0;
  const job = (name: string): Job => ({
    name,
    run: async () => {
      inside += 1;
      expect(inside, 'one at a time').toBe(1);
      await sleep(5);
      inside -= 1;
      return done.push(name);
    },
  });
  const running = schedule(house, [job('a'), job('b')], terms);
  while (done.length < 6) await sleep(10);
  await running.stop();
  const count = done.length;
  await sleep(150);
  expect(done.length).toBe(count);
  expect(done.slice(0, 4)).toEqual(['a', 'b', 'a', 'b']);
});

test('stopping waits for the job that is under way, and does one last round', async () => {
  const { house } = logged();
  let begun = 0;
  let finished = 0;
  const slow: Job = {
    name: 'slow',
    run: async () => {
      begun += 1;
      await sleep(200);
      finished += 1;
      return 0;
    },
  };
  const running = schedule(house, [slow], { ...terms, everySeconds: 60 });
  while (begun === 0) await sleep(5);
  await running.stop();
  expect({ begun, finished }).toEqual({ begun: 2, finished: 2 });
});

test('a job that fails hinders no other, and its message is not logged', async () => {
  const { house, lines } = logged();
  let after = 0;
  const failing: Job = {
    name: 'failing',
    run: () => Promise.reject(Object.assign(new Error('Mara, Kerkstraat 1'), { code: '23514' })),
  };
  const next: Job = { name: 'next', run: async () => (after += 1) };
  await round(house, [failing, next], terms);
  expect(after).toBe(1);
  expect(lines.join('')).toContain('"job":"failing"');
  expect(lines.join('')).toContain('23514');
  expect(lines.join('')).not.toContain('Mara');
});

test.skipIf(!onServer)(
  'of two processes at the same moment one works (needs a server: several connections)',
  async () => {
    const { house } = logged();
    let together = 0;
    let most = 0;
    let runs = 0;
    const job: Job = {
      name: 'once',
      run: async () => {
        together += 1;
        most = Math.max(most, together);
        await sleep(60);
        together -= 1;
        runs += 1;
        return 0;
      },
    };
    await Promise.all([round(house, [job], terms), round(house, [job], terms), round(house, [job], terms)]);
    expect(most).toBe(1);
    expect(runs).toBe(1);
    await round(house, [job], terms);
    expect(runs, 'and the next time again').toBe(2);
  },
);
