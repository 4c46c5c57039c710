import type { LeftAsideCode, RefusedCode } from '#domain/questionnaire/findings.ts';
import type { Both } from '#web/page.ts';

const refused: Readonly<Record<RefusedCode, Both>> = {
  not_a_questionnaire: {
    nl: 'Dit is geen FHIR Questionnaire',
    en: 'This is not a FHIR Questionnaire',
  },
  in_a_bundle: {
    nl: 'Dit is een bundel (Bundle) met deze vragenlijst erin. Haal haar eruit en breng haar op zichzelf in',
    en: 'This is a Bundle with this questionnaire in it. Take it out and bring it in by itself',
  },
  older_fhir: {
    nl: 'Dit is een vragenlijst in een oudere FHIR-versie. Zet haar eerst om naar R4',
    en: 'This is a questionnaire in an older version of FHIR. Convert it to R4 first',
  },
  implicit_rules: {
    nl: 'Het document zegt dat er regels voor gelden die ergens anders staan (implicitRules)',
    en: 'The document says that rules hold for it which stand elsewhere (implicitRules)',
  },
  too_large: { nl: 'Het document is te groot', en: 'The document is too large' },
  too_deep: { nl: 'Er staan te veel groepen in elkaar', en: 'Too many groups stand inside each other' },
  text_not_storable: {
    nl: 'Hier staat tekst die niet bewaard kan worden',
    en: 'This holds text that cannot be kept',
  },
  no_items: { nl: 'Er staat geen enkele vraag in', en: 'There is not one question in it' },
  item_malformed: { nl: 'Deze vraag is niet goed opgebouwd', en: 'This question is not well formed' },
  item_under_display: {
    nl: 'Deze vraag staat onder een tekst. Onder een tekst kan geen antwoord worden bewaard',
    en: 'This question stands under a text. Under a text no answer can be kept',
  },
  too_many_items: { nl: 'Er staan te veel vragen in', en: 'There are too many questions in it' },
  too_many_options: { nl: 'Er staan te veel antwoorden in', en: 'There are too many answers in it' },
  too_many_expressions: {
    nl: 'Er staan te veel berekeningen in',
    en: 'There are too many calculations in it',
  },
  link_id_missing: {
    nl: 'Deze vraag heeft geen kenmerk (linkId)',
    en: 'This question has no mark of its own (linkId)',
  },
  link_id_twice: {
    nl: 'Twee vragen hebben hetzelfde kenmerk (linkId)',
    en: 'Two questions have the same mark (linkId)',
  },
  type_unknown: { nl: 'Dit soort vraag bestaat niet', en: 'This kind of question does not exist' },
  condition_malformed: {
    nl: 'De voorwaarde om deze vraag te tonen is niet goed opgebouwd',
    en: 'The condition for showing this question is not well formed',
  },
  condition_unknown_link_id: {
    nl: 'De voorwaarde gaat over een vraag die er niet is',
    en: 'The condition is about a question that is not there',
  },
  regex_broken: {
    nl: 'Het patroon voor het antwoord klopt niet',
    en: 'The pattern for the answer is not right',
  },
  expression_broken: { nl: 'De berekening klopt niet', en: 'The calculation is not right' },
  calculation_never_settles: {
    nl: 'Deze berekeningen hangen van elkaar af en komen nooit tot een uitkomst',
    en: 'These calculations depend on each other and never come to an outcome',
  },
  modifier_extension: {
    nl: 'Een uitbreiding die de betekenis verandert en die we niet kennen',
    en: 'An extension that changes the meaning and that we do not know',
  },
  cannot_be_read: { nl: 'Dit kan niet worden gelezen', en: 'This cannot be read' },
};

