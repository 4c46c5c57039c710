import type { ChangeOut } from '#acts/norms/norms-out.ts';
import { formState, noFields } from '#web/form-state.ts';
import { signalWords } from '#web/pages/household/watch/signal-words.ts';
import { Button } from '#web/parts/button.tsx';
import { TextArea } from '#web/parts/fields.tsx';
import { ErrorSummary, Form } from '#web/parts/form.tsx';
import { Actions, Section, Stack } from '#web/parts/layout.tsx';
import { Table } from '#web/parts/table.tsx';
import { formatNumber } from '#web/words/format.ts';
import { Change } from '../parts.tsx';
import { normsWords } from '../words.ts';
import type { NormProps } from './props.ts';

type Props = NormProps & { proposal: ChangeOut };

/** A proposal that waits: what changes, what it touches today, and what one may do with it. */
export function Proposal(props: Props) {
  const { proposal, showing, mayPropose } = props;
  const w = normsWords[showing.lang];
  return (
    <Section id="proposal" title={w.states.proposed}>
      <Stack wide>
        <div>
          <Change change={proposal} showing={showing} />
        </div>
        {mayPropose ? <Touched {...props} /> : null}
        {mayPropose && proposal.own ? (
          <>
            <p>{w.second}</p>
            <Withdraw {...props} />
          </>
        ) : null}
        {proposal.mayDecide ? <Decide {...props} /> : null}
      </Stack>
    </Section>
  );
}

function Touched({ touched, showing }: Props) {
  const { lang } = showing;
  const w = normsWords[lang];
  if (touched === null) return <p>{w.nothingTouched}</p>;
  const count = (n: number | null) => (n === null ? w.few : formatNumber(n, lang));
  const names = touched.signals.map(code => signalWords[lang].short[code]).join('; ');
  return (
    <Section id="touched" level={3} title={w.touched} lead={w.touchedLead(names)}>
      <Stack>
        <Table
          caption={w.touched}
          captionHidden
          columns={[
            { key: 'level', label: w.level },
            { key: 'now', label: w.now, kind: 'number' },
            ...(touched.saysLater ? [{ key: 'later', label: w.later, kind: 'number' as const }] : []),
          ]}
          rows={touched.levels.map(row => ({
            key: row.level,
            cells: {
              level: signalWords[lang].levels[row.level],
              now: count(row.now),
              later: count(row.later),
            },
          }))}
        />
        <p>{touched.saysLater ? w.touchedSteps : w.touchedCannot}</p>
      </Stack>
    </Section>
  );
}

function Decide({ proposal, showing }: Props) {
  const w = normsWords[showing.lang];
  const sent = (['confirmed', 'refused'] as const).find(name => showing.returned?.form === name);
  const form = formState(showing, sent ?? 'confirmed', { reason: w.reason });
  return (
    <Section id="decide" level={3} title={w.decide}>
      <ErrorSummary title={w.problem} errors={form.errors} />
      <Form
        hidden={{ changeId: proposal.id, version: String(proposal.version) }}
        idempotencyKey={showing.key}
        label={w.decide}
      >
        <TextArea
          name="reason"
          label={w.reason}
          hint={w.reasonHint}
          rows={2}
          value={form.value('reason')}
          error={form.error('reason')}
        />
        <Actions>
          <Button name="_do" value="confirmed">
            {w.confirm}
          </Button>
          <Button name="_do" value="refused" kind="secondary">
            {w.refuse}
          </Button>
        </Actions>
      </Form>
    </Section>
  );
}

function Withdraw({ proposal, showing }: Props) {
  const w = normsWords[showing.lang];
  return (
    <div>
      <ErrorSummary title={w.problem} errors={formState(showing, 'withdrawn', noFields).errors} />
      <Form
        hidden={{ _do: 'withdrawn', changeId: proposal.id, version: String(proposal.version) }}
        idempotencyKey={`${showing.key.slice(0, 90)}-withdraw`}
        label={w.withdraw}
      >
        <Button kind="secondary">{w.withdraw}</Button>
      </Form>
    </div>
  );
}
