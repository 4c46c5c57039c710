import { givePlace } from '#acts/network/give-place.ts';
import { enter } from '#acts/shared/perform.ts';
import { directedHousehold } from './household.ts';
import type { Actor, World } from './world.ts';

/** One member of a made-up household. */
export interface Member {
  readonly given: string;
  /** Left out: Proef. */
  readonly family?: string;
  readonly born?: string;
  readonly unborn?: boolean;
  readonly kind?: 'member' | 'elsewhere' | 'network';
  readonly violence?: readonly ('uses' | 'undergoes' | 'witnesses')[];
  readonly safeAddressSince?: string;
}

/** Puts persons into a household file, for tests of what comes after. Answers their ids in the same order. */
export async function addMembers(
  world: World,
  householdId: string,
  members: readonly Member[],
  by: Actor = world.as.vera,
): Promise<string[]> {
  const request = { token: await by.token(), requestId: 'maker', householdId };
  const answer = await enter(world.house, request, async ({ tx }) => {
    const rows = await tx
      .insertInto('person')
      .values(
        members.map((member, position) => ({
          household_id: householdId,
          position,
          given_name: member.given,
          family_name: member.family ?? 'Proef',
          kind: member.kind ?? ('member' as const),
          birth_date: member.born ?? null,
          birth_precision:
            member.unborn === true
              ? ('unborn' as const)
              : member.born === undefined
                ? ('not_known' as const)
                : ('day' as const),
          violence_roles: [...(member.violence ?? [])],
          safe_address: member.safeAddressSince !== undefined,
          safe_address_since: member.safeAddressSince ?? null,
        })),
      )
      .returning('id')
      .execute();
    return rows.map(row => row.id);
  });
  if (answer.kind !== 'done') throw new Error('no members were added');
  return answer.answer;
}

/** The family of the cases: Mara who undergoes violence, Dirk who uses it, Noor of fourteen and Sem of nine. */
export const family: readonly Member[] = [
  { given: 'Mara', born: '1988-05-04', violence: ['undergoes'] },
  { given: 'Dirk', born: '1985-11-20', violence: ['uses'] },
  { given: 'Noor', born: '2012-02-29', violence: ['witnesses'] },
  { given: 'Sem', born: '2016-09-01', violence: ['witnesses'] },
];

let scenes = 0;

/** That family with case as director, dep as deputy, and in the team wk, jb and (from intake) vera. */
export async function teamScene(world: World) {
  scenes += 1;
  const householdId = await directedHousehold(world, `M-${scenes}`);
  const [mara = '', dirk = '', noor = '', sem = ''] = await addMembers(world, householdId, family);
  for (const userId of [world.as.wk.id, world.as.jb.id])
    await world.as.case.must(givePlace, {
      householdId,
      userId,
      place: 'worker',
      reason: 'werkt met het gezin',
    });
  return { householdId, mara, dirk, noor, sem };
}
