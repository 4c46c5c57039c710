import type { z } from 'zod';
import { type PlanOut, readPlan } from '#acts/plan/read-plan.ts';
import { type PlanTermsOut, readPlanTerms } from '#acts/plan/read-plan-terms.ts';
import { type ReviewsOut, readReviews } from '#acts/plan-review/read-reviews.ts';
import { readReferrals } from '#acts/referral/read-referrals.ts';
import { readSafety } from '#acts/safety/read-safety.ts';
import type { SafetyOut } from '#acts/safety/safety-out.ts';
import { page, type Showing } from '#web/page.ts';
import { ButtonLink } from '#web/parts/button.tsx';
import { Empty } from '#web/parts/empty.tsx';
import { Section } from '#web/parts/layout.tsx';
import { Notice } from '#web/parts/notice.tsx';
import { Tabs } from '#web/parts/tabs.tsx';
import { Tag, type Tone } from '#web/parts/tag.tsx';
import { formatDate } from '#web/words/format.ts';
import { type Head, HouseholdPage, loadHead, tabHref } from '../frame.tsx';
import { helpHref } from '../help/href.ts';
import { RunsWithoutSafety } from '../help/running.tsx';
import { codeWords } from '../safety/code-words.ts';
import { peopleOf } from '../safety/people.tsx';
import { safetyWords } from '../safety/words.ts';
import { Beside } from './beside.tsx';
import type { Around } from './entry-view.tsx';
import { planHref } from './href.ts';
import { FoldedEntries, PersonPart } from './part.tsx';
import { planWords } from './words.ts';

interface Loaded {
  head: Head;
  plan: PlanOut;
  safety: SafetyOut;
  help: z.output<typeof readReferrals.output>;
  reviews: ReviewsOut;
  terms: PlanTermsOut;
}

/** One plan: safety on top for everybody, then the part of one person at a time, each as equal beside the others. */
export const planPage = page<Loaded>({
  path: '/households/:householdId/plan',
  access: { who: 'team' },
  title: lang => planWords[lang].title,
  load: async loading => {
    const { householdId } = loading.params;
    return {
      head: await loadHead(loading),
      plan: await loading.read(readPlan, { householdId }),
      safety: await loading.read(readSafety, { householdId }),
      help: await loading.read(readReferrals, { householdId }),
      reviews: await loading.read(readReviews, { householdId }),
      terms: await loading.read(readPlanTerms, { householdId }),
    };
  },
  view: (loaded, showing) => <View {...loaded} showing={showing} />,
});

const tones: Readonly<Record<SafetyOut['conditions'][number]['state'], Tone>> = {
  met: 'done',
  not_met: 'danger',
  overdue: 'late',
  not_known: 'unknown',
  not_checked: 'unknown',
};

/** Who has a part: everybody of the family, and whoever else something stands for. */
const partsOf = (head: Head, plan: PlanOut) =>
  head.persons.filter(
    person =>
      (person.kind !== 'network' && person.leftOn === null) ||
      plan.entries.some(entry => entry.personId === person.id),
  );

function View({ head, plan, safety, help, reviews, terms, showing }: Loaded & { showing: Showing }) {
  const { lang } = showing;
  const w = planWords[lang];
  const people = peopleOf(head, lang);
  const parts = partsOf(head, plan);
  const asked = showing.query.get('person');
  const person = parts.find(each => each.id === asked) ?? parts[0];
  const newest = plan.versions[0];
  const around: Around = {
    householdId: head.id,
    people,
    showing,
    linked: true,
    unfolded: { personId: person?.id ?? '', group: showing.query.get('all') ?? '' },
  };
  return (
    <HouseholdPage head={head} showing={showing} tab="plan">
      {showing.query.get('saved') === null ? null : <Notice tone="done" heading={w.saved} live />}
      {plan.withoutSafety.length === 0 ? null : (
        <Notice tone="late" heading={w.withoutSafety(plan.withoutSafety.length)}>
          <p>{w.withoutSafetyMore}</p>
          <FoldedEntries
            group="without-safety"
            name={w.withoutSafety(plan.withoutSafety.length)}
            entries={plan.entries.filter(entry => plan.withoutSafety.includes(entry.entryId))}
            around={around}
          />
        </Notice>
      )}
      <RunsWithoutSafety help={help} householdId={head.id} showing={showing} />
      <Section
        id="plan"
        title={w.title}
        lead={w.lead}
        actions={
          <>
            <span>{newest === undefined ? w.noVersion : w.versionNow(newest.number)}</span>
            <ButtonLink href={planHref(head.id, '/versions')}>{w.versions}</ButtonLink>
            <ButtonLink href={planHref(head.id, '/print')}>{w.paper}</ButtonLink>
            <ButtonLink href={helpHref(head.id)}>{w.toHelp}</ButtonLink>
          </>
        }
      >
        <Beside householdId={head.id} reviews={reviews} terms={terms} showing={showing} />
        <Conditions head={head} safety={safety} showing={showing} />
      </Section>
      {person === undefined ? (
        <Empty heading={w.noPersons}>{w.noPersonsMore}</Empty>
      ) : (
        <>
          <Tabs
            label={w.whose}
            tabs={parts.map(each => ({
              href: planHref(head.id, `?person=${each.id}`),
              label: people.get(each.id)?.name ?? '',
              current: each.id === person.id,
              count: plan.entries.filter(entry => entry.personId === each.id).length,
            }))}
          />
          <PersonPart
            personId={person.id}
            name={people.get(person.id)?.name ?? ''}
            entries={plan.entries}
            around={around}
          />
        </>
      )}
    </HouseholdPage>
  );
}

/** The conditions, short: what, how it stands, when it is looked at next. */
function Conditions({ head, safety, showing }: { head: Head; safety: SafetyOut; showing: Showing }) {
  const { lang } = showing;
  const w = planWords[lang];
  const active = safety.conditions.filter(each => each.ended === null);
  return (
    <Section
      id="safety"
      level={3}
      title={w.safetyTitle}
      lead={w.safetyLead}
      actions={<ButtonLink href={tabHref(head.id, 'safety')}>{w.toSafety}</ButtonLink>}
    >
      {active.length === 0 ? (
        <Empty heading={w.noConditions}>{w.noConditionsMore}</Empty>
      ) : (
        <ul className="la-plan-entries">
          {active.map(each => (
            <li key={each.id}>
              <div className="la-plan-entry">
                <p>{each.text}</p>
                <p className="la-plan-entry__facts">
                  <Tag tone={tones[each.state]}>{codeWords[lang].state[each.state]}</Tag>
                  <span>
                    {safetyWords[lang].next}: {formatDate(each.nextCheckDueOn, lang, 'short')}
                  </span>
                </p>
              </div>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
