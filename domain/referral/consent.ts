import type { AgeBand } from '#domain/household/codes.ts';

/**
 * Whose consent is needed before information about somebody is shared on consent (B8; Jeugdwet 7.3.4 and 7.3.5): under
 * 12 whoever has authority, from 12 to 15 the child and whoever has authority, from 16 the person alone. Each parent
 * with authority is asked apart. While the age is not known nobody is left out.
 */
export function consentNeeded(band: AgeBand): { own: boolean; authority: boolean } {
  switch (band) {
    case 'unborn':
    case 'under_4':
    case 'from_4_to_11':
      return { own: false, authority: true };
    case 'from_12_to_15':
      return { own: true, authority: true };
    case 'from_16_to_17':
    case 'adult':
      return { own: true, authority: false };
    case 'not_known':
      return { own: true, authority: true };
  }
}

interface ConsentAsked {
  readonly personId: string;
  readonly band: AgeBand;
  /** Persons with authority over this child now, as the file knows them. */
  readonly authority: readonly string[];
  readonly consentFrom: readonly string[];
}

export type ConsentFault =
  | 'consent_nobody'
  | 'consent_own_missing'
  | 'authority_not_known'
  | 'consent_authority_missing';

/** What is lacking before consent can be the ground; undefined when nothing is. */
export function consentFault(asked: ConsentAsked): ConsentFault | undefined {
  const needed = consentNeeded(asked.band);
  if (asked.consentFrom.length === 0) return 'consent_nobody';
  if (needed.own && !asked.consentFrom.includes(asked.personId)) return 'consent_own_missing';
  if (!needed.authority) return undefined;
  // Somebody whose age is not known may be an adult, over whom nobody has authority.
  if (asked.authority.length === 0) return asked.band === 'not_known' ? undefined : 'authority_not_known';
  return asked.authority.every(id => asked.consentFrom.includes(id))
    ? undefined
    : 'consent_authority_missing';
}
