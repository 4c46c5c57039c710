import { formState } from '#web/form-state.ts';
import type { Showing } from '#web/page.ts';
import { Button } from '#web/parts/button.tsx';
import { Details } from '#web/parts/details.tsx';
import { ErrorSummary, Form } from '#web/parts/form.tsx';
import { PeopleFields } from '../people-fields.tsx';
import { reviewWords } from '../words.ts';
import type { OneLoaded } from './loaded.ts';

/** Who were there, said otherwise; folded away, because it is mostly right from the start. */
export function PeopleForm({ loaded, showing }: { loaded: OneLoaded; showing: Showing }) {
  const { review } = loaded.one;
  const w = reviewWords[showing.lang];
  const form = formState(showing, 'people', { userIds: w.colleagues, personIds: w.family });
  return (
    <Details summary={w.people} open={form.returned}>
      <ErrorSummary title={w.problem} errors={form.errors} />
      <Form
        hidden={{ ...form.hidden, version: String(review.version) }}
        idempotencyKey={`${form.key}-people`}
        label={w.people}
      >
        <PeopleFields
          head={loaded.head}
          team={loaded.team}
          form={form}
          lang={showing.lang}
          users={review.users.map(each => each.id)}
          persons={review.personIds}
        />
        <Button kind="secondary">{w.peopleSave}</Button>
      </Form>
    </Details>
  );
}
