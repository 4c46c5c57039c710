import { endStep } from '#acts/approach/end-step.ts';
import { readSteps, type StepOut } from '#acts/approach/read-steps.ts';
import { toLocalDate } from '#domain/shared/calendar.ts';
import { displayName } from '#domain/shared/names.ts';
import { formState } from '#web/form-state.ts';
import { page, post, type Showing } from '#web/page.ts';
import { Button, ButtonLink, Link } from '#web/parts/button.tsx';
import { RadioGroup } from '#web/parts/choices.tsx';
import { Details } from '#web/parts/details.tsx';
import { Empty } from '#web/parts/empty.tsx';
import { TextArea } from '#web/parts/fields.tsx';
import { ErrorSummary, Form } from '#web/parts/form.tsx';
import { Heading } from '#web/parts/heading.tsx';
import { Section, Stack } from '#web/parts/layout.tsx';
import { Notice } from '#web/parts/notice.tsx';
import { Observation, Source } from '#web/parts/quote.tsx';
import { Tag } from '#web/parts/tag.tsx';
import { formatDate } from '#web/words/format.ts';
import { approachHref } from '../approach/href.ts';
import { type Head, HouseholdPage, loadHead, tabHref } from '../frame.tsx';
import { People, peopleOf } from '../safety/people.tsx';
import { stepsHref } from './href.ts';
import { Warnings } from './warnings.tsx';
import { stepWords } from './words.ts';

interface Loaded {
  head: Head;
  steps: StepOut[];
}

/** Steps with several persons: what is planned, what speaks against it now, and how it ended. */
export const stepsPage = page<Loaded>({
  path: '/households/:householdId/steps',
  access: { who: 'team' },
  reach: 'household',
  title: lang => stepWords[lang].title,
  load: async loading => ({
    head: await loadHead(loading),
    steps: (await loading.read(readSteps, { householdId: loading.params['householdId'] })).steps,
  }),
  view: (loaded, showing) => <View {...loaded} showing={showing} />,
  posts: {
    end: post({
      deed: endStep,
      goTo: (_, params) => `${stepsHref(params['householdId'] ?? '')}?saved=ended`,
    }),
  },
});

function View({ head, steps, showing }: Loaded & { showing: Showing }) {
  const { lang } = showing;
  const w = stepWords[lang];
  const saved = showing.query.get('saved');
  const open = steps.filter(step => step.state === 'planned');
  const over = steps.filter(step => step.state !== 'planned');
  return (
    <HouseholdPage head={head} showing={showing} tab="profiles">
      {saved === null ? null : <Notice tone="done" heading={saved === 'planned' ? w.saved : w.ended} live />}
      <Section
        id="steps"
        title={w.title}
        lead={w.lead}
        actions={
          <>
            <ButtonLink kind="primary" href={stepsHref(head.id, '/new')}>
              {w.plan}
            </ButtonLink>
            <Link href={approachHref(head.id)}>{w.toApproach}</Link>
            <Link href={tabHref(head.id, 'contacts')}>{w.toContacts}</Link>
          </>
        }
      >
        <Stack wide>
          {open.length === 0 ? <Empty heading={w.none}>{w.noneMore}</Empty> : null}
          {open.map(step => (
            <Step key={step.id} step={step} head={head} showing={showing} />
          ))}
          {open.length === 0 ? null : <Source>{w.limits}</Source>}
        </Stack>
      </Section>
      {over.length === 0 ? null : (
        <Section id="over" title={w.over}>
          <Stack wide>
            {over.map(step => (
              <Step key={step.id} step={step} head={head} showing={showing} />
            ))}
          </Stack>
        </Section>
      )}
    </HouseholdPage>
  );
}

function Step({ step, head, showing }: { step: StepOut; head: Head; showing: Showing }) {
  const { lang, visit } = showing;
  const w = stepWords[lang];
  const people = peopleOf(head, lang);
  const planned = step.state === 'planned';
  const writer = step.byName === null ? '' : displayName(step.byName);
  return (
    <article className={`la-step-plan la-step-plan--${step.state}`} id={`step-${step.id}`}>
      <div className="la-step-plan__head">
        <Heading level={3}>{`${w.kinds[step.kind]}, ${formatDate(step.on, lang)}`}</Heading>
        <Tag tone={step.state === 'done' ? 'done' : 'neutral'}>{w.states[step.state]}</Tag>
      </div>
      <People ids={step.personIds} people={people} />
      <Observation
        text={step.purpose}
        source={w.plannedBy(
          writer === '' ? w.gone : writer,
          formatDate(toLocalDate(step.at, visit.timeZone), lang, 'short'),
        )}
      />
      {planned ? (
        <div>
          <p className="la-condition__label">{w.nowTitle}</p>
          {step.now.length === 0 ? (
            <p>{w.nowNone}</p>
          ) : (
            <Warnings
              warnings={step.now.map(each => ({
                code: each.code,
                names: each.personIds.flatMap(id => people.get(id)?.name ?? []),
              }))}
              since={step.since}
              lang={lang}
            />
          )}
        </div>
      ) : null}
      {step.against === null ? <Source>{w.notTold}</Source> : null}
      {step.against?.reason ? (
        <div>
          <p className="la-condition__label">{w.knew}</p>
          <p>{step.against.reason}</p>
        </div>
      ) : null}
      {step.endedReason === null ? null : <p>{step.endedReason}</p>}
      {planned ? <End step={step} showing={showing} /> : null}
    </article>
  );
}

function End({ step, showing }: { step: StepOut; showing: Showing }) {
  const { lang, visit } = showing;
  const w = stepWords[lang];
  const all = formState(showing, 'end', { reason: w.endReason, how: w.how });
  const mine = all.value('stepId') === step.id;
  const may = step.on <= visit.today;
  const error = (field: string) => (mine ? all.error(field) : undefined);
  const value = (field: string) => (mine ? all.value(field) : undefined);
  return (
    <>
      {may ? <p>{w.past}</p> : null}
      <Details summary={w.endTitle} open={mine}>
        {mine ? <ErrorSummary title={w.problem} errors={all.errors} /> : null}
        <Form
          hidden={{ ...all.hidden, stepId: step.id, version: String(step.version) }}
          idempotencyKey={`${showing.key.slice(0, 80)}-${step.id.slice(0, 8)}`}
          label={`${w.endTitle}: ${w.kinds[step.kind]}, ${formatDate(step.on, lang)}`}
        >
          <RadioGroup
            name="how"
            label={w.how}
            choices={[
              ...(may ? [{ value: 'done', label: w.done }] : []),
              { value: 'called_off', label: w.calledOff },
            ]}
            value={value('how') ?? (may ? undefined : 'called_off')}
            error={error('how')}
          />
          <TextArea
            name="reason"
            label={w.endReason}
            hint={w.endHint}
            value={value('reason')}
            error={error('reason')}
          />
          <Button kind="secondary">{w.save}</Button>
        </Form>
      </Details>
    </>
  );
}
