import { readNetwork } from '#acts/network/read-network.ts';
import { decideOnRed } from '#acts/safety/decide-on-red.ts';
import type { DecisionReach } from '#domain/safety/decision-reach.ts';
import { formState } from '#web/form-state.ts';
import { page, post, type Showing } from '#web/page.ts';
import { Button, ButtonLink, Link } from '#web/parts/button.tsx';
import { Details } from '#web/parts/details.tsx';
import { TextArea } from '#web/parts/fields.tsx';
import { ErrorSummary, Form } from '#web/parts/form.tsx';
import { Section, Stack } from '#web/parts/layout.tsx';
import { Notice } from '#web/parts/notice.tsx';
import { PersonName } from '#web/parts/person.tsx';
import { Source } from '#web/parts/quote.tsx';
import { AudienceField, type TeamMember, teamOf } from '../../audience-field.tsx';
import { HouseholdPage } from '../../frame.tsx';
import { peopleOf } from '../people.tsx';
import { safetyWords } from '../words.ts';
import { dangerHref, type LoadedDanger, loadDanger, toDanger } from './load.ts';
import { Corrections, Decisions, Estimates } from './said.tsx';
import { SignList, Unanswered } from './signs.tsx';
import { dangerWords } from './words.ts';

interface Loaded extends LoadedDanger {
  readonly team: readonly TeamMember[];
}

/** The danger around one person: how it stands, by which signs, who told them, and what was decided. */
export const dangerPage = page<Loaded>({
  path: '/households/:householdId/safety/danger/:personId',
  access: { who: 'team' },
  title: lang => safetyWords[lang].danger,
  load: async loading => ({
    ...(await loadDanger(loading)),
    team: teamOf(await loading.read(readNetwork, { householdId: loading.params['householdId'] })),
  }),
  view: (loaded, showing) => <View {...loaded} showing={showing} />,
  posts: { decide: post({ deed: decideOnRed, goTo: toDanger }) },
});

function View({ head, around, danger, team, showing }: Loaded & { showing: Showing }) {
  const { lang } = showing;
  const w = dangerWords[lang];
  const person = peopleOf(head, lang).get(danger.personId);
  const asked = around.asked.includes(danger.personId);
  const open = asked || openDecision({ around, danger });
  const saved = Number(showing.query.get('saved'));
  return (
    <HouseholdPage head={head} showing={showing} tab="safety">
      {saved >= 1 && Number.isInteger(saved) && showing.returned === undefined ? (
        <Notice tone="done" heading={w.saved(saved)} live />
      ) : null}
      <Section
        id="danger"
        title={w.title(person?.name ?? '')}
        lead={w.lead}
        actions={
          <>
            <ButtonLink href={dangerHref(head.id, danger.personId, '/record')}>{w.record}</ButtonLink>
            <ButtonLink href={`/households/${head.id}/screening/begin/${danger.personId}`}>
              {w.ask}
            </ButtonLink>
          </>
        }
      >
        <Stack wide>
          {person === undefined ? null : <PersonName index={person.marker} name={person.name} />}
          {asked && danger.level !== 'red' ? (
            <Notice tone="danger" heading={w.hidden}>
              <p>{w.hiddenMore}</p>
            </Notice>
          ) : null}
          {around.may.decide && !around.supervised && open ? (
            <Notice tone="late" heading={w.unsupervised}>
              <p>
                {w.unsupervisedMore}{' '}
                <Link href={`/households/${head.id}/network#give`}>{w.addSupervisor}</Link>
              </p>
            </Notice>
          ) : null}
          <Level
            danger={danger}
            toDecide={danger.level === 'red' && open}
            mayDecide={around.may.decide}
            showing={showing}
          />
        </Stack>
      </Section>
      {around.decisions.length === 0 ? null : <Decisions around={around} showing={showing} />}
      {around.may.decide && (danger.level === 'red' || asked) ? (
        <Decide
          open={open}
          reach={around.reaches.find(each => each.personId === danger.personId)?.reach ?? 'narrow'}
          team={team}
          showing={showing}
        />
      ) : null}
      <SignList householdId={head.id} around={around} danger={danger} lang={lang} />
      <Unanswered householdId={head.id} danger={danger} lang={lang} />
      <Estimates householdId={head.id} around={around} danger={danger} lang={lang} />
      <Corrections around={around} showing={showing} />
    </HouseholdPage>
  );
}

/** Red of which not every sign was on the table of a decision, as far as the visitor sees either. */
function openDecision({ around, danger }: Pick<LoadedDanger, 'around' | 'danger'>): boolean {
  if (danger.level !== 'red') return false;
  if (around.asked.includes(danger.personId)) return true;
  const [latest] = around.decisions;
  return !danger.why.every(sign => latest?.signs.includes(sign));
}

const tones = {
  red: 'danger',
  orange: 'late',
  not_established: 'unknown',
  none_seen_all_asked: 'done',
} as const;

function Level(props: {
  danger: LoadedDanger['danger'];
  toDecide: boolean;
  mayDecide: boolean;
  showing: Showing;
}) {
  const { danger, toDecide, mayDecide } = props;
  const w = dangerWords[props.showing.lang];
  return (
    <Notice tone={tones[danger.level]} heading={w.levels[danger.level]}>
      <p>{w.levelWhy[danger.level]}</p>
      {toDecide ? (
        <p>
          <strong>{w.toDecide}</strong>{' '}
          {mayDecide ? <Link href="#decide">{w.decideLink}</Link> : w.whoDecides}
        </p>
      ) : null}
      <Source>{w.rules(danger.rules)}</Source>
    </Notice>
  );
}

/** Asked and not decided: in full view. Decided already: folded, for who decides anew. */
function Decide(props: {
  open: boolean;
  reach: DecisionReach;
  team: readonly TeamMember[];
  showing: Showing;
}) {
  const { open, reach, team, showing } = props;
  const { lang } = showing;
  const w = dangerWords[lang];
  const form = formState(showing, 'decide', { decision: w.decision, 'audience.team': w.decisionFor });
  const body = (
    <Form hidden={form.hidden} idempotencyKey={form.key} label={w.decide}>
      <TextArea
        name="decision"
        label={w.decision}
        value={form.value('decision')}
        error={form.error('decision')}
        required
      />
      {reach === 'team' ? null : <Notice tone="plain" heading={w.reaches[reach]} />}
      <AudienceField
        name="audience"
        form={form}
        team={team}
        lang={lang}
        label={w.decisionFor}
        proposed={reach === 'team' ? 'team' : 'author_and_director'}
      />
      <Button>{w.saveDecision}</Button>
    </Form>
  );
  return (
    <Section id="decide" title={w.decide} lead={w.decideLead}>
      <ErrorSummary title={safetyWords[lang].problem} errors={form.errors} />
      {open || form.returned ? body : <Details summary={w.decideAgain}>{body}</Details>}
    </Section>
  );
}
