import { hearChild } from '#acts/child/hear-child.ts';
import { heardMoments } from '#domain/child/heard.ts';
import { formState } from '#web/form-state.ts';
import { page, post, type Showing } from '#web/page.ts';
import { Button, ButtonLink } from '#web/parts/button.tsx';
import { Fieldset, RadioGroup } from '#web/parts/choices.tsx';
import { DateField, Select, TextArea, TextField } from '#web/parts/fields.tsx';
import { ErrorSummary, Form } from '#web/parts/form.tsx';
import { Actions, Sheet } from '#web/parts/layout.tsx';
import { AudienceField } from '../../audience-field.tsx';
import { HouseholdForm } from '../../frame.tsx';
import { peopleOf } from '../../safety/people.tsx';
import { childrenHref } from '../href.ts';
import { loadChildAndTeam, toChild, type WithTeam } from '../load.ts';
import { childrenWords } from '../words.ts';

/** Records a talk with one child, or why it did not work yet. */
export const hearChildPage = page<WithTeam>({
  path: '/households/:householdId/children/:personId/hear',
  access: { who: 'team' },
  title: lang => childrenWords[lang].hear,
  load: loadChildAndTeam,
  view: (loaded, showing) => <View {...loaded} showing={showing} />,
  posts: { hear: post({ deed: hearChild, goTo: toChild }) },
});

function View({ head, child, team, showing }: WithTeam & { showing: Showing }) {
  const { lang, visit } = showing;
  const w = childrenWords[lang];
  const name = peopleOf(head, lang).get(child.id)?.name ?? '';
  const form = formState(showing, 'hear', { outcome: w.outcomeAsk, on: w.on, moment: w.moment });
  const text = (field: 'ownWords' | 'wish' | 'interpretation', label: string) => (
    <TextArea
      name={field}
      label={label}
      aside={w.optional}
      rows={3}
      value={form.value(field)}
      error={form.error(field)}
    />
  );
  return (
    <HouseholdForm head={head} showing={showing} tab="family" title={w.hearTitle(name)} lead={w.hearLead}>
      <ErrorSummary title={w.problem} errors={form.errors} />
      <Sheet>
        <Form hidden={form.hidden} idempotencyKey={form.key} label={w.hear}>
          <RadioGroup
            name="outcome"
            label={w.outcomeAsk}
            choices={(['spoken', 'seen', 'not_yet'] as const).map(value => ({
              value,
              label: w.outcome[value],
            }))}
            value={form.value('outcome')}
            error={form.error('outcome')}
            row
          />
          <DateField
            name="on"
            label={w.on}
            value={form.value('on', visit.today)}
            max={visit.today}
            error={form.error('on')}
            required
          />
          <Select
            name="moment"
            label={w.moment}
            options={heardMoments.map(value => ({ value, label: w.moments[value] }))}
            value={form.value('moment', 'other')}
            error={form.error('moment')}
          />
          <RadioGroup
            name="how"
            label={w.howAsk}
            hint={w.howHint}
            choices={(['in_person', 'video', 'phone'] as const).map(value => ({
              value,
              label: w.how[value],
            }))}
            value={form.value('how')}
            error={form.error('how')}
            row
          />
          <RadioGroup
            name="alone"
            label={w.aloneAsk}
            hint={w.aloneHint}
            choices={[
              { value: 'yes', label: w.yes },
              { value: 'no', label: w.no },
            ]}
            value={form.value('alone')}
            error={form.error('alone')}
            row
          />
          <TextField
            name="place"
            label={w.place}
            hint={w.placeHint}
            aside={w.optional}
            value={form.value('place')}
            error={form.error('place')}
          />
          <Fieldset legend={w.said} section>
            {text('ownWords', w.kinds.own_words)}
            {text('wish', w.kinds.wish)}
            {text('interpretation', w.kinds.interpretation)}
            <AudienceField name="audience" form={form} team={team} lang={lang} hint={w.audienceHint} />
          </Fieldset>
          <Fieldset legend={w.notYetPart} section>
            <TextField
              name="reason"
              label={w.reasonAsk}
              hint={w.reasonHint}
              value={form.value('reason')}
              error={form.error('reason')}
            />
            <DateField
              name="tryAgainOn"
              label={w.tryAgainOn}
              value={form.value('tryAgainOn')}
              error={form.error('tryAgainOn')}
            />
          </Fieldset>
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
