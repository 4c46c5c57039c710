import { fixPlanVersion } from '#acts/plan/fix-plan-version.ts';
import { type PlanOut, readPlan } from '#acts/plan/read-plan.ts';
import { toLocalDate } from '#domain/shared/calendar.ts';
import { displayName } from '#domain/shared/names.ts';
import { formState } from '#web/form-state.ts';
import { page, post, type Showing } from '#web/page.ts';
import { Button, ButtonLink } from '#web/parts/button.tsx';
import { Empty } from '#web/parts/empty.tsx';
import { TextArea } from '#web/parts/fields.tsx';
import { ErrorSummary, Form } from '#web/parts/form.tsx';
import { Section, Stack } from '#web/parts/layout.tsx';
import { Notice } from '#web/parts/notice.tsx';
import { Source } from '#web/parts/quote.tsx';
import { Table } from '#web/parts/table.tsx';
import { Tabs } from '#web/parts/tabs.tsx';
import { teamReads } from '#web/parts/who-reads.ts';
import { formatDate } from '#web/words/format.ts';
import { type Head, HouseholdPage, loadHead } from '../../frame.tsx';
import { peopleOf } from '../../safety/people.tsx';
import type { Around } from '../entry-view.tsx';
import { planHref } from '../href.ts';
import { PersonPart } from '../part.tsx';
import { versionWords } from '../version-words.ts';
import { planWords } from '../words.ts';
import { Changes } from './changes.tsx';

interface Loaded {
  head: Head;
  plan: PlanOut;
}

/** Versions of the plan: which one is shown stands in the address; without one, what changed since the newest. */
export const planVersionsPage = page<Loaded>({
  path: '/households/:householdId/plan/versions',
  access: { who: 'team' },
  reach: 'household',
  title: lang => versionWords[lang].title,
  load: async loading => {
    const { householdId } = loading.params;
    const number = loading.query.get('number');
    const version = number !== null && /^[1-9]\d{0,5}$/.test(number) ? Number(number) : undefined;
    return {
      head: await loadHead(loading),
      plan: await loading.read(readPlan, { householdId, ...(version === undefined ? {} : { version }) }),
    };
  },
  view: (loaded, showing) => <View {...loaded} showing={showing} />,
  posts: {
    fix: post({
      deed: fixPlanVersion,
      goTo: ({ number }, params) =>
        planHref(params['householdId'] ?? '', `/versions?number=${number}&saved=fixed`),
    }),
  },
});

function View({ head, plan, showing }: Loaded & { showing: Showing }) {
  const { lang, visit } = showing;
  const w = versionWords[lang];
  const people = peopleOf(head, lang);
  const around: Around = { householdId: head.id, people, showing, linked: false };
  const saved = showing.query.get('saved');
  const newest = plan.versions[0]?.number ?? 0;
  const { shown } = plan;
  const day = (at: Date) => formatDate(toLocalDate(at, visit.timeZone), lang, 'short');
  const since = shown === null ? newest : shown.number - 1;
  return (
    <HouseholdPage head={head} showing={showing} tab="plan">
      {saved === null ? null : <Notice tone="done" heading={saved === 'said' ? w.said : w.fixed} live />}
      <Section
        id="versions"
        title={w.title}
        lead={w.lead}
        actions={<ButtonLink href={planHref(head.id)}>{planWords[lang].back}</ButtonLink>}
      >
        {newest === 0 ? (
          <Empty heading={w.none}>{w.noneMore}</Empty>
        ) : (
          <Tabs
            label={w.title}
            tabs={[
              { href: planHref(head.id, '/versions'), label: w.toNow, current: shown === null },
              ...plan.versions.map(each => ({
                href: planHref(head.id, `/versions?number=${each.number}`),
                label: `${w.version(each.number)}, ${day(each.at)}`,
                current: each.number === shown?.number,
              })),
            ]}
          />
        )}
        {shown === null ? null : (
          <>
            <p>{shown.why}</p>
            <Source>{w.by(displayName(shown.by.name) || planWords[lang].gone, day(shown.at))}</Source>
          </>
        )}
      </Section>
      {plan.may.fix && shown === null ? <Fix newest={newest} showing={showing} /> : null}
      {shown === null ? null : <Agreements head={head} plan={plan} number={shown.number} showing={showing} />}
      <Section id="changes" title={since === 0 ? w.changesFirst : w.changesAt(since)}>
        <Changes changes={plan.changes} around={around} />
      </Section>
      {shown === null ? null : (
        <Section id="stood" title={w.asItStood(shown.number)}>
          <Stack wide>
            {head.persons
              .filter(person => plan.entries.some(entry => entry.personId === person.id))
              .map(person => (
                <PersonPart
                  key={person.id}
                  personId={person.id}
                  name={people.get(person.id)?.name ?? ''}
                  entries={plan.entries}
                  around={around}
                />
              ))}
          </Stack>
        </Section>
      )}
    </HouseholdPage>
  );
}

function Fix({ newest, showing }: { newest: number; showing: Showing }) {
  const w = versionWords[showing.lang];
  const form = formState(showing, 'fix', { why: w.why });
  return (
    <Section id="fix" title={w.fixTitle} lead={w.fixLead}>
      <ErrorSummary title={planWords[showing.lang].problem} errors={form.errors} />
      <Form hidden={{ ...form.hidden, after: String(newest) }} idempotencyKey={form.key} label={w.fixTitle}>
        <TextArea
          name="why"
          label={w.why}
          hint={teamReads(showing.lang)}
          rows={2}
          value={form.value('why')}
          error={form.error('why')}
          required
        />
        <Button>{w.fix}</Button>
      </Form>
    </Section>
  );
}

/** Who was asked and what they said; nobody is left out, so that it is seen who was not asked. */
function Agreements(props: { head: Head; plan: PlanOut; number: number; showing: Showing }) {
  const { head, plan, number, showing } = props;
  const { lang } = showing;
  const w = versionWords[lang];
  const people = peopleOf(head, lang);
  return (
    <Section id="agreements" title={w.agreements(number)} lead={w.agreementsLead}>
      <Table
        caption={w.agreements(number)}
        captionHidden
        columns={[
          { key: 'person', label: w.person },
          { key: 'answer', label: w.answer },
          { key: 'words', label: w.words },
          { key: 'ask', label: w.ask },
        ]}
        rows={head.persons
          .filter(person => person.kind !== 'network' && person.leftOn === null)
          .map(person => {
            const name = people.get(person.id)?.name ?? '';
            const said = plan.agreements.find(
              each => each.personId === person.id && each.versionId === plan.shown?.id,
            );
            return {
              key: person.id,
              cells: {
                person: name,
                answer:
                  said === undefined
                    ? w.answers.open
                    : `${w.answers[said.answer]}, ${formatDate(said.on, lang, 'short')}`,
                words: [said?.reason, said?.howExplained, said?.ownWords].filter(Boolean).join(' · '),
                ask: (
                  <ButtonLink
                    small
                    href={planHref(head.id, `/agree/${person.id}?number=${number}`)}
                    label={`${w.ask}: ${name}`}
                  >
                    {w.ask}
                  </ButtonLink>
                ),
              },
            };
          })}
      />
    </Section>
  );
}
