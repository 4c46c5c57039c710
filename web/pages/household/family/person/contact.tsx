import { safeChannels } from '#acts/household/record-safe-contact.ts';
import { formState } from '#web/form-state.ts';
import type { Showing } from '#web/page.ts';
import { Button } from '#web/parts/button.tsx';
import { RadioGroup } from '#web/parts/choices.tsx';
import { Details } from '#web/parts/details.tsx';
import { DateField, TextField } from '#web/parts/fields.tsx';
import { ErrorSummary, Form } from '#web/parts/form.tsx';
import { Section } from '#web/parts/layout.tsx';
import { Table } from '#web/parts/table.tsx';
import { formatDate } from '#web/words/format.ts';
import { personWords } from '../../person-words.ts';
import type { One } from './one.ts';
import { personPageWords } from './words.ts';

/** How this person may be reached and how not, and a form for the next agreement. */
export function Contact({ one, showing }: { one: One; showing: Showing }) {
  const { lang } = showing;
  const { today } = showing.visit;
  const [w, p] = [personPageWords[lang], personWords[lang]];
  const form = formState(showing, 'contact', {
    channel: w.channel,
    allowed: w.allowed,
    detail: w.detail,
    hours: w.hours,
    wording: w.wording,
    agreedOn: w.agreedOn,
    expiresOn: w.expiresOn,
  });
  const over = (row: One['safeContacts'][number]) =>
    row.endedOn ?? (row.expiresOn !== null && row.expiresOn <= today ? row.expiresOn : null);
  return (
    <Section id="contact" title={w.contact} lead={w.contactLead}>
      <Table
        caption={w.contact}
        captionHidden
        empty={<p>{w.noContact}</p>}
        columns={[
          { key: 'how', label: w.channel },
          { key: 'detail', label: w.detail },
          { key: 'hours', label: w.hours },
          { key: 'say', label: w.wording },
          { key: 'agreed', label: w.agreedOn },
          { key: 'until', label: w.expiresOn },
        ]}
        rows={one.safeContacts.map(row => {
          const ended = over(row);
          return {
            key: row.id,
            cells: {
              how: `${p.channels[row.channel]}: ${(row.allowed ? p.allowed : p.notAllowed).toLocaleLowerCase(lang)}`,
              detail: row.detail ?? '',
              hours: row.hours ?? '',
              say: row.wording ?? '',
              agreed: formatDate(row.agreedOn, lang, 'short'),
              until:
                ended !== null ? (
                  w.ended(formatDate(ended, lang, 'short'))
                ) : (
                  <>
                    {row.expiresOn === null ? null : <p>{formatDate(row.expiresOn, lang, 'short')}</p>}
                    <Form
                      hidden={{ _do: 'endContact', safeContactId: row.id }}
                      idempotencyKey={`${showing.key}-${row.id.slice(0, 8)}`}
                    >
                      <Button kind="quiet" small label={`${w.endContact}: ${p.channels[row.channel]}`}>
                        {w.endContact}
                      </Button>
                    </Form>
                  </>
                ),
            },
          };
        })}
      />
      <Details summary={w.addContact} open={form.returned}>
        <ErrorSummary title={w.problem} errors={form.errors} />
        <Form hidden={form.hidden} idempotencyKey={`${showing.key}-c`}>
          <RadioGroup
            name="channel"
            label={w.channel}
            choices={safeChannels.map(value => ({ value, label: p.channels[value] }))}
            value={form.value('channel')}
            error={form.error('channel')}
          />
          <RadioGroup
            name="allowed"
            label={w.allowed}
            choices={[
              { value: 'yes', label: w.yes },
              { value: 'no', label: w.no },
            ]}
            value={form.value('allowed')}
            error={form.error('allowed')}
          />
          <TextField
            name="detail"
            label={w.detail}
            aside={w.notRequired}
            value={form.value('detail')}
            error={form.error('detail')}
          />
          <TextField
            name="hours"
            label={w.hours}
            hint={w.hoursHint}
            aside={w.notRequired}
            value={form.value('hours')}
            error={form.error('hours')}
          />
          <TextField
            name="wording"
            label={w.wording}
            aside={w.notRequired}
            value={form.value('wording')}
            error={form.error('wording')}
          />
          <DateField
            name="agreedOn"
            label={w.agreedOn}
            value={form.value('agreedOn', today)}
            error={form.error('agreedOn')}
            required
          />
          <DateField
            name="expiresOn"
            label={w.expiresOn}
            hint={w.expiresHint}
            value={form.value('expiresOn')}
            error={form.error('expiresOn')}
          />
          <Button kind="secondary">{w.addContact}</Button>
        </Form>
      </Details>
    </Section>
  );
}
