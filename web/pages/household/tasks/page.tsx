import type { z } from 'zod';
import { addTask } from '#acts/day/add-task.ts';
import { answerRepeatReport } from '#acts/day/answer-repeat-report.ts';
import { finishTask } from '#acts/day/finish-task.ts';
import { readTasks } from '#acts/day/read-tasks.ts';
import { readNetwork } from '#acts/network/read-network.ts';
import { diffDays, toLocalDate } from '#domain/shared/calendar.ts';
import { displayName, sortName } from '#domain/shared/names.ts';
import { formState, noFields } from '#web/form-state.ts';
import { page, post, type Showing } from '#web/page.ts';
import { taskTitle } from '#web/pages/my-day/task-words.ts';
import { Button, Link } from '#web/parts/button.tsx';
import { Details } from '#web/parts/details.tsx';
import { Empty } from '#web/parts/empty.tsx';
import { DateField, Select, TextField } from '#web/parts/fields.tsx';
import { ErrorSummary, Form } from '#web/parts/form.tsx';
import { Heading } from '#web/parts/heading.tsx';
import { Section } from '#web/parts/layout.tsx';
import { Notice } from '#web/parts/notice.tsx';
import { PersonName } from '#web/parts/person.tsx';
import { Tag } from '#web/parts/tag.tsx';
import { formatDate, relativeDays } from '#web/words/format.ts';
import { type TeamMember, teamOf } from '../audience-field.tsx';
import { personsOf, roomHref } from '../contacts/rooms.tsx';
import { type Head, HouseholdPage, loadHead } from '../frame.tsx';
import { RepeatReport } from './repeat-report.tsx';
import { tasksWords } from './words.ts';

type Task = z.output<typeof readTasks.output>['tasks'][number];
interface Loaded {
  head: Head;
  tasks: Task[];
  team: TeamMember[];
}

/** What is agreed to be done for a household, by whom, and the form to agree on more. */
export const tasksPage = page<Loaded>({
  path: '/households/:householdId/tasks',
  access: { who: 'team' },
  title: lang => tasksWords[lang].title,
  load: async loading => {
    const householdId = loading.params['householdId'];
    return {
      head: await loadHead(loading),
      tasks: (await loading.read(readTasks, { householdId })).tasks,
      team: teamOf(await loading.read(readNetwork, { householdId })),
    };
  },
  view: (loaded, showing) => <View {...loaded} showing={showing} />,
  posts: {
    add: post({
      deed: addTask,
      goTo: (_, params) => `${roomHref(params['householdId'] ?? '', 'tasks')}?saved=added`,
    }),
    repeat: post({
      deed: answerRepeatReport,
      goTo: (_, params) => `${roomHref(params['householdId'] ?? '', 'tasks')}?saved=finished`,
    }),
    finish: post({
      deed: finishTask,
      goTo: (_, params) => `${roomHref(params['householdId'] ?? '', 'tasks')}?saved=finished`,
    }),
  },
});

function View({ head, tasks, team, showing }: Loaded & { showing: Showing }) {
  const w = tasksWords[showing.lang];
  const saved = showing.query.get('saved');
  const open = tasks.filter(task => task.doneAt === null);
  const done = tasks.filter(task => task.doneAt !== null);
  const finish = formState(showing, 'finish', noFields);
  return (
    <HouseholdPage head={head} showing={showing} tab="contacts">
      {saved === null ? null : <Notice tone="done" heading={saved === 'added' ? w.added : w.finished} live />}
      <Section id="open" title={w.openTitle}>
        <ErrorSummary title={w.problem} errors={finish.errors} />
        {open.length === 0 ? (
          <Empty heading={w.none}>{w.noneMore}</Empty>
        ) : (
          <ul className="la-entries">
            {open.map(task => (
              <Entry key={task.id} task={task} head={head} showing={showing} />
            ))}
          </ul>
        )}
      </Section>
      <Add head={head} team={team} showing={showing} />
      {done.length === 0 ? null : (
        <Section id="done" title={w.doneTitle}>
          <Details summary={w.doneCount(done.length)} open={saved === 'finished'}>
            <ul className="la-entries">
              {alike(done).map(({ task, times }) => (
                <Entry key={task.id} task={task} times={times} head={head} showing={showing} />
              ))}
            </ul>
          </Details>
        </Section>
      )}
    </HouseholdPage>
  );
}

/** What was done more than once stands once, at its newest, with how often. */
function alike(done: readonly Task[]): { task: Task; times: number }[] {
  const found = new Map<string, { task: Task; times: number }>();
  for (const task of done) {
    const key = JSON.stringify([task.code, task.personId, task.text, task.condition?.id, task.assignedTo.id]);
    const same = found.get(key);
    if (same === undefined || task.code === 'written')
      found.set(same === undefined ? key : task.id, { task, times: 1 });
    else same.times += 1;
  }
  return [...found.values()];
}

