import type { ChangeOut, EntryOut } from '#acts/plan/plan-out.ts';
import { toLocalDate } from '#domain/shared/calendar.ts';
import { displayName } from '#domain/shared/names.ts';
import type { Showing } from '#web/page.ts';
import { Heading } from '#web/parts/heading.tsx';
import { Stack } from '#web/parts/layout.tsx';
import { Source } from '#web/parts/quote.tsx';
import { Table } from '#web/parts/table.tsx';
import { formatDate } from '#web/words/format.ts';
import { type Around, EntryView } from '../entry-view.tsx';
import { fieldText } from '../field-text.ts';
import { versionWords } from '../version-words.ts';
import { planWords } from '../words.ts';

/** Differences to the version before: what is new, what changed field by field with both sides, what ended, by whom. */
export function Changes({ changes, around }: { changes: readonly ChangeOut[]; around: Around }) {
  const { lang } = around.showing;
  const w = versionWords[lang];
  const words = planWords[lang];
  if (changes.length === 0) return <p>{w.noChanges}</p>;
  return (
    <Stack wide>
      {changes.map(change => (
        <div className="la-goal" key={change.after.entryId}>
          <Heading level={3}>
            {[words.kind[change.after.kind], around.people.get(change.after.personId)?.name ?? ''].join(', ')}
            {`: ${w[change.kind]}`}
          </Heading>
          {change.before === null || change.kind === 'ended' ? (
            <EntryView entry={change.after} around={around} />
          ) : (
            <Table
              caption={change.after.text.slice(0, 80)}
              columns={[
                { key: 'field', label: w.field },
                { key: 'before', label: w.before },
                { key: 'after', label: w.after },
              ]}
              rows={change.fields.map(field => ({
                key: field,
                cells: {
                  field: w.fields[field] ?? field,
                  before: shown(field, change.before, around),
                  after: shown(field, change.after, around),
                },
              }))}
            />
          )}
          {change.after.why === null ? null : <p>{change.after.why}</p>}
          {change.kind === 'added' ? null : <Source>{written(change.after, around.showing)}</Source>}
        </div>
      ))}
    </Stack>
  );
}

const written = (entry: EntryOut, showing: Showing) =>
  versionWords[showing.lang].by(
    displayName(entry.by.name) || planWords[showing.lang].gone,
    formatDate(toLocalDate(entry.at, showing.visit.timeZone), showing.lang, 'short'),
  );

function shown(field: ChangeOut['fields'][number], entry: EntryOut | null, around: Around): string {
  if (entry === null) return '';
  const names = new Map([...around.people.values()].map(each => [each.id, each.name]));
  const value = entry[field];
  if (typeof value === 'object' && value !== null) return displayName(value.name);
  return fieldText(field, value ?? '', names, around.showing.lang);
}
