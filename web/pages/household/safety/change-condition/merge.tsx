import type { ConditionOut } from '#acts/safety/safety-out.ts';
import { toLocalDate } from '#domain/shared/calendar.ts';
import { displayName } from '#domain/shared/names.ts';
import type { FormState } from '#web/form-state.ts';
import type { Showing } from '#web/page.ts';
import { Notice } from '#web/parts/notice.tsx';
import { Table } from '#web/parts/table.tsx';
import { formatDate } from '#web/words/format.ts';
import type { TeamMember } from '../../audience-field.tsx';
import type { Head } from '../../frame.tsx';
import { conditionLabels } from '../condition-form.tsx';
import { conditionWords } from '../condition-words.ts';
import { colleagueName, peopleOf } from '../people.tsx';
import { safetyWords } from '../words.ts';

/** What stands now beside what was typed, for each part that differs: whoever saves second decides with both in view. */
export function Merge(props: {
  head: Head;
  team: readonly TeamMember[];
  condition: ConditionOut;
  form: FormState;
  showing: Showing;
}) {
  const { condition, form, showing } = props;
  const { lang } = showing;
  const w = conditionWords[lang];
  const labels = conditionLabels(lang);
  const people = peopleOf(props.head, lang);
  const none = safetyWords[lang].none;
  const persons = (ids: readonly string[]) => ids.map(id => people.get(id)?.name ?? '').join(', ') || none;
  const user = (id: string | undefined) => {
    const member = props.team.find(each => each.id === id);
    return member === undefined ? none : displayName(member.name);
  };
  const day = (value: string) => formatDate(value as ConditionOut['firstCheckOn'], lang);
  const rows: [keyof typeof labels, string, string][] = [
    ['text', condition.text, form.value('text') ?? ''],
    ['protects', persons(condition.protects), persons(form.values('protects'))],
    ['askedOf', persons(condition.askedOf), persons(form.values('askedOf'))],
    ['checkedByUser', user(condition.checkedByUser?.id), user(form.value('checkedByUser'))],
    [
      'checkedByPerson',
      persons(condition.checkedByPerson === null ? [] : [condition.checkedByPerson]),
      persons([form.value('checkedByPerson') ?? ''].filter(Boolean)),
    ],
    ['how', condition.how, form.value('how') ?? ''],
    ['everyDays', String(condition.everyDays), form.value('everyDays') ?? ''],
    ['firstCheckOn', day(condition.firstCheckOn), day(form.value('firstCheckOn') ?? '')],
  ];
  const change = condition.lastChange;
  return (
    <Notice tone="plain" heading={w.stale}>
      {change === null ? null : (
        <p>
          {w.staleBy(
            colleagueName(change.by, lang),
            formatDate(toLocalDate(change.at, showing.visit.timeZone), lang),
          )}
        </p>
      )}
      <p>{w.staleLead}</p>
      <Table
        caption={w.stale}
        captionHidden
        columns={[
          { key: 'field', label: w.field },
          { key: 'stands', label: w.stands },
          { key: 'typed', label: w.typed },
        ]}
        rows={rows
          .filter(([, stands, typed]) => stands !== typed)
          .map(([field, stands, typed]) => ({ key: field, cells: { field: labels[field], stands, typed } }))}
        empty={w.same}
      />
    </Notice>
  );
}
