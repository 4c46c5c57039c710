import type { PlanOut } from '#acts/plan/read-plan.ts';
import { addDays } from '#domain/shared/calendar.ts';
import { formState } from '#web/form-state.ts';
import type { Showing } from '#web/page.ts';
import { Button, ButtonLink } from '#web/parts/button.tsx';
import { Empty } from '#web/parts/empty.tsx';
import { Select } from '#web/parts/fields.tsx';
import { ErrorSummary, Form } from '#web/parts/form.tsx';
import { Section, Sheet } from '#web/parts/layout.tsx';
import { Notice } from '#web/parts/notice.tsx';
import type { TeamMember } from '../../audience-field.tsx';
import type { Head } from '../../frame.tsx';
import { EntryFields, entryLabels, StartField } from '../../plan/entry-form.tsx';
import { formWords } from '../../plan/form-words.ts';
import { planHref } from '../../plan/href.ts';
import { planWords } from '../../plan/words.ts';
import { peopleOf } from '../../safety/people.tsx';
import { caseWords } from '../words.ts';

/**
 * A decision that becomes an action in the plan: under which goal, so in whose part and layer, and who does it. Only goals
 * that the whole team reads, as it reads the decision.
 */
export function ActionForm(props: {
  head: Head;
  plan: PlanOut;
  team: readonly TeamMember[];
  showing: Showing;
}) {
  const { head, plan, team, showing } = props;
  const { lang, visit } = showing;
  const w = caseWords[lang];
  const form = formState(showing, 'action', entryLabels(lang, 'action'));
  const people = peopleOf(head, lang);
  const goals = plan.entries.filter(each => each.kind === 'goal' && each.audience.team === 'team');
  const nameOf = (goal: (typeof goals)[number]) =>
    [
      people.get(goal.personId)?.name ?? '',
      goal.layer === null ? '' : planWords[lang].layer[goal.layer][0],
      goal.text.slice(0, 100),
    ].join(' · ');
  return (
    <Section id="say" title={w.addAction} lead={w.addActionLead}>
      {goals.length === 0 ? (
        <Empty heading={w.noGoal} action={<ButtonLink href={planHref(head.id)}>{w.toPlan}</ButtonLink>}>
          {w.noGoalMore}
        </Empty>
      ) : (
        <>
          <ErrorSummary title={w.problem} errors={form.errors} />
          {plan.phase === 'direct_safety' ? (
            <Notice tone="plain" heading={formWords[lang].gateClosed} />
          ) : null}
          <Sheet>
            <Form hidden={form.hidden} idempotencyKey={form.key} label={w.addAction}>
              <Select
                name="goalEntryId"
                label={w.whichGoal}
                hint={w.whichGoalHint}
                empty={w.choose}
                options={goals.map(each => ({ value: each.entryId, label: nameOf(each) }))}
                value={form.value('goalEntryId', goals.length === 1 ? goals[0]?.entryId : undefined)}
                error={form.error('goalEntryId')}
                required
              />
              <EntryFields
                kind="action"
                head={head}
                team={team}
                form={form}
                start={{ untilOn: addDays(visit.today, 14) }}
                lang={lang}
                reason
              />
              <StartField form={form} lang={lang} />
              <Button>{w.save}</Button>
            </Form>
          </Sheet>
        </>
      )}
    </Section>
  );
}
