import { endMute } from '#acts/watch/end-mute.ts';
import { displayName } from '#domain/shared/names.ts';
import { formState, noFields } from '#web/form-state.ts';
import { page, post, type Showing } from '#web/page.ts';
import { Button, Link } from '#web/parts/button.tsx';
import { DayLine, DayLines } from '#web/parts/day-line.tsx';
import { Details } from '#web/parts/details.tsx';
import { Empty } from '#web/parts/empty.tsx';
import { ErrorSummary, Form } from '#web/parts/form.tsx';
import { Heading } from '#web/parts/heading.tsx';
import { Section, Stack } from '#web/parts/layout.tsx';
import { PersonName } from '#web/parts/person.tsx';
import { Table } from '#web/parts/table.tsx';
import { formatDate, relativeDays } from '#web/words/format.ts';
import { HouseholdPage } from '../frame.tsx';
import { signalHref, watchHref } from './href.ts';
import { loadWatch, type Mute, namesOf, type Open, signalTone, type WithWatch } from './load.ts';
import { signalWords } from './signal-words.ts';
import { watchWords } from './words.ts';

/** What has risen by itself in this household, where it is resolved, what is quiet and what is over. */
export const watchPage = page<WithWatch>({
  path: '/households/:householdId/watch',
  access: { who: 'team' },
  reach: 'household',
  title: lang => watchWords[lang].title,
  load: loadWatch,
  view: (loaded, showing) => <View loaded={loaded} showing={showing} />,
  posts: {
    end: post({ deed: endMute, goTo: (_, params) => watchHref(params['householdId'] ?? '', '#muted') }),
  },
});

interface Props {
  loaded: WithWatch;
  showing: Showing;
}

function View({ loaded, showing }: Props) {
  const { head, watch } = loaded;
  const w = watchWords[showing.lang];
  return (
    <HouseholdPage head={head} showing={showing} tab="overview">
      <ErrorSummary title={w.problem} errors={formState(showing, 'end', noFields).errors} />
      <Stack wide>
        <Section id="open" title={`${w.title} (${watch.open.length})`} lead={w.lead}>
          {watch.open.length === 0 ? (
            <Empty heading={w.none}>
              <p>{w.noneMore}</p>
            </Empty>
          ) : (
            [...Map.groupBy(watch.open, signal => signal.code)].map(([code, signals]) => (
              <section className="la-watch__kind" key={code} aria-labelledby={`kind-${code}`}>
                <Heading level={3} id={`kind-${code}`}>
                  {signalWords[showing.lang].short[code]}
                </Heading>
                <p>{w.resolves(lowerFirst(signalWords[showing.lang].resolves[code]))}</p>
                <DayLines>
                  {signals.map(signal => (
                    <Line key={signal.id} signal={signal} loaded={loaded} showing={showing} />
                  ))}
                </DayLines>
              </section>
            ))
          )}
          {watch.mayMute ? null : <p className="la-watch__after">{w.narrow}</p>}
          <p className="la-watch__after">
            <Link href="/steering/norms">{w.norms}</Link>
          </p>
        </Section>
        <Muted loaded={loaded} showing={showing} />
        <History loaded={loaded} showing={showing} />
      </Stack>
    </HouseholdPage>
  );
}

function Line({ signal, loaded, showing }: Props & { signal: Open }) {
  const { lang, visit } = showing;
  const w = watchWords[lang];
  const s = signalWords[lang];
  const names = namesOf(loaded, visit.today, lang);
  const person = names.person(signal.personId);
  const what = s.sentence(signal, names.name(signal.personId));
  const day = (on: typeof signal.dueOn) => formatDate(on, lang, 'short');
  const query = new URLSearchParams({ code: signal.code });
  if (signal.personId !== null) query.set('person', signal.personId);
  return (
    <DayLine
      tone={signalTone(signal)}
      what={what}
      href={signalHref(loaded.head.id, signal)}
      who={person === undefined ? w.thisHousehold : <PersonName index={person.marker} name={person.name} />}
      why={
        <>
          {`${w.due(day(signal.dueOn))} ${w.with(s.levels[signal.level], day(signal.levelSince))}`}
          {signal.mute === null ? null : (
            <>
              <br />
              {`${mutedBy(signal.mute, showing)} `}
              <q>{signal.mute.reason}</q>
            </>
          )}
          {signal.mayMute ? (
            <>
              <br />
              <Link href={watchHref(loaded.head.id, `/mute?${query}`)} label={w.muteFor(what)}>
                {w.mute}
              </Link>
            </>
          ) : null}
        </>
      }
      since={relativeDays(-signal.daysLate, lang)}
    />
  );
}

