import { readNetwork } from '#acts/network/read-network.ts';
import { type PlanOut, readPlan } from '#acts/plan/read-plan.ts';
import { recordPlanAgreement } from '#acts/plan/record-plan-agreement.ts';
import { planAnswers } from '#domain/plan/codes.ts';
import { formState } from '#web/form-state.ts';
import { page, post, type Showing } from '#web/page.ts';
import { Button, ButtonLink } from '#web/parts/button.tsx';
import { RadioGroup } from '#web/parts/choices.tsx';
import { Empty } from '#web/parts/empty.tsx';
import { DateField, TextArea } from '#web/parts/fields.tsx';
import { ErrorSummary, Form } from '#web/parts/form.tsx';
import { Actions, Stack } from '#web/parts/layout.tsx';
import { AudienceField, type TeamMember, teamOf } from '../../audience-field.tsx';
import { type Head, HouseholdForm, loadHead } from '../../frame.tsx';
import { peopleOf } from '../../safety/people.tsx';
import { planHref } from '../href.ts';
import { versionWords } from '../version-words.ts';
import { planWords } from '../words.ts';

interface Loaded {
  head: Head;
  team: TeamMember[];
  plan: PlanOut;
}

/** What one person says of one version of the plan, asked apart. */
export const planAgreePage = page<Loaded>({
  path: '/households/:householdId/plan/agree/:personId',
  access: { who: 'team' },
  title: lang => versionWords[lang].askPage,
  load: async loading => {
    const { householdId } = loading.params;
    return {
      head: await loadHead(loading),
      team: teamOf(await loading.read(readNetwork, { householdId })),
      plan: await loading.read(readPlan, { householdId }),
    };
  },
  view: (loaded, showing) => <View {...loaded} showing={showing} />,
  posts: {
    agree: post({
      deed: recordPlanAgreement,
      goTo: (_, params, sent) =>
        planHref(
          params['householdId'] ?? '',
          `/versions?number=${sent.fields.get('number')?.at(-1) ?? ''}&saved=said`,
        ),
    }),
  },
});

function View({ head, team, plan, showing }: Loaded & { showing: Showing }) {
  const { lang, visit } = showing;
  const w = versionWords[lang];
  const name = peopleOf(head, lang).get(showing.params['personId'] ?? '')?.name ?? '';
  const form = formState(showing, 'agree', {
    answer: w.whatSaid,
    reason: w.reason,
    howExplained: w.explained,
    ownWords: w.ownWords,
    on: w.onDay,
  });
  const asked = Number(form.value('number') ?? showing.query.get('number'));
  const number = (plan.versions.find(each => each.number === asked) ?? plan.versions[0])?.number;
  const area = (field: string) => ({
    name: field,
    rows: 2,
    value: form.value(field),
    error: form.error(field),
  });
  return (
    <HouseholdForm head={head} showing={showing} tab="plan" title={w.askTitle(name)} lead={w.askLead}>
      {number === undefined ? (
        <Empty heading={w.noVersion}>{w.noVersionMore}</Empty>
      ) : (
        <Stack wide>
          <ErrorSummary title={planWords[lang].problem} errors={form.errors} />
          <Form
            hidden={{ ...form.hidden, number: String(number) }}
            idempotencyKey={form.key}
            label={`${w.askTitle(name)} ${w.version(number)}`}
          >
            <p>{w.version(number)}</p>
            <RadioGroup
              name="answer"
              label={w.whatSaid}
              choices={planAnswers.map(value => ({ value, label: w.answers[value] }))}
              value={form.value('answer')}
              error={form.error('answer')}
            />
            <TextArea {...area('howExplained')} label={w.explained} hint={w.explainedHint} />
            <TextArea {...area('ownWords')} label={w.ownWords} hint={w.ownWordsHint} />
            <TextArea {...area('reason')} label={w.reason} hint={w.reasonHint} />
            <DateField
              name="on"
              label={w.onDay}
              max={visit.today}
              value={form.value('on', visit.today)}
              error={form.error('on')}
              required
            />
            <AudienceField name="audience" form={form} team={team} lang={lang} />
            <Actions>
              <Button>{w.save}</Button>
              <ButtonLink kind="quiet" href={planHref(head.id, `/versions?number=${number}`)}>
                {planWords[lang].back}
              </ButtonLink>
            </Actions>
          </Form>
        </Stack>
      )}
    </HouseholdForm>
  );
}
