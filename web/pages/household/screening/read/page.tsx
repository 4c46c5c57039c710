import { readScreening } from '#acts/screening/read-screening.ts';
import { page, type Showing } from '#web/page.ts';
import { ButtonLink } from '#web/parts/button.tsx';
import { Actions, Section, Stack } from '#web/parts/layout.tsx';
import { Notice } from '#web/parts/notice.tsx';
import { ReadAnswers } from '#web/parts/questionnaire/read-only.tsx';
import { Summary } from '#web/parts/summary.tsx';
import { Table } from '#web/parts/table.tsx';
import { Tag } from '#web/parts/tag.tsx';
import { formatDate, formatNumber } from '#web/words/format.ts';
import { audienceSentence } from '../../audience-field.tsx';
import { type Head, HouseholdForm, loadHead } from '../../frame.tsx';
import { peopleOf } from '../../safety/people.tsx';
import { askedBy, askHref, screeningHref } from '../people.tsx';
import { whomOf } from '../talks.tsx';
import { screeningWords } from '../words.ts';
import { groupsOf, type Screening } from './groups.ts';
import { readWords } from './words.ts';

interface Loaded {
  head: Head;
  read: Screening;
}

/** One talk to be read: what was asked, what was answered, and what was left open. */
export const readScreeningPage = page<Loaded>({
  path: '/households/:householdId/screening/read/:screeningId',
  access: { who: 'team' },
  reach: 'household',
  title: lang => screeningWords[lang].title,
  load: async loading => {
    const { householdId, screeningId } = loading.params;
    return {
      head: await loadHead(loading),
      read: await loading.read(readScreening, { householdId, screeningId }),
    };
  },
  view: (loaded, showing) => <View {...loaded} showing={showing} />,
});

function View({ head, read, showing }: Loaded & { showing: Showing }) {
  const { lang } = showing;
  const w = readWords[lang];
  const { screening } = read;
  return (
    <HouseholdForm head={head} showing={showing} tab="screening" title={screening.title[lang]}>
      <Stack wide>
        <About head={head} read={read} showing={showing} />
        {screening.mayGoOn ? (
          <Actions>
            <ButtonLink href={askHref(head.id, screening.id)}>{w.goOn}</ButtonLink>
          </Actions>
        ) : null}
        {screening.mayRead ? (
          <Answers head={head} read={read} showing={showing} />
        ) : (
          <Notice tone="plain" heading={w.notForYou}>
            <p>{w.notForYouWhy}</p>
          </Notice>
        )}
      </Stack>
    </HouseholdForm>
  );
}

function About({ head, read, showing }: Loaded & { showing: Showing }) {
  const { lang } = showing;
  const w = readWords[lang];
  const { screening, colleagues } = read;
  const { state } = screening;
  return (
    <Section id="about" title={w.facts}>
      <Summary
        rows={[
          { term: w.about, value: whomOf(screening, peopleOf(head, lang), lang) },
          { term: w.on, value: formatDate(screening.on, lang) },
          { term: w.by, value: askedBy(colleagues, screening.by, lang) },
          ...(screening.answeredBy === 'professional'
            ? []
            : [
                {
                  term: w.alone,
                  value: screening.alone === 'yes' ? w.aloneYes : w.aloneNo(screening.notAloneReason ?? ''),
                },
              ]),
          { term: w.language, value: w.languages[screening.language] },
          {
            term: w.state,
            value: (
              <Tag tone={state === 'finished' ? 'done' : state === 'open' ? 'neutral' : 'unknown'}>
                {screeningWords[lang].states[state]}
              </Tag>
            ),
          },
          { term: w.audience, value: audienceSentence(screening.audience, lang) },
        ]}
      />
    </Section>
  );
}

function Answers({ head, read, showing }: Loaded & { showing: Showing }) {
  const { lang } = showing;
  const w = readWords[lang];
  const { screening, answers, known } = read;
  const speakerId = screening.answeredBy === 'carer' ? screening.carerId : screening.personId;
  const speaker = peopleOf(head, lang).get(speakerId ?? '');
  return (
    <>
      <Section id="answers" title={w.answers} lead={known.length === 0 ? undefined : w.known(known.length)}>
        {answers.length === 0 ? (
          <p>{w.none}</p>
        ) : (
          <ReadAnswers
            groups={groupsOf(answers, lang)}
            lang={lang}
            level={3}
            speaker={
              screening.answeredBy === 'professional' || speaker === undefined
                ? undefined
                : {
                    name: speaker.name,
                    personIndex: speaker.marker,
                    date: formatDate(screening.on, lang),
                    lang: screening.language,
                  }
            }
          />
        )}
      </Section>
      {read.scores.length === 0 ? null : (
        <Section
          id="scores"
          title={w.scores}
          lead={w.scoresLead}
          actions={
            <ButtonLink href={screeningHref(head.id, `/scores/${screening.personId}`)}>
              {w.toScores}
            </ButtonLink>
          }
        >
          <Table
            caption={w.scores}
            captionHidden
            columns={[
              { key: 'score', label: w.score },
              { key: 'value', label: w.value, kind: 'number' },
              { key: 'missing', label: w.missing },
            ]}
            rows={read.scores.map(score => ({
              key: score.code,
              cells: {
                score: score.name[lang],
                value:
                  score.value === null ? (
                    <Tag tone="unknown">{w.tooFew}</Tag>
                  ) : (
                    `${formatNumber(score.value, lang)}${score.unit === null ? '' : ` ${score.unit}`}`
                  ),
                missing: w.of(score.answered, score.asked),
              },
            }))}
          />
        </Section>
      )}
    </>
  );
}
