import { Tag } from '#web/parts/tag.tsx';
import { formatDate, formatTime, type Lang, type LocalDate } from '#web/words/format.ts';
import { conferenceWords } from './words.ts';

export const conferenceHref = (conferenceId: string, rest = ''): string =>
  `/conferences/${conferenceId}${rest}`;

interface Meeting {
  readonly at: Date;
  readonly on: LocalDate;
  readonly moment: 'before' | 'meeting' | 'after' | 'off';
}

/** 'maandag 2 maart 2026, 14:05' in the zone of the region. */
export const whenWords = ({ at, on }: Meeting, lang: Lang, zone: string): string =>
  `${formatDate(on, lang, 'weekday')}, ${formatTime(at, lang, zone)}`;

/** How a conference stands; one whose day has passed without being closed says so. */
export function MomentTag({ meeting, today, lang }: { meeting: Meeting; today: LocalDate; lang: Lang }) {
  const w = conferenceWords[lang];
  if (meeting.moment === 'meeting' && meeting.on < today) return <Tag tone="late">{w.notEnded}</Tag>;
  return <Tag tone={meeting.moment === 'after' ? 'done' : 'neutral'}>{w.moments[meeting.moment]}</Tag>;
}
