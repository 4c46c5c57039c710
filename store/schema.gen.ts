// Written by `lange-adem schema` from the migrated database. Do not edit.
import type { ColumnType, Generated } from 'kysely';
import type { LocalDate } from '#domain/shared/calendar.ts';

type Day = ColumnType<LocalDate, string, string>;
type Timestamp = ColumnType<Date, Date | string, Date | string>;
type GeneratedTimestamp = ColumnType<Date, Date | string | undefined, Date | string>;

export interface AbsenceTable {
  id: Generated<string>;
  region_id: Generated<string>;
  user_id: string;
  from_on: Day;
  until_on: Day | null;
  ended_at: Timestamp | null;
  version: Generated<number>;
  created_at: GeneratedTimestamp;
  created_by: Generated<string>;
}

export interface AdviceTable {
  id: Generated<string>;
  region_id: Generated<string>;
  organisation_id: Generated<string>;
  number: string;
  received_at: Timestamp;
  received_by: string;
  asker_role: string;
  reasons: Generated<string[]>;
  natures: Generated<string[]>;
  question: string;
  answer: string;
  closed_at: Timestamp | null;
  version: Generated<number>;
  created_at: GeneratedTimestamp;
  created_by: Generated<string>;
}

export interface AfterAnswerTable {
  id: Generated<string>;
  region_id: Generated<string>;
  household_id: string;
  moment_id: string;
  person_id: string;
  answer: 'safe' | 'worries' | 'violence' | 'not_reached' | 'does_not_want';
  own_words: string | null;
  note: string | null;
  audience_team: Generated<'author_and_director' | 'team' | 'named'>;
  audience_users: Generated<string[]>;
  audience_persons: Generated<string[]>;
  created_at: GeneratedTimestamp;
  created_by: Generated<string>;
}

export interface AfterMomentTable {
  id: Generated<string>;
  region_id: Generated<string>;
  household_id: string;
  closing_id: string;
  due_on: Day;
  done_on: Day | null;
  outcome: 'safe' | 'worries' | 'violence' | 'not_reached' | null;
  done_by: string | null;
  created_at: GeneratedTimestamp;
  created_by: Generated<string>;
  stays_closed_why: string | null;
}

export interface ApproachTextTable {
  id: Generated<string>;
  region_id: Generated<string>;
  subject: string;
  heading: string;
  whom: string;
  text_nl: string;
  text_en: string;
  source: string;
  replaces_id: string | null;
  state: Generated<'draft' | 'published' | 'withdrawn'>;
  published_by: string | null;
  published_at: Timestamp | null;
  withdrawn_by: string | null;
  withdrawn_at: Timestamp | null;
  created_at: GeneratedTimestamp;
  created_by: Generated<string>;
}

export interface AssessmentTable {
  id: Generated<string>;
  region_id: Generated<string>;
  household_id: string;
  report_id: string;
  follows_id: string | null;
  decided_on: Day;
  unsafety: string;
  outcome: string;
  hand_over_to: Generated<string[]>;
  reason: string;
  audience_team: Generated<'author_and_director' | 'team' | 'named'>;
  audience_users: Generated<string[]>;
  audience_persons: Generated<string[]>;
  created_at: GeneratedTimestamp;
  created_by: Generated<string>;
}

export interface AttendanceTable {
  id: Generated<string>;
  region_id: Generated<string>;
  household_id: string;
  referral_id: string;
  on_date: Day;
  outcome: 'came' | 'no_show' | 'called_off' | 'dropped_out';
  note: string | null;
  audience_team: Generated<'author_and_director' | 'team' | 'named'>;
  audience_users: Generated<string[]>;
  audience_persons: Generated<string[]>;
  created_at: GeneratedTimestamp;
  created_by: Generated<string>;
}

export interface AuditTable {
  seq: Generated<number>;
  xid: Generated<string>;
  at: GeneratedTimestamp;
  region_id: Generated<string>;
  household_id: string | null;
  person_ids: Generated<string[]>;
  event: string;
  kind: 'read' | 'write' | 'sign_in' | 'job';
  outcome: Generated<'done' | 'refused'>;
  user_id: Generated<string | null>;
  organisation_id: Generated<string | null>;
  role: string | null;
  responsible_user_id: string | null;
  purpose: string | null;
  returned: Generated<unknown>;
  emergency: Generated<boolean>;
  request_id: string | null;
}

export interface AuditCheckpointTable {
  number: number;
  from_xid: string;
  until_xid: string;
  after_seq: number;
  until_seq: number;
  rows: number;
  hash: Uint8Array;
  previous_hash: Uint8Array;
  at: GeneratedTimestamp;
  signature: Uint8Array;
  cluster: string;
}

export interface BottleneckTable {
  id: Generated<string>;
  region_id: Generated<string>;
  text: string;
  kind: 'waiting' | 'no_offer' | 'sharing' | 'direction' | 'capacity' | 'rules' | 'other';
  level: Generated<'team' | 'management' | 'board' | 'region'>;
  organisation_id: Generated<string>;
  owner_id: string | null;
  due_on: Day | null;
  state: Generated<'raised' | 'owned' | 'answered'>;
  answer: string | null;
  answered_at: Timestamp | null;
  answered_by: string | null;
  answer_read_at: Timestamp | null;
  version: Generated<number>;
  created_at: GeneratedTimestamp;
  created_by: Generated<string>;
  about_household: Generated<boolean>;
}

export interface BottleneckHouseholdTable {
  id: Generated<string>;
  region_id: Generated<string>;
  household_id: string;
  bottleneck_id: string;
  created_at: GeneratedTimestamp;
  created_by: Generated<string>;
}

