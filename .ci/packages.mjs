// Judges what `npm ci` installs: only from the registry, with a checksum, pinned, and under a licence that we may use.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = process.cwd();
/** @param {string} path */
const read = path => JSON.parse(readFileSync(join(root, path), 'utf8'));

const licences = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'EUPL-1.2',
  'ISC',
  'MIT',
  'MPL-2.0',
  'OFL-1.1',
  'PostgreSQL',
  'Python-2.0',
  'Unlicense',
  'Zlib',
]);
/** Packages whose licence stands in a file only; read and found good (docs/decisions/2026-11-25-fhirpath.md, 2026-11-26-pdf.md). */
const readByHand = new Set(['node_modules/fhirpath', 'node_modules/@lhncbc/ucum-lhc', 'node_modules/png-js']);
/** Packages that run a script when they are installed; each one is a decision. */
const installScripts = new Set(['node_modules/esbuild']);

/** "MIT OR Apache-2.0" asks for one of them, "(MIT AND Zlib)" for all. */
const allowed = licence =>
  typeof licence === 'string' &&
  licence
    .replaceAll(/[()]/g, '')
    .split(' OR ')
    .some(choice => choice.split(' AND ').every(name => licences.has(name.trim())));

const problems = [];
const { packages, lockfileVersion } = read('package-lock.json');
const own = read('package.json');
if (lockfileVersion !== 3) problems.push(`package-lock.json is of version ${lockfileVersion}, not 3`);
for (const kind of ['dependencies', 'devDependencies', 'optionalDependencies'])
  for (const [name, range] of Object.entries(own[kind] ?? {}))
    if (!/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(range)) problems.push(`${name} is not pinned: ${range}`);

let judged = 0;
for (const [path, entry] of Object.entries(packages)) {
  if (path === '') continue;
  if (entry.link === true) problems.push(`${path} is a link`);
  if (entry.resolved !== undefined) problems.push(`${path} names where it comes from: ${entry.resolved}`);
  if (!/^sha512-/.test(entry.integrity ?? '') && entry.inBundle !== true)
    problems.push(`${path} has no checksum`);
  if (!/^\d+\.\d+\.\d+/.test(entry.version ?? '')) problems.push(`${path} is not a version of the registry`);
  if (entry.hasInstallScript === true && !installScripts.has(path))
    problems.push(`${path} runs a script when it is installed`);
  const file = join(path, 'package.json');
  if (!existsSync(join(root, file))) {
    if (entry.optional !== true) problems.push(`${path} is not installed`);
    continue;
  }
  judged += 1;
  // Some name their licence the old way, as an object.
  const named = read(file).license ?? entry.license;
  const licence = typeof named?.type === 'string' ? named.type : named;
  if (!allowed(licence) && !readByHand.has(path))
    problems.push(`${path} has the licence ${JSON.stringify(licence)}`);
}
if (judged < 50) problems.push(`only ${judged} packages were judged`);

if (problems.length > 0) {
  console.error(problems.join('\n'));
  process.exit(1);
}
console.log(`${judged} packages: from the registry, pinned, with checksum, licences in order.`);
