import type { Showing } from '#web/page.ts';
import { Notice } from '#web/parts/notice.tsx';
import { Table } from '#web/parts/table.tsx';
import { ageWords } from '../../person.ts';
import { personWords } from '../../person-words.ts';
import { type Person, personInput } from './fields.tsx';
import { personPageWords } from './words.ts';

/** Theirs beside yours, field by field, so that saving again is a choice and not an accident. */
export function Stale({ person, showing }: { person: Person; showing: Showing }) {
  const { lang } = showing;
  const [w, p] = [personPageWords[lang], personWords[lang]];
  const fields = showing.returned?.values ?? new Map<string, readonly string[]>();
  const typed = (name: string) => fields.get(name)?.at(-1) ?? '';
  const mine = personInput({ unborn: fields.get('unborn') }, fields);
  const myDate = typeof mine['birthDate'] === 'string' ? mine['birthDate'] : '';
  const roles = (codes: readonly string[]) =>
    Object.entries(p.roles)
      .flatMap(([code, word]) => (codes.includes(code) ? [word] : []))
      .join(', ');
  const word = (words: Readonly<Record<string, string>>, code: string) => words[code] ?? '';
  const rows = [
    { field: w.given, theirs: person.given, yours: typed('given') },
    { field: w.prefix, theirs: person.prefix, yours: typed('prefix') },
    { field: w.family, theirs: person.family, yours: typed('family') },
    {
      field: w.alsoSpelled,
      theirs: person.alsoSpelled.join(', '),
      yours: typed('alsoSpelled').split(/\r?\n/).filter(Boolean).join(', '),
    },
    {
      field: w.birth,
      theirs: person.birthDate === null ? ageWords(person, showing.visit.today, lang) : person.birthDate,
      yours: myDate,
    },
    { field: w.sex, theirs: p.sexes[person.sex], yours: word(p.sexes, typed('sex')) },
    { field: w.role, theirs: roles(person.violenceRoles), yours: roles(fields.get('violenceRoles') ?? []) },
    { field: w.place, theirs: w.kinds[person.kind], yours: word(w.kinds, typed('kind')) },
    { field: w.networkTie, theirs: person.networkTie ?? '', yours: typed('networkTie') },
  ];
  return (
    <>
      <Notice tone="late" live heading={w.staleTitle}>
        <p>{w.staleLead}</p>
      </Notice>
      <Table
        caption={w.staleTitle}
        captionHidden
        columns={[
          { key: 'field', label: w.field },
          { key: 'theirs', label: w.theirs },
          { key: 'yours', label: w.yours },
        ]}
        rows={rows
          .filter(row => row.theirs !== row.yours)
          .map(row => ({
            key: row.field,
            cells: { field: row.field, theirs: row.theirs || w.empty, yours: row.yours || w.empty },
          }))}
      />
    </>
  );
}
