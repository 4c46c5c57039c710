/** How somebody's own view on safety came about. Not wanting and not knowing are answers; not asked is none. */
export const viewAskeds = ['asked', 'does_not_want', 'does_not_know', 'not_asked'] as const;
export type ViewAsked = (typeof viewAskeds)[number];

/** From this difference on, own and professional's number are shown as a gap to talk about. */
export const gapFrom = 3;

/** True when both numbers are known and lie far apart, whichever is the higher. */
export const isGap = (own: number | null, professional: number | null): boolean =>
  own !== null && professional !== null && Math.abs(own - professional) >= gapFrom;
