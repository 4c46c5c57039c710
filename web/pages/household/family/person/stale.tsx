import type { FormState } from '#web/form-state.ts';
import { Notice } from '#web/parts/notice.tsx';
import { Table } from '#web/parts/table.tsx';
import type { Lang } from '#web/words/format.ts';
import { personWords } from '../../person-words.ts';
import { type Person, valuesOf } from './fields.tsx';
import { personPageWords } from './words.ts';

/** Theirs beside what your form says now, field by field, so that saving again is a choice and not an accident. */
export function Stale({ person, form, lang }: { person: Person; form: FormState; lang: Lang }) {
  const [w, p] = [personPageWords[lang], personWords[lang]];
  const now = valuesOf(person);
  const theirs = (name: string) => now[name] ?? [];
  const birth = (of: (name: string) => readonly string[]) =>
    [
      ...['birthDay', 'birthMonth', 'birthYear'].flatMap(of),
      ...(of('unborn').length > 0 ? [p.unbornAge] : []),
    ].join(' ');
  const coded = (words: Readonly<Record<string, string>>) => (codes: readonly string[]) =>
    codes.map(code => words[code] ?? '').join(', ');
  const plain = (values: readonly string[]) => values.join(', ').replaceAll('\n', ', ');
  const row = (field: string, name: string, say: (values: readonly string[]) => string) => ({
    field,
    theirs: say(theirs(name)),
    yours: say(form.values(name)),
  });
  const rows = [
    row(w.given, 'given', plain),
    row(w.prefix, 'prefix', plain),
    row(w.family, 'family', plain),
    row(w.alsoSpelled, 'alsoSpelled', plain),
    { field: w.birth, theirs: birth(theirs), yours: birth(name => form.values(name)) },
    row(w.sex, 'sex', coded(p.sexes)),
    row(w.role, 'violenceRoles', coded(p.roles)),
    row(w.place, 'kind', coded(w.kinds)),
    row(w.networkTie, 'networkTie', plain),
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
