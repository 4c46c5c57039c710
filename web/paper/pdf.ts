import { setImmediate as others } from 'node:timers/promises';
import PDFDocument from 'pdfkit';
import type { PaperFonts } from '#web/look/assets.ts';
import { facesOf } from './faces.ts';
import { missing } from './letters.ts';
import { linesOf } from './lines.ts';
import type { Block, Item, Paper } from './paper.ts';
import {
  bottom,
  drawLine,
  heightOf,
  margin,
  registerFaces,
  type Sheet,
  type Struct,
  type Style,
  width,
  write,
} from './write.ts';

const footWords = {
  nl: {
    page: (at: number, of: number) => `Bladzijde ${at} van ${of}`,
    missing: `Waar ${missing} staat, kan een teken niet gedrukt worden. Op het scherm staat het wel.`,
  },
  en: {
    page: (at: number, of: number) => `Page ${at} of ${of}`,
    missing: `Where ${missing} stands, a character cannot be printed. It does stand on the screen.`,
  },
};

/**
 * A paper as a PDF: A4, tagged so that a screen reader can walk it, with its language and title, page numbers, and no
 * heading cut from what it stands over. The same paper on the same day gives the same bytes.
 */
export async function paperPdf(paper: Paper, fonts: PaperFonts): Promise<Uint8Array> {
  const made = new Date(`${paper.on}T12:00:00Z`);
  const faces = facesOf(fonts);
  const doc = new PDFDocument({
    size: 'A4',
    margins: { top: margin, left: margin, right: margin, bottom: margin + 18 },
    bufferPages: true,
    tagged: true,
    lang: paper.lang === 'nl' ? 'nl-NL' : 'en-GB',
    displayTitle: true,
    pdfVersion: '1.7',
    // No built-in font: those know no Ğ, ż or ė, and are not embedded.
    font: null as unknown as string,
    info: {
      // pdfkit puts it between XML tags as it is.
      Title: paper.title.replaceAll(/[<>&]/g, ' '),
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
  registerFaces(doc, faces);
  const root = doc.struct('Document');
  doc.addStructure(root);
  const sheet: Sheet = { doc, root, faces, widths: new Map(), incomplete: new Set() };
  await draw(sheet, paper);
  foot(sheet, paper);
  root.end();
  doc.end();
  return bytes;
}

/** Lets others through between two pieces: setting a very long plan takes seconds, and nobody else may wait for it. */
async function draw(sheet: Sheet, paper: Paper): Promise<void> {
  const { root } = sheet;
  const scale = paper.large ? 1.3 : 1;
  const style = (cut: Style['cut'], size: number, before: number, after: number): Style => ({
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

  write(sheet, root, 'H1', paper.title, styles[1]);
  for (const line of paper.top) write(sheet, root, 'P', line, styles.text);
  for (const [at, block] of paper.blocks.entries()) {
    if (block.kind === 'heading') {
      keepTogether(sheet, paper.blocks.slice(at, at + 4), styles);
      write(sheet, root, `H${block.level}`, block.text, styles[block.level]);
    } else if (block.kind === 'text') write(sheet, root, 'P', block.text, styles.text);
    else await items(sheet, root, block.items, styles, 0);
    await others();
  }
}

type Styles = Readonly<Record<1 | 2 | 3 | 4 | 'text' | 'quote' | 'item' | 'facts', Style>>;

/** Turns the page when the headings that come now would stand without at least two lines of what follows. */
function keepTogether(sheet: Sheet, blocks: readonly Block[], styles: Styles): void {
  const { doc } = sheet;
  let needed = 0;
  for (const block of blocks) {
    if (block.kind === 'heading') {
      const style = styles[block.level];
      needed += style.before + heightOf(sheet, block.text, style) + style.after;
      continue;
    }
    needed += styles.text.size * 3.4;
    break;
  }
  if (doc.y > margin && doc.y + needed > bottom(doc)) doc.addPage();
}

async function items(
  sheet: Sheet,
  parent: Struct,
  list: readonly Item[],
  styles: Styles,
  depth: number,
): Promise<void> {
  const { doc } = sheet;
  const holder = doc.struct('L');
  parent.add(holder);
  for (const item of list) {
    const entry = doc.struct('LI');
    holder.add(entry);
    const label = doc.struct('Lbl');
    const body = doc.struct('LBody');
    entry.add(label);
    entry.add(body);
    const indent = 14 + depth * 16;
    const text = item.quote ? `“${item.text}”` : item.text;
    // A bullet is never left alone at the foot of a page.
    if (doc.y + styles.item.size * 2.6 > bottom(doc)) doc.addPage();
    write(sheet, body, 'P', text, item.quote ? styles.quote : styles.item, indent, label);
    label.end();
    const facts = item.facts ?? [];
    if (facts.length > 0) write(sheet, body, 'P', facts.join(' · '), styles.facts, indent);
    else doc.y += styles.facts.after;
    if (item.under !== undefined && item.under.length > 0)
      await items(sheet, body, item.under, styles, depth + 1);
    body.end();
    entry.end();
    await others();
  }
  holder.end();
}

/**
 * At the foot of each page its number, and what a loose page is of: for the eye, not for who has it read aloud. And where something stands that no
 * font here has, that it does, as a sentence of the paper itself.
 */
function foot(sheet: Sheet, paper: Paper): void {
  const { doc, root, faces, widths } = sheet;
  const words = footWords[paper.lang];
  const { start, count } = doc.bufferedPageRange();
  const style: Style = { cut: 'regular', size: 9, before: 0, after: 0 };
  const line = (text: string, size: number) => linesOf(text, faces.regular, size, 1_000, widths).lines[0];
  for (let at = start; at < start + count; at += 1) {
    doc.switchToPage(at);
    // Else the text below the margin would ask for another page.
    doc.page.margins.bottom = 0;
    const note = line(words.missing, 10);
    if (sheet.incomplete.has(at) && note !== undefined)
      root.add(
        doc.struct('P', {}, () => {
          doc.y = doc.page.height - margin - 16;
          drawLine(sheet, note, { ...style, size: 10 }, margin);
        }),
      );
    const number = line(words.page(at - start + 1, count), style.size);
    if (number === undefined) continue;
    const running = paper.running === undefined ? undefined : line(paper.running, style.size);
    doc.markContent('Artifact', { type: 'Pagination' } as never);
    doc.y = doc.page.height - margin;
    drawLine(sheet, number, style, margin + width(doc) - number.width * style.size);
    doc.y = doc.page.height - margin;
    if (running !== undefined) drawLine(sheet, running, style, margin);
    doc.endMarkedContent();
  }
}
