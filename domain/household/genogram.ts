import type { BirthPrecision, PersonKind, Sex } from '#domain/household/codes.ts';
import { generations } from '#domain/household/generations.ts';
import { blocksOf, type Place, placeRows } from '#domain/household/genogram-rows.ts';
import { normalise, type Relation, type RelationKind } from '#domain/household/relations.ts';
import type { LocalDate } from '#domain/shared/calendar.ts';

/** A person as the drawing needs them; no name, so that the words stay with the page. */
export interface GenogramPerson {
  id: string;
  sex: Sex;
  birthDate: LocalDate | null;
  birthPrecision: BirthPrecision;
  kind: PersonKind;
}

/** Shapes after the custom of genograms (McGoldrick): square male, circle female, triangle unborn, diamond else. */
export const genogramShapes = ['square', 'circle', 'triangle', 'diamond'] as const;
export type GenogramShape = (typeof genogramShapes)[number];

export interface GenogramNode {
  personId: string;
  /** Row from the top, 0 first. */
  row: number;
  /** Centre in steps: one step is the width of a person; multiply by what the drawing needs. */
  x: number;
  shape: GenogramShape;
}

export interface GenogramCouple {
  a: string;
  b: string;
  kind: 'partner' | 'ex_partner' | 'new_partner';
  /** The relation has ended. */
  ended: boolean;
}

/** From one or two parents to one child. */
export interface GenogramDescent {
  parents: string[];
  child: string;
  kind: 'parent' | 'step_parent';
}

/** Every other relation: to be drawn thin or only told in the table. */
export interface GenogramLink {
  from: string;
  to: string;
  kind: RelationKind;
}

/** Persons of one home who stand next to each other in a row; one home can have several such pieces. */
export interface GenogramHome {
  homeId: string;
  pieces: { row: number; fromX: number; toX: number; personIds: string[] }[];
}

export interface Genogram {
  /** Left to right, top to bottom: also the order for reading aloud. */
  nodes: GenogramNode[];
  couples: GenogramCouple[];
  descents: GenogramDescent[];
  links: GenogramLink[];
  homes: GenogramHome[];
  /** Size in steps and rows. */
  width: number;
  rows: number;
}

/**
 * Lays out a family: every person exactly one place, no two overlap, parents above children, persons of the network
 * without a family relation in a row of their own at the foot. `homes` names who lives where today (`homesOn`).
 * The same family gives the same drawing, whatever the order of the input. At most a few dozen persons are meant.
 */
export function genogram(
  persons: readonly GenogramPerson[],
  relations: readonly Relation[],
  homes: ReadonlyMap<string, readonly string[]>,
  today: LocalDate,
): Genogram {
  const people = [...new Map(persons.map(person => [person.id, person])).values()].sort(elderFirst);
  const known = new Set(people.map(person => person.id));
  const all = relations
    .filter(({ from, to }) => from !== to && known.has(from) && known.has(to))
    .map(normalise)
    .sort((a, b) => (key(a) < key(b) ? -1 : 1));
  const related = new Set(all.filter(isFamily).flatMap(({ from, to }) => [from, to]));
  const isOutside = ({ id, kind }: GenogramPerson) => kind === 'network' && !related.has(id);
  const inside = people.filter(person => !isOutside(person)).map(person => person.id);
  const outside = people.filter(isOutside).map(person => person.id);
  const row = generations(inside, all);
  const foot = inside.length === 0 ? 0 : Math.max(...row.values()) + 1;
  for (const id of outside) row.set(id, foot);
  const ids = people.map(person => person.id);
  const places = placeRows(blocksOf(ids, row, all), all);
  const nodes = people
    .map(person => ({ personId: person.id, shape: shapeOf(person), ...placeOf(places, person.id) }))
    .sort((a, b) => a.row - b.row || a.x - b.x);
  return {
    nodes,
    couples: couplesOf(all, today),
    descents: descentsOf(all),
    links: all
      .filter(each => !isCouple(each) && !isDescent(each))
      .map(({ from, to, kind }) => ({ from, to, kind })),
    homes: homesOf(nodes, homes),
    width: Math.max(0, ...nodes.map(node => node.x + 0.5)),
    rows: Math.max(0, ...nodes.map(node => node.row + 1)),
  };
}

const key = ({ kind, from, to, startedOn }: Relation) => `${kind} ${from} ${to} ${startedOn ?? ''}`;

const isFamily = ({ kind }: Relation) => kind !== 'network_person' && kind !== 'authority';

type Couple = Relation & { kind: GenogramCouple['kind'] };
const isCouple = (each: Relation): each is Couple =>
  each.kind === 'partner' || each.kind === 'ex_partner' || each.kind === 'new_partner';

type Descent = Relation & { kind: GenogramDescent['kind'] };
const isDescent = (each: Relation): each is Descent => each.kind === 'parent' || each.kind === 'step_parent';

/** Eldest first; a birth date that is not known comes after, the unborn last, then by id. */
function elderFirst(a: GenogramPerson, b: GenogramPerson): number {
  const rank = (p: GenogramPerson) =>
    `${p.birthPrecision === 'unborn' ? 2 : p.birthDate ? 0 : 1} ${p.birthDate ?? ''} ${p.id}`;
  return rank(a) < rank(b) ? -1 : 1;
}

function shapeOf({ sex, birthPrecision }: GenogramPerson): GenogramShape {
  if (birthPrecision === 'unborn') return 'triangle';
  return sex === 'male' ? 'square' : sex === 'female' ? 'circle' : 'diamond';
}

const placeOf = (places: ReadonlyMap<string, Place>, id: string): Place => places.get(id) ?? { row: 0, x: 0 };

/** One line per pair: of a couple that parted and met again, the newest word. */
function couplesOf(all: readonly Relation[], today: LocalDate): GenogramCouple[] {
  const newest = new Map<string, Couple>();
  for (const each of all.filter(isCouple)) {
    const pair = [each.from, each.to].sort().join(' ');
    const other = newest.get(pair);
    if (!other || (other.startedOn ?? '') < (each.startedOn ?? '')) newest.set(pair, each);
  }
  return [...newest.values()].map(({ from, to, kind, endedOn }) => {
    return { a: from, b: to, kind, ended: kind === 'ex_partner' || (endedOn !== null && endedOn <= today) };
  });
}

function descentsOf(all: readonly Relation[]): GenogramDescent[] {
  const byChild = new Map<string, GenogramDescent>();
  for (const { from, to, kind } of all.filter(isDescent)) {
    const mine = byChild.get(`${kind} ${to}`) ?? { parents: [], child: to, kind };
    if (!mine.parents.includes(from)) mine.parents.push(from);
    byChild.set(`${kind} ${to}`, mine);
  }
  return [...byChild.values()];
}

function homesOf(
  nodes: readonly GenogramNode[],
  homes: ReadonlyMap<string, readonly string[]>,
): GenogramHome[] {
  return [...homes].map(([homeId, members]) => ({ homeId, pieces: piecesOf(nodes, new Set(members)) }));
}

function piecesOf(nodes: readonly GenogramNode[], members: ReadonlySet<string>): GenogramHome['pieces'] {
  const pieces: GenogramHome['pieces'] = [];
  nodes.forEach(({ personId, row, x }, i) => {
    if (!members.has(personId)) return;
    const before = nodes[i - 1];
    const piece = pieces.at(-1);
    if (piece && before?.row === row && members.has(before.personId)) {
      piece.toX = x;
      piece.personIds.push(personId);
    } else {
      pieces.push({ row, fromX: x, toX: x, personIds: [personId] });
    }
  });
  return pieces;
}
