import type { DangerGroup, DangerSign } from '#domain/safety/danger.ts';
import type { Lang } from '#web/words/format.ts';

interface SignsWords {
  title: string;
  lead: string;
  ask: string;
  groups: Readonly<Record<DangerGroup, readonly [string, string]>>;
  /** What it means, and what to ask or do then. */
  signs: Readonly<Record<DangerSign, readonly [string, string]>>;
}

export const dangerSignWords: Readonly<Record<Lang, SignsWords>> = {
  nl: {
    title: 'Gevaarsignalen',
    lead: 'Een signaal zegt niet dat het gebeurt. Het zegt: kijk nu, en laat iemand met naam besluiten. Niet gevraagd is nooit "nee".',
    ask: 'Vraag of doe',
    groups: {
      red_alone: ['Eén is genoeg voor rood', 'Vandaag een besluit, met een naam erbij.'],
      red_in_pairs: ['Twee samen zijn rood', 'Eén hiervan is oranje: vraag de andere deze week.'],
      child_red: ['Bij een kind', 'Eén is genoeg voor rood.'],
      amplifier: [
        'Dit maakt gevaar erger',
        'Alleen maakt het niets rood. Naast een ander signaal telt het zwaar.',
      ],
    },
    signs: {
      strangulation: [
        'Iemand heeft de keel dichtgedrukt of de adem ontnomen. Van alles wat bekend is, wijst dit het sterkst op dodelijk gevaar. Er hoeft niets te zien te zijn.',
        'Was er duizeling, een schorre stem, even weg zijn? Laat vandaag een arts kijken.',
      ],
      threat_to_kill_or_attempt: [
        'Wie zegt te zullen doden, of het probeerde, kan het menen, ook "in boosheid".',
        'Wat is precies gezegd, tegen wie, hoe en waarmee? Schrijf de woorden op.',
      ],
      weapon: [
        'Een wapen is gebruikt, getoond of binnen bereik. Een keukenmes dat klaarligt telt mee.',
        'Waar is het, wie kan erbij? Overleg met de politie.',
      ],
      recent_separation_with_control: [
        'Weggaan neemt de controle weg. Juist dan neemt het gevaar toe.',
        'Wie weet van de plannen? Maak een plan voor het weggaan en de weken erna.',
      ],
      stalking_after_separation: [
        'Volgen, opwachten, berichten, een zender op de auto of telefoon. Het houdt zelden vanzelf op.',
        'Hou alles bij met dag en tijd, en betrek de politie vroeg.',
      ],
      violence_in_pregnancy: [
        'Geweld tijdens een zwangerschap raakt twee mensen en wijst op ernst.',
        'Is er medische zorg, en kan de verloskundige alleen met haar praten?',
      ],
      forced_sex: [
        'Seks onder dwang of dreiging hoort bij controle en wordt zelden uit zichzelf verteld.',
        'Vraag het gewoon en alleen. Wijs op medische hulp en het Centrum Seksueel Geweld.',
      ],
      recent_escalation_with_severe: [
        'Het gebeurt vaker of heviger dan eerst, en er is al ernstig geweld geweest.',
        'Wat was de laatste keer, wat de ergste? Zit er steeds minder tijd tussen?',
      ],
      victim_believes_lethal: [
        'Wie het meemaakt, denkt dat het dodelijk kan aflopen. Die angst is vaak terecht.',
        'Waar komt het door dat je dat denkt? Wat heb je nodig om de nacht door te komen?',
      ],
      suicide_threat_with_control_or_separation: [
        'Dreigen met zelfdoding bindt de ander, en kan omslaan in geweld tegen anderen.',
        'Schakel de crisisdienst in, en zorg tegelijk dat de ander en de kinderen veilig zijn.',
      ],
      infant_injury: [
        'Een kind dat nog niet loopt, loopt uit zichzelf geen letsel op.',
        'Dezelfde dag een arts met kennis van kindermishandeling.',
      ],
      child_sexual_abuse_disclosed: [
        'Het kind heeft iets verteld over seksueel misbruik.',
        'Luister, vraag niet door, beloof niets, schrijf de woorden op. Bel Veilig Thuis.',
      ],
      child_in_immediate_danger: [
        'Het kind is nu, op dit moment, niet veilig.',
        'Bel 112. Blijf bij het kind als dat kan.',
      ],
      extreme_jealousy: [
        'Jaloezie die bepaalt wat de ander draagt, doet en spreekt. De angst verlaten te worden ligt er vaak onder.',
        'Wat gebeurt er als je te laat bent of met iemand praat?',
      ],
      substance_problem: [
        'Drank of drugs nemen de rem weg en maken het minder voorspelbaar.',
        'Wanneer wordt er gebruikt, en gaat het dan mis? Nuchter geweld telt evengoed.',
      ],
      order_breached: [
        'Een verbod of afspraak met de rechter is niet nagekomen. De grens die er was, houdt niet.',
        'Meld het aan politie of Openbaar Ministerie, elke keer.',
      ],
      stepchild: [
        'Een kind dat niet van beiden is, kan extra gevaar lopen of een twistpunt zijn.',
        'Hoe gaat ieder met dit kind om? Spreek het kind apart.',
      ],
      perpetrator_unemployed: [
        'Geen werk geeft druk, schaamte en veel uren thuis.',
        'Hoe ziet de dag eruit? Wat zou verlichten?',
      ],
      two_or_more_earlier_reports: [
        'Het komt terug. Wat eerder werd geprobeerd, was niet genoeg.',
        'Het systeem telt de meldingen in dit dossier. Weet je van meldingen elders? Leg het vast. Lees ze naast elkaar: welk patroon zie je?',
      ],
      abduction_threat: [
        'Dreigen een kind mee te nemen is dreigen met verlies, ook over de grens.',
        'Waar zijn de paspoorten, wie heeft gezag? Vraag juridische hulp.',
      ],
    },
  },
  en: {
    title: 'Danger signs',
    lead: 'A sign does not say that it will happen. It says: look now, and let somebody decide by name. Not asked is never "no".',
    ask: 'Ask or do',
    groups: {
      red_alone: ['One is enough for red', 'A decision today, with a name beside it.'],
      red_in_pairs: ['Two together are red', 'One of them is orange: ask the others this week.'],
      child_red: ['Around a child', 'One is enough for red.'],
      amplifier: [
        'This makes danger graver',
        'Alone it makes nothing red. Beside another sign it weighs heavily.',
      ],
    },
    signs: {
      strangulation: [
        'Somebody squeezed the throat or took away the breath. Of all that is known, this points most strongly to deadly danger. There need be nothing to see.',
        'Was there dizziness, a hoarse voice, a moment away? Let a doctor look today.',
      ],
      threat_to_kill_or_attempt: [
        'Whoever says they will kill, or tried to, may mean it, "in anger" too.',
        'What exactly was said, to whom, how and with what? Write the words down.',
      ],
      weapon: [
        'A weapon was used, shown or is within reach. A kitchen knife laid ready counts.',
        'Where is it, who can get at it? Consult the police.',
      ],
      recent_separation_with_control: [
        'Leaving takes control away. That is when danger grows.',
        'Who knows of the plans? Make a plan for leaving and for the weeks after.',
      ],
      stalking_after_separation: [
        'Following, waiting, messages, a tracker on car or phone. It seldom stops by itself.',
        'Keep a record with day and time, and bring in the police early.',
      ],
      violence_in_pregnancy: [
        'Violence during a pregnancy touches two people and points to gravity.',
        'Is there medical care, and can the midwife speak with her alone?',
      ],
      forced_sex: [
        'Sex under force or threat belongs to control and is seldom told unasked.',
        'Ask it plainly and alone. Point to medical help and the Centre for Sexual Violence.',
      ],
      recent_escalation_with_severe: [
        'It happens more often or fiercer than before, and there has been grave violence already.',
        'What was the last time, what the worst? Is there less and less time in between?',
      ],
      victim_believes_lethal: [
        'Whoever lives it thinks that it may end in death. That fear is often right.',
        'What makes you think so? What do you need to get through the night?',
      ],
      suicide_threat_with_control_or_separation: [
        'Threatening suicide binds the other, and can turn into violence against others.',
        'Bring in the crisis service, and see at the same time that the other and the children are safe.',
      ],
      infant_injury: [
        'A child that does not walk yet does not hurt itself.',
        'The same day a doctor with knowledge of child abuse.',
      ],
      child_sexual_abuse_disclosed: [
        'The child has told something about sexual abuse.',
        'Listen, do not question further, promise nothing, write the words down. Call Veilig Thuis.',
      ],
      child_in_immediate_danger: [
        'The child is not safe now, at this moment.',
        'Call 112. Stay with the child if you can.',
      ],
      extreme_jealousy: [
        'Jealousy that decides what the other wears, does and says. Fear of being left often lies beneath.',
        'What happens when you are late or talk with somebody?',
      ],
      substance_problem: [
        'Drink or drugs take the brake away and make it less predictable.',
        'When is it used, and does it go wrong then? Sober violence counts as much.',
      ],
      order_breached: [
        'A ban or an agreement made in court was not kept. The limit that was there does not hold.',
        'Tell police or prosecution, every time.',
      ],
      stepchild: [
        'A child that is not of both can be in more danger, or a point of strife.',
        'How does each treat this child? Speak with the child apart.',
      ],
      perpetrator_unemployed: [
        'Having no work gives pressure, shame and many hours at home.',
        'What does a day look like? What would give relief?',
      ],
      two_or_more_earlier_reports: [
        'It comes back. What was tried before was not enough.',
        'The system counts the reports in this file. Do you know of reports elsewhere? Record it. Read them side by side: which pattern do you see?',
      ],
      abduction_threat: [
        'Threatening to take a child is threatening with loss, across the border too.',
        'Where are the passports, who has authority? Ask for legal help.',
      ],
    },
  },
};
