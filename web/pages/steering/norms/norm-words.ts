import type { PlainNorm } from '#domain/norms/norm.ts';
import type { ClockCode, ClockUnit } from '#domain/report/clock-rules.ts';

interface Named {
  readonly label: string;
  /** One plain sentence: what it does. */
  readonly does: string;
}

interface NormWords {
  readonly plain: Readonly<Record<PlainNorm, Named>>;
  readonly clocks: Readonly<Record<ClockCode, string>>;
  readonly within: (resolves: string) => string;
  readonly climbs: string;
  readonly parts: Readonly<Record<string, string>>;
  /** One, and more. */
  readonly units: Readonly<Record<ClockUnit, readonly [string, string]>>;
  readonly kinds: (n: number) => string;
  readonly months: (list: string) => string;
  readonly choices: Readonly<Record<string, string>>;
  readonly yes: string;
  readonly no: string;
  readonly between: (least: string, most: string) => string;
  readonly monthBounds: (min: number, max: number, most: number) => string;
  readonly termBounds: (most: string) => string;
  /** What the rules ask on top of the bounds of each part. */
  readonly together: Readonly<Record<'climbs' | 'closing.afterMonths' | 'measurement.months', string>>;
  readonly chosen: string;
  readonly grounds: Readonly<Record<string, string>>;
}

const nl: NormWords = {
  plain: {
    'sightNorms.direct_safety': {
      label: 'Zolang het nog niet direct veilig is',
      does: 'Zo vaak wordt ieder naar veiligheid gevraagd, gezien en alleen gesproken in fase 1.',
    },
    'sightNorms.stable_safety': {
      label: 'Bij stabiele veiligheid',
      does: 'Zo vaak wordt ieder naar veiligheid gevraagd, gezien en alleen gesproken in fase 2.',
    },
    motivateDays: {
      label: 'Praten na een gemiste afspraak',
      does: 'Binnen zoveel dagen spreekt iemand met wie bij hulp wegbleef of ermee stopte.',
    },
    handoverDays: {
      label: 'Duur van een overdracht',
      does: 'Binnen zoveel dagen is een overdracht rond, als de aanbieder geen andere dag kiest.',
    },
    'closing.periodDays': {
      label: 'Hoe lang het rustig moet zijn',
      does: 'Over deze dagen moet blijken dat het geweld stopte, voordat sluiten met bewijs kan.',
    },
    'closing.leastInformantKinds': {
      label: 'Hoeveel kanten het moeten zeggen',
      does: 'Zoveel soorten mensen vertellen dat het veilig is. Wie geweld gebruikte, telt niet mee.',
    },
    'closing.afterMonths': {
      label: 'Wanneer iemand na het sluiten weer vraagt',
      does: 'In deze maanden na het sluiten vraagt iemand hoe het gaat.',
    },
    'measurement.months': {
      label: 'Wanneer opnieuw naar geweld gevraagd wordt',
      does: 'In deze maanden na de eerste melding wordt ieder opnieuw naar geweld gevraagd.',
    },
    holidays: {
      label: 'Vrije dagen',
      does: 'Op deze dagen telt een termijn in werkdagen niet door.',
    },
  },
  clocks: {
    acute_look: 'Vanaf de melding: kijken of het acuut onveilig is.',
    safety_assessment: 'Vanaf de melding: de veiligheid beoordelen en besluiten wat er komt.',
    investigation: 'Vanaf het besluit om te onderzoeken: het onderzoek afronden.',
    conditions_and_follow_up: 'Vanaf dat besluit: voorwaarden en vervolg afspreken.',
    inform_persons: 'Vanaf de dag dat iets van een ander is vastgelegd: het de persoon zelf vertellen.',
    feedback_to_reporter: 'Vanaf de beoordeling: laten weten aan wie meldde wat ermee gebeurde.',
    plan_in_writing: 'Vanaf de wens van het gezin: het eigen plan op papier.',
    plan_fixed: 'Als er geen eigen plan komt: het plan vaststellen.',
  },
  within: resolves => `Zo lang mag dit duren voordat het signaal komt. Het gaat weg door: ${resolves}`,
  climbs: 'Zoveel dagen te laat, en dit signaal staat ook bij de volgende.',
  parts: {
    asked: 'Naar veiligheid gevraagd',
    seen: 'Gezien',
    spokenAlone: 'Alleen gesproken',
    direct_safety: 'Fase 1, directe veiligheid',
    stable_safety: 'Fase 2, stabiele veiligheid',
    director: 'Regie',
    supervisor: 'Leidinggevende',
    region: 'Regio',
    value: 'Hoeveel',
    months: 'Maanden',
    amount: 'Hoeveel',
    unit: 'Waarin',
    liberationDay: 'Bevrijdingsdag, 5 mei',
    goodFriday: 'Goede Vrijdag',
  },
  units: {
    days: ['dag', 'dagen'],
    working_days: ['werkdag', 'werkdagen'],
    weeks: ['week', 'weken'],
    months: ['maand', 'maanden'],
  },
  kinds: n => `${n} soorten`,
  months: list => `maand ${list}`,
  choices: { never: 'nooit vrij', every_five_years: 'elke vijf jaar vrij', every_year: 'elk jaar vrij' },
  yes: 'vrij',
  no: 'niet vrij',
  between: (least, most) => `${least} tot ${most}`,
  monthBounds: (min, max, most) => `maand ${min} tot ${max}, hoogstens ${most}`,
  termBounds: most => `hoogstens ${most}`,
  together: {
    climbs: 'Elke volgende stap is op dezelfde dag of later.',
    'closing.afterMonths': 'De laatste is in maand 18 of later. Zet komma’s ertussen.',
    'measurement.months':
      'Minstens drie maanden uit elkaar, en één tussen maand 11 en 19. Zet komma’s ertussen. Maand 0 staat er altijd bij.',
  },
  chosen: 'een keuze uit de lijst',
  grounds: {
    'Practice: same day': 'Praktijk: dezelfde dag',
    'Reading of the Inspectorate (IGJ, December 2023)': 'Lezing van de Inspectie (IGJ, december 2023)',
    'Setting of the region; moment after KNMG code of practice':
      'Instelling van de regio; moment volgens de KNMG-meldcode',
  },
};

