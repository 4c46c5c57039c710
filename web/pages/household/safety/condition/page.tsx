import { checkCondition } from '#acts/safety/check-condition.ts';
import { readCondition } from '#acts/safety/read-condition.ts';
import { recordAgreement } from '#acts/safety/record-agreement.ts';
import type { ConditionOut } from '#acts/safety/safety-out.ts';
import { agreementAnswers, checkStatuses, sourceKinds } from '#domain/safety/codes.ts';
import { formState } from '#web/form-state.ts';
import { page, post, type Showing } from '#web/page.ts';
import { Button, ButtonLink } from '#web/parts/button.tsx';
import { CheckboxGroup, RadioGroup } from '#web/parts/choices.tsx';
import { Details } from '#web/parts/details.tsx';
import { DateField, TextArea, TextField } from '#web/parts/fields.tsx';
import { ErrorSummary, Form } from '#web/parts/form.tsx';
import { Section } from '#web/parts/layout.tsx';
import { type Head, HouseholdPage, loadHead } from '../../frame.tsx';
import { codeWords } from '../code-words.ts';
import { ConditionSheet } from '../condition-sheet.tsx';
import { conditionWords } from '../condition-words.ts';
import { choicesOf, peopleOf, safetyHref } from '../people.tsx';
import { safetyWords } from '../words.ts';

interface Loaded {
  head: Head;
  condition: ConditionOut;
}

const here = (_: unknown, params: Readonly<Record<string, string>>) =>
  safetyHref(params['householdId'] ?? '', `/conditions/${params['conditionId']}`);

/** One condition with everything that was said and seen about it, and the forms for the next check and answer. */
export const conditionPage = page<Loaded>({
  path: '/households/:householdId/safety/conditions/:conditionId',
  access: { who: 'team' },
  title: lang => conditionWords[lang].oneTitle,
  load: async loading => ({
    head: await loadHead(loading),
    condition: await loading.read(readCondition, {
      householdId: loading.params['householdId'],
      conditionId: loading.params['conditionId'],
    }),
  }),
  view: (loaded, showing) => <View {...loaded} showing={showing} />,
  posts: {
    check: post({ deed: checkCondition, goTo: here }),
    agreement: post({ deed: recordAgreement, goTo: here }),
  },
});

function View({ head, condition, showing }: Loaded & { showing: Showing }) {
  const { lang, visit } = showing;
  const w = conditionWords[lang];
  return (
    <HouseholdPage head={head} showing={showing} tab="safety">
      <Section id="condition" title={w.oneTitle}>
        <ConditionSheet
          condition={condition}
          people={peopleOf(head, lang)}
          lang={lang}
          today={visit.today}
          most="all"
          actions={
            <>
              {condition.ended === null ? (
                <ButtonLink small href={safetyHref(head.id, `/conditions/${condition.id}/change`)}>
                  {w.change}
                </ButtonLink>
              ) : null}
              <ButtonLink small kind="quiet" href={safetyHref(head.id)}>
                {safetyWords[lang].back}
              </ButtonLink>
            </>
          }
        />
      </Section>
      {condition.ended === null ? (
        <>
          <CheckForm head={head} condition={condition} showing={showing} />
          <AgreementForm head={head} condition={condition} showing={showing} />
        </>
      ) : null}
    </HouseholdPage>
  );
}

function CheckForm({ head, showing }: Loaded & { showing: Showing }) {
  const { lang, visit } = showing;
  const w = conditionWords[lang];
  const form = formState(showing, 'check', {
    on: w.on,
    status: w.status,
    sources: w.sources,
    evidence: w.evidence,
  });
  return (
    <Section id="check" title={w.check} lead={w.checkLead}>
      <ErrorSummary title={safetyWords[lang].problem} errors={form.errors} />
      <Form hidden={form.hidden} idempotencyKey={form.key} label={w.check}>
        <RadioGroup
          name="status"
          label={w.status}
          choices={checkStatuses.map(value => ({ value, label: codeWords[lang].status[value] }))}
          value={form.value('status')}
          error={form.error('status')}
          row
        />
        <TextArea
          name="evidence"
          label={w.evidence}
          hint={w.evidenceHint}
          value={form.value('evidence')}
          error={form.error('evidence')}
          required
        />
        <CheckboxGroup
          name="sources"
          label={w.sources}
          hint={w.sourcesHint}
          choices={sourceKinds.map(value => ({ value, label: codeWords[lang].sources[value] }))}
          values={form.values('sources')}
          error={form.error('sources')}
          row
        />
        <CheckboxGroup
          name="sourcePersons"
          label={w.sourcePersons}
          aside={safetyWords[lang].optional}
          choices={choicesOf(head, lang).filter(person => !person.unborn)}
          values={form.values('sourcePersons')}
          error={form.error('sourcePersons')}
          row
        />
        <DateField
          name="on"
          label={w.on}
          value={form.value('on', visit.today)}
          max={visit.today}
          error={form.error('on')}
          required
        />
        <Button>{w.saveCheck}</Button>
      </Form>
    </Section>
  );
}

function AgreementForm({ head, condition, showing }: Loaded & { showing: Showing }) {
  const { lang, visit } = showing;
  const w = conditionWords[lang];
  const form = formState(showing, 'agreement', { personId: w.who, answer: w.answer, reason: w.reason });
  const people = peopleOf(head, lang);
  const unasked = condition.agreements.find(said => said.answer === 'not_asked');
  const waits = unasked !== undefined;
  const next = unasked ?? condition.agreements[0];
  return (
    <Section id="agreements" title={w.agreement} lead={w.agreementLead}>
      <Details summary={w.agreementForm} open={waits || form.errors.length > 0}>
        <ErrorSummary title={safetyWords[lang].problem} errors={form.errors} />
        <Form hidden={form.hidden} idempotencyKey={form.key} label={w.agreement}>
          <RadioGroup
            name="personId"
            label={w.who}
            choices={condition.askedOf.map(value => ({ value, label: people.get(value)?.name ?? '' }))}
            value={form.value('personId', next?.personId)}
            error={form.error('personId')}
            row
          />
          <RadioGroup
            name="answer"
            label={w.answer}
            choices={agreementAnswers.map(value => ({ value, label: codeWords[lang].answer[value] }))}
            value={form.value('answer')}
            error={form.error('answer')}
            row
          />
          <TextField
            name="reason"
            label={w.reason}
            hint={w.reasonHint}
            value={form.value('reason')}
            error={form.error('reason')}
          />
          <DateField
            name="on"
            label={w.on}
            value={form.value('on', visit.today)}
            max={visit.today}
            error={form.error('on')}
            required
          />
          <Button kind="secondary">{w.saveAgreement}</Button>
        </Form>
      </Details>
    </Section>
  );
}
