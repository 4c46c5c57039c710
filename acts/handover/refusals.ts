import type { Refusals } from '#acts/shared/deed.ts';
import { handoverTerm } from '#domain/network/handover.ts';

/** What may be refused around a handover. */
export const handoverRefusals = {
  handover_over: {
    status: 409,
    nl: 'Deze overdracht is al afgerond, geweigerd of ingetrokken, of je hebt al geantwoord.',
    en: 'This handover was finished, refused or taken back already, or you have answered it already.',
  },
  only_receiver: {
    status: 403,
    nl: 'Alleen wie het krijgt, antwoordt hierop.',
    en: 'Only who receives it answers this.',
  },
  only_sender: {
    status: 403,
    nl: 'Dit doet wie overdraagt, of de casusregisseur of de vervanger.',
    en: 'This is done by who hands over, or by the case director or the deputy.',
  },
  only_those_two: {
    status: 403,
    nl: 'Alleen wie overdraagt, wie het krijgt en de casusregie leggen dit gesprek vast.',
    en: 'Only who hands over, who receives and who directs record this talk.',
  },
  reason_missing: {
    status: 422,
    nl: 'Schrijf in een zin waarom.',
    en: 'Write in a sentence why.',
  },
  not_accepted_yet: {
    status: 422,
    nl: 'Wacht eerst op het antwoord van je collega.',
    en: 'First wait for the answer of your colleague.',
  },
  no_joint_talk_yet: {
    status: 422,
    nl: 'Leg eerst het gezamenlijke gesprek vast. Warm overdragen doe je samen.',
    en: 'First record the talk together. A warm handover is done together.',
  },
  before_the_offer: {
    status: 422,
    nl: 'Deze dag ligt vóór het aanbod.',
    en: 'This day lies before the offer.',
  },
  before_the_talk: {
    status: 422,
    nl: 'Het eerste contact komt op of na de dag van het gezamenlijke gesprek.',
    en: 'The first contact comes on or after the day of the talk together.',
  },
  not_yourself: {
    status: 422,
    nl: 'Je kunt dit niet aan jezelf geven. Vraag een collega.',
    en: 'You cannot give this to yourself. Ask a colleague.',
  },
  same_person: {
    status: 422,
    nl: 'Dit is al bij deze collega. Kies iemand anders.',
    en: 'This is with this colleague already. Choose somebody else.',
  },
  deputy_needed: {
    status: 422,
    nl: 'Kies ook een vervanger, iemand anders dan de nieuwe casusregisseur.',
    en: 'Choose a deputy too, somebody other than the new case director.',
  },
  only_direction_hands_over: {
    status: 403,
    nl: 'De casusregie dragen alleen de casusregisseur en de vervanger over.',
    en: 'Only the case director and the deputy hand over direction.',
  },
  only_owner_hands_over: {
    status: 403,
    nl: 'Een taak draagt over wie hem heeft, of de casusregie.',
    en: 'A task is handed over by who has it, or by who directs.',
  },
  not_of_a_colleague: {
    status: 422,
    nl: 'Alleen de taak van een collega kan zo worden overgedragen.',
    en: 'Only the task of a colleague can be handed over like this.',
  },
  offered_already: {
    status: 409,
    nl: 'Hier loopt al een overdracht van. Rond die eerst af of trek die in.',
    en: 'A handover of this is under way. First finish it or take it back.',
  },
  deadline_in_past: {
    status: 422,
    nl: 'De uiterste dag is al voorbij.',
    en: 'The last day has passed already.',
  },
  deadline_too_far: {
    status: 422,
    nl: `Dat is te ver weg. Een overdracht is binnen ${handoverTerm.longestDays} dagen klaar.`,
    en: `That is too far off. A handover is done within ${handoverTerm.longestDays} days.`,
  },
  unknown_contact: {
    status: 422,
    nl: 'Dit contact is niet van wie het krijgt, of er is niemand van het gezin gesproken.',
    en: 'This contact is not by who receives, or nobody of the family was spoken with.',
  },
  day_or_contact: {
    status: 422,
    nl: 'Vul de dag van het eerste contact in, of kies het contact.',
    en: 'Fill in the day of the first contact, or choose the contact.',
  },
} as const satisfies Refusals;