export interface BottleneckStepTable {
  id: Generated<string>;
  region_id: Generated<string>;
  bottleneck_id: string;
  level: 'team' | 'management' | 'board' | 'region';
  owner_id: string | null;
  due_on: Day | null;
  note: string;
  created_at: GeneratedTimestamp;
  created_by: Generated<string>;
}

export interface ChildExceptionTable {
  id: Generated<string>;
  region_id: Generated<string>;
  household_id: string;
  person_id: string;
  for_moment: 'phase_change' | 'closing' | 'review';
  reason: string;
  on_date: Day;
  try_again_on: Day;
  created_at: GeneratedTimestamp;
  created_by: Generated<string>;
}

export interface ChildHeardTable {
  id: Generated<string>;
  region_id: Generated<string>;
  household_id: string;
  person_id: string;
  outcome: 'spoken' | 'seen' | 'not_yet';
  on_date: Day;
  at_moment: 'report' | 'screening' | 'plan' | 'review' | 'phase_change' | 'closing' | 'follow_up' | 'other';
  alone: 'yes' | 'no' | null;
  place: string | null;
  how: string | null;
  reason: string | null;
  try_again_on: Day | null;
  told_back: Generated<boolean>;
  created_at: GeneratedTimestamp;
  created_by: Generated<string>;
}

export interface ChildWordsTable {
  id: Generated<string>;
  region_id: Generated<string>;
  household_id: string;
  heard_id: string;
  person_id: string;
  kind: 'own_words' | 'interpretation' | 'wish' | 'decided' | 'told_back' | 'evaluation';
  text: string;
  on_date: Day;
  audience_team: Generated<'author_and_director' | 'team' | 'named'>;
  audience_users: Generated<string[]>;
  audience_persons: Generated<string[]>;
  created_at: GeneratedTimestamp;
  created_by: Generated<string>;
}

export interface ClockTable {
  id: Generated<string>;
  region_id: Generated<string>;
  household_id: string;
  report_id: string | null;
  rule: 'acute_look' | 'safety_assessment' | 'investigation' | 'conditions_and_follow_up' | 'inform_persons' | 'feedback_to_reporter' | 'plan_in_writing' | 'plan_fixed';
  rule_version: number;
  started_on: Day;
  due_on: Day;
  met_on: Day | null;
  stopped_on: Day | null;
  stopped_why: string | null;
  created_at: GeneratedTimestamp;
  created_by: Generated<string | null>;
  stopped_by: string | null;
}

export interface ClockExtensionTable {
  id: Generated<string>;
  region_id: Generated<string>;
  household_id: string;
  clock_id: string;
  due_before: Day;
  due_after: Day;
  reason: string;
  created_at: GeneratedTimestamp;
  created_by: Generated<string>;
}

export interface ClosingTable {
  id: Generated<string>;
  region_id: Generated<string>;
  household_id: string;
  kind: 'evidence' | 'without_safety';
  why: 'cannot_be_reached' | 'moved' | 'no_capacity' | 'refuses' | 'died' | 'other' | null;
  reason: string;
  evidence: Generated<unknown>;
  state: Generated<'proposed' | 'confirmed' | 'refused' | 'reopened' | 'withdrawn'>;
  owner_id: string | null;
  decided_by: string | null;
  decided_at: Timestamp | null;
  decision_reason: string | null;
  reopened_at: Timestamp | null;
  reopened_why: 'report' | 'answer' | 'by_hand' | null;
  reopened_reason: string | null;
  version: Generated<number>;
  created_at: GeneratedTimestamp;
  created_by: Generated<string>;
  withdrawn_by: string | null;
  withdrawn_at: Timestamp | null;
  withdrawn_reason: string | null;
}

export interface ConditionAgreementTable {
  id: Generated<string>;
  region_id: Generated<string>;
  household_id: string;
  condition_id: string;
  person_id: string;
  answer: 'yes' | 'no' | 'could_not_ask';
  reason: string | null;
  wording: Generated<number>;
  on_date: Day;
  audience_team: Generated<'author_and_director' | 'team' | 'named'>;
  audience_users: Generated<string[]>;
  audience_persons: Generated<string[]>;
  created_at: GeneratedTimestamp;
  created_by: Generated<string>;
}

export interface ConditionCheckTable {
  id: Generated<string>;
  region_id: Generated<string>;
  household_id: string;
  condition_id: string;
  on_date: Day;
  status: 'met' | 'not_met' | 'not_known';
  sources: ('own_observation' | 'victim' | 'person_using_violence' | 'child' | 'other_family' | 'network' | 'school' | 'police' | 'other_professional' | 'document')[];
  source_persons: Generated<string[]>;
  evidence: string;
  audience_team: Generated<'author_and_director' | 'team' | 'named'>;
  audience_users: Generated<string[]>;
  audience_persons: Generated<string[]>;
  created_at: GeneratedTimestamp;
  created_by: Generated<string>;
}

export interface ConferenceTable {
  id: Generated<string>;
  region_id: Generated<string>;
  title: string;
  at: Timestamp;
  place: string | null;
  chair_id: string;
  user_ids: string[];
  present_ids: Generated<string[]>;
  state: Generated<'planned' | 'held' | 'called_off'>;
  version: Generated<number>;
  created_at: GeneratedTimestamp;
  created_by: Generated<string>;
  chair_named_at: Timestamp | null;
}

export interface ConferenceCaseTable {
  id: Generated<string>;
  region_id: Generated<string>;
  household_id: string;
  conference_id: string;
  question: string;
  created_at: GeneratedTimestamp;
  created_by: Generated<string>;
}

