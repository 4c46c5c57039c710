import { childAgeTexts } from '#domain/profile/approach/approach.ts';
import { type InRegion, OwnText } from '#web/pages/knowledge/approach-view.tsx';
import { approachWords } from '#web/pages/knowledge/approach-words.ts';
import { Link } from '#web/parts/button.tsx';
import { Section } from '#web/parts/layout.tsx';
import { PersonName } from '#web/parts/person.tsx';
import { Tag } from '#web/parts/tag.tsx';
import type { Lang } from '#web/words/format.ts';
import { personHref } from '../family/tables.tsx';
import { levelTones } from '../safety/danger-view.tsx';
import type { KnownPerson } from '../safety/people.tsx';
import { Profiles } from './profiles.tsx';
import { Headings } from './texts.tsx';
import { type ApproachPerson, type HouseholdApproach, whomsOf } from './whoms.ts';
import { householdApproachWords } from './words.ts';

interface Props {
  readonly approach: HouseholdApproach;
  readonly person: ApproachPerson;
  readonly known: KnownPerson;
  readonly householdId: string;
  readonly region: InRegion;
  readonly lang: Lang;
}

/** What one person's part asks: by the danger around them, by their age, and by each profile. */
export function PersonPart(props: Props) {
  const { approach, person, known, householdId, region, lang } = props;
  const w = householdApproachWords[lang];
  const whoms = whomsOf(person);
  if (whoms.length === 0) return <NoRole {...props} />;
  const level = person.level ?? approach.level;
  return (
    <>
      <Section
        id="person"
        title={w.dangerFor(known.name)}
        actions={
          <Link href={`/households/${householdId}/screening/begin/${person.id}`}>{w.askNow(known.name)}</Link>
        }
      >
        <div className={`la-approach la-approach--${level}`}>
          <p className="la-approach__who">
            <PersonName index={known.marker} name={known.name} />
            <span>
              {whoms.map(whom => (whom === 'child' ? w.child : approachWords[lang].whoms[whom])).join(' · ')}
            </span>
            <Tag tone={levelTones[level]}>{approachWords[lang].levels[level]}</Tag>
          </p>
          <Headings subject={level} whoms={whoms} region={region} lang={lang} />
          {person.age === null ? null : (
            <div>
              <p className="la-know__label">{w.age}</p>
              <OwnText text={childAgeTexts[person.age]} lang={lang} />
            </div>
          )}
        </div>
      </Section>
      <Profiles approach={approach} region={region} whose={{ whoms, name: known.name }} lang={lang} />
    </>
  );
}

/** A grown-up of whom no part is known: nothing is filled in for them. */
function NoRole({ person, known, householdId, lang }: Props) {
  const w = householdApproachWords[lang];
  return (
    <Section id="person" title={known.name}>
      {person.roles.includes('witnesses') ? (
        <p>{w.onlyWitness}</p>
      ) : (
        <div className="la-approach__unknown la-hatch">
          <div>
            <p>
              {w.noRole} {w.noRoleMore}
            </p>
            <p>
              <Link href={`/households/${householdId}/screening/begin/${person.id}`}>
                {w.askNow(known.name)}
              </Link>
            </p>
            <p>
              <Link href={personHref(householdId, person.id)} label={`${w.setRole}: ${known.name}`}>
                {w.setRole}
              </Link>
            </p>
          </div>
        </div>
      )}
    </Section>
  );
}
