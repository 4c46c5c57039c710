// npm run bench [-- --quick | --households N | --seconds N | --rounds N]: see docs/bench.md.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundle, root } from './build.mjs';

// React draws several times slower in its development build.
process.env.NODE_ENV = 'production';
await bundle('bench/main.ts', 'dist/bench.js');
const { main } = await import(pathToFileURL(join(root, 'dist', 'bench.js')).href);
process.exitCode = await main(process.argv.slice(2), root);