export interface ConferenceWordTable {
  id: Generated<string>;
  region_id: Generated<string>;
  household_id: string;
  case_id: string;
  kind: 'safety' | 'contribution' | 'view' | 'dissent' | 'dilemma' | 'decision';
  discipline: string | null;
  person_id: string | null;
  text: string;
  owner_id: string | null;
  due_on: Day | null;
  task_id: string | null;
  audience_team: Generated<'author_and_director' | 'team' | 'named'>;
  audience_users: Generated<string[]>;
  audience_persons: Generated<string[]>;
  created_at: GeneratedTimestamp;
  created_by: Generated<string>;
  plan_entry_id: string | null;
}

export interface ContactTable {
  id: Generated<string>;
  region_id: Generated<string>;
  household_id: string;
  kind: 'visit' | 'talk' | 'call' | 'message';
  at: Timestamp;
  place: string | null;
  facts: Generated<string>;
  views: Generated<string>;
  source: Generated<string>;
  incident_ids: Generated<string[]>;
  audience_team: Generated<'author_and_director' | 'team' | 'named'>;
  audience_users: Generated<string[]>;
  audience_persons: Generated<string[]>;
  created_at: GeneratedTimestamp;
  created_by: Generated<string>;
  together: 'joint_session' | 'mediation' | 'shared_visit' | 'family_meeting' | 'contact_visit' | null;
  warnings: Generated<string[]>;
  against_reason: string | null;
}

export interface ContactPersonTable {
  id: Generated<string>;
  region_id: Generated<string>;
  household_id: string;
  contact_id: string;
  person_id: string;
  at: Timestamp;
  seen: boolean;
  spoken: boolean;
  alone: 'yes' | 'no' | 'not_applicable';
  safety_asked: 'yes' | 'could_not_ask';
  could_not_reason: string | null;
  created_by: Generated<string>;
}

export interface ContactTextTable {
  id: Generated<string>;
  region_id: Generated<string>;
  household_id: string;
  contact_id: string;
  person_id: string;
  safety_number: number | null;
  own_words: string | null;
  facts: Generated<string>;
  views: Generated<string>;
  source: Generated<string>;
  audience_team: Generated<'author_and_director' | 'team' | 'named'>;
  audience_users: Generated<string[]>;
  audience_persons: Generated<string[]>;
  created_at: GeneratedTimestamp;
  created_by: Generated<string>;
}

export interface DangerCorrectionTable {
  id: Generated<string>;
  region_id: Generated<string>;
  household_id: string;
  person_id: string;
  code: string;
  sign_id: string;
  why: 'mistake' | 'over';
  reason: string;
  on_date: Day;
  audience_team: Generated<'author_and_director' | 'team' | 'named'>;
  audience_users: Generated<string[]>;
  audience_persons: Generated<string[]>;
  created_at: GeneratedTimestamp;
  created_by: Generated<string>;
}

export interface DangerDecisionTable {
  id: Generated<string>;
  region_id: Generated<string>;
  household_id: string;
  person_id: string;
  on_date: Day;
  level: 'red' | 'orange' | 'not_established' | 'none_seen_all_asked';
  signs: string[];
  rules_version: number;
  decision: string;
  audience_team: Generated<'author_and_director' | 'team' | 'named'>;
  audience_users: Generated<string[]>;
  audience_persons: Generated<string[]>;
  created_at: GeneratedTimestamp;
  created_by: Generated<string>;
}

export interface DangerRulesTable {
  id: Generated<string>;
  region_id: Generated<string>;
  number: number;
  rules: unknown;
  why: string;
  state: Generated<'draft' | 'published' | 'withdrawn'>;
  preview: unknown | null;
  previewed_at: Timestamp | null;
  published_by: string | null;
  published_at: Timestamp | null;
  applied_at: Timestamp | null;
  created_at: GeneratedTimestamp;
  created_by: Generated<string>;
}

export interface DangerSignTable {
  id: Generated<string>;
  region_id: Generated<string>;
  household_id: string;
  person_id: string;
  assessment_id: string | null;
  code: string;
  state: 'present' | 'absent' | 'not_known' | 'not_asked';
  informant: 'own_observation' | 'victim' | 'person_using_violence' | 'child' | 'other_family' | 'network' | 'school' | 'police' | 'other_professional' | 'document';
  on_date: Day;
  remark: string | null;
  audience_team: Generated<'author_and_director' | 'team' | 'named'>;
  audience_users: Generated<string[]>;
  audience_persons: Generated<string[]>;
  created_at: GeneratedTimestamp;
  created_by: Generated<string>;
  alone: 'yes' | 'no' | null;
  carer: Generated<boolean>;
}

export interface DirectionTable {
  id: Generated<string>;
  region_id: Generated<string>;
  household_id: string;
  director_id: string;
  deputy_id: string | null;
  reason: string;
  from_at: GeneratedTimestamp;
  until_at: Timestamp | null;
  created_by: Generated<string>;
}

export interface HandoverTable {
  id: Generated<string>;
  region_id: Generated<string>;
  household_id: string;
  what: 'direction' | 'task';
  network_task_id: string | null;
  from_user_id: string;
  to_user_id: string;
  to_deputy_id: string | null;
  reason: string;
  deadline_on: Day;
  state: Generated<'offered' | 'accepted' | 'refused' | 'talked' | 'done' | 'withdrawn'>;
  answered_at: Timestamp | null;
  refused_reason: string | null;
  joint_talk_on: Day | null;
  first_contact_on: Day | null;
  first_contact_id: string | null;
  escalated_to: 'supervisors' | 'region' | null;
  escalated_at: Timestamp | null;
  ended_at: Timestamp | null;
  version: Generated<number>;
  created_at: GeneratedTimestamp;
  created_by: Generated<string>;
  ground: string | null;
  ground_note: string | null;
}

