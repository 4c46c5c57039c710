import { moveToStableSafety } from '#acts/safety/move-to-stable-safety.ts';
import { readSafety } from '#acts/safety/read-safety.ts';
import type { SafetyOut } from '#acts/safety/safety-out.ts';
import { page, post, type Showing } from '#web/page.ts';
import { ButtonLink } from '#web/parts/button.tsx';
import { Details } from '#web/parts/details.tsx';
import { Empty } from '#web/parts/empty.tsx';
import { Section, Stack } from '#web/parts/layout.tsx';
import { type Head, HouseholdPage, loadHead, tabHref } from '../frame.tsx';
import { ConditionSheet } from './condition-sheet.tsx';
import { DangerView } from './danger-view.tsx';
import { Gate } from './gate.tsx';
import { History } from './history.tsx';
import { peopleOf, safetyHref } from './people.tsx';
import { Views } from './views.tsx';
import { safetyWords } from './words.ts';

interface Loaded {
  head: Head;
  safety: SafetyOut;
}

/** Safety first: where the household stands, what is lacking, the conditions, then danger and each one's own view. */
export const safetyPage = page<Loaded>({
  path: '/households/:householdId/safety',
  access: { who: 'team' },
  title: lang => safetyWords[lang].title,
  load: async loading => ({
    head: await loadHead(loading),
    safety: await loading.read(readSafety, { householdId: loading.params['householdId'] }),
  }),
  view: (loaded, showing) => <View {...loaded} showing={showing} />,
  posts: {
    move: post({
      deed: moveToStableSafety,
      goTo: (_, params) => tabHref(params['householdId'] ?? '', 'safety'),
    }),
  },
});

function View({ head, safety, showing }: Loaded & { showing: Showing }) {
  const { lang, visit } = showing;
  const w = safetyWords[lang];
  const people = peopleOf(head, lang);
  const active = safety.conditions.filter(each => each.ended === null);
  const ended = safety.conditions.filter(each => each.ended !== null);
  const sheet = (condition: SafetyOut['conditions'][number]) => (
    <ConditionSheet
      key={condition.id}
      condition={condition}
      people={people}
      lang={lang}
      today={visit.today}
      most={2}
      actions={
        <ButtonLink
          href={safetyHref(head.id, `/conditions/${condition.id}`)}
          small
          label={`${condition.ended === null ? w.record : w.open}: ${condition.text}`}
        >
          {condition.ended === null ? w.record : w.open}
        </ButtonLink>
      }
    />
  );
  return (
    <HouseholdPage head={head} showing={showing} tab="safety">
      <Gate householdId={head.id} safety={safety} showing={showing} people={people} />
      <Section
        id="conditions"
        title={w.conditions}
        lead={w.conditionsLead}
        actions={<ButtonLink href={safetyHref(head.id, '/conditions/new')}>{w.newCondition}</ButtonLink>}
      >
        {active.length === 0 ? (
          <Empty heading={w.noConditions}>{w.noConditionsWhy}</Empty>
        ) : (
          <Stack wide>{active.map(sheet)}</Stack>
        )}
        {ended.length === 0 ? null : (
          <Details summary={`${w.ended} (${ended.length})`}>
            <Stack wide>{ended.map(sheet)}</Stack>
          </Details>
        )}
      </Section>
      <DangerView householdId={head.id} safety={safety} people={people} lang={lang} zone={visit.timeZone} />
      <Views head={head} safety={safety} showing={showing} />
      <History safety={safety} showing={showing} />
    </HouseholdPage>
  );
}
