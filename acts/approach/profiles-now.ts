import { profilesOf } from '#acts/profile/profiles-of.ts';
import type { Moment } from '#acts/safety/gate.ts';
import { presentFrom } from '#domain/profile/compute.ts';
import type { Control } from '#domain/profile/contra-indications.ts';
import { type Profile, profileCodes } from '#domain/profile/model.ts';
import { type HypothesisRow, hypothesesOf } from '#store/profile.ts';
import type { Tx } from '#store/session.ts';

/** One profile as it stands now: what was computed, and what professionals say of it. */
export interface ProfileNow {
  readonly profile: Profile;
  readonly membership: number;
  readonly low: number;
  readonly high: number;
  readonly completeness: number;
  readonly said: 'confirmed' | 'changed' | null;
}

export interface ProfilesNow {
  readonly profiles: readonly ProfileNow[];
  /** Per direction between (former) partners. */
  readonly controls: readonly Control[];
  /** A professional says so, or it is present by what is known. */
  readonly stands: (profile: Profile) => boolean;
}

/** The last word of each professional on each profile and direction: one who confirms is not outvoted by another. */
function lastWords(rows: readonly HypothesisRow[]): HypothesisRow[] {
  const seen = new Set<string>();
  return rows.filter(row => {
    const key = [row.by, row.profile, row.fromPersonId, row.toPersonId].join(' ');
    return !seen.has(key) && seen.add(key);
  });
}

/** From here on what speaks for a profile makes it worth thinking of (the band "possible" of the model). */
export const worthFrom = 0.25;

/** A number of one's own counts as saying so from the same strength on as a computed one. */
const saysSo = (row: HypothesisRow): boolean =>
  row.verdict === 'confirmed' || (row.verdict === 'changed' && (row.membership ?? 0) >= presentFrom);

/** The profiles by what the visitor may see of answers and hypotheses. */
export async function profilesNow(tx: Tx, householdId: string, moment: Moment): Promise<ProfilesNow> {
  const read = await profilesOf(tx, moment, householdId);
  const words = lastWords(await hypothesesOf(tx, householdId)).filter(saysSo);
  const said = (profile: Profile): ProfileNow['said'] => {
    const own = words.filter(row => row.profile === profile);
    if (own.some(row => row.verdict === 'changed')) return 'changed';
    // "Fits as computed" says nothing for a profile of which little was computed; for safety, of intimate terror it does.
    const worth = profile === 'intimate_terror' || read.cards[profile].membership >= worthFrom;
    return own.length > 0 && worth ? 'confirmed' : null;
  };
  const directed = words.flatMap((row): Control[] =>
    row.profile === 'intimate_terror' && row.fromPersonId !== null && row.toPersonId !== null
      ? [{ from: row.fromPersonId, to: row.toPersonId, high: 1, confirmed: true }]
      : [],
  );
  const computed = read.places.flatMap(({ profile, place, membership }): Control[] =>
    profile === 'intimate_terror' && place.a !== null && place.b !== null
      ? [{ from: place.a, to: place.b, high: membership.high, confirmed: false }]
      : [],
  );
  return {
    profiles: profileCodes.map((profile): ProfileNow => {
      const { membership, low, high, completeness } = read.cards[profile];
      return { profile, membership, low, high, completeness, said: said(profile) };
    }),
    controls: [...directed, ...computed],
    stands: profile => said(profile) !== null || read.cards[profile].membership >= presentFrom,
  };
}
