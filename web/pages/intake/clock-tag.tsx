import { Tag, type Tone } from '#web/parts/tag.tsx';
import type { Lang } from '#web/words/format.ts';
import { type ClockView, clockWords } from './clock-words.ts';

const tones: Readonly<Record<ClockView['state'], Tone>> = {
  running: 'neutral',
  due_today: 'late',
  late: 'late',
  met_in_time: 'done',
  met_late: 'late',
  stopped: 'neutral',
};

/** How a legal clock stands, in words; late is amber and says how much. */
export function ClockTag({ clock, lang }: { clock: ClockView; lang: Lang }) {
  return <Tag tone={tones[clock.state]}>{clockWords(clock, lang)}</Tag>;
}
