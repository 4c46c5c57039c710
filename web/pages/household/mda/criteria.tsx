import type { CriterionOut, FactOut, MdaOut } from '#acts/mda/mda-out.ts';
import { factKinds } from '#domain/mda/codes.ts';
import { monthsBetween } from '#domain/mda/fulfils.ts';
import { type LocalDate, toLocalDate } from '#domain/shared/calendar.ts';
import { displayName } from '#domain/shared/names.ts';
import type { Showing } from '#web/page.ts';
import { Link } from '#web/parts/button.tsx';
import { Details } from '#web/parts/details.tsx';
import { Heading } from '#web/parts/heading.tsx';
import { Observation } from '#web/parts/quote.tsx';
import { Summary } from '#web/parts/summary.tsx';
import { Tag, type Tone } from '#web/parts/tag.tsx';
import { formatDate } from '#web/words/format.ts';
import { factHref } from './fact-href.ts';
import { mdaWords } from './words.ts';

const tones: Readonly<Record<CriterionOut['standing'], Tone>> = {
  fulfilled: 'done',
  not_fulfilled: 'neutral',
  not_known: 'unknown',
};

/** So many rows of a kind are shown at once; the rest opens. */
const shownAtOnce = 3;

interface Props {
  householdId: string;
  criterion: CriterionOut;
  /** The proposal that stands, whose words belong beside the facts. */
  present: MdaOut | null;
  firstReportOn: LocalDate | null;
  showing: Showing;
}

/** One criterion: how it stands, why, and each row of the file that says so. */
export function Criterion({ householdId, criterion, present, firstReportOn, showing }: Props) {
  const { lang, visit } = showing;
  const w = mdaWords[lang];
  const met = criterion.signs.filter(sign => sign.met).length;
  // In the order of the list, not of chance: rows of one day have no order of their own.
  const kinds = factKinds.filter(kind => criterion.facts.some(fact => fact.kind === kind));
  return (
    <li className="la-criterion" id={criterion.code}>
      <div className="la-criterion__head">
        <Heading level={3}>{w.criteria[criterion.code]}</Heading>
        <Tag tone={tones[criterion.standing]}>{w.standings[criterion.standing]}</Tag>
      </div>
      {criterion.standing === 'not_known' ? (
        <p>{met === 0 ? w.notKnown : w.someSigns(met, criterion.leastSigns)}</p>
      ) : null}
      <Signs title={w.shows} signs={criterion.signs} showing={showing} />
      <Signs title={w.against} signs={criterion.against} showing={showing} />
      {criterion.code === 'structurally_unsafe' && firstReportOn !== null ? (
        <p>{w.firstReport(formatDate(firstReportOn, lang), monthsBetween(firstReportOn, visit.today))}</p>
      ) : null}
      {kinds.length === 0 ? (
        <p className="la-source">{w.noFacts}</p>
      ) : (
        <Summary
          rows={kinds.map(kind => ({
            term: w.kinds[kind],
            value: (
              <Rows
                householdId={householdId}
                facts={criterion.facts.filter(fact => fact.kind === kind)}
                showing={showing}
              />
            ),
          }))}
        />
      )}
      {present === null ? null : <Kept criterion={criterion} present={present} showing={showing} />}
    </li>
  );
}

function Signs(props: { title: string; signs: CriterionOut['signs']; showing: Showing }) {
  const w = mdaWords[props.showing.lang];
  const met = props.signs.filter(sign => sign.met);
  if (met.length === 0) return null;
  return (
    <div>
      <p className="la-criterion__label">{props.title}</p>
      <ul className="la-criterion__signs">
        {met.map(sign => (
          <li key={sign.code}>{w.signs[sign.code]?.(sign.count) ?? sign.code}</li>
        ))}
      </ul>
    </div>
  );
}

function Rows(props: { householdId: string; facts: readonly FactOut[]; showing: Showing }) {
  const { facts, showing } = props;
  const w = mdaWords[showing.lang];
  const row = (fact: FactOut) => (
    <li key={`${fact.id}-${fact.on}`}>
      <Link href={factHref(props.householdId, fact)}>{nameOf(fact, showing)}</Link>
      {fact.result === null ? null : <span className="la-criterion__result">{fact.result}</span>}
    </li>
  );
  if (facts.length <= shownAtOnce) return <ul className="la-criterion__rows">{facts.map(row)}</ul>;
  return (
    <>
      <ul className="la-criterion__rows">{facts.slice(0, shownAtOnce).map(row)}</ul>
      <Details summary={w.more(facts.length - shownAtOnce)}>
        <ul className="la-criterion__rows">{facts.slice(shownAtOnce).map(row)}</ul>
      </Details>
    </>
  );
}

/** A row by its day and what it is called. */
function nameOf(fact: FactOut, showing: Showing): string {
  const { lang } = showing;
  const w = mdaWords[lang];
  const { label, kind, sector } = fact;
  const day = formatDate(fact.on, lang, 'short');
  const what =
    label === null
      ? ''
      : kind === 'report' || kind === 'structural_unsafety'
        ? w.report(label)
        : kind === 'plan_version'
          ? w.planVersion(label)
          : label;
  const known = sector === null || sector === undefined ? undefined : w.sectors[sector];
  const shown = known ?? (kind === 'help_of_sector' ? w.sectorNotKnown : undefined);
  const side = shown === undefined ? '' : ` (${shown})`;
  return [day, `${what}${side}`].filter(part => part !== '').join(': ');
}

/** What was kept with the proposal: how it stood then, and the words of who proposed it. */
function Kept({ criterion, present, showing }: Pick<Props, 'criterion' | 'showing'> & { present: MdaOut }) {
  const { lang, visit } = showing;
  const w = mdaWords[lang];
  const kept = present.criteria?.criteria.find(each => each.code === criterion.code);
  if (kept === undefined) return null;
  const name = present.proposedBy === null ? '' : displayName(present.proposedBy.name);
  const day = formatDate(toLocalDate(present.proposedAt, visit.timeZone), lang);
  return (
    <>
      {kept.words === null ? null : <Observation text={kept.words} source={w.wordsOf(name || w.gone, day)} />}
      <p className="la-source">{w.atProposal(w.standings[kept.standing], kept.facts.length)}</p>
    </>
  );
}
