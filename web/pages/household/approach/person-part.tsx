import { childAgeTexts } from '#domain/profile/approach/approach.ts';
import type { ApproachHeading, ApproachSubject, ApproachWhom } from '#domain/profile/approach/codes.ts';
import { ApproachPlace, type InRegion, OwnText } from '#web/pages/knowledge/approach-view.tsx';
import { approachWords } from '#web/pages/knowledge/approach-words.ts';
import { Link } from '#web/parts/button.tsx';
import { Details } from '#web/parts/details.tsx';
import { Heading } from '#web/parts/heading.tsx';
import { PersonMarker } from '#web/parts/person.tsx';
import type { Lang } from '#web/words/format.ts';
import { personHref } from '../family/tables.tsx';
import type { KnownPerson } from '../safety/people.tsx';
import { type ApproachPerson, whomsOf } from './whoms.ts';
import { householdApproachWords } from './words.ts';

interface Props {
  readonly subject: ApproachSubject;
  readonly person: ApproachPerson;
  readonly known: KnownPerson;
  readonly householdId: string;
  readonly region: InRegion;
  /** The part of the age, told once and not under every profile. */
  readonly withAge: boolean;
  readonly lang: Lang;
}

/** What one person's part asks, as an equal card beside the others. */
export function PersonPart(props: Props) {
  const { subject, person, known, householdId, region, lang } = props;
  const w = householdApproachWords[lang];
  const whoms = whomsOf(person);
  const about =
    whoms.length === 0
      ? ''
      : whoms.map(whom => (whom === 'child' ? w.child : approachWords[lang].whoms[whom])).join(' · ');
  return (
    <li className="la-card la-part">
      <div className="la-card__head">
        <PersonMarker index={known.marker} size={20} />
        <div>
          <Heading level={3}>{known.name}</Heading>
          <p className="la-card__about">{about}</p>
        </div>
      </div>
      {whoms.length === 0 ? (
        <NoRole person={person} name={known.name} householdId={householdId} lang={lang} />
      ) : (
        <>
          {(['first', 'avoid'] as const).map(heading => (
            <Places
              key={heading}
              heading={heading}
              whoms={whoms}
              subject={subject}
              region={region}
              lang={lang}
            />
          ))}
          {props.withAge && person.age !== null ? (
            <div>
              <p className="la-know__label">{w.age}</p>
              <OwnText text={childAgeTexts[person.age]} lang={lang} />
            </div>
          ) : null}
          <Details summary={`${approachWords[lang].more}: ${known.name}`}>
            {(['helps', 'ask_next', 'expertise'] as const).map(heading => (
              <Places
                key={heading}
                heading={heading}
                whoms={whoms}
                subject={subject}
                region={region}
                lang={lang}
              />
            ))}
            <p>
              <Link href={`/households/${householdId}/screening/begin/${person.id}`}>
                {w.askNow(known.name)}
              </Link>
            </p>
          </Details>
        </>
      )}
    </li>
  );
}

function Places(props: {
  heading: ApproachHeading;
  whoms: readonly ApproachWhom[];
  subject: ApproachSubject;
  region: InRegion;
  lang: Lang;
}) {
  const { heading, subject, region, lang } = props;
  return (
    <div>
      <p className="la-know__label">{approachWords[lang].headings[heading]}</p>
      {props.whoms.map(whom => (
        <ApproachPlace
          key={whom}
          subject={subject}
          heading={heading}
          whom={whom}
          region={region}
          lang={lang}
        />
      ))}
    </div>
  );
}

/** A grown-up of whom no part is known: nothing is filled in for them. */
function NoRole(props: { person: ApproachPerson; name: string; householdId: string; lang: Lang }) {
  const w = householdApproachWords[props.lang];
  const { person, householdId } = props;
  if (person.roles.includes('witnesses')) return <p>{w.onlyWitness}</p>;
  return (
    <div className="la-part__unknown la-hatch">
      <div>
        <p>
          {w.noRole} {w.noRoleMore}
        </p>
        <p>
          <Link href={`/households/${householdId}/screening/begin/${person.id}`}>{w.askNow(props.name)}</Link>
        </p>
        <p>
          <Link href={personHref(householdId, person.id)} label={`${w.setRole}: ${props.name}`}>
            {w.setRole}
          </Link>
        </p>
      </div>
    </div>
  );
}
