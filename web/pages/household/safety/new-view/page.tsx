import { readNetwork } from '#acts/network/read-network.ts';
import { recordSafetyView } from '#acts/safety/record-safety-view.ts';
import { viewAskeds } from '#domain/safety/view.ts';
import { formState } from '#web/form-state.ts';
import { page, post, type Showing } from '#web/page.ts';
import { Button, ButtonLink } from '#web/parts/button.tsx';
import { RadioGroup } from '#web/parts/choices.tsx';
import { DateField, NumberField, TextArea } from '#web/parts/fields.tsx';
import { ErrorSummary, Form } from '#web/parts/form.tsx';
import { Actions, Section, Stack } from '#web/parts/layout.tsx';
import { AudienceField, type TeamMember, teamOf } from '../../audience-field.tsx';
import { type Head, HouseholdPage, loadHead } from '../../frame.tsx';
import { codeWords } from '../code-words.ts';
import { choicesOf, safetyHref } from '../people.tsx';
import { safetyWords } from '../words.ts';
import { newViewWords } from './words.ts';

interface Loaded {
  head: Head;
  team: TeamMember[];
}

/** Somebody's own view on safety beside the professional's. */
export const newViewPage = page<Loaded>({
  path: '/households/:householdId/safety/views/new',
  access: { who: 'team' },
  title: lang => newViewWords[lang].title,
  load: async loading => ({
    head: await loadHead(loading),
    team: teamOf(await loading.read(readNetwork, { householdId: loading.params['householdId'] })),
  }),
  view: (loaded, showing) => <View {...loaded} showing={showing} />,
  posts: {
    view: post({
      deed: recordSafetyView,
      goTo: (_, params) => safetyHref(params['householdId'] ?? '', '#views'),
    }),
  },
});

function View({ head, team, showing }: Loaded & { showing: Showing }) {
  const { lang, visit, query } = showing;
  const w = newViewWords[lang];
  const form = formState(showing, 'view', {
    personId: w.who,
    on: w.on,
    asked: w.asked,
    ownNumber: w.ownNumber,
    workerNumber: w.workerNumber,
  });
  return (
    <HouseholdPage head={head} showing={showing} tab="safety">
      <Section id="view" title={w.title} lead={w.lead}>
        <Stack wide>
          <ErrorSummary title={safetyWords[lang].problem} errors={form.errors} />
          <Form hidden={form.hidden} idempotencyKey={form.key} label={w.title}>
            <RadioGroup
              name="personId"
              label={w.who}
              choices={choicesOf(head, lang).filter(person => !person.unborn)}
              value={form.value('personId', query.get('person') ?? undefined)}
              error={form.error('personId')}
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
            <RadioGroup
              name="asked"
              label={w.asked}
              choices={viewAskeds.map(value => ({ value, label: codeWords[lang].asked[value] }))}
              value={form.value('asked')}
              error={form.error('asked')}
              row
            />
            <NumberField
              name="ownNumber"
              label={w.ownNumber}
              aside={safetyWords[lang].optional}
              value={form.value('ownNumber')}
              error={form.error('ownNumber')}
            />
            <TextArea
              name="ownWords"
              label={w.ownWords}
              hint={w.ownWordsHint}
              aside={safetyWords[lang].optional}
              value={form.value('ownWords')}
              error={form.error('ownWords')}
            />
            <NumberField
              name="workerNumber"
              label={w.workerNumber}
              aside={safetyWords[lang].optional}
              value={form.value('workerNumber')}
              error={form.error('workerNumber')}
            />
            <TextArea
              name="workerView"
              label={w.workerView}
              aside={safetyWords[lang].optional}
              value={form.value('workerView')}
              error={form.error('workerView')}
            />
            <AudienceField name="audience" form={form} team={team} lang={lang} />
            <Actions>
              <Button>{w.save}</Button>
              <ButtonLink kind="quiet" href={safetyHref(head.id)}>
                {safetyWords[lang].back}
              </ButtonLink>
            </Actions>
          </Form>
        </Stack>
      </Section>
    </HouseholdPage>
  );
}
