import { readNetwork } from '#acts/network/read-network.ts';
import { agreeCondition } from '#acts/safety/agree-condition.ts';
import { addDays } from '#domain/shared/calendar.ts';
import { formState } from '#web/form-state.ts';
import { page, post, type Showing } from '#web/page.ts';
import { Button, ButtonLink } from '#web/parts/button.tsx';
import { ErrorSummary, Form } from '#web/parts/form.tsx';
import { Actions, Section, Stack } from '#web/parts/layout.tsx';
import { Notice } from '#web/parts/notice.tsx';
import { AudienceField, type TeamMember, teamOf } from '../../audience-field.tsx';
import { type Head, HouseholdPage, loadHead } from '../../frame.tsx';
import { ConditionFields, conditionLabels } from '../condition-form.tsx';
import { conditionWords } from '../condition-words.ts';
import { choicesOf, safetyHref } from '../people.tsx';
import { safetyWords } from '../words.ts';

interface Loaded {
  head: Head;
  team: TeamMember[];
}

/** A new safety condition. */
export const newConditionPage = page<Loaded>({
  path: '/households/:householdId/safety/conditions/new',
  access: { who: 'team' },
  title: lang => conditionWords[lang].newTitle,
  load: async loading => ({
    head: await loadHead(loading),
    team: teamOf(await loading.read(readNetwork, { householdId: loading.params['householdId'] })),
  }),
  view: (loaded, showing) => <View {...loaded} showing={showing} />,
  posts: {
    agree: post({
      deed: agreeCondition,
      goTo: (answer, params) =>
        safetyHref(params['householdId'] ?? '', `/conditions/${answer.conditionId}#agreements`),
    }),
  },
});

function View({ head, team, showing }: Loaded & { showing: Showing }) {
  const { lang, visit } = showing;
  const w = conditionWords[lang];
  const form = formState(showing, 'agree', conditionLabels(lang));
  const members = choicesOf(head, lang).filter(person => person.kind !== 'network' && !person.unborn);
  const start = {
    askedOf: members.map(person => person.value),
    everyDays: '7',
    firstCheckOn: addDays(visit.today, 7),
    ...(team.some(member => member.id === visit.userId) ? { checkedByUser: visit.userId } : {}),
  };
  return (
    <HouseholdPage head={head} showing={showing} tab="safety">
      <Section id="agree" title={w.newTitle} lead={w.newLead}>
        <Stack wide>
          <ErrorSummary title={safetyWords[lang].problem} errors={form.errors} />
          {head.phase === 'stable_safety' ? <Notice tone="plain" heading={w.reopens} /> : null}
          <Form hidden={form.hidden} idempotencyKey={form.key}>
            <ConditionFields head={head} team={team} form={form} start={start} lang={lang} />
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
              <Button>{w.save}</Button>
              <ButtonLink kind="quiet" href={safetyHref(head.id)}>
                {safetyWords[lang].back}
              </ButtonLink>
            </Actions>
          </Form>
        </Stack>
      </Section>
    </HouseholdPage>
  );
}
