/**
 * What the screening asks about: one code per construct, the same in every list in which it is asked, short or deep, of a
 * mother, a father, a child or a professional. The code is the linkId in the questionnaire. Wording lives with the
 * lists (domain/screening/instruments), which way an answer is good in `weights.ts` there; what it means for profiles
 * in domain/profile, for danger in domain/safety.
 *
 * Constructs come from the paper (SEED) and docs/domain/sources.md; no existing instrument was followed.
 */

/** Kinds of answers. "Not asked", "does not want" and "does not know" stand beside every answer (states). */
export const answerKinds = {
  yes_no: ['yes', 'no'],
  /** In the last twelve months; `before`: not in these months, but earlier. */
  how_often: ['never', 'before', 'once', 'few_times', 'monthly', 'weekly', 'daily'],
  how_much: ['not', 'little', 'quite', 'very'],
  /** Drawn faces for a young child. */
  face: ['good', 'so_so', 'bad'],
  direction: ['other_only', 'mostly_other', 'both', 'mostly_self', 'self_only'],
  together: ['together', 'breaking_up', 'apart_under_12_months', 'apart_over_12_months', 'never_together'],
  how_many: ['none', 'one', 'several'],
  help_years: ['none', 'under_1', 'from_1_to_3', 'over_3'],
  conflict_about: ['nothing', 'quarrels', 'own_way', 'both'],
  /** Whole number from 0 to 10. */
  number: null,
  text: null,
} as const satisfies Record<string, readonly string[] | null>;
export type AnswerKind = keyof typeof answerKinds;

/** An answer that is none, and each is something else than "no". */
export const answerStates = ['answered', 'not_asked', 'does_not_want', 'does_not_know'] as const;
export type AnswerState = (typeof answerStates)[number];

/** Parts of a screening, for coverage: who was asked about what. */
export const parts = [
  'violence',
  'control',
  'separation',
  'children',
  'safety',
  'childhood',
  'trauma',
  'mental_health',
  'substances',
  'disability',
  'stress',
  'living',
  'network',
  'protective',
  'own_world',
  'early_years',
  'observation',
] as const;
export type Part = (typeof parts)[number];

const towards = {
  insulted: ['violence', 'how_often'],
  threatened: ['violence', 'how_often'],
  pushed: ['violence', 'how_often'],
  hit: ['violence', 'how_often'],
  throat: ['violence', 'how_often'],
  weapon: ['violence', 'how_often'],
  threatened_to_kill: ['violence', 'how_often'],
  forced_sex: ['violence', 'how_often'],
  injured: ['violence', 'how_often'],
  in_pregnancy: ['violence', 'yes_no'],
  followed: ['violence', 'how_often'],
  threatened_suicide: ['violence', 'yes_no'],
  jealous: ['control', 'how_much'],
  control_contacts: ['control', 'how_much'],
  control_money: ['control', 'how_much'],
  control_movement: ['control', 'how_much'],
  control_phone: ['control', 'how_much'],
  control_daily_life: ['control', 'how_much'],
  control_children: ['control', 'how_much'],
  control_care: ['control', 'how_much'],
  breached_order: ['control', 'yes_no'],
} as const satisfies Record<string, readonly [Part, AnswerKind]>;
export type Toward = keyof typeof towards;

