import type { Refusals } from '#acts/shared/deed.ts';

/** What may be refused around contacts, incidents, notes and tasks. */
export const contactRefusals = {
  safety_answer_missing: {
    status: 422,
    nl: 'Beantwoord voor iedereen in dit contact of je naar veiligheid hebt gevraagd.',
    en: 'Answer for everybody in this contact whether you asked about safety.',
  },
  could_not_ask_without_reason: {
    status: 422,
    nl: 'Schrijf in een zin waarom je niet naar veiligheid kon vragen.',
    en: 'Write in a sentence why you could not ask about safety.',
  },
  message_is_not_meeting: {
    status: 422,
    nl: 'In een bericht zie of spreek je niemand. Kies bezoek, gesprek of telefoon, of haal “gezien” en “gesproken” weg.',
    en: 'In a message you see or speak with nobody. Choose visit, talk or call, or take “seen” and “spoken with” away.',
  },
  call_is_not_seeing: {
    status: 422,
    nl: 'Aan de telefoon zie je niemand. Was het met beeld, kies dan gesprek.',
    en: 'On the telephone you see nobody. If it was by video, choose talk.',
  },
  alone_missing: {
    status: 422,
    nl: 'Kies of dit gesprek alleen was, of met anderen erbij.',
    en: 'Choose whether this talk was alone or with others there.',
  },
  alone_without_meeting: {
    status: 422,
    nl: 'Wie niet gezien en niet gesproken is, was ook niet alleen met jou. Kies “niet van toepassing”.',
    en: 'Whoever was neither seen nor spoken with was not alone with you either. Choose “does not apply”.',
  },
  asked_without_contact: {
    status: 422,
    nl: 'Wie niet gezien en niet gesproken is, kon je niet naar veiligheid vragen. Kies “kon niet” en schrijf waarom.',
    en: 'You could not ask somebody about safety who was neither seen nor spoken with. Choose “could not” and write why.',
  },
  number_without_asking: {
    status: 422,
    nl: 'Er staat een cijfer voor veiligheid, maar niet dat je ernaar vroeg. Kies één van de twee.',
    en: 'There is a number for safety, but not that you asked. Choose one of the two.',
  },
  reason_beside_answer: {
    status: 422,
    nl: 'Je vroeg naar veiligheid, en schreef ook waarom dat niet kon. Kies één van de twee.',
    en: 'You asked about safety and also wrote why you could not. Choose one of the two.',
  },
  person_twice: {
    status: 422,
    nl: 'Iemand staat twee keer in dit contact.',
    en: 'Somebody stands twice in this contact.',
  },
  not_in_team: {
    status: 422,
    nl: 'Een van de gekozen collega’s heeft geen plek in dit team.',
    en: 'One of the chosen colleagues has no place in this team.',
  },
  together_needs_two: {
    status: 422,
    nl: 'Er waren meer mensen bij elkaar. Geef dan bij minstens twee aan dat je ze zag of sprak, met iemand erbij.',
    en: 'Several people were there together. Then say of at least two that you saw or spoke with them, with somebody there.',
  },
  nothing_against: {
    status: 409,
    nl: 'Bij dit contact is geen uitleg nodig.',
    en: 'This contact needs no explanation.',
  },
  not_the_writer: {
    status: 403,
    nl: 'Alleen wie dit contact vastlegde, schrijft waarom het samen was.',
    en: 'Only who recorded this contact writes why it was together.',
  },
  explained_already: {
    status: 409,
    nl: 'Er staat al waarom het samen was. Dat blijft staan.',
    en: 'Why it was together is written down already. It stays.',
  },
  reason_missing: { status: 422, nl: 'Schrijf in een zin waarom.', en: 'Write in a sentence why.' },
  unknown_incident: {
    status: 422,
    nl: 'Een van de gekozen incidenten hoort niet bij dit huishouden, of is niet voor jou.',
    en: 'One of the chosen incidents does not belong to this household, or is not for you.',
  },
} as const satisfies Refusals;
