import type { Refusals } from '#acts/shared/deed.ts';
import { shortestEscalation } from '#domain/followup/escalation.ts';

/** What may be refused around closing and what comes after. */
export const closingRefusals = {
  not_open: {
    status: 409,
    nl: 'Dit huishouden loopt niet. Alleen een lopend huishouden kan worden afgesloten.',
    en: 'This household is not open. Only an open household can be closed.',
  },
  red_first: {
    status: 409,
    nl: 'Er wacht nog een besluit over rood gevaar. Neem dat eerst.',
    en: 'A decision about red danger still waits. Take that first.',
  },
  worries_reason_missing: {
    status: 422,
    nl: 'Er zijn zorgen. Zet dit huishouden weer open, of schrijf in een zin waarom het dicht blijft.',
    en: 'There are worries. Open this household again, or write in a sentence why it stays closed.',
  },
  not_closed: {
    status: 409,
    nl: 'Dit huishouden is niet afgesloten.',
    en: 'This household is not closed.',
  },
  proposed_already: {
    status: 409,
    nl: 'Er ligt al een voorstel. Daar moet eerst over besloten worden.',
    en: 'There is a proposal already. First that one must be decided on.',
  },
  not_safe_yet: {
    status: 409,
    nl: 'Nog niet alles is bewezen. Kijk wat er ontbreekt; wat niet bekend is, telt niet.',
    en: 'Not everything is shown yet. Look what is lacking; what is not known does not count.',
  },
  changed_meanwhile: {
    status: 409,
    nl: 'Sinds het voorstel is er iets veranderd, waardoor dit niet meer kan. Overleg met wie de regie heeft.',
    en: 'Something has changed since the proposal, so that this cannot be any more. Talk with whoever directs.',
  },
  reason_missing: { status: 422, nl: 'Schrijf in een zin waarom.', en: 'Write in a sentence why.' },
  reason_too_short: {
    status: 422,
    nl: `Schrijf in minstens ${shortestEscalation} tekens wat er geprobeerd is en waarom het niet verder kan.`,
    en: `Write in at least ${shortestEscalation} characters what was tried and why it cannot go on.`,
  },
  not_an_owner: {
    status: 422,
    nl: 'Deze collega kan hier geen eigenaar van zijn. Kies een leidinggevende uit het team, of als die er niet is een andere collega.',
    en: 'This colleague cannot own this. Choose a supervisor of the team or, where there is none, another colleague.',
  },
  nobody_to_decide: {
    status: 409,
    nl: 'Er is niemand die als tweede kan besluiten. Zet eerst een vervanger of een leidinggevende in het team.',
    en: 'There is nobody who can decide as the second. First put a deputy or a supervisor in the team.',
  },
  second_person_needed: {
    status: 422,
    nl: 'Wie het voorstelt, besluit niet zelf. Een ander doet dat.',
    en: 'Whoever proposes does not decide. Somebody else does.',
  },
  not_a_decider: {
    status: 403,
    nl: 'Hierover besluit de casusregisseur, de vervanger of een leidinggevende in het team.',
    en: 'The case director, the deputy or a supervisor in the team decides on this.',
  },
  decided_already: {
    status: 409,
    nl: 'Hierover is al besloten.',
    en: 'This has been decided on already.',
  },
  not_yours_to_take_back: {
    status: 403,
    nl: 'Alleen wie dit voorstelde of wie de regie heeft, trekt het in.',
    en: 'Only who proposed this, or who directs, takes it back.',
  },
  answer_missing: {
    status: 422,
    nl: 'Niet iedereen heeft een antwoord. Kies ook ‘niet bereikt’ of ‘wil niets zeggen’ als dat zo is.',
    en: 'Not everybody has an answer. Choose “not reached” or “does not want to say” too where that is so.',
  },
  person_twice: {
    status: 422,
    nl: 'Iemand staat er twee keer.',
    en: 'Somebody stands there twice.',
  },
  moment_done: {
    status: 409,
    nl: 'Dit moment is al vastgelegd. Kijk wat er staat.',
    en: 'This moment was recorded already. Look at what is there.',
  },
  moment_too_early: {
    status: 422,
    nl: 'Dit moment komt nog. Hoor je nu al iets, leg dat dan vast als contact of voorval.',
    en: 'This moment is still to come. If you hear something now, record it as a contact or an incident.',
  },
  moment_over: {
    status: 409,
    nl: 'Dit huishouden is weer open. Leg nieuws vast als contact.',
    en: 'This household is open again. Record news as a contact.',
  },
  colleague_not_in_team: {
    status: 422,
    nl: 'Deze collega zit niet in het team van dit huishouden en kan dit niet zien.',
    en: 'This colleague is not in the team of this household and cannot see this.',
  },
} as const satisfies Refusals;
