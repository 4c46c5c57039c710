import { PersonName } from '#web/parts/person.tsx';
import { Table } from '#web/parts/table.tsx';
import { Tag } from '#web/parts/tag.tsx';
import { formatDate, type Lang } from '#web/words/format.ts';
import { codeWords } from '../safety/code-words.ts';
import type { KnownPerson } from '../safety/people.tsx';
import type { Criterion } from './closing.ts';
import { closingCodes } from './code-words.ts';
import { closingWords } from './words.ts';

type Fact = Criterion['facts'][number];

/** The newest first; what has no day (somebody who was not asked, say) comes before all that has one. */
export const newestFirst = (facts: readonly Fact[]): Fact[] =>
  facts.toSorted((a, b) => {
    const [x, y] = [a.on ?? '9999', b.on ?? '9999'];
    return x === y ? 0 : x < y ? 1 : -1;
  });

/**
 * Who says what about safety, and when: the latest word of each. A person by name, for who directs; a check by the kind of
 * people on whose word it was done.
 */
export function Said(props: {
  facts: readonly Fact[];
  people: ReadonlyMap<string, KnownPerson>;
  lang: Lang;
}) {
  const { people, lang } = props;
  const w = closingWords[lang].said;
  const name = (fact: Fact) => people.get(fact.personId ?? '')?.name ?? '';
  const facts = newestFirst(props.facts.toSorted((a, b) => name(a).localeCompare(name(b), lang)));
  return (
    <div className="la-criteria__facts">
      <Table
        caption={closingCodes[lang].criteria.said_safe}
        captionHidden
        narrow="lines"
        columns={[
          { key: 'who', label: w.who },
          { key: 'when', label: w.when },
          { key: 'what', label: w.what },
        ]}
        rows={facts.map((fact, index) => ({
          key: String(index),
          cells: {
            who: <Who fact={fact} person={people.get(fact.personId ?? '')} lang={lang} />,
            when: fact.on === null ? '' : formatDate(fact.on, lang, 'short'),
            what:
              fact.what === 'said_unsafe' ? (
                <Tag tone="late">{w.said_unsafe}</Tag>
              ) : fact.personId === null ? (
                w.kept
              ) : (
                w.said_safe
              ),
          },
        }))}
      />
    </div>
  );
}

function Who({ fact, person, lang }: { fact: Fact; person: KnownPerson | undefined; lang: Lang }) {
  const kind =
    fact.informant === null ? closingWords[lang].somebody : codeWords[lang].sources[fact.informant];
  if (person === undefined) return kind;
  return (
    <>
      <PersonName index={person.marker} name={person.name} />
      <p className="la-source">{kind}</p>
    </>
  );
}
