import { ours, type SubjectTexts, sourced } from '../text.ts';

export const longTermCare: SubjectTexts = {
  first: {
    all: sourced(
      'Psychische problemen, verslaving of een licht verstandelijke beperking vragen een heel andere aanpak. Stem die af vóór je afspraken maakt.',
      'Psychiatric problems, addiction or a mild intellectual disability ask for a wholly different approach. Fit it to that before you make agreements.',
      'SEED',
    ),
    uses: ours(
      'Kijk wat iemand kan begrijpen en onthouden. Maak afspraken kort, op papier en met beeld, en herhaal ze.',
      'See what somebody can understand and remember. Keep agreements short, on paper and with pictures, and repeat them.',
    ),
    undergoes: ours(
      'Vraag naar wie de zorg geeft: wie verzorgd wordt, kan ook tekortgedaan of gedwongen worden.',
      'Ask about who gives the care: whoever is cared for can be kept short or forced too.',
      'HGC-RV',
    ),
    child: sourced(
      'Kijk naar verwaarlozing: eten, kleren, toezicht, aandacht, de dokter. In dit profiel komt die vaak voor.',
      'Look for neglect: food, clothes, supervision, attention, the doctor. It is frequent in this profile.',
      'SEED',
    ),
  },
  helps: {
    all: sourced(
      'Zoek wat beschermt: mensen in het netwerk, dingen die goed gaan. En blijf lang.',
      'Look for what protects: people in the network, things that go well. And stay long.',
      'AUG-GP',
      'SEED',
    ),
    uses: ours(
      'Behandeling en praktische hulp tegelijk, door mensen die elkaar spreken.',
      'Treatment and practical help at the same time, by people who talk with each other.',
      'SEED',
    ),
    undergoes: ours(
      'Zorg die niet van de partner afhangt, zodat er iets te kiezen valt.',
      'Care that does not depend on the partner, so that there is something to choose.',
    ),
    child: ours(
      'Iemand die elke dag even kijkt, en een plek waar het kind gewoon kind is.',
      'Somebody who looks in every day, and a place where the child can simply be a child.',
    ),
  },
  avoid: {
    all: ours(
      'Verwacht niet dat het met een korte cursus over is. Stop niet omdat het even goed gaat.',
      'Do not expect it to be over after a short course. Do not stop because it goes well for a while.',
      'AUG-GP',
    ),
    uses: ours(
      'Zie een stoornis niet als verklaring voor geweld. Niet kunnen is iets anders dan niet willen; vraag het na.',
      'Do not take a disorder as the explanation of violence. Not being able differs from not wanting; find out.',
    ),
    undergoes: ours(
      'Laat de partner of een familielid niet tolken of namens iemand antwoorden.',
      'Do not let the partner or a relative interpret or answer for somebody.',
      'HGC-RV',
    ),
    child: ours(
      'Laat een kind geen verzorger worden van een volwassene, hoe handig het ook is.',
      'Do not let a child become the carer of an adult, however handy it is.',
    ),
  },
  ask_next: {
    all: ours(
      'Wat lukt zelf, wat lukt met hulp, wat lukt niet? Welke hulp was er al, en waarom stopte die?',
      'What works alone, what with help, what not? Which help was there before, and why did it stop?',
      '1G1P-K',
    ),
    uses: ours(
      'Hoe gaat het met medicijnen, slaap en gebruik? Wat merk je aan jezelf voordat het misgaat?',
      'How are medicines, sleep and use? What do you notice in yourself before it goes wrong?',
    ),
    undergoes: ours(
      'Krijg je de zorg en de medicijnen die je nodig hebt? Wie bepaalt dat?',
      'Do you get the care and the medicines you need? Who decides on that?',
      'HGC-RV',
    ),
    child: ours(
      'Wat doe jij allemaal in huis? Wie helpt jou? Wat zou je willen dat iemand overnam?',
      'What do you do around the house? Who helps you? What would you wish somebody took over?',
    ),
  },
  expertise: {
    all: sourced(
      'Kennis van psychiatrie, middelen en licht verstandelijke beperking hoort in het team.',
      'Knowledge of psychiatry, substances and mild intellectual disability belongs in the team.',
      'SEED',
      'AUG-GP',
    ),
    uses: ours(
      'Ggz, verslavingszorg of gehandicaptenzorg, die ook naar geweld en kinderen vraagt.',
      'Mental health, addiction or disability care that also asks about violence and children.',
    ),
    undergoes: ours(
      'Eigen behandelaar en eigen begeleider, niet dezelfde als die van de partner.',
      "Their own practitioner and support worker, not the partner's.",
      'SEED',
    ),
    child: ours(
      'Jeugdgezondheidszorg en school; een steungezin of opvang die blijft.',
      'Youth health care and school; a support family or day care that lasts.',
    ),
  },
};
