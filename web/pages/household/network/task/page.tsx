import { changeNetworkTask } from '#acts/network/change-network-task.ts';
import { endNetworkTask } from '#acts/network/end-network-task.ts';
import { readNetworkTask } from '#acts/network/read-network-task.ts';
import { formState } from '#web/form-state.ts';
import { page, post, type Showing } from '#web/page.ts';
import { Button, ButtonLink } from '#web/parts/button.tsx';
import { TextField } from '#web/parts/fields.tsx';
import { ErrorSummary, Form } from '#web/parts/form.tsx';
import { Actions, Section, Stack } from '#web/parts/layout.tsx';
import { Notice } from '#web/parts/notice.tsx';
import { formatDate } from '#web/words/format.ts';
import { type Head, HouseholdForm, loadHead } from '../../frame.tsx';
import { peopleOf } from '../../safety/people.tsx';
import { TaskFields, taskLabels } from '../task-form.tsx';
import { taskWords } from '../task-words.ts';
import { type NetworkTask, networkHref, ownerOf } from '../tasks.tsx';

interface Loaded {
  head: Head;
  task: NetworkTask;
}

const back = (_: unknown, params: Readonly<Record<string, string>>) =>
  networkHref(params['householdId'] ?? '', '#tasks');

/** One task: changing it, handing it over, ending it. */
export const networkTaskPage = page<Loaded>({
  path: '/households/:householdId/network/tasks/:networkTaskId',
  access: { who: 'team' },
  title: lang => taskWords[lang].changeTitle,
  load: async loading => ({
    head: await loadHead(loading),
    task: await loading.read(readNetworkTask, {
      householdId: loading.params['householdId'],
      networkTaskId: loading.params['networkTaskId'],
    }),
  }),
  view: (loaded, showing) => <View {...loaded} showing={showing} />,
  posts: {
    change: post({ deed: changeNetworkTask, goTo: back }),
    end: post({ deed: endNetworkTask, goTo: back }),
  },
});

function View({ head, task, showing }: Loaded & { showing: Showing }) {
  const { lang, visit } = showing;
  const w = taskWords[lang];
  const form = formState(showing, 'change', taskLabels(lang));
  const end = formState(showing, 'end', { reason: w.endWhy });
  const stale = showing.returned?.refusalCode === 'stale';
  // After a look at what stands now, the next save is one upon that.
  const version = stale ? String(task.version) : (form.value('version', String(task.version)) ?? '');
  const people = peopleOf(head, lang);
  const mayHandOver = task.userId !== null && (task.userId === visit.userId || head.directs);
  return (
    <HouseholdForm
      head={head}
      showing={showing}
      tab="network"
      title={w.changeTitle}
      lead={ownerOf(task, head, lang)}
    >
      <Stack wide>
        {task.until === null ? null : (
          <Notice tone="plain" heading={w.isEnded(formatDate(task.until, lang))} />
        )}
        <ErrorSummary title={w.problem} errors={[...form.errors, ...end.errors]} />
        {stale ? (
          <Notice tone="plain" heading={w.stale}>
            <p>
              {task.role}. {task.goal} {task.forPersonIds.map(each => people.get(each)?.name).join(', ')}
            </p>
          </Notice>
        ) : null}
        {task.until === null ? (
          <Form hidden={{ ...form.hidden, version }} idempotencyKey={form.key} label={w.changeTitle}>
            <TaskFields head={head} form={form} lang={lang} start={task} />
            <Actions>
              <Button>{w.save}</Button>
              <ButtonLink kind="quiet" href={networkHref(head.id)}>
                {w.back}
              </ButtonLink>
            </Actions>
          </Form>
        ) : null}
        {task.until === null && mayHandOver ? (
          <Section id="hand-over" title={w.handOver} lead={w.handOverLead}>
            <ButtonLink href={networkHref(head.id, `/handovers/new?task=${task.id}`)}>
              {w.handOver}
            </ButtonLink>
          </Section>
        ) : null}
        {task.until === null && (task.userId === visit.userId || head.directs) ? (
          <Section id="end" title={w.endTitle} lead={w.endLead}>
            <Form
              hidden={{ ...end.hidden, version: String(task.version) }}
              idempotencyKey={`${showing.key.slice(0, 90)}-end`}
              label={w.endTitle}
            >
              <TextField
                name="reason"
                label={w.endWhy}
                hint={w.endWhyHint}
                value={end.value('reason')}
                error={end.error('reason')}
                required
              />
              <Button kind="secondary">{w.end}</Button>
            </Form>
          </Section>
        ) : null}
      </Stack>
    </HouseholdForm>
  );
}