const leftAside: Readonly<Record<LeftAsideCode, Both>> = {
  extension_unknown: { nl: 'Een uitbreiding die we niet kennen', en: 'An extension that we do not know' },
  extension_not_used: {
    nl: 'Een uitbreiding die op deze plaats niets doet, of er al staat',
    en: 'An extension that does nothing in this place, or stands there already',
  },
  look_only: {
    nl: 'Hoe het er elders uitziet: kleur, maat of plaats',
    en: 'How it looks elsewhere: colour, size or place',
  },
  support_link: { nl: 'Een verwijzing naar uitleg elders', en: 'A link to an explanation elsewhere' },
  media: { nl: 'Een beeld of geluid', en: 'A picture or a sound' },
  other_system: {
    nl: 'Iets voor een ander systeem, zoals vooraf invullen of doorsturen',
    en: 'Something for another system, such as filling in beforehand or sending on',
  },
  field_malformed: { nl: 'Een veld dat niet goed is opgebouwd', en: 'A field that is not well formed' },
  field_not_used: {
    nl: 'Een veld dat bij dit soort vraag niet telt',
    en: 'A field that does not count for this kind of question',
  },
  field_unknown: { nl: 'Een veld dat FHIR niet kent', en: 'A field that FHIR does not know' },
  condition_of_other_kind: {
    nl: 'De voorwaarde vraagt naar een antwoord dat op die vraag niet kan worden gegeven. De vraag erachter komt daardoor nooit, of altijd',
    en: 'The condition asks for an answer that cannot be given to that question. The question behind it never comes, or always',
  },
  condition_inside_itself: {
    nl: 'De voorwaarde gaat over een vraag die pas komt als aan de voorwaarde is voldaan. Ze komt dus nooit',
    en: 'The condition is about a question that only comes once the condition is met. So it never comes',
  },
  options_missing: {
    nl: 'Een keuze zonder antwoorden om uit te kiezen. De vraag staat er, maar niemand kan haar beantwoorden',
    en: 'A choice without answers to choose from. The question stands there, but nobody can answer it',
  },
  file_not_taken: {
    nl: 'Een verplicht bestand. Dat kan hier niet worden toegevoegd, en hoeft dus niet',
    en: 'A file that is demanded. It cannot be added here, so it need not be',
  },
  language_not_carried_out: {
    nl: 'Een berekening in een taal die we niet uitvoeren',
    en: 'A calculation in a language that we do not carry out',
  },
  variable_unknown: {
    nl: 'Een berekening met een gegeven dat we niet hebben',
    en: 'A calculation with something that we do not have',
  },
  value_set_external: {
    nl: 'Een antwoordenlijst die ergens anders staat',
    en: 'A list of answers that stands elsewhere',
  },
  value_set_circular: {
    nl: 'Een antwoordenlijst die naar zichzelf verwijst',
    en: 'A list of answers that points to itself',
  },
  option_malformed: {
    nl: 'Een antwoord dat niet goed is opgebouwd',
    en: 'An answer to choose that is not well formed',
  },
  option_twice: {
    nl: 'Twee keer hetzelfde antwoord om te kiezen. Het eerste telt',
    en: 'The same answer to choose twice. The first one counts',
  },
  range_empty: {
    nl: 'Een ondergrens boven de bovengrens. Geen van beide telt',
    en: 'A least that is above the most. Neither counts',
  },
  initial_malformed: {
    nl: 'Een vooraf ingevuld antwoord dat hier niet past',
    en: 'An answer filled in beforehand that does not fit here',
  },
  control_unknown: {
    nl: 'Een manier van tonen die we niet kennen',
    en: 'A way of showing that we do not know',
  },
  markup_as_text: {
    nl: 'Opgemaakte tekst, getoond als gewone tekst',
    en: 'Text with markup, shown as plain text',
  },
  behaviour_not_given: {
    nl: 'Niet gezegd of alle voorwaarden gelden of een ervan',
    en: 'Not said whether all conditions hold or one of them',
  },
  not_a_response: {
    nl: 'Dit is geen FHIR QuestionnaireResponse',
    en: 'This is not a FHIR QuestionnaireResponse',
  },
  other_questionnaire: {
    nl: 'De antwoorden horen bij een andere vragenlijst',
    en: 'The answers belong to another questionnaire',
  },
  item_unknown: {
    nl: 'Een antwoord op een vraag die er niet is',
    en: 'An answer to a question that is not there',
  },
  items_not_under_answer: {
    nl: 'Vragen die onder een antwoord horen en er niet onder staan',
    en: 'Questions that belong under an answer and do not stand there',
  },
  item_repeated: {
    nl: 'Een vraag die vaker voorkomt dan mag',
    en: 'A question that occurs more often than it may',
  },
  answer_malformed: {
    nl: 'Een antwoord dat niet goed is opgebouwd',
    en: 'An answer that is not well formed',
  },
  answer_of_other_kind: {
    nl: 'Een antwoord van een ander soort dan de vraag',
    en: 'An answer of another kind than the question',
  },
  repetitions_too_many: { nl: 'Te veel herhalingen', en: 'Too many repetitions' },
};

/** Said by bringing in (acts/questionnaire/bring-in-questionnaire.ts). */
const ours: Readonly<Record<string, Both>> = {
  extension: { nl: 'Een uitbreiding', en: 'An extension' },
  feature: { nl: 'Een onderdeel van de standaard', en: 'A part of the standard' },
  url_made_up: {
    nl: 'Het document heeft geen bruikbaar adres (url). We gaven het dit:',
    en: 'The document has no usable address (url). We gave it this one:',
  },
  version_made_up: {
    nl: 'Het document heeft geen bruikbaar versienummer. We gaven het dit:',
    en: 'The document has no usable version. We gave it this one:',
  },
};

const other: Both = { nl: 'Iets dat we niet kennen', en: 'Something that we do not know' };
const words: Readonly<Record<string, Both>> = { ...refused, ...leftAside, ...ours };

/** Words for what is said about a place of a document. */
export const findingWords = (code: string): Both =>
  Object.hasOwn(words, code) ? (words[code] ?? other) : other;
