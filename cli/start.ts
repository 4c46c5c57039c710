import { mountApi } from '#api/mount.ts';
import { foundedRegions } from '#store/found.ts';
import { buildApp } from '#web/app.tsx';
import { loadLook } from '#web/look/assets.ts';
import { CannotStart, openHouse } from './open-house.ts';
import { type Settings, readSettings } from './settings.ts';

/** Starts the product: database, demo region where it belongs, web server; stops cleanly on a signal. */
export async function start(root: string): Promise<void> {
  const settings = readSettings(process.env);
  const opened = await openHouse(settings, root);
  const stop = stopOnce(async () => {
    await app?.close();
    await opened.close();
  });
  let app: ReturnType<typeof buildApp> | undefined;
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  try {
    const regions = await foundedRegions(opened.owner.db);
    app = buildApp({
      house: opened.house,
      look: loadLook(root),
      publicUrl: settings.PUBLIC_URL,
      mount: mountApi,
    });
    const address = await listen(app, settings);
    console.log(`Lange Adem listens on ${address}`);
    if (regions.some(region => region.madeUp)) console.log('made-up region');
  } catch (problem) {
    await app?.close();
    await opened.close();
    throw problem;
  }
}

async function listen(app: ReturnType<typeof buildApp>, settings: Settings): Promise<string> {
  try {
    await app.listen({ port: settings.PORT, host: settings.HOST });
  } catch (problem) {
    const code = (problem as NodeJS.ErrnoException).code;
    if (code === 'EADDRINUSE')
      throw new CannotStart(`Port ${settings.PORT} is taken by another program; choose another one, such as PORT=${settings.PORT + 1} npm start.`);
    if (code === 'EACCES') throw new CannotStart(`Port ${settings.PORT} may not be used by this user; choose one above 1023.`);
    throw problem;
  }
  const bound = app.server.address();
  const port = typeof bound === 'object' && bound !== null ? bound.port : settings.PORT;
  return settings.PUBLIC_URL ?? `http://${settings.HOST === '0.0.0.0' || settings.HOST === '127.0.0.1' ? 'localhost' : settings.HOST}:${port}`;
}

function stopOnce(work: () => Promise<void>): () => void {
  let stopping = false;
  return () => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), 10_000).unref();
    work().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
}
