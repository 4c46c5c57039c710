import { networkSight, untoldName } from '#acts/network/sight.ts';
import type { Visit } from '#acts/shared/deed.ts';
import { sectorOf } from '#domain/mda/codes.ts';
import { type CriterionStands, type Fact, whatFulfils } from '#domain/mda/fulfils.ts';
import type { LocalDate } from '#domain/shared/calendar.ts';
import { type MdaFactRow, mdaFacts } from '#store/mda-facts.ts';
import type { Tx } from '#store/session.ts';

export type FileFact = MdaFactRow & Fact;

/**
 * What the file says about MDA++ to this visitor, with the sector that a colleague or a referral stands for. Which shelter
 * sits at the table is told as the network page tells it.
 */
export async function factsNow(tx: Tx, householdId: string, visit: Visit): Promise<FileFact[]> {
  const rows = await mdaFacts(tx, householdId, visit.timeZone);
  const sight = await networkSight(tx, householdId, visit);
  return rows.map(row => {
    const told = row.kind !== 'sector_at_table' || sight.names(row.organisationKind ?? '');
    return { ...row, label: told ? row.label : untoldName, sector: sectorOfRow(row) };
  });
}

/** Help that is imposed stands for justice; of which sector help is that a name in words gives, is not known. */
function sectorOfRow(row: MdaFactRow) {
  if (row.kind === 'sector_at_table') return sectorOf(row.organisationKind ?? '');
  if (row.kind !== 'help_of_sector') return null;
  if (row.imposed) return 'justice';
  return row.organisationKind === null ? null : sectorOf(row.organisationKind);
}

/**
 * What is kept with a proposal, for everybody of the team to read: only rows that the whole team may read, as codes, ids
 * and days, and how the criteria stand by those alone. What only some may see would show that it exists.
 */
export function snapshotOf(
  facts: readonly FileFact[],
  today: LocalDate,
): readonly Pick<CriterionStands<Fact>, 'code' | 'standing' | 'facts'>[] {
  const kept = facts.filter(fact => fact.shared);
  return whatFulfils(kept, today).map(each => ({
    code: each.code,
    standing: each.standing,
    facts: each.facts.map(({ kind, id, about, on, sector }) => ({ kind, id, about, on, sector })),
  }));
}
