export const assessWords = {
  nl: {
    title: (number: string) => `Beoordeel melding ${number}`,
    next: (number: string) => `Vervolgbesluit op melding ${number}`,
    lead: 'Wat is er nodig om het veilig te maken, en wie houdt zicht tot dat geregeld is?',
    told: 'Wat is er verteld',
    decidedOn: 'Datum van het besluit',
    unsafety: 'Hoe onveilig is het',
    outcome: 'Besluit',
    hints: {
      own_investigation:
        'Er is nog geen antwoord op de vraag of er geweld is, of mensen werken niet mee. Binnen tien weken klaar.',
      request_child_protection_board: 'De Raad onderzoekt of een maatregel nodig is.',
      conditions_and_follow_up:
        'Veilig Thuis spreekt met ieder voorwaarden af en blijft volgen. Binnen tien weken klaar.',
      hand_over: 'Een ander neemt het over. Tot die dat bevestigt, houd jij zicht.',
      end_of_involvement: 'Er is geen reden om verder te gaan.',
    },
    handOverTo: 'Aan wie draag je over',
    handOverHint: 'Alleen bij een overdracht.',
    reason: 'Waarom dit besluit',
    reasonHint: 'Wat weegt het zwaarst? Iemand die er later bij komt, moet dit kunnen volgen.',
    save: 'Besluit vastleggen',
    stays: 'Dit besluit blijft staan. Verandert er iets, dan neem je een vervolgbesluit.',
    problem: 'Het besluit is nog niet vastgelegd',
  },
  en: {
    title: (number: string) => `Assess report ${number}`,
    next: (number: string) => `Follow-up decision on report ${number}`,
    lead: 'What is needed to make it safe, and who keeps sight until that is settled?',
    told: 'What was told',
    decidedOn: 'Date of the decision',
    unsafety: 'How unsafe is it',
    outcome: 'Decision',
    hints: {
      own_investigation:
        'It is not clear yet whether there is violence, or people do not cooperate. Finished within ten weeks.',
      request_child_protection_board: 'The Board investigates whether an order is needed.',
      conditions_and_follow_up:
        'Veilig Thuis agrees on conditions with everybody and keeps following. Finished within ten weeks.',
      hand_over: 'Somebody else takes over. Until they confirm, you keep sight.',
      end_of_involvement: 'There is no reason to go on.',
    },
    handOverTo: 'To whom do you hand over',
    handOverHint: 'Only with a handover.',
    reason: 'Why this decision',
    reasonHint: 'What weighs most? Somebody who joins later must be able to follow this.',
    save: 'Record the decision',
    stays: 'This decision stands. If something changes, you take a follow-up decision.',
    problem: 'The decision has not been recorded yet',
  },
} as const;
