import type { z } from 'zod';
import type { readNetwork } from '#acts/network/read-network.ts';
import type { readNetworkTasks } from '#acts/network/read-network-tasks.ts';
import { untold } from '#acts/network/sight.ts';
import type { LocalDate } from '#domain/shared/calendar.ts';
import { displayName } from '#domain/shared/names.ts';
import type { Showing } from '#web/page.ts';
import { Button, ButtonLink, Link } from '#web/parts/button.tsx';
import { Empty } from '#web/parts/empty.tsx';
import { Form } from '#web/parts/form.tsx';
import { Actions, Section } from '#web/parts/layout.tsx';
import { Table } from '#web/parts/table.tsx';
import { Tag } from '#web/parts/tag.tsx';
import { formatDate, type Lang } from '#web/words/format.ts';
import { teamOf } from '../audience-field.tsx';
import type { Head } from '../frame.tsx';
import { helpHref } from '../help/href.ts';
import { People, peopleOf } from '../safety/people.tsx';
import { Away } from './away.tsx';
import { taskWords } from './task-words.ts';

type Network = z.output<typeof readNetwork.output>;
export type NetworkTask = z.output<typeof readNetworkTasks.output>['tasks'][number];

export const networkHref = (householdId: string, rest = ''): string =>
  `/households/${householdId}/network${rest}`;

/** Who a task is of, with where they come from. */
export function ownerOf(task: NetworkTask, head: Head, lang: Lang): string {
  const w = taskWords[lang];
  if (!task.shown) return w.notShown;
  if (task.personId !== null)
    return `${peopleOf(head, lang).get(task.personId)?.name ?? ''}, ${w.ownNetwork}`;
  return task.colleague === null
    ? w.gone
    : `${displayName(task.colleague.name)}, ${task.colleague.organisation}`;
}

interface Props {
  head: Head;
  network: Network;
  tasks: readonly NetworkTask[];
  showing: Showing;
}

/** Who is there for what; who has nothing yet; and the family's own sheets. */
export function Tasks(props: Props) {
  const { head, tasks, showing } = props;
  const { lang } = showing;
  const w = taskWords[lang];
  const running = tasks.filter(task => task.until === null);
  const newHref = networkHref(head.id, '/tasks/new');
  return (
    <Section
      id="tasks"
      title={w.tasks}
      lead={w.tasksLead}
      actions={
        <>
          {head.director === null ? null : <ButtonLink href={newHref}>{w.newTask}</ButtonLink>}
          <ButtonLink href={helpHref(head.id)}>{w.toHelp}</ButtonLink>
        </>
      }
    >
      {running.length === 0 ? (
        <Empty heading={w.noTasks}>{head.director === null ? w.noDirector : w.noTasksDo}</Empty>
      ) : (
        <TaskTable {...props} tasks={running} />
      )}
    </Section>
  );
}

function TaskTable({ head, network, tasks, showing }: Props) {
  const { lang, visit } = showing;
  const w = taskWords[lang];
  const people = peopleOf(head, lang);
  const next = (on: LocalDate | null) => {
    if (on === null) return <Tag tone="unknown">{w.noNext}</Tag>;
    const day = formatDate(on, lang);
    return on < visit.today ? <Tag tone="late">{w.late(day)}</Tag> : day;
  };
  return (
    <Table
      caption={w.tasks}
      captionHidden
      columns={[
        { key: 'who', label: w.who },
        { key: 'role', label: w.role },
        { key: 'goal', label: w.goal },
        { key: 'for', label: w.forWhom },
        { key: 'next', label: w.next },
        { key: 'since', label: w.since },
      ]}
      rows={tasks.map(task => ({
        key: task.id,
        cells: {
          who: (
            <>
              {ownerOf(task, head, lang)} <Away userId={task.userId} network={network} lang={lang} />
            </>
          ),
          role: task.shown ? (
            <Link
              href={networkHref(head.id, `/tasks/${task.id}`)}
              label={`${task.role}: ${ownerOf(task, head, lang)}`}
            >
              {task.role}
            </Link>
          ) : (
            w.notShownWhy
          ),
          goal: task.goal,
          for: <People ids={task.forPersonIds} people={people} />,
          next: task.shown ? next(task.nextContactOn) : '',
          since: formatDate(task.from, lang),
        },
      }))}
    />
  );
}

