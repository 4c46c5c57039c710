import type { z } from 'zod';
import type { readFamily } from '#acts/household/read-family.ts';
import { genogram } from '#domain/household/genogram.ts';
import { homesOn, type Stay } from '#domain/household/residence.ts';
import type { Showing } from '#web/page.ts';
import { Genogram, type GenogramName } from '#web/parts/genogram.tsx';
import { ageWords, bothSentences, nameOf } from '../person.ts';
import { personWords } from '../person-words.ts';
import { familyWords } from './words.ts';

export type Family = z.output<typeof readFamily.output>;

/** The genogram of a family as it is today. */
export function FamilyDrawing({ family, code, showing }: { family: Family; code: string; showing: Showing }) {
  const { lang } = showing;
  const { today } = showing.visit;
  const [w, p] = [familyWords[lang], personWords[lang]];
  const persons = new Map(family.persons.map(person => [person.id, person]));
  const stays: Stay[] = family.residences.map(({ personId, from, until, hidden, home }) =>
    hidden
      ? { personId, from, to: until, secret: true }
      : { personId, from, to: until, secret: false, homeId: keyOf(home) },
  );
  const together = new Map([...homesOn(stays, today)].filter(([, members]) => members.length > 1));
  const homes = new Map(family.residences.map(({ home }) => [keyOf(home), home]));
  const present = family.relations.filter(
    row => row.endedOn === null || row.endedOn > today || row.kind === 'partner',
  );
  const drawing = genogram(family.persons, present, together, today);
  const names = new Map<string, GenogramName>(
    family.persons.map(person => [
      person.id,
      {
        name: nameOf(person, lang),
        index: person.position,
        about: [ageWords(person, today, lang), person.safeAddress ? p.safeAddress : '']
          .filter(Boolean)
          .join(', '),
        outside: person.kind === 'network' || person.leftOn !== null,
      },
    ]),
  );
  const sentences = present.map(relation => bothSentences(relation, persons, lang)[0]);
  return (
    <Genogram
      id="genogram"
      drawing={drawing}
      names={names}
      homes={homes}
      words={{
        title: w.drawingTitle(code),
        description: sentences.length === 0 ? w.nothing : `${sentences.join('. ')}.`,
        shapes: w.shapes,
        lines: w.lines,
        legend: w.legend,
      }}
    />
  );
}

/** The same name, however it is typed, is the same home. */
const keyOf = (home: string) => home.trim().replace(/\s+/gu, ' ').toLocaleLowerCase('nl');
