import type { Source } from './sources.ts';

/** Groups of files that import each other in a ring (Tarjan's strongly connected components of more than one file). */
export function rings(sources: readonly Source[]): string[][] {
  const edges = new Map(sources.map(source => [source.path, source.imports]));
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const found: string[][] = [];
  const visit = (path: string): number => {
    const mine = order.size;
    order.set(path, mine);
    stack.push(path);
    let least = mine;
    for (const next of edges.get(path) ?? []) {
      if (!edges.has(next)) continue;
      if (!order.has(next)) least = Math.min(least, visit(next));
      else if (stack.includes(next)) least = Math.min(least, low.get(next) ?? order.get(next) ?? mine);
    }
    low.set(path, least);
    if (least === mine) {
      const ring = stack.splice(stack.indexOf(path));
      if (ring.length > 1 || edges.get(path)?.includes(path)) found.push(ring.sort());
    }
    return least;
  };
  for (const path of edges.keys()) if (!order.has(path)) visit(path);
  return found;
}

/** Imports of own files that are not there. */
export function dangling(sources: readonly Source[]): string[] {
  const known = new Set(sources.map(source => source.path));
  return sources.flatMap(source =>
    source.imports.filter(path => !known.has(path)).map(path => `${source.path} imports ${path}`),
  );
}
