import { limits } from './limits.ts';

/** An object of a document. Read it with `field`, never with a dot: a document may hold `__proto__` or `constructor`. */
export type Json = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A field of its own, never one that every object has. */
export function field(value: unknown, name: string): unknown {
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

/** A list of objects; a single object counts as a list of one, anything else as none. */
export function objects(value: unknown): readonly Json[] {
  if (Array.isArray(value)) return value.filter(isObject);
  return isObject(value) ? [value] : [];
}

export const textOf = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value : null;

export const numberOf = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value) ? value : null;

/** A whole number that is not below zero, such as a length. */
export const countOf = (value: unknown): number | null =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : null;

/** Put onto an object without ever touching its prototype. */
export function put(target: Record<string, unknown>, name: string, value: unknown): void {
  Object.defineProperty(target, name, { value, enumerable: true, configurable: true, writable: true });
}

export type Unfit = { readonly path: string; readonly code: 'too_deep' | 'too_large' | 'text_not_storable' };

/** Something jsonb of PostgreSQL cannot keep: a NUL, or half of a surrogate pair. */
const storable = (text: string): boolean => !text.includes('\u0000') && text.isWellFormed();

/**
 * Looks at a whole document before anything reads it: depth, size, and texts that the database cannot keep. Goes along a
 * list instead of calling itself, so that depth cannot exhaust the stack.
 */
export function unfit(document: unknown): Unfit | null {
  const left: { value: unknown; path: string; depth: number }[] = [{ value: document, path: '', depth: 0 }];
  let nodes = 0;
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const { value, path, depth } = next;
    nodes += 1;
    if (nodes > limits.nodes) return { path: '', code: 'too_large' };
    if (typeof value === 'string') {
      if (value.length > limits.text) return { path, code: 'too_large' };
      if (!storable(value)) return { path, code: 'text_not_storable' };
    }
    if (typeof value !== 'object' || value === null) continue;
    if (depth > limits.depth) return { path, code: 'too_deep' };
    if (Array.isArray(value)) {
      for (const [at, one] of value.entries())
        left.push({ value: one, path: `${path}[${at}]`, depth: depth + 1 });
    } else {
      for (const [name, one] of Object.entries(value)) {
        if (!storable(name)) return { path, code: 'text_not_storable' };
        left.push({ value: one, path: path === '' ? name : `${path}.${name}`, depth: depth + 1 });
      }
    }
  }
  return null;
}

/** The same JSON, sharing nothing: neither can be changed through the other. Only for a document that is fit. */
export function copy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copy);
  if (!isObject(value)) return value;
  const made: Record<string, unknown> = {};
  for (const [name, one] of Object.entries(value)) put(made, name, copy(one));
  return made;
}

/** Equal JSON, whatever the order of keys. */
export function same(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  if (Array.isArray(left) || Array.isArray(right)) {
    if (!Array.isArray(left) || !Array.isArray(right) || left.length !== right.length) return false;
    return left.every((one, at) => same(one, right[at]));
  }
  if (!isObject(left) || !isObject(right)) return false;
  const names = Object.keys(left);
  return (
    names.length === Object.keys(right).length &&
    names.every(name => Object.hasOwn(right, name) && same(left[name], right[name]))
  );
}
