import type { Refusals } from '#acts/shared/deed.ts';

/** What may be refused around danger signs, conditions, phases and overrides. */
export const safetyRefusals = {
  nothing_told: {
    status: 422,
    nl: 'Je hebt nog niets ingevuld: alles staat op "niet gevraagd". Kies een antwoord bij wat je wel vroeg.',
    en: 'You filled in nothing yet: everything stands at "not asked". Choose an answer where you did ask.',
  },
  remark_without_answer: {
    status: 422,
    nl: 'Bij een signaal staat een toelichting, en het antwoord is "niet gevraagd". Kies daar een antwoord of haal de toelichting weg.',
    en: 'Beside a sign stands a remark while its answer is "not asked". Choose an answer there or take the remark away.',
  },
  sign_twice: {
    status: 422,
    nl: 'Een signaal staat er twee keer in van dezelfde informant.',
    en: 'A sign stands in it twice from the same informant.',
  },
  not_yours_to_decide: {
    status: 403,
    nl: 'Casusregisseur of vervanger beslist hierover. Is er nog geen regie, dan wie de intake doet.',
    en: 'The case director or deputy decides on this. While there is none, whoever does the intake.',
  },
  decision_too_short: {
    status: 422,
    nl: 'Schrijf in een zin wat er is besloten: wie doet wat, en wanneer.',
    en: 'Write in a sentence what was decided: who does what, and when.',
  },
  nothing_to_decide: {
    status: 409,
    nl: 'Er staat rond deze persoon nu geen rood gevaar waarover een besluit gevraagd is.',
    en: 'Around this person there is no red danger now on which a decision was asked.',
  },
  not_yours_to_correct: {
    status: 403,
    nl: 'Casusregisseur of vervanger zegt dat een signaal niet klopt of voorbij is. Is er nog geen regie, dan wie de intake doet.',
    en: 'The case director or deputy says that a sign was a mistake or is over. While there is none, whoever does the intake.',
  },
  sign_not_present: {
    status: 409,
    nl: 'Dit signaal staat nu niet als aanwezig in het dossier, of het is niet voor jou zichtbaar.',
    en: 'This sign does not stand in the file as present now, or it is not for you to see.',
  },
  rules_lighter: {
    status: 422,
    nl: 'Een regio kan een signaal zwaarder maken, nooit lichter dan het in het product is.',
    en: 'A region can make a sign graver, never lighter than the product has it.',
  },
  rules_unchanged: {
    status: 422,
    nl: 'Hiermee verandert er niets aan de regels die nu gelden.',
    en: 'This changes nothing in the rules that hold now.',
  },
  draft_open: {
    status: 409,
    nl: 'Er is al een voorstel. Publiceer dat eerst of trek het in.',
    en: 'There is a proposal already. First publish it or withdraw it.',
  },
  not_a_draft: {
    status: 409,
    nl: 'Dit voorstel is intussen gepubliceerd of ingetrokken.',
    en: 'This proposal has been published or withdrawn in the meantime.',
  },
  preview_missing: {
    status: 409,
    nl: 'Kijk eerst wat er zou veranderen. Die berekening van vandaag is er nog niet; ze komt vanzelf binnen een minuut.',
    en: 'First look what would change. The reckoning of today is not there yet; it comes by itself within a minute.',
  },
  preview_not_seen: {
    status: 409,
    nl: 'De berekening is intussen vernieuwd. Bekijk haar eerst.',
    en: 'The reckoning was made anew in the meantime. First look at it.',
  },
  own_draft: {
    status: 403,
    nl: 'Een tweede persoon publiceert, niet wie het voorstel schreef.',
    en: 'A second person publishes, not the one who wrote the proposal.',
  },
  own_view_missing: {
    status: 422,
    nl: 'Er is gevraagd: schrijf het cijfer of de woorden op, of kies wat er wel gebeurde.',
    en: 'It was asked: write down the number or the words, or choose what did happen.',
  },
  own_view_not_asked: {
    status: 422,
    nl: 'Een eigen cijfer of eigen woorden horen bij "gevraagd".',
    en: 'An own number or own words belong with "asked".',
  },
  colleague_not_in_team: {
    status: 422,
    nl: 'Deze collega zit niet in het team van dit huishouden en kan dit niet zien.',
    en: 'This colleague is not in the team of this household and cannot see this.',
  },
  checker_missing: {
    status: 422,
    nl: 'Kies wie controleert: een collega of iemand uit het gezin of netwerk.',
    en: 'Choose who checks: a colleague or somebody of the family or network.',
  },
  one_checker: {
    status: 422,
    nl: 'Kies één die controleert: een collega, of iemand uit het gezin of netwerk.',
    en: 'Choose one who checks: a colleague, or somebody of the family or network.',
  },
  checker_uses_violence: {
    status: 422,
    nl: 'Wie geweld gebruikt, kan niet degene zijn die controleert. Kies iemand anders.',
    en: 'Whoever uses violence cannot be the one who checks. Choose somebody else.',
  },
  first_check_in_past: {
    status: 422,
    nl: 'De eerste controle ligt in het verleden.',
    en: 'The first check lies in the past.',
  },
  first_check_too_late: {
    status: 422,
    nl: 'De eerste controle ligt later dan het ritme van controleren toelaat.',
    en: 'The first check lies later than the rhythm of checking allows.',
  },
  reason_missing: {
    status: 422,
    nl: 'Schrijf in een zin waarom.',
    en: 'Write in a sentence why.',
  },
  not_asked_of: {
    status: 422,
    nl: 'Deze voorwaarde wordt niet aan deze persoon gevraagd. Pas eerst aan wie gevraagd wordt.',
    en: 'This condition is not asked of this person. First change who is asked.',
  },
  condition_ended: {
    status: 409,
    nl: 'Deze voorwaarde is intussen beëindigd.',
    en: 'This condition has ended in the meantime.',
  },
  before_condition: {
    status: 422,
    nl: 'Deze dag ligt voor de dag waarop de voorwaarde is afgesproken.',
    en: 'This day lies before the day on which the condition was agreed.',
  },
  gate_closed: {
    status: 409,
    nl: 'Fase 2 kan nog niet. Kijk wat er ontbreekt.',
    en: 'Phase 2 is not possible yet. Look what is lacking.',
  },
  already_stable: {
    status: 409,
    nl: 'Dit huishouden is al in fase 2.',
    en: 'This household is in phase 2 already.',
  },
  not_open: {
    status: 409,
    nl: 'Dit huishouden heeft nog geen casusregisseur. Benoem die eerst.',
    en: 'This household has no case director yet. Appoint one first.',
  },
  override_open: {
    status: 409,
    nl: 'Er loopt al een uitzondering. Er kan er maar één tegelijk zijn.',
    en: 'There is an override already. There can be only one at a time.',
  },
  ends_not_after_today: {
    status: 422,
    nl: 'De einddatum moet na vandaag liggen.',
    en: 'The end must lie after today.',
  },
  ends_too_late: {
    status: 422,
    nl: 'Een uitzondering duurt hoogstens drie maanden.',
    en: 'An override lasts three months at most.',
  },
  same_person: {
    status: 403,
    nl: 'Een tweede persoon moet hierover beslissen, niet wie het vroeg.',
    en: 'A second person has to decide on this, not the one who asked.',
  },
  not_a_judge: {
    status: 403,
    nl: 'Alleen casusregisseur, vervanger of leidinggevende van dit huishouden beslist hierover.',
    en: 'Only the case director, deputy or supervisor of this household decides on this.',
  },
  not_waiting: {
    status: 409,
    nl: 'Hierover is al beslist, of de einddatum is voorbij.',
    en: 'This has been decided already, or its end has passed.',
  },
  not_yours_to_withdraw: {
    status: 403,
    nl: 'Wie het vroeg trekt een vraag in; een bevestigde uitzondering trekt de casusregisseur of vervanger in.',
    en: 'Who asked withdraws a question; a confirmed override is withdrawn by the case director or deputy.',
  },
} as const satisfies Refusals;
