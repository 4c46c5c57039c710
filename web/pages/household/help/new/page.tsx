import { readPerson } from '#acts/household/read-person.ts';
import { readNetwork } from '#acts/network/read-network.ts';
import { askReferral } from '#acts/referral/ask-referral.ts';
import { agreeds, referralKinds, urgencies } from '#domain/referral/codes.ts';
import { displayName } from '#domain/shared/names.ts';
import { formState } from '#web/form-state.ts';
import { page, post, type Showing } from '#web/page.ts';
import { Button, ButtonLink } from '#web/parts/button.tsx';
import { RadioGroup } from '#web/parts/choices.tsx';
import { DateField, Select, TextArea, TextField } from '#web/parts/fields.tsx';
import { ErrorSummary, Form } from '#web/parts/form.tsx';
import { Actions, Stack } from '#web/parts/layout.tsx';
import { AudienceField, type TeamMember, teamOf } from '../../audience-field.tsx';
import { type Head, HouseholdForm, loadHead } from '../../frame.tsx';
import { peopleOf } from '../../safety/people.tsx';
import { helpHref } from '../href.ts';
import { helpWords } from '../words.ts';
import { newHelpWords } from './words.ts';

interface Loaded {
  head: Head;
  team: TeamMember[];
  personId: string;
}

/** Asks help for one person. */
export const newHelpPage = page<Loaded>({
  path: '/households/:householdId/help/new/:personId',
  access: { who: 'team' },
  title: lang => newHelpWords[lang].title,
  load: async loading => {
    const head = await loadHead(loading);
    // Leaves with 404 when this person is not of this household.
    const { person } = await loading.read(readPerson, loading.params);
    const network = await loading.read(readNetwork, { householdId: head.id });
    return { head, team: teamOf(network), personId: person.id };
  },
  view: (loaded, showing) => <View {...loaded} showing={showing} />,
  posts: {
    ask: post({
      deed: askReferral,
      goTo: (answer, params) => helpHref(params['householdId'] ?? '', `/${answer.referralId}?saved=asked`),
    }),
  },
});

function View({ head, team, personId, showing }: Loaded & { showing: Showing }) {
  const { lang, visit } = showing;
  const [w, c] = [newHelpWords[lang], helpWords[lang]];
  const form = formState(showing, 'ask', {
    kind: w.kind,
    offer: w.offer,
    purpose: w.purpose,
    urgency: w.urgency,
    agreed: w.agreed,
    agreedWords: w.agreedWords,
    imposedBy: w.imposedBy,
    imposedUntil: w.imposedUntil,
    askedOfUser: w.askedOf,
  });
  const field = (name: string) => ({ name, value: form.value(name), error: form.error(name) });
  return (
    <HouseholdForm
      head={head}
      showing={showing}
      tab="plan"
      title={w.titleFor(peopleOf(head, lang).get(personId)?.name ?? '')}
      lead={w.lead}
    >
      <Stack wide>
        <ErrorSummary title={w.problem} errors={form.errors} />
        <Form hidden={form.hidden} idempotencyKey={form.key} label={w.title}>
          <RadioGroup
            {...field('kind')}
            label={w.kind}
            choices={referralKinds.map(value => ({ value, label: c.kinds[value] }))}
          />
          <TextField {...field('offer')} label={w.offer} hint={w.offerHint} required />
          <TextArea {...field('purpose')} label={w.purpose} hint={w.purposeHint} required />
          <RadioGroup
            {...field('urgency')}
            label={w.urgency}
            choices={urgencies.map(value => ({ value, label: c.urgencies[value] }))}
          />
          <RadioGroup
            {...field('agreed')}
            label={w.agreed}
            choices={agreeds.map(value => ({ value, label: c.agreeds[value] }))}
          />
          <TextArea {...field('agreedWords')} label={w.agreedWords} hint={w.agreedWordsHint} />
          <TextField {...field('imposedBy')} label={w.imposedBy} hint={w.imposedHint} />
          <DateField {...field('imposedUntil')} label={w.imposedUntil} min={visit.today} />
          <Select
            {...field('askedOfUser')}
            label={w.askedOf}
            hint={w.askedHint}
            empty={w.nobody}
            options={team.map(member => ({
              value: member.id,
              label: `${displayName(member.name)}, ${member.organisation}`,
            }))}
          />
          <AudienceField name="audience" form={form} team={team} lang={lang} />
          <Actions>
            <Button>{w.save}</Button>
            <ButtonLink kind="quiet" href={helpHref(head.id)}>
              {w.back}
            </ButtonLink>
          </Actions>
        </Form>
      </Stack>
    </HouseholdForm>
  );
}
