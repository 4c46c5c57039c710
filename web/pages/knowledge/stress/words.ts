import type { Lang } from '#web/words/format.ts';

interface Told {
  readonly lines: readonly string[];
  readonly title: string;
  readonly text: string;
}

export interface CircleWords {
  readonly title: string;
  readonly lead: string;
  readonly drawing: string;
  readonly middle: string;
  readonly stepsTitle: string;
  readonly steps: readonly Told[];
  readonly helpsTitle: string;
  readonly helpsLead: string;
  readonly helps: readonly { readonly title: string; readonly text: string }[];
  readonly more: readonly {
    readonly id: string;
    readonly title: string;
    readonly items: readonly string[];
  }[];
}

export const stressLinks: Readonly<
  Record<Lang, { professional: string; family: string; child: string; which: string }>
> = {
  nl: {
    professional: 'Voor professionals',
    family: 'Voor het gezin',
    child: 'Voor een kind',
    which: 'Voor wie',
  },
  en: {
    professional: 'For professionals',
    family: 'For the family',
    child: 'For a child',
    which: 'For whom',
  },
};

export const circleWords: Readonly<Record<Lang, CircleWords>> = {
  nl: {
    title: 'Wat stress en trauma doen',
    lead: 'Gevaar dat steeds terugkomt zet het lijf op scherp, en dat houdt zichzelf in stand. Bij elke stap is er een weg naar rust.',
    drawing: 'De cirkel van gevaar en stress',
    middle: 'Weer rust',
    stepsTitle: 'De cirkel rond',
    steps: [
      {
        lines: ['Gevaar dat', 'terugkomt'],
        title: 'Gevaar dat terugkomt',
        text: 'Geweld, dreiging of verwaarlozing, niet één keer maar telkens weer. Ook wie het ziet of hoort, maakt het mee.',
      },
      {
        lines: ['De stress', 'blijft aan'],
        title: 'De stress blijft aan',
        text: 'Het lijf kan niet meer terug naar rust. Slapen, eten en ziek worden veranderen mee.',
      },
      {
        lines: ['Lijf en brein', 'gevoeliger'],
        title: 'Lijf en brein worden gevoeliger',
        text: 'Het alarm gaat steeds eerder af, ook bij een stem, een geur of een dichtslaande deur.',
      },
      {
        lines: ['Vechten,', 'vluchten,', 'bevriezen'],
        title: 'Vechten, vluchten, bevriezen',
        text: 'Boos worden, weggaan of juist stilvallen. Het zijn reacties om te overleven, geen keuze.',
      },
      {
        lines: ['Leren en', 'contact', 'lopen vast'],
        title: 'Leren en contact lopen vast',
        text: 'Opletten, onthouden, je gedragen, vertrouwen: het kost te veel. Anderen zien lastig of afwezig gedrag.',
      },
      {
        lines: ['Nog meer', 'stress'],
        title: 'Nog meer stress',
        text: 'Straf, ruzie, schaamte, geen vrienden of werk. De druk thuis loopt op, en het gevaar neemt toe.',
      },
    ],
    helpsTitle: 'Waar hulp de cirkel opent',
    helpsLead:
      'Elke weg telt, en veiligheid is de eerste. Zolang het gevaar doorgaat, kan het lijf niet leren dat het voorbij is.',
    helps: [
      {
        title: 'Het geweld stopt',
        text: 'Concrete veiligheidsvoorwaarden, en iemand die ziet dat ze houden.',
      },
      { title: 'Iemand die kalm blijft', text: 'Eén betrouwbare volwassene, vaste tijden, slapen en eten.' },
      {
        title: 'Weten wat er gebeurt',
        text: 'Uitleg over stress haalt de schaamte weg. Gebruik de tekening voor het gezin.',
      },
      {
        title: 'De reactie begrijpen',
        text: 'Vraag eerst "wat is er met je gebeurd?", dan pas "wat doe je?". Straf maakt het alarm harder.',
      },
      {
        title: 'Traumahulp, en hulp op school',
        text: 'Voor kinderen én volwassenen, in samenhang: hun klachten hangen samen.',
      },
      {
        title: 'Lange adem',
        text: 'Steun voor ieder, ook bij geld, wonen en werk, die blijft als het beter gaat.',
      },
    ],
    more: [
      {
        id: 'adults',
        title: 'Ook volwassenen',
        items: [
          'Ongeveer de helft van de vaders en moeders in het onderzoek maakte als kind zelf iets ingrijpends mee; één op de zes heeft nu traumaklachten.',
          'Wie zelf op scherp staat, kan een kind moeilijk rust geven. Behandel niet het een zonder het ander.',
          'Alleen waar het geweld helemaal stopte, kwam het welzijn terug op dat van andere gezinnen.',
        ],
      },
      {
        id: 'signals',
        title: 'Waaraan je het merkt',
        items: [
          'Klein kind: veel huilen, schrikken, niet te troosten of juist heel stil.',
          'Schoolkind: niet opletten, boos om niets, buikpijn, voor iedereen zorgen.',
          'Jongere: weglopen, gebruiken, niets meer voelen, zichzelf pijn doen.',
          'Volwassene: slecht slapen, beelden, uit de bocht vliegen, nergens meer bij kunnen.',
        ],
      },
    ],
  },
  en: {
    title: 'What stress and trauma do',
    lead: 'Danger that keeps coming back sets the body on edge, and that keeps itself going. At each step there is a way to calm.',
    drawing: 'The circle of danger and stress',
    middle: 'Calm again',
    stepsTitle: 'Around the circle',
    steps: [
      {
        lines: ['Danger that', 'comes back'],
        title: 'Danger that comes back',
        text: 'Violence, threats or neglect, not once but time and again. Whoever sees or hears it lives it too.',
      },
      {
        lines: ['The stress', 'stays on'],
        title: 'The stress stays on',
        text: 'The body cannot return to calm. Sleep, food and health change with it.',
      },
      {
        lines: ['Body, brain', 'more alert'],
        title: 'Body and brain become more sensitive',
        text: 'The alarm goes off ever sooner, also at a voice, a smell or a slamming door.',
      },
      {
        lines: ['Fight,', 'flight,', 'freeze'],
        title: 'Fight, flight, freeze',
        text: 'Getting angry, getting away or going still. They are ways to survive, not a choice.',
      },
      {
        lines: ['Learning', 'and contact', 'get stuck'],
        title: 'Learning and contact get stuck',
        text: 'Attention, memory, behaviour, trust: it takes too much. Others see difficult or absent behaviour.',
      },
      {
        lines: ['Even more', 'stress'],
        title: 'Even more stress',
        text: 'Punishment, quarrels, shame, no friends or work. The pressure at home rises, and so does the danger.',
      },
    ],
    helpsTitle: 'Where help opens the circle',
    helpsLead:
      'Every way counts, and safety is the first. As long as danger goes on, the body cannot learn that it is over.',
    helps: [
      {
        title: 'The violence stops',
        text: 'Concrete safety conditions, and somebody who sees that they hold.',
      },
      { title: 'Somebody who stays calm', text: 'One reliable adult, fixed times, sleep and food.' },
      {
        title: 'Knowing what happens',
        text: 'Explaining stress takes shame away. Use the drawing for the family.',
      },
      {
        title: 'Understanding the response',
        text: 'First ask "what has happened to you?", only then "what are you doing?". Punishment makes the alarm louder.',
      },
      {
        title: 'Trauma help, and help at school',
        text: 'For children and adults, in step: their complaints are related.',
      },
      {
        title: 'The long breath',
        text: 'Support for each, with money, housing and work too, that stays when things go better.',
      },
    ],
    more: [
      {
        id: 'adults',
        title: 'Adults too',
        items: [
          'About half of the fathers and mothers in the study had been through something grave as a child; one in six has trauma complaints now.',
          'Whoever is on edge can hardly give a child calm. Do not treat the one without the other.',
          'Only where violence stopped altogether did wellbeing return to that of other families.',
        ],
      },
      {
        id: 'signals',
        title: 'By what you notice it',
        items: [
          'Small child: much crying, startling, not to be comforted or very quiet.',
          'School child: not paying attention, angry over nothing, tummy aches, caring for everybody.',
          'Young person: running away, using, feeling nothing any more, hurting themselves.',
          'Adult: sleeping badly, images, losing control, not being able to reach anything.',
        ],
      },
    ],
  },
};
