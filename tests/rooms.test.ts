import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { dangling, rings } from '#tests/support/imports.ts';
import { filesOf, readSources, type Source, sourceOf, withoutComments } from '#tests/support/sources.ts';

/**
 * The floors and rooms of ARCHITECTURE.md as data. An edge that is not listed here does not exist: to make one, change
 * the picture, this table and a dated decision together.
 */
const floors: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  store: ['domain'],
  acts: ['store', 'domain'],
  web: ['acts', 'store', 'domain'],
  jobs: ['acts', 'store', 'domain'],
  // REST answers with the words and the HTTP helpers of the pages, and mounts into the same server.
  api: ['acts', 'store', 'domain', 'web'],
  // The start-up files put the house together, so they know every floor; nobody knows them.
  cli: ['api', 'web', 'jobs', 'acts', 'store', 'domain', 'scripts', 'tests'],
  scripts: [],
  bench: ['cli', 'api', 'web', 'acts', 'store', 'domain', 'scripts', 'tests'],
  tests: ['cli', 'api', 'web', 'jobs', 'acts', 'store', 'domain', 'scripts', 'bench'],
};

/** From the product only the made-up scenes of tests/ may be used, by the commands that seed them. */
const onlyParts: Readonly<Record<string, RegExp>> = {
  'cli>tests': /^tests\/(scenes|makers)\//,
  'cli>scripts': /^scripts\/build\.mjs$/,
  'api>web': /^web\/(http|trouble|form|words\/[\w-]+)\.tsx?$/,
  'web>store': /^store\/(session|database|schema\.gen)\.ts$/,
  'api>store': /^store\/(session|database|schema\.gen)\.ts$/,
};

/** Rooms of the domain floor: which other rooms each may know. Nobody knows outcomes. */
const rooms: Readonly<Record<string, readonly string[]>> = {
  shared: [],
  household: ['shared'],
  report: ['shared', 'household'],
  network: ['shared', 'household'],
  // The engine that reads, asks and scores a FHIR questionnaire; it knows nothing of the field.
  questionnaire: ['shared'],
  screening: ['shared', 'household', 'questionnaire'],
  safety: ['shared', 'household', 'screening'],
  profile: ['shared', 'household', 'screening'],
  plan: ['shared', 'household', 'network', 'safety'],
  // Help that somebody is referred to, and the track of whoever used violence.
  referral: ['shared', 'household', 'plan'],
  child: ['shared', 'household', 'report'],
  // When several sectors with specialists are asked together.
  mda: ['shared'],
  // The meeting over several households, and obstacles in the collaboration.
  conference: ['shared'],
  // Signals that rise by themselves: reads what other rooms keep, nobody reads it but the day.
  watch: [
    'shared',
    'household',
    'report',
    'network',
    'safety',
    'plan',
    'referral',
    'child',
    'followup',
    'screening',
  ],
  followup: ['shared', 'household', 'plan', 'screening', 'safety'],
  // What a region may set, with its bounds: reads the rules' own readers, nobody reads it.
  norms: ['shared', 'report', 'network', 'referral', 'watch', 'followup'],
  outcomes: ['shared', 'screening', 'safety', 'followup'],
  supply: ['shared', 'household', 'plan'],
  access: ['shared', 'household', 'network'],
  // What one worker has to do: a view over the other rooms that nobody reads.
  day: ['shared', 'household', 'report', 'network', 'safety', 'watch'],
};

/** Inside web/: a part knows no page, no act and no database; look and words know nothing above them. */
const webRooms: Readonly<Record<string, RegExp>> = {
  parts: /^(web\/(parts|words|look)\/|domain\/)/,
  words: /^(web\/words\/|web\/page\.ts|domain\/)/,
  look: /^(web\/look\/)/,
};

/** Files that may do things when they are imported. */
const startFiles = [
  /^cli\/main\.ts$/,
  /^acts\/questionnaire\/apart-thread\.ts$/,
  /^(scripts|bench)\/[\w-]+\.mjs$/,
  /^cli\/[\w-]+\.mjs$/,
  /\.test\.tsx?$/,
  /^tests\//,
  /^web\/gallery\.tsx$/,
];

