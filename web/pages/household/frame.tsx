import type { ReactNode } from 'react';
import type { z } from 'zod';
import { readHead } from '#acts/household/read-head.ts';
import { toLocalDate } from '#domain/shared/calendar.ts';
import { displayName } from '#domain/shared/names.ts';
import type { Loading, Showing } from '#web/page.ts';
import { BackLink } from '#web/parts/back.tsx';
import { PageHead } from '#web/parts/heading.tsx';
import { HouseholdHead } from '#web/parts/household-head.tsx';
import { Notice } from '#web/parts/notice.tsx';
import { Steps } from '#web/parts/steps.tsx';
import { Tabs } from '#web/parts/tabs.tsx';
import { Tag } from '#web/parts/tag.tsx';
import { awayUntil } from '#web/words/away.ts';
import { formatDate } from '#web/words/format.ts';
import { HeadLines } from './head-lines.tsx';
import { SubRooms } from './sub-rooms.tsx';
import { householdFrameWords as words } from './words.ts';

export type Head = z.output<typeof readHead.output>;

/** The rooms of a household, in the order of the tabs. Each is a real page. */
export const tabs = [
  'overview',
  'safety',
  'family',
  'screening',
  'profiles',
  'plan',
  'contacts',
  'network',
  'reports',
  'time-axis',
] as const;
export type Tab = (typeof tabs)[number];

export const tabHref = (householdId: string, tab: Tab): string =>
  `/households/${householdId}${tab === 'overview' ? '' : `/${tab}`}`;

/** Reads what stands on top of every page of a household; leaves with 404 when it is not for the visitor. */
export const loadHead = (loading: Loading): Promise<Head> =>
  loading.read(readHead, { householdId: loading.params['householdId'] });

/** A page of a household: its head (brief on all but the first page), the tabs and what the page shows. */
export function HouseholdPage(props: { head: Head; showing: Showing; tab: Tab; children: ReactNode }) {
  const { head, showing } = props;
  const w = words[showing.lang];
  const day = (instant: Date) => formatDate(toLocalDate(instant, showing.visit.timeZone), showing.lang);
  const who = (name: Head['director'], away: Head['directorAway']) =>
    name === null ? (
      w.none
    ) : (
      <>
        {displayName(name)} {away === null ? null : <Tag tone="late">{awayUntil(away, showing.lang)}</Tag>}
      </>
    );
  const stable = head.phase === 'stable_safety';
  const brief = showing.path !== tabHref(head.id, 'overview');
  const since = w.since(day(head.phaseSince));
  return (
    <>
      <HouseholdHead
        name={w.name(head.code)}
        brief={brief}
        over={head.endedWithoutSafety ? w.endedWithoutSafety : w.stage[head.stage]}
        safety={
          head.director === null ? (
            <Notice tone="danger" heading={w.noDirector}>
              <a className="utrecht-link" href={tabHref(head.id, 'network')}>
                {w.appoint}
              </a>
            </Notice>
          ) : brief && head.stage !== 'closed' && head.overrideUntil === null ? undefined : (
            <p>
              {head.stage === 'closed'
                ? head.endedWithoutSafety
                  ? w.closedUnsafe
                  : w.closedSafely
                : stable
                  ? head.overrideUntil === null
                    ? w.stable
                    : w.override(formatDate(head.overrideUntil, showing.lang))
                  : w.direct}
            </p>
          )
        }
        facts={[
          { term: w.director, value: who(head.director, head.directorAway) },
          { term: w.deputy, value: who(head.deputy, head.deputyAway) },
          ...(brief
            ? [{ term: w.phase, value: w.phaseFrom(stable ? w.phase2 : w.phase1, day(head.phaseSince)) }]
            : []),
        ]}
        lines={<HeadLines head={head} showing={showing} />}
        steps={
          brief ? undefined : (
            <Steps
              label={w.phases}
              steps={[
                {
                  name: w.phase1,
                  kind: stable ? 'done' : 'now',
                  state: stable ? w.passed : since,
                },
                {
                  name: w.phase2,
                  kind: stable ? 'now' : 'next',
                  state: stable ? since : w.notYet,
                  stable: true,
                },
              ]}
            />
          )
        }
      />
      <Tabs
        label={w.tabs}
        tabs={tabs.map(tab => ({
          href: tabHref(head.id, tab),
          label: w.tab[tab],
          current: tab === props.tab,
        }))}
      />
      <SubRooms
        householdId={head.id}
        tab={props.tab}
        tabLabel={w.tab[props.tab]}
        path={showing.path}
        lang={showing.lang}
      />
      {props.children}
    </>
  );
}

/** A page of a household with one form: what it is about, and the way back to the room it came from. */
export function HouseholdForm(props: {
  head: Head;
  showing: Showing;
  tab: Tab;
  title: string;
  lead?: ReactNode;
  children: ReactNode;
}) {
  const w = words[props.showing.lang];
  return (
    <>
      <PageHead
        title={props.title}
        over={
          <BackLink href={tabHref(props.head.id, props.tab)}>
            {w.backTo(w.name(props.head.code), w.tab[props.tab])}
          </BackLink>
        }
        lead={props.lead}
      />
      {props.children}
    </>
  );
}
