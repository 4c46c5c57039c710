import type { CardOut, HypothesisOut, ProfileOut } from '#acts/profile/profiles-out.ts';
import type { Lang } from '#web/words/format.ts';
import type { KnownPerson } from '../safety/people.tsx';
import { profileWords } from './profile-words.ts';
import { profilesWords as words } from './words.ts';

export type People = ReadonlyMap<string, KnownPerson>;

/** From 0–1 to whole points out of 100. */
export const points = (value: number): number => Math.round(value * 100);

export const profilesHref = (householdId: string, rest = ''): string =>
  `/households/${householdId}/profiles${rest}`;

/** Where a talk with one person begins. */
export const beginHref = (householdId: string, personId: string): string =>
  `/households/${householdId}/screening/begin/${personId}`;

/** Of whom a card is: 'Dirk towards Mara', 'Dirk and Mara'; null for the household. */
export function placeWords(
  card: Pick<CardOut, 'fromPersonId' | 'toPersonId'>,
  profile: ProfileOut['profile'],
  people: People,
  lang: Lang,
): string | null {
  const w = words[lang];
  const directed = profile === 'intimate_terror';
  if (!directed && profile !== 'complex_conflict_separation') return null;
  const [from, to] = [card.fromPersonId, card.toPersonId].map(id => people.get(id ?? '')?.name);
  if (from === undefined || to === undefined) return w.nobody;
  return directed ? w.toward(from, to) : w.couple(from, to);
}

/** How much speaks for it, in words; never a name for anybody. While it may still be anything, that comes first. */
export function bandWords(
  card: Pick<CardOut, 'band' | 'tooLittleKnown' | 'completeness' | 'low' | 'high'>,
  lang: Lang,
): string {
  const w = profileWords[lang];
  if (card.completeness === 0) return w.nothingKnown;
  if (!card.tooLittleKnown || card.low === card.high) return w.bands[card.band];
  return card.band === 'not_indicated' ? w.tooLittleYet : `${w.bands[card.band]}, ${w.tooLittle}`;
}

/** Cards in the order of the household, whoever towards whom. */
export const inOrder = (cards: readonly CardOut[], people: People): CardOut[] =>
  cards.toSorted((a, b) => marker(people, a.fromPersonId) - marker(people, b.fromPersonId));

/** The place of somebody in the household; whoever is not in it comes last. */
export const marker = (people: People, id: string | null): number => people.get(id ?? '')?.marker ?? 1_000;

/** The latest judgement of each direction, newest first. */
export function latestOf(hypotheses: readonly HypothesisOut[]): HypothesisOut[] {
  const found = new Map<string, HypothesisOut>();
  for (const each of hypotheses) {
    const key = `${each.fromPersonId ?? ''}>${each.toPersonId ?? ''}`;
    if (!found.has(key)) found.set(key, each);
  }
  return [...found.values()];
}