export interface HandoverSummaryTable {
  id: Generated<string>;
  region_id: Generated<string>;
  household_id: string;
  handover_id: string;
  summary: string;
  checklist: Generated<string[]>;
  created_at: GeneratedTimestamp;
  created_by: Generated<string>;
}

export interface HearingTable {
  id: Generated<string>;
  region_id: Generated<string>;
  household_id: string;
  report_id: string;
  person_id: string;
  outcome: 'spoken' | 'seen' | 'not_yet';
  alone: 'yes' | 'no' | null;
  on_date: Day;
  how: 'in_person' | 'video' | 'phone' | 'seen' | null;
  reason: string | null;
  try_again_on: Day | null;
  contact_id: string | null;
  created_at: GeneratedTimestamp;
  created_by: Generated<string>;
}

export interface HouseholdTable {
  id: Generated<string>;
  region_id: Generated<string>;
  code: string;
  stage: Generated<'intake' | 'open' | 'closed'>;
  phase: Generated<'direct_safety' | 'stable_safety'>;
  phase_since: GeneratedTimestamp;
  last_contact_at: Timestamp | null;
  version: Generated<number>;
  created_at: GeneratedTimestamp;
  created_by: Generated<string>;
  ended_without_safety: Generated<boolean>;
}

export interface IdempotencyTable {
  region_id: Generated<string>;
  user_id: Generated<string>;
  key: string;
  act: string;
  answer: unknown | null;
  at: GeneratedTimestamp;
}

export interface IncidentTable {
  id: Generated<string>;
  region_id: Generated<string>;
  household_id: string;
  on_date: Day;
  date_precision: Generated<'day' | 'month' | 'year'>;
  natures: string[];
  severity: 'light' | 'serious' | 'very_serious' | 'not_known';
  by_person: string | null;
  toward_persons: Generated<string[]>;
  children_present: Generated<string[]>;
  facts: string;
  source: string;
  told_by: string;
  contact_id: string | null;
  report_id: string | null;
  audience_team: Generated<'author_and_director' | 'team' | 'named'>;
  audience_users: Generated<string[]>;
  audience_persons: Generated<string[]>;
  created_at: GeneratedTimestamp;
  created_by: Generated<string>;
}

export interface MdaTable {
  id: Generated<string>;
  region_id: Generated<string>;
  household_id: string;
  criteria: unknown;
  proposal: string;
  state: Generated<'proposed' | 'accepted' | 'refused' | 'ended'>;
  decided_by: string | null;
  decided_at: Timestamp | null;
  decision_reason: string | null;
  coordinator_id: string | null;
  end_asked_by: string | null;
  end_asked_at: Timestamp | null;
  end_asked_reason: string | null;
  end_looked_by: string | null;
  end_looked_at: Timestamp | null;
  end_looked_reason: string | null;
  ended_at: Timestamp | null;
  ended_reason: string | null;
  version: Generated<number>;
  created_at: GeneratedTimestamp;
  created_by: Generated<string>;
}

export interface MigrationTable {
  name: string;
  hash: string;
  at: GeneratedTimestamp;
}

export interface NetworkTaskTable {
  id: Generated<string>;
  region_id: Generated<string>;
  household_id: string;
  user_id: string | null;
  person_id: string | null;
  role: string;
  goal: string;
  family_text: string;
  for_person_ids: string[];
  from_on: Day;
  until_on: Day | null;
  next_contact_on: Day | null;
  version: Generated<number>;
  created_at: GeneratedTimestamp;
  created_by: Generated<string>;
  ended_reason: string | null;
}

export interface NormChangeTable {
  id: Generated<string>;
  region_id: Generated<string>;
  norm: string;
  norm_version: number;
  from_value: unknown;
  to_value: unknown;
  to_default: boolean;
  looser: boolean;
  why: string;
  state: Generated<'proposed' | 'confirmed' | 'refused' | 'withdrawn'>;
  decided_by: string | null;
  decided_at: Timestamp | null;
  decision_reason: string | null;
  version: Generated<number>;
  created_at: GeneratedTimestamp;
  created_by: Generated<string>;
}

export interface NoteTable {
  id: Generated<string>;
  region_id: Generated<string>;
  household_id: string;
  on_date: Day;
  about_persons: Generated<string[]>;
  facts: Generated<string>;
  views: Generated<string>;
  source: string;
  audience_team: Generated<'author_and_director' | 'team' | 'named'>;
  audience_users: Generated<string[]>;
  audience_persons: Generated<string[]>;
  created_at: GeneratedTimestamp;
  created_by: Generated<string>;
}

export interface OrganisationTable {
  id: Generated<string>;
  region_id: Generated<string>;
  name: string;
  kind: 'veilig_thuis' | 'local_team' | 'shelter' | 'youth_protection' | 'police' | 'probation' | 'mental_health' | 'addiction_care' | 'municipality' | 'other';
  ended_at: Timestamp | null;
}

export interface PersonTable {
  id: Generated<string>;
  region_id: Generated<string>;
  household_id: string;
  identity_id: Generated<string>;
  position: Generated<number>;
  kind: Generated<'member' | 'elsewhere' | 'network'>;
  given_name: string | null;
  name_prefix: string | null;
  family_name: string | null;
  also_spelled: Generated<string[]>;
  birth_date: Day | null;
  birth_precision: Generated<'day' | 'month' | 'year' | 'not_known' | 'unborn'>;
  sex: Generated<'female' | 'male' | 'other' | 'not_known'>;
  violence_roles: Generated<('uses' | 'undergoes' | 'witnesses' | 'not_known')[]>;
  network_tie: string | null;
  safe_address: Generated<boolean>;
  safe_address_since: Day | null;
  match_keys: Generated<string[]>;
  left_on: Day | null;
  version: Generated<number>;
  created_at: GeneratedTimestamp;
  created_by: Generated<string>;
  left_why: 'left' | 'died' | 'wrongly_entered' | null;
}

