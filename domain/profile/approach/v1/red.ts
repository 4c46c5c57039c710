import { ours, type SubjectTexts, sourced } from '../text.ts';

export const red: SubjectTexts = {
  first: {
    all: ours(
      'Handel vandaag, met een besluit op naam: wie doet wat, en wanneer. Loopt iemand nu gevaar, bel 112. Betrek politie en Veilig Thuis.',
      'Act today, with a decision by name: who does what, and when. If somebody is in danger now, call 112. Involve the police and Veilig Thuis.',
      'HGC-RV',
    ),
    uses: ours(
      'Spreek deze persoon pas als de anderen veilig zijn, en nooit over wat zij vertelden. Spreek vooraf af wie het doet en wie in de buurt is.',
      'Speak with this person only once the others are safe, and never about what they told. Agree beforehand who does it and who is near.',
    ),
    undergoes: ours(
      'Vraag het alleen en zonder meeluisteraar: wat moet er vannacht gebeuren? Maak samen een plan voor weggaan, slapen, telefoon en kinderen.',
      'Ask alone, with nobody listening in: what has to happen tonight? Make a plan together for leaving, sleeping, the phone and the children.',
    ),
    child: ours(
      'Weet waar het kind nu is, bij wie, en wie het ophaalt. Eén volwassene die het kind vertrouwt, vertelt wat er vandaag gebeurt.',
      'Know where the child is now, with whom, and who collects it. One adult whom the child trusts tells what will happen today.',
    ),
  },
  helps: {
    all: sourced(
      'Iedereen werkt op hetzelfde moment aan dezelfde veiligheidsvoorwaarden, en één persoon houdt de lijn vast.',
      'Everybody works on the same safety conditions at the same moment, and one person holds the line.',
      'CZW',
      'SEED',
    ),
    uses: sourced(
      'Een grens die echt wordt gehandhaafd, met daarnaast meteen een ingang naar hulp. Een tijdelijk huisverbod is ook bedoeld om hulp voor iedereen te beginnen.',
      'A limit that is really kept, with a way into help beside it at once. A temporary restraining order is also meant to start help for everybody.',
      'WTH-2',
    ),
    undergoes: sourced(
      'Neem de eigen angst serieus: vrezen voor je leven of dat van je kind is zelf een rood signaal. Schrijf de woorden op zoals ze gezegd zijn.',
      "Take the person's own fear seriously: fearing for your life or your child's is a red sign in itself. Write the words down as they were said.",
      'HGC-RV',
      'IDEM',
    ),
    child: ours(
      'Een vaste plek, iemand die kalm blijft, en weten wat er gaat gebeuren. Zeg hardop dat het niet de schuld van het kind is.',
      "A fixed place, somebody who stays calm, and knowing what is going to happen. Say aloud that it is not the child's fault.",
      'SEED',
    ),
  },
  avoid: {
    all: ours(
      'Geen gesprek samen, geen bemiddeling en geen bezoek waarbij zij elkaar treffen. Wacht niet op een volledig beeld.',
      'No talk together, no mediation and no visit at which they meet. Do not wait for a complete picture.',
    ),
    uses: ours(
      'Stel geen grens die niemand kan handhaven. Laat nooit merken waar een ander is, of dat die heeft gesproken.',
      'Set no limit that nobody can keep. Never let show where another person is, or that they have spoken.',
    ),
    undergoes: ours(
      'Vraag niet om zelf de ander te begrenzen of bewijs te verzamelen. Stuur niets langs een weg die niet samen is afgesproken.',
      'Do not ask them to set limits to the other or to gather proof. Send nothing by a way that was not agreed together.',
    ),
    child: sourced(
      'Beloof geen geheimhouding. Komt er een verhoor door de politie, vraag dan niet door: alleen wat nodig is voor vandaag.',
      'Promise no secrecy. If the police will interview the child, do not question further: only what is needed for today.',
      'KOK',
    ),
  },
  ask_next: {
    all: ours(
      'Welke signalen zijn nog niet gevraagd, en aan wie? Wat is er pas veranderd: uit elkaar, zwanger, een zitting, verhuizing?',
      'Which signs have not been asked yet, and of whom? What changed lately: apart, pregnant, a hearing in court, a move?',
      'EENV',
    ),
    uses: ours(
      'Is er een wapen, een verbod dat eerder is overtreden, gebruik van middelen, een gedachte aan zelfdoding? Vraag het ook aan politie en reclassering.',
      'Is there a weapon, a ban that was breached before, use of substances, a thought of suicide? Ask police and probation too.',
      'HGC-RV',
      'EENV',
    ),
    undergoes: ours(
      'Is je keel dichtgedrukt? Is er met de dood gedreigd? Wordt het erger? Bij wie kun je nu terecht?',
      'Was your throat squeezed? Was death threatened? Is it getting worse? To whom can you go now?',
      'EENV',
      'HGC-RV',
    ),
    child: ours(
      'Waar was je toen het gebeurde, wie was er voor je, waar voel je je veilig? Kort, open, en niet meer dan nodig.',
      'Where were you when it happened, who was there for you, where do you feel safe? Short, open, and no more than needed.',
      'EHGKM-K',
    ),
  },
  expertise: {
    all: sourced(
      'Politie en Veilig Thuis met kennis van intieme terreur. Zijn meer ketens nodig: het Zorg- en Veiligheidshuis.',
      'Police and Veilig Thuis with knowledge of intimate terror. If more sectors are needed: the Zorg- en Veiligheidshuis.',
      'AUG-MAG',
      'KCWZ',
    ),
    uses: ours(
      'Politie, Openbaar Ministerie en reclassering; de crisisdienst als iemand dreigt zichzelf iets aan te doen.',
      'Police, public prosecution and probation; the crisis service when somebody threatens to harm themselves.',
    ),
    undergoes: ours(
      'Opvang, en een arts die letsel beoordeelt. Na verstikking altijd, ook als er niets te zien is.',
      'A shelter, and a doctor who judges injuries. After strangulation always, even when nothing can be seen.',
    ),
    child: sourced(
      'Een arts met kennis van kindermishandeling, via Veilig Thuis altijd te vragen. Bij letsel van een baby dezelfde dag.',
      'A doctor with knowledge of child abuse, who can always be asked through Veilig Thuis. For an injured baby the same day.',
      'UB2017',
    ),
  },
};
