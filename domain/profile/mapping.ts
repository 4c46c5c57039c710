import type { Construct, Toward } from '#domain/screening/constructs.ts';
import type { Indicator } from './model.ts';

/**
 * How answers become indicators, as declared data. Part of the model: a change counts `modelVersion` up. Choices are
 * ours; the paper tells what belongs to a profile, not how to weigh an answer.
 */

/**
 * Whose word an answer is. Of A towards B: `undergoes` is B's own, `uses` is A's own, `seen` what a professional saw of
 * either. `couple` is either of two (former) partners. `adult` is about one of the grown-ups of the household themselves, by
 * their own word or a professional's eyes. `anybody` is whoever tells: a grown-up, a child, a carer, a grandmother.
 */
export type Speaker = 'undergoes' | 'uses' | 'seen_undergoes' | 'seen_uses' | 'couple' | 'adult' | 'anybody';

/** Strength of an answer by its code; left out: as domain/screening/facts.ts has it, turned round where high is good. */
export type Scale = Readonly<Record<string, number>>;

export interface Voice {
  readonly who: Speaker;
  readonly construct: Construct;
  readonly scale?: Scale;
}

/**
 * Whose answer may say that it is no more than was told. `undergoes`: only who undergoes it; `each_adult`: every adult of
 * the household, each asked on their own; `one`: any grown-up who was asked; `nobody`: it only adds.
 */
export type Closes = 'undergoes' | 'each_adult' | 'one' | 'nobody';

/** One thing that is asked, by whoever tells of it. */
export interface Item {
  readonly code: string;
  readonly voices: readonly Voice[];
  readonly closes: Closes;
}

export interface Mapping {
  readonly scope: 'dyad' | 'couple' | 'household';
  /** The strongest item, so many together, or all at once (the least). */
  readonly how: 'strongest' | 'all' | { readonly outOf: number };
  /**
   * Evidence against a profile: the least that anybody says, and only once everybody who undergoes violence says so
   * too. Never on the word of who uses violence alone.
   */
  readonly agreed?: true;
  readonly items: readonly Item[];
  /** The opposite of another indicator, which has the answers. */
  readonly oppositeOf?: Indicator;
}

/** What leaves marks or may kill weighs at once, and what lies longer back still does. */
const grave: Scale = { never: 0, before: 0.5, once: 0.75, few_times: 1, monthly: 1, weekly: 1, daily: 1 };
const half: Scale = {
  never: 0,
  before: 0.1,
  once: 0.1,
  few_times: 0.25,
  monthly: 0.35,
  weekly: 0.5,
  daily: 0.6,
};
const drinks: Scale = { never: 0, before: 0, once: 0, few_times: 0, monthly: 0, weekly: 0.35, daily: 0.7 };
const uses: Scale = { never: 0, before: 0, once: 0, few_times: 0.2, monthly: 0.35, weekly: 0.7, daily: 1 };
const depends: Scale = { never: 0, before: 0, once: 0, few_times: 0, monthly: 0, weekly: 0, daily: 0.5 };

const with_ = <T extends object>(voice: Voice, scale: T | undefined): Voice =>
  scale === undefined ? voice : { ...voice, scale: scale as unknown as Scale };

/** What A does to B: B is asked about A, A about themselves; only B can say that it is no more. */
const toward = (code: Toward, scale?: Scale, closes: Closes = 'undergoes'): Item => ({
  code,
  closes,
  voices: [
    with_({ who: 'undergoes', construct: `by_other.${code}` }, scale),
    with_({ who: 'uses', construct: `by_self.${code}` }, scale),
  ],
});
const item = (who: Speaker, construct: Construct, closes: Closes, scale?: Scale): Item => ({
  code: construct,
  closes,
  voices: [with_({ who, construct }, scale)],
});
/** Only adds to what was told. */
const adds = (who: Speaker, construct: Construct, scale?: Scale): Item =>
  item(who, construct, 'nobody', scale);

const dyad = (how: Mapping['how'], ...items: Item[]): Mapping => ({ scope: 'dyad', how, items });
const couple = (...items: Item[]): Mapping => ({ scope: 'couple', how: 'strongest', items });
const household = (how: Mapping['how'], ...items: Item[]): Mapping => ({ scope: 'household', how, items });
const each = (construct: Construct, scale?: Scale) => item('anybody', construct, 'each_adult', scale);
/** About each grown-up's own life. */
const own = (construct: Construct, scale?: Scale) => item('adult', construct, 'each_adult', scale);
const one = (construct: Construct, scale?: Scale) => item('anybody', construct, 'one', scale);

const mutual: Scale = { other_only: 0, mostly_other: 0.3, both: 1, mostly_self: 0.3, self_only: 0 };

