import { planStep } from '#acts/approach/plan-step.ts';
import { readNetwork } from '#acts/network/read-network.ts';
import { stepKinds, type WarningCode, warningCodes } from '#domain/profile/contra-indications.ts';
import { type FormState, formState } from '#web/form-state.ts';
import { page, post, type Showing } from '#web/page.ts';
import { Button, ButtonLink, Link } from '#web/parts/button.tsx';
import { CheckboxGroup, RadioGroup } from '#web/parts/choices.tsx';
import { DateField, TextArea } from '#web/parts/fields.tsx';
import { ErrorSummary, Form } from '#web/parts/form.tsx';
import { Actions, Stack } from '#web/parts/layout.tsx';
import { Notice } from '#web/parts/notice.tsx';
import { approachHref } from '../../approach/href.ts';
import { AudienceField, type TeamMember, teamOf } from '../../audience-field.tsx';
import { type Head, HouseholdForm, loadHead } from '../../frame.tsx';
import { choicesOf } from '../../safety/people.tsx';
import { stepsHref } from '../href.ts';
import { Warnings, warningTones } from '../warnings.tsx';
import { stepWords } from '../words.ts';
import { newStepWords } from './words.ts';

interface Loaded {
  head: Head;
  team: TeamMember[];
}

/** Plans a step. A warning comes back on the same form, with what was typed and a place for the reason. */
export const newStepPage = page<Loaded>({
  path: '/households/:householdId/steps/new',
  access: { who: 'team' },
  title: lang => newStepWords[lang].title,
  load: async loading => ({
    head: await loadHead(loading),
    team: teamOf(await loading.read(readNetwork, { householdId: loading.params['householdId'] })),
  }),
  view: (loaded, showing) => <View {...loaded} showing={showing} />,
  posts: {
    plan: post({
      deed: planStep,
      goTo: (_, params) => `${stepsHref(params['householdId'] ?? '')}?saved=planned`,
    }),
  },
});

/** The warnings that came back, if this form was stopped by them. */
function warningsIn(showing: Showing): WarningCode[] {
  const told = showing.returned?.detail?.['warnings']?.split(',') ?? [];
  return warningCodes.filter(code => told.includes(code));
}

function View({ head, team, showing }: Loaded & { showing: Showing }) {
  const { lang, visit } = showing;
  const w = newStepWords[lang];
  const form = formState(showing, 'plan', {
    kind: w.kind,
    personIds: w.persons,
    on: w.on,
    purpose: w.purpose,
    reason: w.reason,
  });
  const warnings = warningsIn(showing);
  const warned = warnings.length > 0;
  const first = showing.returned?.refusalCode === 'contra_indicated';
  return (
    <HouseholdForm head={head} showing={showing} tab="profiles" title={w.title} lead={w.lead}>
      <Stack wide>
        {first ? null : <ErrorSummary title={stepWords[lang].problem} errors={form.errors} />}
        <Form hidden={form.hidden} idempotencyKey={form.key} label={w.title}>
          {warned ? <Stop head={head} warnings={warnings} form={form} showing={showing} /> : null}
          <RadioGroup
            name="kind"
            label={w.kind}
            choices={stepKinds.map(value => ({ value, label: stepWords[lang].kinds[value] }))}
            value={form.value('kind')}
            error={form.error('kind')}
          />
          <CheckboxGroup
            name="personIds"
            label={w.persons}
            hint={w.personsHint}
            choices={choicesOf(head, lang).filter(each => !each.unborn)}
            values={form.values('personIds')}
            error={form.error('personIds')}
          />
          <DateField
            name="on"
            label={w.on}
            min={visit.today}
            value={form.value('on')}
            error={form.error('on')}
            required
          />
          <TextArea
            name="purpose"
            label={w.purpose}
            hint={w.purposeHint}
            value={form.value('purpose')}
            error={form.error('purpose')}
            required
          />
          <AudienceField
            name="audience"
            form={form}
            team={team}
            lang={lang}
            label={w.audience}
            hint={w.audienceHint}
            proposed="team"
          />
          <Actions>
            {warned ? <Button kind="secondary">{w.anyway}</Button> : <Button>{w.save}</Button>}
            <ButtonLink kind="quiet" href={stepsHref(head.id)}>
              {w.back}
            </ButtonLink>
          </Actions>
        </Form>
      </Stack>
    </HouseholdForm>
  );
}

/** What speaks against it, the way back, and the reason to go on: the way back comes first. */
function Stop(props: { head: Head; warnings: readonly WarningCode[]; form: FormState; showing: Showing }) {
  const { head, warnings, form } = props;
  const { lang } = props.showing;
  const w = newStepWords[lang];
  const tones = warnings.map(code => warningTones[code]);
  const tone = (['danger', 'late'] as const).find(each => tones.includes(each)) ?? 'unknown';
  return (
    <Notice tone={tone} heading={w.stop} live>
      <Stack>
        <p>{w.stopLead}</p>
        <Warnings warnings={warnings.map(code => ({ code }))} lang={lang} />
        <p>
          <Link href={approachHref(head.id)}>{w.instead}</Link>. {w.insteadMore}
        </p>
        <TextArea
          name="reason"
          label={w.reason}
          hint={w.reasonHint}
          value={form.value('reason')}
          error={form.error('reason')}
        />
      </Stack>
    </Notice>
  );
}
