import type { HandoverOut } from '#acts/handover/read-handovers.ts';
import type { LocalDate } from '#domain/shared/calendar.ts';
import { formState, noFields } from '#web/form-state.ts';
import type { Showing } from '#web/page.ts';
import { Button } from '#web/parts/button.tsx';
import { RadioGroup } from '#web/parts/choices.tsx';
import { DateField, Select, TextArea } from '#web/parts/fields.tsx';
import { ErrorSummary, Form } from '#web/parts/form.tsx';
import { Section } from '#web/parts/layout.tsx';
import { formatDate } from '#web/words/format.ts';
import { handoverWords } from '../handover-words.ts';

interface Step {
  handover: HandoverOut;
  contacts: readonly { readonly id: string; readonly on: LocalDate }[];
  showing: Showing;
}

/** A key of its own for each form of the page. */
const keyOf = (showing: Showing, form: string) => `${showing.key.slice(0, 90)}-${form}`;

/** The receiver answers; later they may still give it back. */
export function Answer({ handover, showing }: Step) {
  const w = handoverWords[showing.lang];
  const form = formState(showing, 'answer', { answer: w.answer, reason: w.whyNot });
  if (!handover.may.answer) return null;
  const asks = handover.state === 'offered';
  return (
    <Section id="answer" title={asks ? w.answerTitle : w.back} lead={asks ? undefined : w.backLead}>
      <ErrorSummary title={w.problem} errors={form.errors} />
      <Form
        hidden={asks ? form.hidden : { ...form.hidden, answer: 'refuse' }}
        idempotencyKey={keyOf(showing, 'answer')}
        label={asks ? w.answerTitle : w.back}
      >
        {asks ? (
          <RadioGroup
            name="answer"
            label={w.answer}
            choices={[
              { value: 'accept', label: w.accept },
              { value: 'refuse', label: w.refuse },
            ]}
            value={form.value('answer')}
            error={form.error('answer')}
          />
        ) : null}
        <TextArea
          name="reason"
          label={w.whyNot}
          hint={asks ? w.whyNotHint : undefined}
          rows={2}
          value={form.value('reason')}
          error={form.error('reason')}
        />
        <Button kind={asks ? 'primary' : 'secondary'}>{asks ? w.sendAnswer : w.back}</Button>
      </Form>
    </Section>
  );
}

export function Talk({ handover, showing }: Step) {
  const w = handoverWords[showing.lang];
  const form = formState(showing, 'talk', { on: w.talkOn });
  if (!handover.may.talk || handover.jointTalkOn !== null) return null;
  return (
    <Section id="talk" title={w.talkTitle} lead={w.talkLead}>
      <ErrorSummary title={w.problem} errors={form.errors} />
      <Form hidden={form.hidden} idempotencyKey={keyOf(showing, 'talk')} label={w.talkTitle}>
        <DateField
          name="on"
          label={w.talkOn}
          value={form.value('on', showing.visit.today)}
          error={form.error('on')}
          max={showing.visit.today}
          required
        />
        <Button>{w.saveTalk}</Button>
      </Form>
    </Section>
  );
}

/** The last step, by who hands over or directs; the receiver sees who they wait for. */
export function Confirm({ handover, contacts, showing }: Step) {
  const w = handoverWords[showing.lang];
  const form = formState(showing, 'confirm', { on: w.contactOn, contactId: w.contactFrom });
  if (handover.state !== 'talked') return null;
  if (!handover.may.confirm) return <p>{w.waits}</p>;
  return (
    <Section id="contact" title={w.contactTitle} lead={w.contactLead}>
      <ErrorSummary title={w.problem} errors={form.errors} />
      <Form hidden={form.hidden} idempotencyKey={keyOf(showing, 'confirm')} label={w.contactTitle}>
        <DateField
          name="on"
          label={w.contactOn}
          value={form.value('on')}
          error={form.error('on')}
          max={showing.visit.today}
        />
        {contacts.length === 0 ? null : (
          <Select
            name="contactId"
            label={w.contactFrom}
            empty={w.noContact}
            options={contacts.map(contact => ({
              value: contact.id,
              label: formatDate(contact.on, showing.lang),
            }))}
            value={form.value('contactId')}
            error={form.error('contactId')}
          />
        )}
        <Button>{w.confirm}</Button>
      </Form>
    </Section>
  );
}

export function Withdraw({ handover, showing }: Step) {
  const w = handoverWords[showing.lang];
  const form = formState(showing, 'withdraw', noFields);
  if (!handover.may.withdraw) return null;
  return (
    <Section id="withdraw" title={w.withdrawTitle} lead={w.withdrawLead}>
      <ErrorSummary title={w.problem} errors={form.errors} />
      <Form hidden={form.hidden} idempotencyKey={keyOf(showing, 'withdraw')} label={w.withdrawTitle}>
        <Button kind="secondary">{w.withdraw}</Button>
      </Form>
    </Section>
  );
}
