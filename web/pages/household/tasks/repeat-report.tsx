import { answersRepeat, type RepeatAnswer, repeatAnswers } from '#domain/day/tasks.ts';
import { formState } from '#web/form-state.ts';
import type { Showing } from '#web/page.ts';
import { Button, Link } from '#web/parts/button.tsx';
import { Select, TextField } from '#web/parts/fields.tsx';
import { ErrorSummary, Form } from '#web/parts/form.tsx';
import type { Lang } from '#web/words/format.ts';
import type { Head } from '../frame.tsx';

interface Words {
  answer: string;
  choose: string;
  reason: string;
  hint: string;
  save: string;
  reopen: string;
  problem: string;
  answers: Readonly<Record<RepeatAnswer, string>>;
}

const words: Readonly<Record<Lang, Words>> = {
  nl: {
    answer: 'Wat vind jij?',
    choose: 'Kies een antwoord',
    reason: 'Waarom',
    hint: 'Jij en wie de regie heeft lezen dit, ook later bij de meldingen. Wie hierover ook bericht kreeg, antwoordt zelf.',
    save: 'Antwoorden',
    reopen: 'Kijk in het dossier of het weer open moet',
    problem: 'Dit is nog niet opgeslagen',
    answers: {
      not_the_same: 'Dit gaat over iemand anders',
      no_reason_to_reopen: 'Het dossier blijft dicht',
      looked_at: 'Ik keek wat er nu nodig is, en dat is geregeld',
    },
  },
  en: {
    answer: 'What do you find?',
    choose: 'Choose an answer',
    reason: 'Why',
    hint: 'You and who directs read this, also later at the reports. Whoever else was told answers for themselves.',
    save: 'Answer',
    reopen: 'Look in the file whether it should be open again',
    problem: 'This has not been saved yet',
    answers: {
      not_the_same: 'This is about somebody else',
      no_reason_to_reopen: 'The file stays closed',
      looked_at: 'I looked at what is needed now, and that is arranged',
    },
  },
};

/** What somebody answered, in words. */
export const repeatAnswerWords = { nl: words.nl.answers, en: words.en.answers } as const;

/** The answer to a report again, at the task of who was woken by it. */
export function RepeatReport({
  head,
  task,
  showing,
}: {
  head: Head;
  task: { id: string };
  showing: Showing;
}) {
  const w = words[showing.lang];
  const mine = showing.returned?.values.get('taskId')?.at(-1) === task.id;
  const form = formState(mine ? showing : { ...showing, returned: undefined }, 'repeat', {
    answer: w.answer,
    reason: w.reason,
  });
  const fits = repeatAnswers.filter(answer => answersRepeat(answer, head.stage));
  return (
    <>
      <ErrorSummary title={w.problem} errors={form.errors} />
      {head.stage === 'closed' ? <Link href={`/households/${head.id}/closing`}>{w.reopen}</Link> : null}
      <Form
        hidden={{ ...form.hidden, taskId: task.id }}
        idempotencyKey={`${showing.key.slice(0, 90)}-${task.id.slice(0, 8)}`}
      >
        <Select
          name="answer"
          label={w.answer}
          empty={w.choose}
          options={fits.map(value => ({ value, label: w.answers[value] }))}
          value={form.value('answer')}
          error={form.error('answer')}
          required
        />
        <TextField
          name="reason"
          label={w.reason}
          hint={w.hint}
          value={form.value('reason')}
          error={form.error('reason')}
          required
        />
        <Button kind="secondary">{w.save}</Button>
      </Form>
    </>
  );
}
