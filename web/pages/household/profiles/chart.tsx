import type { ProfileOut } from '#acts/profile/profiles-out.ts';
import { displayName } from '#domain/shared/names.ts';
import { Details } from '#web/parts/details.tsx';
import { PersonName } from '#web/parts/person.tsx';
import { Table } from '#web/parts/table.tsx';
import { Tag } from '#web/parts/tag.tsx';
import type { Lang } from '#web/words/format.ts';
import { Numbers } from './numbers.tsx';
import { bandWords, inOrder, latestOf, type People, placeWords, points, profilesHref } from './people.ts';
import { profileWords } from './profile-words.ts';
import { Strip, StripLegend } from './strip.tsx';
import { profilesWords as words } from './words.ts';

/** The five beside each other in their fixed order, never by rank: nothing here is first, and nothing wins. */
export function ProfilesChart(props: {
  householdId: string;
  profiles: readonly ProfileOut[];
  people: People;
  lang: Lang;
}) {
  const { householdId, profiles, people, lang } = props;
  const w = words[lang];
  const names = profileWords[lang].names;
  return (
    <figure className="la-profiles" aria-labelledby="chart-name">
      <figcaption className="la-profiles__head">
        <p className="la-profiles__name" id="chart-name">
          {w.chart}
        </p>
        <p className="la-profiles__sub">{w.chartSub}</p>
        <StripLegend id="strip" label={w.legend} words={w} />
      </figcaption>
      <ul className="la-profiles__rows">
        {profiles.map(profile => (
          <li className="la-profiles__row" key={profile.profile}>
            <div className="la-profiles__words">
              <a
                className="utrecht-link utrecht-link--html-a la-profiles__link"
                href={profilesHref(householdId, `/${profile.profile}`)}
              >
                {names[profile.profile]}
              </a>
              {profile.applies ? (
                <strong className="la-profiles__band">{bandWords(profile, lang)}</strong>
              ) : (
                <Tag tone="neutral">{w.noChild}</Tag>
              )}
              <Directions profile={profile} people={people} lang={lang} />
            </div>
            {profile.applies ? (
              <>
                <div className="la-profiles__strip">
                  <Strip
                    id={`strip-${profile.profile}`}
                    numbers={profile}
                    human={humanOf(profile)}
                    title={names[profile.profile]}
                    description={describe(profile, lang)}
                  />
                </div>
                <Numbers of={profile} lang={lang} />
              </>
            ) : (
              <p className="la-profiles__none">{w.noChildMore}</p>
            )}
          </li>
        ))}
      </ul>
      <p className="la-profiles__axis" aria-hidden="true">
        <span>{w.axisLow}</span>
        <span>{w.axisHigh}</span>
      </p>
      <Details summary={w.table}>
        <ProfilesTable profiles={profiles} lang={lang} />
      </Details>
    </figure>
  );
}

const humanOf = (profile: ProfileOut): number[] =>
  latestOf(profile.hypotheses).flatMap(each => (each.value === null ? [] : [each.value]));

/** One strip in words, for whoever does not see it. */
export function describe(profile: ProfileOut, lang: Lang): string {
  const w = words[lang];
  const human = latestOf(profile.hypotheses).map(each =>
    each.value === null
      ? ''
      : w.describeHuman(displayName(each.by.name) || w.professional, points(each.value)),
  );
  return (
    w.describe(
      profileWords[lang].names[profile.profile],
      points(profile.membership),
      points(profile.low),
      points(profile.high),
      points(profile.completeness),
    ) + human.join('')
  );
}

/** Each direction in words, so that nobody takes the household's bar for one person's. */
function Directions({ profile, people, lang }: { profile: ProfileOut; people: People; lang: Lang }) {
  if (profile.cards.length < 2) return null;
  return (
    <ul className="la-profiles__directions">
      {inOrder(profile.cards, people).map(card => (
        <li key={`${card.fromPersonId}>${card.toPersonId}`}>
          <Place card={card} profile={profile} people={people} lang={lang} />{' '}
          {bandWords(card, lang).toLocaleLowerCase(lang)}
        </li>
      ))}
    </ul>
  );
}

/** Persons with their own marks: two who share a name stay two. */
function Place({
  card,
  profile,
  people,
  lang,
}: {
  card: ProfileOut['cards'][number];
  profile: ProfileOut;
  people: People;
  lang: Lang;
}) {
  const [from, to] = [people.get(card.fromPersonId ?? ''), people.get(card.toPersonId ?? '')];
  if (from === undefined || to === undefined) return placeWords(card, profile.profile, people, lang);
  const between = profile.profile === 'intimate_terror' ? words[lang].towardWord : words[lang].andWord;
  return (
    <>
      <PersonName index={from.marker} name={from.name} /> {between}{' '}
      <PersonName index={to.marker} name={to.name} />:
    </>
  );
}

function ProfilesTable({ profiles, lang }: { profiles: readonly ProfileOut[]; lang: Lang }) {
  const w = words[lang];
  return (
    <Table
      caption={w.chart}
      captionHidden
      columns={[
        { key: 'profile', label: w.colProfile },
        { key: 'shown', label: w.colShown, kind: 'number' },
        { key: 'between', label: w.colBetween },
        { key: 'known', label: w.colKnown, kind: 'number' },
        { key: 'human', label: w.colHuman },
      ]}
      rows={profiles.map(profile => ({
        key: profile.profile,
        cells: {
          profile: profileWords[lang].names[profile.profile],
          shown: !profile.applies
            ? w.noChild
            : profile.completeness === 0
              ? w.open
              : points(profile.membership),
          between: profile.applies ? `${points(profile.low)}–${points(profile.high)}` : '–',
          known: profile.applies ? `${points(profile.completeness)}%` : '–',
          human:
            latestOf(profile.hypotheses)
              .map(
                each =>
                  `${displayName(each.by.name) || w.professional}: ${each.value === null ? '–' : points(each.value)}`,
              )
              .join(', ') || w.noHuman,
        },
      }))}
    />
  );
}
