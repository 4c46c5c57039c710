import { writeChildWords, writtenKinds } from '#acts/child/write-child-words.ts';
import { formState } from '#web/form-state.ts';
import { page, post, type Showing } from '#web/page.ts';
import { Button, ButtonLink } from '#web/parts/button.tsx';
import { RadioGroup } from '#web/parts/choices.tsx';
import { DateField, TextArea } from '#web/parts/fields.tsx';
import { ErrorSummary, Form } from '#web/parts/form.tsx';
import { Actions, Sheet } from '#web/parts/layout.tsx';
import { formatDate } from '#web/words/format.ts';
import { AudienceField } from '../../audience-field.tsx';
import { HouseholdForm } from '../../frame.tsx';
import { peopleOf } from '../../safety/people.tsx';
import { childrenHref } from '../href.ts';
import { loadChildAndTeam, toChild, type WithTeam } from '../load.ts';
import { childrenWords } from '../words.ts';

/** Adds to a talk with a child: words, a wish, what was made of it, how the child looks back. */
export const addChildWordsPage = page<WithTeam>({
  path: '/households/:householdId/children/:personId/words/:heardId',
  access: { who: 'team' },
  title: lang => childrenWords[lang].addWords,
  load: loadChildAndTeam,
  view: (loaded, showing) => <View {...loaded} showing={showing} />,
  posts: { add: post({ deed: writeChildWords, goTo: toChild }) },
});

function View({ head, child, team, showing }: WithTeam & { showing: Showing }) {
  const { lang, visit } = showing;
  const w = childrenWords[lang];
  const name = peopleOf(head, lang).get(child.id)?.name ?? '';
  const heard = child.heard.find(each => each.id === showing.params['heardId']);
  const form = formState(showing, 'add', { kind: w.kindAsk, on: w.on, text: w.textAsk });
  return (
    <HouseholdForm
      head={head}
      showing={showing}
      tab="family"
      title={w.addTitle(name)}
      lead={heard === undefined ? undefined : w.addLead(formatDate(heard.on, lang))}
    >
      <ErrorSummary title={w.problem} errors={form.errors} />
      <Sheet>
        <Form hidden={form.hidden} idempotencyKey={form.key} label={w.addWords}>
          <RadioGroup
            name="kind"
            label={w.kindAsk}
            choices={writtenKinds.map(value => ({ value, label: w.kinds[value] }))}
            value={form.value('kind')}
            error={form.error('kind')}
          />
          <TextArea
            name="text"
            label={w.textAsk}
            rows={4}
            value={form.value('text')}
            error={form.error('text')}
            required
          />
          <DateField
            name="on"
            label={w.on}
            value={form.value('on', visit.today)}
            max={visit.today}
            error={form.error('on')}
            required
          />
          <AudienceField name="audience" form={form} team={team} lang={lang} />
          <Actions>
            <Button>{w.save}</Button>
            <ButtonLink kind="quiet" href={childrenHref(head.id, `/${child.id}`)}>
              {w.backToChild}
            </ButtonLink>
          </Actions>
        </Form>
      </Sheet>
    </HouseholdForm>
  );
}
