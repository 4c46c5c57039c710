import type { RelationKind } from '#domain/household/relations.ts';
import { formState } from '#web/form-state.ts';
import type { Showing } from '#web/page.ts';
import { Button, Link } from '#web/parts/button.tsx';
import { Details } from '#web/parts/details.tsx';
import { ErrorSummary, Form } from '#web/parts/form.tsx';
import { Lock } from '#web/parts/lock.tsx';
import { PersonName } from '#web/parts/person.tsx';
import { Table } from '#web/parts/table.tsx';
import { Tag } from '#web/parts/tag.tsx';
import { formatDate, type Lang, type LocalDate } from '#web/words/format.ts';
import { ageWords, bothSentences, nameOf, roleWords } from '../person.ts';
import { personWords } from '../person-words.ts';
import type { Family } from './drawing.tsx';
import { familyWords } from './words.ts';

interface Shown {
  readonly family: Family;
  readonly householdId: string;
  readonly showing: Showing;
}

export const personHref = (householdId: string, personId: string) =>
  `/households/${householdId}/family/persons/${personId}`;

/** Every person on a line of their own, in their fixed order. */
export function PersonsTable({ family, householdId, showing }: Shown) {
  const { lang } = showing;
  const [w, p] = [familyWords[lang], personWords[lang]];
  return (
    <Table
      caption={w.persons}
      captionHidden
      columns={[
        { key: 'who', label: w.who },
        { key: 'age', label: w.age },
        { key: 'role', label: w.role },
        { key: 'place', label: w.place },
        { key: 'also', label: w.alsoIn },
      ]}
      rows={family.persons.map(person => ({
        key: person.id,
        cells: {
          who: (
            <PersonName
              index={person.position}
              name={nameOf(person, lang)}
              href={personHref(householdId, person.id)}
            />
          ),
          age: ageWords(person, showing.visit.today, lang),
          role: roleOf(person, lang),
          place: (
            <>
              {person.leftOn === null
                ? p.kinds[person.kind]
                : p.left(formatDate(person.leftOn, lang, 'short'))}
              {person.networkTie === null ? null : ` (${person.networkTie})`}
              {person.safeAddress ? (
                <>
                  <br />
                  <Lock word={p.safeAddress} />
                </>
              ) : null}
            </>
          ),
          also:
            person.alsoIn.length === 0
              ? w.noOther
              : person.alsoIn.map(other => (
                  <Link key={other.householdId} href={`/households/${other.householdId}`}>
                    {other.code}
                  </Link>
                )),
        },
      }))}
    />
  );
}

/** The part in the violence; not said is not known, but of an unborn child nothing is asked. */
function roleOf(person: Family['persons'][number], lang: Lang) {
  if (person.violenceRoles.length > 0) return roleWords(person.violenceRoles, lang).join(', ');
  return person.birthPrecision === 'unborn' ? (
    ''
  ) : (
    <Tag tone="unknown">{personWords[lang].roles.not_known}</Tag>
  );
}

/** Relations from both sides, each to be ended where it stands. */
export function RelationsTable({ family, showing }: Shown) {
  const { lang } = showing;
  const [w, p] = [familyWords[lang], personWords[lang]];
  const persons = new Map(family.persons.map(person => [person.id, person]));
  const form = formState(showing, 'endRelation', { endedOn: w.endOn });
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

/** Who lives where today; older homes stand with each person. */
export function HomesTable({ family, householdId, showing }: Shown) {
  const { lang } = showing;
  const { today } = showing.visit;
  const w = familyWords[lang];
  const now = family.residences.filter(row => row.from <= today && (row.until === null || row.until > today));
  return (
    <Table
      caption={w.homes}
      captionHidden
      empty={<p>{w.noHomes}</p>}
      columns={[
        { key: 'who', label: w.who },
        { key: 'home', label: w.home },
        { key: 'address', label: w.address },
        { key: 'share', label: w.share },
        { key: 'since', label: w.since },
      ]}
      rows={family.persons.flatMap(person =>
        now
          .filter(row => row.personId === person.id)
          .map(row => ({
            key: row.id,
            cells: {
              who: (
                <PersonName
                  index={person.position}
                  name={nameOf(person, lang)}
                  href={personHref(householdId, person.id)}
                />
              ),
              home: row.hidden ? <Lock word={w.atSafe} /> : row.home,
              address: row.hidden ? '' : (row.address ?? w.noAddress),
              share: row.share ?? '',
              since: formatDate(row.from, lang, 'short'),
            },
          })),
      )}
    />
  );
}

/** How each person may be reached today, and how not. */
export function ContactTable({ family, householdId, showing }: Shown) {
  const { lang } = showing;
  const { today } = showing.visit;
  const [w, p] = [familyWords[lang], personWords[lang]];
  const now = family.safeContacts.filter(
    row => row.endedOn === null && (row.expiresOn === null || row.expiresOn > today),
  );
  return (
    <Table
      caption={w.contact}
      captionHidden
      empty={<p>{w.noContact}</p>}
      columns={[
        { key: 'who', label: w.who },
        { key: 'how', label: w.channel },
        { key: 'hours', label: w.hours },
        { key: 'say', label: w.wording },
        { key: 'agreed', label: w.agreed },
      ]}
      rows={family.persons.flatMap(person =>
        now
          .filter(row => row.personId === person.id)
          .map(row => ({
            key: row.id,
            cells: {
              who: (
                <PersonName
                  index={person.position}
                  name={nameOf(person, lang)}
                  href={personHref(householdId, person.id)}
                />
              ),
              how: (
                <>
                  <strong>{`${p.channels[row.channel]}: ${(row.allowed ? p.allowed : p.notAllowed).toLocaleLowerCase(lang)}`}</strong>
                  {row.detail === null ? null : (
                    <>
                      <br />
                      {row.detail}
                    </>
                  )}
                </>
              ),
              hours: row.hours ?? '',
              say: row.wording ?? '',
              agreed: formatDate(row.agreedOn, lang, 'short'),
            },
          })),
      )}
    />
  );
}
