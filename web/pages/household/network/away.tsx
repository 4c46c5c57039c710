import type { z } from 'zod';
import type { readNetwork } from '#acts/network/read-network.ts';
import { Tag } from '#web/parts/tag.tsx';
import { awayUntil } from '#web/words/away.ts';
import type { Lang } from '#web/words/format.ts';

type Network = z.output<typeof readNetwork.output>;

/** Beside a name: until when somebody is away. Nothing for who is here. */
export function Away({ userId, network, lang }: { userId: string | null; network: Network; lang: Lang }) {
  const away = network.away.find(each => each.userId === userId);
  return away === undefined ? null : <Tag tone="late">{awayUntil(away, lang)}</Tag>;
}
