import { recordAdvice } from '#acts/report/record-advice.ts';
import { localMoment } from '#web/form.ts';
import { formState } from '#web/form-state.ts';
import { page, post, type Showing } from '#web/page.ts';
import { Button } from '#web/parts/button.tsx';
import { Checkbox } from '#web/parts/choices.tsx';
import { Select, TextArea } from '#web/parts/fields.tsx';
import { ErrorSummary, Form } from '#web/parts/form.tsx';
import { PageHead } from '#web/parts/heading.tsx';
import { Stack } from '#web/parts/layout.tsx';
import { choicesOf, codeWords } from '../../codes.ts';
import { fieldMoment } from '../../moment.ts';
import { AboutFields, ReceivedFields } from '../../receipt-fields.tsx';
import { adviceWords } from '../words.ts';

/** An advice: no file, no person, one form. */
export const newAdvicePage = page({
  path: '/intake/advice/new',
  access: { who: 'role', roles: ['worker'], organisationKind: 'veilig_thuis' },
  title: lang => adviceWords[lang].newTitle,
  load: async () => ({}),
  view: (_, showing) => <View showing={showing} />,
  posts: {
    record: post({
      deed: recordAdvice,
      input: (raw, _, { zone }) => ({
        ...raw,
        receivedAt: localMoment(String(raw['receivedAt'] ?? ''), zone),
      }),
      goTo: answer => `/intake/advice/${answer.adviceId}`,
    }),
  },
});

function View({ showing }: { showing: Showing }) {
  const { lang, visit } = showing;
  const w = adviceWords[lang];
  const { receivedAt, receivedBy, askerRole, reasons, natures, question } = w;
  const form = formState(showing, 'record', {
    receivedAt,
    receivedBy,
    askerRole,
    reasons,
    natures,
    question,
  });
  return (
    <Stack wide>
      <PageHead title={w.newTitle} lead={w.lead} />
      <ErrorSummary title={w.problem} errors={form.errors} />
      <Form hidden={form.hidden} idempotencyKey={form.key} label={w.newTitle}>
        <ReceivedFields form={form} lang={lang} words={w} now={fieldMoment(visit.now, visit.timeZone)} />
        <Select
          name="askerRole"
          label={w.askerRole}
          empty={w.choose}
          options={choicesOf(codeWords[lang].role)}
          value={form.value('askerRole')}
          error={form.error('askerRole')}
          required
        />
        <AboutFields form={form} lang={lang} words={w} />
        <TextArea
          name="question"
          label={w.question}
          hint={w.questionHint}
          value={form.value('question')}
          error={form.error('question')}
          required
        />
        <TextArea
          name="answer"
          label={w.answer}
          hint={w.answerHint}
          value={form.value('answer')}
          error={form.error('answer')}
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
    </Stack>
  );
}
