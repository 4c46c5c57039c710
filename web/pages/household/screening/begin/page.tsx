import type { z } from 'zod';
import { readNetwork } from '#acts/network/read-network.ts';
import { beginScreening } from '#acts/screening/begin-screening.ts';
import { readLists } from '#acts/screening/read-lists.ts';
import { answeredBys } from '#domain/screening/facts.ts';
import { type FormState, formState } from '#web/form-state.ts';
import { page, post, type Showing } from '#web/page.ts';
import { Button, ButtonLink, Link } from '#web/parts/button.tsx';
import { type Choice, RadioGroup } from '#web/parts/choices.tsx';
import { Details } from '#web/parts/details.tsx';
import { DateField, TextArea } from '#web/parts/fields.tsx';
import { ErrorSummary, Form } from '#web/parts/form.tsx';
import { Actions, Stack } from '#web/parts/layout.tsx';
import { Notice } from '#web/parts/notice.tsx';
import { formatDate, type Lang } from '#web/words/format.ts';
import { AudienceField, type TeamMember, teamOf } from '../../audience-field.tsx';
import { type Head, HouseholdForm, loadHead, tabHref } from '../../frame.tsx';
import { choicesOf, peopleOf } from '../../safety/people.tsx';
import { partWords } from '../part-words.ts';
import { askHref, screeningHref } from '../people.tsx';
import { screeningWords } from '../words.ts';
import { asked, offeredChoice } from './choices.ts';
import { beginWords } from './words.ts';

type Lists = z.output<typeof readLists.output>;

interface Loaded {
  head: Head;
  team: TeamMember[];
  lists: Lists;
  personId: string;
}

/** Before the first question: which list, with whom, alone, in which language, and for whom the answers are. */
export const beginScreeningPage = page<Loaded>({
  path: '/households/:householdId/screening/begin/:personId',
  access: { who: 'team' },
  title: lang => screeningWords[lang].title,
  load: async loading => {
    const { householdId, personId = '' } = loading.params;
    return {
      head: await loadHead(loading),
      lists: await loading.read(readLists, { householdId, personId }),
      team: teamOf(await loading.read(readNetwork, { householdId })),
      personId: personId.toLowerCase(),
    };
  },
  view: (loaded, showing) => <View {...loaded} showing={showing} />,
  posts: {
    begin: post({
      deed: beginScreening,
      input: asked,
      goTo: ({ screeningId }, params) => askHref(params['householdId'] ?? '', screeningId),
    }),
  },
});

function View({ head, team, lists, personId, showing }: Loaded & { showing: Showing }) {
  const { lang } = showing;
  const w = beginWords[lang];
  const name = peopleOf(head, lang).get(personId)?.name ?? '';
  return (
    <HouseholdForm head={head} showing={showing} tab="screening" title={w.title(name)} lead={w.lead}>
      <Stack wide>
        <Prepare lang={lang} />
        <Open head={head} lists={lists} showing={showing} />
        {lists.unborn ? (
          <Notice tone="unknown" heading={w.unborn} />
        ) : lists.lists.length + lists.offered.length === 0 ? (
          <Notice tone="unknown" heading={w.noLists} />
        ) : (
          <BeginForm head={head} team={team} lists={lists} personId={personId} showing={showing} />
        )}
      </Stack>
    </HouseholdForm>
  );
}

function Prepare({ lang }: { lang: Lang }) {
  const w = beginWords[lang];
  return (
    <Details summary={w.prepare} open>
      <ul>
        {w.steps.map(step => (
          <li key={step}>{step}</li>
        ))}
      </ul>
    </Details>
  );
}

/** What is open already, so that nobody begins the same twice. */
function Open({ head, lists, showing }: { head: Head; lists: Lists; showing: Showing }) {
  const { lang } = showing;
  const w = beginWords[lang];
  if (lists.open.length === 0) return null;
  return (
    <Notice tone="plain" heading={w.openTitle}>
      {lists.open.map(each => (
        <p key={each.screeningId}>
          <Link href={askHref(head.id, each.screeningId)}>
            {w.goOn(each.title[lang], formatDate(each.on, lang, 'short'))}
          </Link>
        </p>
      ))}
    </Notice>
  );
}

