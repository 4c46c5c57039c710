import { day, id, neededText, oneOf, optionalText } from '#acts/shared/fields.ts';
import { textHoldsAddress } from '#acts/shared/guard-text.ts';
import { lifeDomains, safetyEffects } from '#domain/plan/codes.ts';
import type { LocalDate } from '#domain/shared/calendar.ts';
import type { AudienceColumns } from '#store/condition.ts';
import { areInTeam } from '#store/contact.ts';
import { arePersonsOf } from '#store/people.ts';
import type { EntryRow } from '#store/plan.ts';
import type { Tx } from '#store/session.ts';

/** What an entry says and may be said otherwise later; kind, person, layer, goal and readers stay as they were. */
export const contentFields = () => ({
  domain: oneOf(lifeDomains),
  text: neededText(1_000),
  /** Whose words; left out: the professional's. */
  saidBy: id().optional(),
  sinceOn: day().optional(),
  effect: optionalText(1_000),
  doneByUser: id().optional(),
  doneByPerson: id().optional(),
  untilOn: day().optional(),
  effectOnSafety: oneOf(safetyEffects).optional(),
  /** Why this serves safety now and may run before direct safety is there. Once given it stays with the entry. */
  servesSafety: optionalText(1_000),
});

export interface ContentInput {
  readonly householdId: string;
  readonly text: string;
  readonly saidBy?: string | undefined;
  readonly sinceOn?: LocalDate | undefined;
  readonly effect?: string | undefined;
  readonly doneByUser?: string | undefined;
  readonly doneByPerson?: string | undefined;
  readonly servesSafety?: string | undefined;
}

/** What is wrong with what an entry says: somebody from elsewhere, a day to come, or an address. */
export async function contentFault(tx: Tx, input: ContentInput, today: LocalDate) {
  const persons = [input.saidBy, input.doneByPerson].filter(each => each !== undefined);
  if (!(await arePersonsOf(tx, input.householdId, persons))) return 'unknown_person';
  if (await anyUnborn(tx, input.householdId, persons)) return 'not_asked_unborn';
  if (input.doneByUser !== undefined && !(await areInTeam(tx, input.householdId, [input.doneByUser])))
    return 'colleague_not_in_team';
  if (input.sinceOn !== undefined && input.sinceOn > today) return 'in_the_future';
  const texts = [input.text, input.effect, input.servesSafety];
  return (await textHoldsAddress(tx, input.householdId, texts)) ? 'address_in_text' : undefined;
}

export async function anyUnborn(tx: Tx, householdId: string, ids: readonly string[]): Promise<boolean> {
  if (ids.length === 0) return false;
  const row = await tx
    .selectFrom('person')
    .select('id')
    .where('household_id', '=', householdId)
    .where('id', 'in', [...ids])
    .where('birth_precision', '=', 'unborn')
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * The readers of the next version: everybody who could read the one before. Its author stays one of them when somebody
 * else writes on, or the author would go on reading the old version as if it stood; whoever does the action reads it too.
 */
export function followAudience(
  before: Pick<EntryRow, 'audienceTeam' | 'audienceUsers' | 'audiencePersons' | 'by'>,
  userId: string,
  doer: string | null,
): AudienceColumns {
  return widened(
    { team: before.audienceTeam, users: before.audienceUsers, persons: before.audiencePersons },
    [before.by, doer].filter(each => each !== null && each !== userId),
  );
}

/** An audience with these colleagues in it. */
export function widened(
  audience: {
    readonly team: AudienceColumns['audience_team'];
    readonly users: readonly string[];
    readonly persons: readonly string[];
  },
  more: readonly (string | null)[],
): AudienceColumns {
  const users = more.filter(each => each !== null);
  if (audience.team === 'team' || users.length === 0)
    return {
      audience_team: audience.team,
      audience_users: [...audience.users],
      audience_persons: [...audience.persons],
    };
  return {
    audience_team: 'named',
    audience_users: [...new Set([...(audience.team === 'named' ? audience.users : []), ...users])],
    audience_persons: [...audience.persons],
  };
}
