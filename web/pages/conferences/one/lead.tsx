import type { z } from 'zod';
import type { readConference } from '#acts/conference/read-conference.ts';
import { formState, noFields } from '#web/form-state.ts';
import type { Showing } from '#web/page.ts';
import { fieldMoment } from '#web/pages/intake/moment.ts';
import { Button } from '#web/parts/button.tsx';
import { Details } from '#web/parts/details.tsx';
import { ErrorSummary, Form } from '#web/parts/form.tsx';
import { Actions, Section, Stack } from '#web/parts/layout.tsx';
import { ConferenceFields } from '../fields.tsx';
import { Invite } from '../invite.tsx';
import { conferenceWords } from '../words.ts';

type Conference = z.output<typeof readConference.output>;

/** A page with several forms gives each a key of its own. */
const keyOf = (key: string, name: string) => `${key.slice(0, 70)}-${name}`;

/** What chair and maker do: who was there, close, change, call off. */
export function Lead({ conference, showing }: { conference: Conference; showing: Showing }) {
  const { lang, visit } = showing;
  const w = conferenceWords[lang];
  const presence = formState(showing, 'presence', { presentIds: w.presence });
  const end = formState(showing, 'end', noFields);
  const change = formState(showing, 'change', { title: w.name, at: w.at, place: w.place, userIds: w.seats });
  const version = { version: String(conference.version) };
  const ending = (state: 'held' | 'called_off', kind: 'primary' | 'secondary') => (
    <Form
      hidden={{ ...end.hidden, ...version, state }}
      idempotencyKey={keyOf(showing.key, state)}
      label={state === 'held' ? w.held : w.callOff}
    >
      <Button kind={kind}>{state === 'held' ? w.held : w.callOff}</Button>
    </Form>
  );
  return (
    <>
      <ErrorSummary title={w.problem} errors={[...presence.errors, ...end.errors]} />
      {conference.moment === 'before' ? null : (
        <Section id="presence" title={w.presenceTitle}>
          <Form
            hidden={{ ...presence.hidden, ...version }}
            idempotencyKey={keyOf(showing.key, 'presence')}
            label={w.presence}
          >
            <Invite
              name="presentIds"
              legend={w.presence}
              colleagues={conference.seats}
              chosen={presence.values(
                'presentIds',
                conference.seats.filter(each => each.present).map(each => each.id),
              )}
              error={presence.error('presentIds')}
              open
              lang={lang}
            />
            <Actions>
              <Button kind="secondary">{w.savePresence}</Button>
            </Actions>
          </Form>
        </Section>
      )}
      {conference.moment === 'meeting' ? (
        <Section id="end" title={w.held} lead={w.heldLead}>
          {ending('held', 'primary')}
        </Section>
      ) : null}
      {conference.state !== 'planned' ? null : (
        <Section id="change" title={w.change}>
          <Stack>
            <ErrorSummary title={w.problem} errors={change.errors} />
            <Details summary={w.change} open={change.returned}>
              <Form
                hidden={{ ...change.hidden, ...version }}
                idempotencyKey={keyOf(showing.key, 'change')}
                label={w.change}
              >
                <ConferenceFields
                  form={change}
                  lang={lang}
                  was={{
                    title: conference.title,
                    at: fieldMoment(conference.at, visit.timeZone),
                    place: conference.place,
                  }}
                />
                <Invite
                  name="userIds"
                  legend={w.who}
                  hint={w.whoHint}
                  colleagues={conference.colleagues.filter(each => each.id !== conference.chairId)}
                  chosen={change.values(
                    'userIds',
                    conference.seats.map(each => each.id),
                  )}
                  error={change.error('userIds')}
                  lang={lang}
                />
                <Button kind="secondary">{w.saveChange}</Button>
              </Form>
            </Details>
            {conference.moment === 'before' || conference.moment === 'meeting' ? (
              <Details summary={w.callOff}>{ending('called_off', 'secondary')}</Details>
            ) : null}
          </Stack>
        </Section>
      )}
    </>
  );
}
