import { hashPassword } from '#acts/access/password.ts';
import type { Founding, OrganisationKind, RoleCode } from '#store/found.ts';

/** One password for every made-up account; it opens nothing but made-up people. */
export const demoPassword = 'lange-adem-demo';

const organisations: readonly { key: string; name: string; kind: OrganisationKind }[] = [
  { key: 'vt', name: 'Veilig Thuis Rivierenmonde', kind: 'veilig_thuis' },
  { key: 'waterkant', name: 'Wijkteam Waterkant', kind: 'local_team' },
  { key: 'linden', name: 'Wijkteam De Linden', kind: 'local_team' },
  { key: 'luwte', name: 'Opvang De Luwte', kind: 'shelter' },
  { key: 'delta', name: 'Jeugdbescherming Delta', kind: 'youth_protection' },
  { key: 'politie', name: 'Politie Rivierenmonde', kind: 'police' },
  { key: 'reclassering', name: 'Reclassering Monding', kind: 'probation' },
  { key: 'kade', name: 'GGZ De Kade', kind: 'mental_health' },
  { key: 'oever', name: 'Verslavingszorg Oever', kind: 'addiction_care' },
  { key: 'gemeente', name: 'Gemeente Meerdam', kind: 'municipality' },
];

type Account = readonly [
  signIn: string,
  given: string,
  prefix: string,
  family: string,
  jobTitle: string,
  organisation: string,
  roles: readonly RoleCode[],
];

const worker = ['worker'] as const;
const lead = ['worker', 'supervisor'] as const;

/** Thirty-four professionals. All invented. */
const accounts: readonly Account[] = [
  ['vera', 'Vera', 'van der', 'Meulen', 'medewerker Veilig Thuis', 'vt', worker],
  ['wim', 'Wim', '', 'Aksoy', 'medewerker Veilig Thuis', 'vt', worker],
  ['lieke', 'Lieke', '', 'Postma', 'medewerker Veilig Thuis', 'vt', worker],
  ['omar', 'Omar', 'el', 'Idrissi', 'medewerker Veilig Thuis', 'vt', worker],
  ['hanna', 'Hanna', 'de', 'Ruiter', 'teamleider Veilig Thuis', 'vt', lead],
  ['joris', 'Joris', '', 'Tuinstra', 'vertrouwensarts', 'vt', worker],
  ['case', 'Casper', 'van', 'Eerd', 'casusregisseur', 'waterkant', worker],
  ['dewi', 'Dewi', '', 'Santoso', 'gezinswerker', 'waterkant', worker],
  ['noor', 'Noor', 'ter', 'Horst', 'gezinswerker', 'waterkant', worker],
  ['bram', 'Bram', '', 'Kuiper', 'maatschappelijk werker', 'waterkant', worker],
  ['sabine', 'Sabine', 'van', 'Loon', 'teamleider', 'waterkant', lead],
  ['fatima', 'Fatima', '', 'Bouzid', 'casusregisseur', 'linden', worker],
  ['teun', 'Teun', "'t", 'Hart', 'jongerenwerker', 'linden', worker],
  ['ilse', 'Ilse', '', 'Wagenaar', 'gezinswerker', 'linden', worker],
  ['ruben', 'Ruben', 'de', 'Graaf', 'opvoedondersteuner', 'linden', worker],
  ['marit', 'Marit', '', 'Hoekstra', 'teamleider', 'linden', lead],
  ['shirley', 'Shirley', '', 'Tjon', 'begeleider opvang', 'luwte', worker],
  ['anke', 'Anke', 'van den', 'Bosch', 'begeleider kinderen', 'luwte', worker],
  ['petra', 'Petra', '', 'Zijlstra', 'teamleider opvang', 'luwte', lead],
  ['jeroen', 'Jeroen', '', 'Blom', 'jeugdbeschermer', 'delta', worker],
  ['aylin', 'Aylin', '', 'Demir', 'jeugdbeschermer', 'delta', worker],
  ['gerda', 'Gerda', 'van', 'Vliet', 'teamleider', 'delta', lead],
  ['sven', 'Sven', '', 'Dijkgraaf', 'wijkagent', 'politie', worker],
  ['nadia', 'Nadia', '', 'Haddou', 'agent huiselijk geweld', 'politie', worker],
  ['koen', 'Koen', 'van', 'Rijswijck', 'reclasseringswerker', 'reclassering', worker],
  ['elif', 'Elif', '', 'Yıldız', 'reclasseringswerker', 'reclassering', worker],
  ['tom', 'Tom', '', 'Verhage', 'traumatherapeut', 'kade', worker],
  ['mirjam', 'Mirjam', 'de', 'Wilde', 'kindertherapeut', 'kade', worker],
  ['kees', 'Kees', '', 'Noordzij', 'begeleider verslaving', 'oever', worker],
  ['renske', 'Renske', '', 'Oudejans', 'regiocoördinator', 'gemeente', ['region_coordinator']],
  ['beheer', 'Bea', '', 'Heeres', 'functioneel beheerder', 'gemeente', ['functional_administrator']],
  ['gijs', 'Gijs', 'van der', 'Veen', 'functioneel beheerder', 'vt', ['functional_administrator']],
  ['privacy', 'Priya', '', 'Ramdin', 'privacy officer', 'gemeente', ['privacy_officer']],
  ['analist', 'Anne', '', 'Lips', 'onderzoeker', 'gemeente', ['analyst']],
];

/** What the made-up region is founded with. */
export async function madeUpRegion(at: Date): Promise<Founding> {
  const passwordHash = await hashPassword(demoPassword);
  return {
    region: { name: 'Rivierenmonde (verzonnen)', timeZone: 'Europe/Amsterdam', madeUp: true },
    organisations,
    accounts: accounts.map(([signInName, given, prefix, family, jobTitle, organisation, roles]) => ({
      signInName,
      given,
      ...(prefix === '' ? {} : { prefix }),
      family,
      jobTitle,
      organisation,
      roles,
      passwordHash,
    })),
    at,
  };
}

/** The accounts worth telling at start: whoever shows something of their own. */
export const shownAccounts: readonly { name: string; who: string }[] = [
  { name: 'vera', who: 'Veilig Thuis, takes in reports' },
  { name: 'case', who: 'case director, local team Waterkant' },
  { name: 'fatima', who: 'case director, local team De Linden' },
  { name: 'sabine', who: 'supervisor, second person for overrides' },
  { name: 'aylin', who: 'youth protection' },
  { name: 'shirley', who: 'shelter' },
  { name: 'teun', who: 'case director of a household that was closed, De Linden' },
  { name: 'ruben', who: 'case director of one that was woken, De Linden' },
  { name: 'renske', who: 'coordinates the region, sees no household' },
  { name: 'beheer', who: 'functional administrator, sees no household' },
  { name: 'gijs', who: 'second administrator, publishes what beheer brings in' },
];

export const accountNames: readonly string[] = accounts.map(([signIn]) => signIn);
