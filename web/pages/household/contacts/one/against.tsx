import type { z } from 'zod';
import type { readContact } from '#acts/contact/read-contact.ts';
import { formState } from '#web/form-state.ts';
import type { Showing } from '#web/page.ts';
import { Button } from '#web/parts/button.tsx';
import { TextArea } from '#web/parts/fields.tsx';
import { ErrorSummary, Form } from '#web/parts/form.tsx';
import { Heading } from '#web/parts/heading.tsx';
import { Section, Stack } from '#web/parts/layout.tsx';
import { Paragraphs } from '#web/parts/quote.tsx';
import { Warnings } from '../../steps/warnings.tsx';
import { contactWords } from '../words.ts';

/** What spoke against a contact that was together, and why it was so: asked of who recorded it, read by who directs. */
export function Against({
  contact,
  showing,
}: {
  contact: z.output<typeof readContact.output>;
  showing: Showing;
}) {
  const { lang } = showing;
  const w = contactWords[lang];
  if (contact.against === null) return null;
  const { warnings, reason } = contact.against;
  const form = formState(showing, 'explain', { reason: w.why });
  return (
    <Section id="against" title={w.againstTitle} lead={w.againstLead}>
      <Stack wide>
        <Warnings warnings={warnings.map(code => ({ code }))} lang={lang} />
        {reason === null ? null : (
          <div>
            <Heading level={3}>{w.whyTitle}</Heading>
            <Paragraphs text={reason} />
          </div>
        )}
        {reason === null && !contact.mayExplain ? <p>{w.whyMissing}</p> : null}
        <ErrorSummary title={w.problem} errors={form.errors} />
        {contact.mayExplain ? (
          <Form hidden={form.hidden} idempotencyKey={`${form.key}-w`} label={w.why}>
            <TextArea
              name="reason"
              label={w.why}
              hint={w.whyHint}
              rows={3}
              value={form.value('reason')}
              error={form.error('reason')}
              required
            />
            <Button>{w.whySave}</Button>
          </Form>
        ) : null}
      </Stack>
    </Section>
  );
}
