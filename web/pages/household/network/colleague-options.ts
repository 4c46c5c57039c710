import type { z } from 'zod';
import type { readNetwork } from '#acts/network/read-network.ts';
import { compareNames, sortName } from '#domain/shared/names.ts';
import { awayUntil } from '#web/words/away.ts';
import type { Lang } from '#web/words/format.ts';

type Network = z.output<typeof readNetwork.output>;

/** Colleagues as options, main name first, as the Dutch sort; who is away says so. */
export function colleagueOptions(network: Network, lang: Lang, without?: string) {
  const away = new Map(network.away.map(each => [each.userId, each]));
  return network.colleagues
    .filter(colleague => colleague.id !== without)
    .toSorted((a, b) => compareNames(a.name, b.name))
    .map(colleague => ({
      value: colleague.id,
      label: [
        sortName(colleague.name),
        colleague.organisation,
        ...[away.get(colleague.id)].flatMap(each => (each === undefined ? [] : [awayUntil(each, lang)])),
      ].join(' · '),
    }));
}
