import type { Relation } from '#domain/household/relations.ts';

export interface Place {
  row: number;
  /** Centre, in steps of one person. */
  x: number;
}

/** People of one row who stay together: brothers and sisters, each with their partners beside them. */
export interface Block {
  row: number;
  /** Couples and single persons, left to right. */
  clusters: string[][];
  /** Parents of the brothers and sisters, for the middle under which the block hangs. */
  parents: string[];
}

/** Room between two clusters and between two blocks; centres are never nearer than one step. */
const gaps = { cluster: 0.25, block: 0.5 };

/** Sorts the persons of each row into blocks. `ids` come eldest first. */
export function blocksOf(
  ids: readonly string[],
  row: ReadonlyMap<string, number>,
  relations: readonly Relation[],
): Block[][] {
  const parentsOf = (id: string) =>
    relations.filter(each => each.kind === 'parent' && each.to === id).map(each => each.from);
  const mates = matesInRow(row, relations);
  const count = ids.length === 0 ? 0 : Math.max(...ids.map(id => row.get(id) ?? 0)) + 1;
  return Array.from({ length: count }, (_, at) => {
    const blocks = new Map<string, Block>();
    for (const cluster of clustersOf(
      ids.filter(id => row.get(id) === at),
      mates,
    )) {
      const parents = cluster.map(parentsOf).find(some => some.length > 0) ?? [];
      const name = parents.length > 0 ? [...parents].sort().join(' ') : `alone ${cluster[0]}`;
      const block = blocks.get(name) ?? { row: at, clusters: [], parents };
      block.clusters.push(cluster);
      blocks.set(name, block);
    }
    return [...blocks.values()];
  });
}

function matesInRow(row: ReadonlyMap<string, number>, relations: readonly Relation[]): Map<string, string[]> {
  const mates = new Map<string, string[]>();
  const rank = { ex_partner: 0, partner: 1, new_partner: 2 } as const;
  const isMate = (each: Relation): each is Relation & { kind: keyof typeof rank } => each.kind in rank;
  for (const { from, to } of relations.filter(isMate).sort((a, b) => rank[a.kind] - rank[b.kind])) {
    if (row.get(from) !== row.get(to)) continue;
    mates.set(from, [...(mates.get(from) ?? []), to]);
    mates.set(to, [...(mates.get(to) ?? []), from]);
  }
  return mates;
}

/** Couples side by side: each chain of partners is walked from an end, so that who has two stands between them. */
function clustersOf(ids: readonly string[], mates: ReadonlyMap<string, readonly string[]>): string[][] {
  const placed = new Set<string>();
  const clusters: string[][] = [];
  const matesOf = (id: string) => mates.get(id) ?? [];
  const walk = (id: string, into: string[]) => {
    if (placed.has(id)) return;
    placed.add(id);
    into.push(id);
    for (const mate of matesOf(id)) walk(mate, into);
  };
  const ends = ids.filter(id => new Set(matesOf(id)).size < 2);
  for (const id of [...ends, ...ids]) {
    const cluster: string[] = [];
    walk(id, cluster);
    if (cluster.length > 0) clusters.push(cluster);
  }
  return clusters.sort((a, b) => eldest(a, ids) - eldest(b, ids));
}

const eldest = (cluster: readonly string[], ids: readonly string[]) =>
  Math.min(...cluster.map(id => ids.indexOf(id)));

const mean = (values: readonly number[]) => values.reduce((sum, each) => sum + each, 0) / values.length;

/** Gives every person a place: rows from the top, each block under the middle of its parents where there is room. */
export function placeRows(rows: readonly Block[][], relations: readonly Relation[]): Map<string, Place> {
  const places = new Map<string, Place>();
  const xOf = (id: string) => places.get(id)?.x;
  const above = (block: Block): number | null => {
    const own = block.parents.map(xOf).filter(x => x !== undefined);
    if (own.length > 0) return mean(own);
    const near = relations
      .filter(each =>
        block.clusters.some(cluster => cluster.includes(each.to) || cluster.includes(each.from)),
      )
      .flatMap(each => [xOf(each.from), xOf(each.to)])
      .filter(x => x !== undefined);
    return near.length > 0 ? mean(near) : null;
  };
  for (const blocks of rows) {
    const wanted = blocks.map(block => ({ block, centre: above(block) }));
    const sorted = wanted.sort((a, b) => (a.centre ?? Infinity) - (b.centre ?? Infinity) || 0);
    let left = Number.NEGATIVE_INFINITY;
    for (const { block, centre } of sorted) {
      const wide = widthOf(block);
      const start = Math.max(
        left,
        centre === null ? (left === Number.NEGATIVE_INFINITY ? 0 : left) : centre - wide / 2,
      );
      left = putBlock(block, start, places) + gaps.block;
    }
  }
  const least = Math.min(...[...places.values()].map(place => place.x - 0.5), Number.POSITIVE_INFINITY);
  for (const place of places.values()) place.x -= least;
  return places;
}

const widthOf = (block: Block): number =>
  block.clusters.reduce((sum, cluster) => sum + cluster.length, 0) +
  gaps.cluster * (block.clusters.length - 1);

/** Puts a block from its left edge on; gives back its right edge. */
function putBlock(block: Block, start: number, places: Map<string, Place>): number {
  let edge = start;
  block.clusters.forEach((cluster, i) => {
    if (i > 0) edge += gaps.cluster;
    for (const id of cluster) {
      places.set(id, { row: block.row, x: edge + 0.5 });
      edge += 1;
    }
  });
  return edge;
}
