import { readNetwork } from '#acts/network/read-network.ts';
import type { DangerOut } from '#acts/safety/danger-out.ts';
import { decideOnRed } from '#acts/safety/decide-on-red.ts';
import { readDanger } from '#acts/safety/read-danger.ts';
import { recordDangerSigns } from '#acts/safety/record-danger-signs.ts';
import { sourceKinds } from '#domain/safety/codes.ts';
import { type DangerGroup, dangerSignCodes, dangerSigns, signStates } from '#domain/safety/danger.ts';
import { type FormState, formState } from '#web/form-state.ts';
import { page, post, type Showing } from '#web/page.ts';
import { Button, ButtonLink } from '#web/parts/button.tsx';
import { RadioGroup } from '#web/parts/choices.tsx';
import { Details } from '#web/parts/details.tsx';
import { DateField, Select, TextArea, TextField } from '#web/parts/fields.tsx';
import { ErrorSummary, Form, Hidden } from '#web/parts/form.tsx';
import { Actions, Section, Stack } from '#web/parts/layout.tsx';
import { Tag } from '#web/parts/tag.tsx';
import { formatDate, type Lang } from '#web/words/format.ts';
import { AudienceField, type TeamMember, teamOf } from '../../audience-field.tsx';
import { type Head, HouseholdPage, loadHead } from '../../frame.tsx';
import { codeWords } from '../code-words.ts';
import { levelTones } from '../danger-view.tsx';
import { peopleOf, safetyHref } from '../people.tsx';
import { signWords } from '../sign-words.ts';
import { safetyWords } from '../words.ts';
import { dangerWords } from './words.ts';

interface Loaded {
  head: Head;
  team: TeamMember[];
  danger: DangerOut;
}

const toDanger = (_: unknown, params: Readonly<Record<string, string>>) =>
  safetyHref(params['householdId'] ?? '', '#danger');

/** All signs around one person in one form; every answer keeps its four values. */
export const dangerPage = page<Loaded>({
  path: '/households/:householdId/safety/danger/:personId',
  access: { who: 'team' },
  title: lang => safetyWords[lang].danger,
  load: async loading => {
    const householdId = loading.params['householdId'];
    const head = await loadHead(loading);
    const { persons } = await loading.read(readDanger, { householdId, personId: loading.params['personId'] });
    const [danger] = persons;
    if (danger === undefined) throw new Error('a person without danger view');
    return { head, team: teamOf(await loading.read(readNetwork, { householdId })), danger };
  },
  view: (loaded, showing) => <View {...loaded} showing={showing} />,
  posts: {
    record: post({ deed: recordDangerSigns, goTo: toDanger }),
    decide: post({ deed: decideOnRed, goTo: toDanger }),
  },
});

function View({ head, team, danger, showing }: Loaded & { showing: Showing }) {
  const { lang, visit } = showing;
  const w = dangerWords[lang];
  const form = formState(showing, 'record', { informant: w.informant, on: w.on });
  const name = peopleOf(head, lang).get(danger.personId)?.name ?? '';
  const groups: DangerGroup[] = danger.child
    ? ['child_red', 'red_alone', 'red_in_pairs', 'amplifier']
    : ['red_alone', 'red_in_pairs', 'amplifier'];
  return (
    <HouseholdPage head={head} showing={showing} tab="safety">
      <Section id="signs" title={w.title(name)} lead={w.lead}>
        <Stack wide>
          <ErrorSummary title={safetyWords[lang].problem} errors={form.errors} />
          <p>
            {w.level}: <Tag tone={levelTones[danger.level]}>{codeWords[lang].level[danger.level]}</Tag>
          </p>
          <Form hidden={form.hidden} idempotencyKey={form.key} label={w.title(name)}>
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
              <ButtonLink kind="quiet" href={safetyHref(head.id)}>
                {safetyWords[lang].back}
              </ButtonLink>
            </Actions>
          </Form>
        </Stack>
      </Section>
      {danger.level === 'red' && (head.directs || head.director === null) ? (
        <Decide showing={showing} />
      ) : null}
    </HouseholdPage>
  );
}

function SignGroup({
  group,
  danger,
  form,
  lang,
}: {
  group: DangerGroup;
  danger: DangerOut;
  form: FormState;
  lang: Lang;
}) {
  const w = dangerWords[lang];
  const { signState, sources } = codeWords[lang];
  return (
    <Section id={`group-${group}`} level={3} title={w.groups[group]}>
      {dangerSignCodes
        .filter(sign => dangerSigns[sign] === group)
        .map(sign => {
          const name = `answers.${dangerSignCodes.indexOf(sign)}`;
          const told = danger.signs.find(each => each.sign === sign)?.answers ?? [];
          const until = told.map(
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

function Decide({ showing }: { showing: Showing }) {
  const { lang } = showing;
  const w = dangerWords[lang];
  const form = formState(showing, 'decide', { decision: w.decision });
  return (
    <Section id="decide" title={w.decide} lead={w.decideLead}>
      <ErrorSummary title={safetyWords[lang].problem} errors={form.errors} />
      <Form
        hidden={{ ...form.hidden, 'audience.team': 'team' }}
        idempotencyKey={`${showing.key.slice(0, 90)}-decide`}
        label={w.decide}
      >
        <TextArea
          name="decision"
          label={w.decision}
          value={form.value('decision')}
          error={form.error('decision')}
          required
        />
        <Button>{w.saveDecision}</Button>
      </Form>
    </Section>
  );
}