export interface PersonChangeTable {
  id: Generated<string>;
  region_id: Generated<string>;
  household_id: string;
  person_id: string;
  version: number;
  ways: ('left' | 'kind' | 'role' | 'birth' | 'relation')[];
  kind: 'member' | 'elsewhere' | 'network';
  violence_roles: ('uses' | 'undergoes' | 'witnesses' | 'not_known')[];
  birth_date: Day | null;
  birth_precision: 'day' | 'month' | 'year' | 'not_known' | 'unborn';
  left_on: Day | null;
  left_why: 'left' | 'died' | 'wrongly_entered' | null;
  created_at: GeneratedTimestamp;
  created_by: Generated<string>;
}

export interface PersonChangeReasonTable {
  id: Generated<string>;
  region_id: Generated<string>;
  household_id: string;
  change_id: string;
  reason: string;
  audience_team: Generated<'author_and_director' | 'team' | 'named'>;
  audience_users: Generated<string[]>;
  audience_persons: Generated<string[]>;
  created_at: GeneratedTimestamp;
  created_by: Generated<string>;
}

export interface PhaseOverrideTable {
  id: Generated<string>;
  region_id: Generated<string>;
  household_id: string;
  reason: string;
  ends_on: Day;
  decision: 'confirmed' | 'refused' | null;
  decided_by: string | null;
  decided_at: Timestamp | null;
  decision_reason: string | null;
  ended_at: Timestamp | null;
  ended_why: string | null;
  created_at: GeneratedTimestamp;
  created_by: Generated<string>;
}

export interface PhasePeriodTable {
  id: Generated<string>;
  region_id: Generated<string>;
  household_id: string;
  phase: 'direct_safety' | 'stable_safety';
  why: string;
  override_id: string | null;
  check_id: string | null;
  from_at: GeneratedTimestamp;
  until_at: Timestamp | null;
  created_by: Generated<string | null>;
}

export interface PlanAgreementTable {
  id: Generated<string>;
  region_id: Generated<string>;
  household_id: string;
  plan_version_id: string;
  person_id: string;
  answer: 'yes' | 'no' | 'could_not_answer' | 'not_asked';
  reason: string | null;
  how_explained: string | null;
  own_words: string | null;
  on_date: Day;
  audience_team: Generated<'author_and_director' | 'team' | 'named'>;
  audience_users: Generated<string[]>;
  audience_persons: Generated<string[]>;
  created_at: GeneratedTimestamp;
  created_by: Generated<string>;
}

export interface PlanEntryTable {
  id: Generated<string>;
  region_id: Generated<string>;
  household_id: string;
  entry_id: Generated<string>;
  version: Generated<number>;
  kind: 'goes_well' | 'worry' | 'wanted' | 'goal' | 'action';
  person_id: string;
  domain: 'finances' | 'work_and_education' | 'use_of_time' | 'housing' | 'home_relations' | 'mental_health' | 'physical_health' | 'substance_use' | 'daily_living' | 'household_tasks' | 'social_network' | 'participation' | 'justice';
  layer: 'safety' | 'risk' | 'recovery' | null;
  goal_entry_id: string | null;
  text: string;
  said_by: string | null;
  since_on: Day | null;
  effect: string | null;
  done_by_user: string | null;
  done_by_person: string | null;
  until_on: Day | null;
  effect_on_safety: 'safer' | 'none' | 'watch' | null;
  state: 'standing' | 'prepared' | 'running' | 'reached' | 'done' | 'not_done' | 'ended';
  serves_safety: string | null;
  override_id: string | null;
  why: string | null;
  after_version: Generated<number>;
  audience_team: Generated<'author_and_director' | 'team' | 'named'>;
  audience_users: Generated<string[]>;
  audience_persons: Generated<string[]>;
  created_at: GeneratedTimestamp;
  created_by: Generated<string>;
}

export interface PlanReviewTable {
  id: Generated<string>;
  region_id: Generated<string>;
  household_id: string;
  on_date: Day;
  user_ids: Generated<string[]>;
  person_ids: Generated<string[]>;
  next_on: Day | null;
  state: Generated<'open' | 'closed'>;
  incomplete_reason: string | null;
  missing_safety: Generated<string[]>;
  missing_children: Generated<string[]>;
  closed_at: Timestamp | null;
  version: Generated<number>;
  created_at: GeneratedTimestamp;
  created_by: Generated<string>;
}

export interface PlanReviewPartTable {
  id: Generated<string>;
  region_id: Generated<string>;
  household_id: string;
  review_id: string;
  person_id: string;
  goal_entry_id: string | null;
  answer_id: string | null;
  safety_asked: 'yes' | 'could_not_ask' | null;
  safety_number: number | null;
  own_words: string | null;
  could_not_reason: string | null;
  goal_result: 'reached' | 'further' | 'same' | 'back' | null;
  note: string | null;
  audience_team: Generated<'author_and_director' | 'team' | 'named'>;
  audience_users: Generated<string[]>;
  audience_persons: Generated<string[]>;
  created_at: GeneratedTimestamp;
  created_by: Generated<string>;
}

export interface PlanVersionTable {
  id: Generated<string>;
  region_id: Generated<string>;
  household_id: string;
  number: number;
  why: string;
  created_at: GeneratedTimestamp;
  created_by: Generated<string>;
}