const others = {
  // Between partners, seen by the one who is asked.
  fear: ['violence', 'how_much'],
  believes_lethal: ['violence', 'yes_no'],
  dares_speak: ['control', 'how_much'],
  worse_lately: ['violence', 'yes_no'],
  who_uses: ['violence', 'direction'],
  other_substances: ['violence', 'how_much'],
  other_no_work: ['violence', 'yes_no'],
  conflict_about: ['violence', 'conflict_about'],
  together: ['separation', 'together'],
  contact_dispute: ['separation', 'how_much'],
  court_cases: ['separation', 'how_many'],
  words_at_handover: ['separation', 'how_often'],
  child_between: ['separation', 'how_much'],
  accusations: ['separation', 'how_much'],
  direct_contact: ['separation', 'yes_no'],
  children_as_lever: ['separation', 'how_much'],
  abduction_threat: ['separation', 'yes_no'],
  child_not_of_both: ['children', 'yes_no'],
  // Towards and around children, and from child to parent.
  child_saw: ['children', 'how_often'],
  child_shouted_at: ['children', 'how_often'],
  child_hit: ['children', 'how_often'],
  child_injured: ['children', 'yes_no'],
  baby_injured: ['children', 'yes_no'],
  child_touched: ['children', 'yes_no'],
  child_danger_now: ['children', 'yes_no'],
  neglect_food: ['children', 'how_often'],
  neglect_alone: ['children', 'how_often'],
  neglect_care: ['children', 'how_often'],
  neglect_attention: ['children', 'how_often'],
  child_conduct: ['children', 'how_much'],
  child_condition: ['children', 'yes_no'],
  child_to_parent: ['children', 'how_often'],
  school_or_police_trouble: ['children', 'how_often'],
  parents_disagree: ['children', 'how_much'],
  parenting_stress: ['children', 'how_much'],
  // Safety in the person's own words.
  safe_number: ['safety', 'number'],
  safe_words: ['safety', 'text'],
  safe_needs: ['safety', 'text'],
  // Adults.
  childhood_hit: ['childhood', 'yes_no'],
  childhood_saw: ['childhood', 'yes_no'],
  childhood_neglect: ['childhood', 'yes_no'],
  childhood_touched: ['childhood', 'yes_no'],
  trauma_reliving: ['trauma', 'how_much'],
  trauma_avoiding: ['trauma', 'how_much'],
  trauma_alert: ['trauma', 'how_much'],
  trauma_numb: ['trauma', 'how_much'],
  trauma_wants_help: ['trauma', 'yes_no'],
  mental_problem: ['mental_health', 'how_much'],
  mental_care: ['mental_health', 'yes_no'],
  suicidal: ['mental_health', 'how_much'],
  help_years: ['mental_health', 'help_years'],
  alcohol: ['substances', 'how_often'],
  drugs: ['substances', 'how_often'],
  substance_problem: ['substances', 'how_much'],
  learning_difficulty: ['disability', 'how_much'],
  long_illness: ['disability', 'how_much'],
  needs_daily_help: ['disability', 'how_much'],
  self_reliance: ['disability', 'how_much'],
  stress_number: ['stress', 'number'],
  powerless: ['stress', 'how_much'],
  recent_loss: ['stress', 'yes_no'],
  recent_only: ['stress', 'yes_no'],
  money_worries: ['living', 'how_much'],
  debts: ['living', 'yes_no'],
  housing_worries: ['living', 'how_much'],
  no_work: ['living', 'yes_no'],
  support: ['network', 'how_much'],
  lonely: ['network', 'how_much'],
  // What protects.
  someone_to_call: ['protective', 'yes_no'],
  safe_place: ['protective', 'yes_no'],
  child_trusts_adult: ['protective', 'yes_no'],
  stopped_before: ['protective', 'text'],
  goes_well: ['protective', 'text'],
  // A child about its own world. Asked of the child, alone.
  home_face: ['own_world', 'face'],
  home_safe: ['own_world', 'how_much'],
  grown_ups_fight: ['own_world', 'how_often'],
  grown_ups_hurt: ['own_world', 'how_often'],
  child_scared: ['own_world', 'how_much'],
  child_hurt: ['own_world', 'how_often'],
  child_sad: ['own_world', 'how_much'],
  child_sleeps: ['own_world', 'how_much'],
  child_startles: ['own_world', 'how_much'],
  child_looks_after: ['own_world', 'how_much'],
  child_in_between: ['own_world', 'how_much'],
  child_contact_wish: ['own_world', 'text'],
  child_secret: ['own_world', 'yes_no'],
  child_touched_self: ['own_world', 'yes_no'],
  child_own_anger: ['own_world', 'how_often'],
  child_school: ['own_world', 'how_much'],
  child_helper: ['own_world', 'text'],
  child_wish: ['own_world', 'text'],
  child_substances: ['own_world', 'how_often'],
  partner_of_own: ['own_world', 'how_often'],
  // Carer of a child of 0 to 3, about the child.
  baby_sleeps: ['early_years', 'how_much'],
  baby_cries: ['early_years', 'how_much'],
  baby_startles: ['early_years', 'how_much'],
  baby_clings: ['early_years', 'how_much'],
  baby_looks_away: ['early_years', 'how_much'],
  baby_grows: ['early_years', 'yes_no'],
  baby_present: ['early_years', 'how_often'],
  baby_shaken: ['early_years', 'yes_no'],
  carer_joy: ['early_years', 'how_much'],
  carer_overwhelmed: ['early_years', 'how_much'],
  // The professional's own eyes, about the one person whom the list is about: that this person controls the (former)
  // partner, that this person is afraid, that somebody else answers for them, how warm they are with a child, …
  seen_control: ['observation', 'how_much'],
  seen_fear: ['observation', 'how_much'],
  seen_other_answers: ['observation', 'how_much'],
  seen_injury: ['observation', 'yes_no'],
  seen_child_wary: ['observation', 'how_much'],
  seen_neglect: ['observation', 'how_much'],
  seen_child_injury: ['observation', 'yes_no'],
  seen_under_influence: ['observation', 'how_much'],
  seen_disability: ['observation', 'how_much'],
  seen_mental: ['observation', 'how_much'],
  seen_warmth: ['observation', 'how_much'],
  seen_number: ['observation', 'number'],
  seen_words: ['observation', 'text'],
  treatment_need: ['observation', 'yes_no'],
  treatment_found: ['observation', 'yes_no'],
} as const satisfies Record<string, readonly [Part, AnswerKind]>;
type Other = keyof typeof others;

/** `by_other.x`: what the partner does to the one who is asked; `by_self.x`: what the one who is asked does to them. */
export type Construct = `by_other.${Toward}` | `by_self.${Toward}` | Other;

/** Part and kind of answer of each construct. */
export const constructs: Readonly<Record<Construct, readonly [Part, AnswerKind]>> = {
  ...(Object.fromEntries(
    Object.entries(towards).flatMap(([code, spec]) => [
      [`by_other.${code}`, spec],
      [`by_self.${code}`, spec],
    ]),
  ) as Record<`by_other.${Toward}` | `by_self.${Toward}`, readonly [Part, AnswerKind]>),
  ...others,
};

export const isConstruct = (code: string): code is Construct => Object.hasOwn(constructs, code);

export const partOf = (code: Construct): Part => constructs[code][0];
export const kindOf = (code: Construct): AnswerKind => constructs[code][1];
