import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { openEmbedded, openServer } from '#store/database.ts';
import { migrate } from '#store/migrate.ts';
import { type Cluster, serverBinaries, startCluster } from './cluster.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where test databases are cloned from: a server with a template, or a file with an embedded data folder. */
    template: { kind: 'server'; url: string } | { kind: 'embedded'; file: string };
    root: string;
  }
}

/**
 * One migrated template for the whole run. A server that TEST_DATABASE_URL names is used if given; else a private
 * cluster where PostgreSQL is installed; else (or with TEST_DATABASE=embedded) the embedded engine.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const root = process.cwd();
  project.provide('root', root);
  const binaries = process.env['TEST_DATABASE'] === 'embedded' ? undefined : serverBinaries();
  const given = process.env['TEST_DATABASE_URL'];
  if (given === undefined && binaries === undefined) return embeddedTemplate(project, root);
  const cluster: Cluster | undefined =
    given === undefined && binaries !== undefined ? await startCluster(binaries) : undefined;
  const url = given ?? cluster?.url ?? '';
  const admin = openServer(url, 1);
  const template = openServer(withDatabase(url, 'lange_adem_template'), 1);
  try {
    await admin.script('drop database if exists lange_adem_template');
    await admin.script('create database lange_adem_template');
    await migrate(template, root);
  } catch (problem) {
    // A migration that fails ends the run; it must not leave a server and a hanging process behind.
    await Promise.all([admin.close(), template.close()]);
    await cluster?.stop();
    throw problem;
  }
  await Promise.all([admin.close(), template.close()]);
  project.provide('template', { kind: 'server', url });
  return async () => cluster?.stop();
}

async function embeddedTemplate(project: TestProject, root: string): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'lange-adem-template-'));
  const file = join(folder, 'template.tar');
  const database = await openEmbedded();
  await migrate(database, root);
  writeFileSync(file, Buffer.from(await (await database.dump()).arrayBuffer()));
  await database.close();
  project.provide('template', { kind: 'embedded', file });
  return async () => rmSync(folder, { recursive: true, force: true });
}

export function withDatabase(url: string, name: string): string {
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
}
