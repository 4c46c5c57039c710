import type { Refusals } from '#acts/shared/deed.ts';

/** What may be refused in the room of questionnaires. */
export const questionnaireRefusals = {
  document_too_large: {
    status: 422,
    nl: 'Dit document is groter dan 2 MB. Zo groot kan het niet worden ingebracht.',
    en: 'This document is larger than 2 MB. It cannot be brought in at that size.',
  },
  not_json: {
    status: 422,
    nl: 'Dit is geen JSON die gelezen kan worden. Kijk of het bestand heel is, en of het een FHIR-vragenlijst is.',
    en: 'This is not JSON that can be read. See whether the file is whole, and whether it is a FHIR questionnaire.',
  },
  is_xml: {
    status: 422,
    nl: 'Dit is XML. Sla de vragenlijst op als JSON, of laat haar omzetten, en breng haar dan in.',
    en: 'This is XML. Save the questionnaire as JSON, or have it converted, and bring it in then.',
  },
  several_documents: {
    status: 422,
    nl: 'Hier staan meer documenten onder elkaar, één op elke regel. Breng ze een voor een in.',
    en: 'More documents stand here, one on each line. Bring them in one by one.',
  },
  too_deep: {
    status: 422,
    nl: 'In dit document staan te veel groepen in elkaar.',
    en: 'This document has too many groups inside each other.',
  },
  key_twice: {
    status: 422,
    nl: 'In dit document staat op één plaats twee keer hetzelfde veld. Welk van de twee geldt, is niet te zeggen.',
    en: 'In one place of this document the same field stands twice. There is no saying which of the two holds.',
  },
  forbidden_key: {
    status: 422,
    nl: 'In dit document staat een veldnaam die niet kan.',
    en: 'This document holds a field name that cannot be used.',
  },
  forbidden_characters: {
    status: 422,
    nl: 'In dit document staan tekens die niet kunnen, zoals tekens die de leesrichting omdraaien.',
    en: 'This document holds characters that cannot be used, such as ones that turn the direction of reading.',
  },
  number_out_of_range: {
    status: 422,
    nl: 'In dit document staat een getal dat te groot of te klein is om te bewaren.',
    en: 'This document holds a number that is too large or too small to be kept.',
  },
  not_understood: {
    status: 422,
    nl: 'Deze vragenlijst kan niet worden gebruikt. Hieronder staat waarom, en waar in het document.',
    en: 'This questionnaire cannot be used. Below stands why, and where in the document.',
  },
  too_slow: {
    status: 422,
    nl: 'Het lezen of doorrekenen van dit document duurt te lang, of de uitkomst wordt te groot.',
    en: 'Reading or calculating this document takes too long, or the outcome grows too large.',
  },
  same_edition: {
    status: 422,
    nl: 'Deze uitgave is er al. Een nieuwe uitgave heeft een ander versienummer; wil je deze opnieuw inbrengen, trek dan eerst de oude in.',
    en: 'This edition is here already. A new edition has another version; to bring this one in again, withdraw the old one first.',
  },
  licence_over: {
    status: 422,
    nl: 'De licentie is afgelopen. Deze vragenlijst mag niet meer worden aangeboden.',
    en: 'The licence is over. This questionnaire may not be offered any more.',
  },
  own_questionnaire: {
    status: 422,
    nl: 'Wie een vragenlijst inbrengt, geeft die niet zelf uit. Vraag het aan een andere functioneel beheerder.',
    en: 'Whoever brings in a questionnaire does not publish it. Ask another functional administrator.',
  },
  not_a_draft: {
    status: 409,
    nl: 'Deze vragenlijst is geen concept meer.',
    en: 'This questionnaire is not a draft any more.',
  },
  withdrawn_already: {
    status: 409,
    nl: 'Deze vragenlijst is al ingetrokken.',
    en: 'This questionnaire was withdrawn already.',
  },
  reason_missing: {
    status: 422,
    nl: 'Geef in een zin de reden.',
    en: 'Give the reason in a sentence.',
  },
} as const satisfies Refusals;
