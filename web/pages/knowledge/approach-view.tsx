import type { RegionText } from '#acts/approach/read-approach-texts.ts';
import { approachTexts } from '#domain/profile/approach/approach.ts';
import type { ApproachHeading, ApproachSubject, ApproachWhom } from '#domain/profile/approach/codes.ts';
import type { ApproachText } from '#domain/profile/approach/text.ts';
import { toLocalDate } from '#domain/shared/calendar.ts';
import { formatDate, type Lang } from '#web/words/format.ts';
import { approachWords } from './approach-words.ts';

export interface InRegion {
  readonly texts: readonly RegionText[];
  readonly zone: string;
}

/** One text of ours with what it rests on, and what the region adds in the same place. Ours always stands first. */
export function ApproachPlace(props: {
  subject: ApproachSubject;
  heading: ApproachHeading;
  whom: ApproachWhom;
  region: InRegion;
  lang: Lang;
}) {
  const { subject, heading, whom, lang } = props;
  const added = props.region.texts.filter(
    each => each.subject === subject && each.heading === heading && each.whom === whom,
  );
  return (
    <>
      <OwnText text={approachTexts[subject][heading][whom]} lang={lang} />
      {added.map(text => (
        <RegionAddition key={text.id} text={text} zone={props.region.zone} lang={lang} />
      ))}
    </>
  );
}

/** A text of ours; what is our own inference carries a mark, what a source says carries none. */
export function OwnText({ text, lang }: { text: ApproachText; lang: Lang }) {
  return (
    <p className="la-advice">
      {text[lang]}
      {/* A word joiner: the mark does not go to a line of its own. */}
      {text.basis === 'ours' ? (
        <small className="la-basis" title={approachWords[lang].ours}>
          <span aria-hidden="true">{'\u2060°'}</span>
          <span className="la-hidden">{` (${approachWords[lang].ours})`}</span>
        </small>
      ) : null}
    </p>
  );
}

function RegionAddition({ text, zone, lang }: { text: RegionText; zone: string; lang: Lang }) {
  const w = approachWords[lang];
  const day = text.publishedAt === null ? '' : formatDate(toLocalDate(text.publishedAt, zone), lang, 'short');
  return (
    <div className="la-region">
      <p className="la-know__label">{w.region}</p>
      <p>{text[lang]}</p>
      <p className="la-source">{w.regionFrom(text.source, day)}</p>
    </div>
  );
}
