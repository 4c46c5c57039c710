import type { z } from 'zod';
import { contribute } from '#acts/conference/contribute.ts';
import { decide } from '#acts/conference/decide.ts';
import { decideAction } from '#acts/conference/decide-action.ts';
import { dissent } from '#acts/conference/dissent.ts';
import { readCase } from '#acts/conference/read-case.ts';
import { saySafety } from '#acts/conference/say-safety.ts';
import { sayView } from '#acts/conference/say-view.ts';
import { readNetwork } from '#acts/network/read-network.ts';
import { type PlanOut, readPlan } from '#acts/plan/read-plan.ts';
import { maySay } from '#domain/conference/conference.ts';
import { page, post, type Showing } from '#web/page.ts';
import { conferenceHref, MomentTag, whenWords } from '#web/pages/conferences/when.tsx';
import { ButtonLink } from '#web/parts/button.tsx';
import { Actions, Section, Stack } from '#web/parts/layout.tsx';
import { Notice } from '#web/parts/notice.tsx';
import { Paragraphs } from '#web/parts/quote.tsx';
import { type TeamMember, teamOf } from '../../audience-field.tsx';
import { type Head, HouseholdPage, loadHead } from '../../frame.tsx';
import { withDoer } from '../../plan/entry-form.tsx';
import { caseHref } from '../href.ts';
import { caseWords } from '../words.ts';
import { ActionForm } from './action-form.tsx';
import { DecidedBefore } from './before.tsx';
import { SaidSoFar } from './said.tsx';
import { type FormName, formNames, SayForm } from './say-form.tsx';

type Case = z.output<typeof readCase.output>;
interface Loaded {
  head: Head;
  item: Case;
  team: TeamMember[];
  /** Only where a decision is put in the plan. */
  plan: PlanOut | undefined;
}

const here = (_: unknown, params: Readonly<Record<string, string>>) =>
  `${caseHref(params['householdId'] ?? '', `/${params['caseId']}`)}?saved=yes`;

/** One household in one conference: its question, what was said, and the forms to say more. */
export const conferenceCasePage = page<Loaded>({
  path: '/households/:householdId/conference/:caseId',
  access: { who: 'team' },
  title: lang => caseWords[lang].title,
  load: async loading => {
    const householdId = loading.params['householdId'];
    return {
      item: await loading.read(readCase, { householdId, caseId: loading.params['caseId'] }),
      head: await loadHead(loading),
      team: teamOf(await loading.read(readNetwork, { householdId })),
      plan:
        (loading.returned?.form ?? loading.query.get('say')) === 'action'
          ? await loading.read(readPlan, { householdId })
          : undefined,
    };
  },
  view: (loaded, showing) => <View {...loaded} showing={showing} />,
  posts: {
    contribution: post({ deed: contribute, goTo: here }),
    safety: post({ deed: saySafety, goTo: here }),
    view: post({ deed: sayView, goTo: here }),
    decision: post({ deed: decide, goTo: here }),
    action: post({ deed: decideAction, input: raw => withDoer(raw), goTo: here }),
    dissent: post({ deed: dissent, goTo: here }),
  },
});

function View({ head, item, team, plan, showing }: Loaded & { showing: Showing }) {
  const { lang, visit } = showing;
  const w = caseWords[lang];
  const { conference, seat } = item;
  const safetySaid = item.words.some(word => word.kind === 'safety');
  const open = formNames.filter(
    name => maySay(name, { state: conference.state, on: conference.on, seat, safetySaid }, visit.today).ok,
  );
  const waits = conference.moment === 'meeting' && seat && !safetySaid;
  const asked: FormName | undefined =
    formNames.find(name => name === (showing.returned?.form ?? showing.query.get('say'))) ??
    (waits ? 'safety' : undefined);
  const shown = asked !== undefined && open.includes(asked) ? asked : undefined;
  const decides = open.includes('decision');
  const self = caseHref(head.id, `/${item.id}`);
  return (
    <HouseholdPage head={head} showing={showing} tab="network">
      {showing.query.get('saved') === null || showing.returned !== undefined ? null : (
        <Notice tone="done" heading={w.saved} live />
      )}
      <Section
        id="case"
        title={whenWords(conference, lang, visit.timeZone)}
        actions={
          seat && conference.moment !== 'off' ? (
            <ButtonLink href={`${conferenceHref(conference.id, '/screen')}?case=${item.id}`}>
              {w.screen}
            </ButtonLink>
          ) : null
        }
      >
        <Stack>
          <p>
            <MomentTag meeting={conference} today={visit.today} lang={lang} />
          </p>
          <div className="la-case__question">
            <p className="la-condition__label">{w.theQuestion}</p>
            <Paragraphs text={item.question} />
          </div>
          {conference.moment === 'off' ? <p>{w.offLead}</p> : seat ? null : <p>{w.notSeat}</p>}
          {seat && conference.moment === 'before' ? <p>{w.beforeLead}</p> : null}
          {waits ? (
            <Notice tone="late" heading={w.safetyFirst}>
              <p>{w.safetyFirstLead}</p>
            </Notice>
          ) : null}
          <Actions>
            {open
              .filter(name => name !== shown)
              .map(name => (
                <ButtonLink key={name} href={`${self}?say=${name}#say`}>
                  {w.add[name]}
                </ButtonLink>
              ))}
            {decides && plan === undefined ? (
              <ButtonLink href={`${self}?say=action#say`}>{w.addAction}</ButtonLink>
            ) : null}
            <ButtonLink kind="quiet" href={caseHref(head.id)}>
              {w.back}
            </ButtonLink>
            {seat ? (
              <ButtonLink kind="quiet" href={conferenceHref(conference.id)}>
                {w.toConference}
              </ButtonLink>
            ) : null}
          </Actions>
        </Stack>
      </Section>
      {shown === undefined ? null : (
        <SayForm name={shown} head={head} item={item} team={team} showing={showing} />
      )}
      {decides && plan !== undefined ? (
        <ActionForm head={head} plan={plan} team={team} showing={showing} />
      ) : null}
      <DecidedBefore head={head} before={item.before} showing={showing} />
      <SaidSoFar head={head} words={item.words} showing={showing} />
    </HouseholdPage>
  );
}
