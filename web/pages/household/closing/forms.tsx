import { escalationWhys } from '#domain/followup/codes.ts';
import { displayName } from '#domain/shared/names.ts';
import { type FormState, formState } from '#web/form-state.ts';
import type { Showing } from '#web/page.ts';
import { Button } from '#web/parts/button.tsx';
import { RadioGroup } from '#web/parts/choices.tsx';
import { Details } from '#web/parts/details.tsx';
import { Select, TextArea } from '#web/parts/fields.tsx';
import { ErrorSummary, Form } from '#web/parts/form.tsx';
import { Section, Stack } from '#web/parts/layout.tsx';
import { Notice } from '#web/parts/notice.tsx';
import { teamReads } from '#web/parts/who-reads.ts';
import type { Closing } from './closing.ts';
import { closingCodes } from './code-words.ts';
import { closingWords } from './words.ts';

interface Props {
  closing: Closing;
  showing: Showing;
}

/** What who directs can do: two ways beside each other, to close on evidence, or to say that it cannot go on. */
export function DirectorSteps({ closing, showing }: Props) {
  const w = closingWords[showing.lang];
  if (!closing.may.escalate) return null;
  return (
    <>
      <Section id="steps" title={w.propose.title} lead={closing.may.propose ? w.propose.lead : undefined}>
        {closing.may.propose ? (
          <Propose showing={showing} />
        ) : (
          <Notice tone="plain" heading={w.propose.notYet} />
        )}
      </Section>
      <Section id="without-safety" title={w.escalate.title} lead={w.escalate.lead}>
        <Escalate closing={closing} showing={showing} />
      </Section>
    </>
  );
}

function Propose({ showing }: { showing: Showing }) {
  const all = closingWords[showing.lang];
  const w = all.propose;
  const form = formState(showing, 'propose', { reason: w.reason });
  return (
    <>
      <ErrorSummary title={all.problem} errors={form.errors} />
      <Form hidden={form.hidden} idempotencyKey={`${form.key}-p`} label={w.title}>
        <Reason form={form} label={w.reason} showing={showing} />
        <Button>{w.save}</Button>
      </Form>
    </>
  );
}

/** Beside the other way, which asks a reason too: each field its own id. */
const escalateReason = 'reason-without-safety';

function Escalate({ closing, showing }: Props) {
  const { lang } = showing;
  const all = closingWords[lang];
  const w = all.escalate;
  const form = formState(showing, 'escalate', { why: w.why, reason: w.reason, ownerId: w.owner });
  const errors = form.errors.map(each => (each.name === 'reason' ? { ...each, name: escalateReason } : each));
  if (closing.owners.length === 0) return <Notice tone="late" heading={w.noOwner} />;
  return (
    <>
      <ErrorSummary title={all.problem} errors={errors} />
      <Form hidden={form.hidden} idempotencyKey={`${form.key}-e`} label={w.title}>
        <RadioGroup
          name="why"
          label={w.why}
          choices={escalationWhys.map(value => ({ value, label: closingCodes[lang].whys[value] }))}
          value={form.value('why')}
          error={form.error('why')}
        />
        <Reason form={form} label={w.reason} showing={showing} as={escalateReason} />
        <Select
          name="ownerId"
          label={w.owner}
          hint={w.ownerHint}
          options={closing.owners.map(each => ({ value: each.id, label: displayName(each.name) }))}
          value={form.value('ownerId', closing.owners[0]?.id)}
          error={form.error('ownerId')}
        />
        <Button kind="secondary">{w.save}</Button>
      </Form>
    </>
  );
}

/** The second person decides on what waits. */
export function Decide({ closing, showing }: Props) {
  const { lang } = showing;
  const all = closingWords[lang];
  const w = all.decide;
  const waiting = closing.closings.find(each => each.state === 'proposed');
  if (waiting === undefined) return null;
  if (!closing.may.decide) return <p>{all.waiting.waits}</p>;
  const form = formState(showing, 'decide', { decision: w.decision, reason: w.reason });
  return (
    <>
      <ErrorSummary title={all.problem} errors={form.errors} />
      <Form
        hidden={{ ...form.hidden, closingId: waiting.id }}
        idempotencyKey={`${form.key}-d`}
        label={w.title}
      >
        <p>{waiting.kind === 'evidence' ? w.lead : w.leadWithout}</p>
        <RadioGroup
          name="decision"
          label={w.decision}
          choices={(['confirmed', 'refused'] as const).map(value => ({ value, label: w.choices[value] }))}
          value={form.value('decision')}
          error={form.error('decision')}
        />
        <Reason form={form} label={w.reason} showing={showing} />
        <Button>{w.save}</Button>
      </Form>
    </>
  );
}

/** Who proposed it, or who directs, takes it back while nobody decided. Whoever may decide says no with the decision. */
export function TakeBack({ closing, showing }: Props) {
  const w = closingWords[showing.lang].takeBack;
  const waiting = closing.closings.find(each => each.state === 'proposed');
  if (waiting === undefined || !closing.may.takeBack || closing.may.decide) return null;
  const lead = waiting.kind === 'evidence' ? w.lead : w.leadWithout;
  return (
    <ByReason name="take_back" words={{ ...w, lead }} hidden={{ closingId: waiting.id }} showing={showing} />
  );
}

/** Opens a closed household again by hand. */
export function Reopen({ closing, showing }: Props) {
  return closing.may.reopen ? (
    <ByReason name="reopen" words={closingWords[showing.lang].reopen} showing={showing} />
  ) : null;
}

/** A step that asks nothing but why, folded until it is wanted. */
function ByReason(props: {
  name: string;
  words: Readonly<Record<'title' | 'lead' | 'reason' | 'save', string>>;
  hidden?: Readonly<Record<string, string>>;
  showing: Showing;
}) {
  const { name, words: w, showing } = props;
  const form = formState(showing, name, { reason: w.reason });
  return (
    <Details summary={w.title} open={form.returned}>
      <Stack>
        <p>{w.lead}</p>
        <ErrorSummary title={closingWords[showing.lang].problem} errors={form.errors} />
        <Form
          hidden={{ ...form.hidden, ...props.hidden }}
          idempotencyKey={`${form.key}-${name}`}
          label={w.title}
        >
          <Reason form={form} label={w.reason} showing={showing} />
          <Button kind="secondary">{w.save}</Button>
        </Form>
      </Stack>
    </Details>
  );
}

/** Why; everybody in the team reads it, and the form says so. */
function Reason(props: { form: FormState; label: string; showing: Showing; as?: string }) {
  const { form, label, showing } = props;
  return (
    <TextArea
      name="reason"
      as={props.as}
      label={label}
      hint={teamReads(showing.lang)}
      rows={3}
      value={form.value('reason')}
      error={form.error('reason')}
      required
    />
  );
}
