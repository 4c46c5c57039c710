import { ours, type SubjectTexts, sourced } from '../text.ts';

export const intimateTerror: SubjectTexts = {
  first: {
    all: sourced(
      'Bescherming gaat voor. Kijk wie macht heeft over wie, en spreek iedereen apart.',
      'Protection comes first. Look who has power over whom, and speak with everybody apart.',
      'AUG-MAG',
      'SEED',
    ),
    uses: sourced(
      'Stel duidelijke grenzen aan het controleren en manipuleren, en zorg dat ze gehandhaafd worden.',
      'Set clear limits to controlling and manipulating, and see that they are kept.',
      'SEED',
    ),
    undergoes: ours(
      'Maak eerst contact mogelijk dat de ander niet kan zien of horen. Volg het tempo van wie het meemaakt: die kent het gevaar het best.',
      'First make contact possible that the other cannot see or hear. Follow the pace of who lives it: they know the danger best.',
      'SEED',
    ),
    child: sourced(
      'Het kind leeft mee in de dreiging, ook zonder klappen. Spreek elk kind alleen.',
      'The child lives in the threat too, even without blows. Speak with each child alone.',
      'SEED',
      'AUG-MAG',
    ),
  },
  helps: {
    all: ours(
      'Schrijf het patroon op: gedrag, dag, wie het zag. Losse ruzies laten de macht niet zien.',
      'Write down the pattern: behaviour, day, who saw it. Single quarrels do not show the power.',
      'RIJK-PSY',
    ),
    uses: ours(
      'Eén boodschap van alle betrokkenen. Praat over gedrag en gevolgen, niet over de relatie.',
      'One message from everybody involved. Talk about behaviour and consequences, not about the relationship.',
      'SEED',
    ),
    undergoes: sourced(
      'Geloven, benoemen dat dit geweld is, en beschermen. Gevaar voor vrouwen wordt vaak te laag ingeschat.',
      'Believing, naming it as violence, and protecting. Danger to women is often judged too low.',
      'SEED',
    ),
    child: ours(
      'Een volwassene buiten de macht van wie controleert, en vaste momenten waarop niemand meeluistert.',
      'An adult outside the power of who controls, and fixed moments when nobody listens in.',
    ),
  },
  avoid: {
    all: ours(
      'Geen gesprek samen, geen bemiddeling, geen relatietherapie. Samen aan tafel spreekt maar één van de twee vrij.',
      'No talk together, no mediation, no couple therapy. At one table only one of the two speaks freely.',
      'SEED',
      'HGC-RV',
    ),
    uses: ours(
      'Ga niet mee in uitleg waarin de ander de oorzaak is. Geef geen informatie over de ander, ook geen kleine.',
      'Do not go along with an explanation in which the other is the cause. Give no information about the other, not even a little.',
    ),
    undergoes: ours(
      'Zeg niet "ga toch weg". Rond het uit elkaar gaan is het gevaar het grootst; vertrek vraagt een plan.',
      'Do not say "just leave". Around a separation the danger is greatest; leaving needs a plan.',
      'EENV',
    ),
    child: ours(
      'Laat het kind geen boodschappen dragen en vraag het niets waar het thuis verslag van moet doen.',
      'Let the child carry no messages, and ask it nothing it must give account of at home.',
    ),
  },
  ask_next: {
    all: ours(
      'Wie bepaalt over geld, telefoon, bezoek, kleding, slapen, de kinderen? Sinds wanneer, en wordt het erger?',
      'Who decides on money, phone, visits, clothes, sleep, the children? Since when, and does it get worse?',
      'SEED',
      'HGC-RV',
    ),
    uses: ours(
      'Wat gebeurt er als de ander iets doet wat jij niet wilt? Wat denk je als de ander niet bereikbaar is?',
      'What happens when the other does something you do not want? What do you think when the other cannot be reached?',
      'HGC-RV',
    ),
    undergoes: ours(
      'Wat mag je niet? Wat gebeurt er als je het toch doet? Durf je te praten waar de ander bij is?',
      'What are you not allowed? What happens when you do it anyway? Do you dare to speak when the other is there?',
      'HGC-RV',
    ),
    child: ours(
      'Is er iemand voor wie iedereen thuis oppast? Moet jij wel eens vertellen wat een ander deed?',
      'Is there somebody at home whom everybody is careful with? Do you sometimes have to tell what another did?',
    ),
  },
  expertise: {
    all: sourced(
      'Politie en hulpverleners die intieme terreur kennen; na het uit elkaar gaan ook kennis van stalking.',
      'Police and helpers who know intimate terror; after a separation also knowledge of stalking.',
      'AUG-MAG',
      'SEED',
    ),
    uses: ours(
      'Reclassering en forensische hulp, in een gedwongen kader als het vrijwillig niet begint.',
      'Probation and forensic help, in a compulsory setting when it does not begin freely.',
      'SEED',
    ),
    undergoes: sourced(
      'De vrouwenopvang, ook voor mannen en ook zonder opname: waar die meedeed, nam het geweld meer af.',
      'The shelter, for men too and also without moving in: where it took part, violence decreased more.',
      'SEED',
    ),
    child: ours(
      'Traumahulp voor kinderen, en jeugdbescherming als het kind een middel van controle wordt.',
      'Trauma help for children, and youth protection when the child becomes a means of control.',
    ),
  },
};
