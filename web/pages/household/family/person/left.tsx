import { leftWhys } from '#domain/household/people-of-file.ts';
import { displayName } from '#domain/shared/names.ts';
import { type FormState, formState } from '#web/form-state.ts';
import type { Showing } from '#web/page.ts';
import { Button } from '#web/parts/button.tsx';
import { RadioGroup } from '#web/parts/choices.tsx';
import { Details } from '#web/parts/details.tsx';
import { DateField, TextArea } from '#web/parts/fields.tsx';
import { ErrorSummary, Form } from '#web/parts/form.tsx';
import { Section } from '#web/parts/layout.tsx';
import { Table } from '#web/parts/table.tsx';
import { formatDate } from '#web/words/format.ts';
import { personWords } from '../../person-words.ts';
import { leftWords } from './left-words.ts';
import type { One } from './one.ts';
import { personPageWords } from './words.ts';

interface Shown {
  readonly one: One;
  readonly showing: Showing;
}

/** Says that somebody no longer belongs to the household (for who directs, with a reason), or does again. */
export function Left({ one, showing }: Shown) {
  const [w, l] = [personPageWords[showing.lang], leftWords[showing.lang]];
  const form = formState(showing, 'left', { why: l.why, leftOn: w.leftOn, reason: l.reason });
  const { leftOn, version } = one.person;
  const hidden = { ...form.hidden, version: String(version) };
  if (leftOn === null && !one.mayTakeOut)
    return (
      <Section id="left" title={w.left} lead={l.lead}>
        <p>{l.who}</p>
      </Section>
    );
  return (
    <Section id="left" title={w.left} lead={leftOn === null ? l.lead : w.leftLead}>
      <Details summary={leftOn === null ? w.left : w.back} open={form.returned}>
        <ErrorSummary title={w.problem} errors={form.errors} />
        <Form hidden={hidden} idempotencyKey={`${showing.key}-l`}>
          {leftOn === null ? (
            <>
              <RadioGroup
                name="why"
                label={l.why}
                choices={leftWhys.map(value => ({ value, label: l.whys[value] }))}
                value={form.value('why', 'left')}
                error={form.error('why')}
              />
              <DateField
                name="leftOn"
                label={w.leftOn}
                value={form.value('leftOn', showing.visit.today)}
                error={form.error('leftOn')}
                required
              />
              <Reason
                value={form.value('reason')}
                error={form.error('reason')}
                label={l.reason}
                hint={l.reasonHint}
              />
            </>
          ) : null}
          <Button kind="secondary">{leftOn === null ? w.leave : w.back}</Button>
        </Form>
      </Details>
    </Section>
  );
}

/** Why somebody is taken out of sight; says under it who reads that. */
export function Reason(props: {
  label: string;
  hint: string;
  value: string | undefined;
  error: string | undefined;
}) {
  return <TextArea name="reason" rows={3} required {...props} />;
}

/** Asked only once a change turns out to take somebody out of sight. */
export const asksWhyOut = (showing: Showing, form: FormState): boolean =>
  form.returned &&
  (showing.returned?.refusalCode === 'out_of_sight_reason' || form.value('reason') !== undefined);

/** Each time that somebody was taken out of sight: when, by whom, what it was before, and why for who may read that. */
export function Changes({ one, showing }: Shown) {
  const { lang } = showing;
  const [l, p] = [leftWords[lang], personWords[lang]];
  if (one.changes.length === 0) return null;
  const roles = (was: One['changes'][number]['was']) =>
    was.violenceRoles.map(role => p.roles[role]).join(', ') || l.noRole;
  const birth = ({ birthDate, birthPrecision }: One['changes'][number]['was']) =>
    birthDate === null ? l.precisions[birthPrecision] : formatDate(birthDate, lang, 'short');
  return (
    <Section id="changes" title={l.changes} lead={l.changesLead}>
      <Table
        caption={l.changes}
        captionHidden
        columns={[
          { key: 'on', label: l.on },
          { key: 'what', label: l.what },
          { key: 'was', label: l.was },
          { key: 'reason', label: l.reason },
        ]}
        rows={one.changes.map(({ id, on, by, ways, was, reason }) => ({
          key: id,
          cells: {
            on: `${formatDate(on, lang, 'short')}${by === null ? '' : `, ${displayName(by)}`}`,
            what: ways.map(way => l.ways[way]).join(', '),
            was: [personPageWords[lang].kinds[was.kind], roles(was), birth(was)].join('; '),
            reason: reason === null ? l.notForYou : reason,
          },
        }))}
      />
    </Section>
  );
}
