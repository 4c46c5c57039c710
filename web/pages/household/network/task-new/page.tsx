import { addNetworkTask } from '#acts/network/add-network-task.ts';
import { readNetwork } from '#acts/network/read-network.ts';
import { displayName } from '#domain/shared/names.ts';
import { formState } from '#web/form-state.ts';
import { page, post, type Showing } from '#web/page.ts';
import { Button, ButtonLink } from '#web/parts/button.tsx';
import { Select } from '#web/parts/fields.tsx';
import { ErrorSummary, Form } from '#web/parts/form.tsx';
import { Actions, Stack } from '#web/parts/layout.tsx';
import { type TeamMember, teamOf } from '../../audience-field.tsx';
import { type Head, HouseholdForm, loadHead } from '../../frame.tsx';
import { choicesOf } from '../../safety/people.tsx';
import { TaskFields, taskLabels } from '../task-form.tsx';
import { taskWords } from '../task-words.ts';
import { networkHref } from '../tasks.tsx';

interface Loaded {
  head: Head;
  team: TeamMember[];
}

/** What somebody around this household is there for. */
export const newNetworkTaskPage = page<Loaded>({
  path: '/households/:householdId/network/tasks/new',
  access: { who: 'team' },
  title: lang => taskWords[lang].newTitle,
  load: async loading => ({
    head: await loadHead(loading),
    team: teamOf(await loading.read(readNetwork, { householdId: loading.params['householdId'] })),
  }),
  view: (loaded, showing) => <View {...loaded} showing={showing} />,
  posts: {
    add: post({
      deed: addNetworkTask,
      goTo: (_, params) => networkHref(params['householdId'] ?? '', '#tasks'),
    }),
  },
});

function View({ head, team, showing }: Loaded & { showing: Showing }) {
  const { lang } = showing;
  const w = taskWords[lang];
  const form = formState(showing, 'add', taskLabels(lang));
  const asked = team.find(member => member.id === showing.query.get('who'))?.id;
  return (
    <HouseholdForm head={head} showing={showing} tab="network" title={w.newTitle} lead={w.newLead}>
      <Stack wide>
        <ErrorSummary title={w.problem} errors={form.errors} />
        <Form hidden={form.hidden} idempotencyKey={form.key}>
          <Select
            name="userId"
            label={w.colleague}
            empty={w.nobody}
            options={team.map(member => ({
              value: member.id,
              label: `${displayName(member.name)}, ${member.organisation}`,
            }))}
            value={form.value('userId', asked)}
            error={form.error('userId')}
          />
          <Select
            name="personId"
            label={w.person}
            empty={w.nobody}
            options={choicesOf(head, lang).filter(person => person.kind === 'network')}
            value={form.value('personId')}
            error={form.error('personId')}
          />
          <TaskFields head={head} form={form} lang={lang} />
          <Actions>
            <Button>{w.save}</Button>
            <ButtonLink kind="quiet" href={networkHref(head.id)}>
              {w.back}
            </ButtonLink>
          </Actions>
        </Form>
      </Stack>
    </HouseholdForm>
  );
}
