import { bottleneckKinds } from '#domain/conference/bottleneck.ts';
import { formState } from '#web/form-state.ts';
import type { Showing } from '#web/page.ts';
import { Button, ButtonLink } from '#web/parts/button.tsx';
import { Select, TextArea } from '#web/parts/fields.tsx';
import { ErrorSummary, Form } from '#web/parts/form.tsx';
import { Actions, Sheet } from '#web/parts/layout.tsx';
import { bottleneckWords } from './words.ts';

/** What is stuck and what it is about; the same from a household and from the list. */
export function RaiseForm({ showing, back }: { showing: Showing; back?: { href: string; label: string } }) {
  const w = bottleneckWords[showing.lang];
  const form = formState(showing, 'raise', { kind: w.kind, text: w.text });
  return (
    <>
      <ErrorSummary title={w.problem} errors={form.errors} />
      <Sheet>
        <Form hidden={form.hidden} idempotencyKey={form.key} label={w.raise}>
          <Select
            name="kind"
            label={w.kind}
            empty={w.choose}
            options={bottleneckKinds.map(value => ({ value, label: w.kinds[value] }))}
            value={form.value('kind')}
            error={form.error('kind')}
            required
          />
          <TextArea
            name="text"
            label={w.text}
            hint={w.textHint}
            rows={6}
            value={form.value('text')}
            error={form.error('text')}
            required
          />
          <Actions>
            <Button>{w.save}</Button>
            {back === undefined ? null : (
              <ButtonLink kind="quiet" href={back.href}>
                {back.label}
              </ButtonLink>
            )}
          </Actions>
        </Form>
      </Sheet>
    </>
  );
}