/** Colleagues of the team without a task: one is given, or they leave. */
export function WithoutTask({ head, network, tasks, showing }: Props) {
  const { lang } = showing;
  const w = taskWords[lang];
  const busy = new Set(tasks.filter(task => task.until === null).map(task => task.userId));
  // Whose organisation is not told has a task that is not told either.
  const hidden = new Set(
    network.places.flatMap(place =>
      place.colleague.organisationKind === untold ? [place.colleague.id] : [],
    ),
  );
  const idle = teamOf(network).filter(member => !busy.has(member.id) && !hidden.has(member.id));
  if (idle.length === 0 || head.director === null) return null;
  const placeOf = (userId: string) =>
    network.places.find(
      place =>
        place.until === null &&
        place.colleague.id === userId &&
        !['director', 'deputy'].includes(place.place),
    );
  const steers = (userId: string) =>
    network.places.some(
      place =>
        place.until === null && place.colleague.id === userId && ['director', 'deputy'].includes(place.place),
    );
  return (
    <Section id="without" title={w.without} lead={w.withoutLead}>
      <ul className="la-without">
        {idle.map(member => {
          const place = steers(member.id) ? undefined : placeOf(member.id);
          const name = displayName(member.name);
          return (
            <li key={member.id} className="la-without__who">
              <span>
                {name}, {member.organisation}
              </span>
              <Actions>
                <ButtonLink
                  small
                  href={networkHref(head.id, `/tasks/new?who=${member.id}`)}
                  label={`${w.give}: ${name}`}
                >
                  {w.give}
                </ButtonLink>
                {place !== undefined && network.may.endPlaces ? (
                  <Form
                    hidden={{ _do: 'end', placeId: place.id }}
                    idempotencyKey={`${showing.key}-w${place.id.slice(0, 8)}`}
                  >
                    <Button kind="quiet" small label={`${w.leave}: ${name}`}>
                      {w.leave}
                    </Button>
                  </Form>
                ) : null}
              </Actions>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

/** One sheet for each person who belongs to the family. */
export function FamilySheets({ head, showing }: { head: Head; showing: Showing }) {
  const { lang } = showing;
  const w = taskWords[lang];
  const people = peopleOf(head, lang);
  const members = head.persons.filter(
    person => person.kind !== 'network' && person.leftOn === null && !person.unborn,
  );
  if (members.length === 0) return null;
  return (
    <Section id="family" title={w.familyVersion} lead={w.familyLead}>
      <ul className="la-without">
        {members.map(person => (
          <li key={person.id}>
            <Link href={networkHref(head.id, `/family/${person.id}`)}>{people.get(person.id)?.name}</Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** What was, so that nobody has to ask who came before. */
export function EndedTasks({ head, tasks, showing }: Omit<Props, 'network'>) {
  const { lang } = showing;
  const w = taskWords[lang];
  const ended = tasks.filter(task => task.until !== null).reverse();
  if (ended.length === 0) return null;
  return (
    <Section id="ended" title={w.ended}>
      <Table
        caption={w.ended}
        captionHidden
        columns={[
          { key: 'who', label: w.who },
          { key: 'role', label: w.role },
          { key: 'goal', label: w.goal },
          { key: 'since', label: w.since },
          { key: 'until', label: w.until },
          { key: 'why', label: w.endedWhy },
        ]}
        rows={ended.map(task => ({
          key: task.id,
          cells: {
            who: ownerOf(task, head, lang),
            role: task.shown ? task.role : w.notShownWhy,
            goal: task.goal,
            since: formatDate(task.from, lang),
            until: task.until === null ? '' : formatDate(task.until, lang),
            why: task.endedReason ?? '',
          },
        }))}
      />
    </Section>
  );
}