export const mappings: Readonly<Record<Indicator, Mapping>> = {
  // Of A towards B.
  control_domains: dyad(
    { outOf: 4 },
    toward('control_contacts'),
    toward('control_money'),
    toward('control_movement'),
    toward('control_phone'),
    toward('control_daily_life'),
    toward('control_children'),
    toward('control_care'),
    adds('seen_uses', 'seen_control'),
  ),
  victim_fear: dyad(
    'strongest',
    item('undergoes', 'fear', 'undergoes'),
    adds('undergoes', 'dares_speak'),
    adds('undergoes', 'believes_lethal'),
    adds('seen_undergoes', 'seen_fear'),
  ),
  one_sided: dyad('strongest', {
    code: 'who_uses',
    closes: 'undergoes',
    voices: [
      {
        who: 'undergoes',
        construct: 'who_uses',
        scale: { other_only: 1, mostly_other: 0.6, both: 0, mostly_self: 0, self_only: 0 },
      },
      {
        who: 'uses',
        construct: 'who_uses',
        scale: { other_only: 0, mostly_other: 0, both: 0, mostly_self: 0.6, self_only: 1 },
      },
    ],
  }),
  severe_physical: dyad(
    'strongest',
    toward('hit'),
    toward('throat', grave),
    toward('weapon', grave),
    toward('injured', grave),
    toward('in_pregnancy', undefined, 'nobody'),
  ),
  sexual_coercion: dyad('strongest', toward('forced_sex', grave)),
  threats: dyad(
    'strongest',
    toward('threatened'),
    toward('threatened_to_kill', grave),
    toward('threatened_suicide', undefined, 'nobody'),
  ),
  stalking: dyad('strongest', toward('followed')),
  jealousy: dyad('strongest', toward('jealous')),
  escalation: dyad('strongest', item('undergoes', 'worse_lately', 'undergoes')),
  children_as_lever: dyad(
    'strongest',
    item('undergoes', 'children_as_lever', 'undergoes'),
    adds('undergoes', 'abduction_threat'),
    toward('control_children', undefined, 'nobody'),
  ),
  mutual_without_control: {
    scope: 'dyad',
    how: 'all',
    agreed: true,
    items: [
      {
        code: 'who_uses',
        closes: 'undergoes',
        voices: [
          { who: 'undergoes', construct: 'who_uses', scale: mutual },
          { who: 'uses', construct: 'who_uses', scale: mutual },
        ],
      },
      {
        code: 'conflict_about',
        closes: 'undergoes',
        voices: (['undergoes', 'uses'] as const).map(who => ({
          who,
          construct: 'conflict_about',
          scale: { nothing: 0, quarrels: 1, own_way: 0, both: 0.3 },
        })),
      },
    ],
  },

  // Of the household.
  stressor_load: household(
    { outOf: 4 },
    one('money_worries'),
    one('debts'),
    one('housing_worries'),
    own('no_work'),
    own('recent_loss'),
    own('stress_number'),
  ),
  situational_conflict: household(
    'strongest',
    own('conflict_about', { nothing: 0, quarrels: 1, own_way: 0, both: 0.5 }),
  ),
  two_sided: household('strongest', own('who_uses', mutual)),
  substance_problem: household(
    'strongest',
    own('substance_problem'),
    adds('adult', 'alcohol', drinks),
    adds('adult', 'drugs', uses),
    adds('adult', 'other_substances'),
    adds('adult', 'seen_under_influence'),
  ),
  parenting_stress: household('strongest', own('parenting_stress'), adds('anybody', 'carer_overwhelmed')),
  low_control: { scope: 'household', how: 'strongest', items: [], oppositeOf: 'control_domains' },
  low_support: household(
    'strongest',
    own('support'),
    adds('adult', 'lonely'),
    adds('adult', 'someone_to_call', { yes: 0, no: 0.7 }),
  ),
  powerlessness: household('strongest', own('powerless')),
  parent_mental_illness: household(
    'strongest',
    own('mental_problem'),
    adds('adult', 'mental_care', { no: 0, yes: 0.5 }),
    adds('adult', 'suicidal'),
    adds('adult', 'seen_mental'),
  ),
  parent_disability: household(
    'strongest',
    own('learning_difficulty'),
    own('long_illness'),
    adds('adult', 'needs_daily_help'),
    adds('adult', 'seen_disability'),
  ),
  parent_dependence: household(
    'strongest',
    own('substance_problem', { not: 0, little: 0, quite: 0.5, very: 1 }),
    adds('adult', 'alcohol', depends),
    adds('adult', 'drugs', depends),
  ),
  long_service_history: household('strongest', own('help_years')),
  neglect: household(
    'strongest',
    each('neglect_food'),
    each('neglect_alone'),
    each('neglect_care'),
    each('neglect_attention'),
    adds('anybody', 'seen_neglect'),
  ),
  low_self_reliance: household('strongest', own('self_reliance'), adds('adult', 'needs_daily_help')),
  parent_own_adversity: household(
    { outOf: 2 },
    own('childhood_hit'),
    own('childhood_saw'),
    own('childhood_neglect'),
    own('childhood_touched'),
  ),
  recent_only: { scope: 'household', how: 'strongest', agreed: true, items: [own('recent_only')] },
  child_conduct: household('strongest', one('child_conduct'), adds('anybody', 'child_own_anger', half)),
  child_to_parent_violence: household('strongest', each('child_to_parent')),
  child_condition: household('strongest', one('child_condition')),
  harsh_discipline: household(
    'strongest',
    each('child_hit'),
    each('child_shouted_at', half),
    adds('anybody', 'child_injured'),
    adds('anybody', 'child_hurt'),
  ),
  parents_disagree: household('strongest', one('parents_disagree')),
  school_or_police_trouble: household('strongest', one('school_or_police_trouble')),

  // Of two who are or were a couple, or have a child together.
  separated: couple(
    item('couple', 'together', 'one', {
      together: 0,
      breaking_up: 0.5,
      apart_under_12_months: 1,
      apart_over_12_months: 1,
      never_together: 1,
    }),
  ),
  contact_dispute: couple(item('couple', 'contact_dispute', 'one')),
  court_cases: couple(item('couple', 'court_cases', 'one')),
  verbal_at_handover: couple(item('couple', 'words_at_handover', 'one')),
  child_between_parents: couple(item('couple', 'child_between', 'one'), adds('anybody', 'child_in_between')),
  mutual_accusations: couple(item('couple', 'accusations', 'one')),
  over_12_months: couple(
    item('couple', 'together', 'one', {
      together: 0,
      breaking_up: 0,
      apart_under_12_months: 0,
      apart_over_12_months: 1,
      never_together: 0,
    }),
  ),
  no_direct_contact: couple(item('couple', 'direct_contact', 'one')),
};
