/** What is known about the safety of a household, counted, as far as somebody may see it. */
export interface Glance {
  /** Persons around whom danger is told, by level. */
  readonly danger: {
    readonly red: number;
    readonly orange: number;
    readonly notEstablished: number;
    readonly allAsked: number;
  };
  readonly conditions: {
    readonly active: number;
    readonly met: number;
    readonly failed: number;
    readonly overdue: number;
    readonly notChecked: number;
  };
  /** Signals that stand. */
  readonly signals: number;
}

export const glanceTones = ['danger', 'late', 'unknown', 'done'] as const;
export type GlanceTone = (typeof glanceTones)[number];

/** Everything that can be said at a glance; the gravest first. */
export const glanceParts = [
  'red',
  'failed',
  'orange',
  'overdue',
  'not_established',
  'not_checked',
  'no_conditions',
  'nobody',
  'met',
  'all_asked',
  'signals',
] as const;
export type GlancePart = (typeof glanceParts)[number];

const holds: Readonly<Record<GlancePart, (glance: Glance) => boolean>> = {
  red: ({ danger }) => danger.red > 0,
  failed: ({ conditions }) => conditions.failed > 0,
  orange: ({ danger }) => danger.orange > 0,
  overdue: ({ conditions }) => conditions.overdue > 0,
  not_established: ({ danger }) => danger.notEstablished > 0,
  not_checked: ({ conditions }) => conditions.notChecked > 0,
  no_conditions: ({ conditions }) => conditions.active === 0,
  nobody: ({ danger }) => danger.red + danger.orange + danger.notEstablished + danger.allAsked === 0,
  met: ({ conditions }) => conditions.met > 0,
  all_asked: ({ danger }) => danger.allAsked > 0,
  signals: ({ signals }) => signals > 0,
};

/** What is to be said of this household, the gravest first. Nothing that stands open is left out for what went well. */
export const glanceOf = (glance: Glance): GlancePart[] => glanceParts.filter(part => holds[part](glance));

const tones: Readonly<Record<GlancePart, GlanceTone>> = {
  red: 'danger',
  failed: 'danger',
  orange: 'late',
  overdue: 'late',
  signals: 'late',
  not_established: 'unknown',
  not_checked: 'unknown',
  no_conditions: 'unknown',
  nobody: 'unknown',
  met: 'done',
  all_asked: 'done',
};

/** The gravest tone of all that is to be said: calm only when there are conditions, all are met, and nothing stands open. */
export const glanceTone = (glance: Glance): GlanceTone => {
  const said = new Set(glanceOf(glance).map(part => tones[part]));
  return glanceTones.find(tone => said.has(tone)) ?? 'unknown';
};
