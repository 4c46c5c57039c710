import { readNetwork } from '#acts/network/read-network.ts';
import { writeWarning } from '#acts/warning/write-warning.ts';
import { warningAbouts } from '#domain/household/warning.ts';
import { formState } from '#web/form-state.ts';
import { page, post, type Showing } from '#web/page.ts';
import { Button, ButtonLink } from '#web/parts/button.tsx';
import { RadioGroup } from '#web/parts/choices.tsx';
import { Select } from '#web/parts/fields.tsx';
import { ErrorSummary, Form } from '#web/parts/form.tsx';
import { Actions, Stack } from '#web/parts/layout.tsx';
import { AudienceField, type TeamMember, teamOf } from '../../audience-field.tsx';
import { type Head, HouseholdForm, loadHead } from '../../frame.tsx';
import { choicesOf } from '../../safety/people.tsx';
import { WarningFields } from '../fields.tsx';
import { warningsHref } from '../href.ts';
import { warningWords } from '../words.ts';

interface Loaded {
  head: Head;
  team: TeamMember[];
}

/** The form for a warning. */
export const newWarningPage = page<Loaded>({
  path: '/households/:householdId/warnings/new',
  access: { who: 'team' },
  title: lang => warningWords[lang].write,
  load: async loading => ({
    head: await loadHead(loading),
    team: teamOf(await loading.read(readNetwork, { householdId: loading.params['householdId'] })),
  }),
  view: (loaded, showing) => <View {...loaded} showing={showing} />,
  posts: {
    write: post({
      deed: writeWarning,
      goTo: (_, params) => warningsHref(params['householdId'] ?? '', '?saved=written'),
    }),
  },
});

function View({ head, team, showing }: Loaded & { showing: Showing }) {
  const { lang } = showing;
  const w = warningWords[lang];
  const form = formState(showing, 'write', {
    about: w.about,
    personId: w.person,
    text: w.text,
    told: w.told,
    toldReason: w.toldReason,
    reviewOn: w.reviewOn,
  });
  return (
    <HouseholdForm head={head} showing={showing} tab="overview" title={w.write} lead={w.lead}>
      <Stack wide>
        <ErrorSummary title={w.problem} errors={form.errors} />
        <Form hidden={form.hidden} idempotencyKey={form.key} label={w.write}>
          <RadioGroup
            name="about"
            label={w.about}
            choices={warningAbouts.map(value => ({ value, label: w.abouts[value] }))}
            value={form.value('about')}
            error={form.error('about')}
          />
          <Select
            name="personId"
            label={w.person}
            hint={w.personHint}
            empty={w.nobody}
            options={choicesOf(head, lang).map(({ value, label }) => ({ value, label }))}
            value={form.value('personId')}
            error={form.error('personId')}
          />
          <WarningFields form={form} showing={showing} />
          <AudienceField name="audience" form={form} team={team} lang={lang} proposed="team" />
          <Actions>
            <Button>{w.save}</Button>
            <ButtonLink kind="quiet" href={warningsHref(head.id)}>
              {w.back}
            </ButtonLink>
          </Actions>
        </Form>
      </Stack>
    </HouseholdForm>
  );
}
