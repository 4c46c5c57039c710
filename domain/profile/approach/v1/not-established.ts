import { ours, type SubjectTexts, sourced } from '../text.ts';

export const notEstablished: SubjectTexts = {
  first: {
    all: ours(
      'Niet vastgesteld is niet veilig. Werk alsof er gevaar kan zijn, en vraag eerst wat nog niet gevraagd is.',
      'Not established is not safe. Work as if there may be danger, and first ask what has not been asked.',
    ),
    uses: ours(
      'Wacht met moeilijke vragen tot de ander alleen gesproken is. Wie te vroeg iets hoort, kan een ander laten zwijgen.',
      'Keep difficult questions until the other was spoken with alone. Whoever hears something too early can make another fall silent.',
    ),
    undergoes: sourced(
      'Spreek elk gezinslid apart, deze persoon als eerste. Vraag de gevaarsignalen één voor één.',
      'Speak with every member apart, this person first. Ask the danger signs one by one.',
      'AUG-MAG',
    ),
    child: sourced(
      'Spreek met elk kind vanaf 4 jaar; zie elk kind van 0 tot en met 3. Kan het niet, schrijf dan op waarom.',
      'Speak with every child from 4 years on; see every child of 0 to 3. If that cannot be, write down why.',
      'EHGKM-K',
    ),
  },
  helps: {
    all: ours(
      'Een lijst van wie wat nog niet gevraagd is, met een naam en een dag erbij.',
      'A list of who has not been asked what yet, with a name and a day beside it.',
      'SEED',
    ),
    uses: ours(
      'Open en gewoon vragen, ook naar het eigen verhaal en de eigen zorgen.',
      'Asking openly and plainly, also about their own story and worries.',
      'SEED',
    ),
    undergoes: sourced(
      'Een open houding en doorvragen naar het geweld zelf, niet alleen naar de ruzies.',
      'An open attitude, and asking on about the violence itself, not only about the quarrels.',
      'SEED',
    ),
    child: sourced(
      'Een rustige plek die het kind kent, zoals school, en vertellen wie je bent en wat je met de antwoorden doet.',
      'A quiet place that the child knows, such as school, and telling who you are and what you do with the answers.',
      'EHGKM-K',
    ),
  },
  avoid: {
    all: ours(
      'Geen gesprek samen om het te komen weten. Wie bang is, vertelt het niet met de ander erbij.',
      'No talk together to find out. Whoever is afraid will not tell with the other there.',
      'HGC-RV',
    ),
    uses: ours(
      'Leg geen antwoord van een ander voor om het te laten bevestigen.',
      "Do not put another person's answer before them to have it confirmed.",
    ),
    undergoes: ours(
      'Neem stilte of "gaat wel" niet als nee. Vraag niets waar iemand bij is of mee kan lezen.',
      'Do not take silence or "it is fine" for no. Ask nothing where somebody is present or can read along.',
      'HGC-RV',
    ),
    child: sourced(
      'Gebruik het kind niet alleen als bron. Het wil meedoen, en horen wat er met de antwoorden gebeurt.',
      'Do not use the child only as a source. It wants to take part, and to hear what happens with the answers.',
      'SEED',
    ),
  },
  ask_next: {
    all: ours(
      'Begin met wat alleen al rood kan maken: verstikking, bedreiging met de dood, een wapen, gevaar voor een kind.',
      'Begin with what can make it red alone: strangulation, threats to kill, a weapon, danger to a child.',
      'EENV',
    ),
    uses: ours(
      'Hoe gaat het thuis, en wat gebeurt er als het uit de hand loopt? Daarna: wat deed jij, en wat deed de ander?',
      'How are things at home, and what happens when they get out of hand? Then: what did you do, and what did the other do?',
      'SEED',
    ),
    undergoes: ours(
      'Waar ben je bang voor, wat mag je niet, en wat is het ergste dat gebeurd is?',
      'What are you afraid of, what are you not allowed, and what is the worst that has happened?',
      'HGC-RV',
    ),
    child: ours(
      'Wat is fijn thuis, wat is niet fijn, en wat zou je willen? Voor jongere kinderen met een tekening of drie huizen.',
      'What is nice at home, what is not, and what would you wish? For younger children with a drawing or three houses.',
      'EHGKM-K',
    ),
  },
  expertise: {
    all: sourced(
      'Vraag advies aan Veilig Thuis; dat kan zonder namen te noemen.',
      'Ask Veilig Thuis for advice; that can be done without giving names.',
      'AFW',
    ),
    uses: ours(
      'Een collega die gewend is met iemand over eigen geweld te praten.',
      'A colleague who is used to talking with somebody about their own violence.',
      'SEED',
    ),
    undergoes: ours(
      'Een tolk die niemand in het gezin kent, als dat nodig is. Nooit een familielid.',
      'An interpreter whom nobody in the family knows, where needed. Never a relative.',
    ),
    child: ours(
      'Iemand die vaker met kinderen praat; voor 0 tot en met 3 de jeugdgezondheidszorg.',
      'Somebody who often talks with children; for 0 to 3 youth health care.',
      'EHGKM-K',
    ),
  },
};