export interface PlannedStepTable {
  id: Generated<string>;
  region_id: Generated<string>;
  household_id: string;
  kind: 'joint_session' | 'mediation' | 'shared_visit' | 'family_meeting' | 'contact_visit';
  person_ids: string[];
  on_date: Day;
  purpose: string;
  warnings: Generated<string[]>;
  reason: string | null;
  state: Generated<'planned' | 'done' | 'called_off'>;
  ended_reason: string | null;
  version: Generated<number>;
  audience_team: Generated<'author_and_director' | 'team' | 'named'>;
  audience_users: Generated<string[]>;
  audience_persons: Generated<string[]>;
  created_at: GeneratedTimestamp;
  created_by: Generated<string>;
}

export interface ProfileHypothesisTable {
  id: Generated<string>;
  region_id: Generated<string>;
  household_id: string;
  profile: 'intimate_terror' | 'family_under_stress' | 'long_term_care' | 'child_behaviour_parenting_stress' | 'complex_conflict_separation';
  from_person_id: string | null;
  to_person_id: string | null;
  verdict: 'confirmed' | 'changed' | 'rejected';
  membership: unknown | null;
  reason: string;
  on_date: Day;
  computed: unknown;
  model_version: number;
  audience_team: Generated<'author_and_director' | 'team' | 'named'>;
  audience_users: Generated<string[]>;
  audience_persons: Generated<string[]>;
  created_at: GeneratedTimestamp;
  created_by: Generated<string>;
}

export interface QuestionnaireTable {
  id: Generated<string>;
  region_id: Generated<string>;
  url: string;
  edition: string;
  title: string;
  fhir: string;
  items: number;
  document: unknown;
  findings: unknown;
  licence: string;
  licence_holder: string;
  territory: string;
  licence_ends_on: Day | null;
  state: Generated<'draft' | 'published' | 'withdrawn'>;
  published_by: string | null;
  published_at: Timestamp | null;
  withdrawn_by: string | null;
  withdrawn_at: Timestamp | null;
  withdrawn_reason: string | null;
  created_at: GeneratedTimestamp;
  created_by: Generated<string>;
}

export interface ReferralTable {
  id: Generated<string>;
  region_id: Generated<string>;
  household_id: string;
  person_id: string;
  kind: 'help' | 'programme' | 'peer_group' | 'expert_by_experience' | 'trauma_treatment' | 'specialist';
  offer: string;
  purpose: string;
  urgency: 'today' | 'this_week' | 'ordinary';
  agreed: 'yes' | 'partly' | 'no' | 'not_asked';
  agreed_words: string | null;
  imposed_by: string | null;
  imposed_until: Day | null;
  asked_of_user: string | null;
  state: Generated<'asked' | 'accepted' | 'waiting' | 'refused' | 'started' | 'ended' | 'dropped_out' | 'withdrawn'>;
  answered_on: Day | null;
  answer_reason: string | null;
  started_on: Day | null;
  ended_on: Day | null;
  result: string | null;
  version: Generated<number>;
  audience_team: Generated<'author_and_director' | 'team' | 'named'>;
  audience_users: Generated<string[]>;
  audience_persons: Generated<string[]>;
  created_at: GeneratedTimestamp;
  created_by: Generated<string>;
  serves_safety: string | null;
}

export interface RegionTable {
  id: Generated<string>;
  name: string;
  time_zone: Generated<string>;
  made_up: Generated<boolean>;
  settings: Generated<unknown>;
}

export interface RelationTable {
  id: Generated<string>;
  region_id: Generated<string>;
  household_id: string;
  from_person_id: string;
  to_person_id: string;
  kind: 'partner' | 'ex_partner' | 'parent' | 'step_parent' | 'guardian' | 'authority' | 'grandparent' | 'sibling' | 'new_partner' | 'network_person';
  authority_kind: 'one_parent' | 'two_parents' | 'parent_with_other' | 'guardianship' | 'temporarily_none' | 'cannot_be_established' | null;
  from_on: Day | null;
  until_on: Day | null;
  version: Generated<number>;
  created_at: GeneratedTimestamp;
  created_by: Generated<string>;
}

export interface ReportTable {
  id: Generated<string>;
  region_id: Generated<string>;
  household_id: string;
  number: string;
  received_at: Timestamp;
  received_by: string;
  reporter_role: string;
  reporter_anonymous_to_family: Generated<boolean>;
  reporter_sealed: Generated<boolean>;
  reasons: Generated<string[]>;
  natures: string[];
  unsafety: string;
  facts: string;
  views: Generated<string>;
  source: string;
  person_ids: Generated<string[]>;
  earlier_involvement: Generated<'first_report' | 'known_from_other_file' | 'during_intake' | 'follow_up_on_open_file' | 'again_after_closing'>;
  created_at: GeneratedTimestamp;
  created_by: Generated<string>;
}

export interface ReporterIdentityTable {
  report_id: string;
  region_id: Generated<string>;
  household_id: string;
  sealed: Uint8Array;
  created_at: GeneratedTimestamp;
  created_by: Generated<string>;
}

export interface ResidenceTable {
  id: Generated<string>;
  region_id: Generated<string>;
  household_id: string;
  person_id: string;
  home: string;
  address: string | null;
  hidden: Generated<boolean>;
  share: string | null;
  from_on: Day;
  until_on: Day | null;
  created_at: GeneratedTimestamp;
  created_by: Generated<string>;
}

export interface RevisionTable {
  id: Generated<string>;
  region_id: Generated<string>;
  household_id: string;
  about: string;
  about_id: string;
  version: number;
  before: unknown;
  audience_team: Generated<'author_and_director' | 'team' | 'named'>;
  audience_users: Generated<string[]>;
  audience_persons: Generated<string[]>;
  created_at: GeneratedTimestamp;
  created_by: Generated<string>;
}

