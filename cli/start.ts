import { mountApi } from '#api/mount.ts';
import { jobsOf } from '#jobs/all.ts';
import { type Schedule, schedule } from '#jobs/schedule.ts';
import { foundedRegions } from '#store/found.ts';
import { buildApp } from '#web/app.tsx';
import { loadLook } from '#web/look/assets.ts';
import { CannotStart } from './cannot-start.ts';
import { demoLines } from './demo-lines.ts';
import { type OpenHouse, openHouse } from './open-house.ts';
import { playMadeUpRegion } from './scenes/play.ts';
import { readSettings, type Settings } from './settings.ts';

/** How often the house looks whether there is work that nobody clicks. */
const jobsEverySeconds = 30;

type App = ReturnType<typeof buildApp>;

/** Starts the product: database, web server, jobs. Answers when a signal has stopped it and everything is put away. */
export async function start(root: string): Promise<void> {
  const settings = readSettings(process.env);
  const signal = untilSignal();
  const opened = await openHouse(settings, root);
  let app: App | undefined;
  let jobs: Schedule | undefined;
  try {
    if (signal.given()) return;
    if (settings.DEMO === 'yes' || (settings.DEMO === undefined && settings.NODE_ENV !== 'production'))
      await playMadeUpRegion(opened.house, opened.owner.db);
    if (signal.given()) return;
    app = buildApp({
      house: opened.house,
      look: loadLook(root),
      publicUrl: settings.PUBLIC_URL,
      mount: mountApi,
    });
    const address = await listen(app, settings);
    jobs = schedule(opened.house, jobsOf(opened.seal), {
      everySeconds: jobsEverySeconds,
      onServer: opened.database.kind === 'server',
    });
    for (const line of await firstLines(address, opened)) console.log(line);
    await signal.come;
  } finally {
    // What is under way is answered first; nothing may keep a process that was told to stop.
    setTimeout(() => process.exit(1), 10_000).unref();
    if (app !== undefined) await closeApp(app);
    await jobs?.stop();
    await opened.close();
  }
}

/** Answers what is under way and takes nothing new. A browser keeps its line open: it is hung up as soon as it is idle. */
async function closeApp(app: App): Promise<void> {
  const hangUp = setInterval(() => app.server.closeIdleConnections(), 50);
  await app.close().finally(() => clearInterval(hangUp));
}

async function firstLines(address: string, opened: OpenHouse): Promise<string[]> {
  const regions = await foundedRegions(opened.owner.db);
  return [
    `Lange Adem is at ${address}`,
    ...(regions.length === 0
      ? ['There is no region yet: stop, and make the first one with "lange-adem found-region".']
      : []),
    ...demoLines(regions),
    'Stop with Ctrl-C.',
  ];
}

async function listen(app: App, settings: Settings): Promise<string> {
  try {
    await app.listen({ port: settings.PORT, host: settings.HOST });
  } catch (problem) {
    const { code } = problem as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE')
      throw new CannotStart(
        `Port ${settings.PORT} is taken by another program; choose another one, such as PORT=${settings.PORT < 65_535 ? settings.PORT + 1 : 3000} npm start.`,
      );
    if (code === 'EACCES')
      throw new CannotStart(`Port ${settings.PORT} may not be used by this user; choose one above 1023.`);
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
      throw new CannotStart(
        `This machine has no address ${settings.HOST}; set HOST to 127.0.0.1 or 0.0.0.0.`,
      );
    throw problem;
  }
  const bound = app.server.address();
  const port = typeof bound === 'object' && bound !== null ? bound.port : settings.PORT;
  const host = ['0.0.0.0', '127.0.0.1', '::', '::1'].includes(settings.HOST) ? 'localhost' : settings.HOST;
  return settings.PUBLIC_URL ?? `http://${host}:${port}`;
}

/**
 * Waits for Ctrl-C or `kill`, from the first moment on. A second one does not wait for anything; one that comes
 * together with the first is the same one, heard from the terminal and from a program in between.
 */
function untilSignal(): { come: Promise<void>; given: () => boolean } {
  let first: number | undefined;
  const come = new Promise<void>(done => {
    const hear = () => {
      if (first !== undefined && performance.now() - first > 1_000) process.exit(1);
      first ??= performance.now();
      done();
    };
    process.on('SIGINT', hear);
    process.on('SIGTERM', hear);
  });
  return { come, given: () => first !== undefined };
}
