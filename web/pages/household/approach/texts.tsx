import {
  type ApproachHeading,
  type ApproachSubject,
  type ApproachWhom,
  approachHeadings,
} from '#domain/profile/approach/codes.ts';
import { ApproachPlace, type InRegion } from '#web/pages/knowledge/approach-view.tsx';
import { approachWords } from '#web/pages/knowledge/approach-words.ts';
import type { Lang } from '#web/words/format.ts';

interface Props {
  readonly subject: ApproachSubject;
  readonly region: InRegion;
  readonly lang: Lang;
}

/** All five headings, for everybody who works with the household. */
export const Everybody = (props: Props) => <Headings {...props} whoms={['all']} />;

/** All five headings for the parts somebody has; what comes first stands first and largest. */
export function Headings(props: Props & { whoms: readonly ApproachWhom[] }) {
  return (
    <dl className="la-approach__all">
      {approachHeadings.map(heading => (
        <div className={`la-approach__one la-approach__one--${heading}`} key={heading}>
          <dt className="la-know__label">{approachWords[props.lang].headings[heading]}</dt>
          <dd>
            <Places {...props} heading={heading} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Places(props: Props & { heading: ApproachHeading; whoms: readonly ApproachWhom[] }) {
  return props.whoms.map(whom => (
    <ApproachPlace
      key={whom}
      subject={props.subject}
      heading={props.heading}
      whom={whom}
      region={props.region}
      lang={props.lang}
    />
  ));
}