export interface SafeContactTable {
  id: Generated<string>;
  region_id: Generated<string>;
  household_id: string;
  person_id: string;
  channel: 'phone' | 'text_message' | 'email' | 'letter' | 'visit' | 'through_somebody';
  allowed: boolean;
  detail: string | null;
  hours: string | null;
  wording: string | null;
  agreed_on: Day;
  expires_on: Day | null;
  ended_on: Day | null;
  created_at: GeneratedTimestamp;
  created_by: Generated<string>;
}

export interface SafetyConditionTable {
  id: Generated<string>;
  region_id: Generated<string>;
  household_id: string;
  text: string;
  protects: string[];
  asked_of: string[];
  checked_by_user: string | null;
  checked_by_person: string | null;
  check_how: string;
  check_every_days: number;
  first_check_on: Day;
  state: Generated<'active' | 'ended'>;
  ended_on: Day | null;
  ended_reason: string | null;
  wording: Generated<number>;
  version: Generated<number>;
  audience_team: Generated<'author_and_director' | 'team' | 'named'>;
  audience_users: Generated<string[]>;
  audience_persons: Generated<string[]>;
  created_at: GeneratedTimestamp;
  created_by: Generated<string>;
}

export interface SafetyViewTable {
  id: Generated<string>;
  region_id: Generated<string>;
  household_id: string;
  person_id: string;
  on_date: Day;
  asked: 'asked' | 'does_not_want' | 'does_not_know' | 'not_asked';
  own_number: number | null;
  own_words: string | null;
  worker_number: number | null;
  worker_view: string | null;
  contact_id: string | null;
  audience_team: Generated<'author_and_director' | 'team' | 'named'>;
  audience_users: Generated<string[]>;
  audience_persons: Generated<string[]>;
  created_at: GeneratedTimestamp;
  created_by: Generated<string>;
}

export interface ScreeningTable {
  id: Generated<string>;
  region_id: Generated<string>;
  household_id: string;
  person_id: string;
  answered_by: 'self' | 'carer' | 'professional';
  carer_id: string | null;
  partner_id: string | null;
  instrument: string;
  edition: string;
  questionnaire_id: string | null;
  on_date: Day;
  alone: 'yes' | 'no';
  not_alone_reason: string | null;
  language: 'nl' | 'en';
  state: Generated<'open' | 'finished' | 'stopped'>;
  ended_at: Timestamp | null;
  parts: Generated<unknown>;
  version: Generated<number>;
  answers_team: Generated<'author_and_director' | 'team' | 'named'>;
  answers_users: Generated<string[]>;
  created_at: GeneratedTimestamp;
  created_by: Generated<string>;
}

export interface ScreeningAnswerTable {
  id: Generated<string>;
  region_id: Generated<string>;
  household_id: string;
  screening_id: string;
  item: string;
  place: Generated<string>;
  state: 'answered' | 'not_asked' | 'does_not_want' | 'does_not_know' | 'cleared';
  answers: Generated<unknown>;
  saved_in: number;
  audience_team: Generated<'author_and_director' | 'team' | 'named'>;
  audience_users: Generated<string[]>;
  audience_persons: Generated<string[]>;
  created_at: GeneratedTimestamp;
  created_by: Generated<string>;
}

export interface ScreeningReasonTable {
  id: Generated<string>;
  region_id: Generated<string>;
  household_id: string;
  person_id: string;
  on_date: Day;
  reason: string;
  try_again_on: Day;
  created_at: GeneratedTimestamp;
  created_by: Generated<string>;
}

export interface SealOpeningTable {
  id: Generated<string>;
  region_id: Generated<string>;
  household_id: string;
  report_id: string;
  reason: string;
  asked_at: GeneratedTimestamp;
  confirmed_by: string | null;
  confirmed_at: Timestamp | null;
  open_until: Timestamp | null;
  created_by: Generated<string>;
}

export interface SessionTable {
  id: Generated<string>;
  region_id: string;
  user_id: string;
  token_hash: Uint8Array;
  second_factor_at: Timestamp | null;
  created_at: GeneratedTimestamp;
  last_seen_at: GeneratedTimestamp;
  ended_at: Timestamp | null;
}

export interface SharingTable {
  id: Generated<string>;
  region_id: Generated<string>;
  household_id: string;
  referral_id: string | null;
  handover_id: string | null;
  about_person_id: string;
  information: string;
  shared_with: string;
  ground: string;
  ground_note: string | null;
  consent_from: Generated<string[]>;
  on_date: Day;
  audience_team: Generated<'author_and_director' | 'team' | 'named'>;
  audience_users: Generated<string[]>;
  audience_persons: Generated<string[]>;
  created_at: GeneratedTimestamp;
  created_by: Generated<string>;
}

export interface SignInAttemptTable {
  id: Generated<string>;
  name_hash: Uint8Array;
  at: GeneratedTimestamp;
}

export interface TaskTable {
  id: Generated<string>;
  region_id: Generated<string>;
  household_id: string;
  assigned_to: string;
  code: string;
  weight: Generated<number>;
  person_id: string | null;
  about_id: string | null;
  text: string | null;
  due_on: Day | null;
  done_at: Timestamp | null;
  done_by: string | null;
  created_at: GeneratedTimestamp;
  created_by: Generated<string | null>;
  answer: 'not_the_same' | 'no_reason_to_reopen' | 'looked_at' | null;
  answer_reason: string | null;
}

export interface TeamPlaceTable {
  id: Generated<string>;
  region_id: Generated<string>;
  household_id: string;
  user_id: string;
  place: 'intake' | 'director' | 'deputy' | 'worker' | 'supervisor';
  reason: string;
  from_at: GeneratedTimestamp;
  until_at: Timestamp | null;
  created_by: Generated<string>;
  ground: string | null;
  ground_note: string | null;
}

