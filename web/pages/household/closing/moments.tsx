import { mayTake } from '#domain/followup/after.ts';
import type { Showing } from '#web/page.ts';
import { Link } from '#web/parts/button.tsx';
import { Section } from '#web/parts/layout.tsx';
import { Table } from '#web/parts/table.tsx';
import { Tag } from '#web/parts/tag.tsx';
import { formatDate } from '#web/words/format.ts';
import { type Closing, nameOf, outcomeTones } from './closing.ts';
import { closingCodes } from './code-words.ts';
import { closingHref } from './href.ts';
import { closingWords } from './words.ts';

interface Props {
  closing: Closing;
  householdId: string;
  showing: Showing;
}

/** The days on which everybody is asked again, with what came of each. */
export function Moments({ closing, householdId, showing }: Props) {
  const { lang } = showing;
  const w = closingWords[lang].moments;
  if (closing.moments.length === 0) return null;
  return (
    <Section id="moments" title={w.title} lead={w.lead}>
      <Table
        caption={w.title}
        captionHidden
        columns={[
          { key: 'due', label: w.due },
          { key: 'outcome', label: w.outcome },
          { key: 'by', label: w.by },
        ]}
        rows={closing.moments.map(moment => ({
          key: moment.id,
          cells: {
            due: due(moment),
            outcome: <Outcome moment={moment} stands={stands(moment)} showing={showing} />,
            by: moment.doneOn === null ? '' : nameOf(moment.doneBy, lang),
          },
        }))}
      />
    </Section>
  );

  /** What is done can be looked at; what may be taken now can be recorded; the rest is a day. */
  function due(moment: Closing['moments'][number]) {
    const day = formatDate(moment.dueOn, lang);
    const say =
      moment.doneOn !== null
        ? w.look
        : stands(moment) && mayTake(moment.dueOn, showing.visit.today)
          ? w.record
          : undefined;
    return say === undefined ? (
      day
    ) : (
      <Link href={closingHref(householdId, `/after/${moment.id}`)}>{say(day)}</Link>
    );
  }

  function stands(moment: Closing['moments'][number]): boolean {
    return closing.closings.some(each => each.id === moment.closingId && each.state === 'confirmed');
  }
}

function Outcome(props: { moment: Closing['moments'][number]; stands: boolean; showing: Showing }) {
  const { moment, showing } = props;
  const { lang, visit } = showing;
  const w = closingWords[lang].moments;
  if (moment.outcome !== null)
    return <Tag tone={outcomeTones[moment.outcome]}>{closingCodes[lang].outcomes[moment.outcome]}</Tag>;
  if (!props.stands) return <Tag tone="neutral">{w.over}</Tag>;
  if (moment.dueOn < visit.today)
    return <Tag tone="late">{w.late(formatDate(moment.dueOn, lang, 'short'))}</Tag>;
  return <Tag tone="neutral">{moment.dueOn === visit.today ? w.dueNow : w.coming}</Tag>;
}
