import type { ApproachWhom } from '#domain/profile/approach/codes.ts';
import type { InRegion } from '#web/pages/knowledge/approach-view.tsx';
import { Details } from '#web/parts/details.tsx';
import { Empty } from '#web/parts/empty.tsx';
import { KnowledgeLink, knowledgeHref } from '#web/parts/knowledge-link.tsx';
import { Section } from '#web/parts/layout.tsx';
import { Source } from '#web/parts/quote.tsx';
import { Tag, type Tone } from '#web/parts/tag.tsx';
import type { Lang } from '#web/words/format.ts';
import { profileWords } from '../profiles/profile-words.ts';
import { Headings } from './texts.tsx';
import type { HouseholdApproach } from './whoms.ts';
import { householdApproachWords } from './words.ts';

const tones: Readonly<Record<HouseholdApproach['profiles'][number]['why'], Tone>> = {
  confirmed: 'neutral',
  changed: 'neutral',
  worth_considering: 'neutral',
  not_ruled_out: 'unknown',
};
const percent = (part: number): number => Math.round(part * 100);

/** The profiles that stand or are worth thinking of, one open at a time: for everybody, or for one person's parts. */
export function Profiles(props: {
  approach: HouseholdApproach;
  region: InRegion;
  /** Whose parts; everybody's when unset. */
  whose?: { readonly whoms: readonly ApproachWhom[]; readonly name: string } | undefined;
  lang: Lang;
}) {
  const { approach, region, whose, lang } = props;
  const w = householdApproachWords[lang];
  const names = profileWords[lang].names;
  return (
    <Section
      id="profiles"
      title={w.perProfile(whose?.name ?? '')}
      lead={approach.profiles.length > 1 ? w.oneAtATime : undefined}
    >
      {approach.profiles.length === 0 ? (
        <Empty heading={w.noProfile}>{w.noProfileMore}</Empty>
      ) : (
        approach.profiles.map((each, index) => (
          <Details
            key={each.profile}
            group="profile"
            open={index === 0}
            onPaper
            summary={
              <>
                {names[each.profile]} <Tag tone={tones[each.why]}>{w.why[each.why]}</Tag>
              </>
            }
          >
            <div className="la-approach" id={each.profile}>
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
              <Headings subject={each.profile} whoms={whose?.whoms ?? ['all']} region={region} lang={lang} />
            </div>
          </Details>
        ))
      )}
    </Section>
  );
}