export interface UserAccountTable {
  id: Generated<string>;
  region_id: Generated<string>;
  organisation_id: string;
  sign_in_name: string;
  given_name: string;
  name_prefix: string | null;
  family_name: string;
  job_title: string | null;
  roles: ('worker' | 'supervisor' | 'region_coordinator' | 'analyst' | 'functional_administrator' | 'privacy_officer')[];
  language: Generated<'nl' | 'en'>;
  password_hash: string;
  totp_secret: string | null;
  totp_confirmed_at: Timestamp | null;
  totp_last_step: number | null;
  ended_at: Timestamp | null;
  version: Generated<number>;
  created_at: GeneratedTimestamp;
  made_by: string | null;
  roles_by: string | null;
  roles_at: Timestamp | null;
  first_password: Generated<boolean>;
}

export interface WarningTable {
  id: Generated<string>;
  region_id: Generated<string>;
  household_id: string;
  about: 'household' | 'address' | 'person';
  person_id: string | null;
  text: string;
  review_on: Day;
  told: 'yes' | 'no' | 'not_safe';
  told_reason: string | null;
  ended_on: Day | null;
  ended_reason: string | null;
  version: Generated<number>;
  audience_team: Generated<'author_and_director' | 'team' | 'named'>;
  audience_users: Generated<string[]>;
  audience_persons: Generated<string[]>;
  created_at: GeneratedTimestamp;
  created_by: Generated<string>;
}

export interface WatchDueTable {
  household_id: string;
  region_id: Generated<string>;
  look_on: Day;
}

export interface WatchMarkTable {
  region_id: Generated<string>;
  until_xid: string;
  rules: string;
  looked_on: Day;
}

export interface WatchMuteTable {
  id: Generated<string>;
  region_id: Generated<string>;
  household_id: string;
  code: string;
  person_id: string | null;
  reason: string;
  until_on: Day;
  ended_at: Timestamp | null;
  created_at: GeneratedTimestamp;
  created_by: Generated<string>;
}

export interface WatchSignalTable {
  id: Generated<string>;
  region_id: Generated<string>;
  household_id: string;
  code: string;
  person_id: string | null;
  about_id: string | null;
  due_on: Day;
  level: Generated<'worker' | 'director' | 'supervisor' | 'region'>;
  muted_until: Day | null;
  raised_at: GeneratedTimestamp;
  level_at: GeneratedTimestamp;
  resolved_at: Timestamp | null;
}

export interface DB {
  absence: AbsenceTable;
  advice: AdviceTable;
  after_answer: AfterAnswerTable;
  after_moment: AfterMomentTable;
  approach_text: ApproachTextTable;
  assessment: AssessmentTable;
  attendance: AttendanceTable;
  audit: AuditTable;
  audit_checkpoint: AuditCheckpointTable;
  bottleneck: BottleneckTable;
  bottleneck_household: BottleneckHouseholdTable;
  bottleneck_step: BottleneckStepTable;
  child_exception: ChildExceptionTable;
  child_heard: ChildHeardTable;
  child_words: ChildWordsTable;
  clock: ClockTable;
  clock_extension: ClockExtensionTable;
  closing: ClosingTable;
  condition_agreement: ConditionAgreementTable;
  condition_check: ConditionCheckTable;
  conference: ConferenceTable;
  conference_case: ConferenceCaseTable;
  conference_word: ConferenceWordTable;
  contact: ContactTable;
  contact_person: ContactPersonTable;
  contact_text: ContactTextTable;
  danger_correction: DangerCorrectionTable;
  danger_decision: DangerDecisionTable;
  danger_rules: DangerRulesTable;
  danger_sign: DangerSignTable;
  direction: DirectionTable;
  handover: HandoverTable;
  handover_summary: HandoverSummaryTable;
  hearing: HearingTable;
  household: HouseholdTable;
  idempotency: IdempotencyTable;
  incident: IncidentTable;
  mda: MdaTable;
  migration: MigrationTable;
  network_task: NetworkTaskTable;
  norm_change: NormChangeTable;
  note: NoteTable;
  organisation: OrganisationTable;
  person: PersonTable;
  person_change: PersonChangeTable;
  person_change_reason: PersonChangeReasonTable;
  phase_override: PhaseOverrideTable;
  phase_period: PhasePeriodTable;
  plan_agreement: PlanAgreementTable;
  plan_entry: PlanEntryTable;
  plan_review: PlanReviewTable;
  plan_review_part: PlanReviewPartTable;
  plan_version: PlanVersionTable;
  planned_step: PlannedStepTable;
  profile_hypothesis: ProfileHypothesisTable;
  questionnaire: QuestionnaireTable;
  referral: ReferralTable;
  region: RegionTable;
  relation: RelationTable;
  report: ReportTable;
  reporter_identity: ReporterIdentityTable;
  residence: ResidenceTable;
  revision: RevisionTable;
  safe_contact: SafeContactTable;
  safety_condition: SafetyConditionTable;
  safety_view: SafetyViewTable;
  screening: ScreeningTable;
  screening_answer: ScreeningAnswerTable;
  screening_reason: ScreeningReasonTable;
  seal_opening: SealOpeningTable;
  session: SessionTable;
  sharing: SharingTable;
  sign_in_attempt: SignInAttemptTable;
  task: TaskTable;
  team_place: TeamPlaceTable;
  user_account: UserAccountTable;
  warning: WarningTable;
  watch_due: WatchDueTable;
  watch_mark: WatchMarkTable;
  watch_mute: WatchMuteTable;
  watch_signal: WatchSignalTable;
}
