import type { Showing } from '#web/page.ts';
import { Link } from '#web/parts/button.tsx';
import { Lock } from '#web/parts/lock.tsx';
import { PersonName } from '#web/parts/person.tsx';
import { Table } from '#web/parts/table.tsx';
import { Tag } from '#web/parts/tag.tsx';
import { formatDate, type Lang } from '#web/words/format.ts';
import { ageWords, nameOf, roleWords } from '../person.ts';
import { personWords } from '../person-words.ts';
import type { Family } from './drawing.tsx';
import { familyWords } from './words.ts';

export interface Shown {
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
