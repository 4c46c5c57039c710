import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** A static file under a name that changes with its bytes, so it may be kept forever. */
export type Asset = {
  path: string;
  bytes: Buffer /** The same, smaller on the wire; fonts are small already. */;
  gzip?: Buffer;
  type: string;
  cacheControl: string;
};

/** The whole look: what to serve and what to link. */
export type Look = {
  assets: readonly Asset[];
  byPath: ReadonlyMap<string, Asset>;
  stylesheetHref: string;
  scriptHref: string;
  /** The one font every page needs at once. */
  preload: readonly string[];
  /** What a PDF is set in: static files, never on the wire. */
  paper: PaperFonts;
};

export type PaperCut = 'regular' | 'bold' | 'italic';
/** Families in the order in which they are asked for a letter; a cut that a script does not know is its regular one. */
export type PaperFonts = readonly {
  readonly family: string;
  readonly cuts: Readonly<{ regular: Buffer } & Partial<Record<PaperCut, Buffer>>>;
}[];

/** Utrecht components whose classes our parts carry; nothing else of the library is shipped. */
const utrecht = ['button', 'textbox', 'textarea', 'select', 'link', 'skip-link', 'table'];

/** Our own sheets, in cascade order. */
const sheets = [
  'tokens',
  'base',
  'forms',
  'parts',
  'rows',
  'household',
  'contact',
  'report',
  'safety',
  'screening',
  'questionnaire',
  'questionnaire-table',
  'ask',
  'profiles',
  'knowledge',
  'stress',
  'stress-child',
  'approach',
  'administration',
  'plan',
  'network',
  'review',
  'mda',
  'conference',
  'watch',
  'closing',
  'measurements',
  'print',
  'questionnaire-paper',
];

const latin =
  'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD';
const latinExt =
  'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF';

type Face = {
  font: string;
  family: string;
  file: string;
  style: 'normal' | 'italic';
  weight: string;
  range: string;
};

const faces: readonly Face[] = [
  ...face('figtree', 'Figtree Variable', 'normal', '300 900'),
  ...face('newsreader', 'Newsreader Variable', 'normal', '200 800'),
  ...face('newsreader', 'Newsreader Variable', 'italic', '200 800'),
];

function face(font: string, family: string, style: Face['style'], weight: string): Face[] {
  return [
    { font, family, style, weight, file: `${font}-latin-wght-${style}.woff2`, range: latin },
    { font, family, style, weight, file: `${font}-latin-ext-wght-${style}.woff2`, range: latinExt },
  ];
}

/**
 * Reads sheets, fonts and the script once at start. `root` is the folder of the project: the one that holds
 * `web/look` and `node_modules`.
 */
export function loadLook(root: string): Look {
  const read = (...parts: string[]) => readFileSync(join(root, ...parts));
  const fonts = faces.map(f => ({
    ...f,
    asset: asset(
      f.file.replace('.woff2', ''),
      'woff2',
      'font/woff2',
      read('node_modules', '@fontsource-variable', f.font, 'files', f.file),
    ),
  }));
  const fontCss = fonts.map(
    f =>
      `@font-face{font-family:'${f.family}';font-style:${f.style};font-weight:${f.weight};font-display:swap;` +
      `src:url(${f.asset.path}) format('woff2');unicode-range:${f.range}}`,
  );
  const css = [
    ...fontCss,
    ...utrecht.map(name =>
      read('node_modules', '@utrecht', `${name}-css`, 'dist', 'index.min.css').toString('utf8'),
    ),
    ...sheets.map(name => squeeze(read('web', 'look', `${name}.css`).toString('utf8'))),
  ].join('\n');
  const sheet = asset('app', 'css', 'text/css; charset=utf-8', Buffer.from(css));
  const scripts = readdirSync(join(root, 'web', 'look'))
    .filter(name => name.endsWith('.js'))
    .sort()
    .map(name => asset(name.slice(0, -3), 'js', 'text/javascript; charset=utf-8', read('web', 'look', name)));
  const assets = [sheet, ...scripts, ...fonts.map(f => f.asset)];
  return {
    assets,
    byPath: new Map(assets.map(a => [a.path, a])),
    stylesheetHref: sheet.path,
    scriptHref: scripts.find(a => a.path.includes('/calm.'))?.path ?? '',
    preload: fonts.slice(0, 1).map(f => f.asset.path),
    paper: paperFamilies.map(([family, name, italic]) => {
      const cut = (which: string) => read(...paperFont(family, name, which));
      return {
        family,
        cuts: {
          regular: cut('400Regular'),
          bold: cut('600SemiBold'),
          ...(italic ? { italic: cut('400Regular_Italic') } : {}),
        },
      };
    }),
  };
}

/** Latin in the letter of the pages; the rest of Latin, Cyrillic, Greek and Devanagari; then a family for each other script. */
const paperFamilies: readonly [family: string, name: string, italic: boolean][] = [
  ['figtree', 'Figtree', true],
  ['noto-sans', 'NotoSans', true],
  ['noto-sans-arabic', 'NotoSansArabic', false],
  ['noto-sans-hebrew', 'NotoSansHebrew', false],
  ['noto-sans-ethiopic', 'NotoSansEthiopic', false],
];

const paperFont = (family: string, name: string, cut: string): string[] => [
  'node_modules',
  '@expo-google-fonts',
  family,
  cut,
  `${name}_${cut}.ttf`,
];

function asset(name: string, ending: string, type: string, bytes: Buffer): Asset {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
  return {
    path: `/look/${name}.${hash}.${ending}`,
    bytes,
    ...(ending === 'woff2' ? {} : { gzip: gzipSync(bytes, { level: 9 }) }),
    type,
    cacheControl: 'public, max-age=31536000, immutable',
  };
}

/** Comments and indents are for us, not for the wire. */
function squeeze(css: string): string {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\n\s*/g, '\n')
    .trim();
}
