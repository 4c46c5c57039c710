import { askOverride } from '#acts/safety/ask-override.ts';
import { decideOverride } from '#acts/safety/decide-override.ts';
import { readSafety } from '#acts/safety/read-safety.ts';
import type { SafetyOut } from '#acts/safety/safety-out.ts';
import { withdrawOverride } from '#acts/safety/withdraw-override.ts';
import { addDays } from '#domain/shared/calendar.ts';
import { formState, noFields } from '#web/form-state.ts';
import { page, post, type Showing } from '#web/page.ts';
import { Button, Link } from '#web/parts/button.tsx';
import { RadioGroup } from '#web/parts/choices.tsx';
import { DateField, TextArea } from '#web/parts/fields.tsx';
import { ErrorSummary, Form } from '#web/parts/form.tsx';
import { Section, Stack } from '#web/parts/layout.tsx';
import { Notice } from '#web/parts/notice.tsx';
import { Observation } from '#web/parts/quote.tsx';
import { Table } from '#web/parts/table.tsx';
import { formatDate } from '#web/words/format.ts';
import { type Head, HouseholdPage, loadHead } from '../../frame.tsx';
import { codeWords } from '../code-words.ts';
import { ChildrenLacking } from '../gate-children.tsx';
import { colleagueName, peopleOf, safetyHref } from '../people.tsx';
import { safetyWords } from '../words.ts';
import { overrideWords } from './words.ts';

interface Loaded {
  head: Head;
  safety: SafetyOut;
}
type Override = SafetyOut['overrides'][number];

const toSafety = (_: unknown, params: Readonly<Record<string, string>>) =>
  safetyHref(params['householdId'] ?? '', '/override');

/** A way past the gate: asked, seen by a second person, counted, ended. */
export const overridePage = page<Loaded>({
  path: '/households/:householdId/safety/override',
  access: { who: 'team' },
  title: lang => overrideWords[lang].title,
  load: async loading => ({
    head: await loadHead(loading),
    safety: await loading.read(readSafety, { householdId: loading.params['householdId'] }),
  }),
  view: (loaded, showing) => <View {...loaded} showing={showing} />,
  posts: {
    ask: post({ deed: askOverride, goTo: toSafety }),
    decide: post({ deed: decideOverride, goTo: toSafety }),
    withdraw: post({ deed: withdrawOverride, goTo: toSafety }),
  },
});

function View({ head, safety, showing }: Loaded & { showing: Showing }) {
  const { lang } = showing;
  const w = overrideWords[lang];
  const open = safety.overrides.find(each => each.state === 'waiting' || each.state === 'holds');
  return (
    <HouseholdPage head={head} showing={showing} tab="safety">
      <Section id="override" title={w.title} lead={w.lead}>
        <Stack wide>
          {open === undefined ? null : <Open override={open} showing={showing} />}
          {open === undefined && !safety.may.askOverride ? <p>{w.cannot}</p> : null}
          {safety.may.askOverride ? <Ask showing={showing} /> : null}
          <p>
            <Link href={safetyHref(head.id)}>{safetyWords[lang].back}</Link>
          </p>
        </Stack>
      </Section>
      {open !== undefined && safety.may.decideOverride ? (
        <>
          <ChildrenLacking householdId={head.id} safety={safety} people={peopleOf(head, lang)} lang={lang} />
          <Decide override={open} showing={showing} />
        </>
      ) : null}
      {open !== undefined && safety.may.withdrawOverride ? (
        <Withdraw override={open} showing={showing} />
      ) : null}
      <Earlier overrides={safety.overrides.filter(each => each !== open)} showing={showing} />
    </HouseholdPage>
  );
}

