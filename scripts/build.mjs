// Bundles the product into dist/. Packages stay outside; SQL, style sheets and fonts are read from their own files.
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * The thread of acts/questionnaire/apart.ts is a file of its own, beside the bundle.
 * @param {string} entry @param {string} out both from the root of the project
 */
export async function bundle(entry = 'cli/main.ts', out = 'dist/lange-adem.js') {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [
      { in: entry, out: basename(out, '.js') },
      { in: 'acts/questionnaire/apart-thread.ts', out: 'apart-thread' },
    ],
    outdir: join(root, dirname(out)),
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    packages: 'external',
    jsx: 'automatic',
    sourcemap: 'linked',
    logLevel: 'error',
    write: false,
  });
  // Put down whole and then moved into place: somebody else may be starting from the same folder at this moment.
  await mkdir(dirname(join(root, out)), { recursive: true });
  for (const { path, contents } of outputFiles) {
    const aside = `${path}.${process.pid}`;
    await writeFile(aside, contents);
    await rename(aside, path);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await bundle();
