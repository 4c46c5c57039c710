import type { z } from 'zod';
import { answerAdvice } from '#acts/report/answer-advice.ts';
import { readAdvice } from '#acts/report/read-advice.ts';
import { displayName } from '#domain/shared/names.ts';
import { formState } from '#web/form-state.ts';
import { page, post, type Showing } from '#web/page.ts';
import { BackLink } from '#web/parts/back.tsx';
import { Button } from '#web/parts/button.tsx';
import { Checkbox } from '#web/parts/choices.tsx';
import { TextArea } from '#web/parts/fields.tsx';
import { ErrorSummary, Form } from '#web/parts/form.tsx';
import { PageHead } from '#web/parts/heading.tsx';
import { Section, Stack } from '#web/parts/layout.tsx';
import { Paragraphs } from '#web/parts/quote.tsx';
import { Summary } from '#web/parts/summary.tsx';
import { formatDateTime } from '#web/words/format.ts';
import { codeWords, wordOf } from '../codes.ts';
import { adviceWords } from './words.ts';

type Advice = z.output<typeof readAdvice.output>;

/** One advice, and while it is open the form to add to it. */
export const advicePage = page<Advice>({
  path: '/intake/advice/:adviceId',
  access: { who: 'role', roles: ['worker'], organisationKind: 'veilig_thuis' },
  title: (lang, advice) => adviceWords[lang].title(advice.number),
  load: loading => loading.read(readAdvice, { adviceId: loading.params['adviceId'] }),
  view: (advice, showing) => <View advice={advice} showing={showing} />,
  posts: {
    answer: post({ deed: answerAdvice, goTo: (_, params) => `/intake/advice/${params['adviceId'] ?? ''}` }),
  },
});

function View({ advice, showing }: { advice: Advice; showing: Showing }) {
  const { lang, visit } = showing;
  const w = adviceWords[lang];
  const codes = codeWords[lang];
  const moment = (at: Date) => formatDateTime(at, lang, visit.timeZone);
  const form = formState(showing, 'answer', { answer: w.answer, close: w.close });
  const list = (words: Readonly<Record<string, string>>, values: readonly string[]) =>
    values.map(value => wordOf(words, value)).join(', ');
  return (
    <Stack wide>
      <PageHead
        title={w.title(advice.number)}
        lead={w.lead}
        over={<BackLink href="/intake">{w.back}</BackLink>}
      />
      <Summary
        rows={[
          { term: w.received, value: moment(advice.receivedAt), note: wordOf(codes.way, advice.receivedBy) },
          { term: w.askerRole, value: wordOf(codes.role, advice.askerRole) },
          { term: w.reasons, value: list(codes.reason, advice.reasons) },
          { term: w.natures, value: list(codes.nature, advice.natures) },
          { term: w.question, value: <Paragraphs text={advice.question} /> },
          { term: w.answer, value: advice.answer === '' ? w.noAnswer : <Paragraphs text={advice.answer} /> },
          { term: w.by, value: displayName(advice.by) },
          { term: w.state, value: advice.closedAt === null ? w.open : w.closedOn(moment(advice.closedAt)) },
        ]}
      />
      {advice.closedAt === null ? (
        <Section
          id="follow"
          title={w.follow}
          lead={showing.returned?.refusalCode === 'stale' ? w.meanwhile : undefined}
        >
          <ErrorSummary title={w.problem} errors={form.errors} />
          <Form
            hidden={{ ...form.hidden, version: String(advice.version) }}
            idempotencyKey={form.key}
            label={w.follow}
          >
            <TextArea
              name="answer"
              label={w.answer}
              value={form.value('answer', advice.answer)}
              error={form.error('answer')}
              rows={6}
            />
            <Checkbox
              name="close"
              label={w.close}
              hint={w.closeHint}
              checked={form.value('close') !== undefined}
              error={form.error('close')}
            />
            <Button>{w.save}</Button>
          </Form>
        </Section>
      ) : null}
    </Stack>
  );
}
