import type { Profile } from '#domain/profile/model.ts';
import type { Part } from '#domain/screening/constructs.ts';
import type { Lang } from '#web/words/format.ts';

/** Where something is explained. Every part of the house that shows a code can link to its place. */
export const knowledgeHref = {
  start: '/knowledge',
  talking: '/knowledge/talking',
  /** How to ask about one part of the screening. */
  part: (part: Part): string => `/knowledge/talking#part-${part}`,
  profile: (profile: Profile): string => `/knowledge/profiles/${profile.replaceAll('_', '-')}`,
  signs: '/knowledge/danger-signs',
  /** What one danger sign means; its code is that of domain/safety/danger.ts. */
  sign: (sign: string): string => `/knowledge/danger-signs#${sign}`,
  stress: '/knowledge/stress',
  stressFamily: '/knowledge/stress/family',
  stressChild: '/knowledge/stress/child',
  meldcode: '/knowledge/meldcode',
} as const;

const words: Readonly<Record<Lang, { more: string; about: (what: string) => string }>> = {
  nl: { more: 'Uitleg', about: what => `Uitleg: ${what}` },
  en: { more: 'Explained', about: what => `Explained: ${what}` },
};

/** A small link to the place where something is explained; `about` says to a screen reader what. */
export function KnowledgeLink(props: {
  href: string;
  about: string;
  lang: Lang;
  whole?: boolean | undefined;
}) {
  const w = words[props.lang];
  return (
    <a
      className="utrecht-link utrecht-link--html-a la-explained"
      href={props.href}
      aria-label={w.about(props.about)}
    >
      {props.whole ? w.about(props.about) : w.more}
    </a>
  );
}
