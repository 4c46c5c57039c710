import type { z } from 'zod';
import { type HandoverOut, readHandovers } from '#acts/handover/read-handovers.ts';
import { appointDirector } from '#acts/network/appoint-director.ts';
import { endPlace } from '#acts/network/end-place.ts';
import { givePlace } from '#acts/network/give-place.ts';
import { readNetwork } from '#acts/network/read-network.ts';
import { readNetworkTasks } from '#acts/network/read-network-tasks.ts';
import { toLocalDate } from '#domain/shared/calendar.ts';
import { displayName } from '#domain/shared/names.ts';
import { formState } from '#web/form-state.ts';
import { page, post, type Showing } from '#web/page.ts';
import { Button } from '#web/parts/button.tsx';
import { RadioGroup } from '#web/parts/choices.tsx';
import { Select, TextField } from '#web/parts/fields.tsx';
import { ErrorSummary, Form } from '#web/parts/form.tsx';
import { Section } from '#web/parts/layout.tsx';
import { Table } from '#web/parts/table.tsx';
import { formatDate } from '#web/words/format.ts';
import { type Head, HouseholdPage, loadHead, tabHref } from '../frame.tsx';
import { Appoint } from './appoint.tsx';
import { Away } from './away.tsx';
import { colleagueOptions } from './colleague-options.ts';
import { Handovers } from './handovers.tsx';
import { EndedTasks, FamilySheets, type NetworkTask, Tasks, WithoutTask } from './tasks.tsx';
import { networkWords } from './words.ts';

type Network = z.output<typeof readNetwork.output>;
interface Loaded {
  head: Head;
  network: Network;
  tasks: readonly NetworkTask[];
  handovers: readonly HandoverOut[];
}

/** The network on one page: who is there for what and for whom, handovers, who directs and who is in the team. */
export const networkPage = page<Loaded>({
  path: '/households/:householdId/network',
  access: { who: 'team' },
  title: lang => networkWords[lang].title,
  load: async loading => {
    const { householdId } = loading.params;
    return {
      head: await loadHead(loading),
      network: await loading.read(readNetwork, { householdId }),
      tasks: (await loading.read(readNetworkTasks, { householdId })).tasks,
      handovers: (await loading.read(readHandovers, { householdId })).handovers,
    };
  },
  view: (loaded, showing) => <View {...loaded} showing={showing} />,
  posts: {
    appoint: post({ deed: appointDirector, goTo: back }),
    give: post({ deed: givePlace, goTo: back }),
    end: post({ deed: endPlace, goTo: back }),
  },
});

function back(_: unknown, params: Readonly<Record<string, string>>): string {
  return tabHref(params['householdId'] ?? '', 'network');
}

function View({ head, network, tasks, handovers, showing }: Loaded & { showing: Showing }) {
  const w = networkWords[showing.lang];
  const day = (instant: Date | null) =>
    instant === null ? w.now : formatDate(toLocalDate(instant, showing.visit.timeZone), showing.lang);
  const present = network.places.filter(place => place.until === null);
  return (
    <HouseholdPage head={head} showing={showing} tab="network">
      <Tasks head={head} network={network} tasks={tasks} showing={showing} />
      <WithoutTask head={head} network={network} tasks={tasks} showing={showing} />
      <FamilySheets head={head} showing={showing} />
      {head.director === null ? null : <Handovers head={head} handovers={handovers} showing={showing} />}
      <Section id="team" title={w.team} lead={w.teamLead}>
        <Table
          caption={w.team}
          captionHidden
          columns={[
            { key: 'who', label: w.who },
            { key: 'place', label: w.place },
            { key: 'why', label: w.why },
            { key: 'since', label: w.since },
            { key: 'end', label: w.leave },
          ]}
          rows={present.map(place => ({
            key: place.id,
            cells: {
              who: (
                <>
                  {`${displayName(place.colleague.name)}, ${place.colleague.organisation}`}{' '}
                  <Away userId={place.colleague.id} network={network} lang={showing.lang} />
                </>
              ),
              place: w.places[place.place as keyof typeof w.places],
              why: reasonOf(place.reason, showing.lang),
              since: day(place.from),
              end:
                network.may.endPlaces && !['director', 'deputy'].includes(place.place) ? (
                  <Form
                    hidden={{ _do: 'end', placeId: place.id }}
                    idempotencyKey={`${showing.key}-${place.id.slice(0, 8)}`}
                  >
                    <Button kind="quiet" small label={`${w.leave}: ${displayName(place.colleague.name)}`}>
                      {w.leave}
                    </Button>
                  </Form>
                ) : null,
            },
          }))}
        />
      </Section>
      {network.may.appoint ? <Appoint head={head} network={network} showing={showing} /> : null}
      <Give network={network} showing={showing} />
      <Section id="history" title={w.history} lead={w.historyLead}>
        <Table
          caption={w.history}
          captionHidden
          columns={[
            { key: 'from', label: w.from },
            { key: 'until', label: w.until },
            { key: 'director', label: w.director },
            { key: 'deputy', label: w.deputy },
            { key: 'why', label: w.why },
          ]}
          rows={network.directions.map(row => ({
            key: row.id,
            cells: {
              from: day(row.from),
              until: day(row.until),
              director: displayName(row.director.name),
              deputy: row.deputy === null ? w.nobody : displayName(row.deputy.name),
              why: reasonOf(row.reason, showing.lang),
            },
          }))}
          empty={w.noDirector}
        />
      </Section>
      <EndedTasks head={head} tasks={tasks} showing={showing} />
    </HouseholdPage>
  );
}

function Give({ network, showing }: { network: Network; showing: Showing }) {
  const w = networkWords[showing.lang];
  const form = formState(showing, 'give', { userId: w.colleague, reason: w.why });
  return (
    <Section id="give" title={w.give}>
      <ErrorSummary title={w.problem} errors={form.errors} />
      <Form hidden={form.hidden} idempotencyKey={form.key}>
        <Select
          name="userId"
          label={w.colleague}
          empty={w.choose}
          options={colleagueOptions(network, showing.lang)}
          value={form.value('userId')}
          error={form.error('userId')}
          required
        />
        <RadioGroup
          name="place"
          label={w.place}
          choices={[
            { value: 'worker', label: w.places.worker },
            { value: 'supervisor', label: w.places.supervisor },
          ]}
          value={form.value('place', 'worker')}
          error={form.error('place')}
        />
        <TextField
          name="reason"
          label={w.why}
          value={form.value('reason')}
          error={form.error('reason')}
          required
        />
        <Button kind="secondary">{w.giveButton}</Button>
      </Form>
    </Section>
  );
}

/** A reason in somebody's own words, or the words for one that a rule gave. */
function reasonOf(reason: string, lang: Showing['lang']): string {
  const w = networkWords[lang];
  const given: Readonly<Record<string, string>> = {
    intake: w.intakeReason,
    nobody_left: w.nobodyLeft,
    deputy_left: w.deputyLeft,
    director_left: w.directorLeft,
  };
  return Object.hasOwn(given, reason) ? (given[reason] ?? reason) : reason;
}
