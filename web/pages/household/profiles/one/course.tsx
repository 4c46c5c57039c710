import type { ProfileOut } from '#acts/profile/profiles-out.ts';
import { Details } from '#web/parts/details.tsx';
import { Stack } from '#web/parts/layout.tsx';
import { Table } from '#web/parts/table.tsx';
import { formatDate, type Lang } from '#web/words/format.ts';
import { points } from '../people.ts';
import { profileWords } from '../profile-words.ts';
import { Strip } from '../strip.tsx';
import { profilesWords } from '../words.ts';
import { profileWordsOne as words } from './words.ts';

/** How one profile went, day by day on which answers came in: the same line as above, the newest below. */
export function Course({ profile, lang }: { profile: ProfileOut; lang: Lang }) {
  const w = words[lang];
  const name = profileWords[lang].names[profile.profile];
  const { course } = profile;
  if (course.length === 0) return <p>{w.noCourse}</p>;
  return (
    <Stack>
      <ol className="la-course">
        {course.map(each => (
          <li key={each.on}>
            <span className="la-course__day">{formatDate(each.on, lang, 'short')}</span>
            <Strip
              id={`course-${each.on}`}
              numbers={each}
              human={profile.hypotheses
                .filter(one => one.on === each.on)
                .flatMap(one => (one.value === null ? [] : [one.value]))}
              title={`${name}, ${formatDate(each.on, lang)}`}
              description={profilesWords[lang].describe(
                name,
                points(each.membership),
                points(each.low),
                points(each.high),
                points(each.completeness),
              )}
            />
          </li>
        ))}
      </ol>
      <Details summary={profilesWords[lang].table}>
        <Table
          caption={w.course}
          captionHidden
          columns={[
            { key: 'day', label: w.day },
            { key: 'now', label: w.now, kind: 'number' },
            { key: 'between', label: w.between },
            { key: 'known', label: w.known, kind: 'number' },
          ]}
          rows={course.map(each => ({
            key: each.on,
            cells: {
              day: formatDate(each.on, lang),
              now: points(each.membership),
              between: `${points(each.low)}–${points(each.high)}`,
              known: `${points(each.completeness)}%`,
            },
          }))}
        />
      </Details>
    </Stack>
  );
}
