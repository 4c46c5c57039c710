import { goalResults } from '#domain/plan/review.ts';
import { formState } from '#web/form-state.ts';
import type { Showing } from '#web/page.ts';
import { Button, Link } from '#web/parts/button.tsx';
import { RadioGroup } from '#web/parts/choices.tsx';
import { NumberField, TextArea } from '#web/parts/fields.tsx';
import { ErrorSummary, Form } from '#web/parts/form.tsx';
import { Section } from '#web/parts/layout.tsx';
import { Opens } from '#web/parts/opens.tsx';
import { AudienceField } from '../../../audience-field.tsx';
import { peopleOf } from '../../../safety/people.tsx';
import { planHref } from '../../href.ts';
import { planWords } from '../../words.ts';
import { reviewWords } from '../words.ts';
import type { OneLoaded } from './loaded.ts';
import { stepNow } from './step.ts';

/** The form of what comes now: one person to ask, or one goal to judge. Nothing when all is done. */
export function StepForm({ loaded, showing }: { loaded: OneLoaded; showing: Showing }) {
  const step = stepNow(loaded.one, loaded.head, showing);
  if (step === undefined) return null;
  return step.kind === 'safety' ? (
    <AskForm loaded={loaded} showing={showing} personId={step.id} />
  ) : (
    <GoalForm loaded={loaded} showing={showing} entryId={step.id} />
  );
}

function AskForm(props: { loaded: OneLoaded; showing: Showing; personId: string }) {
  const { loaded, showing, personId } = props;
  const { lang } = showing;
  const w = reviewWords[lang];
  const name = peopleOf(loaded.head, lang).get(personId)?.name ?? '';
  const form = formState(showing, 'safety', {
    asked: w.asked,
    number: w.number,
    ownWords: w.ownWords,
    reason: w.reason,
  });
  const field = (key: string) => ({ name: key, value: form.value(key), error: form.error(key) });
  return (
    <Section id="step" title={w.askOf(name)} lead={w.askLead}>
      <ErrorSummary title={w.problem} errors={form.errors} />
      <Form hidden={{ ...form.hidden, personId }} idempotencyKey={`${form.key}-safety`} label={w.askOf(name)}>
        <Opens
          all={form.returned}
          ask={
            <RadioGroup
              {...field('asked')}
              label={w.asked}
              choices={[
                { value: 'yes', label: w.askedYes },
                { value: 'could_not_ask', label: w.askedNo },
              ]}
              row
            />
          }
          parts={[
            {
              on: 'yes',
              children: (
                <>
                  <NumberField {...field('number')} label={w.number} hint={w.numberHint} />
                  <TextArea {...field('ownWords')} label={w.ownWords} hint={w.ownWordsHint} rows={3} />
                </>
              ),
            },
            {
              on: 'could_not_ask',
              children: <TextArea {...field('reason')} label={w.reason} hint={w.reasonHint} rows={2} />,
            },
          ]}
        />
        <AudienceField
          name="audience"
          form={form}
          team={loaded.team}
          lang={lang}
          label={w.audience}
          hint={w.audienceHint}
        />
        <Button>{w.saveNext}</Button>
      </Form>
    </Section>
  );
}

function GoalForm(props: { loaded: OneLoaded; showing: Showing; entryId: string }) {
  const { loaded, showing, entryId } = props;
  const { lang } = showing;
  const w = reviewWords[lang];
  const goal = loaded.one.goals.find(each => each.entryId === entryId);
  if (goal === undefined) return null;
  const name = peopleOf(loaded.head, lang).get(goal.personId)?.name ?? '';
  const form = formState(showing, 'goal', { result: w.howFar, note: w.note });
  return (
    <Section
      id="step"
      title={w.goalOf(name)}
      lead={goal.layer === null ? undefined : planWords[lang].layer[goal.layer][0]}
    >
      <p className="la-review-goal">{goal.text}</p>
      <ErrorSummary title={w.problem} errors={form.errors} />
      <Form
        hidden={{ ...form.hidden, entryId }}
        idempotencyKey={`${form.key}-goal`}
        label={`${w.goalOf(name)}: ${goal.text.slice(0, 60)}`}
      >
        <RadioGroup
          name="result"
          label={w.howFar}
          choices={goalResults.map(value => ({ value, label: w.result[value] }))}
          value={form.value('result')}
          error={form.error('result')}
        />
        <p>
          {w.reachedHint} <Link href={planHref(loaded.head.id, `/entry/${entryId}`)}>{w.toGoal}</Link>
        </p>
        <TextArea
          name="note"
          label={w.note}
          hint={w.noteHint}
          rows={3}
          value={form.value('note')}
          error={form.error('note')}
        />
        <Button>{w.saveNext}</Button>
      </Form>
    </Section>
  );
}
