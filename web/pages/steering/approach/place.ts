import {
  type ApproachHeading,
  type ApproachSubject,
  type ApproachWhom,
  approachLevels,
} from '#domain/profile/approach/codes.ts';
import { type Profile, profileCodes } from '#domain/profile/model.ts';
import { profileWords } from '#web/pages/household/profiles/profile-words.ts';
import { approachWords } from '#web/pages/knowledge/approach-words.ts';
import type { Lang } from '#web/words/format.ts';
import { steeringApproachWords } from './words.ts';

const isProfile = (subject: ApproachSubject): subject is Profile =>
  (profileCodes as readonly string[]).includes(subject);

export function subjectName(subject: ApproachSubject, lang: Lang): string {
  if (isProfile(subject)) return profileWords[lang].names[subject];
  const level = approachLevels.find(code => code === subject);
  return level === undefined ? subject : approachWords[lang].levels[level];
}

/** Where a text stands, in words. */
export function placeName(
  place: { subject: ApproachSubject; heading: ApproachHeading; whom: ApproachWhom },
  lang: Lang,
): string {
  const { headings, whoms } = approachWords[lang];
  return steeringApproachWords[lang].place(
    subjectName(place.subject, lang),
    headings[place.heading],
    whoms[place.whom],
  );
}
