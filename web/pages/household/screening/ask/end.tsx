import { formState, noFields } from '#web/form-state.ts';
import type { Showing } from '#web/page.ts';
import { Button, ButtonLink } from '#web/parts/button.tsx';
import { DateField, TextArea } from '#web/parts/fields.tsx';
import { ErrorSummary, Form } from '#web/parts/form.tsx';
import { Actions, Section, Stack } from '#web/parts/layout.tsx';
import { questionText, wordsIn } from '#web/parts/questionnaire/drawing.ts';
import { Tag } from '#web/parts/tag.tsx';
import type { Head } from '../../frame.tsx';
import { screeningHref } from '../people.tsx';
import { type Asking, knownAt, savedAt } from './asking.ts';
import { questionsIn, type Step } from './steps.ts';
import { hrefOf, type Where } from './where.ts';
import { askWords } from './words.ts';

interface Props {
  head: Head;
  asking: Asking;
  showing: Showing;
  where: Where;
}

/** After the last question: what is still open, and how this talk ends. */
export function EndOfList({ head, asking, showing, where }: Props) {
  const { lang } = showing;
  const w = askWords[lang];
  const parts = where.steps
    .map(step => ({ step, questions: questionsIn(step.rows) }))
    .filter(part => part.questions.length > 0)
    .map(({ step, questions }) => ({
      step,
      of: questions.length,
      open: questions.filter(
        row =>
          savedAt(asking, row.item.linkId, row.place) === undefined &&
          row.values.length === 0 &&
          knownAt(asking, row) === undefined,
      ).length,
    }));
  const open = parts.reduce((sum, part) => sum + part.open, 0);
  return (
    <>
      <Section id="end" title={w.endTitle} lead={w.endLead}>
        <Stack>
          <p>
            {w.open(open)} {open > 0 ? w.openHint : null}
          </p>
          <ul className="la-ask-parts" aria-label={w.parts}>
            {parts.map(({ step, open: left, of }) => (
              <li key={step.number}>
                <a href={hrefOf(asking, head.id, where, { step: step.number })}>{titleOf(step, asking)}</a>{' '}
                {left === 0 ? (
                  <Tag tone="done">{w.openOf(left, of)}</Tag>
                ) : (
                  <Tag tone="unknown">{w.openOf(left, of)}</Tag>
                )}
              </li>
            ))}
          </ul>
        </Stack>
      </Section>
      <Finish head={head} asking={asking} showing={showing} where={where} />
      <Stop showing={showing} />
    </>
  );
}

function titleOf(step: Step, asking: Asking): string {
  const { language } = asking.screening;
  const [row] = step.rows;
  if (row === undefined) return String(step.number);
  return row.item.type === 'group'
    ? wordsIn(row.text, language) || asking.screening.title[language]
    : questionText(row, language);
}

function Finish({ head, asking, showing, where }: Props) {
  const w = askWords[showing.lang];
  const form = formState(showing, 'finish', noFields);
  const issues = (asking.standing?.issues ?? []).filter(issue => issue.severity === 'error');
  const wrong = form.returned ? issues.filter(issue => !['needed', 'too_few'].includes(issue.code)) : [];
  const last = where.steps.at(-1)?.number;
  return (
    <Section id="finish" title={w.finish} lead={w.finishLead}>
      <Stack>
        <ErrorSummary
          title={w.problem}
          errors={[
            ...form.errors,
            ...wrong.map(issue => ({
              message:
                wordsIn(asking.list.form.byLinkId.get(issue.linkId)?.text, showing.lang) || issue.linkId,
            })),
          ]}
        />
        <Form hidden={{ ...form.hidden, how: 'finished' }} idempotencyKey={showing.key} label={w.finish}>
          <Actions>
            <Button>{w.finish}</Button>
            {last === undefined ? null : (
              <ButtonLink href={hrefOf(asking, head.id, where, { step: last })}>{w.back}</ButtonLink>
            )}
            <ButtonLink kind="quiet" href={screeningHref(head.id)}>
              {w.later}
            </ButtonLink>
          </Actions>
        </Form>
      </Stack>
    </Section>
  );
}

function Stop({ showing }: { showing: Showing }) {
  const w = askWords[showing.lang];
  const form = formState(showing, 'stop', { reason: w.reason, tryAgainOn: w.tryAgainOn });
  return (
    <Section id="stop" title={w.stop} lead={w.stopLead}>
      <Stack>
        <ErrorSummary title={w.problem} errors={form.errors} />
        <Form
          hidden={{ ...form.hidden, how: 'stopped' }}
          idempotencyKey={`${showing.key.slice(0, 90)}-stop`}
          label={w.stop}
        >
          <TextArea
            name="reason"
            label={w.reason}
            rows={2}
            value={form.value('reason')}
            error={form.error('reason')}
            required
          />
          <DateField
            name="tryAgainOn"
            label={w.tryAgainOn}
            value={form.value('tryAgainOn')}
            min={showing.visit.today}
            error={form.error('tryAgainOn')}
            required
          />
          <div>
            <Button kind="secondary">{w.stopButton}</Button>
          </div>
        </Form>
      </Stack>
    </Section>
  );
}
