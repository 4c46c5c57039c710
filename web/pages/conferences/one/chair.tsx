import type { z } from 'zod';
import type { readConference } from '#acts/conference/read-conference.ts';
import { displayName } from '#domain/shared/names.ts';
import { formState } from '#web/form-state.ts';
import type { Showing } from '#web/page.ts';
import { Button } from '#web/parts/button.tsx';
import { Details } from '#web/parts/details.tsx';
import { Select } from '#web/parts/fields.tsx';
import { ErrorSummary, Form } from '#web/parts/form.tsx';
import { Section, Stack } from '#web/parts/layout.tsx';
import { conferenceWords } from '../words.ts';

type Conference = z.output<typeof readConference.output>;

/** Names another chair among who is invited; for chair, maker and who supervises the chair. */
export function ChairForm({ conference, showing }: { conference: Conference; showing: Showing }) {
  const w = conferenceWords[showing.lang];
  const form = formState(showing, 'chair', { chairId: w.newChair });
  if (conference.state !== 'planned' || (!conference.mayLead && conference.chairs.length === 0))
    return <ErrorSummary title={w.problem} errors={form.errors} />;
  return (
    <Section id="chair" title={w.chairTitle}>
      <ErrorSummary title={w.problem} errors={form.errors} />
      <Details summary={w.chairSave} open={form.returned}>
        {conference.chairs.length === 0 ? (
          <p>{w.noChairs}</p>
        ) : (
          <Stack>
            <p>{w.chairLead}</p>
            <Form
              hidden={{ ...form.hidden, version: String(conference.version) }}
              idempotencyKey={`${showing.key.slice(0, 70)}-chair`}
              label={w.chairTitle}
            >
              <Select
                name="chairId"
                label={w.newChair}
                options={conference.seats
                  .filter(each => conference.chairs.includes(each.id))
                  .map(each => ({
                    value: each.id,
                    label: `${displayName(each.name)}, ${each.organisation}`,
                  }))}
                value={form.value('chairId')}
                error={form.error('chairId')}
                required
              />
              <Button kind="secondary">{w.chairSave}</Button>
            </Form>
          </Stack>
        )}
      </Details>
    </Section>
  );
}
