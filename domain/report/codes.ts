/** Codes of a report (melding). Our own stable keys, in the order of the CBS protocol where there is one; the map
 * to a CBS version lives with the delivery (docs: field.md 4.3, Informatieprotocol Beleidsinformatie Veilig Thuis). */

export const receivedWays = [
  'phone',
  'web_form',
  'e_mail',
  'letter',
  'police_message',
  'in_person',
  'transfer_other_region',
] as const;
export type ReceivedWay = (typeof receivedWays)[number];

/** Professional reporters (hoedanigheid melder, beroepsmatig). */
export const professionalReporterRoles = [
  'general_practitioner',
  'paediatrician',
  'geriatrician',
  'mental_health_care',
  'health_care_other',
  'primary_education',
  'secondary_education',
  'education_other',
  'local_team',
  'certified_institution',
  'youth_care_other',
  'child_care',
  'police',
  'justice',
  'professional_other',
] as const;

/** Reporters who are not there for their work (hoedanigheid melder, niet beroepsmatig). */
export const privateReporterRoles = [
  'young_person_involved',
  'adult_involved',
  'family_member',
  'social_network',
  'neighbour',
  'volunteer',
  'private_other',
] as const;

export const reporterRoles = [...professionalReporterRoles, ...privateReporterRoles] as const;
export type ReporterRole = (typeof reporterRoles)[number];

/** True for a reporter who reports from their profession. */
export const isProfessional = (role: ReporterRole): boolean =>
  (professionalReporterRoles as readonly string[]).includes(role);

/** Nature of the violence (aard van het geweld), several at once. */
export const violenceNatures = [
  'physical_abuse',
  'physical_neglect',
  'psychological_violence',
  'affective_neglect',
  'pedagogical_neglect',
  'sexual_abuse',
  'financial_exploitation',
  'witness_of_violence',
  'fabricated_illness',
  'female_genital_mutilation',
  'unsafe_other',
  'not_unsafe_other',
] as const;
export type ViolenceNature = (typeof violenceNatures)[number];

/** What the report is about (aanleiding), several at once. */
export const reportReasons = [
  'partner_violence',
  'honour_related_violence',
  'elder_abuse',
  'violence_against_parents_under_65',
  'forced_marriage_or_abandonment',
  'child_abuse_child_check',
  'child_abuse_conflict_separation',
  'child_abuse_other',
  'domestic_violence_other',
  'other_problem',
] as const;
export type ReportReason = (typeof reportReasons)[number];

/** Unsafety as judged; 'not_known' is never read as 'none_seen'. */
export const unsafeties = ['acute', 'structural', 'acute_and_structural', 'none_seen', 'not_known'] as const;
export type Unsafety = (typeof unsafeties)[number];

/** True when someone must look today. */
export const isAcute = (unsafety: Unsafety): boolean =>
  unsafety === 'acute' || unsafety === 'acute_and_structural';

/** Outcomes of the safety assessment (Handelingsprotocol 2019; field.md 3.2 a–e). */
export const assessmentOutcomes = [
  'own_investigation',
  'request_child_protection_board',
  'conditions_and_follow_up',
  'hand_over',
  'end_of_involvement',
] as const;
export type AssessmentOutcome = (typeof assessmentOutcomes)[number];

/** Where a report can be handed over to (overdracht, vervolg), several at once. */
export const handoverTargets = [
  'local_team',
  'client_system',
  'child_protection_board',
  'police_or_prosecution',
  'youth_care_provider',
  'certified_institution',
  'womens_shelter',
  'social_shelter',
  'youth_mental_health',
  'adult_mental_health',
  'home_care',
  'addiction_care',
  'general_practitioner',
  'adult_outpatient_help',
  'help_already_present',
  'temporary_restraining_order',
  'other',
] as const;
export type HandoverTarget = (typeof handoverTargets)[number];
