import { previewOf } from '#acts/questionnaire/preview.ts';
import { readQuestionnaire } from '#acts/questionnaire/read-questionnaire.ts';
import type { Form as Questions, Score, Standing } from '#domain/questionnaire/model.ts';
import { page, type Showing } from '#web/page.ts';
import { BackLink } from '#web/parts/back.tsx';
import { Button, ButtonLink } from '#web/parts/button.tsx';
import { Form } from '#web/parts/form.tsx';
import { PageHead } from '#web/parts/heading.tsx';
import { Actions, Section, Stack } from '#web/parts/layout.tsx';
import { Notice } from '#web/parts/notice.tsx';
import { type Drawing, type Fault, wordsIn } from '#web/parts/questionnaire/drawing.ts';
import { Rows } from '#web/parts/questionnaire/rows.tsx';
import { ShownQuestions } from '#web/parts/questionnaire/shown.tsx';
import { Table } from '#web/parts/table.tsx';
import { formatNumber, type Lang } from '#web/words/format.ts';
import { administrators } from '../../access.ts';
import { questionnaireWords } from '../words.ts';
import { type Tried, triedOf } from './answers.ts';

interface Loaded {
  readonly title: string;
  /** Left out when it cannot be read or reckoned in time. */
  readonly preview: { readonly form: Questions; readonly standing: Standing } | undefined;
  readonly tried: Tried | undefined;
}

/** The questionnaire as it will be asked, to be tried out. Every button only draws it again; nothing is saved. */
export const tryQuestionnairePage = page<Loaded>({
  path: '/administration/questionnaires/:questionnaireId/try',
  access: administrators,
  title: (lang, { title }) => `${questionnaireWords[lang].tryTitle}: ${title}`,
  load: async ({ read, params, visit, returned }) => {
    const one = await read(readQuestionnaire, { questionnaireId: params['questionnaireId'] });
    let tried: Tried | undefined;
    const answers = (form: Questions) => {
      tried = triedOf(form, returned?.values ?? new Map(), visit.timeZone);
      return tried.entries;
    };
    const context = { today: visit.today };
    const preview = previewOf(one.document, context, returned === undefined ? undefined : answers);
    return { title: one.title, preview, tried };
  },
  view: (loaded, showing) => <View {...loaded} showing={showing} />,
  posts: {},
});

function View({ title, preview, tried, showing }: Loaded & { showing: Showing }) {
  const w = questionnaireWords[showing.lang];
  const back = `/administration/questionnaires/${showing.params['questionnaireId']}`;
  return (
    <>
      <PageHead title={w.tryTitle} over={<BackLink href={back}>{title}</BackLink>} lead={w.tryLead} />
      {preview === undefined ? (
        <Notice tone="late" heading={w.cannotTry}>
          {w.cannotTryMore}
        </Notice>
      ) : (
        <TryOut {...preview} tried={tried} showing={showing} />
      )}
    </>
  );
}

function TryOut(props: { form: Questions; standing: Standing; tried: Tried | undefined; showing: Showing }) {
  const { standing, tried, showing } = props;
  const w = questionnaireWords[showing.lang];
  const drawing: Drawing = {
    lang: showing.lang,
    zone: showing.visit.timeZone,
    level: 2,
    buttons: true,
    pointOutMissing: tried !== undefined,
    ...(tried === undefined ? {} : { wrong: faultsOf(tried), blanks: tried.blanks }),
    ...(showing.returned === undefined ? {} : { typed: showing.returned.values }),
  };
  return (
    <Stack wide>
      <Form hidden={{ _do: 'try', _redraw: 'yes' }} action="#outcomes">
        {/* The first button is the one that Enter presses: it must not be one that takes something away. */}
        <button type="submit" className="la-hidden" tabIndex={-1} aria-hidden="true" />
        <ShownQuestions rows={standing.rows} d={drawing} />
        <Rows rows={standing.rows} d={drawing} />
        <Actions>
          <Button>{w.recalculate}</Button>
          <ButtonLink href={showing.path} kind="quiet">
            {w.restart}
          </ButtonLink>
        </Actions>
      </Form>
      <Scores scores={standing.scores} lang={showing.lang} />
    </Stack>
  );
}

const faultsOf = (tried: Tried): ReadonlyMap<string, Fault> =>
  new Map([...tried.wrong].map(name => [name, { code: 'not_of_this_kind', human: null }]));

function Scores({ scores, lang }: { scores: readonly Score[]; lang: Lang }) {
  const w = questionnaireWords[lang];
  if (scores.length === 0) return null;
  return (
    <Section id="outcomes" title={w.scores}>
      <Table
        caption={w.scores}
        captionHidden
        columns={[
          { key: 'score', label: w.score },
          { key: 'value', label: w.value, kind: 'number' },
          { key: 'answered', label: w.answered },
        ]}
        rows={scores.map((score, at) => ({
          key: `${score.linkId} ${at}`,
          cells: {
            score: wordsIn(score.name, lang) || score.linkId,
            value:
              score.value === null
                ? w.notYet
                : `${formatNumber(score.value, lang)}${score.unit === null ? '' : ` ${score.unit}`}`,
            answered: w.answeredOf(score.answered, score.asked),
          },
        }))}
      />
    </Section>
  );
}
