import type { ReactNode } from 'react';
import { OwnWords, Paragraphs } from '#web/parts/quote.tsx';
import { Tag } from '#web/parts/tag.tsx';
import type { Lang } from '#web/words/format.ts';
import { formWords, type NoAnswer } from './words.ts';

/** One question with what was answered, in words. */
export interface ReadAnswer {
  readonly key: string;
  readonly question: string;
  /** In words; several where several answers were given. Empty: none. */
  readonly words: readonly string[];
  /** Why there is no answer; undefined with no words means that it was not filled in. */
  readonly state?: NoAnswer | undefined;
  /** Said or written by the person: set as their own words. */
  readonly own?: boolean;
  /** Who answered and when, where that is not the same for the whole list. */
  readonly by?: ReactNode;
  /** A value that is worked out. */
  readonly worked?: boolean;
}

export interface ReadGroup {
  readonly key: string;
  readonly title: string | null;
  readonly answers: readonly ReadAnswer[];
}

/** Whose answers these are: for words of their own. */
export interface Speaker {
  readonly name: string;
  readonly personIndex?: number | undefined;
  /** Already formatted. */
  readonly date: ReactNode;
  /** The language of the talk, when it is not that of the page. */
  readonly lang?: string | undefined;
}

/** Answers to be read: question, answer, who and when. What was not asked cannot be taken for a no. */
export function ReadAnswers(props: {
  groups: readonly ReadGroup[];
  lang: Lang;
  level: 2 | 3 | 4;
  speaker?: Speaker | undefined;
}) {
  const Title = `h${props.level}` as const;
  return (
    <div className="la-answers">
      {props.groups.map(group => (
        <section key={group.key} className="la-answers__group" aria-label={group.title ?? undefined}>
          {group.title === null ? null : <Title className={`la-h${props.level}`}>{group.title}</Title>}
          <dl className="la-answers__list">
            {group.answers.map(answer => (
              <div className="la-answers__one" key={answer.key}>
                <dt>{answer.question}</dt>
                <dd>
                  <Words answer={answer} lang={props.lang} speaker={props.speaker} />
                  {answer.by === undefined ? null : <p className="la-source">{answer.by}</p>}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}

function Words(props: { answer: ReadAnswer; lang: Lang; speaker?: Speaker | undefined }) {
  const { answer, speaker } = props;
  const w = formWords[props.lang];
  if (answer.words.length === 0)
    return <Tag tone="unknown">{answer.state === undefined ? w.notAnswered : w.states[answer.state]}</Tag>;
  return answer.words.map(text =>
    answer.own && speaker !== undefined ? (
      <OwnWords
        key={text}
        words={text}
        speaker={speaker.name}
        date={speaker.date}
        personIndex={speaker.personIndex}
        lang={speaker.lang}
        short
      />
    ) : (
      <div className="la-answers__words" key={text}>
        <Paragraphs text={text} />
        {answer.worked ? <p className="la-source">{w.calculated}</p> : null}
      </div>
    ),
  );
}
