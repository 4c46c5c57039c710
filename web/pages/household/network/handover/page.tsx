import type { ReactNode } from 'react';
import type { z } from 'zod';
import { answerHandover } from '#acts/handover/answer-handover.ts';
import { confirmFirstContact } from '#acts/handover/confirm-first-contact.ts';
import { readHandovers } from '#acts/handover/read-handovers.ts';
import { recordJointTalk } from '#acts/handover/record-joint-talk.ts';
import { withdrawHandover } from '#acts/handover/withdraw-handover.ts';
import { isOver } from '#domain/network/handover.ts';
import { page, post, type Showing } from '#web/page.ts';
import { Stack } from '#web/parts/layout.tsx';
import { Notice } from '#web/parts/notice.tsx';
import { Tag } from '#web/parts/tag.tsx';
import { formatDate } from '#web/words/format.ts';
import { type Head, HouseholdForm, loadHead, tabHref } from '../../frame.tsx';
import { GroundSaid } from '../ground.tsx';
import { groundWords } from '../ground-words.ts';
import { handoverWords } from '../handover-words.ts';
import { whoOf } from '../handovers.tsx';
import { networkHref } from '../tasks.tsx';
import { Answer, Confirm, Talk, Withdraw } from './steps.tsx';

type Read = z.output<typeof readHandovers.output>;
interface Loaded {
  head: Head;
  read: Read;
}

const here = (_: unknown, params: Readonly<Record<string, string>>) =>
  networkHref(params['householdId'] ?? '', `/handovers/${params['handoverId']}`);

/** One handover: where it stands, who is responsible meanwhile, and its next step. */
export const handoverPage = page<Loaded>({
  path: '/households/:householdId/network/handovers/:handoverId',
  access: { who: 'team' },
  title: lang => handoverWords[lang].title,
  load: async loading => ({
    head: await loadHead(loading),
    read: await loading.read(readHandovers, {
      householdId: loading.params['householdId'],
      handoverId: loading.params['handoverId'],
    }),
  }),
  view: (loaded, showing) => <View {...loaded} showing={showing} />,
  posts: {
    // Whoever says no may have left the team by it, and so may whoever handed direction over.
    answer: post({
      deed: answerHandover,
      goTo: (answer, params) => (answer.state === 'refused' ? '/my-day' : here(answer, params)),
    }),
    talk: post({ deed: recordJointTalk, goTo: here }),
    confirm: post({
      deed: confirmFirstContact,
      goTo: (answer, params) =>
        answer.what === 'direction' ? '/my-day' : tabHref(params['householdId'] ?? '', 'network'),
    }),
    withdraw: post({ deed: withdrawHandover, goTo: here }),
  },
});

function View({ head, read, showing }: Loaded & { showing: Showing }) {
  const { lang, visit } = showing;
  const w = handoverWords[lang];
  const [handover] = read.handovers;
  if (handover === undefined) return null;
  const day = (on: typeof handover.deadlineOn) => formatDate(on, lang);
  const late = !isOver(handover.state) && handover.deadlineOn < visit.today;
  const until = day(handover.deadlineOn);
  const deadline = late ? <Tag tone="late">{`${until}, ${w.late}`}</Tag> : until;
  const responsible = handover.state === 'done' ? handover.to : handover.from;
  const facts: [string, ReactNode][] = [
    [w.from, whoOf(handover.from, lang)],
    [w.to, whoOf(handover.to, lang)],
    ...(handover.what === 'direction'
      ? [[w.deputy, whoOf(handover.deputy, lang)] as [string, ReactNode]]
      : []),
    [w.state, w.states[handover.state]],
    [w.deadline, deadline],
    [w.reason, handover.reason],
    ...(handover.ground === null
      ? []
      : ([
          [groundWords[lang].label, <GroundSaid key="ground" ground={handover.ground} lang={lang} bare />],
        ] satisfies [string, ReactNode][])),
    ...(handover.summary === null
      ? [[w.summary, w.notYours] as [string, ReactNode]]
      : ([
          [w.summary, handover.summary],
          [w.checklist, <Lines key="lines" lines={handover.checklist} />],
        ] satisfies [string, ReactNode][])),
    ...(handover.refusedReason === null ? [] : [[w.whyNot, handover.refusedReason] as [string, ReactNode]]),
  ];
  const step = { handover, contacts: read.contacts, showing };
  return (
    <HouseholdForm
      head={head}
      showing={showing}
      tab="network"
      title={`${w.title}: ${w.what[handover.what]}`}
      lead={w.listLead}
    >
      <Stack wide>
        <Notice tone={late ? 'late' : 'plain'} heading={w.responsible(whoOf(responsible, lang))}>
          {handover.escalatedTo === null ? null : <p>{w.escalated[handover.escalatedTo]}</p>}
        </Notice>
        <dl className="la-handover">
          {facts.map(([term, value]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        {handover.jointTalkOn === null ? null : <p>{w.talked(day(handover.jointTalkOn))}</p>}
        {handover.firstContactOn === null ? null : <p>{w.contacted(day(handover.firstContactOn))}</p>}
        <Answer {...step} />
        <Talk {...step} />
        <Confirm {...step} />
        <Withdraw {...step} />
      </Stack>
    </HouseholdForm>
  );
}

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <ul className="la-handover__list">
      {lines.map(line => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
