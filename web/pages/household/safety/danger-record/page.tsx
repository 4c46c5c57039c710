import { readNetwork } from '#acts/network/read-network.ts';
import { recordDangerSigns } from '#acts/safety/record-danger-signs.ts';
import { sourceKinds } from '#domain/safety/codes.ts';
import { type DangerGroup, dangerSignCodes, signStates } from '#domain/safety/danger.ts';
import { type FormState, formState } from '#web/form-state.ts';
import { page, post, type Showing } from '#web/page.ts';
import { Button, ButtonLink } from '#web/parts/button.tsx';
import { RadioGroup } from '#web/parts/choices.tsx';
import { Details } from '#web/parts/details.tsx';
import { DateField, Select, TextField } from '#web/parts/fields.tsx';
import { ErrorSummary, Form, Hidden } from '#web/parts/form.tsx';
import { Actions, Section, Stack } from '#web/parts/layout.tsx';
import { formatDate, type Lang } from '#web/words/format.ts';
import { AudienceField, type TeamMember, teamOf } from '../../audience-field.tsx';
import { HouseholdPage } from '../../frame.tsx';
import { codeWords } from '../code-words.ts';
import { type Danger, dangerHref, type LoadedDanger, loadDanger, toDanger } from '../danger/load.ts';
import { dangerWords } from '../danger/words.ts';
import { peopleOf } from '../people.tsx';
import { signWords } from '../sign-words.ts';
import { safetyWords } from '../words.ts';
import { recordSignWords } from './words.ts';

interface Loaded extends LoadedDanger {
  readonly team: TeamMember[];
}

/** All signs around one person in one form; every answer keeps its four values. */
export const dangerRecordPage = page<Loaded>({
  path: '/households/:householdId/safety/danger/:personId/record',
  access: { who: 'team' },
  title: lang => safetyWords[lang].danger,
  load: async loading => ({
    ...(await loadDanger(loading)),
    team: teamOf(await loading.read(readNetwork, { householdId: loading.params['householdId'] })),
  }),
  view: (loaded, showing) => <View {...loaded} showing={showing} />,
  posts: { record: post({ deed: recordDangerSigns, goTo: toDanger }) },
});

function View({ head, team, danger, showing }: Loaded & { showing: Showing }) {
  const { lang, visit } = showing;
  const w = recordSignWords[lang];
  const form = formState(showing, 'record', { informant: w.informant, on: w.on });
  const title = w.title(peopleOf(head, lang).get(danger.personId)?.name ?? '');
  const groups: DangerGroup[] = danger.child
    ? ['child_red', 'red_alone', 'red_in_pairs', 'amplifier']
    : ['red_alone', 'red_in_pairs', 'amplifier'];
  return (
    <HouseholdPage head={head} showing={showing} tab="safety">
      <Section id="signs" title={title} lead={w.lead}>
        <Stack wide>
          <ErrorSummary title={safetyWords[lang].problem} errors={form.errors} />
          <p>{w.stays}</p>
          <Form hidden={form.hidden} idempotencyKey={form.key} label={title}>
            <Select
              name="informant"
              label={w.informant}
              options={sourceKinds.map(value => ({ value, label: codeWords[lang].sources[value] }))}
              value={form.value('informant', 'victim')}
              error={form.error('informant')}
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
            {groups.map(group => (
              <SignGroup key={group} group={group} danger={danger} form={form} lang={lang} />
            ))}
            <AudienceField
              name="audience"
              form={form}
              team={team}
              lang={lang}
              label={w.audience}
              hint={w.audienceHint}
              proposed="team"
            />
            <Actions>
              <Button>{w.save}</Button>
              <ButtonLink kind="quiet" href={dangerHref(head.id, danger.personId)}>
                {w.back}
              </ButtonLink>
            </Actions>
          </Form>
        </Stack>
      </Section>
    </HouseholdPage>
  );
}

function SignGroup(props: { group: DangerGroup; danger: Danger; form: FormState; lang: Lang }) {
  const { group, danger, form, lang } = props;
  const w = recordSignWords[lang];
  const { signState, sources } = codeWords[lang];
  const signs = danger.signs.filter(each => each.group === group);
  if (signs.length === 0) return null;
  return (
    <Section id={`group-${group}`} level={3} title={dangerWords[lang].groupTitles[group]}>
      {signs.map(({ sign, answers }) => {
        const name = `answers.${dangerSignCodes.indexOf(sign)}`;
        const until = answers.map(
          each =>
            `${signState[each.state]} (${sources[each.informant]}, ${formatDate(each.on, lang, 'short')})`,
        );
        return (
          <div className="la-sign" key={sign}>
            <Hidden name={`${name}.code`} value={sign} />
            <RadioGroup
              name={`${name}.state`}
              label={signWords[lang][sign]}
              hint={until.length === 0 ? undefined : w.until(until.join('; '))}
              choices={signStates.map(value => ({ value, label: signState[value] }))}
              value={form.value(`${name}.state`, 'not_asked')}
              error={form.error(`${name}.state`)}
              row
            />
            <Details summary={w.remark} open={form.error(`${name}.remark`) !== undefined}>
              <TextField
                name={`${name}.remark`}
                label={`${w.remark}: ${signWords[lang][sign]}`}
                value={form.value(`${name}.remark`)}
                error={form.error(`${name}.remark`)}
              />
            </Details>
          </div>
        );
      })}
    </Section>
  );
}