/** Files of more than 300 lines, each with its reason. */
const longFiles: Readonly<Record<string, string>> = {
  'store/security-functions.sql':
    'every function that sees more than its caller, in one file to read before a release',
  'store/security.sql': 'who may do what with which table, in one file to read before a release',
  'store/schema.gen.ts': 'written by `lange-adem schema`',
  'web/look/parts.css':
    'the style sheet of all parts, in the order of the parts; one cascade is easier to read whole',
  'web/look/base.css': 'the ground of all pages: one cascade',
  'web/look/tokens.css': 'the token list of the theme',
};

const isTest = (path: string) => /\.test\.tsx?$/.test(path) || path.startsWith('tests/');
const floorOf = (path: string) => path.split('/')[0] ?? '';
const roomOf = (path: string) => path.split('/')[1] ?? '';

function forbiddenEdges(sources: readonly Source[]): string[] {
  const found: string[] = [];
  for (const source of sources) {
    const from = isTest(source.path) ? 'tests' : floorOf(source.path);
    for (const target of source.imports) {
      const to = floorOf(target);
      const edge = `${source.path} → ${target}`;
      if (from !== to && !floors[from]?.includes(to)) found.push(`floor: ${edge}`);
      const only = onlyParts[`${from}>${to}`];
      if (only !== undefined && !only.test(target)) found.push(`only part: ${edge}`);
      if (from === 'tests') continue;
      if (isTest(target) && to !== 'tests') found.push(`a test is imported: ${edge}`);
      if (from === 'domain' && to === 'domain' && roomOf(source.path) !== roomOf(target)) {
        if (!rooms[roomOf(source.path)]?.includes(roomOf(target))) found.push(`room: ${edge}`);
      }
      const inWeb =
        from === 'web' && source.path !== 'web/gallery.tsx' ? webRooms[roomOf(source.path)] : undefined;
      if (inWeb !== undefined && !inWeb.test(target)) found.push(`web: ${edge}`);
    }
    if (from === 'domain') {
      if (rooms[roomOf(source.path)] === undefined) found.push(`unknown room: ${source.path}`);
      for (const name of source.packages) if (name !== 'zod') found.push(`package: ${source.path} → ${name}`);
    }
    if (floors[from] === undefined) found.push(`unknown floor: ${source.path}`);
  }
  return found;
}

