import type { QuestionOut } from '#acts/profile/profiles-out.ts';
import { ButtonLink } from '#web/parts/button.tsx';
import { Details } from '#web/parts/details.tsx';
import { Stack } from '#web/parts/layout.tsx';
import { PersonName } from '#web/parts/person.tsx';
import { Table } from '#web/parts/table.tsx';
import { formatDate, type Lang } from '#web/words/format.ts';
import { beginHref, marker, type People, points } from './people.ts';
import { questionText } from './question-words.ts';
import { profilesWords as words } from './words.ts';

type Group = readonly [QuestionOut, ...QuestionOut[]];

/** What to ask next and of whom, the question that could change most on top; the rest folded away. */
export function Questions(props: {
  householdId: string;
  questions: readonly QuestionOut[];
  people: People;
  lang: Lang;
  most: number;
}) {
  const { most, lang } = props;
  const w = words[lang];
  const groups = grouped(props.questions);
  if (groups.length === 0) return <p>{w.noQuestions}</p>;
  const rest = groups.slice(most);
  return (
    <Stack>
      <Rows {...props} groups={groups.slice(0, most)} />
      {rest.length === 0 ? null : (
        <Details summary={w.more(rest.length)}>
          <Rows {...props} groups={rest} />
        </Details>
      )}
    </Stack>
  );
}

/** The same question to several persons, each asked on their own, stands once. */
function grouped(questions: readonly QuestionOut[]): Group[] {
  const found = new Map<string, Group>();
  for (const each of questions) {
    const key = `${each.construct} ${each.movement}`;
    const before = found.get(key);
    found.set(key, before === undefined ? [each] : [...before, each]);
  }
  return [...found.values()];
}

function Rows({
  householdId,
  groups,
  people,
  lang,
}: {
  householdId: string;
  groups: readonly Group[];
  people: People;
  lang: Lang;
}) {
  const w = words[lang];
  return (
    <Table
      caption={w.questions}
      captionHidden
      columns={[
        { key: 'question', label: w.question },
        { key: 'moves', label: w.moves, kind: 'number' },
        { key: 'whom', label: w.toWhom },
      ]}
      rows={groups.map(group => ({
        key: `${group[0].construct} ${group[0].movement}`,
        cells: {
          question: questionText(group[0].construct, lang),
          moves: points(group[0].movement),
          whom: (
            <ul className="la-asks">
              {group
                .toSorted((a, b) => marker(people, a.personId) - marker(people, b.personId))
                .map(each => (
                  <Whom
                    key={`${each.personId} ${each.partnerId ?? ''}`}
                    householdId={householdId}
                    each={each}
                    people={people}
                    lang={lang}
                  />
                ))}
            </ul>
          ),
        },
      }))}
    />
  );
}

function Whom(props: { householdId: string; each: QuestionOut; people: People; lang: Lang }) {
  const { each, people, lang } = props;
  const w = words[lang];
  const person = people.get(each.personId);
  const partner = people.get(each.partnerId ?? '');
  const notes = [
    ...(partner === undefined ? [] : [w.about(partner.name)]),
    ...(each.before === null
      ? []
      : [w.beforeOn(w.before[each.before.state], formatDate(each.before.on, lang, 'short'))]),
  ];
  return (
    <li>
      <span>
        {person === undefined ? null : <PersonName index={person.marker} name={person.name} />}
        {notes.length === 0 ? null : <span className="la-profiles__note">{notes.join(', ')}</span>}
      </span>
      <ButtonLink
        small
        href={beginHref(props.householdId, each.personId)}
        label={`${w.ask}: ${person?.name ?? ''}`}
      >
        {w.ask}
      </ButtonLink>
    </li>
  );
}