const lowerFirst = (text: string): string => `${text.charAt(0).toLowerCase()}${text.slice(1)}`;

const mutedBy = (mute: Mute, { lang }: Showing): string => {
  const w = watchWords[lang];
  const name = mute.by === null ? '' : displayName(mute.by);
  return w.mutedBy(formatDate(mute.until, lang), name || w.somebodyGone);
};

/** What a mute is of: the signal, and of whom. */
function subjectOf(mute: Mute, { loaded, showing }: Props): string {
  const names = namesOf(loaded, showing.visit.today, showing.lang);
  const who = names.person(mute.personId)?.name ?? watchWords[showing.lang].everybody;
  return `${signalWords[showing.lang].short[mute.code]}: ${who}`;
}

function Muted({ loaded, showing }: Props) {
  const { lang } = showing;
  const w = watchWords[lang];
  const { mutes, mayMute } = loaded.watch;
  const [holding, before] = [mutes.filter(each => each.holds), mutes.filter(each => !each.holds)];
  return (
    <Section
      id="muted"
      title={w.muted}
      lead={w.mutedLead}
      actions={mayMute ? <Link href={watchHref(loaded.head.id, '/mute')}>{w.mute}</Link> : undefined}
    >
      {holding.length === 0 ? <p>{w.mutedNone}</p> : null}
      {holding.length === 0 ? null : (
        <ul className="la-watch__mutes">
          {holding.map(mute => (
            <li key={mute.id} className="la-watch__mute">
              <p className="la-watch__subject">{subjectOf(mute, { loaded, showing })}</p>
              <p>
                {`${mutedBy(mute, showing)} `}
                <q>{mute.reason}</q>
              </p>
              {mayMute ? (
                <Form
                  hidden={{ _do: 'end', muteId: mute.id }}
                  idempotencyKey={`${showing.key.slice(0, 80)}-${mute.id.slice(0, 8)}`}
                >
                  <Button kind="secondary" small label={w.endMuteOf(subjectOf(mute, { loaded, showing }))}>
                    {w.endMute}
                  </Button>
                </Form>
              ) : null}
            </li>
          ))}
        </ul>
      )}
      {before.length === 0 ? null : (
        <Details summary={`${w.mutedBefore} (${before.length})`}>
          <Table
            caption={w.mutedBefore}
            captionHidden
            columns={[
              { key: 'what', label: w.what },
              { key: 'when', label: w.period },
              { key: 'by', label: w.by },
              { key: 'reason', label: w.reason },
            ]}
            rows={before.map(mute => ({
              key: mute.id,
              cells: {
                what: subjectOf(mute, { loaded, showing }),
                when: `${formatDate(mute.since, lang, 'short')} – ${
                  mute.endedOn === null
                    ? w.until(formatDate(mute.until, lang, 'short'))
                    : w.ended(formatDate(mute.endedOn, lang, 'short'))
                }`,
                by: (mute.by === null ? '' : displayName(mute.by)) || w.somebodyGone,
                reason: mute.reason,
              },
            }))}
          />
        </Details>
      )}
    </Section>
  );
}

function History({ loaded, showing }: Props) {
  const { lang, visit } = showing;
  const w = watchWords[lang];
  const s = signalWords[lang];
  const names = namesOf(loaded, visit.today, lang);
  return (
    <Section id="history" title={w.history} lead={w.historyLead}>
      <Table
        caption={w.history}
        captionHidden
        empty={<p>{w.historyNone}</p>}
        columns={[
          { key: 'what', label: w.what },
          { key: 'about', label: w.about },
          { key: 'due', label: w.lateSince },
          { key: 'level', label: w.level },
          { key: 'resolved', label: w.resolvedOn },
        ]}
        rows={loaded.watch.resolved.map(row => {
          const person = names.person(row.personId);
          return {
            key: row.id,
            cells: {
              what: s.short[row.code],
              about:
                person === undefined ? w.household : <PersonName index={person.marker} name={person.name} />,
              due: formatDate(row.dueOn, lang, 'short'),
              level: s.levels[row.level],
              resolved: formatDate(row.resolvedOn, lang, 'short'),
            },
          };
        })}
      />
    </Section>
  );
}
