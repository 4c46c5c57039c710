import type PDFDocument from 'pdfkit';
import type { PaperCut } from '#web/look/assets.ts';
import { directionOf, type Face, type Faces, forPdf } from './faces.ts';
import { type Line, linesOf, type Setting, type Widths } from './lines.ts';

export type Doc = InstanceType<typeof PDFDocument>;
export type Struct = ReturnType<Doc['struct']>;

/** A paper while it is being set. */
export interface Sheet {
  readonly doc: Doc;
  readonly root: Struct;
  readonly faces: Faces;
  readonly widths: Widths;
  /** Pages, counted from nought, on which something stands that cannot be printed. */
  readonly incomplete: Set<number>;
}

export interface Style {
  readonly cut: PaperCut;
  readonly size: number;
  readonly before: number;
  readonly after: number;
}

export const margin = 56;
export const ink = '#1c2b2a';
export const soft = '#45524f';
/** How far a text on its way from right to left stays from the edge when a bullet stands before it. */
const hang = 14;

/** Makes the fonts known to the file; only those that are used, and of those only the letters, come in it. */
export function registerFaces(doc: Doc, faces: Faces): void {
  const all = new Map(Object.values(faces).flatMap(list => list.map((face: Face) => [face.key, face.font])));
  for (const [key, font] of all) doc.registerFont(key, forPdf(font) as unknown as string);
}

export const width = (doc: Doc, indent = 0) => doc.page.width - 2 * margin - indent;
export const bottom = (doc: Doc) => doc.page.height - doc.page.margins.bottom;

export const paragraphs = (text: string): string[] =>
  text.split(/\r?\n|[\u2028\u2029]/).filter(line => line.trim() !== '');

/** How high a text will be. */
export function heightOf(sheet: Sheet, text: string, style: Style): number {
  return paragraphs(text)
    .flatMap(each => set(sheet, each, style, width(sheet.doc)).lines)
    .reduce((sum, line) => sum + heightOfLine(line) * style.size, 0);
}

const set = (sheet: Sheet, text: string, style: Style, most: number): Setting =>
  linesOf(text, sheet.faces[style.cut], style.size, most, sheet.widths);

const up = (line: Line) => Math.max(...line.runs.map(run => run.face.up));
const heightOfLine = (line: Line) => up(line) + Math.max(...line.runs.map(run => run.face.down));

/** Writes a text in paragraphs, each tagged, from the side where its script begins; `bullet` is where its point is tagged. */
export function write(
  sheet: Sheet,
  parent: Struct,
  tag: string,
  text: string,
  style: Style,
  indent = 0,
  bullet?: Struct,
): void {
  const { doc } = sheet;
  paragraphs(text).forEach((each, at) => {
    if (at === 0 && doc.y > margin) doc.y += style.before;
    const setting = set(sheet, each, style, width(doc, indent + (bullet === undefined ? 0 : hang)));
    const [first] = setting.lines;
    if (first === undefined) return;
    if (at === 0 && bullet !== undefined) point(sheet, bullet, setting.rtl, first, style, indent);
    const holder = doc.struct(tag);
    parent.add(holder);
    const indented = indent + (bullet === undefined ? 0 : hang);
    const right = margin + indent + width(doc, indented);
    const draw = (lines: readonly Line[]) => () => {
      for (const line of lines) {
        const height = heightOfLine(line) * style.size;
        // The tag goes on over the page with its text; a plain new page would leave it behind.
        if (doc.y + height > bottom(doc)) doc.continueOnNewPage();
        drawLine(sheet, line, style, setting.rtl ? right - line.width * style.size : margin + indent);
        doc.y += height;
      }
    };
    // Letters as drawn do not always tell what was said; then the tag says it, line by line.
    if (setting.lines.every(line => line.actual === undefined)) holder.add(draw(setting.lines));
    else
      for (const line of setting.lines) {
        const { actual } = line;
        holder.add(actual === undefined ? draw([line]) : doc.struct('Span', { actual }, draw([line])));
      }
    holder.end();
  });
  doc.y += style.after;
}

/** The point before an item, on the side where its text begins. */
function point(sheet: Sheet, parent: Struct, rtl: boolean, line: Line, style: Style, indent: number): void {
  const { doc } = sheet;
  if (doc.y + heightOfLine(line) * style.size > bottom(doc)) doc.addPage();
  const [mark] = linesOf('•', sheet.faces.regular, style.size, 100, sheet.widths).lines;
  if (mark === undefined) return;
  const x = rtl ? margin + width(doc) - mark.width * style.size - 3 : margin + indent - 11;
  parent.add(doc.struct('Lbl', {}, () => drawLine(sheet, mark, { ...style, cut: 'regular' }, x, up(line))));
}

/** Draws one line at the height where the paper is, and leaves it there. */
export function drawLine(sheet: Sheet, line: Line, style: Style, left: number, above = up(line)): void {
  const { doc } = sheet;
  const top = doc.y;
  let x = left;
  doc.fontSize(style.size).fillColor(style.size < 10 ? soft : ink);
  if (line.incomplete) sheet.incomplete.add(pageOf(doc));
  for (const run of line.runs) {
    doc.font(run.face.key).text(run.text, x, top + above * style.size, {
      lineBreak: false,
      baseline: 'alphabetic',
      features: [directionOf(run.rtl)] as never,
    });
    x += run.width * style.size;
  }
  doc.x = margin;
  doc.y = top;
}

/** Pages are kept until the end, so the one that is written on now is the last. */
const pageOf = (doc: Doc) => doc.bufferedPageRange().start + doc.bufferedPageRange().count - 1;
