import type { WordOut } from '#acts/conference/conference-out.ts';
import { asWall } from '#domain/conference/screen.ts';
import { toLocalDate } from '#domain/shared/calendar.ts';
import { displayName } from '#domain/shared/names.ts';
import { administrationWords, wordOf } from '#web/pages/administration/words.ts';
import { Heading } from '#web/parts/heading.tsx';
import { Section } from '#web/parts/layout.tsx';
import { Observation } from '#web/parts/quote.tsx';
import { formatDate, type Lang } from '#web/words/format.ts';
import { audienceSentence } from '../../audience-field.tsx';
import type { Head } from '../../frame.tsx';
import { peopleOf } from '../../safety/people.tsx';
import { caseWords } from '../words.ts';

/** Everything that the reader may see of what was said, in the order in which it is read: safety first. */
export function SaidSoFar(props: { head: Head; words: readonly WordOut[]; lang: Lang; zone: string }) {
  const { head, words, lang, zone } = props;
  const w = caseWords[lang];
  const people = peopleOf(head, lang);
  const wall = asWall(words);
  if (words.length === 0)
    return (
      <Section id="said" title={w.saidSoFar}>
        <p>{w.nothing}</p>
      </Section>
    );
  const sourceOf = (word: WordOut) =>
    [
      w.by(word.by === null ? w.gone : displayName(word.by), word.jobTitle ?? ''),
      word.personId === null ? '' : w.ofPerson(people.get(word.personId)?.name ?? ''),
      formatDate(toLocalDate(word.at, zone), lang),
    ]
      .filter(part => part !== '')
      .join(', ');
  const one = (word: WordOut) => (
    <Observation
      key={word.id}
      text={word.text}
      source={
        word.kind === 'decision'
          ? [
              `${w.task} ${word.owner === null ? w.gone : displayName(word.owner)}`,
              word.dueOn === null ? '' : w.until(formatDate(word.dueOn, lang)),
              word.doneAt === null ? '' : w.done,
            ]
              .filter(part => part !== '')
              .join(', ')
          : `${sourceOf(word)}. ${audienceSentence(word.audience, lang)}.`
      }
    />
  );
  const part = (kind: keyof typeof w.kinds, list: readonly WordOut[]) =>
    list.length === 0 ? null : (
      <Section id={kind} title={w.kinds[kind]} key={kind}>
        <div className="la-stack">{list.map(one)}</div>
      </Section>
    );
  return (
    <>
      {part('safety', wall.safety)}
      {part('contribution', wall.contributions)}
      {wall.views.length === 0 ? null : (
        <Section id="view" title={w.kinds.view}>
          <div className="la-views">
            {wall.views.map(({ discipline, words: own }) => (
              <div className="la-stack" key={discipline}>
                <Heading level={3}>{wordOf(administrationWords[lang].kinds, discipline)}</Heading>
                {own.map(one)}
              </div>
            ))}
          </div>
        </Section>
      )}
      {part('decision', wall.decisions)}
      {part('dissent', wall.dissent)}
      {part('dilemma', wall.dilemmas)}
    </>
  );
}
