import type { HeardOut, WordsOut } from '#acts/child/child-out.ts';
import { displayName } from '#domain/shared/names.ts';
import { Link } from '#web/parts/button.tsx';
import { Actions } from '#web/parts/layout.tsx';
import type { PeriodRow } from '#web/parts/periods.tsx';
import { Observation, OwnWords } from '#web/parts/quote.tsx';
import { Tag } from '#web/parts/tag.tsx';
import { formatDate, type Lang } from '#web/words/format.ts';
import { audienceSentence } from '../../audience-field.tsx';
import type { KnownPerson } from '../../safety/people.tsx';
import { childrenWords } from '../words.ts';

/** What the child itself said is drawn as its words; what a professional wrote is not. */
const own: ReadonlySet<WordsOut['kind']> = new Set(['own_words', 'wish', 'evaluation']);

/** The order in which they are read: the child first, then what was made of it and what came of it. */
const order: readonly WordsOut['kind'][] = [
  'own_words',
  'wish',
  'interpretation',
  'decided',
  'told_back',
  'evaluation',
];

interface Props {
  readonly heard: HeardOut;
  readonly words: readonly WordsOut[];
  readonly person: KnownPerson | undefined;
  readonly here: string;
  readonly lang: Lang;
}

/** One time as a row; a talk that stands elsewhere, alone and without words here, is routine. */
export const talkRow = (props: Props): PeriodRow => ({
  key: `${props.heard.from} ${props.heard.id}`,
  on: props.heard.on,
  routine:
    props.heard.from !== 'child' &&
    props.heard.outcome === 'spoken' &&
    props.heard.alone === 'yes' &&
    props.words.length === 0,
  row: <Talk {...props} />,
});

/** One time that a child was spoken with or seen, or not yet. */
function Talk(props: Props) {
  const { heard, words, person, here, lang } = props;
  const w = childrenWords[lang];
  const moments: Readonly<Record<string, string>> = w.moments;
  const day = formatDate(heard.on, lang);
  const facts = [
    heard.how === null || heard.how === 'seen' ? '' : w.how[heard.how],
    heard.alone === null ? '' : w.alone[heard.alone],
    heard.place ?? '',
    heard.from === 'child' && heard.moment !== null ? (moments[heard.moment] ?? '') : w.from[heard.from],
  ].filter(part => part !== '');
  return (
    <>
      <p className="la-row__when">{formatDate(heard.on, lang, 'day')}</p>
      <div className="la-row__body">
        <p>
          <strong>{w.outcome[heard.outcome]}</strong>
          {facts.length === 0 ? null : `: ${facts.join(', ')}`}
        </p>
        {heard.outcome === 'not_yet' ? (
          <>
            <p>{w.reason(heard.reason ?? '')}</p>
            {heard.tryAgainOn === null ? null : (
              <p>
                <Tag tone="unknown">{w.until(formatDate(heard.tryAgainOn, lang))}</Tag>
              </p>
            )}
          </>
        ) : null}
        {order
          .flatMap(kind => words.filter(each => each.kind === kind))
          .map(each => (
            <div key={each.id}>
              <p className="la-condition__label">{w.kinds[each.kind]}</p>
              {own.has(each.kind) ? (
                <OwnWords
                  words={each.text}
                  speaker={person?.name ?? ''}
                  date={`${formatDate(each.on, lang)}. ${audienceSentence(each.audience, lang)}.`}
                  personIndex={person?.marker}
                />
              ) : (
                <Observation
                  text={each.text}
                  source={`${each.by === null ? '' : `${displayName(each.by)}, `}${formatDate(each.on, lang)}. ${audienceSentence(each.audience, lang)}.`}
                />
              )}
            </div>
          ))}
        {heard.from !== 'child' || heard.outcome === 'not_yet' ? null : (
          <>
            <p>
              <Tag tone={heard.toldBack ? 'done' : 'neutral'}>
                {`${w.told}: ${heard.toldBack ? w.yesWord : w.notYet}`}
              </Tag>
            </p>
            <Actions>
              {heard.toldBack ? null : (
                <Link href={`${here}/tell-back/${heard.id}`} label={`${w.tellBack}: ${day}`}>
                  {w.tellBack}
                </Link>
              )}
              <Link href={`${here}/words/${heard.id}`} label={`${w.addWords}: ${day}`}>
                {w.addWords}
              </Link>
            </Actions>
          </>
        )}
      </div>
      <p className="la-row__who">{heard.by === null ? '' : w.by(displayName(heard.by))}</p>
    </>
  );
}
