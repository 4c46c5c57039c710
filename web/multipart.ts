import { SentWithFile, TooManyFields } from './http.ts';

/** Largest body of a form that takes a file. */
export const mostBytesWithFile = 3_000_000;
const mostParts = 50;

/** What was sent is no form that can be read: half of it must never be taken for a whole one. */
class Unreadable extends Error {
  readonly statusCode = 400;
}

/** A file in an alphabet that it does not name. */
export class NotUtf8 extends Unreadable {}

/**
 * Reads a multipart body with the platform's own reader, as fields: the text of a file is the value of its field, its
 * name and type are not looked at. A file that is neither UTF-8 nor UTF-16 is refused, and so is a form of more than 50 parts, which
 * are counted before anything is read.
 */
export async function readMultipart(body: Buffer, contentType: string): Promise<SentWithFile> {
  const boundary = /\bboundary="?([\w'()+,./:=?-]{1,70})"?\s*(?:;|$)/i.exec(contentType)?.[1];
  if (boundary === undefined) throw new Unreadable('no boundary');
  if (partsOf(body, boundary) > mostParts) throw new TooManyFields('too many parts');
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': contentType } })
    .formData()
    .catch(() => {
      throw new Unreadable('not a form');
    });
  const fields: [string, string][] = [];
  for (const [name, value] of form)
    fields.push([name, typeof value === 'string' ? value : textOf(await value.arrayBuffer())]);
  return new SentWithFile(fields);
}

function partsOf(body: Buffer, boundary: string): number {
  let parts = 0;
  for (let at = body.indexOf(`--${boundary}`); at !== -1 && parts <= mostParts + 1; parts += 1)
    at = body.indexOf(`--${boundary}`, at + 1);
  // The last one closes the form.
  return parts - 1;
}

/** Some editors write UTF-16, with a mark in front that says so; nothing else is guessed at. */
function textOf(bytes: ArrayBuffer): string {
  const [first, second] = new Uint8Array(bytes.slice(0, 2));
  const wide =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : undefined;
  try {
    return new TextDecoder(wide ?? 'utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new NotUtf8('not UTF-8');
  }
}