function Open({ override, showing }: { override: Override; showing: Showing }) {
  const { lang } = showing;
  const w = overrideWords[lang];
  return (
    <Notice
      tone="plain"
      heading={`${codeWords[lang].override[override.state]}, ${w.until.toLowerCase()} ${formatDate(override.endsOn, lang)}`}
    >
      <Observation
        text={override.reason}
        source={`${w.askedBy} ${colleagueName(override.askedBy, lang)}, ${formatDate(override.askedOn, lang)}`}
      />
      {override.decidedBy === null || override.decisionReason === null ? null : (
        <Observation
          text={override.decisionReason}
          source={`${w[override.decision ?? 'confirmed']}: ${colleagueName(override.decidedBy, lang)}`}
        />
      )}
    </Notice>
  );
}

function Ask({ showing }: { showing: Showing }) {
  const { lang, visit } = showing;
  const w = overrideWords[lang];
  const form = formState(showing, 'ask', { reason: w.reason, endsOn: w.endsOn });
  return (
    <>
      <ErrorSummary title={safetyWords[lang].problem} errors={form.errors} />
      <Form hidden={form.hidden} idempotencyKey={form.key} label={w.ask}>
        <TextArea
          name="reason"
          label={w.reason}
          value={form.value('reason')}
          error={form.error('reason')}
          required
        />
        <DateField
          name="endsOn"
          label={w.endsOn}
          hint={w.endsOnHint}
          value={form.value('endsOn')}
          min={addDays(visit.today, 1)}
          error={form.error('endsOn')}
          required
        />
        <Button>{w.askButton}</Button>
      </Form>
    </>
  );
}

function Decide({ override, showing }: { override: Override; showing: Showing }) {
  const { lang } = showing;
  const w = overrideWords[lang];
  const form = formState(showing, 'decide', { decision: w.choice, reason: w.decideReason });
  return (
    <Section id="decide" title={w.decide} lead={w.decideLead}>
      <ErrorSummary title={safetyWords[lang].problem} errors={form.errors} />
      <Form hidden={{ ...form.hidden, overrideId: override.id }} idempotencyKey={form.key} label={w.decide}>
        <RadioGroup
          name="decision"
          label={w.choice}
          choices={[
            { value: 'confirmed', label: w.confirmed },
            { value: 'refused', label: w.refused },
          ]}
          value={form.value('decision')}
          error={form.error('decision')}
          row
        />
        <TextArea
          name="reason"
          label={w.decideReason}
          rows={2}
          value={form.value('reason')}
          error={form.error('reason')}
          required
        />
        <Button>{w.decideButton}</Button>
      </Form>
    </Section>
  );
}

function Withdraw({ override, showing }: { override: Override; showing: Showing }) {
  const { lang } = showing;
  const w = overrideWords[lang];
  const form = formState(showing, 'withdraw', noFields);
  return (
    <Section id="withdraw" title={w.withdraw} lead={override.state === 'holds' ? w.withdrawLead : undefined}>
      <ErrorSummary title={safetyWords[lang].problem} errors={form.errors} />
      <Form
        hidden={{ ...form.hidden, overrideId: override.id }}
        idempotencyKey={`${showing.key.slice(0, 90)}-withdraw`}
        label={w.withdraw}
      >
        <Button kind="secondary">{w.withdraw}</Button>
      </Form>
    </Section>
  );
}

function Earlier({ overrides, showing }: { overrides: readonly Override[]; showing: Showing }) {
  const { lang } = showing;
  const w = overrideWords[lang];
  if (overrides.length === 0) return null;
  return (
    <Section id="earlier" title={w.earlier}>
      <Table
        caption={w.earlier}
        captionHidden
        columns={[
          { key: 'asked', label: w.askedBy },
          { key: 'why', label: w.why },
          { key: 'until', label: w.until },
          { key: 'state', label: w.state },
          { key: 'decision', label: w.decision },
        ]}
        rows={overrides.map(each => ({
          key: each.id,
          cells: {
            asked: `${colleagueName(each.askedBy, lang)}, ${formatDate(each.askedOn, lang)}`,
            why: each.reason,
            until: formatDate(each.endsOn, lang),
            state: codeWords[lang].override[each.state],
            decision:
              each.decidedBy === null
                ? w.nobody
                : `${w[each.decision ?? 'refused']}, ${colleagueName(each.decidedBy, lang)}`,
          },
        }))}
      />
    </Section>
  );
}
