import type { WordOut } from '#acts/conference/conference-out.ts';
import { asWall } from '#domain/conference/screen.ts';
import { toLocalDate } from '#domain/shared/calendar.ts';
import { displayName } from '#domain/shared/names.ts';
import type { Showing } from '#web/page.ts';
import { administrationWords, wordOf } from '#web/pages/administration/words.ts';
import { Heading } from '#web/parts/heading.tsx';
import { Section } from '#web/parts/layout.tsx';
import { Observation } from '#web/parts/quote.tsx';
import { formatDate } from '#web/words/format.ts';
import { audienceSentence } from '../../audience-field.tsx';
import type { Head } from '../../frame.tsx';
import { peopleOf } from '../../safety/people.tsx';
import { Outcome, whoseDecision } from '../outcome.tsx';
import { caseWords } from '../words.ts';

/** Everything that the reader may see of what was said, in the order in which it is read: safety first. */
export function SaidSoFar(props: { head: Head; words: readonly WordOut[]; showing: Showing }) {
  const { head, words, showing } = props;
  const { lang, visit } = showing;
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
      formatDate(toLocalDate(word.at, visit.timeZone), lang),
    ]
      .filter(part => part !== '')
      .join(', ');
  const one = (word: WordOut) =>
    word.kind === 'decision' ? (
      <div key={word.id}>
        <Observation text={word.text} source={whoseDecision(word, people, lang)} />
        <p>
          <Outcome word={word} householdId={head.id} showing={showing} />
        </p>
      </div>
    ) : (
      <Observation
        key={word.id}
        text={word.text}
        source={`${sourceOf(word)}. ${audienceSentence(word.audience, lang)}.`}
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
