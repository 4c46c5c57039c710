import { setImmediate as others } from 'node:timers/promises';
import PDFDocument from 'pdfkit';
import type { PaperFonts } from '#web/look/assets.ts';
import type { Block, Item, Paper } from './paper.ts';

type Doc = InstanceType<typeof PDFDocument>;
type Struct = ReturnType<Doc['struct']>;
type Cut = keyof PaperFonts;

interface Style {
  readonly cut: Cut;
  readonly size: number;
  readonly before: number;
  readonly after: number;
}

const margin = 56;
const ink = '#1c2b2a';
const soft = '#45524f';
const pageWords = {
  nl: (at: number, of: number) => `Bladzijde ${at} van ${of}`,
  en: (at: number, of: number) => `Page ${at} of ${of}`,
};

/**
 * A paper as a PDF: A4, tagged so that a screen reader can walk it, with its language and title, page numbers, and no
 * heading cut from what it stands over. The same paper on the same day gives the same bytes.
 */
export async function paperPdf(paper: Paper, fonts: PaperFonts): Promise<Uint8Array> {
  const made = new Date(`${paper.on}T12:00:00Z`);
  const doc = new PDFDocument({
    size: 'A4',
    margins: { top: margin, left: margin, right: margin, bottom: margin + 18 },
    bufferPages: true,
    tagged: true,
    lang: paper.lang === 'nl' ? 'nl-NL' : 'en-GB',
    displayTitle: true,
    pdfVersion: '1.7',
    // No built-in font: those know no Ğ, ż or ė.
    font: fonts.regular as unknown as string,
    info: {
      Title: paper.title,
      Creator: 'Lange Adem',
      Producer: 'Lange Adem',
      CreationDate: made,
      ModDate: made,
    },
  });
  const bytes = new Promise<Uint8Array>((resolve, reject) => {
    const parts: Buffer[] = [];
    doc.on('data', (part: Buffer) => parts.push(part));
    doc.on('end', () => resolve(Buffer.concat(parts)));
    doc.on('error', reject);
  });
  for (const cut of ['regular', 'bold', 'italic'] as const) doc.registerFont(cut, fonts[cut]);
  const root = doc.struct('Document');
  doc.addStructure(root);
  await draw(doc, root, paper);
  root.end();
  numberPages(doc, paper);
  doc.end();
  return bytes;
}

/** Lets others through between two pieces: setting a very long plan takes seconds, and nobody else may wait for it. */
async function draw(doc: Doc, root: Struct, paper: Paper): Promise<void> {
  const scale = paper.large ? 1.3 : 1;
  const style = (cut: Cut, size: number, before: number, after: number): Style => ({
    cut,
    size: size * scale,
    before: before * scale,
    after: after * scale,
  });
  const styles = {
    1: style('bold', 22, 0, 8),
    2: style('bold', 15, 16, 5),
    3: style('bold', 12.5, 11, 3),
    4: style('bold', 11, 8, 2),
    text: style('regular', 11, 0, 5),
    quote: style('italic', 11, 0, 2),
    item: style('regular', 11, 0, 2),
    facts: style('regular', 9.5, 0, 5),
  } as const;

  write(doc, root, 'H1', paper.title, styles[1]);
  for (const line of paper.top) write(doc, root, 'P', line, styles.text);
  for (const [at, block] of paper.blocks.entries()) {
    if (block.kind === 'heading') {
      keepTogether(doc, paper.blocks.slice(at, at + 4), styles);
      write(doc, root, `H${block.level}`, block.text, styles[block.level]);
    } else if (block.kind === 'text') write(doc, root, 'P', block.text, styles.text);
    else await items(doc, root, block.items, styles, 0);
    await others();
  }
}

type Styles = Readonly<Record<1 | 2 | 3 | 4 | 'text' | 'quote' | 'item' | 'facts', Style>>;

/** Turns the page when the headings that come now would stand without at least two lines of what follows. */
function keepTogether(doc: Doc, blocks: readonly Block[], styles: Styles): void {
  let needed = 0;
  for (const block of blocks) {
    if (block.kind === 'heading') {
      const { cut, size, before, after } = styles[block.level];
      needed +=
        before +
        doc
          .font(cut)
          .fontSize(size)
          .heightOfString(block.text, { width: width(doc) }) +
        after;
      continue;
    }
    needed += styles.text.size * 3.2;
    break;
  }
  if (doc.y > margin && doc.y + needed > doc.page.height - doc.page.margins.bottom) doc.addPage();
}

const width = (doc: Doc, indent = 0) => doc.page.width - 2 * margin - indent;

async function items(
  doc: Doc,
  parent: Struct,
  list: readonly Item[],
  styles: Styles,
  depth: number,
): Promise<void> {
  const holder = doc.struct('L');
  parent.add(holder);
  for (const item of list) {
    const entry = doc.struct('LI');
    holder.add(entry);
    const body = doc.struct('LBody');
    entry.add(body);
    const indent = 14 + depth * 16;
    const text = item.quote ? `“${item.text}”` : item.text;
    // A bullet is never left alone at the foot of a page.
    if (doc.y + styles.item.size * 2.6 > doc.page.height - doc.page.margins.bottom) doc.addPage();
    write(doc, body, 'P', text, item.quote ? styles.quote : styles.item, indent, true);
    const facts = item.facts ?? [];
    if (facts.length > 0) write(doc, body, 'P', facts.join(' · '), styles.facts, indent);
    else doc.y += styles.facts.after;
    if (item.under !== undefined && item.under.length > 0)
      await items(doc, body, item.under, styles, depth + 1);
    body.end();
    entry.end();
    await others();
  }
  holder.end();
}

function write(
  doc: Doc,
  parent: Struct,
  tag: string,
  text: string,
  style: Style,
  indent = 0,
  bullet = false,
): void {
  const lines = text.split('\n').filter(line => line.trim() !== '');
  lines.forEach((line, at) => {
    const first = at === 0;
    if (first && doc.y > margin) doc.y += style.before;
    parent.add(
      doc.struct(tag, {}, () => {
        doc
          .font(style.cut)
          .fontSize(style.size)
          .fillColor(style.size < 10 ? soft : ink);
        if (bullet && first) {
          const top = doc.y;
          doc.text('•', margin + indent - 11, top, { lineBreak: false });
          doc.y = top;
        }
        doc.text(line, margin + indent, doc.y, { width: width(doc, indent), lineGap: style.size * 0.22 });
      }),
    );
  });
  doc.y += style.after;
}

/** The title and the number of the page at the foot: for the eye, not for who has it read aloud. */
function numberPages(doc: Doc, paper: Paper): void {
  const { start, count } = doc.bufferedPageRange();
  for (let at = start; at < start + count; at += 1) {
    doc.switchToPage(at);
    // Else the text below the margin would ask for another page.
    doc.page.margins.bottom = 0;
    doc.markContent('Artifact', { type: 'Pagination' } as never);
    doc
      .font('regular')
      .fontSize(9)
      .fillColor(soft)
      .text(pageWords[paper.lang](at - start + 1, count), margin, doc.page.height - margin, {
        width: width(doc),
        align: 'right',
        lineBreak: false,
      });
    doc.endMarkedContent();
  }
}
