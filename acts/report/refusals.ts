import type { Refusals } from '#acts/shared/deed.ts';

/** What may be refused around advice, report, assessment, clocks and hearing. */
export const reportRefusals = {
  looks_like_known: {
    status: 409,
    nl: 'Iemand uit deze melding lijkt op iemand die je al kent. Kijk eerst of het dezelfde persoon is.',
    en: 'Somebody in this report looks like somebody you know already. First look whether it is the same person.',
  },
  same_person_twice: {
    status: 422,
    nl: 'Deze persoon staat al in dit dossier. Twee keer dezelfde persoon kan niet.',
    en: 'This person stands in this file already. The same person cannot stand there twice.',
  },
  nobody_named: {
    status: 422,
    nl: 'Over wie gaat de melding? Zet er minstens één persoon bij, ook als je alleen weet dat het een kind is.',
    en: 'Whom is the report about? Add at least one person, even if you only know that it is a child.',
  },
  birth_in_future: {
    status: 422,
    nl: 'Een geboortedatum ligt in de toekomst. Kies ‘ongeboren’ voor een kind dat nog geboren moet worden.',
    en: 'A birth date lies in the future. Choose ‘unborn’ for a child who is still to be born.',
  },
  reporter_in_text: {
    status: 422,
    nl: 'In wat je opschreef staat de naam, het nummer of het e-mailadres van de melder. Haal dat weg: alleen het verzegelde deel mag dat bevatten.',
    en: 'What you wrote holds the name, number or e-mail address of the reporter. Take it out: only the sealed part may hold it.',
  },
  advice_closed: {
    status: 409,
    nl: 'Dit advies is afgesloten en verandert niet meer.',
    en: 'This advice is closed and does not change any more.',
  },
  answer_missing: {
    status: 422,
    nl: 'Schrijf eerst wat je adviseerde, dan kan het advies dicht.',
    en: 'First write what you advised, then the advice can be closed.',
  },
  only_veilig_thuis: {
    status: 403,
    nl: 'Dit doet alleen Veilig Thuis.',
    en: 'Only Veilig Thuis does this.',
  },
  reason_missing: { status: 422, nl: 'Schrijf in een zin waarom.', en: 'Write in a sentence why.' },
  decided_before_receipt: {
    status: 422,
    nl: 'Het besluit kan niet vóór de melding liggen.',
    en: 'The decision cannot lie before the report.',
  },
  decided_in_future: {
    status: 422,
    nl: 'Deze datum ligt in de toekomst.',
    en: 'This date lies in the future.',
  },
  decided_before_previous: {
    status: 422,
    nl: 'Dit besluit kan niet vóór het vorige liggen.',
    en: 'This decision cannot lie before the one before it.',
  },
  not_the_latest_decision: {
    status: 409,
    nl: 'Intussen nam iemand een ander besluit. Lees dat eerst; jouw besluit kan er dan op volgen.',
    en: 'Meanwhile somebody took another decision. Read it first; yours can then follow it.',
  },
  already_decided: {
    status: 409,
    nl: 'Over deze melding is al besloten. Lees dat besluit eerst; jouw besluit kan er dan op volgen.',
    en: 'This report has been decided on. Read that decision first; yours can then follow it.',
  },
  handover_target_missing: {
    status: 422,
    nl: 'Aan wie draag je over? Kies er minstens één.',
    en: 'To whom do you hand over? Choose at least one.',
  },
  handover_target_not_asked: {
    status: 422,
    nl: 'Alleen bij een overdracht kies je aan wie.',
    en: 'You choose to whom only with a handover.',
  },
  cannot_be_extended: {
    status: 422,
    nl: 'Deze termijn kan niet worden verlengd.',
    en: 'This term cannot be extended.',
  },
  already_met: {
    status: 409,
    nl: 'Dit is al gedaan; die dag blijft staan.',
    en: 'This has been done; that day stands.',
  },
  already_late: {
    status: 422,
    nl: 'Deze termijn is al voorbij. Verlengen zou dat verbergen.',
    en: 'This term has passed already. Extending it would hide that.',
  },
  before_start: {
    status: 422,
    nl: 'Deze dag ligt vóór het begin van de termijn.',
    en: 'This day lies before the term began.',
  },
  in_future: { status: 422, nl: 'Deze datum ligt in de toekomst.', en: 'This date lies in the future.' },
  met_by_decision: {
    status: 422,
    nl: 'Deze termijn eindigt alleen door een besluit over de melding.',
    en: 'Only a decision on the report ends this term.',
  },
  cannot_be_left_out: {
    status: 422,
    nl: 'Deze termijn kan niet achterwege blijven.',
    en: 'This duty cannot be left out.',
  },
  clock_stopped: { status: 409, nl: 'Deze termijn loopt niet meer.', en: 'This term does not run any more.' },
  how_missing: {
    status: 422,
    nl: 'Zeg hoe en of het alleen was.',
    en: 'Say how, and whether it was alone.',
  },
  retry_not_after: {
    status: 422,
    nl: 'Kies een dag na vandaag om het opnieuw te proberen.',
    en: 'Choose a later day to try again.',
  },
  not_needed: {
    status: 422,
    nl: 'Een ongeboren kind kan nog niet worden gehoord.',
    en: 'An unborn child cannot be heard yet.',
  },
  before_report: {
    status: 422,
    nl: 'Deze dag ligt vóór de melding.',
    en: 'This day lies before the report.',
  },
  nothing_sealed: {
    status: 422,
    nl: 'Bij deze melding is geen melder vastgelegd.',
    en: 'No reporter was recorded with this report.',
  },
  already_asked: {
    status: 409,
    nl: 'Je hebt dit al gevraagd. Een collega van Veilig Thuis moet het nog bevestigen.',
    en: 'You have asked this already. A colleague of Veilig Thuis still has to confirm it.',
  },
  second_person_needed: {
    status: 422,
    nl: 'Wie het vraagt, kan het niet zelf bevestigen. Vraag een collega van Veilig Thuis.',
    en: 'Whoever asks cannot confirm. Ask a colleague of Veilig Thuis.',
  },
  asked_too_long_ago: {
    status: 409,
    nl: 'Deze vraag is ouder dan een dag. Vraag het opnieuw.',
    en: 'This request is older than a day. Ask again.',
  },
  already_linked: { status: 409, nl: 'Deze twee zijn al gekoppeld.', en: 'These two are linked already.' },
} as const satisfies Refusals;
