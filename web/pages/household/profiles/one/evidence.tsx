import type { AnswerOut, CardOut, IndicatorOut, ProfileOut } from '#acts/profile/profiles-out.ts';
import { cards } from '#domain/profile/model.ts';
import { Details } from '#web/parts/details.tsx';
import { Heading } from '#web/parts/heading.tsx';
import { Stack } from '#web/parts/layout.tsx';
import { PersonName } from '#web/parts/person.tsx';
import { type Row, Table } from '#web/parts/table.tsx';
import { formatDate, type Lang } from '#web/words/format.ts';
import { Numbers } from '../numbers.tsx';
import { bandWords, latestOf, type People, placeWords, points } from '../people.ts';
import { profileWords } from '../profile-words.ts';
import { answerText, questionText } from '../question-words.ts';
import { Strip } from '../strip.tsx';
import { profilesWords } from '../words.ts';
import { profileWordsOne as words } from './words.ts';

interface Shown {
  card: CardOut;
  profile: ProfileOut;
  people: People;
  lang: Lang;
}

/** One direction, one couple or the household: where it stands, what speaks for it and what against. */
export function CardEvidence({ card, profile, people, lang }: Shown) {
  const w = words[lang];
  const p = profilesWords[lang];
  const place = placeWords(card, profile.profile, people, lang);
  const name = profileWords[lang].names[profile.profile];
  const id = `${card.fromPersonId ?? 'all'}-${card.toPersonId ?? 'all'}`;
  const { gate } = cards[profile.profile];
  const closed = gate !== null && card.membership === 0 && card.indicators.some(each => each.points > 0);
  const gives = (each: IndicatorOut) => each.points !== 0;
  const human = latestOf(profile.hypotheses).filter(
    each =>
      each.fromPersonId === null ||
      (each.fromPersonId === card.fromPersonId && each.toPersonId === card.toPersonId),
  );
  return (
    <article className="la-evidence" aria-labelledby={`place-${id}`}>
      <Heading level={3} id={`place-${id}`}>
        {place ?? name}
      </Heading>
      <div className="la-profiles__row">
        <div className="la-profiles__words">
          <strong className="la-profiles__band">{bandWords(card, lang)}</strong>
        </div>
        <div className="la-profiles__strip">
          <Strip
            id={`strip-${id}`}
            numbers={card}
            human={human.flatMap(each => (each.value === null ? [] : [each.value]))}
            title={place === null ? name : `${name}: ${place}`}
            description={p.describe(
              place ?? name,
              points(card.membership),
              points(card.low),
              points(card.high),
              points(card.completeness),
            )}
          />
        </div>
        <Numbers of={card} lang={lang} between />
      </div>
      {closed ? <p>{w.gate}</p> : null}
      <Stack wide>
        <Lines
          title={w.for}
          none={w.none}
          lines={card.indicators.filter(each => each.weight > 0 && gives(each))}
          people={people}
          lang={lang}
        />
        <Lines
          title={w.against}
          none={w.noneAgainst}
          lines={card.indicators.filter(each => each.weight < 0 && gives(each))}
          people={people}
          lang={lang}
        />
        <NotAlone card={card} lang={lang} />
        <Rest card={card} people={people} lang={lang} />
      </Stack>
    </article>
  );
}

function Lines({
  title,
  none,
  lines,
  people,
  lang,
}: {
  title: string;
  none: string;
  lines: readonly IndicatorOut[];
  people: People;
  lang: Lang;
}) {
  const w = words[lang];
  // In words: a sum of two decimals out of a weight of ours would seem more exact than it is.
  const counted = (points: number, weight: number) => {
    const share = Math.abs(points) / Math.abs(weight);
    return w.counts(
      share > 0.99 ? 'wholly' : share >= 0.5 ? 'mostly' : 'partly',
      Math.abs(weight) >= 3 ? 'heavy' : Math.abs(weight) >= 2 ? 'middle' : 'light',
    );
  };
  const rows = lines
    .toSorted((a, b) => Math.abs(b.points) - Math.abs(a.points))
    .flatMap((line): Row[] => {
      const name = profileWords[lang].indicators[line.indicator];
      const counting = line.answers.filter(each => each.effect === 'counts');
      if (counting.length === 0)
        return [
          {
            key: line.indicator,
            cells: {
              indicator: name,
              question:
                line.oppositeOf === null ? '' : w.oppositeOf(profileWords[lang].indicators[line.oppositeOf]),
              answer: '',
              who: '',
              on: '',
              points: counted(line.points, line.weight),
            },
          },
        ];
      return counting.map(answer => ({
        key: `${line.indicator} ${answer.screeningId} ${answer.construct}`,
        cells: {
          indicator: name,
          ...told(answer, people, lang),
          points: counted(answer.points, line.weight),
        },
      }));
    });
  return (
    <section>
      <Heading level={4}>{title}</Heading>
      <Table
        caption={title}
        captionHidden
        empty={<p>{none}</p>}
        columns={[...columns(lang), { key: 'points', label: w.points }]}
        rows={rows}
      />
    </section>
  );
}

/** Denials in the hearing of somebody else: told in sight, as they look like a "no" and are none. */
function NotAlone({ card, lang }: { card: CardOut; lang: Lang }) {
  const denied = card.indicators.flatMap(line =>
    line.answers
      .filter(each => each.effect === 'not_alone')
      .map(each => `${each.screeningId} ${each.construct}`),
  );
  return denied.length === 0 ? null : <p>{words[lang].notAlone(new Set(denied).size)}</p>;
}

/** Answers that are there and give nothing: a "no", what adds nothing, what rules nothing out. */
function Rest({ card, people, lang }: { card: CardOut; people: People; lang: Lang }) {
  const w = words[lang];
  const rows = card.indicators.flatMap(line =>
    line.answers
      .filter(each => each.effect !== 'counts')
      .map(answer => ({
        key: `${line.indicator} ${answer.screeningId} ${answer.construct}`,
        cells: {
          indicator: profileWords[lang].indicators[line.indicator],
          ...told(answer, people, lang),
          effect: profileWords[lang].effects[answer.effect],
        },
      })),
  );
  if (rows.length === 0) return null;
  return (
    <Details summary={`${w.rest} (${rows.length})`}>
      <Table
        caption={w.rest}
        captionHidden
        columns={[...columns(lang), { key: 'effect', label: w.effect }]}
        rows={rows}
      />
    </Details>
  );
}

const columns = (lang: Lang) => {
  const w = words[lang];
  return [
    { key: 'indicator', label: w.indicator },
    { key: 'question', label: w.question },
    { key: 'answer', label: w.answer },
    { key: 'who', label: w.who },
    { key: 'on', label: w.on },
  ];
};

function told(answer: AnswerOut, people: People, lang: Lang) {
  const person = people.get(answer.informantId ?? '');
  const note = answer.inHearing ? <span className="la-profiles__note">{words[lang].inHearing}</span> : null;
  return {
    question: questionText(answer.construct, lang),
    answer: answerText(answer.construct, answer.value, lang),
    who:
      person === undefined ? (
        profilesWords[lang].professional
      ) : (
        <>
          <PersonName index={person.marker} name={person.name} />
          {note}
        </>
      ),
    on: formatDate(answer.on, lang, 'short'),
  };
}
