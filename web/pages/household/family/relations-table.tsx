import type { RelationKind } from '#domain/household/relations.ts';
import { formState } from '#web/form-state.ts';
import { Button } from '#web/parts/button.tsx';
import { Details } from '#web/parts/details.tsx';
import { ErrorSummary, Form } from '#web/parts/form.tsx';
import { Table } from '#web/parts/table.tsx';
import { formatDate, type LocalDate } from '#web/words/format.ts';
import { bothSentences } from '../person.ts';
import { personWords } from '../person-words.ts';
import type { Family } from './drawing.tsx';
import { asksWhyOut, Reason } from './person/left.tsx';
import { leftWords } from './person/left-words.ts';
import type { Shown } from './tables.tsx';
import { familyWords } from './words.ts';

/** Relations from both sides, each to be ended where it stands. */
export function RelationsTable({ family, showing }: Shown) {
  const { lang } = showing;
  const [w, p] = [familyWords[lang], personWords[lang]];
  const persons = new Map(family.persons.map(person => [person.id, person]));
  const l = leftWords[lang];
  const form = formState(showing, 'endRelation', { endedOn: w.endOn, reason: l.reason });
  const day = (on: LocalDate | null, otherwise: string) =>
    on === null ? otherwise : formatDate(on, lang, 'short');
  return (
    <Table
      caption={w.relations}
      captionHidden
      empty={<p>{w.noRelations}</p>}
      columns={[
        { key: 'one', label: w.relation },
        { key: 'other', label: w.reversed },
        { key: 'since', label: w.since },
        { key: 'until', label: w.until },
      ]}
      rows={inOrder(family).map(relation => {
        const [one, other] = bothSentences(relation, persons, lang);
        const here = form.returned && form.value('relationId') === relation.id;
        return {
          key: relation.id,
          cells: {
            one: relation.authority === null ? one : `${one} (${p.authorities[relation.authority]})`,
            other,
            since: day(relation.startedOn, w.unknownSince),
            until:
              relation.endedOn === null ? (
                <Details summary={w.end} open={here}>
                  {here ? <ErrorSummary title={w.problem} errors={form.errors} /> : null}
                  <Form
                    hidden={{ ...form.hidden, relationId: relation.id }}
                    idempotencyKey={`${showing.key}-${relation.id.slice(0, 8)}`}
                    label={w.endLabel(one)}
                  >
                    <EndDay
                      name="endedOn"
                      scope={relation.id}
                      label={w.endOn}
                      value={here ? form.value('endedOn') : showing.visit.today}
                    />
                    {here && asksWhyOut(showing, form) ? (
                      <Reason
                        label={l.reason}
                        hint={l.reasonHint}
                        value={form.value('reason')}
                        error={form.error('reason')}
                      />
                    ) : null}
                    <Button kind="secondary" small label={w.endLabel(one)}>
                      {w.end}
                    </Button>
                  </Form>
                </Details>
              ) : (
                day(relation.endedOn, w.now)
              ),
          },
        };
      })}
    />
  );
}

/** Couples first, then descent, then the rest; within that by the fixed order of persons; what has ended comes last. */
function inOrder({ relations, persons }: Family): Family['relations'] {
  const position = new Map(persons.map(person => [person.id, person.position]));
  const rank = (relation: Family['relations'][number]) => [
    relation.endedOn === null ? 0 : 1,
    kindOrder.indexOf(relation.kind),
    position.get(relation.from) ?? 0,
    position.get(relation.to) ?? 0,
  ];
  return [...relations].sort((a, b) => {
    const [x, y] = [rank(a), rank(b)];
    return x.map((value, i) => value - (y[i] ?? 0)).find(difference => difference !== 0) ?? 0;
  });
}

const kindOrder: readonly RelationKind[] = [
  'partner',
  'new_partner',
  'ex_partner',
  'parent',
  'step_parent',
  'grandparent',
  'sibling',
  'authority',
  'guardian',
  'network_person',
];

/** A day in a form that stands more than once on a page: its id carries the row, its name does not. */
function EndDay(props: { name: string; scope: string; label: string; value: string | undefined }) {
  const id = `f-${props.name}-${props.scope}`;
  return (
    <div className="la-field la-field--short">
      <label className="la-field__label" htmlFor={id}>
        {props.label}
      </label>
      <input
        className="utrecht-textbox utrecht-textbox--html-input"
        type="date"
        id={id}
        name={props.name}
        defaultValue={props.value}
      />
    </div>
  );
}