const en: NormWords = {
  plain: {
    'sightNorms.direct_safety': {
      label: 'While it is not directly safe yet',
      does: 'So often each person is asked about safety, seen and spoken with alone in phase 1.',
    },
    'sightNorms.stable_safety': {
      label: 'In stable safety',
      does: 'So often each person is asked about safety, seen and spoken with alone in phase 2.',
    },
    motivateDays: {
      label: 'Talking after a missed appointment',
      does: 'Within so many days somebody speaks with who did not come to help, or stopped.',
    },
    handoverDays: {
      label: 'Length of a handover',
      does: 'Within so many days a handover is done, where who offers it chooses no other day.',
    },
    'closing.periodDays': {
      label: 'How long it must be quiet',
      does: 'Over these days it must show that the violence stopped, before closing on evidence can be.',
    },
    'closing.leastInformantKinds': {
      label: 'From how many sides it must be told',
      does: 'So many kinds of people tell that it is safe. Who used violence does not count.',
    },
    'closing.afterMonths': {
      label: 'When somebody asks again after closing',
      does: 'In these months after closing somebody asks how things are.',
    },
    'measurement.months': {
      label: 'When violence is asked about again',
      does: 'In these months after the first report each person is asked about violence again.',
    },
    holidays: {
      label: 'Free days',
      does: 'On these days a term in working days does not count on.',
    },
  },
  clocks: {
    acute_look: 'From the report: look whether it is acutely unsafe.',
    safety_assessment: 'From the report: assess safety and decide what comes.',
    investigation: 'From the decision to investigate: complete the investigation.',
    conditions_and_follow_up: 'From that decision: agree on conditions and follow-up.',
    inform_persons: 'From the day on which something from another is recorded: tell the person themselves.',
    feedback_to_reporter: 'From the assessment: let who reported know what was done with it.',
    plan_in_writing: 'From the wish of the family: their own plan in writing.',
    plan_fixed: 'Where no plan of their own comes: fix the plan.',
  },
  within: resolves => `So long this may take before the signal rises. It goes by: ${resolves}`,
  climbs: 'So many days late, and this signal is for the next one as well.',
  parts: {
    asked: 'Asked about safety',
    seen: 'Seen',
    spokenAlone: 'Spoken with alone',
    direct_safety: 'Phase 1, direct safety',
    stable_safety: 'Phase 2, stable safety',
    director: 'Direction',
    supervisor: 'Supervisor',
    region: 'Region',
    value: 'How many',
    months: 'Months',
    amount: 'How many',
    unit: 'In what',
    liberationDay: 'Liberation Day, 5 May',
    goodFriday: 'Good Friday',
  },
  units: {
    days: ['day', 'days'],
    working_days: ['working day', 'working days'],
    weeks: ['week', 'weeks'],
    months: ['month', 'months'],
  },
  kinds: n => `${n} kinds`,
  months: list => `month ${list}`,
  choices: { never: 'never free', every_five_years: 'free every five years', every_year: 'free every year' },
  yes: 'free',
  no: 'not free',
  between: (least, most) => `${least} to ${most}`,
  monthBounds: (min, max, most) => `month ${min} to ${max}, ${most} at most`,
  termBounds: most => `at most ${most}`,
  together: {
    climbs: 'Each next step is on the same day or later.',
    'closing.afterMonths': 'The last is in month 18 or later. Put commas between them.',
    'measurement.months':
      'At least three months apart, and one between month 11 and 19. Put commas between them. Month 0 is always in it.',
  },
  chosen: 'a choice from the list',
  grounds: {},
};

export const normWords = { nl, en } as const;
