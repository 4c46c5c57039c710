import type { DisagreementOut } from '#acts/profile/profiles-out.ts';
import { Details } from '#web/parts/details.tsx';
import { Stack } from '#web/parts/layout.tsx';
import { PersonName } from '#web/parts/person.tsx';
import { formatDate, type Lang } from '#web/words/format.ts';
import { marker, type People } from './people.ts';
import { answerText, questionText } from './question-words.ts';
import { profilesWords as words } from './words.ts';

/** Who tells it differently: answers as equals beside each other, in the order of the household. */
export function Disagreements(props: {
  disagreements: readonly DisagreementOut[];
  people: People;
  lang: Lang;
  /** So many in sight, the rest folded. */
  most: number;
}) {
  const { disagreements, most, lang } = props;
  const w = words[lang];
  if (disagreements.length === 0) return <p>{w.noDiffer}</p>;
  const rest = disagreements.slice(most);
  return (
    <Stack>
      <Sides {...props} disagreements={disagreements.slice(0, most)} />
      {rest.length === 0 ? null : (
        <Details summary={w.differMore(rest.length)}>
          <Sides {...props} disagreements={rest} />
        </Details>
      )}
    </Stack>
  );
}

function Sides({
  disagreements,
  people,
  lang,
}: {
  disagreements: readonly DisagreementOut[];
  people: People;
  lang: Lang;
}) {
  const w = words[lang];
  return (
    <ul className="la-differ">
      {disagreements.map(each => (
        <li key={each.sides.map(side => `${side.screeningId} ${side.construct}`).join('|')}>
          <ul className="la-differ__sides">
            {each.sides
              .toSorted((a, b) => marker(people, a.informantId) - marker(people, b.informantId))
              .map(side => {
                const person = people.get(side.informantId ?? '');
                return (
                  <li key={`${side.screeningId} ${side.construct}`}>
                    <p className="la-differ__who">
                      {person === undefined ? (
                        w.professional
                      ) : (
                        <PersonName index={person.marker} name={person.name} />
                      )}
                      <span>{w.saysOf(formatDate(side.on, lang, 'short'))}</span>
                    </p>
                    <p className="la-differ__question">{questionText(side.construct, lang)}</p>
                    <p className="la-differ__answer">{answerText(side.construct, side.value, lang)}</p>
                  </li>
                );
              })}
          </ul>
        </li>
      ))}
    </ul>
  );
}
