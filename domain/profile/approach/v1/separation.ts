import { ours, type SubjectTexts, sourced } from '../text.ts';

export const separation: SubjectTexts = {
  first: {
    all: sourced(
      'Kijk eerst naar wat ervóór was. Achter een strijd over omgang kan intieme terreur zitten, en dan is de kans op stalking groter.',
      'First look at what was before. Behind a fight over contact there can be intimate terror, and then stalking is more likely.',
      'SEED',
    ),
    uses: ours(
      'Maak de overdracht van kinderen veilig: waar, hoe laat, door wie, zonder elkaar te treffen als dat nodig is.',
      'Make handing over the children safe: where, when, by whom, without meeting each other where needed.',
    ),
    undergoes: ours(
      'Vraag of het geweld is doorgegaan na het uit elkaar gaan: berichten, volgen, procedures, via de kinderen.',
      'Ask whether violence went on after the separation: messages, following, court cases, through the children.',
      'SEED',
    ),
    child: sourced(
      'De botsingen raken het kind. Spreek het apart en vraag wat het merkt, niet bij wie het wil wonen.',
      'The clashes hurt the child. Speak with it apart and ask what it notices, not with whom it wants to live.',
      'SEED',
      'EHGKM-K',
    ),
  },
  helps: {
    all: ours(
      'Herstel van alle relaties in het gezin, stap voor stap, als vaststaat dat niemand bang hoeft te zijn.',
      'Repair of all relations in the family, step by step, once it is established that nobody needs to be afraid.',
      'AUG-NL',
    ),
    uses: ours(
      'Zakelijke afspraken op papier, over kleine dingen, met iemand die let op of ze lukken.',
      'Businesslike agreements on paper, about small things, with somebody who watches whether they work.',
    ),
    undergoes: ours(
      'Een eigen steunpunt buiten de strijd, en één vast kanaal voor berichten.',
      'Their own support outside the fight, and one fixed channel for messages.',
    ),
    child: ours(
      'Van elke volwassene mogen houden, zonder verslag te hoeven doen. Een eigen persoon die luistert.',
      'Being allowed to love each adult without giving account. Somebody of their own who listens.',
    ),
  },
  avoid: {
    all: ours(
      'Geen bemiddeling zolang intieme terreur niet is uitgesloten. Een conflict heeft twee kanten, terreur niet.',
      'No mediation as long as intimate terror is not ruled out. A conflict has two sides, terror has not.',
      'SEED',
    ),
    uses: ours(
      'Word geen bondgenoot in de procedure. Schrijf feiten, met bron, en laat het oordeel aan de rechter.',
      'Do not become an ally in the court case. Write facts, with their source, and leave the judgement to the judge.',
    ),
    undergoes: ours(
      'Noem angst niet "niet meewerken". Vraag wat er achter het nee zit.',
      'Do not call fear "not cooperating". Ask what is behind the no.',
      'SEED',
    ),
    child: ours(
      'Maak het kind geen bode, getuige of scheidsrechter.',
      'Do not make the child a messenger, witness or referee.',
    ),
  },
  ask_next: {
    all: ours(
      'Hoe was het toen zij samen waren? Wie besliste, wie was bang, en wat veranderde er na het vertrek?',
      'How was it when they were together? Who decided, who was afraid, and what changed after the leaving?',
      'SEED',
    ),
    uses: ours(
      'Wat wil je voor je kind, los van de ander? Wat zou jij anders kunnen doen bij de overdracht?',
      'What do you want for your child, apart from the other? What could you do differently at the handover?',
    ),
    undergoes: ours(
      'Word je gevolgd of gecontroleerd? Voel je je veilig bij de overdracht?',
      'Are you followed or checked on? Do you feel safe at the handover?',
      'EENV',
    ),
    child: ours(
      'Wat is fijn bij de een, wat is fijn bij de ander? Wat zouden de grote mensen niet meer moeten doen?',
      'What is nice with the one, what with the other? What should the grown-ups stop doing?',
    ),
  },
  expertise: {
    all: sourced(
      'Iemand die conflict en intieme terreur uit elkaar kan houden; politie bij stalking.',
      'Somebody who can tell conflict and intimate terror apart; police for stalking.',
      'AUG-MAG',
      'SEED',
    ),
    uses: ours(
      'Begeleiding bij omgang, en hulp bij verlies en boosheid.',
      'Guidance with contact, and help with loss and anger.',
    ),
    undergoes: ours(
      'Juridische hulp, en opvang of traumahulp als er geweld was.',
      'Legal help, and a shelter or trauma help where there was violence.',
    ),
    child: ours(
      'Een eigen vertrouwenspersoon of bijzondere curator; hulp in een groep met kinderen die hetzelfde meemaken.',
      'A confidant or guardian of its own; help in a group with children who go through the same.',
    ),
  },
};