function BeginForm({ head, team, lists, personId, showing }: Loaded & { showing: Showing }) {
  const { lang, visit } = showing;
  const w = beginWords[lang];
  const form = formState(showing, 'begin', {
    instrument: w.list,
    on: w.on,
    alone: w.alone,
    language: w.language,
    answeredBy: w.who,
  });
  return (
    <>
      <ErrorSummary title={screeningWords[lang].problem} errors={form.errors} />
      <Form hidden={form.hidden} idempotencyKey={form.key} label={w.begin}>
        {lists.ageNotKnown ? <Notice tone="unknown" heading={w.ageWarning} /> : null}
        <RadioGroup
          name="list"
          label={w.list}
          choices={listChoices(lists, lang)}
          value={form.value('list', lists.lists[0]?.code)}
          error={form.error('instrument') ?? form.error('questionnaireId')}
        />
        <Whom head={head} lists={lists} personId={personId} form={form} lang={lang} />
        <DateField
          name="on"
          label={w.on}
          value={form.value('on', visit.today)}
          max={visit.today}
          error={form.error('on')}
          required
        />
        <Alone form={form} lang={lang} />
        <RadioGroup
          name="language"
          label={w.language}
          choices={(['nl', 'en'] as const).map(value => ({ value, label: w.languages[value] }))}
          value={form.value('language', lang)}
          error={form.error('language')}
          row
        />
        <AudienceField
          name="audience"
          form={form}
          team={team}
          lang={lang}
          label={w.audience}
          hint={w.audienceHint}
        />
        <Actions>
          <Button>{w.begin}</Button>
          <ButtonLink kind="quiet" href={screeningHref(head.id)}>
            {screeningWords[lang].back}
          </ButtonLink>
        </Actions>
      </Form>
    </>
  );
}

/** Alone, or why not: the reason opens by the style sheet, and stands open where that cannot be done. */
function Alone({ form, lang }: { form: FormState; lang: Lang }) {
  const w = beginWords[lang];
  return (
    <div className={`la-alone la-stack${form.returned ? ' la-alone--all' : ''}`}>
      <RadioGroup
        name="alone"
        label={w.alone}
        hint={w.aloneHint}
        choices={[
          { value: 'yes', label: w.yes },
          { value: 'no', label: w.no },
        ]}
        value={form.value('alone', 'yes')}
        error={form.error('alone')}
        row
      />
      <div className="la-alone__why">
        <TextArea
          name="notAloneReason"
          label={w.notAloneReason}
          aside={w.onlyIfNo}
          rows={2}
          value={form.value('notAloneReason')}
          error={form.error('notAloneReason')}
        />
      </div>
    </div>
  );
}

/** Each list with how long it takes, who answers and what it covers. */
function listChoices(lists: Lists, lang: Lang): Choice[] {
  const w = beginWords[lang];
  const names = partWords[lang].part;
  return [
    ...lists.lists.map(list => ({
      value: list.code,
      label: list.title[lang],
      hint: (
        <>
          {[
            w.depth[list.depth],
            w.minutes(list.minutes),
            w.answeredBy[list.answeredBy],
            ...(list.fit === 'perhaps' ? [w.perhaps] : []),
          ].join(' · ')}
          <br />
          {list.parts
            .map((part, at) => (at === 0 ? names[part] : names[part].toLocaleLowerCase(lang)))
            .join(', ')}
        </>
      ),
    })),
    ...lists.offered.map(each => ({
      value: offeredChoice(each.questionnaireId),
      label: each.title,
      hint: `${w.region} · ${w.items(each.items)}`,
    })),
  ];
}

/** Who answers, and about whom, where a list asks that. */
function Whom(props: { head: Head; lists: Lists; personId: string; form: FormState; lang: Lang }) {
  const { head, lists, personId, form, lang } = props;
  const w = beginWords[lang];
  const people = peopleOf(head, lang);
  const carers = choicesOf(head, lang).filter(each => each.value !== personId && !each.unborn);
  const toCarer = lists.offered.length > 0 || lists.lists.some(list => list.answeredBy === 'carer');
  const adult = lists.lists.some(list => list.for === 'adult');
  return (
    <>
      {lists.offered.length === 0 ? null : (
        <RadioGroup
          name="answeredBy"
          label={w.who}
          hint={w.whoHint}
          choices={answeredBys.map(value => ({ value, label: w.whos[value] }))}
          value={form.value('answeredBy', 'self')}
          error={form.error('answeredBy')}
          row
        />
      )}
      {toCarer ? (
        <RadioGroup
          name="carerId"
          label={w.carer}
          hint={`${w.babyAlone} ${w.carerHint}`}
          choices={carers.map(({ value, label }) => ({ value, label }))}
          value={form.value('carerId')}
          error={form.error('carerId')}
          row
        />
      ) : null}
      {lists.partnerIds.length > 0 && adult ? (
        <RadioGroup
          name="partnerId"
          label={w.partner}
          hint={w.partnerHint}
          choices={[
            ...lists.partnerIds.map(value => ({ value, label: people.get(value)?.name ?? '' })),
            { value: '', label: w.noPartner },
          ]}
          value={form.value('partnerId', lists.partnerIds[0])}
          error={form.error('partnerId')}
          row
        />
      ) : null}
      {lists.partnerIds.length === 0 && adult ? (
        <Notice tone="plain" heading={w.noPartnerKnown}>
          <Link href={`${tabHref(head.id, 'family')}/relations/new`}>{w.toRelation}</Link>
        </Notice>
      ) : null}
    </>
  );
}
