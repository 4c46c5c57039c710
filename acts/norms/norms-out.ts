import { z } from 'zod';
import { who } from '#acts/safety/who.ts';
import { heardValue, isOwn, type Norm, normGroups, sameValue } from '#domain/norms/norm.ts';
import type { Settings } from '#domain/norms/setting.ts';
import type { NormChangeRow } from '#store/norms.ts';

type Who = z.output<typeof who>;

/** Who proposes and who decides: two persons of these roles. */
export const keepers = ['region_coordinator', 'functional_administrator'] as const;

/** Of a part: a number, a code, yes or no, or months. */
const value = z.record(z.string(), z.union([z.number(), z.string(), z.boolean(), z.array(z.number())]));

const part = z.union([
  z.object({
    key: z.string(),
    kind: z.literal('whole'),
    unit: z.enum(['days', 'kinds', 'term']),
    min: z.number(),
    max: z.number(),
  }),
  z.object({
    key: z.string(),
    kind: z.literal('months'),
    min: z.number(),
    max: z.number(),
    most: z.number(),
    always: z.array(z.number()),
  }),
  z.object({ key: z.string(), kind: z.literal('choice'), options: z.array(z.string()) }),
  z.object({ key: z.string(), kind: z.literal('yes_no') }),
]);

/** A change that somebody proposed. */
export const outChange = z.object({
  id: z.string(),
  norm: z.string(),
  /** Null where the product no longer knows a value like this. */
  from: value.nullable(),
  to: value.nullable(),
  looser: z.boolean(),
  why: z.string(),
  state: z.enum(['proposed', 'confirmed', 'refused', 'withdrawn']),
  by: who,
  at: z.date(),
  decidedBy: who.nullable(),
  decidedAt: z.date().nullable(),
  decisionReason: z.string().nullable(),
  version: z.number(),
  own: z.boolean(),
  mayDecide: z.boolean(),
});
export type ChangeOut = z.output<typeof outChange>;

/** One norm as it holds in the region, beside what the product says. */
export const outNorm = z.object({
  code: z.string(),
  group: z.enum(normGroups),
  parts: z.array(part),
  value,
  default: value,
  /** Something else than the product says. */
  own: z.boolean(),
  looser: z.boolean(),
  version: z.number(),
  source: z.object({ kind: z.enum(['own', 'study', 'ground']), ground: z.string().nullable() }),
  /** The change by which what holds came; null where it is the default, or was set when the region was founded. */
  since: outChange.nullable(),
});
export type NormOut = z.output<typeof outNorm>;

export interface Seeing {
  readonly userId: string;
  readonly roles: readonly string[];
  readonly name: (userId: string) => Who;
}

export const isKeeper = ({ roles }: { readonly roles: readonly string[] }): boolean =>
  keepers.some(role => roles.includes(role));

export function changeOut(norm: Norm, row: NormChangeRow, seeing: Seeing): ChangeOut {
  const own = row.by === seeing.userId;
  return {
    id: row.id,
    norm: row.norm,
    from: copyOf(heardValue(norm, row.from)),
    to: copyOf(heardValue(norm, row.to)),
    looser: row.looser,
    why: row.why,
    state: row.state,
    by: seeing.name(row.by),
    at: row.at,
    decidedBy: row.decidedBy === null ? null : seeing.name(row.decidedBy),
    decidedAt: row.decidedAt,
    decisionReason: row.decisionReason,
    version: row.version,
    own,
    mayDecide: row.state === 'proposed' && !own && isKeeper(seeing),
  };
}

const copyOf = (given: ReturnType<Norm['read']> | undefined): z.output<typeof value> | null =>
  given === undefined ? null : value.parse(given);

/** `rows`: the changes of this norm, newest first. */
export function normOut(
  norm: Norm,
  settings: Settings,
  rows: readonly NormChangeRow[],
  seeing: Seeing,
): NormOut {
  const holds = norm.read(settings);
  const own = isOwn(norm, settings);
  const since = rows
    .filter(row => row.state === 'confirmed')
    .toSorted((a, b) => (b.decidedAt?.getTime() ?? 0) - (a.decidedAt?.getTime() ?? 0))[0];
  const led = since === undefined ? undefined : heardValue(norm, since.to);
  return {
    code: norm.code,
    group: norm.group,
    parts: z.array(part).parse(norm.parts),
    value: value.parse(holds),
    default: value.parse(norm.default),
    own,
    looser: own && norm.looser(holds, norm.default),
    version: norm.version,
    source: {
      kind: norm.source.kind,
      ground: norm.source.kind === 'ground' ? norm.source.ground : null,
    },
    since:
      since === undefined || led === undefined || !sameValue(norm, led, holds)
        ? null
        : changeOut(norm, since, seeing),
  };
}
