import type { z } from 'zod';
import { readWatch } from '#acts/watch/read-watch.ts';
import type { SignalCode } from '#domain/watch/codes.ts';
import type { Loading } from '#web/page.ts';
import type { Tone } from '#web/parts/tag.tsx';
import type { Lang, LocalDate } from '#web/words/format.ts';
import { type Head, loadHead } from '../frame.tsx';
import { ageWords } from '../person.ts';
import { peopleOf } from '../safety/people.tsx';
import { watchWords } from './words.ts';

export type Watch = z.output<typeof readWatch.output>;
export type Open = Watch['open'][number];
export type Mute = Watch['mutes'][number];

export interface WithWatch {
  readonly head: Head;
  readonly watch: Watch;
}

export const loadWatch = async (loading: Loading): Promise<WithWatch> => ({
  head: await loadHead(loading),
  watch: await loading.read(readWatch, { householdId: loading.params['householdId'] }),
});

/** Names of persons in a sentence: with their age where it is known. */
export function namesOf({ head, watch }: WithWatch, today: LocalDate, lang: Lang) {
  const people = peopleOf(head, lang);
  const born = new Map(watch.persons.map(person => [person.id, person]));
  const w = watchWords[lang];
  return {
    person: (id: string | null) => (id === null ? undefined : people.get(id)),
    name: (id: string | null): string => {
      const person = id === null ? undefined : people.get(id);
      if (person === undefined) return w.somebody;
      const birth = born.get(person.id);
      return birth === undefined || birth.birthDate === null
        ? person.name
        : w.who(person.name, ageWords(birth, today, lang));
    },
  };
}

const dangers: ReadonlySet<SignalCode> = new Set(['red_undecided', 'no_director', 'drop_out']);

/** Danger is the only red; what is muted is quiet; everything else that stands here is late. */
export const signalTone = (signal: Pick<Open, 'code' | 'mute'>): Tone =>
  signal.mute !== null ? 'neutral' : dangers.has(signal.code) ? 'danger' : 'late';
