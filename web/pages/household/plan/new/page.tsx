import { readNetwork } from '#acts/network/read-network.ts';
import { type PlanOut, readPlan } from '#acts/plan/read-plan.ts';
import { writeEntry } from '#acts/plan/write-entry.ts';
import { type EntryKind, entryKinds, isWork, layers } from '#domain/plan/codes.ts';
import { formState } from '#web/form-state.ts';
import { page, post, type Showing } from '#web/page.ts';
import { Button, ButtonLink } from '#web/parts/button.tsx';
import { RadioGroup } from '#web/parts/choices.tsx';
import { Empty } from '#web/parts/empty.tsx';
import { Select } from '#web/parts/fields.tsx';
import { ErrorSummary, Form } from '#web/parts/form.tsx';
import { Actions, Stack } from '#web/parts/layout.tsx';
import { Notice } from '#web/parts/notice.tsx';
import { AudienceField, type TeamMember, teamOf } from '../../audience-field.tsx';
import { type Head, HouseholdForm, loadHead } from '../../frame.tsx';
import { peopleOf } from '../../safety/people.tsx';
import { EntryFields, entryLabels, StartField, withDoer } from '../entry-form.tsx';
import { formWords } from '../form-words.ts';
import { planHref } from '../href.ts';
import { planWords } from '../words.ts';

interface Loaded {
  head: Head;
  team: TeamMember[];
  plan: PlanOut;
}

const kindOf = (query: URLSearchParams): EntryKind =>
  entryKinds.find(kind => kind === query.get('kind')) ?? 'wanted';

/** Writes into the part of one person; which kind stands in the address, so that the form asks no more than it needs. */
export const newPlanEntryPage = page<Loaded>({
  path: '/households/:householdId/plan/new/:personId',
  access: { who: 'team' },
  title: lang => formWords[lang].newPage,
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
    write: post({
      deed: writeEntry,
      input: (raw, _, __, sent) => ({ ...withDoer(raw), kind: kindOf(sent.query) }),
      goTo: (_, params) =>
        planHref(params['householdId'] ?? '', `?person=${params['personId'] ?? ''}&saved=yes`),
    }),
  },
});

function View({ head, team, plan, showing }: Loaded & { showing: Showing }) {
  const { lang } = showing;
  const w = formWords[lang];
  const words = planWords[lang];
  const kind = kindOf(showing.query);
  const personId = showing.params['personId'] ?? '';
  const form = formState(showing, 'write', entryLabels(lang, kind));
  const name = peopleOf(head, lang).get(personId)?.name ?? '';
  const goals = plan.entries.filter(each => each.kind === 'goal' && each.personId === personId);
  const lacksGoal = kind === 'action' && goals.length === 0;
  const back = planHref(head.id, `?person=${personId}`);
  return (
    <HouseholdForm
      head={head}
      showing={showing}
      tab="plan"
      title={w.newTitle(words.kind[kind], name)}
      lead={w.kindLead[kind]}
    >
      {lacksGoal ? (
        <Empty
          heading={w.noGoal}
          action={
            <ButtonLink href={planHref(head.id, `/new/${personId}?kind=goal`)}>{words.add.goal} +</ButtonLink>
          }
        >
          {w.noGoalMore}
        </Empty>
      ) : (
        <Stack wide>
          <ErrorSummary title={words.problem} errors={form.errors} />
          {isWork(kind) && plan.phase === 'direct_safety' ? (
            <Notice tone="plain" heading={w.gateClosed} />
          ) : null}
          <Form hidden={form.hidden} idempotencyKey={form.key} label={w.newTitle(words.kind[kind], name)}>
            {kind === 'goal' ? (
              <RadioGroup
                name="layer"
                label={w.layer}
                choices={layers.map(value => ({
                  value,
                  label: words.layer[value][0],
                  hint: words.layer[value][1],
                }))}
                value={form.value('layer')}
                error={form.error('layer')}
              />
            ) : null}
            {kind === 'action' ? (
              <Select
                name="goalEntryId"
                label={w.goal}
                empty={w.choose}
                options={goals.map(each => ({ value: each.entryId, label: each.text.slice(0, 120) }))}
                value={form.value('goalEntryId', goals.length === 1 ? goals[0]?.entryId : undefined)}
                error={form.error('goalEntryId')}
                required
              />
            ) : null}
            <EntryFields kind={kind} head={head} team={team} form={form} start={{}} lang={lang} reason />
            {isWork(kind) ? <StartField form={form} lang={lang} /> : null}
            <AudienceField name="audience" form={form} team={team} lang={lang} />
            <Actions>
              <Button>{w.save}</Button>
              <ButtonLink kind="quiet" href={back}>
                {words.back}
              </ButtonLink>
            </Actions>
          </Form>
        </Stack>
      )}
    </HouseholdForm>
  );
}
