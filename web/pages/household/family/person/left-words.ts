/** Words around somebody who drops out of sight. */
export const leftWords = {
  nl: {
    lead: 'De persoon en alles wat er gebeurde, blijven in het dossier. Woont iemand nu ergens anders? Kies dan hierboven "Woont elders": wie geweld gebruikt of onderging, en wie een kind opvoedt, blijft zo in beeld. Een kind blijft altijd in beeld.',
    who: 'Alleen de casusregisseur of de vervanger zegt dit, of bij de intake wie die doet. Vraag het aan hen.',
    why: 'Wat is er gebeurd?',
    whys: {
      left: 'Weggegaan',
      died: 'Overleden',
      wrongly_entered: 'Staat hier per vergissing',
    },
    reason: 'Waarom',
    reasonHint:
      'In een paar woorden. Jij, de regie en de leidinggevenden van dit huishouden lezen het; de rest van het team niet.',
    changes: 'Uit beeld gezet',
    changesLead: 'Wat er stond voordat iemand dit wijzigde.',
    on: 'Wanneer en door wie',
    what: 'Wat',
    was: 'Wat er stond',
    noRole: 'geen rol',
    notForYou: 'niet voor jou',
    ways: {
      left: 'hoort er niet meer bij',
      kind: 'andere plek in het dossier',
      role: 'rol in het geweld weg',
      birth: 'andere geboortedatum',
    },
    precisions: {
      day: 'geboren',
      month: 'geboren',
      year: 'geboren',
      not_known: 'geboortedatum niet bekend',
      unborn: 'nog niet geboren',
    },
  },
  en: {
    lead: 'The person and everything that happened stay in the file. Does somebody live elsewhere now? Then choose "Lives elsewhere" above: whoever uses or underwent violence, and whoever raises a child, stays in sight that way. A child always stays in sight.',
    who: 'Only the case director or the deputy says this, or in intake whoever takes it in. Ask them.',
    why: 'What happened?',
    whys: {
      left: 'Left',
      died: 'Died',
      wrongly_entered: 'Stands here by mistake',
    },
    reason: 'Why',
    reasonHint:
      'In a few words. You, who directs and the supervisors of this household read it; the rest of the team does not.',
    changes: 'Taken out of sight',
    changesLead: 'What stood here before somebody changed it.',
    on: 'When and by whom',
    what: 'What',
    was: 'What stood here',
    noRole: 'no part',
    notForYou: 'not for you',
    ways: {
      left: 'does not belong here any more',
      kind: 'another place in the file',
      role: 'part in the violence gone',
      birth: 'another birth date',
    },
    precisions: {
      day: 'born',
      month: 'born',
      year: 'born',
      not_known: 'birth date not known',
      unborn: 'not born yet',
    },
  },
} as const;
