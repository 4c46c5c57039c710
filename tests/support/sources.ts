import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';

/** A source file of the project, by its path from the root. */
export interface Source {
  readonly path: string;
  readonly text: string;
  /** Paths from the root of the project's own files that it imports. Packages are left out. */
  readonly imports: readonly string[];
  /** Names of packages that it imports, without what follows the name. */
  readonly packages: readonly string[];
}

const floors = ['domain', 'store', 'acts', 'web', 'api', 'jobs', 'cli', 'bench', 'scripts', 'tests'];
const code = /\.(ts|tsx|mjs)$/;

/** Every file of the project's own with one of these endings, sorted; what is installed, built or stored is not there. */
export function filesOf(root: string, ending: RegExp = code): string[] {
  const found: string[] = [];
  const walk = (folder: string) => {
    for (const name of readdirSync(folder).sort()) {
      if (['node_modules', 'dist', 'data', '.git', 'results'].includes(name)) continue;
      const path = join(folder, name);
      if (statSync(path).isDirectory()) walk(path);
      else if (ending.test(name)) found.push(relative(root, path));
    }
  };
  for (const floor of floors) {
    const folder = join(root, floor);
    if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) walk(folder);
  }
  return found;
}

/** Reads every source file with what it imports. */
export function readSources(root: string): Source[] {
  return filesOf(root).map(path => {
    const text = readFileSync(join(root, path), 'utf8');
    return sourceOf(path, text);
  });
}

/** The imports of one file, out of its text. Also used on made-up files, to show that the checks can fail. */
export function sourceOf(path: string, text: string): Source {
  const plain = withoutComments(text);
  const named = [
    ...plain.matchAll(/(?:^|[\s;}])(?:import|export)\s[^'"`;]*?from\s*['"]([^'"]+)['"]/g),
    ...plain.matchAll(/(?:^|[\s;}])import\s*['"]([^'"]+)['"]/g),
    ...plain.matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)/g),
  ].map(match => match[1] ?? '');
  const own = (name: string) => name.startsWith('#') || name.startsWith('.');
  return {
    path,
    text,
    imports: [
      ...new Set(
        named
          .filter(own)
          .map(name => (name.startsWith('#') ? name.slice(1) : normalize(join(dirname(path), name)))),
      ),
    ],
    packages: [
      ...new Set(
        named
          .filter(name => !own(name))
          .map(name => /^(?:node:[\w/]+|@[^/]+\/[^/]+|[^/]+)/.exec(name)?.[0] ?? name),
      ),
    ],
  };
}

/** The text with comments blanked out, so that words in them are not taken for code. Strings stay. */
export function withoutComments(text: string): string {
  return text.replace(
    /('(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`)|(?<![:\\/])\/\/[^\n]*|\/\*[\s\S]*?\*\//g,
    (whole, kept: string | undefined) => kept ?? whole.replace(/[^\n]/g, ' '),
  );
}
