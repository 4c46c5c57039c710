import type { BottleneckOut } from '#acts/bottleneck/bottleneck-out.ts';
import { bottleneckTerms } from '#domain/conference/bottleneck.ts';
import { addDays } from '#domain/shared/calendar.ts';
import { formState, noFields } from '#web/form-state.ts';
import type { Showing } from '#web/page.ts';
import { Button, Link } from '#web/parts/button.tsx';
import { ErrorSummary, Form } from '#web/parts/form.tsx';
import { Actions, Section } from '#web/parts/layout.tsx';
import { formatDate } from '#web/words/format.ts';
import { bottleneckHref, Entry } from './entry.tsx';
import { bottleneckWords } from './words.ts';

/** What nobody owns at a level that the visitor steers, the oldest first: each to be taken, or given to somebody. */
export function OwnedByNobody(props: { bottlenecks: readonly BottleneckOut[]; showing: Showing }) {
  const { showing } = props;
  const w = bottleneckWords[showing.lang];
  const open = props.bottlenecks.filter(each => each.state === 'raised' && each.mayOwn);
  const form = formState(showing, 'own', noFields);
  if (open.length === 0 && form.errors.length === 0) return null;
  return (
    <Section id="nobody" title={`${w.nobody} (${open.length})`} lead={w.nobodyLead}>
      <ErrorSummary title={w.problem} errors={form.errors} />
      <ul className="la-entries">
        {open.map(each => (
          <Entry key={each.id} bottleneck={each} showing={showing}>
            <Take bottleneck={each} showing={showing} />
          </Entry>
        ))}
      </ul>
    </Section>
  );
}

/** One click takes it, with a day for the answer; the page of the bottleneck has everything else. */
function Take({ bottleneck, showing }: { bottleneck: BottleneckOut; showing: Showing }) {
  const { lang, visit } = showing;
  const w = bottleneckWords[lang];
  const dueOn = addDays(visit.today, bottleneckTerms.answerWithin);
  return (
    <>
      <p>{w.takeBy(formatDate(dueOn, lang))}</p>
      <Form
        hidden={{
          ...formState(showing, 'own', noFields).hidden,
          bottleneckId: bottleneck.id,
          version: String(bottleneck.version),
          ownerId: visit.userId,
          dueOn,
        }}
        idempotencyKey={`${showing.key.slice(0, 60)}-${bottleneck.id.slice(0, 8)}`}
        label={w.takeSave}
      >
        <Actions>
          <Button kind="secondary">{w.takeSave}</Button>
          <Link href={`${bottleneckHref(bottleneck.id)}#own`}>{w.nameOther}</Link>
        </Actions>
      </Form>
    </>
  );
}
