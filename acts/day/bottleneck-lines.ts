import type { Visit } from '#acts/shared/deed.ts';
import { ownerIsLate } from '#domain/conference/bottleneck.ts';
import { toLocalDate } from '#domain/shared/calendar.ts';
import { answersToRead, type BottleneckLine, ownedByMe, ownedByNobody } from '#store/bottleneck.ts';
import type { Tx } from '#store/session.ts';

type What = 'to_answer' | 'to_take' | 'to_read';

/**
 * Bottlenecks on somebody's day: those they own, those of their level that nobody owns, the oldest first, and answers to
 * what they raised.
 */
export async function bottleneckLines(tx: Tx, visit: Visit) {
  const { today, timeZone } = visit;
  const line = (what: What) => (row: BottleneckLine) => {
    const since = toLocalDate(row.since, timeZone);
    const late = {
      to_answer: row.dueOn !== null && row.dueOn < today,
      to_take: ownerIsLate(since, today),
      to_read: false,
    };
    return { id: row.id, what, dueOn: row.dueOn, since, late: late[what] };
  };
  return [
    ...(await ownedByMe(tx)).map(line('to_answer')),
    ...(await ownedByNobody(tx)).map(line('to_take')),
    ...(await answersToRead(tx)).map(line('to_read')),
  ];
}
