import type { Relation, RelationKind } from '#domain/household/relations.ts';

/** Steps down that a relation asks for between its two persons; 0 is the same row. */
const hard: Partial<Record<RelationKind, number>> = { parent: 1, grandparent: 2 };
const soft: Partial<Record<RelationKind, number>> = { step_parent: 1, guardian: 1 };
const level: readonly RelationKind[] = ['partner', 'ex_partner', 'new_partner', 'sibling'];

interface Edge {
  from: string;
  to: string;
  steps: number;
}

/**
 * The row of each person, 0 on top. Parents always stand above their children; couples, brothers and sisters share
 * a row, and step-parents and guardians stand a row higher, where that is possible without breaking the first rule.
 * The same input gives the same answer, whatever the order of persons and relations.
 */
export function generations(ids: readonly string[], relations: readonly Relation[]): Map<string, number> {
  const group = new Map(ids.map(id => [id, id]));
  const edges: Edge[] = [];
  const find = (id: string) => group.get(id) ?? id;
  const inGroups = () => edges.map(edge => ({ ...edge, from: find(edge.from), to: find(edge.to) }));
  const sorted = relations
    .filter(({ from, to }) => from !== to && group.has(from) && group.has(to))
    .sort((a, b) => (key(a) < key(b) ? -1 : 1));

  const addDown = (kinds: Partial<Record<RelationKind, number>>) => {
    for (const { from, to, kind } of sorted) {
      const steps = kinds[kind];
      if (steps === undefined || find(from) === find(to) || reaches(inGroups(), find(to), find(from)))
        continue;
      edges.push({ from, to, steps });
    }
  };
  const merge = () => {
    for (const { from, to, kind } of sorted) {
      const [a, b] = [find(from), find(to)].sort();
      if (!level.includes(kind) || a === undefined || b === undefined || a === b) continue;
      const now = inGroups();
      if (reaches(now, a, b) || reaches(now, b, a)) continue;
      for (const id of ids) if (find(id) === b) group.set(id, a);
    }
  };
  addDown(hard);
  merge();
  addDown(soft);
  return rows(ids, find, inGroups());
}

const key = (relation: Relation) =>
  `${relation.kind} ${[relation.from, relation.to].sort().join(' ')} ${relation.from}`;

function reaches(edges: readonly Edge[], from: string, to: string): boolean {
  const seen = new Set<string>();
  const queue = [from];
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    if (at === to) return true;
    if (seen.has(at)) continue;
    seen.add(at);
    for (const edge of edges) if (edge.from === at) queue.push(edge.to);
  }
  return false;
}

/** Longest path from the top, then everyone who has children as far down as these allow. */
function rows(
  ids: readonly string[],
  find: (id: string) => string,
  edges: readonly Edge[],
): Map<string, number> {
  const order = topological([...new Set(ids.map(find))].sort(), edges);
  const row = new Map(order.map(id => [id, 0]));
  const at = (id: string) => row.get(id) ?? 0;
  for (const id of order) {
    for (const edge of edges)
      if (edge.from === id) row.set(edge.to, Math.max(at(edge.to), at(id) + edge.steps));
  }
  for (const id of [...order].reverse()) {
    const below = edges.filter(edge => edge.from === id).map(edge => at(edge.to) - edge.steps);
    if (below.length > 0) row.set(id, Math.min(...below));
  }
  return new Map(ids.map(id => [id, at(find(id))]));
}

function topological(groups: readonly string[], edges: readonly Edge[]): string[] {
  const order: string[] = [];
  const placed = new Set<string>();
  const visit = (id: string) => {
    if (placed.has(id)) return;
    placed.add(id);
    for (const edge of edges) if (edge.to === id) visit(edge.from);
    order.push(id);
  };
  for (const id of groups) visit(id);
  return order;
}
