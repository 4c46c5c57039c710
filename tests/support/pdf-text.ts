import { inflateSync } from 'node:zlib';

/** The text that a PDF of ours shows, line pieces joined by a space: streams inflated, glyphs back to letters by ToUnicode. */
export function pdfText(bytes: Uint8Array): string {
  const objects = objectsOf(Buffer.from(bytes));
  const fonts = fontsOf(objects);
  const pages = [...objects.values()].filter(each => /\/Type \/Page\b/.test(each.head));
  return pages
    .map(page => /\/Contents (\d+) 0 R/.exec(page.head)?.[1] ?? '')
    .map(ref => shown(objects.get(ref)?.stream ?? '', fonts))
    .join('\n');
}

export type PdfFonts = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** For each font of a file the letters of its glyphs. */
export function fontsOf(objects: ReadonlyMap<string, PdfObject>): PdfFonts {
  const fonts = new Map<string, ReadonlyMap<string, string>>();
  for (const { head } of objects.values())
    for (const [, name = '', ref = ''] of (/\/Font\s*<<([\s\S]*?)>>/.exec(head)?.[1] ?? '').matchAll(
      /\/(F\d+) (\d+) 0 R/g,
    )) {
      const map = /\/ToUnicode (\d+) 0 R/.exec(objects.get(ref)?.head ?? '')?.[1];
      if (map !== undefined) fonts.set(name, lettersOf(objects.get(map)?.stream ?? ''));
    }
  return fonts;
}

export const pdfPages = (bytes: Uint8Array): string[] => pdfText(bytes).split('\n');

export interface PdfObject {
  readonly head: string;
  readonly stream: string;
}

export function objectsOf(file: Buffer): ReadonlyMap<string, PdfObject> {
  const text = file.toString('latin1');
  const found = new Map<string, PdfObject>();
  for (const match of text.matchAll(/(?:^|\n)(\d+) 0 obj\n/g)) {
    const from = match.index + match[0].length;
    const end = text.indexOf('\nendobj', from);
    const at = text.indexOf('stream\n', from);
    const streams = at !== -1 && at < end;
    const head = text.slice(from, streams ? at : end);
    const length = Number(/\/Length (\d+)/.exec(head)?.[1] ?? 0);
    const raw = file.subarray(at + 7, at + 7 + length);
    const stream = !streams
      ? ''
      : /FlateDecode/.test(head)
        ? inflateSync(raw).toString('latin1')
        : raw.toString('latin1');
    found.set(match[1] ?? '', { head, stream });
  }
  return found;
}

const utf16 = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le');

function lettersOf(cmap: string): ReadonlyMap<string, string> {
  const letters = new Map<string, string>();
  for (const [, from = '', , list = ''] of cmap.matchAll(/<([0-9a-f]+)>\s*<([0-9a-f]+)>\s*\[([^\]]*)\]/gi))
    [...list.matchAll(/<([0-9a-f ]*)>/gi)].forEach(([, hex = ''], at) => {
      const glyph = (Number.parseInt(from, 16) + at).toString(16).padStart(4, '0');
      letters.set(glyph, utf16(hex.replaceAll(' ', '')));
    });
  return letters;
}

export function shown(content: string, fonts: PdfFonts): string {
  const pieces: string[] = [];
  let font: ReadonlyMap<string, string> | undefined;
  for (const match of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (match[1] !== undefined) font = fonts.get(match[1]);
    else
      pieces.push(
        [...(match[2] ?? '').matchAll(/<([0-9a-f]*)>/gi)]
          .flatMap(([, hex = '']) => hex.toLowerCase().match(/.{4}/g) ?? [])
          .map(glyph => font?.get(glyph) ?? '�')
          .join(''),
      );
  }
  return pieces.join(' ').replaceAll(/ +/g, ' ');
}
