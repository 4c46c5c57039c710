import type { ChildWhy } from '#domain/child/heard.ts';
import type { Tone } from '#web/parts/tag.tsx';

/** Silence is never quiet; what waits for an answer is late. */
export const standsTone: Record<ChildWhy, Tone> = {
  heard: 'done',
  not_needed: 'neutral',
  excused: 'neutral',
  not_heard: 'unknown',
  not_told_back: 'late',
  exception_over: 'late',
};
