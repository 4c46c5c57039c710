import { displayName } from '#domain/shared/names.ts';
import type { FormState } from '#web/form-state.ts';
import type { Showing } from '#web/page.ts';
import { Button } from '#web/parts/button.tsx';
import { CheckboxGroup, Fieldset } from '#web/parts/choices.tsx';
import type { Candidates } from './candidates.ts';
import { PersonRow } from './person-row.tsx';
import { typedIn } from './typed.ts';
import { reportFormWords } from './words.ts';

const firstRows = 4;
export const mostRows = 12;

export interface PersonOfFile {
  readonly id: string;
  readonly name: { given: string; prefix: string; family: string };
}

/** How many rows to show: what was there, one more when asked, and never fewer than what was typed. */
export function rowCount(
  typed: number,
  before: string | undefined,
  redraw: string | undefined,
  known: number,
): number {
  const shown = Number(before ?? (known > 0 ? 1 : firstRows)) + (redraw === 'more' ? 1 : 0);
  return Math.min(mostRows, Math.max(Number.isInteger(shown) ? shown : firstRows, typed, 1));
}

/** Whom it is about: who is in the file, and a row for each other. One row is open; the rest opens by a press. */
export function PersonsSection(props: {
  form: FormState;
  showing: Showing;
  /** Rows in which something was typed, by the number they were sent with. */
  typed: readonly number[];
  rows: number;
  candidates: Candidates;
  persons: readonly PersonOfFile[];
}) {
  const { form, showing, typed, rows, candidates, persons } = props;
  const w = reportFormWords[showing.lang];
  const open = openRows(props);
  return (
    <Fieldset legend={w.personsSection} hint={w.personsLead} id="persons" section>
      {persons.length === 0 ? null : (
        <CheckboxGroup
          name="knownPersonIds"
          label={w.known}
          choices={persons.map(person => ({
            value: person.id,
            label: displayName(person.name) || w.noName,
          }))}
          values={form.values('knownPersonIds')}
          error={form.error('knownPersonIds')}
        />
      )}
      <div className="la-folds">
        {Array.from({ length: rows }, (_, at) => at).map(shown => (
          <PersonRow
            key={shown}
            form={form}
            lang={showing.lang}
            shown={shown}
            typed={typed[shown]}
            candidates={candidates.get(shown) ?? []}
            open={open.has(shown)}
          />
        ))}
      </div>
      {rows < mostRows ? (
        <div>
          <Button
            kind="secondary"
            name="_redraw"
            value="more"
            formAction={`${showing.path}#person-${rows + 1}`}
          >
            {w.more}
          </Button>
        </div>
      ) : null}
    </Fieldset>
  );
}

/** What must be seen is open: what is wrong, whom to compare, the row just asked for. Else the first one. */
function openRows({
  form,
  showing,
  typed,
  rows,
  candidates,
  persons,
}: Parameters<typeof PersonsSection>[0]): ReadonlySet<number> {
  const { returned } = showing;
  const open = new Set<number>();
  for (const { name } of form.errors) {
    const row = /^persons\.(\d+)\./.exec(name ?? '')?.[1];
    if (row !== undefined) open.add(Number(row));
  }
  for (const shown of candidates.keys())
    if (typedIn(returned, typed[shown] ?? -1, 'same') === '') open.add(shown);
  if (form.value('_redraw') === 'more') open.add(rows - 1);
  if (open.size === 0 && persons.length === 0) open.add(0);
  return open;
}
