import type { HypothesisOut, ProfileOut } from '#acts/profile/profiles-out.ts';
import { displayName } from '#domain/shared/names.ts';
import { Observation } from '#web/parts/quote.tsx';
import { formatDate, type Lang } from '#web/words/format.ts';
import { audienceSentence } from '../../audience-field.tsx';
import { type People, placeWords, points } from '../people.ts';
import { profileWords } from '../profile-words.ts';
import { profilesWords } from '../words.ts';
import { profileWordsOne as words } from './words.ts';

/** What colleagues thought of it, newest first: name, day, reason, and what was reckoned beside it. */
export function Hypotheses({ profile, people, lang }: { profile: ProfileOut; people: People; lang: Lang }) {
  const w = words[lang];
  if (profile.hypotheses.length === 0) return <p>{w.noHypotheses}</p>;
  return (
    <ul className="la-hypotheses">
      {profile.hypotheses.map(each => (
        <li key={each.id}>
          <p className="la-hypotheses__verdict">{verdictWords(each, profile.profile, people, lang)}</p>
          <Observation text={each.reason} source={sourceWords(each, lang)} />
        </li>
      ))}
    </ul>
  );
}

function verdictWords(
  each: HypothesisOut,
  profile: ProfileOut['profile'],
  people: People,
  lang: Lang,
): string {
  const w = words[lang];
  const place = each.fromPersonId === null ? null : placeWords(each, profile, people, lang);
  return [
    place === null ? '' : `${place}: `,
    profileWords[lang].verdicts[each.verdict],
    each.verdict === 'changed' && each.value !== null ? `, ${w.own(points(each.value))}` : '',
  ].join('');
}

function sourceWords(each: HypothesisOut, lang: Lang): string {
  const w = words[lang];
  const { computed } = each;
  return [
    displayName(each.by.name) || profilesWords[lang].professional,
    formatDate(each.on, lang),
    ...(computed === null
      ? []
      : [w.reckoned(points(computed.membership), points(computed.low), points(computed.high))]),
    w.model(each.modelVersion),
    audienceSentence({ team: each.audience, users: [] }, lang),
  ].join(' · ');
}
