import { planConference } from '#acts/conference/plan-conference.ts';
import { readInvitable } from '#acts/conference/read-invitable.ts';
import { displayName } from '#domain/shared/names.ts';
import { formState } from '#web/form-state.ts';
import { page, post, type Showing } from '#web/page.ts';
import { BackLink } from '#web/parts/back.tsx';
import { Button, ButtonLink } from '#web/parts/button.tsx';
import { Select } from '#web/parts/fields.tsx';
import { ErrorSummary, Form } from '#web/parts/form.tsx';
import { PageHead } from '#web/parts/heading.tsx';
import { Actions, Sheet } from '#web/parts/layout.tsx';
import { ConferenceFields, withMoment } from '../fields.tsx';
import { type Invitable, Invite } from '../invite.tsx';
import { conferenceHref } from '../when.tsx';
import { conferenceWords } from '../words.ts';

interface Loaded {
  colleagues: Invitable[];
}

/** Plans a conference. */
export const newConferencePage = page<Loaded>({
  path: '/conferences/new',
  access: readInvitable.access,
  title: lang => conferenceWords[lang].plan,
  load: loading => loading.read(readInvitable, {}),
  view: (loaded, showing) => <View {...loaded} showing={showing} />,
  posts: {
    plan: post({
      deed: planConference,
      input: (raw, _, visit) => withMoment(raw, visit.zone),
      goTo: answer => conferenceHref(answer.conferenceId),
    }),
  },
});

function View({ colleagues, showing }: Loaded & { showing: Showing }) {
  const { lang, visit } = showing;
  const w = conferenceWords[lang];
  const form = formState(showing, 'plan', { title: w.name, at: w.at, place: w.place, userIds: w.seats });
  const others = colleagues.filter(each => each.id !== visit.userId);
  return (
    <>
      <PageHead title={w.plan} over={<BackLink href="/conferences">{w.back}</BackLink>} lead={w.planLead} />
      <ErrorSummary title={w.problem} errors={form.errors} />
      <Sheet>
        <Form hidden={form.hidden} idempotencyKey={form.key} label={w.plan}>
          <ConferenceFields form={form} lang={lang} />
          <Select
            name="chairId"
            label={w.chair}
            empty={w.me}
            options={others.map(each => ({
              value: each.id,
              label: `${displayName(each.name)}, ${each.organisation}`,
            }))}
            value={form.value('chairId')}
            error={form.error('chairId')}
          />
          <Invite
            name="userIds"
            legend={w.who}
            hint={w.whoHint}
            colleagues={others}
            chosen={form.values('userIds')}
            error={form.error('userIds')}
            lang={lang}
          />
          <Actions>
            <Button>{w.save}</Button>
            <ButtonLink kind="quiet" href="/conferences">
              {w.back}
            </ButtonLink>
          </Actions>
        </Form>
      </Sheet>
    </>
  );
}
