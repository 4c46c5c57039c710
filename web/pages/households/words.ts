export const householdsWords = {
  nl: {
    title: 'Huishoudens',
    lead: 'De huishoudens waarvoor je werkt. Waar iemand het langst uit beeld is, staat bovenaan.',
    sorts: {
      silent_person: 'Langste stilte eerst',
      last_contact_newest: 'Laatste contact eerst',
      code: 'Op nummer',
    },
    sortBy: 'Volgorde',
    showClosed: 'Toon ook afgesloten',
    hideClosed: 'Verberg afgesloten',
    household: 'Huishouden',
    phase: 'Fase',
    phases: { direct_safety: '1 Directe veiligheid', stable_safety: '2 Stabiele veiligheid' },
    stages: { intake: 'intake', open: '', closed: 'afgesloten' },
    endedWithoutSafety: 'beëindigd zonder veiligheid',
    director: 'Casusregisseur',
    noDirector: 'Geen',
    persons: 'Personen',
    last: 'Laatste contact',
    never: 'nog nooit',
    silent: 'Langst uit beeld',
    outOfSight: (name: string, days: number, met: boolean) =>
      met
        ? days === 0
          ? `${name}, vandaag gezien`
          : `${name}, ${days} ${days === 1 ? 'dag' : 'dagen'}`
        : days === 0
          ? `${name}, nog nooit gezien`
          : `${name}, nog nooit: ${days} ${days === 1 ? 'dag' : 'dagen'}`,
    unnamed: 'Naam niet bekend',
    nobody: 'nog niemand',
    safety: 'Veiligheid',
    safeties: {
      red: 'Rood',
      not_met: 'Voorwaarde niet voldaan',
      orange: 'Ernstig signaal',
      not_known: 'Niet bekend',
    },
    lateTimes: (n: number) => `${n} te laat`,
    terms: 'Termijnen',
    late: 'te laat',
    onTime: 'op tijd',
    empty: 'Je werkt nu voor geen enkel huishouden.',
    emptyLead: 'Een collega kan je in een team vragen. Dan staat het huishouden hier.',
    more: 'Volgende',
    back: 'Terug naar het begin',
  },
  en: {
    title: 'Households',
    lead: 'The households you work for. Where somebody has been out of sight the longest stands first.',
    sorts: {
      silent_person: 'Longest silence first',
      last_contact_newest: 'Latest contact first',
      code: 'By number',
    },
    sortBy: 'Order',
    showClosed: 'Show closed ones too',
    hideClosed: 'Hide closed ones',
    household: 'Household',
    phase: 'Phase',
    phases: { direct_safety: '1 Direct safety', stable_safety: '2 Stable safety' },
    stages: { intake: 'intake', open: '', closed: 'closed' },
    endedWithoutSafety: 'ended without safety',
    director: 'Case director',
    noDirector: 'None',
    persons: 'Persons',
    last: 'Last contact',
    never: 'never yet',
    silent: 'Longest out of sight',
    outOfSight: (name: string, days: number, met: boolean) =>
      met
        ? days === 0
          ? `${name}, met today`
          : `${name}, ${days} ${days === 1 ? 'day' : 'days'}`
        : days === 0
          ? `${name}, never met`
          : `${name}, never met: ${days} ${days === 1 ? 'day' : 'days'}`,
    unnamed: 'Name not known',
    nobody: 'nobody yet',
    safety: 'Safety',
    safeties: {
      red: 'Red',
      not_met: 'Condition not met',
      orange: 'Serious sign',
      not_known: 'Not known',
    },
    lateTimes: (n: number) => `${n} late`,
    terms: 'Terms',
    late: 'late',
    onTime: 'in time',
    empty: 'You work for no household at present.',
    emptyLead: 'A colleague can ask you into a team. Then the household stands here.',
    more: 'Next',
    back: 'Back to the beginning',
  },
} as const;
