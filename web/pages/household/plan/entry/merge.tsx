import type { EntryOut } from '#acts/plan/plan-out.ts';
import { toMerge } from '#domain/plan/differences.ts';
import { toLocalDate } from '#domain/shared/calendar.ts';
import { displayName } from '#domain/shared/names.ts';
import type { FormState } from '#web/form-state.ts';
import type { Showing } from '#web/page.ts';
import { Notice } from '#web/parts/notice.tsx';
import { Table } from '#web/parts/table.tsx';
import { formatDate } from '#web/words/format.ts';
import type { Head } from '../../frame.tsx';
import { entryLabels, startOf } from '../entry-form.tsx';
import { fieldText } from '../field-text.ts';
import { formWords } from '../form-words.ts';
import { planWords } from '../words.ts';

const fields = [
  'domain',
  'text',
  'saidBy',
  'sinceOn',
  'effect',
  'doneBy',
  'untilOn',
  'effectOnSafety',
] as const;

/** What stands now beside what was typed, for each part that differs: whoever saves second decides with both in view. */
export function Merge(props: {
  head: Head;
  names: ReadonlyMap<string, string>;
  entry: EntryOut;
  form: FormState;
  showing: Showing;
}) {
  const { entry, form, showing } = props;
  const { lang } = showing;
  const w = formWords[lang];
  const labels = entryLabels(lang, entry.kind);
  const stands = startOf(entry);
  const typed = Object.fromEntries(fields.map(field => [field, form.value(field) ?? '']));
  const differ = toMerge<Readonly<Partial<Record<string, string>>>, string>(stands, typed, fields);
  return (
    <Notice tone="plain" heading={w.staleTitle}>
      <p>
        {w.staleBy(
          displayName(entry.by.name) || planWords[lang].gone,
          formatDate(toLocalDate(entry.at, showing.visit.timeZone), lang),
        )}
      </p>
      <p>{w.staleLead}</p>
      <Table
        caption={w.staleTitle}
        captionHidden
        columns={[
          { key: 'field', label: w.field },
          { key: 'stands', label: w.standsNow },
          { key: 'typed', label: w.typed },
        ]}
        rows={differ.map(field => ({
          key: field,
          cells: {
            field: labels[field],
            stands: fieldText(field, stands[field] ?? '', props.names, lang),
            typed: fieldText(field, typed[field] ?? '', props.names, lang),
          },
        }))}
        empty={w.same}
      />
    </Notice>
  );
}
