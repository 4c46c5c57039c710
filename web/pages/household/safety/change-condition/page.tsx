import { readNetwork } from '#acts/network/read-network.ts';
import { changeCondition } from '#acts/safety/change-condition.ts';
import { endCondition } from '#acts/safety/end-condition.ts';
import { readCondition } from '#acts/safety/read-condition.ts';
import type { ConditionOut } from '#acts/safety/safety-out.ts';
import { formState } from '#web/form-state.ts';
import { page, post, type Showing } from '#web/page.ts';
import { Button, ButtonLink } from '#web/parts/button.tsx';
import { TextArea } from '#web/parts/fields.tsx';
import { ErrorSummary, Form } from '#web/parts/form.tsx';
import { Actions, Section, Stack } from '#web/parts/layout.tsx';
import { type TeamMember, teamOf } from '../../audience-field.tsx';
import { type Head, HouseholdPage, loadHead } from '../../frame.tsx';
import { ConditionFields, type ConditionStart, conditionLabels } from '../condition-form.tsx';
import { conditionWords } from '../condition-words.ts';
import { safetyHref } from '../people.tsx';
import { safetyWords } from '../words.ts';
import { Merge } from './merge.tsx';

interface Loaded {
  head: Head;
  team: TeamMember[];
  condition: ConditionOut;
}

const toCondition = (_: unknown, params: Readonly<Record<string, string>>) =>
  safetyHref(params['householdId'] ?? '', `/conditions/${params['conditionId']}`);

/** Changing a condition, or ending it. When somebody else was first, both versions stand beside each other. */
export const changeConditionPage = page<Loaded>({
  path: '/households/:householdId/safety/conditions/:conditionId/change',
  access: { who: 'team' },
  title: lang => conditionWords[lang].changeTitle,
  load: async loading => ({
    head: await loadHead(loading),
    team: teamOf(await loading.read(readNetwork, { householdId: loading.params['householdId'] })),
    condition: await loading.read(readCondition, {
      householdId: loading.params['householdId'],
      conditionId: loading.params['conditionId'],
    }),
  }),
  view: (loaded, showing) => <View {...loaded} showing={showing} />,
  posts: {
    change: post({ deed: changeCondition, goTo: toCondition }),
    end: post({ deed: endCondition, goTo: toCondition }),
  },
});

const startOf = (condition: ConditionOut): ConditionStart => ({
  text: condition.text,
  protects: condition.protects,
  askedOf: condition.askedOf,
  ...(condition.checkedByUser === null ? {} : { checkedByUser: condition.checkedByUser.id }),
  ...(condition.checkedByPerson === null ? {} : { checkedByPerson: condition.checkedByPerson }),
  how: condition.how,
  everyDays: String(condition.everyDays),
  firstCheckOn: condition.firstCheckOn,
});

function View({ head, team, condition, showing }: Loaded & { showing: Showing }) {
  const { lang } = showing;
  const w = conditionWords[lang];
  const form = formState(showing, 'change', conditionLabels(lang));
  const end = formState(showing, 'end', { reason: w.endReason });
  const stale = showing.returned?.refusalCode === 'stale';
  // After a look at what stands now, the next save is one upon that.
  const version = String(
    stale ? condition.version : (form.value('version', String(condition.version)) ?? condition.version),
  );
  return (
    <HouseholdPage head={head} showing={showing} tab="safety">
      <Section id="change" title={w.changeTitle} lead={w.changeLead}>
        <Stack wide>
          <ErrorSummary title={safetyWords[lang].problem} errors={form.errors} />
          {stale && form.returned ? (
            <Merge head={head} team={team} condition={condition} form={form} showing={showing} />
          ) : null}
          <Form hidden={{ ...form.hidden, version }} idempotencyKey={form.key} label={w.changeTitle}>
            <ConditionFields head={head} team={team} form={form} start={startOf(condition)} lang={lang} />
            <Actions>
              <Button>{w.saveChange}</Button>
              <ButtonLink kind="quiet" href={safetyHref(head.id, `/conditions/${condition.id}`)}>
                {safetyWords[lang].back}
              </ButtonLink>
            </Actions>
          </Form>
        </Stack>
      </Section>
      {head.directs && condition.ended === null ? (
        <Section id="end" title={w.endTitle} lead={w.endLead}>
          <ErrorSummary title={safetyWords[lang].problem} errors={end.errors} />
          <Form
            hidden={{ ...end.hidden, version: String(condition.version) }}
            idempotencyKey={`${showing.key.slice(0, 90)}-end`}
            label={w.endTitle}
          >
            <TextArea
              name="reason"
              label={w.endReason}
              rows={2}
              value={end.value('reason')}
              error={end.error('reason')}
              required
            />
            <Button kind="danger">{w.end}</Button>
          </Form>
        </Section>
      ) : null}
    </HouseholdPage>
  );
}
