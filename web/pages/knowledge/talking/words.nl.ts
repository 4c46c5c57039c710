import type { TalkingWords } from './shape.ts';

export const nl: TalkingWords = {
  title: 'Praten over geweld',
  lead: 'Vragen naar geweld maakt niets kapot. Niet vragen laat iemand alleen. Spreek iedereen apart, en veiligheid komt als eerste.',
  blocks: [
    {
      id: 'open',
      title: 'Beginnen',
      items: [
        'Zeg wie je bent, waarvoor je komt en wat je met de antwoorden doet, ook wat je niet stil kunt houden.',
        'Begin gewoon: hoe gaat het thuis, hoe slaapt iedereen, hoe is een avond bij jullie?',
        'Zeg waarom je het vraagt: ik vraag dit aan iedereen, omdat het vaak voorkomt en omdat het uitmaakt.',
        'Zorg vooraf dat je kunt stoppen: spreek een woord of gebaar af, en weet wat je doet als de ander binnenkomt.',
      ],
    },
    {
      id: 'ask',
      title: 'Vragen',
      items: [
        'Vraag naar gedrag, niet naar een etiket. Niet "word je mishandeld?", wel "heeft iemand je geduwd, geslagen, je keel vastgepakt?"',
        'Vraag bij elk ja door: wat gebeurde er, hoe vaak, wanneer voor het laatst, wie was erbij, wordt het erger?',
        'Vraag naar macht: wie bepaalt over geld, telefoon, bezoek, slapen? Wat gebeurt er als je nee zegt?',
        'Laat stilte toe. "Weet ik niet" en "dat zeg ik liever niet" zijn ook antwoorden; schrijf ze zo op.',
      ],
    },
    {
      id: 'respond',
      title: 'Reageren op wat je hoort',
      items: [
        'Blijf kalm en geloof wat er gezegd wordt: goed dat je het vertelt, dit had niet mogen gebeuren.',
        'Herhaal in de woorden van de ander en schrijf ze op zoals ze gezegd zijn.',
        'Vraag wat er vandaag nodig is om veilig te zijn, en doe dat eerst.',
        'Zeg wat je nu gaat doen, wanneer je terugkomt en hoe je dan veilig contact hebt.',
      ],
    },
    {
      id: 'alone',
      title: 'Met wie, en alleen',
      items: [
        'Elk gezinslid een eigen gesprek, ook wie zegt dat alles goed gaat. Wat de een vertelt, hoort de ander niet van jou.',
        'Alleen betekent: niemand in de kamer ernaast, geen telefoon die meeluistert, geen familielid dat tolkt.',
        'Kan het niet alleen? Stel de moeilijke vragen dan nog niet. Schrijf op waarom, en wanneer je het weer probeert.',
        'Begin bij wie het meeste gevaar kan lopen.',
      ],
    },
    {
      id: 'undergoes',
      title: 'Een volwassene die geweld meemaakt',
      items: [
        'Vraag niet waarom iemand blijft. Vraag wat het zo moeilijk maakt, en wat er gebeurt als zij of hij weg wil.',
        'De eigen inschatting van gevaar telt zwaar. Een lage inschatting maakt een signaal nooit kleiner.',
        'Schaamte, liefde en angst kunnen naast elkaar staan. Ook mannen maken dit mee.',
        'Laat keuzes waar dat kan bij de ander; die heeft er al te weinig gehad.',
      ],
    },
    {
      id: 'uses',
      title: 'Een volwassene die geweld gebruikt',
      items: [
        'Spreek over wat jij ziet en over gedrag, nooit over wat een ander vertelde.',
        'Vraag concreet: wat deed jij, wat deed je daarna, waar was je kind?',
        'Erken wat zwaar is, en laat het geen reden zijn. "Ik begrijp dat je boos was. Slaan mag niet."',
        'Zoek de kant die wil veranderen: wat voor vader, moeder of partner wil je zijn?',
        'Merk je controle? Stel een grens, ga niet in discussie, en overleg daarna.',
      ],
    },
    {
      id: 'child-4-7',
      title: 'Een kind van 4 tot en met 7',
      items: [
        'Kort, tijdens spelen of tekenen. Drie huizen: wat is fijn, wat is niet fijn, wat droom je?',
        'Eén vraag tegelijk, over nu en hier: wie is er thuis, wat gebeurt er als het donker is?',
        'Gebruik de woorden van het kind voor lichaam en mensen.',
        'Vraag niet naar tijden en aantallen. Vraag liever: één keer of vaker?',
      ],
    },
    {
      id: 'child-8-11',
      title: 'Een kind van 8 tot en met 11',
      items: [
        'Zeg dat het niets fout kan zeggen, en dat het mag stoppen.',
        'Open vragen: vertel eens over een gewone dag. En een dag die niet fijn was?',
        'Vraag wat het kind zelf doet als het misgaat, en wie het weet.',
        'Houd rekening met trouw: een kind houdt van mensen voor wie het ook bang is.',
      ],
    },
    {
      id: 'child-12-17',
      title: 'Een jongere van 12 tot en met 17',
      items: [
        'Wees eerlijk over wat je doorvertelt en aan wie. Vraag wat de jongere ervan vindt; die beslist mee.',
        'Vraag ook naar de eigen relatie, telefoon, seks, drank, weglopen en gedachten om niet meer te leven.',
        'Praat naast elkaar: lopen of rijden gaat vaak beter dan aan tafel.',
        'Vanaf 16 beslist de jongere zelf over hulp.',
      ],
    },
    {
      id: 'baby',
      title: 'Een kind van 0 tot en met 3',
      items: [
        'Zie het kind zelf, wakker, en kijk hoe het met wie het verzorgt samen is.',
        'Vraag naar huilen, slapen, eten en schrikken, en wat er gebeurt als het huilen niet stopt.',
        'Een blauwe plek bij een kind dat nog niet loopt is altijd reden om vandaag te overleggen.',
      ],
    },
    {
      id: 'not',
      title: 'Wat je niet doet',
      items: [
        'Geen geheimhouding beloven, ook niet aan een kind. Leg uit dat je anderen nodig hebt om te helpen.',
        'Geen verhoor als de politie het kind nog gaat horen. Vraag alleen wat nodig is voor de veiligheid van nu.',
        'Niet samen vragen. Niet bemiddelen. Niet de een vertellen wat de ander zei.',
        'Geen bericht, brief of belletje langs een weg die niet is afgesproken.',
        'Niet schrikken, niet oordelen, niet meteen oplossen.',
      ],
    },
  ],
  partsTitle: 'Per onderdeel van de screening',
  partsLead: 'Hoe je elk onderdeel vraagt. Vanuit de vragenlijst kom je hier met één klik.',
  parts: {
    violence: [
      'Geweld tussen partners',
      'Vraag elk gedrag apart, en apart voor wat de ander doet en wat iemand zelf doet. Begin bij schelden, eindig bij het ergste. Vraag hoe vaak in de laatste twaalf maanden.',
    ],
    control: [
      'Controle',
      'Vraag naar gewone dagen: wie houdt het geld, wie kijkt in de telefoon, mag je alleen weg? Wat went, noemt niemand uit zichzelf.',
    ],
    separation: [
      'Uit elkaar',
      'Vraag eerst hoe het was toen zij samen waren, dan pas naar de omgang. Het uit elkaar gaan zelf is een gevaarlijk moment.',
    ],
    children: [
      'De kinderen',
      'Noem elk kind bij de naam en vraag per kind: wat ziet het, wat hoort het, wat overkomt het zelf? Vraag ook naar eten, toezicht en aandacht.',
    ],
    safety: [
      'Veiligheid',
      'Vraag een cijfer en de woorden erbij: waarom geen punt hoger, waarom geen punt lager? Schrijf op zoals het gezegd is.',
    ],
    childhood: [
      'De eigen jeugd',
      'Leg uit waarom je het vraagt: wie zelf als kind geweld zag, heeft daar later vaak last van. Eén vraag tegelijk, en een keuze om niet te antwoorden.',
    ],
    trauma: [
      'Klachten van trauma',
      'Vraag naar slapen, schrikken, beelden, vermijden en niets meer voelen. Het zijn gewone reacties op ongewone dingen; er is hulp voor.',
    ],
    mental_health: [
      'Psychische gezondheid',
      'Vraag naar stemming, hulp die er was en wat die deed. Vraag gewoon naar gedachten om niet meer te leven; vragen maakt het niet erger.',
    ],
    substances: [
      'Drank en drugs',
      'Vraag hoeveel en wanneer, niet of het te veel is. Vraag wat er thuis gebeurt op de avonden dat er gebruikt wordt.',
    ],
    disability: [
      'Leren en langdurig ziek zijn',
      'Vraag hoe iemand het liefst uitleg krijgt. Laat in eigen woorden vertellen wat is afgesproken.',
    ],
    stress: [
      'Stress en machteloosheid',
      'Vraag wat er het laatste jaar bij kwam en wanneer het te veel is. Machteloos zijn verklaart iets, het maakt geweld niet goed.',
    ],
    living: [
      'Geld, wonen en werk',
      'Vraag wat iemand het eerst verlicht zou willen zien. Let op: wie heeft er toegang tot het geld?',
    ],
    network: [
      'Mensen om je heen',
      'Vraag wie er echt gebeld kan worden, ook midden in de nacht. Wie is er uit beeld geraakt, en waardoor?',
    ],
    protective: [
      'Wat beschermt',
      'Vraag wat er al eens hielp en wat goed gaat. Bouw daarop, zonder het gevaar kleiner te maken.',
    ],
    own_world: [
      'De eigen wereld van het kind',
      'Laat het kind vertellen of tekenen. Vraag naar school, vrienden, slapen, bang zijn en wie er helpt.',
    ],
    early_years: [
      'De eerste jaren',
      'Vraag wie het kind verzorgt naar een gewone dag. Kijk hoe het kind troost zoekt en krijgt.',
    ],
    observation: [
      'Wat jij zag',
      'Schrijf op wat je zag en hoorde, met dag en plek. Wat je ervan denkt, schrijf je apart.',
    ],
  },
};
