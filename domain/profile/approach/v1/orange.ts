import { ours, type SubjectTexts, sourced } from '../text.ts';

export const orange: SubjectTexts = {
  first: {
    all: ours(
      'Er is één ernstig signaal; een tweede maakt het rood. Vraag deze week de rest, en spreek af wat er intussen minstens moet gebeuren.',
      'There is one grave sign; a second makes it red. Ask the rest this week, and agree what has to happen at least meanwhile.',
      'HGC-RV',
    ),
    uses: ours(
      'Spreek deze persoon apart over het eigen gedrag, zonder te vertellen van wie je iets weet.',
      'Speak with this person apart about their own behaviour, without telling from whom you know anything.',
      'AUG-MAG',
    ),
    undergoes: ours(
      'Spreek alleen. Vraag wat er veranderd is, en maak nu al een plan voor als het misgaat.',
      'Speak alone. Ask what has changed, and make a plan now for when it goes wrong.',
      'AUG-MAG',
    ),
    child: ours(
      'Zorg dat iemand het kind deze week ziet en apart spreekt. Een kind van 0 tot en met 3 wordt in elk geval gezien.',
      'See to it that somebody sees the child this week and speaks with it apart. A child of 0 to 3 is seen in any case.',
      'EHGKM-K',
    ),
  },
  helps: {
    all: sourced(
      'Concrete afspraken over gedrag, met elk gezinslid apart besproken, en iemand die ze controleert.',
      'Concrete agreements on behaviour, talked through with each member apart, and somebody who checks them.',
      'VTMB',
    ),
    uses: ours(
      'Duidelijk zijn over wat niet mag, en tegelijk laten zien welke hulp er is.',
      'Being clear about what may not happen, and showing at the same time which help there is.',
      'SEED',
    ),
    undergoes: sourced(
      'Erkennen dat dit geweld is. Wie zich gehoord en beschermd weet, vertelt meer.',
      'Recognising that this is violence. Whoever feels heard and protected tells more.',
      'SEED',
    ),
    child: sourced(
      'Gehoord en gezien worden, en weten wat er gaat gebeuren.',
      'Being heard and seen, and knowing what is going to happen.',
      'SEED',
    ),
  },
  avoid: {
    all: ours(
      'Geen gesprek samen zolang de andere signalen niet gevraagd zijn. Laat het onderwerp geweld niet van tafel raken.',
      'No talk together as long as the other signs have not been asked. Do not let violence slip off the table.',
      'SEED',
    ),
    uses: ours(
      'Neem een ontkenning niet als antwoord op wat een ander vertelde.',
      'Do not take a denial as the answer to what another person told.',
    ),
    undergoes: ours(
      'Maak het niet kleiner omdat het al langer zo is, of omdat iemand zegt dat het meevalt.',
      'Do not make it smaller because it has been so for long, or because somebody says it is not that bad.',
      'SEED',
    ),
    child: sourced(
      'Beloof geen geheimhouding en laat het kind niet kiezen tussen volwassenen.',
      'Promise no secrecy, and do not let the child choose between adults.',
      'KOK',
      'EHGKM-K',
    ),
  },
  ask_next: {
    all: ours(
      'De signalen die nog open staan, bij meer dan één persoon. Vraag ook school, politie en huisarts wat zij zien.',
      'The signs that are still open, of more than one person. Ask school, police and the GP too what they see.',
    ),
    uses: ours(
      'Wat gaat eraan vooraf, wat doe je dan, en wat zou je kunnen stoppen? Hoe is het met drank, drugs, slaap en werk?',
      'What comes before it, what do you do then, and what could stop you? How are drink, drugs, sleep and work?',
      'AUG-GP',
    ),
    undergoes: ours(
      'Wordt het vaker of heviger? Wat mag je niet? Waar ben je het bangst voor?',
      'Does it come more often or fiercer? What are you not allowed? What do you fear most?',
      'HGC-RV',
    ),
    child: ours(
      'Wat doe jij als het misgaat? Wie weet ervan? Wanneer voel je je veilig?',
      'What do you do when it goes wrong? Who knows about it? When do you feel safe?',
      'EHGKM-K',
    ),
  },
  expertise: {
    all: ours(
      'Overleg met Veilig Thuis, en met een collega die intieme terreur kent.',
      'Consult Veilig Thuis, and a colleague who knows intimate terror.',
      'AUG-MAG',
    ),
    uses: ours(
      'Hulp bij het eigen geweld; verslavingszorg of ggz als dat meespeelt.',
      'Help with their own violence; addiction care or mental health care where that plays a part.',
      'SEED',
    ),
    undergoes: ours(
      'Opvang of ambulante hulp die met geweld werkt, ook als iemand thuis blijft.',
      'A shelter or outpatient help that works with violence, also for who stays at home.',
      'SEED',
    ),
    child: ours(
      'Jeugdgezondheidszorg, school, en een vaste persoon voor het kind zelf.',
      'Youth health care, school, and a fixed person for the child itself.',
    ),
  },
};