/** The clock is an argument, and ids come from the database or the caller. */
function hiddenClocks(sources: readonly Source[]): string[] {
  return findLines(
    sources.filter(source => /^(domain|acts|store)\//.test(source.path) && !isTest(source.path)),
    /new Date\(\s*\)|Date\.now\(|Math\.random\(|performance\.now\(|\bDate\(\s*\)/,
  );
}

/** Types given up, and rules switched off without a reason. */
function looseTypes(sources: readonly Source[]): string[] {
  const code = findLines(sources, /(?::\s*|\bas\s+|<|,\s*|\|\s*)any\b(?!\s*[(:'.])(?=[\s;,)>[\]=|&{}]|$)/);
  const comments = sources.flatMap(source =>
    source.text
      .split('\n')
      .map((line, at) => [line, at] as const)
      .filter(([line]) =>
        /@ts-(?:ignore|nocheck|expect-error)|biome-ignore(?!\s+[\w/]+(?:\([^)]*\))?: \S.{8,})/.test(line),
      )
      .map(([line, at]) => `${source.path}:${at + 1} ${line.trim()}`),
  );
  return [...code, ...comments];
}

/** A statement in the first column that is neither declaration, import nor export happens when the file is imported. */
function importEffects(sources: readonly Source[]): string[] {
  return findLines(
    sources.filter(source => !startFiles.some(pattern => pattern.test(source.path))),
    /^(?:await\b|void\b|if\b|for\b|while\b|try\b|process\.|new\b|[A-Za-z_$][\w$.]*(?:\(|\s*=(?!=|>)|\.\w+\())/,
  );
}

function findLines(sources: readonly Source[], pattern: RegExp): string[] {
  return sources.flatMap(source =>
    withoutComments(source.text)
      .split('\n')
      .map((line, at) => [line, at] as const)
      .filter(([line]) => pattern.test(line) && !/^\s*['"`]/.test(line))
      .map(([line, at]) => `${source.path}:${at + 1} ${line.trim()}`),
  );
}

const root = inject('root');
const sources = readSources(root);

describe('the house', () => {
  test('is read whole', () => {
    expect(sources.length).toBeGreaterThan(80);
    expect(dangling(sources), 'imports of files that are not there').toEqual([]);
  });
  test('has only the edges of the table', () => expect(forbiddenEdges(sources)).toEqual([]));
  test('has no rings', () => expect(rings(sources)).toEqual([]));
  test('has no hidden clock or chance in domain, acts and store', () =>
    expect(hiddenClocks(sources)).toEqual([]));
  test('gives up no types and switches off no rule without a reason', () =>
    expect(looseTypes(sources.filter(source => source.path !== 'tests/rooms.test.ts'))).toEqual([]));
  test('does nothing when a file is imported', () => expect(importEffects(sources)).toEqual([]));
  test('has short files, and a reason for each long one', () => {
    const long = filesOf(root, /\.(ts|tsx|mjs|js|sql|css)$/).filter(
      path => readFileSync(join(root, path), 'utf8').split('\n').length - 1 > 300,
    );
    expect(long.filter(path => longFiles[path] === undefined)).toEqual([]);
    expect(
      Object.keys(longFiles).filter(path => !long.includes(path)),
      'no longer long',
    ).toEqual([]);
  });
  test('has no page-knowledge in shared acts: acts/shared knows no room', () =>
    expect(
      sources
        .filter(source => source.path.startsWith('acts/shared/') && !isTest(source.path))
        .flatMap(source =>
          source.imports.filter(path => path.startsWith('acts/') && !path.startsWith('acts/shared/')),
        ),
    ).toEqual([]));
});

describe('the checks can fail', () => {
  const caught = (check: (list: readonly Source[]) => string[], path: string, text: string) =>
    check([sourceOf(path, text)]).length;
  test.each([
    ['domain/report/x.ts', "import { a } from '#store/session.ts';"],
    ['domain/report/x.ts', "import { a } from '#domain/safety/gate.ts';"],
    ['domain/report/x.ts', "import { readFile } from 'node:fs';"],
    ['domain/cellar/x.ts', ''],
    ['store/x.ts', "import type { A } from '#acts/shared/deed.ts';"],
    ['acts/report/x.ts', "import type { A } from '#web/page.ts';"],
    ['acts/report/x.ts', "export * from '../../api/routes.ts';"],
    ['web/pages/x/page.tsx', "const a = await import('#store/network.ts');"],
    ['web/parts/x.tsx', "import type { A } from '#acts/shared/deed.ts';"],
    ['api/rest/x.ts', "import { a } from '#web/pages/my-day/page.tsx';"],
    ['web/x.ts', "import '#tests/makers/world.ts';"],
  ])('edge of %s: %s', (path, text) => expect(caught(forbiddenEdges, path, text)).toBe(1));
  test('ring', () =>
    expect(
      rings([
        sourceOf('acts/a.ts', "import '#acts/b.ts';"),
        sourceOf('acts/b.ts', "import { c } from './c.ts';"),
        sourceOf('acts/c.ts', "import type { A } from './a.ts';"),
      ]),
    ).toEqual([['acts/a.ts', 'acts/b.ts', 'acts/c.ts']]));
  test.each(['new Date()', 'Date.now()', 'Math.random()', 'new Date( )'])('hidden clock %s', text => {
    expect(caught(hiddenClocks, 'acts/report/x.ts', `const a = ${text};`)).toBe(1);
    expect(caught(hiddenClocks, 'acts/report/x.ts', `// ${text}`)).toBe(0);
  });
  test.each([
    'const a: any = 1;',
    'const a = b as any;',
    'const a: Array<any> = [];',
    'const a: any[] = [];',
    '// @ts-ignore',
    '// biome-ignore lint/a/b',
  ])('loose type %s', text => expect(caught(looseTypes, 'acts/x.ts', text)).toBe(1));
  test.each(['console.log(1)', 'await go();', 'process.exitCode = 1;', 'cache.set(1, 2);'])(
    'effect %s',
    text => expect(caught(importEffects, 'acts/x.ts', text)).toBe(1),
  );
});
