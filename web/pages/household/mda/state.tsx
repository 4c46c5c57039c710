import type { MdaOut } from '#acts/mda/mda-out.ts';
import { toLocalDate } from '#domain/shared/calendar.ts';
import { displayName } from '#domain/shared/names.ts';
import type { Showing } from '#web/page.ts';
import { Link } from '#web/parts/button.tsx';
import { Empty } from '#web/parts/empty.tsx';
import { Section } from '#web/parts/layout.tsx';
import { Notice } from '#web/parts/notice.tsx';
import { Observation } from '#web/parts/quote.tsx';
import { Table } from '#web/parts/table.tsx';
import { formatDate } from '#web/words/format.ts';
import { mdaWords } from './words.ts';

function namesOf(showing: Showing) {
  const { lang, visit } = showing;
  const w = mdaWords[lang];
  return {
    name: (who: MdaOut['proposedBy']) => (who === null ? '' : displayName(who.name)) || w.gone,
    day: (at: Date | null) => (at === null ? '' : formatDate(toLocalDate(at, visit.timeZone), lang)),
  };
}

/** How it stands now, with who said what. */
export function Stands(props: { present: MdaOut | null; decides: boolean; showing: Showing }) {
  const { present, showing } = props;
  const w = mdaWords[showing.lang];
  const { name, day } = namesOf(showing);
  if (present === null) return <Empty heading={w.none}>{w.noneMore}</Empty>;
  const proposal = (
    <Observation
      text={present.proposal}
      source={`${w.proposal}: ${w.by(name(present.proposedBy), day(present.proposedAt))}`}
    />
  );
  if (present.state === 'proposed')
    return (
      <Notice tone="late" heading={w.proposed(name(present.proposedBy), day(present.proposedAt))}>
        <p>{w.proposedMore}</p>
        {proposal}
        {props.decides ? <Link href="#criteria">{w.toDecision}</Link> : null}
      </Notice>
    );
  return (
    <>
      <Notice tone="plain" heading={w.accepted(name(present.coordinator))}>
        <p>{`${w.acceptedMore(name(present.decidedBy), day(present.decidedAt))} ${w.stays}`}</p>
        <Observation
          text={present.decisionReason ?? ''}
          source={`${w.decision}: ${w.by(name(present.decidedBy), day(present.decidedAt))}`}
        />
        {proposal}
      </Notice>
      <Ending present={present} showing={showing} />
    </>
  );
}

/** That somebody asked to end it, and what the second person said when that was no. */
function Ending({ present, showing }: { present: MdaOut; showing: Showing }) {
  const w = mdaWords[showing.lang].end;
  const { name, day } = namesOf(showing);
  if (present.endAskedReason === null) return null;
  const looked = present.endLookedReason;
  return (
    <Notice tone={looked === null ? 'late' : 'plain'} heading={looked === null ? w.waits : w.saidNo}>
      {looked === null ? <p>{w.waitsMore}</p> : null}
      <Observation
        text={present.endAskedReason}
        source={`${name(present.endAskedBy)}, ${day(present.endAskedAt)}`}
      />
      {looked === null ? null : (
        <Observation text={looked} source={`${name(present.endLookedBy)}, ${day(present.endLookedAt)}`} />
      )}
    </Notice>
  );
}

/** What was proposed and not begun, or ended: it stays to be read, also when the household comes back. */
export function Earlier({ earlier, showing }: { earlier: readonly MdaOut[]; showing: Showing }) {
  const w = mdaWords[showing.lang];
  const { name, day } = namesOf(showing);
  if (earlier.length === 0) return null;
  return (
    <Section id="earlier" title={w.earlierTitle}>
      <Table
        caption={w.earlierTitle}
        captionHidden
        columns={[
          { key: 'what', label: w.columns.what },
          { key: 'when', label: w.columns.when },
          { key: 'who', label: w.columns.who },
          { key: 'coordinator', label: w.columns.coordinator },
          { key: 'why', label: w.columns.why },
        ]}
        rows={earlier.map(each => {
          const ended = each.state === 'ended';
          return {
            key: each.id,
            cells: {
              what: w.states[each.state],
              when: `${day(each.proposedAt)} – ${day(ended ? each.endedAt : each.decidedAt)}`,
              who: ended
                ? `${name(each.endAskedBy)}, ${name(each.endLookedBy)}`
                : `${name(each.proposedBy)}, ${name(each.decidedBy)}`,
              coordinator: each.coordinator === null ? w.nobody : name(each.coordinator),
              why: (ended ? each.endedReason : each.decisionReason) ?? '',
            },
          };
        })}
      />
    </Section>
  );
}
