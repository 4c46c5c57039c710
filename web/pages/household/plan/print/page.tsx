import { printPlan, type WholePlanOut } from '#acts/plan-print/print-plan.ts';
import { displayName } from '#domain/shared/names.ts';
import { page, type Showing } from '#web/page.ts';
import { PaperView } from '#web/paper/paper-view.tsx';
import { ButtonLink, Link } from '#web/parts/button.tsx';
import { Actions, Stack } from '#web/parts/layout.tsx';
import { Source } from '#web/parts/quote.tsx';
import { planHref } from '../href.ts';
import { wholePaper } from './whole-paper.ts';
import { printWords } from './words.ts';

/** The whole plan as it comes out of the printer, for the team; around it what does not print. */
export const printPlanPage = page<{ plan: WholePlanOut }>({
  path: '/households/:householdId/plan/print',
  access: { who: 'team' },
  reach: 'household',
  title: lang => printWords[lang].page,
  load: async loading => ({
    plan: await loading.read(printPlan, { householdId: loading.params['householdId'] }),
  }),
  view: ({ plan }, showing) => <View plan={plan} showing={showing} />,
});

function View({ plan, showing }: { plan: WholePlanOut; showing: Showing }) {
  const { lang } = showing;
  const w = printWords[lang];
  const householdId = showing.params['householdId'] ?? '';
  return (
    <Stack wide>
      <div className="la-no-print la-paper-around">
        <Link href={planHref(householdId)}>{w.back}</Link>
        <Actions>
          <ButtonLink kind="primary" href={planHref(householdId, '/print/document')}>
            {w.pdf}
          </ButtonLink>
        </Actions>
        <Source>{w.printHint}</Source>
        <p>
          <strong>{w.onePart}</strong>
        </p>
        <p>{plan.directs ? w.onePartLead : w.onlyDirector}</p>
        {plan.directs ? (
          <Actions>
            {plan.persons
              .filter(each => each.ofFamily && !each.unborn)
              .map(each => (
                <ButtonLink key={each.id} small href={planHref(householdId, `/print/${each.id}`)}>
                  {w.makeFor(displayName(each.name))}
                </ButtonLink>
              ))}
          </Actions>
        ) : null}
      </div>
      <PaperView paper={wholePaper(plan, lang)} />
    </Stack>
  );
}
