import { ours, type SubjectTexts, sourced } from '../text.ts';

export const familyUnderStress: SubjectTexts = {
  first: {
    all: sourced(
      'Eerst rust: met begrip reageren, zodat er ruimte komt om anders te handelen. Veiligheid blijft ook hier het eerste onderwerp.',
      'First calm: respond with understanding, so that there is room to act differently. Safety is the first subject here too.',
      'SEED',
    ),
    uses: ours(
      'Maak een afspraak voor het moment dat de spanning oploopt: weggaan, waarheen, en wie je belt.',
      'Agree what to do when tension rises: leave, where to, and whom to call.',
      'SEED',
    ),
    undergoes: ours(
      'Vraag apart of er angst is. Machteloosheid van twee kanten sluit niet uit dat één van beiden bang is.',
      'Ask apart whether there is fear. Powerlessness on both sides does not rule out that one of the two is afraid.',
      'SEED',
    ),
    child: sourced(
      'Het kind ziet het en kan zelf geraakt worden. Spreek af waar het heen kan als het misgaat.',
      'The child sees it and can be hit itself. Agree where it can go when things go wrong.',
      'SEED',
    ),
  },
  helps: {
    all: ours(
      'Minder druk: geld, huis, werk, slaap en opvang van kinderen. Kies samen wat het eerst verlicht.',
      'Less pressure: money, housing, work, sleep and child care. Choose together what gives relief first.',
      'AUG-GP',
    ),
    uses: ours(
      'Leren merken wanneer het oploopt, en lang genoeg steun om het vol te houden.',
      'Learning to notice when it builds up, and support that lasts long enough to keep it up.',
      'SEED',
    ),
    undergoes: ours(
      'Eigen rust en eigen steun, los van die van de ander.',
      "Own rest and own support, apart from the other's.",
      'SEED',
    ),
    child: ours(
      'Gewone dagen: op tijd eten, school, slapen, spelen. En één volwassene die vraagt hoe het is.',
      'Ordinary days: meals in time, school, sleep, play. And one adult who asks how it is.',
    ),
  },
  avoid: {
    all: sourced(
      'Begin niet alleen aan de schulden of de drank in de hoop dat het geweld dan stopt. Dat is niet gezegd.',
      'Do not start on the debts or the drink alone, hoping the violence will stop then. It may not.',
      'SEED',
    ),
    uses: ours(
      'Maak van stress geen reden die het geweld goedpraat.',
      'Do not make stress a reason that excuses the violence.',
    ),
    undergoes: ours(
      'Noem het niet "van twee kanten" voordat je elk apart sprak. Mannen gebruiken ook hier vaker ernstig geweld.',
      'Do not call it "from both sides" before you spoke with each apart. Here too men more often use grave violence.',
      'SEED',
    ),
    child: ours(
      'Laat het kind niet zorgen voor de rust in huis.',
      'Do not let the child take care of the peace at home.',
    ),
  },
  ask_next: {
    all: ours(
      'Wat kwam er het laatste jaar bij? Op welke momenten gaat het mis, en wanneer juist niet?',
      'What was added in the last year? At which moments does it go wrong, and when not?',
      'SEED',
    ),
    uses: sourced(
      'Hoeveel en wanneer drink of gebruik je? Wat gebeurde er de laatste keer dat het uit de hand liep?',
      'How much and when do you drink or use? What happened the last time it got out of hand?',
      'AUG-GP',
    ),
    undergoes: ours(
      'Kun je zeggen wat je vindt? Wat gebeurt er dan? Zo sluit je controle uit, of juist niet.',
      'Can you say what you think? What happens then? So you rule control out, or find it.',
      'SEED',
    ),
    child: ours(
      'Wanneer is het druk in huis, en wat doe jij dan?',
      'When is it stormy at home, and what do you do then?',
    ),
  },
  expertise: {
    all: ours(
      'Het wijkteam, schuldhulp en wonen aan één tafel, met iemand erbij die geweld kent.',
      'The local team, debt help and housing at one table, with somebody there who knows violence.',
      'SEED',
    ),
    uses: sourced(
      'Verslavingszorg als er middelen spelen; hulp om agressie de baas te worden.',
      'Addiction care where substances play a part; help to get hold of aggression.',
      'AUG-GP',
      'SEED',
    ),
    undergoes: ours(
      'Maatschappelijk werk of een ervaringsdeskundige; de huisarts voor lijf en slaap.',
      'Social work or somebody with lived experience; the GP for body and sleep.',
    ),
    child: ours(
      'School en jeugdgezondheidszorg; hulp voor kinderen die geweld meemaakten.',
      'School and youth health care; help for children who lived through violence.',
    ),
  },
};
