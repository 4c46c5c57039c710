import { extension, extensions, urls } from './extensions.ts';
import { field, put, textOf } from './json.ts';
import type { Words } from './model.ts';

/** Text out of XHTML: tags gone, a break where a block ended. Only read as text; it is escaped again wherever it is drawn. */
export function plainOfXhtml(xhtml: string): string {
  return tidy(
    xhtml
      .slice(0, 50_000)
      .replace(/<(br|\/p|\/div|\/li|\/h[1-6])\b[^<>]{0,200}>/gi, '\n')
      .replace(/<[^<>]{0,2000}>/g, '')
      .replace(/&nbsp;/g, ' ')
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&amp;/g, '&'),
  );
}

/** Text out of markdown: the words without their marks; of a link its words. */
export function plainOfMarkdown(markdown: string): string {
  return tidy(
    plainOfXhtml(markdown)
      .replace(/^#{1,6}\s+/gm, '')
      .replace(/!?\[([^\][]{0,500})\]\([^()]{0,1000}\)/g, '$1')
      .replace(/(\*\*|__|\*|`)/g, ''),
  );
}

const tidy = (text: string): string =>
  text
    .split('\n')
    .map(line => line.trim())
    .join('\n')
    .trim();

/**
 * The text in a field, with the translations that stand in the field of the same name with an underscore. Where the text
 * itself is missing, that of the markdown or XHTML beside it, as plain text.
 */
export function words(element: unknown, name: string): Words | null {
  const around = field(element, `_${name}`);
  const markdown = textOf(extension(around, urls.markdown, 'valueMarkdown'));
  const xhtml = textOf(extension(around, urls.xhtml, 'valueString'));
  const text =
    textOf(field(element, name)) ??
    (markdown === null ? null : textOf(plainOfMarkdown(markdown))) ??
    (xhtml === null ? null : textOf(plainOfXhtml(xhtml)));
  return text === null ? null : { text, translations: translationsOf(around) };
}

/** Translations on the element that belongs to a text. */
export function translationsOf(around: unknown): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const one of extensions(around, urls.translation)) {
    const language = textOf(extension(one, 'lang', 'valueCode'));
    const text =
      textOf(extension(one, 'content', 'valueString')) ?? textOf(extension(one, 'content', 'valueMarkdown'));
    if (language !== null && text !== null && /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}$/.test(language))
      put(found, language, text);
  }
  return found;
}

/** Has something that says how the text looks, which is left aside. */
export const hasMarkup = (element: unknown, name: string): boolean =>
  extensions(field(element, `_${name}`), urls.xhtml).length > 0 ||
  extensions(field(element, `_${name}`), urls.markdown).length > 0;
