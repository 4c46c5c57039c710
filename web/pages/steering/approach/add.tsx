import type { KeptText } from '#acts/approach/read-approach-texts.ts';
import { approachHeadings, approachSubjects, approachWhoms } from '#domain/profile/approach/codes.ts';
import { formState } from '#web/form-state.ts';
import type { Showing } from '#web/page.ts';
import { approachWords } from '#web/pages/knowledge/approach-words.ts';
import { Button } from '#web/parts/button.tsx';
import { Select, TextArea, TextField } from '#web/parts/fields.tsx';
import { ErrorSummary, Form } from '#web/parts/form.tsx';
import { Section } from '#web/parts/layout.tsx';
import { placeName, subjectName } from './place.ts';
import { steeringApproachWords } from './words.ts';

/** Writes a draft; a new wording of a text in force stays in its place. */
export function AddText({ replaced, showing }: { replaced: KeptText | undefined; showing: Showing }) {
  const { lang } = showing;
  const w = steeringApproachWords[lang];
  const a = approachWords[lang];
  const form = formState(showing, 'add', {
    subject: w.subject,
    heading: w.heading,
    whom: w.whom,
    textNl: w.textNl,
    textEn: w.textEn,
    source: w.source,
  });
  const place =
    replaced === undefined
      ? {}
      : {
          subject: replaced.subject,
          heading: replaced.heading,
          whom: replaced.whom,
          replacesId: replaced.id,
        };
  const field = (name: string) => ({ name, value: form.value(name), error: form.error(name) });
  return (
    <Section id="add" title={w.add} lead={w.addLead}>
      <ErrorSummary title={w.problem} errors={form.errors} />
      <Form hidden={{ ...form.hidden, ...place }} idempotencyKey={form.key} label={w.add}>
        {replaced === undefined ? (
          <>
            <Select
              {...field('subject')}
              label={w.subject}
              empty={w.choose}
              options={approachSubjects.map(value => ({ value, label: subjectName(value, lang) }))}
              required
            />
            <Select
              {...field('heading')}
              label={w.heading}
              empty={w.choose}
              options={approachHeadings.map(value => ({ value, label: a.headings[value] }))}
              required
            />
            <Select
              {...field('whom')}
              label={w.whom}
              empty={w.choose}
              options={approachWhoms.map(value => ({ value, label: a.whoms[value] }))}
              required
            />
          </>
        ) : (
          <p>
            {w.replaces} <strong>{placeName(replaced, lang)}</strong>
          </p>
        )}
        <TextArea
          {...field('textNl')}
          value={form.value('textNl', replaced?.nl)}
          label={w.textNl}
          hint={w.textHint}
          required
        />
        <TextArea
          {...field('textEn')}
          value={form.value('textEn', replaced?.en)}
          label={w.textEn}
          hint={w.textHint}
          required
        />
        <TextField
          {...field('source')}
          value={form.value('source', replaced?.source)}
          label={w.source}
          hint={w.sourceHint}
          required
        />
        <Button>{w.save}</Button>
      </Form>
    </Section>
  );
}
