#!/usr/bin/env node
// The way in. Plain JavaScript that any Node understands: finds Node 24, brings dist/ up to date, hands over.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const wanted = 24;

if (Number(process.versions.node.split('.')[0]) < wanted) {
  const own = join(root, 'node_modules', '.bin', 'node');
  if (!existsSync(own)) {
    console.error(`Lange Adem needs Node ${wanted}; run "npm ci" first, which brings it along.`);
    process.exit(1);
  }
  const child = spawn(own, process.argv.slice(1), { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('exit', code => process.exit(code ?? 1));
} else {
  const bundled = join(root, 'dist', 'lange-adem.js');
  if (existsSync(join(root, 'node_modules', 'esbuild'))) {
    const { bundle } = await import('../scripts/build.mjs');
    await bundle().catch(problem => {
      // Somebody else's checkout: what its owner built is used.
      if (!existsSync(bundled) || !['EACCES', 'EPERM', 'EROFS'].includes(problem.code)) throw problem;
    });
  } else if (!existsSync(bundled)) {
    console.error('Nothing was built yet: run "npm ci" and then "npm run build".');
    process.exit(1);
  }
  const { main } = await import(bundled);
  await main(process.argv.slice(2), root);
}