function Entry(props: { task: Task; times?: number; head: Head; showing: Showing }) {
  const { task, times = 1, head, showing } = props;
  const { lang, visit } = showing;
  const w = tasksWords[lang];
  const title = taskTitle(task, lang);
  const person = task.personId === null ? undefined : personsOf(head, lang).get(task.personId);
  const decidedAt = decisionHref(task, head.id);
  const who = task.assignedTo.name === null ? w.gone : displayName(task.assignedTo.name);
  return (
    <li className="la-entry">
      <Heading level={3}>{title}</Heading>
      {task.condition === null && ofCondition.includes(task.code) ? (
        <p className="la-entry__about">{w.conditionHidden}</p>
      ) : null}
      {task.condition === null ? null : (
        <p>
          <Link href={`/households/${head.id}/safety/conditions/${task.condition.id}`}>
            {`“${task.condition.text}”`}
          </Link>
        </p>
      )}
      {task.text !== null && task.text !== title ? <p>{task.text}</p> : null}
      {task.aboutColleague === null ? null : <p>{w.asker(displayName(task.aboutColleague))}</p>}
      <p className="la-entry__about">
        {[w.for(who), ...(task.by === null ? [] : [w.from(displayName(task.by))])].join(', ')}
        {person === undefined ? null : (
          <>
            {' · '}
            <PersonName index={person.marker} name={person.name} />
          </>
        )}
      </p>
      {task.doneAt === null ? <Due task={task} showing={showing} /> : null}
      {task.doneAt === null ? null : (
        <Tag tone="done">
          {task.doneBy === null
            ? w.doneAway
            : w.doneBy(displayName(task.doneBy), formatDate(toLocalDate(task.doneAt, visit.timeZone), lang))}
        </Tag>
      )}
      {times === 1 ? null : <p className="la-entry__about">{w.times(times)}</p>}
      {task.mayFinish && task.condition !== null ? <p className="la-entry__about">{w.finishKeeps}</p> : null}
      {task.mayAnswer ? <RepeatReport head={head} task={task} showing={showing} /> : null}
      {task.mayFinish ? <Finish task={task} title={title} showing={showing} /> : null}
      {decidedAt === undefined || task.doneAt !== null ? null : <Link href={decidedAt}>{w.go}</Link>}
    </li>
  );
}

/** Tasks about a condition; which one is named for whoever may read it. */
const ofCondition: readonly string[] = ['condition_failed', 'checker_left'];

/** Where a task is done that does not end with a button here. */
function decisionHref(task: Task, householdId: string): string | undefined {
  if (task.code === 'decide_on_override') return `/households/${householdId}/safety/override`;
  if (task.code === 'mda_to_decide') return `/households/${householdId}/mda`;
  if (task.code === 'contra_indicated_contact') return `/households/${householdId}/contacts`;
  if (task.code === 'contra_indicated_step') return `/households/${householdId}/steps`;
  if (task.code === 'decide_on_red' && task.personId !== null)
    return `/households/${householdId}/safety/danger/${task.personId}`;
  return undefined;
}

function Due({ task, showing }: { task: Task; showing: Showing }) {
  const w = tasksWords[showing.lang];
  if (task.dueOn === null) return <p>{`${w.due}: ${w.noDay}`}</p>;
  const left = diffDays(showing.visit.today, task.dueOn);
  const when = `${w.due} ${formatDate(task.dueOn, showing.lang)}, ${relativeDays(left, showing.lang)}`;
  return <Tag tone={left < 0 ? 'late' : 'neutral'}>{when}</Tag>;
}

/** The button that ends one task. */
function Finish({ task, title, showing }: { task: Task; title: string; showing: Showing }) {
  const w = tasksWords[showing.lang];
  return (
    <Form
      hidden={{ _do: 'finish', taskId: task.id }}
      idempotencyKey={`${showing.key}-${task.id.slice(0, 8)}`}
    >
      <Button kind="secondary" small label={w.finishTask(task.condition?.text ?? title)}>
        {w.finish}
      </Button>
    </Form>
  );
}

function Add({ head, team, showing }: { head: Head; team: readonly TeamMember[]; showing: Showing }) {
  const w = tasksWords[showing.lang];
  const form = formState(showing, 'add', {
    text: w.what,
    assignedTo: w.who,
    dueOn: w.when,
    personId: w.person,
  });
  const persons = [...personsOf(head, showing.lang).values()];
  return (
    <Section id="add" title={w.addTitle} lead={w.addLead}>
      <ErrorSummary title={w.problem} errors={form.errors} />
      <Form hidden={form.hidden} idempotencyKey={form.key}>
        <TextField
          name="text"
          label={w.what}
          value={form.value('text')}
          error={form.error('text')}
          required
        />
        <Select
          name="assignedTo"
          label={w.who}
          empty={w.choose}
          options={team.map(member => ({
            value: member.id,
            label: `${sortName(member.name)}${member.id === showing.visit.userId ? ` (${w.me})` : ''} · ${member.organisation}`,
          }))}
          value={form.value('assignedTo', showing.visit.userId)}
          error={form.error('assignedTo')}
          required
        />
        <DateField
          name="dueOn"
          label={w.when}
          aside={w.optional}
          min={showing.visit.today}
          value={form.value('dueOn')}
          error={form.error('dueOn')}
        />
        <Select
          name="personId"
          label={w.person}
          empty={w.nobody}
          options={persons.map(person => ({ value: person.id, label: person.name }))}
          value={form.value('personId')}
          error={form.error('personId')}
        />
        <Button>{w.add}</Button>
      </Form>
    </Section>
  );
}
