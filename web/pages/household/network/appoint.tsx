import type { z } from 'zod';
import type { readNetwork } from '#acts/network/read-network.ts';
import { formState } from '#web/form-state.ts';
import type { Showing } from '#web/page.ts';
import { Button } from '#web/parts/button.tsx';
import { Checkbox } from '#web/parts/choices.tsx';
import { Details } from '#web/parts/details.tsx';
import { Select, TextField } from '#web/parts/fields.tsx';
import { ErrorSummary, Form } from '#web/parts/form.tsx';
import { Section } from '#web/parts/layout.tsx';
import { colleagueOptions } from './colleague-options.ts';
import { networkWords } from './words.ts';

interface Props {
  network: z.output<typeof readNetwork.output>;
  showing: Showing;
}

/**
 * The first director of a household; after that the warm road stands above it, and another one at once here, folded: for when
 * who directs is not there, or when it cannot wait.
 */
export function Appoint({ network, showing }: Props) {
  const w = networkWords[showing.lang];
  const form = formState(showing, 'appoint', {
    directorId: w.director,
    deputyId: w.deputy,
    reason: w.why,
    cannotWait: w.cannotWait,
  });
  const current = network.directions.find(row => row.until === null);
  const warm = current !== undefined;
  const fields = (
    <Form
      hidden={{ ...form.hidden, replaces: form.value('replaces', current?.id ?? '') ?? '' }}
      idempotencyKey={form.key}
    >
      <Select
        name="directorId"
        label={w.director}
        empty={w.choose}
        options={colleagueOptions(network, showing.lang)}
        value={form.value('directorId')}
        error={form.error('directorId')}
        required
      />
      <Select
        name="deputyId"
        label={w.deputy}
        empty={w.choose}
        options={colleagueOptions(network, showing.lang)}
        value={form.value('deputyId')}
        error={form.error('deputyId')}
        required
      />
      <TextField
        name="reason"
        label={w.why}
        hint={w.whyHint}
        value={form.value('reason')}
        error={form.error('reason')}
        required
      />
      {warm ? (
        <Checkbox
          name="cannotWait"
          label={w.cannotWait}
          hint={w.cannotWaitHint}
          checked={form.value('cannotWait') === 'yes'}
          error={form.error('cannotWait')}
        />
      ) : null}
      <Button kind={warm ? 'secondary' : 'primary'}>{w.appointButton}</Button>
    </Form>
  );
  return (
    <Section
      id="appoint"
      title={warm ? w.appointNext : w.appoint}
      lead={warm ? w.appointNextLead : w.appointLead}
    >
      <ErrorSummary title={w.problem} errors={form.errors} />
      {warm ? (
        <Details summary={w.atOnce} open={form.returned}>
          {fields}
        </Details>
      ) : (
        fields
      )}
    </Section>
  );
}
