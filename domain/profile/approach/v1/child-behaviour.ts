import { ours, type SubjectTexts, sourced } from '../text.ts';

export const childBehaviour: SubjectTexts = {
  first: {
    all: sourced(
      'Vraag eerst waar het gedrag op antwoordt. Het kan een reactie op geweld thuis zijn, of aangeboren, of allebei.',
      'First ask what the behaviour answers to. It can be a response to violence at home, or inborn, or both.',
      'SEED',
    ),
    uses: ours(
      'Maak met wie slaat, ook als dat een kind is, een plan voor de hevige momenten. Ieder veilig, niemand alleen.',
      'Make a plan for the fierce moments with whoever hits, also if that is a child. Everybody safe, nobody alone.',
      'SEED',
    ),
    undergoes: ours(
      'Schaamte is groot als je eigen kind je slaat. Vraag het gewoon, en apart.',
      'Shame is great when your own child hits you. Ask it plainly, and apart.',
    ),
    child: ours(
      'Spreek het kind als kind, niet als probleem. Vraag ook wat er met hem of haar is gebeurd.',
      'Speak with the child as a child, not as a problem. Ask too what has happened to them.',
      'SEED',
    ),
  },
  helps: {
    all: ours(
      'Rust en voorspelbaarheid, dezelfde regels op dezelfde momenten, en geweld steeds op tafel.',
      'Calm and predictability, the same rules at the same moments, and violence always on the table.',
      'SEED',
    ),
    uses: ours(
      'Leren stoppen voordat het ontploft, en daarna herstellen met wie geraakt is.',
      'Learning to stop before it explodes, and making up afterwards with who was hurt.',
    ),
    undergoes: ours(
      'Adempauze: opvang, een logeerplek, iemand die het overneemt. En erkenning dat het zwaar is.',
      'Breathing space: day care, a place to stay, somebody who takes over. And recognition that it is hard.',
    ),
    child: ours(
      'Gezien worden in wat goed gaat. Hulp voor het kind zelf, als het trauma of een aanleg heeft.',
      'Being seen in what goes well. Help for the child itself, where there is trauma or a condition.',
      'SEED',
    ),
  },
  avoid: {
    all: ours(
      'Maak het kind niet de oorzaak van het geweld tussen volwassenen.',
      'Do not make the child the cause of the violence between adults.',
      'SEED',
    ),
    uses: ours(
      'Geen straf die slaat, opsluit of vernedert. Dat maakt het gedrag erger en is zelf geweld.',
      'No punishment that hits, locks up or humiliates. It makes behaviour worse and is violence itself.',
    ),
    undergoes: ours(
      'Geef geen opvoedadvies voordat je weet of het thuis veilig is.',
      'Give no advice on raising children before you know whether home is safe.',
      'SEED',
    ),
    child: ours(
      'Bespreek het gedrag niet over het hoofd van het kind heen, en niet met het hele gezin tegelijk tegen één kind.',
      'Do not discuss the behaviour over the head of the child, nor with the whole family against one child.',
    ),
  },
  ask_next: {
    all: ours(
      'Wanneer begon het, wat gebeurde er toen thuis, en hoe is het kind op school en bij anderen?',
      'When did it begin, what happened at home then, and how is the child at school and with others?',
    ),
    uses: ours(
      'Wat voel je in je lijf vlak ervoor? Wat heb je dan nodig?',
      'What do you feel in your body just before? What do you need then?',
    ),
    undergoes: ours(
      'Ben je wel eens bang voor je kind? Wat doe je als het niet meer gaat? Zijn jullie het eens over de aanpak?',
      'Are you ever afraid of your child? What do you do when you cannot go on? Do you agree on how to handle it?',
      'SEED',
    ),
    child: ours(
      'Wanneer word je boos, en is er ook iets waar je bang of verdrietig van wordt?',
      'When do you get angry, and is there also something that makes you afraid or sad?',
    ),
  },
  expertise: {
    all: ours(
      'Jeugdhulp die geweld én gedrag kent; school aan tafel.',
      'Youth care that knows violence and behaviour both; school at the table.',
    ),
    uses: ours(
      'Hulp bij agressie die past bij de leeftijd; jeugd-ggz als er meer speelt.',
      'Help with aggression that fits the age; youth mental health care where there is more.',
    ),
    undergoes: ours(
      'Ondersteuning bij opvoeden door iemand die ook naar eigen trauma vraagt.',
      'Support in raising children by somebody who also asks about own trauma.',
      'SEED',
    ),
    child: sourced(
      'Onderzoek naar trauma bij het kind, samen met dat van de volwassenen: de klachten hangen samen.',
      'Looking for trauma in the child together with that of the adults: the complaints are related.',
      'SEED',
    ),
  },
};
