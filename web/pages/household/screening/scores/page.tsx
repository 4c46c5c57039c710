import type { z } from 'zod';
import { readScores } from '#acts/screening/read-scores.ts';
import { page, type Showing } from '#web/page.ts';
import { ButtonLink, Link } from '#web/parts/button.tsx';
import { Empty } from '#web/parts/empty.tsx';
import { Actions, Section, Stack } from '#web/parts/layout.tsx';
import { OwnWords } from '#web/parts/quote.tsx';
import { Table } from '#web/parts/table.tsx';
import { Tag } from '#web/parts/tag.tsx';
import { formatDate, formatNumber } from '#web/words/format.ts';
import { type Head, HouseholdForm, loadHead } from '../../frame.tsx';
import { type KnownPerson, peopleOf } from '../../safety/people.tsx';
import { screeningHref } from '../people.tsx';
import { screeningWords } from '../words.ts';
import { ScoreChart } from './chart.tsx';
import { scoresWords } from './words.ts';

type Scores = z.output<typeof readScores.output>;

interface Loaded {
  head: Head;
  scores: Scores;
}

/** The numbers of one person over time, each with its table and with what was missing. */
export const screeningScoresPage = page<Loaded>({
  path: '/households/:householdId/screening/scores/:personId',
  access: { who: 'team' },
  reach: 'household',
  title: lang => screeningWords[lang].title,
  load: async loading => {
    const { householdId, personId } = loading.params;
    return {
      head: await loadHead(loading),
      scores: await loading.read(readScores, { householdId, personId }),
    };
  },
  view: (loaded, showing) => <View {...loaded} showing={showing} />,
});

function View({ head, scores, showing }: Loaded & { showing: Showing }) {
  const { lang } = showing;
  const w = scoresWords[lang];
  const person = peopleOf(head, lang).get(scores.personId);
  if (person === undefined) return null;
  const own = scores.safety.filter(each => each.answeredBy !== 'professional');
  const seen = scores.safety.filter(each => each.answeredBy === 'professional');
  const codes = [...new Set(scores.scores.map(score => score.code))];
  return (
    <HouseholdForm head={head} showing={showing} tab="screening" title={w.title(person.name)} lead={w.lead}>
      <Stack wide>
        {scores.hidden === 0 ? null : <p>{w.hidden(scores.hidden)}</p>}
        {codes.length + scores.safety.length === 0 ? <Empty heading={w.none}>{w.noneWhy}</Empty> : null}
        <Safety
          id="safety"
          title={w.safety}
          lead={w.safetyLead}
          rows={own}
          person={person}
          showing={showing}
        />
        <Safety id="seen" title={w.seen} rows={seen} person={person} showing={showing} />
        {codes.map(code => (
          <OneScore
            key={code}
            head={head}
            rows={scores.scores.filter(score => score.code === code)}
            person={person}
            showing={showing}
          />
        ))}
        <Actions>
          <ButtonLink kind="quiet" href={screeningHref(head.id)}>
            {screeningWords[lang].back}
          </ButtonLink>
        </Actions>
      </Stack>
    </HouseholdForm>
  );
}

function Safety(props: {
  id: string;
  title: string;
  lead?: string;
  rows: Scores['safety'];
  person: KnownPerson;
  showing: Showing;
}) {
  const { rows, person } = props;
  const { lang } = props.showing;
  const w = scoresWords[lang];
  if (rows.length === 0) return null;
  const professional = props.id === 'seen';
  const said = rows.map(each => each.number ?? w.unknown).join(', ');
  return (
    <Section id={props.id} title={props.title} lead={props.lead}>
      <div className="la-scores">
        {rows.length < 2 ? null : (
          <ScoreChart
            points={rows.map(each => ({ on: each.on, value: each.number }))}
            most={10}
            marker={person.marker}
            label={w.chart(props.title, said)}
            lang={lang}
          />
        )}
        <Table
          caption={props.title}
          captionHidden
          columns={[
            { key: 'day', label: w.day },
            { key: 'value', label: w.value },
            { key: 'words', label: professional ? w.view : w.words },
          ]}
          rows={rows.toReversed().map(each => ({
            key: each.screeningId,
            cells: {
              day: formatDate(each.on, lang, 'short'),
              value: each.number ?? <Tag tone="unknown">{w.states[each.state]}</Tag>,
              words:
                each.words === null ? (
                  '–'
                ) : professional ? (
                  each.words
                ) : (
                  <OwnWords
                    short
                    words={each.words}
                    speaker={person.name}
                    personIndex={person.marker}
                    date={formatDate(each.on, lang, 'short')}
                  />
                ),
            },
          }))}
        />
      </div>
    </Section>
  );
}

function OneScore(props: { head: Head; rows: Scores['scores']; person: KnownPerson; showing: Showing }) {
  const { rows, person, head } = props;
  const { lang } = props.showing;
  const w = scoresWords[lang];
  const name = rows.at(-1)?.name[lang] ?? '';
  const most = Math.max(...rows.map(each => each.value ?? 0), 4);
  const said = rows.map(each => each.value ?? w.unknown).join(', ');
  return (
    <Section id={`score-${rows[0]?.code.replaceAll(/[^\w-]+/g, '-')}`} title={name}>
      <div className="la-scores">
        {rows.length < 2 ? null : (
          <ScoreChart
            points={rows}
            most={most}
            marker={person.marker}
            label={w.chart(name, said)}
            lang={lang}
          />
        )}
        <Table
          caption={name}
          captionHidden
          columns={[
            { key: 'day', label: w.day },
            { key: 'value', label: w.value, kind: 'number' },
            { key: 'answered', label: w.answered },
            { key: 'edition', label: w.list },
          ]}
          rows={rows.toReversed().map(each => ({
            key: each.screeningId,
            cells: {
              day: (
                <Link
                  href={screeningHref(head.id, `/read/${each.screeningId}`)}
                  label={`${formatDate(each.on, lang, 'short')}: ${w.read}`}
                >
                  {formatDate(each.on, lang, 'short')}
                </Link>
              ),
              value:
                each.value === null ? <Tag tone="unknown">{w.tooFew}</Tag> : formatNumber(each.value, lang),
              answered: w.of(each.answered, each.asked),
              edition: each.edition,
            },
          }))}
        />
      </div>
    </Section>
  );
}
