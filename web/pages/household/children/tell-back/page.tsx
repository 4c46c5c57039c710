import { tellBack } from '#acts/child/tell-back.ts';
import { formState } from '#web/form-state.ts';
import { page, post, type Showing } from '#web/page.ts';
import { Button, ButtonLink } from '#web/parts/button.tsx';
import { DateField, TextArea } from '#web/parts/fields.tsx';
import { ErrorSummary, Form } from '#web/parts/form.tsx';
import { Actions, Sheet } from '#web/parts/layout.tsx';
import { AudienceField } from '../../audience-field.tsx';
import { HouseholdForm } from '../../frame.tsx';
import { peopleOf } from '../../safety/people.tsx';
import { childrenHref } from '../href.ts';
import { loadChildAndTeam, toChild, type WithTeam } from '../load.ts';
import { childrenWords } from '../words.ts';

/** What was decided about what a child said, and in which words it was told. */
export const tellBackPage = page<WithTeam>({
  path: '/households/:householdId/children/:personId/tell-back/:heardId',
  access: { who: 'team' },
  title: lang => childrenWords[lang].tellBack,
  load: loadChildAndTeam,
  view: (loaded, showing) => <View {...loaded} showing={showing} />,
  posts: { tell: post({ deed: tellBack, goTo: toChild }) },
});

function View({ head, child, team, showing }: WithTeam & { showing: Showing }) {
  const { lang, visit } = showing;
  const w = childrenWords[lang];
  const name = peopleOf(head, lang).get(child.id)?.name ?? '';
  const form = formState(showing, 'tell', { on: w.on, decided: w.decidedAsk, words: w.wordsAsk });
  return (
    <HouseholdForm head={head} showing={showing} tab="family" title={w.tellTitle(name)} lead={w.tellLead}>
      <ErrorSummary title={w.problem} errors={form.errors} />
      <Sheet>
        <Form hidden={form.hidden} idempotencyKey={form.key} label={w.tellBack}>
          <DateField
            name="on"
            label={w.on}
            value={form.value('on', visit.today)}
            max={visit.today}
            error={form.error('on')}
            required
          />
          <TextArea
            name="decided"
            label={w.decidedAsk}
            hint={w.decidedHint}
            rows={3}
            value={form.value('decided')}
            error={form.error('decided')}
            required
          />
          <TextArea
            name="words"
            label={w.wordsAsk}
            hint={w.wordsHint}
            rows={3}
            value={form.value('words')}
            error={form.error('words')}
            required
          />
          <AudienceField name="audience" form={form} team={team} lang={lang} hint={w.audienceHint} />
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
