import { letPersonRead } from '#acts/plan-print/let-person-read.ts';
import { type PaperChoiceOut, readPaperChoice } from '#acts/plan-print/read-paper-choice.ts';
import { formState } from '#web/form-state.ts';
import { page, post, type Showing } from '#web/page.ts';
import { Button, ButtonLink } from '#web/parts/button.tsx';
import { CheckboxGroup } from '#web/parts/choices.tsx';
import { Empty } from '#web/parts/empty.tsx';
import { ErrorSummary, Form } from '#web/parts/form.tsx';
import { Actions, Sheet } from '#web/parts/layout.tsx';
import { type Head, HouseholdForm, loadHead } from '../../../frame.tsx';
import { peopleOf } from '../../../safety/people.tsx';
import { planHref } from '../../href.ts';
import { planWords } from '../../words.ts';
import { printWords } from '../words.ts';

interface Loaded {
  head: Head;
  choice: PaperChoiceOut;
}

/** Which entries of their own part and which conditions a person may read; decided by who directs. */
export const choosePaperPage = page<Loaded>({
  path: '/households/:householdId/plan/print/:personId/choose',
  access: { who: 'direction' },
  reach: 'household',
  title: lang => printWords[lang].choosePage,
  load: async loading => {
    const { householdId, personId } = loading.params;
    return {
      choice: await loading.read(readPaperChoice, { householdId, personId }),
      head: await loadHead(loading),
    };
  },
  view: (loaded, showing) => <View {...loaded} showing={showing} />,
  posts: {
    choose: post({
      deed: letPersonRead,
      goTo: (_, params) =>
        planHref(params['householdId'] ?? '', `/print/${params['personId'] ?? ''}?saved=yes`),
    }),
  },
});

function View({ head, choice, showing }: Loaded & { showing: Showing }) {
  const { lang } = showing;
  const w = printWords[lang];
  const words = planWords[lang];
  const personId = showing.params['personId'] ?? '';
  const name = peopleOf(head, lang).get(personId)?.name ?? '';
  const form = formState(showing, 'choose', { entryIds: w.chooseEntries, conditionIds: w.chooseConditions });
  const chosen = (list: readonly { chosen: boolean }[], id: (at: number) => string) =>
    list.flatMap((each, at) => (each.chosen ? [id(at)] : []));
  return (
    <HouseholdForm head={head} showing={showing} tab="plan" title={w.chooseTitle(name)} lead={w.chooseLead}>
      <ErrorSummary title={w.problem} errors={form.errors} />
      {choice.entries.length + choice.conditions.length === 0 ? (
        <Empty heading={w.chooseNothing}>{words.emptyPartMore}</Empty>
      ) : (
        <Sheet>
          <Form hidden={form.hidden} idempotencyKey={form.key} label={w.chooseTitle(name)}>
            {choice.entries.length === 0 ? null : (
              <CheckboxGroup
                name="entryIds"
                label={w.chooseEntries}
                hint={w.chooseEntriesHint}
                choices={choice.entries.map(each => ({
                  value: each.entryId,
                  label: each.own ? `“${each.text}”` : each.text,
                  hint: [words.kind[each.kind], words.domain[each.domain], each.own ? w.own : '']
                    .filter(Boolean)
                    .join(' · '),
                }))}
                values={form.values(
                  'entryIds',
                  chosen(choice.entries, at => choice.entries[at]?.entryId ?? ''),
                )}
                error={form.error('entryIds')}
              />
            )}
            {choice.conditions.length === 0 ? null : (
              <CheckboxGroup
                name="conditionIds"
                label={w.chooseConditions}
                hint={w.chooseConditionsHint}
                choices={choice.conditions.map(each => ({ value: each.conditionId, label: each.text }))}
                values={form.values(
                  'conditionIds',
                  chosen(choice.conditions, at => choice.conditions[at]?.conditionId ?? ''),
                )}
                error={form.error('conditionIds')}
              />
            )}
            <Actions>
              <Button>{w.chooseSave}</Button>
              <ButtonLink kind="quiet" href={planHref(head.id, `/print/${personId}`)}>
                {w.onePage}
              </ButtonLink>
            </Actions>
          </Form>
        </Sheet>
      )}
    </HouseholdForm>
  );
}
