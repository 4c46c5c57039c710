import type { MissedOut } from '#acts/referral/referral-out.ts';
import type { Showing } from '#web/page.ts';
import { Link } from '#web/parts/button.tsx';
import { Stack } from '#web/parts/layout.tsx';
import { Notice } from '#web/parts/notice.tsx';
import { formatDate } from '#web/words/format.ts';
import type { Head } from '../frame.tsx';
import { People, peopleOf, safetyHref } from '../safety/people.tsx';
import { helpWords } from './words.ts';

/** What no-shows and drop-outs still ask: safety first, then the talk about going on. Nothing of it is ticked off. */
export function Missed({
  missed,
  head,
  showing,
}: {
  missed: readonly MissedOut[];
  head: Head;
  showing: Showing;
}) {
  const { lang } = showing;
  const w = helpWords[lang].missed;
  const people = peopleOf(head, lang);
  return missed.length === 0 ? null : (
    <Stack>
      {missed.map(each => {
        const name = people.get(each.personId)?.name ?? '';
        const what = w[each.outcome](name, formatDate(each.on, lang));
        const until = formatDate(each.motivate.dueOn, lang);
        const late = each.motivate.state === 'overdue';
        return (
          <Stack key={each.attendanceId}>
            {each.safety.state === 'done' ? null : (
              <Notice
                tone={each.safety.state === 'overdue' ? 'danger' : 'late'}
                heading={`${w[each.safety.state]}. ${what}`}
              >
                <p>
                  {w.whom} <People ids={each.askPersonIds} people={people} />
                </p>
                <p>{w.closes}</p>
                {each.askPersonIds.map(id => (
                  <p key={id}>
                    <Link href={`/households/${head.id}/contacts/new?person=${id}`}>
                      {w.record(people.get(id)?.name ?? '')}
                    </Link>
                  </p>
                ))}
                <p>
                  <Link href={safetyHref(head.id)}>{w.conditions}</Link>
                </p>
              </Notice>
            )}
            {each.motivate.state === 'done' ? null : (
              <Notice
                tone={late ? 'late' : 'plain'}
                heading={late ? w.motivateLate(name, until) : w.motivate(name, until)}
              >
                <p>{what}</p>
                <p>
                  <Link href={`/households/${head.id}/contacts/new?person=${each.personId}`}>
                    {w.record(name)}
                  </Link>
                </p>
              </Notice>
            )}
          </Stack>
        );
      })}
    </Stack>
  );
}
