import { criterionCodes } from '#domain/mda/codes.ts';
import { displayName } from '#domain/shared/names.ts';
import { formState } from '#web/form-state.ts';
import type { Showing } from '#web/page.ts';
import { Button, Link } from '#web/parts/button.tsx';
import { RadioGroup } from '#web/parts/choices.tsx';
import { Select, TextArea } from '#web/parts/fields.tsx';
import { ErrorSummary, Form } from '#web/parts/form.tsx';
import { Section, Stack } from '#web/parts/layout.tsx';
import { Notice } from '#web/parts/notice.tsx';
import { teamReads } from '#web/parts/who-reads.ts';
import type { TeamMember } from '../audience-field.tsx';
import { mdaWords } from './words.ts';

interface At {
  /** Id and version of what stands, sent along so that of two who answer the second is told. */
  mda: { id: string; version: number };
  showing: Showing;
}
const hiddenOf = ({ mda }: At) => ({ mdaId: mda.id, version: String(mda.version) });
const options = (team: readonly TeamMember[]) =>
  team.map(member => ({
    value: member.id,
    label: `${displayName(member.name)}, ${member.organisation}`,
  }));

/** Own words beside each criterion, and why. */
export function Propose(props: { householdId: string; secondPerson: boolean; showing: Showing }) {
  const all = mdaWords[props.showing.lang];
  const w = all.propose;
  const labels = Object.fromEntries(
    criterionCodes.map(code => [`words.${code}`, w.words(all.criteria[code])]),
  );
  const form = formState(props.showing, 'propose', { proposal: w.proposal, ...labels });
  const field = (name: string) => ({ name, value: form.value(name), error: form.error(name) });
  return (
    <Section id="propose" title={w.title} lead={w.lead}>
      <Stack wide>
        {props.secondPerson ? null : (
          <Notice tone="late" heading={w.noSecond}>
            <Link href={`/households/${props.householdId}/network`}>{w.toNetwork}</Link>
          </Notice>
        )}
        <ErrorSummary title={all.problem} errors={form.errors} />
        <Form hidden={form.hidden} idempotencyKey={form.key} label={w.title}>
          {criterionCodes.map(code => (
            <TextArea
              key={code}
              {...field(`words.${code}`)}
              label={w.words(all.criteria[code])}
              hint={w.wordsHint}
              rows={2}
            />
          ))}
          <TextArea
            {...field('proposal')}
            label={w.proposal}
            hint={teamReads(props.showing.lang, w.proposalHint)}
            required
          />
          <Button>{w.save}</Button>
        </Form>
      </Stack>
    </Section>
  );
}

export function Decide(props: At & { team: readonly TeamMember[] }) {
  const all = mdaWords[props.showing.lang];
  const w = all.decide;
  const form = formState(props.showing, 'decide', {
    decision: w.decision,
    coordinatorId: w.coordinator,
    reason: w.reason,
  });
  const field = (name: string) => ({ name, value: form.value(name), error: form.error(name) });
  return (
    <Section id="decide" title={w.title} lead={w.lead}>
      <ErrorSummary title={all.problem} errors={form.errors} />
      <Form hidden={{ ...form.hidden, ...hiddenOf(props) }} idempotencyKey={form.key} label={w.title}>
        <RadioGroup
          {...field('decision')}
          label={w.decision}
          choices={[
            { value: 'accepted', label: w.accepted },
            { value: 'refused', label: w.refused },
          ]}
        />
        <Select
          {...field('coordinatorId')}
          label={w.coordinator}
          hint={w.coordinatorHint}
          empty={w.choose}
          options={options(props.team)}
        />
        <TextArea {...field('reason')} label={w.reason} rows={3} required />
        <Button>{w.save}</Button>
      </Form>
    </Section>
  );
}

export function ChangeCoordinator(props: At & { team: readonly TeamMember[]; now: string | undefined }) {
  const all = mdaWords[props.showing.lang];
  const w = all.coordinator;
  const form = formState(props.showing, 'coordinator', { coordinatorId: w.next });
  return (
    <Section id="coordinator" title={w.title}>
      <ErrorSummary title={all.problem} errors={form.errors} />
      <Form hidden={{ ...form.hidden, ...hiddenOf(props) }} idempotencyKey={`${form.key}-c`} label={w.title}>
        <Select
          name="coordinatorId"
          label={w.next}
          hint={w.hint}
          empty={all.decide.choose}
          options={options(props.team.filter(member => member.id !== props.now))}
          value={form.value('coordinatorId')}
          error={form.error('coordinatorId')}
          required
        />
        <Button kind="secondary">{w.save}</Button>
      </Form>
    </Section>
  );
}

export function AskEnd(props: At & { lasts: boolean }) {
  const all = mdaWords[props.showing.lang];
  const w = all.end;
  const form = formState(props.showing, 'end', { reason: w.reason });
  return (
    <Section id="end" title={w.title} lead={w.lead}>
      {props.lasts ? (
        <>
          <ErrorSummary title={all.problem} errors={form.errors} />
          <Form
            hidden={{ ...form.hidden, ...hiddenOf(props) }}
            idempotencyKey={`${form.key}-e`}
            label={w.title}
          >
            <TextArea
              name="reason"
              label={w.reason}
              value={form.value('reason')}
              error={form.error('reason')}
              rows={3}
              required
            />
            <Button kind="secondary">{w.save}</Button>
          </Form>
        </>
      ) : (
        <p>{w.cannot}</p>
      )}
    </Section>
  );
}

export function LookAtEnd(props: At) {
  const all = mdaWords[props.showing.lang];
  const w = all.end;
  const form = formState(props.showing, 'look', { answer: w.answer, reason: w.lookReason });
  return (
    <Section id="look" title={w.lookTitle}>
      <ErrorSummary title={all.problem} errors={form.errors} />
      <Form hidden={{ ...form.hidden, ...hiddenOf(props) }} idempotencyKey={form.key} label={w.lookTitle}>
        <RadioGroup
          name="answer"
          label={w.answer}
          choices={[
            { value: 'end', label: w.yes },
            { value: 'go_on', label: w.no },
          ]}
          value={form.value('answer')}
          error={form.error('answer')}
        />
        <TextArea
          name="reason"
          label={w.lookReason}
          rows={3}
          value={form.value('reason')}
          error={form.error('reason')}
          required
        />
        <Button>{w.lookSave}</Button>
      </Form>
    </Section>
  );
}
