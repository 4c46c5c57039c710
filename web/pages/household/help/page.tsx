import type { z } from 'zod';
import { readReferrals } from '#acts/referral/read-referrals.ts';
import type { ReferralOut } from '#acts/referral/referral-out.ts';
import { isOpen } from '#domain/referral/course.ts';
import { toLocalDate } from '#domain/shared/calendar.ts';
import { page, type Showing } from '#web/page.ts';
import { ButtonLink, Link } from '#web/parts/button.tsx';
import { Empty } from '#web/parts/empty.tsx';
import { Section, Stack } from '#web/parts/layout.tsx';
import { Table } from '#web/parts/table.tsx';
import { Tag, type Tone } from '#web/parts/tag.tsx';
import { formatDate } from '#web/words/format.ts';
import { approachHref } from '../approach/href.ts';
import { type Head, HouseholdPage, loadHead } from '../frame.tsx';
import { peopleOf } from '../safety/people.tsx';
import { helpHref } from './href.ts';
import { Missed } from './missed.tsx';
import { RunsWithoutSafety } from './running.tsx';
import { tableWords } from './table-words.ts';
import { helpWords } from './words.ts';

interface Loaded {
  head: Head;
  help: z.output<typeof readReferrals.output>;
}

/** The help of each person by themselves; what a no-show or drop-out asks stands on top. */
export const helpPage = page<Loaded>({
  path: '/households/:householdId/help',
  access: { who: 'team' },
  reach: 'household',
  title: lang => helpWords[lang].title,
  load: async loading => ({
    head: await loadHead(loading),
    help: await loading.read(readReferrals, { householdId: loading.params['householdId'] }),
  }),
  view: (loaded, showing) => <View {...loaded} showing={showing} />,
});

export const stateTones: Readonly<Record<ReferralOut['state'], Tone>> = {
  asked: 'neutral',
  accepted: 'neutral',
  waiting: 'late',
  refused: 'late',
  started: 'done',
  ended: 'neutral',
  dropped_out: 'late',
  withdrawn: 'neutral',
};

function View({ head, help, showing }: Loaded & { showing: Showing }) {
  const { lang } = showing;
  const w = helpWords[lang];
  const people = peopleOf(head, lang);
  const has = new Set(help.referrals.map(each => each.personId));
  // Whoever has left is still shown while there is help, and can no longer be asked for.
  const shown = head.persons.filter(person => person.leftOn === null || has.has(person.id));
  return (
    <HouseholdPage head={head} showing={showing} tab="plan">
      <RunsWithoutSafety help={help} householdId={head.id} showing={showing} />
      {help.missed.length === 0 ? null : (
        <Section id="now" title={w.missed.title}>
          <Missed missed={help.missed} head={head} showing={showing} />
        </Section>
      )}
      <Section
        id="help"
        title={w.title}
        lead={w.lead}
        actions={<Link href={approachHref(head.id)}>{w.toApproach}</Link>}
      >
        {shown.length === 0 ? <Empty heading={w.title}>{w.nobody}</Empty> : null}
      </Section>
      {shown.map(person => {
        const name = people.get(person.id)?.name ?? '';
        return (
          <Section
            key={person.id}
            id={`person-${person.marker}`}
            title={name}
            actions={
              person.leftOn === null ? (
                <ButtonLink kind="secondary" href={helpHref(head.id, `/new/${person.id}`)}>
                  {w.askFor(name)}
                </ButtonLink>
              ) : undefined
            }
          >
            <Stack wide>
              <PersonHelp
                name={name}
                referrals={help.referrals.filter(each => each.personId === person.id)}
                householdId={head.id}
                showing={showing}
              />
            </Stack>
          </Section>
        );
      })}
    </HouseholdPage>
  );
}

function PersonHelp(props: {
  name: string;
  referrals: readonly ReferralOut[];
  householdId: string;
  showing: Showing;
}) {
  const { lang, visit } = props.showing;
  const [w, t] = [helpWords[lang], tableWords[lang]];
  return (
    <Table
      caption={t.caption(props.name)}
      captionHidden
      columns={[
        { key: 'what', label: t.what },
        { key: 'state', label: t.state },
        { key: 'how', label: t.how },
        { key: 'since', label: t.since },
      ]}
      rows={props.referrals.map(each => ({
        key: each.id,
        cells: {
          what: <Link href={helpHref(props.householdId, `/${each.id}`)}>{each.offer}</Link>,
          state: <Tag tone={stateTones[each.state]}>{w.states[each.state]}</Tag>,
          how: `${w.kinds[each.kind]} · ${
            each.imposedBy === null || each.imposedUntil === null
              ? w.voluntary
              : w.imposed(each.imposedBy, formatDate(each.imposedUntil, lang, 'short'))
          }${isOpen(each.state) ? ` (${w.urgencies[each.urgency]})` : ''}`,
          since: formatDate(toLocalDate(each.at, visit.timeZone), lang, 'short'),
        },
      }))}
      empty={w.none}
    />
  );
}
