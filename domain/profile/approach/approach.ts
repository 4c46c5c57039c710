import { type Age, ageBand } from '#domain/household/age.ts';
import type { ApproachSubject, ChildAge } from './codes.ts';
import type { SubjectTexts } from './text.ts';
import { childBehaviour } from './v1/child-behaviour.ts';
import { familyUnderStress } from './v1/family-under-stress.ts';
import { intimateTerror } from './v1/intimate-terror.ts';
import { longTermCare } from './v1/long-term-care.ts';
import { noneSeen } from './v1/none-seen.ts';
import { notEstablished } from './v1/not-established.ts';
import { orange } from './v1/orange.ts';
import { red } from './v1/red.ts';
import { separation } from './v1/separation.ts';

export { childAgeTexts } from './v1/child-ages.ts';

/** Our texts on the approach, edition 1. A region adds beside them and takes nothing away. */
export const approachTexts: Readonly<Record<ApproachSubject, SubjectTexts>> = {
  red,
  orange,
  not_established: notEstablished,
  none_seen_all_asked: noneSeen,
  intimate_terror: intimateTerror,
  family_under_stress: familyUnderStress,
  long_term_care: longTermCare,
  child_behaviour_parenting_stress: childBehaviour,
  complex_conflict_separation: separation,
};

/** Which of the texts per age fits; null for an adult, for who is not born yet and where the age is not known. */
export function childAgeOf(age: Age): ChildAge | null {
  const band = ageBand(age);
  switch (band) {
    case 'under_4':
    case 'from_12_to_15':
    case 'from_16_to_17':
      return band;
    case 'from_4_to_11': {
      const most = age.kind === 'exact' ? age.years : age.kind === 'between' ? age.max : 0;
      const least = age.kind === 'between' ? age.min : most;
      return most < 8 ? 'from_4_to_7' : least > 7 ? 'from_8_to_11' : 'from_4_to_7';
    }
    default:
      return null;
  }
}
