import { readHouseholdApproach } from '#acts/approach/read-household-approach.ts';
import type { ApproachSubject } from '#domain/profile/approach/codes.ts';
import { approachHeadings } from '#domain/profile/approach/codes.ts';
import { page, type Showing } from '#web/page.ts';
import { ApproachPlace, type InRegion } from '#web/pages/knowledge/approach-view.tsx';
import { approachWords } from '#web/pages/knowledge/approach-words.ts';
import { Link } from '#web/parts/button.tsx';
import { Empty } from '#web/parts/empty.tsx';
import { KnowledgeLink, knowledgeHref } from '#web/parts/knowledge-link.tsx';
import { Section, Stack } from '#web/parts/layout.tsx';
import { Source } from '#web/parts/quote.tsx';
import { Summary } from '#web/parts/summary.tsx';
import { Tag, type Tone } from '#web/parts/tag.tsx';
import type { Lang } from '#web/words/format.ts';
import { type Head, HouseholdPage, loadHead, tabHref } from '../frame.tsx';
import { helpHref } from '../help/href.ts';
import { helpWords } from '../help/words.ts';
import { profileWords } from '../profiles/profile-words.ts';
import { levelTones } from '../safety/danger-view.tsx';
import { peopleOf, safetyHref } from '../safety/people.tsx';
import { stepsHref } from '../steps/href.ts';
import { PersonPart } from './person-part.tsx';
import type { HouseholdApproach } from './whoms.ts';
import { householdApproachWords } from './words.ts';

interface Loaded {
  head: Head;
  approach: HouseholdApproach;
}

/** The approach as it fits now: danger first, then every profile that stands or is worth thinking of. */
export const approachPage = page<Loaded>({
  path: '/households/:householdId/approach',
  access: { who: 'team' },
  reach: 'household',
  title: lang => householdApproachWords[lang].title,
  load: async loading => ({
    head: await loadHead(loading),
    approach: await loading.read(readHouseholdApproach, { householdId: loading.params['householdId'] }),
  }),
  view: (loaded, showing) => <View {...loaded} showing={showing} />,
});

const whyTones: Readonly<Record<HouseholdApproach['profiles'][number]['why'], Tone>> = {
  confirmed: 'neutral',
  changed: 'neutral',
  worth_considering: 'neutral',
  not_ruled_out: 'unknown',
};
const percent = (part: number): number => Math.round(part * 100);

function View({ head, approach, showing }: Loaded & { showing: Showing }) {
  const { lang, visit } = showing;
  const w = householdApproachWords[lang];
  const region = { texts: approach.texts, zone: visit.timeZone };
  const names = profileWords[lang].names;
  return (
    <HouseholdPage head={head} showing={showing} tab="profiles">
      <Section
        id="approach"
        title={w.title}
        lead={w.lead}
        actions={
          <>
            <Link href={tabHref(head.id, 'profiles')}>{w.toProfiles}</Link>
            <Link href={stepsHref(head.id)}>{w.toSteps}</Link>
            <Link href={helpHref(head.id)}>{helpWords[lang].title}</Link>
          </>
        }
      >
        <Summary
          rows={[
            { term: w.is, value: w.isText },
            { term: w.isNot, value: w.isNotText },
          ]}
        />
      </Section>
      <Section
        id="danger"
        title={w.danger}
        lead={w.dangerLead}
        actions={<Link href={safetyHref(head.id, '#danger')}>{w.toDanger}</Link>}
      >
        <div className={`la-approach la-approach--${approach.level}`}>
          <Tag tone={levelTones[approach.level]}>{approachWords[lang].levels[approach.level]}</Tag>
          <Everybody subject={approach.level} region={region} lang={lang} />
        </div>
        <Parts
          title={w.danger}
          approach={approach}
          head={head}
          region={region}
          subjectOf={level => level ?? approach.level}
          withAge
          lang={lang}
        />
      </Section>
      {approach.profiles.length === 0 ? (
        <Section id="profiles" title={w.toProfiles}>
          <Empty heading={w.noProfile}>{w.noProfileMore}</Empty>
        </Section>
      ) : null}
      {approach.profiles.map(each => (
        <Section key={each.profile} id={each.profile} title={names[each.profile]}>
          <div className="la-approach">
            <Tag tone={whyTones[each.why]}>{w.why[each.why]}</Tag>
            <Source>
              {each.completeness === 0
                ? w.nothingAsked
                : w.range(percent(each.membership), percent(each.low), percent(each.high))}{' '}
              <KnowledgeLink
                href={knowledgeHref.profile(each.profile)}
                about={names[each.profile]}
                lang={lang}
              />
            </Source>
            <Everybody subject={each.profile} region={region} lang={lang} />
          </div>
          <Parts
            title={names[each.profile]}
            approach={approach}
            head={head}
            region={region}
            subjectOf={() => each.profile}
            lang={lang}
          />
        </Section>
      ))}
      <Stack>
        <p>
          <Link href={knowledgeHref.talking}>{w.talking}</Link> ·{' '}
          <Link href={knowledgeHref.stress}>{w.stress}</Link>
        </p>
        <p className="la-know__legend">{approachWords[lang].basisLegend}</p>
      </Stack>
    </HouseholdPage>
  );
}

/** All five headings, for everybody who works with the household. */
function Everybody({ subject, region, lang }: { subject: ApproachSubject; region: InRegion; lang: Lang }) {
  const w = approachWords[lang];
  return (
    <dl className="la-approach__all">
      {approachHeadings.map(heading => (
        <div className={`la-approach__one la-approach__one--${heading}`} key={heading}>
          <dt className="la-know__label">{w.headings[heading]}</dt>
          <dd>
            <ApproachPlace subject={subject} heading={heading} whom="all" region={region} lang={lang} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** The persons side by side in their fixed order, each with their own part. */
function Parts(props: {
  title: string;
  approach: HouseholdApproach;
  head: Head;
  region: InRegion;
  /** What a person's part is read from, by the danger around that person. */
  subjectOf: (level: HouseholdApproach['level'] | null) => ApproachSubject;
  withAge?: boolean;
  lang: Lang;
}) {
  const { approach, head, lang } = props;
  const people = peopleOf(head, lang);
  return (
    <ul className="la-cards la-parts" aria-label={householdApproachWords[lang].people(props.title)}>
      {approach.persons
        .filter(person => !person.unborn)
        .map(person => {
          const known = people.get(person.id);
          return known === undefined ? null : (
            <PersonPart
              key={person.id}
              subject={props.subjectOf(person.level)}
              person={person}
              known={known}
              householdId={head.id}
              region={props.region}
              withAge={props.withAge ?? false}
              lang={lang}
            />
          );
        })}
    </ul>
  );
}
