import { raiseBottleneck } from '#acts/bottleneck/raise-bottleneck.ts';
import { bottleneckKinds } from '#domain/conference/bottleneck.ts';
import { formState } from '#web/form-state.ts';
import { page, post, type Showing } from '#web/page.ts';
import { Button, ButtonLink } from '#web/parts/button.tsx';
import { Select, TextArea } from '#web/parts/fields.tsx';
import { ErrorSummary, Form } from '#web/parts/form.tsx';
import { PageHead } from '#web/parts/heading.tsx';
import { Actions, Sheet } from '#web/parts/layout.tsx';
import { bottleneckHref } from '../entry.tsx';
import { bottleneckWords } from '../words.ts';

/** Raises a bottleneck. */
export const newBottleneckPage = page({
  path: '/bottlenecks/new',
  access: raiseBottleneck.access,
  title: lang => bottleneckWords[lang].raise,
  load: () => Promise.resolve(undefined),
  view: (_, showing) => <View showing={showing} />,
  posts: {
    raise: post({
      deed: raiseBottleneck,
      goTo: answer => `${bottleneckHref(answer.bottleneckId)}?saved=yes`,
    }),
  },
});

function View({ showing }: { showing: Showing }) {
  const w = bottleneckWords[showing.lang];
  const form = formState(showing, 'raise', { kind: w.kind, text: w.text });
  return (
    <>
      <PageHead
        title={w.raise}
        over={
          <a className="utrecht-link utrecht-link--html-a" href="/bottlenecks">
            {w.back}
          </a>
        }
        lead={w.raiseLead}
      />
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
            <ButtonLink kind="quiet" href="/bottlenecks">
              {w.back}
            </ButtonLink>
          </Actions>
        </Form>
      </Sheet>
    </>
  );
}
