/**
 * JSON of somebody else, read strictly: what a plain reader lets pass in silence (a key given twice, a number that loses
 * its value, characters that a database or a screen cannot hold) is refused with its place.
 */

export type JsonProblem =
  | 'not_json'
  | 'is_xml'
  | 'several_documents'
  | 'too_deep'
  | 'key_twice'
  | 'forbidden_key'
  | 'forbidden_characters'
  | 'number_out_of_range';

export type ReadJson =
  | { readonly ok: true; readonly value: unknown; readonly text: string }
  | { readonly ok: false; readonly code: JsonProblem; readonly path: string; readonly line: number };

/** A questionnaire of twenty groups in each other is deep; this leaves room for fifty. */
const deepest = 120;

/** Control and direction-override characters and halves of characters, as in acts/shared/fields.ts. */
const unwanted = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/u;
const numberToken = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

interface Frame {
  /** Keys of an object so far; undefined in a list. */
  readonly keys: Set<string> | undefined;
  key: string;
  at: number;
  expectsKey: boolean;
}

/** Reads a JSON text, with or without a byte order mark. */
export function readJson(given: string): ReadJson {
  const text = given.startsWith('\ufeff') ? given.slice(1) : given;
  // Depth first: a reader that goes into itself must not meet a million brackets.
  const found = scan(text);
  if (found?.code === 'too_deep') return found;
  try {
    const value: unknown = JSON.parse(text);
    return found ?? { ok: true, value, text };
  } catch (problem) {
    const at = /position (\d+)/.exec(String(problem))?.[1];
    return trouble(kindOf(text), text, at === undefined ? text.length : Number(at), []);
  }
}

/** What it is instead, where that can be told: whoever reads it then knows what to do. */
function kindOf(text: string): 'not_json' | 'is_xml' | 'several_documents' {
  if (/^\s*</.test(text)) return 'is_xml';
  const [first, second] = text.split('\n', 100).filter(line => line.trim() !== '');
  return second !== undefined && isObject(first) && isObject(second) ? 'several_documents' : 'not_json';
}

function isObject(line: string | undefined): boolean {
  try {
    const value: unknown = JSON.parse(line ?? '');
    return typeof value === 'object' && value !== null;
  } catch {
    return false;
  }
}

/** Walks over the text once; says nothing about whether it is JSON at all. */
function scan(text: string): Extract<ReadJson, { ok: false }> | undefined {
  const stack: Frame[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const top = stack.at(-1);
    switch (text[at]) {
      case '{':
      case '[': {
        if (stack.length >= deepest) return trouble('too_deep', text, at, stack);
        const isObject = text[at] === '{';
        stack.push({ keys: isObject ? new Set() : undefined, key: '', at: 0, expectsKey: isObject });
        break;
      }
      case '}':
      case ']':
        stack.pop();
        break;
      case ',':
        if (top?.keys === undefined) {
          if (top !== undefined) top.at += 1;
        } else top.expectsKey = true;
        break;
      case '"': {
        const end = endOfString(text, at);
        const word = decode(text.slice(at, end + 1));
        if (word === undefined) return undefined;
        if (top?.keys !== undefined && top.expectsKey) {
          top.key = word;
          top.expectsKey = false;
          if (word === '__proto__') return trouble('forbidden_key', text, at, stack);
          if (top.keys.has(word)) return trouble('key_twice', text, at, stack);
          top.keys.add(word);
        }
        if (!word.isWellFormed() || unwanted.test(word))
          return trouble('forbidden_characters', text, at, stack);
        at = end;
        break;
      }
      default:
        if (/[-\d]/.test(text[at] ?? '')) {
          numberToken.lastIndex = at;
          const token = numberToken.exec(text)?.[0];
          if (token === undefined) break;
          if (!fits(token)) return trouble('number_out_of_range', text, at, stack);
          at += token.length - 1;
        }
    }
  }
  return undefined;
}

function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at;
}

function decode(raw: string): string | undefined {
  try {
    return JSON.parse(raw) as string;
  } catch {
    return undefined;
  }
}

/** FHIR's decimals have at most eighteen digits; a number that becomes endless, or nothing, is none of them. */
const fits = (token: string): boolean =>
  token.length <= 60 &&
  Number.isFinite(Number(token)) &&
  (Number(token) !== 0 || !/[1-9]/.test(token.replace(/[eE].*$/, '')));

function trouble(code: JsonProblem, text: string, at: number, stack: readonly Frame[]) {
  const path = stack
    .map(frame => (frame.keys === undefined ? `[${frame.at}]` : `.${frame.key}`))
    .join('')
    .replace(/^\./, '');
  let line = 1;
  for (let from = text.indexOf('\n'); from !== -1 && from < at; from = text.indexOf('\n', from + 1))
    line += 1;
  return { ok: false, code, path: shown(path), line } as const;
}

/** A place as a page can show it: whatever made it forbidden is left out. */
const shown = (path: string): string =>
  [...path.toWellFormed()]
    .filter(one => !unwanted.test(one))
    .slice(0, 300)
    .join('');
