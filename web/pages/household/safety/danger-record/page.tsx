import { readNetwork } from '#acts/network/read-network.ts';
import { recordDangerSigns } from '#acts/safety/record-danger-signs.ts';
import { sourceKinds } from '#domain/safety/codes.ts';
import { type DangerGroup, type DangerSign, dangerSignCodes, signStates } from '#domain/safety/danger.ts';
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
import { earlierDays } from '../danger/earlier-days.ts';
import { type Danger, dangerHref, type LoadedDanger, loadDanger } from '../danger/load.ts';
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
  posts: {
    record: post({
      deed: recordDangerSigns,
      goTo: ({ saved }, params) =>
        dangerHref(params['householdId'] ?? '', params['personId'] ?? '', `?saved=${saved}`),
    }),
  },
});

function View({ head, team, danger, showing }: Loaded & { showing: Showing }) {
  const { lang, visit } = showing;
  const w = recordSignWords[lang];
  const form = formState(showing, 'record', { informant: w.informant, on: w.on, alone: w.alone });
  const title = w.title(peopleOf(head, lang).get(danger.personId)?.name ?? '');
  const groups: DangerGroup[] = danger.child
    ? ['child_red', 'red_alone', 'red_in_pairs', 'amplifier']
    : ['red_alone', 'red_in_pairs', 'amplifier'];
  // Numbered without gaps, so that what is wrong with an answer comes back to its own row.
  const asked = dangerSignCodes.filter(sign =>
    danger.signs.some(each => each.sign === sign && groups.includes(each.group)),
  );
  const alone = showing.returned?.refusalCode === 'remark_without_answer' ? w.choose : undefined;
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
            <RadioGroup
              name="alone"
              label={w.alone}
              hint={w.aloneHint}
              choices={[
                { value: 'yes', label: w.aloneYes },
                { value: 'no', label: w.aloneNo },
              ]}
              value={form.value('alone')}
              error={form.error('alone')}
              row
            />
            {groups.map(group => (
              <SignGroup key={group} {...{ group, danger, asked, alone, form, lang }} />
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

function SignGroup(props: {
  group: DangerGroup;
  danger: Danger;
  asked: readonly DangerSign[];
  /** What to say beside a remark whose sign has no answer. */
  alone: string | undefined;
  form: FormState;
  lang: Lang;
}) {
  const { group, danger, asked, alone, form, lang } = props;
  const w = recordSignWords[lang];
  const { signState, sources } = codeWords[lang];
  const signs = danger.signs.filter(each => each.group === group);
  if (signs.length === 0) return null;
  return (
    <Section id={`group-${group}`} level={3} title={dangerWords[lang].groupTitles[group]}>
      {signs.map(({ sign, answers }) => {
        const name = `answers.${asked.indexOf(sign)}`;
        const said = form.value(`${name}.state`, 'not_asked');
        const remark = form.value(`${name}.remark`) ?? '';
        const noAnswer = remark !== '' && said === 'not_asked' ? alone : undefined;
        const until = answers.map(
          each =>
            `${signState[each.state]} (${sources[each.informant]}, ${formatDate(each.on, lang, 'short')})`,
        );
        if (sign === 'two_or_more_earlier_reports' && danger.earlierReports.length > 0)
          until.push(w.byFile(earlierDays(danger.earlierReports, lang)));
        return (
          <div className="la-sign" key={sign}>
            <Hidden name={`${name}.code`} value={sign} />
            <RadioGroup
              name={`${name}.state`}
              label={signWords[lang][sign]}
              hint={until.length === 0 ? undefined : w.until(until.join('; '))}
              choices={signStates.map(value => ({ value, label: signState[value] }))}
              value={said}
              error={form.error(`${name}.state`) ?? noAnswer}
              row
            />
            <Details summary={w.remark} open={remark !== ''}>
              <TextField
                name={`${name}.remark`}
                label={`${w.remark}: ${signWords[lang][sign]}`}
                value={remark}
                error={form.error(`${name}.remark`)}
              />
            </Details>
          </div>
        );
      })}
    </Section>
  );
}
