import type { Lang } from '#web/words/format.ts';

interface HouseholdApproachWords {
  title: string;
  lead: string;
  danger: string;
  dangerLead: string;
  toDanger: string;
  noProfile: string;
  noProfileMore: string;
  why: Readonly<Record<'confirmed' | 'changed' | 'worth_considering' | 'not_ruled_out', string>>;
  nothingAsked: string;
  range: (shown: number, low: number, high: number) => string;
  askNow: (name: string) => string;
  noRole: string;
  noRoleMore: string;
  setRole: string;
  onlyWitness: string;
  child: string;
  age: string;
  isText: string;
  isNotText: string;
  sources: string;
  whose: string;
  dangerFor: (name: string) => string;
  perProfile: (name: string) => string;
  oneAtATime: string;
  stress: string;
  talking: string;
}

export const householdApproachWords: Readonly<Record<Lang, HouseholdApproachWords>> = {
  nl: {
    title: 'Aanpak',
    lead: 'Gevaar eerst. Daarna wat past bij wat er nu speelt, voor ieder apart.',
    danger: 'Gevaar, zoals het nu staat',
    dangerLead: 'Dit gaat voor alles hieronder.',
    toDanger: 'Naar de gevaarsignalen',
    noProfile: 'Nog geen profiel springt eruit.',
    noProfileMore: 'Dat hoeft ook niet. Wat hierboven staat geldt altijd; vragen maakt het beeld.',
    why: {
      confirmed: 'Bevestigd door een professional',
      changed: 'Eigen inschatting van een professional',
      worth_considering: 'De moeite van het overwegen waard',
      not_ruled_out: 'Niet uitgesloten: nog te weinig gevraagd',
    },
    nothingAsked: 'Er is nog niets gevraagd dat hierover iets zegt: alles kan nog.',
    range: (shown, low, high) =>
      `Wat nu bekend is wijst ${shown} van 100 deze kant op; het kan tussen ${low} en ${high} liggen. Dit is geen kans.`,
    askNow: name => `Vraag het ${name}: begin een gesprek`,
    noRole: 'Niemand heeft vastgelegd welke rol deze persoon heeft.',
    noRoleMore: 'Vraag het eerst, apart.',
    setRole: 'Rol vastleggen',
    onlyWitness:
      'Is getuige van geweld. Dat laat sporen na: spreek apart, en vraag wat deze persoon zelf nodig heeft.',
    child: 'Kind',
    age: 'Bij deze leeftijd',
    isText:
      'Een geheugensteun, gekozen naar het gevaar en de profielen zoals ze nu staan met wat jij mag zien.',
    isNotText:
      'Het is geen plan en geen besluit: jij en de casusregisseur beslissen, samen met de mensen om wie het gaat.',
    sources: 'Uitleg en bronnen',
    whose: 'Voor wie',
    dangerFor: name => `Bij dit gevaar, voor ${name}`,
    perProfile: name => (name === '' ? 'Per profiel' : `Per profiel, voor ${name}`),
    oneAtATime: 'Eén profiel tegelijk staat open.',
    stress: 'Wat stress en trauma doen',
    talking: 'Praten over geweld',
  },
  en: {
    title: 'Approach',
    lead: 'Danger first. Then what fits what is going on now, for each apart.',
    danger: 'Danger, as it stands now',
    dangerLead: 'This goes before everything below.',
    toDanger: 'To the danger signs',
    noProfile: 'No profile stands out yet.',
    noProfileMore: 'Nor need it. What stands above always holds; asking makes the picture.',
    why: {
      confirmed: 'Confirmed by a professional',
      changed: "A professional's own estimate",
      worth_considering: 'Worth considering',
      not_ruled_out: 'Not ruled out: too little asked yet',
    },
    nothingAsked: 'Nothing has been asked yet that tells of this: all is still possible.',
    range: (shown, low, high) =>
      `What is known now points this way ${shown} of 100; it may lie between ${low} and ${high}. This is no chance.`,
    askNow: name => `Ask ${name}: begin a talk`,
    noRole: 'Nobody has recorded which part this person has.',
    noRoleMore: 'Ask first, apart.',
    setRole: 'Record the part',
    onlyWitness: 'Witnesses violence. That leaves traces: speak apart, and ask what this person needs.',
    child: 'Child',
    age: 'At this age',
    isText: 'A reminder, chosen by the danger and the profiles as they stand now by what you may see.',
    isNotText:
      'It is no plan and no decision: you and the case director decide, together with the people concerned.',
    sources: 'Explained, with sources',
    whose: 'For whom',
    dangerFor: name => `With this danger, for ${name}`,
    perProfile: name => (name === '' ? 'By profile' : `By profile, for ${name}`),
    oneAtATime: 'One profile is open at a time.',
    stress: 'What stress and trauma do',
    talking: 'Talking about violence',
  },
};
