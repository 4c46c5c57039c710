/**
 * The five profiles as declared data. What each indicator weighs is ours, made from the paper's descriptions; the study
 * behind it published no weights. Where indicators come from: mapping.ts; how they are weighed: compute.ts; words: pages.
 */

/**
 * Counted up whenever cards, weights, thresholds, mappings or whose word counts change; kept beside every hypothesis.
 * 2: what was said in the hearing of others counts against nothing; the other one's drink and drugs are asked.
 */
export const modelVersion = 2;

export const profileCodes = [
  'intimate_terror',
  'family_under_stress',
  'long_term_care',
  'child_behaviour_parenting_stress',
  'complex_conflict_separation',
] as const;
export type Profile = (typeof profileCodes)[number];

export const indicatorCodes = [
  'control_domains',
  'victim_fear',
  'one_sided',
  'severe_physical',
  'sexual_coercion',
  'threats',
  'stalking',
  'jealousy',
  'escalation',
  'children_as_lever',
  'mutual_without_control',
  'stressor_load',
  'situational_conflict',
  'two_sided',
  'substance_problem',
  'parenting_stress',
  'low_control',
  'low_support',
  'powerlessness',
  'parent_mental_illness',
  'parent_disability',
  'parent_dependence',
  'long_service_history',
  'neglect',
  'low_self_reliance',
  'parent_own_adversity',
  'recent_only',
  'child_conduct',
  'child_to_parent_violence',
  'child_condition',
  'harsh_discipline',
  'parents_disagree',
  'school_or_police_trouble',
  'separated',
  'contact_dispute',
  'court_cases',
  'verbal_at_handover',
  'child_between_parents',
  'mutual_accusations',
  'over_12_months',
  'no_direct_contact',
] as const;
export type Indicator = (typeof indicatorCodes)[number];

/** Over whom a card is reckoned: somebody towards their (former) partner, the household, or two who were a couple. */
export type Per = 'directed_dyad' | 'household' | 'former_couple';

type Weights = Readonly<Partial<Record<Indicator, number>>>;

export interface Card {
  readonly per: Per;
  /** As many points as this are a membership of 1. */
  readonly full: number;
  /** While this is not known to be so, the card shows nothing. */
  readonly gate: Indicator | null;
  readonly plus: Weights;
  readonly minus: Weights;
}

export const cards: Readonly<Record<Profile, Card>> = {
  intimate_terror: {
    per: 'directed_dyad',
    full: 10,
    gate: null,
    plus: {
      control_domains: 4,
      victim_fear: 2,
      one_sided: 2,
      severe_physical: 1.5,
      sexual_coercion: 1.5,
      threats: 1.5,
      stalking: 1.5,
      jealousy: 1,
      escalation: 1,
      children_as_lever: 1,
    },
    minus: { mutual_without_control: 3 },
  },
  family_under_stress: {
    per: 'household',
    full: 10,
    gate: null,
    plus: {
      stressor_load: 4,
      situational_conflict: 2,
      substance_problem: 2,
      two_sided: 1.5,
      parenting_stress: 1,
      low_control: 1,
      low_support: 1,
      powerlessness: 1,
    },
    minus: { control_domains: 3 },
  },
  long_term_care: {
    per: 'household',
    full: 10,
    gate: null,
    plus: {
      parent_mental_illness: 3,
      parent_disability: 3,
      parent_dependence: 2,
      neglect: 2,
      long_service_history: 1.5,
      low_self_reliance: 1.5,
      parent_own_adversity: 1,
    },
    minus: { recent_only: 2 },
  },
  child_behaviour_parenting_stress: {
    per: 'household',
    full: 10,
    gate: null,
    plus: {
      child_conduct: 3,
      parenting_stress: 3,
      child_to_parent_violence: 2,
      child_condition: 1.5,
      harsh_discipline: 1.5,
      parents_disagree: 1,
      school_or_police_trouble: 1,
    },
    minus: { control_domains: 1.5 },
  },
  complex_conflict_separation: {
    per: 'former_couple',
    full: 10,
    gate: 'separated',
    plus: {
      separated: 3,
      contact_dispute: 2.5,
      court_cases: 2,
      verbal_at_handover: 1.5,
      child_between_parents: 1.5,
      mutual_accusations: 1,
      over_12_months: 0.5,
      no_direct_contact: 0.5,
    },
    minus: {},
  },
};

/** One indicator on a card; `weight` is negative where it speaks against the profile. */
export interface Weighed {
  readonly indicator: Indicator;
  readonly weight: number;
}

/** The indicators of a card in the order in which they are declared: for, then against. */
export function weighed(profile: Profile): Weighed[] {
  const { plus, minus } = cards[profile];
  return [
    ...Object.entries(plus).map(([code, weight]) => ({ indicator: code as Indicator, weight })),
    ...Object.entries(minus).map(([code, weight]) => ({ indicator: code as Indicator, weight: -weight })),
  ];
}
