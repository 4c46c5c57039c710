import { fontsOf, objectsOf, type PdfFonts, shown } from './pdf-text.ts';

/** An element of the structure tree of a file, in the order in which it is read aloud. */
export interface Tag {
  readonly kind: string;
  /** What is read: the text that the tag tells, else that of what is drawn under it. */
  readonly text: string;
  readonly under: readonly Tag[];
  readonly actual: boolean;
}

export interface Tagged {
  readonly root: readonly Tag[];
  /** What is drawn without a tag and without being marked as decoration, and tags that point at nothing. */
  readonly faults: readonly string[];
  /** What is marked as decoration, per page. */
  readonly artifacts: readonly string[];
  readonly catalog: string;
  readonly metadata: string;
}

/** Reads the structure tree of a file of ours and holds it against what is drawn on the pages. */
export function tagsOf(bytes: Uint8Array): Tagged {
  const objects = objectsOf(Buffer.from(bytes));
  const fonts = fontsOf(objects);
  const faults: string[] = [];
  const artifacts: string[] = [];
  const drawn = new Map<string, string>();
  for (const [ref, page] of objects) {
    if (!/\/Type \/Page\b/.test(page.head)) continue;
    const content = objects.get(/\/Contents (\d+) 0 R/.exec(page.head)?.[1] ?? '')?.stream ?? '';
    artifacts.push(markedOn(content, ref, fonts, drawn, faults));
    if (!/\/StructParents \d+/.test(page.head)) faults.push(`page ${ref} has no way to its tags`);
  }
  const seen = new Set<string>();
  const tag = (ref: string): Tag => {
    const { head } = objects.get(ref) ?? { head: '' };
    const page = /\/Pg (\d+) 0 R/.exec(head.replace(/\/K \[[\s\S]*?\]/, ''))?.[1] ?? '';
    const under: Tag[] = [];
    const texts: string[] = [];
    for (const kid of kidsOf(head, page)) {
      if (kid.ref !== undefined) {
        const child = tag(kid.ref);
        under.push(child);
        texts.push(child.text);
      } else {
        if (seen.has(kid.mark) || !drawn.has(kid.mark)) faults.push(`tag ${ref} points at ${kid.mark}`);
        seen.add(kid.mark);
        texts.push(drawn.get(kid.mark) ?? '');
      }
    }
    const actual = actualOf(head);
    return {
      kind: /\/S \/(\w+)/.exec(head)?.[1] ?? '',
      text: actual ?? texts.join(' ').trim(),
      under,
      actual: actual !== undefined,
    };
  };
  const top = [...objects.values()].find(each => /\/Type \/StructTreeRoot/.test(each.head))?.head ?? '';
  const root = kidsOf(top, '').flatMap(kid => (kid.ref === undefined ? [] : [tag(kid.ref)]));
  for (const mark of drawn.keys()) if (!seen.has(mark)) faults.push(`${mark} is in no tag`);
  const catalog = [...objects.values()].find(each => /\/Type \/Catalog/.test(each.head))?.head ?? '';
  const metadata = objects.get(/\/Metadata (\d+) 0 R/.exec(catalog)?.[1] ?? '')?.stream ?? '';
  return { root, faults, artifacts, catalog, metadata: Buffer.from(metadata, 'latin1').toString('utf8') };
}

export const allTags = (tags: readonly Tag[]): Tag[] => tags.flatMap(each => [each, ...allTags(each.under)]);

/** Walks a page: what stands between marks goes into `drawn`, what stands outside them is a fault; gives the decoration. */
function markedOn(
  content: string,
  page: string,
  fonts: PdfFonts,
  drawn: Map<string, string>,
  faults: string[],
): string {
  const open: string[] = [];
  const texts = new Map<string, string[]>();
  let decoration = '';
  for (const match of content.matchAll(
    /\/(\w+) (?:<<([\s\S]*?)>>\s*BDC|BMC)|\bEMC\b|(\/F\d+ [\d.]+ Tf)|(\[[^\]]*\] TJ)|^(?:f|S|B|W)$/gm,
  )) {
    const [whole, tag, dictionary = '', font, text] = match;
    if (tag !== undefined)
      open.push(
        tag === 'Artifact' ? tag : `${page} ${/\/MCID (\d+)/.exec(dictionary)?.[1] ?? `in ${open.at(-1)}`}`,
      );
    else if (whole === 'EMC') {
      const mark = open.pop() ?? '';
      const all = shown((texts.get(mark) ?? []).join('\n'), fonts);
      texts.delete(mark);
      if (mark === 'Artifact') decoration += all;
      else drawn.set(mark, all);
    } else {
      const mark = open.at(-1);
      if (mark === undefined && font === undefined) faults.push(`page ${page}: ${whole} has no mark`);
      if (mark !== undefined) texts.set(mark, [...(texts.get(mark) ?? []), font ?? text ?? '']);
    }
  }
  return decoration;
}

interface Kid {
  readonly ref: string | undefined;
  readonly mark: string;
}

function kidsOf(head: string, page: string): Kid[] {
  const list = /\/K \[([\s\S]*?)\]/.exec(head)?.[1] ?? '';
  return [...list.matchAll(/<<[\s\S]*?\/Pg (\d+) 0 R[\s\S]*?\/MCID (\d+)[\s\S]*?>>|(\d+) 0 R|(\d+)/g)].map(
    ([, other, mark, ref, own]) => ({ ref, mark: `${other ?? page} ${mark ?? own ?? ''}` }),
  );
}

/** A text in a file is a string of bytes between brackets, of which some are written otherwise. */
function actualOf(head: string): string | undefined {
  const raw = /\/ActualText \(((?:\\[\s\S]|[^\\)])*)\)/.exec(head)?.[1];
  if (raw === undefined) return undefined;
  const letters: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
  const bytes = raw.replaceAll(/\\([\s\S])/g, (_, each: string) => letters[each] ?? each);
  return bytes.startsWith('þÿ') ? Buffer.from(bytes.slice(2), 'latin1').swap16().toString('utf16le') : bytes;
}
