import type { z } from 'zod';
import { offerHandover } from '#acts/handover/offer-handover.ts';
import { readNetwork } from '#acts/network/read-network.ts';
import { readNetworkTasks } from '#acts/network/read-network-tasks.ts';
import { handoverTerm } from '#domain/network/handover.ts';
import { addDays } from '#domain/shared/calendar.ts';
import { formState } from '#web/form-state.ts';
import { page, post, type Showing } from '#web/page.ts';
import { Button, ButtonLink } from '#web/parts/button.tsx';
import { DateField, Select, TextArea, TextField } from '#web/parts/fields.tsx';
import { ErrorSummary, Form } from '#web/parts/form.tsx';
import { Actions, Stack } from '#web/parts/layout.tsx';
import { Notice } from '#web/parts/notice.tsx';
import { teamReads } from '#web/parts/who-reads.ts';
import { type Head, HouseholdForm, loadHead } from '../../frame.tsx';
import { colleagueOptions } from '../colleague-options.ts';
import { GroundFields, groundLabels } from '../ground.tsx';
import { handoverWords } from '../handover-words.ts';
import { type NetworkTask, networkHref, ownerOf } from '../tasks.tsx';

interface Loaded {
  head: Head;
  network: z.output<typeof readNetwork.output>;
  task: NetworkTask | undefined;
}

/** Offers direction, or with `?task=` one task, to a colleague of any organisation. */
export const newHandoverPage = page<Loaded>({
  path: '/households/:householdId/network/handovers/new',
  access: { who: 'team' },
  title: lang => handoverWords[lang].newTitle,
  load: async loading => {
    const householdId = loading.params['householdId'];
    const { tasks } = await loading.read(readNetworkTasks, { householdId });
    const asked = loading.query.get('task') ?? loading.returned?.values.get('networkTaskId')?.at(-1);
    return {
      head: await loadHead(loading),
      network: await loading.read(readNetwork, { householdId }),
      task: tasks.find(task => task.id === asked && task.until === null),
    };
  },
  view: (loaded, showing) => <View {...loaded} showing={showing} />,
  posts: {
    offer: post({
      deed: offerHandover,
      goTo: (answer, params) => networkHref(params['householdId'] ?? '', `/handovers/${answer.handoverId}`),
    }),
  },
});

function View({ head, network, task, showing }: Loaded & { showing: Showing }) {
  const { lang, visit } = showing;
  const w = handoverWords[lang];
  const form = formState(showing, 'offer', {
    toUserId: w.receiver,
    toDeputyId: w.newDeputy,
    reason: w.reason,
    summary: w.summary,
    checklist: w.checklist,
    deadlineOn: w.deadlineOn,
    ...groundLabels(lang),
  });
  const colleagues = colleagueOptions(network, lang, visit.userId);
  return (
    <HouseholdForm head={head} showing={showing} tab="network" title={w.newTitle} lead={w.newLead}>
      <Stack wide>
        <Notice
          tone="plain"
          heading={
            task === undefined
              ? w.what.direction
              : `${w.what.task}: ${task.role} (${ownerOf(task, head, lang)})`
          }
        />
        <ErrorSummary title={w.problem} errors={form.errors} />
        <Form
          hidden={{ ...form.hidden, ...(task === undefined ? {} : { networkTaskId: task.id }) }}
          idempotencyKey={form.key}
        >
          <Select
            name="toUserId"
            label={w.receiver}
            empty={w.choose}
            options={colleagues}
            value={form.value('toUserId')}
            error={form.error('toUserId')}
            required
          />
          {task === undefined ? (
            <Select
              name="toDeputyId"
              label={w.newDeputy}
              empty={w.choose}
              options={colleagues}
              value={form.value('toDeputyId')}
              error={form.error('toDeputyId')}
              required
            />
          ) : null}
          <TextField
            name="reason"
            label={w.reason}
            hint={teamReads(lang)}
            value={form.value('reason')}
            error={form.error('reason')}
            required
          />
          <GroundFields form={form} lang={lang} />
          <TextArea
            name="summary"
            label={w.summary}
            hint={w.summaryHint}
            value={form.value('summary')}
            error={form.error('summary')}
            required
          />
          <TextArea
            name="checklist"
            label={w.checklist}
            hint={w.checklistHint}
            value={form.value('checklist', w.checklistStart)}
            error={form.error('checklist')}
          />
          <DateField
            name="deadlineOn"
            label={w.deadlineOn}
            value={form.value('deadlineOn', addDays(visit.today, network.handoverDays))}
            error={form.error('deadlineOn')}
            min={visit.today}
            max={addDays(visit.today, handoverTerm.longestDays)}
          />
          <Actions>
            <Button>{w.offer}</Button>
            <ButtonLink kind="quiet" href={networkHref(head.id)}>
              {w.cancel}
            </ButtonLink>
          </Actions>
        </Form>
      </Stack>
    </HouseholdForm>
  );
}
