import type { z } from 'zod';
import type { readBottleneck } from '#acts/bottleneck/read-bottleneck.ts';
import { nextLevel } from '#domain/conference/bottleneck.ts';
import { displayName } from '#domain/shared/names.ts';
import { formState } from '#web/form-state.ts';
import type { Showing } from '#web/page.ts';
import { Button } from '#web/parts/button.tsx';
import { Details } from '#web/parts/details.tsx';
import { DateField, Select, TextArea } from '#web/parts/fields.tsx';
import { ErrorSummary, Form } from '#web/parts/form.tsx';
import { Section } from '#web/parts/layout.tsx';
import { bottleneckWords } from '../words.ts';

type Props = { bottleneck: z.output<typeof readBottleneck.output>; showing: Showing };

/** Each form of this page has a key and the version that it is about. */
const formOf = ({ bottleneck, showing }: Props, name: string, labels: Readonly<Record<string, string>>) => {
  const form = formState(showing, name, labels);
  return {
    ...form,
    all: {
      hidden: { ...form.hidden, version: String(bottleneck.version) },
      idempotencyKey: `${form.key.slice(0, 70)}-${name}`,
    },
  };
};

/** Who steers names an owner and the day of the answer. */
export function OwnForm(props: Props) {
  const { bottleneck, showing } = props;
  const w = bottleneckWords[showing.lang];
  const form = formOf(props, 'own', { ownerId: w.owner, dueOn: w.due, note: w.note });
  return (
    <Section id="own" title={w.ownTitle}>
      <ErrorSummary title={w.problem} errors={form.errors} />
      <Details summary={w.ownTitle} open={form.returned || bottleneck.owner === null || bottleneck.ownerGone}>
        <Form {...form.all} label={w.ownTitle}>
          <Select
            name="ownerId"
            label={w.owner}
            empty={w.choose}
            options={bottleneck.colleagues.map(each => ({
              value: each.id,
              label: `${displayName(each.name)}, ${each.organisation}`,
            }))}
            value={form.value('ownerId')}
            error={form.error('ownerId')}
            required
          />
          <DateField
            name="dueOn"
            label={w.due}
            min={showing.visit.today}
            value={form.value('dueOn')}
            error={form.error('dueOn')}
            required
          />
          <Button kind="secondary">{w.ownSave}</Button>
        </Form>
      </Details>
    </Section>
  );
}

/** One level up or down, with a note that stays. */
export function MoveForm(props: Props) {
  const { bottleneck, showing } = props;
  const w = bottleneckWords[showing.lang];
  const form = formOf(props, 'move', { direction: w.where, note: w.note });
  const options = (['up', 'down'] as const).flatMap(direction => {
    const level = nextLevel(bottleneck.level, direction);
    return bottleneck.may[direction] && level !== null
      ? [{ value: direction, label: w[direction](w.levels[level]) }]
      : [];
  });
  return (
    <Section id="move" title={w.moveTitle} lead={w.moveLead}>
      <ErrorSummary title={w.problem} errors={form.errors} />
      <Details summary={options.map(each => each.label).join(' · ')} open={form.returned}>
        <Form {...form.all} label={w.moveTitle}>
          <Select
            name="direction"
            label={w.where}
            options={options}
            value={form.value('direction', options[0]?.value)}
            error={form.error('direction')}
          />
          <TextArea
            name="note"
            label={w.note}
            rows={3}
            value={form.value('note')}
            error={form.error('note')}
            required
          />
          <Button kind="secondary">{w.moveSave}</Button>
        </Form>
      </Details>
    </Section>
  );
}

/** The answer that goes back to who raised it. */
export function AnswerForm(props: Props) {
  const { showing } = props;
  const w = bottleneckWords[showing.lang];
  const form = formOf(props, 'answer', { answer: w.answerAsk });
  return (
    <Section id="give-answer" title={w.answerTitle}>
      <ErrorSummary title={w.problem} errors={form.errors} />
      <Form {...form.all} label={w.answerTitle}>
        <TextArea
          name="answer"
          label={w.answerAsk}
          value={form.value('answer')}
          error={form.error('answer')}
          required
        />
        <Button>{w.answerSave}</Button>
      </Form>
    </Section>
  );
}
