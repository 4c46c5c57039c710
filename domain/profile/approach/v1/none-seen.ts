import { ours, type SubjectTexts, sourced } from '../text.ts';

export const noneSeen: SubjectTexts = {
  first: {
    all: sourced(
      'Alles is gevraagd en er is geen signaal gezien. Dat geldt vandaag: houd veiligheid bij elk gesprek op tafel.',
      'Everything was asked and no sign was seen. That holds today: keep safety on the table in every talk.',
      'SEED',
    ),
    uses: ours(
      'Spreek af waaraan iedereen merkt dat het weer begint, en wie er dan gebeld wordt.',
      'Agree by what everybody will notice that it begins again, and who is called then.',
    ),
    undergoes: ours(
      'Vraag bij elk contact opnieuw en alleen hoe veilig het voelt, in eigen woorden en een cijfer.',
      'Ask again at each contact, alone, how safe it feels: in own words and a number.',
      'SEED',
    ),
    child: ours(
      'Blijf elk kind apart vragen. Een kind vertelt vaak pas als het je kent.',
      'Keep asking each child apart. A child often tells only once it knows you.',
      'SEED',
    ),
  },
  helps: {
    all: sourced(
      'Lang genoeg blijven: alle stappen samen duren gemiddeld anderhalf tot twee jaar.',
      'Staying long enough: all steps together take a year and a half to two years on average.',
      'CZW',
    ),
    uses: sourced(
      'Lange steun, en anderen die hetzelfde hebben meegemaakt en veranderd zijn.',
      'Long support, and others who have been through the same and changed.',
      'SEED',
    ),
    undergoes: ours(
      'Herstel mag tijd kosten, ook als het geweld voorbij is.',
      'Recovery may take time, also when the violence is over.',
      'SEED',
    ),
    child: sourced(
      'Hulp voor het kind zelf. Na een melding kreeg maar ongeveer de helft van de kinderen hulp.',
      'Help for the child itself. After a report only about half of the children received help.',
      'SEED',
    ),
  },
  avoid: {
    all: sourced(
      'Sluit niet te snel af. Veel gezinnen raken te vroeg uit beeld, en meldingen komen vaak terug.',
      'Do not close too soon. Many families are lost from sight too early, and reports often come back.',
      'SEED',
    ),
    uses: ours('Zie rust niet meteen als verandering.', 'Do not take calm for change at once.', 'SEED'),
    undergoes: ours(
      'Laat iemand niet los omdat het goed gaat; juist dan is er ruimte voor herstel.',
      'Do not let go of somebody because it goes well; that is when there is room for recovery.',
    ),
    child: ours(
      'Denk niet dat een stil kind geen last meer heeft.',
      'Do not think that a quiet child is not troubled any more.',
    ),
  },
  ask_next: {
    all: ours(
      'Wat is er veranderd sinds de vorige keer: werk, geld, wonen, omgang, een nieuwe partner, een zwangerschap?',
      'What has changed since last time: work, money, housing, contact, a new partner, a pregnancy?',
    ),
    uses: ours(
      'Wat doe je nu anders als de spanning oploopt? Wie helpt je daarbij?',
      'What do you do differently now when tension rises? Who helps you with that?',
    ),
    undergoes: ours(
      'Wat kun je nu, wat eerst niet kon? Is er iets waar je nog steeds op let?',
      'What can you do now that you could not before? Is there something you still watch out for?',
    ),
    child: ours(
      'Hoe slaap je, hoe gaat het op school, en wat is er thuis anders dan eerst?',
      'How do you sleep, how is school, and what is different at home from before?',
    ),
  },
  expertise: {
    all: ours(
      'Het lokale team als vast gezicht; Veilig Thuis volgt als het de voorwaarden stelde.',
      'The local team as the fixed face; Veilig Thuis follows where it set the conditions.',
      'VTMB',
    ),
    uses: sourced(
      'Een groep van lotgenoten of een ervaringsdeskundige, om vol te houden.',
      'A group of peers or somebody with lived experience, to keep going.',
      'SEED',
    ),
    undergoes: ours(
      'Traumahulp als er klachten zijn; liefst voor het hele gezin op één plek.',
      'Trauma help where there are complaints; best for the whole family in one place.',
      'SEED',
    ),
    child: ours(
      'Traumahulp voor kinderen, in samenhang met die van de volwassenen.',
      'Trauma help for children, in step with that of the adults.',
      'SEED',
    ),
  },
};
