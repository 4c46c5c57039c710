import type { z } from 'zod';
import { type HandoverOut, readHandovers } from '#acts/handover/read-handovers.ts';
import { appointDirector } from '#acts/network/appoint-director.ts';
import { endPlace } from '#acts/network/end-place.ts';
import { givePlace } from '#acts/network/give-place.ts';
import { readNetwork } from '#acts/network/read-network.ts';
import { readNetworkTasks } from '#acts/network/read-network-tasks.ts';
import { page, post, type Showing } from '#web/page.ts';
import { AskWhatIsStuck } from '../bottlenecks/ask.tsx';
import { type Head, HouseholdPage, loadHead, tabHref } from '../frame.tsx';
import { Appoint } from './appoint.tsx';
import { Handovers } from './handovers.tsx';
import { EndedTasks, FamilySheets, type NetworkTask, Tasks, WithoutTask } from './tasks.tsx';
import { Directed, Team } from './team.tsx';
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
  return (
    <HouseholdPage head={head} showing={showing} tab="network">
      <Tasks head={head} network={network} tasks={tasks} showing={showing} />
      <WithoutTask head={head} network={network} tasks={tasks} showing={showing} />
      <FamilySheets head={head} showing={showing} />
      {head.director === null ? null : <Handovers head={head} handovers={handovers} showing={showing} />}
      {network.may.appoint ? <Appoint network={network} showing={showing} /> : null}
      <Team network={network} showing={showing} />
      <Directed network={network} showing={showing} />
      <EndedTasks head={head} tasks={tasks} showing={showing} />
      <AskWhatIsStuck householdId={head.id} lang={showing.lang} />
    </HouseholdPage>
  );
}
